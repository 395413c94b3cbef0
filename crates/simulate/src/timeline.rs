//! What is known beforehand: duties, rests, closing times, changes of staff and outages, in order of time.
//!
//! It is the same in every replication, so it is sorted once and walked with a cursor instead of filling the heap.

use crate::model::{Duty, Model, StaffModel};

/// A thing that happens at a known instant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Tick {
    /// A duty begins.
    Start { duty: u32 },
    /// A rest of a duty is due.
    Rest { duty: u32, seconds: f64 },
    /// A duty ends.
    End { duty: u32 },
    /// A contact type closes.
    Close { kind: u32 },
    /// So many people of a counted group are on duty.
    Staffed { group: u32, agents: u32 },
    /// A planned outage begins.
    Fail { outage: u32 },
    /// A planned outage ends.
    Mend { outage: u32 },
}

impl Tick {
    fn order(&self) -> (u8, u32) {
        match *self {
            // Ends come first, so that a duty that follows at once finds its person free.
            Self::End { duty } => (0, duty),
            Self::Start { duty } => (1, duty),
            Self::Staffed { group, .. } => (1, group),
            Self::Rest { duty, .. } => (2, duty),
            Self::Mend { outage } => (3, outage),
            Self::Fail { outage } => (4, outage),
            Self::Close { kind } => (5, kind),
        }
    }
}

/// Returns all ticks within the horizon, in order.
pub(crate) fn timeline(model: &Model) -> Vec<(f64, Tick)> {
    let horizon = model.horizon_seconds();
    let mut ticks = match &model.staff {
        StaffModel::People { duties, .. } => of_duties(duties, horizon),
        StaffModel::Groups { .. } => of_groups(model, horizon),
    };
    for (outage, of) in (0..).zip(&model.outages) {
        ticks.push((of.start, Tick::Fail { outage }));
        ticks.push((of.start + of.seconds, Tick::Mend { outage }));
    }
    for (kind, of) in (0..).zip(&model.types) {
        for interval in 1..of.open.len() {
            if of.open[interval - 1] && !of.open[interval] {
                let time = interval as f64 * model.interval_seconds;
                ticks.push((time, Tick::Close { kind }));
            }
        }
    }
    ticks.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.order().cmp(&b.1.order())));
    ticks
}

fn of_duties(duties: &[Duty], horizon: f64) -> Vec<(f64, Tick)> {
    let mut ticks = Vec::new();
    for (duty, of) in (0..).zip(duties) {
        if of.end <= of.start.max(0.0) || of.start >= horizon {
            continue;
        }
        ticks.push((of.start.max(0.0), Tick::Start { duty }));
        ticks.push((of.end, Tick::End { duty }));
        for rest in &of.rests {
            let end = rest.start + rest.seconds;
            if end > 0.0 {
                let start = rest.start.max(0.0);
                ticks.push((start, Tick::Rest { duty, seconds: end - start }));
            }
        }
    }
    ticks
}

/// Of the steps before the start only the last of each group matters.
fn of_groups(model: &Model, horizon: f64) -> Vec<(f64, Tick)> {
    let StaffModel::Groups { steps } = &model.staff else { return Vec::new() };
    let mut steps = steps.clone();
    steps.sort_by(|a, b| a.group.cmp(&b.group).then(a.at.total_cmp(&b.at)));
    let mut ticks = Vec::with_capacity(steps.len());
    for (index, step) in steps.iter().enumerate() {
        let next = steps.get(index + 1).filter(|next| next.group == step.group);
        let is_replaced = next.is_some_and(|next| next.at <= 0.0);
        if !is_replaced && step.at < horizon {
            let tick = Tick::Staffed { group: step.group, agents: step.agents };
            ticks.push((step.at.max(0.0), tick));
        }
    }
    ticks
}
