//! What is known beforehand: duties, rests and closing times, in order of time.
//!
//! It is the same in every replication, so it is sorted once and walked with a cursor instead of filling the heap.

use crate::model::Model;

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
}

impl Tick {
    fn order(&self) -> (u8, u32) {
        match *self {
            // Ends come first, so that a duty that follows at once finds its person free.
            Self::End { duty } => (0, duty),
            Self::Start { duty } => (1, duty),
            Self::Rest { duty, .. } => (2, duty),
            Self::Close { kind } => (3, kind),
        }
    }
}

/// Returns all ticks within the horizon, in order.
pub(crate) fn timeline(model: &Model) -> Vec<(f64, Tick)> {
    let mut ticks = Vec::new();
    let horizon = model.horizon_seconds();
    for (duty, of) in model.duties.iter().enumerate() {
        if of.end <= of.start.max(0.0) || of.start >= horizon {
            continue;
        }
        let duty = duty as u32;
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
    for (kind, of) in model.types.iter().enumerate() {
        for interval in 1..of.open.len() {
            if of.open[interval - 1] && !of.open[interval] {
                let time = interval as f64 * model.interval_seconds;
                ticks.push((time, Tick::Close { kind: kind as u32 }));
            }
        }
    }
    ticks.sort_by(|a, b| a.0.total_cmp(&b.0).then_with(|| a.1.order().cmp(&b.1.order())));
    ticks
}
