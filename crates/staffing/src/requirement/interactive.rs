//! Contacts that cannot wait for hours: one stationary queue an interval, corrected where the load changes too fast.

use organico_model::{ContactType, Grid, LoadSeries, RequirementQueue, RequirementReason};

use super::cover_cost::cover_costs;
use super::{Net, lived};
use crate::{
    ChangingLoad, ChatConcurrency, QueueModel, Sizing, StaffingConfig, StaffingError, Traffic,
    size, size_chat,
};

/// One contact type over the horizon, and how its queue is reckoned.
pub(super) struct Line<'a> {
    pub(super) series: &'a LoadSeries,
    pub(super) kind: &'a ContactType,
    pub(super) config: &'a StaffingConfig,
    pub(super) model: QueueModel,
    pub(super) patience_seconds: Option<f64>,
    /// The length of an interval.
    pub(super) seconds: f64,
}

/// Returns the agents for voice, video and chat.
pub(super) fn contacts(
    series: &LoadSeries,
    kind: &ContactType,
    grid: &Grid,
    config: &StaffingConfig,
) -> Result<Net, StaffingError> {
    let (model, patience_seconds) = config.model_for(&kind.patience);
    let seconds = f64::from(grid.length.seconds());
    let line = Line { series, kind, config, model, patience_seconds, seconds };
    let mut net = line.steady(grid.count)?;
    if config.changing_load == ChangingLoad::LivedThrough {
        lived::correct(&line, &mut net)?;
    }
    net.cover_cost = cover_costs(&line, &net, grid)?;
    Ok(net)
}

impl Line<'_> {
    /// Returns the agents of one steady queue an interval.
    fn steady(&self, count: usize) -> Result<Net, StaffingError> {
        let mut net = Net {
            agents: vec![0.0; count],
            reason: Vec::with_capacity(count),
            queue: Vec::with_capacity(count),
            cover_cost: Vec::new(),
            model: match self.kind.concurrency {
                2.. => format!("{}, {} slots", self.model, self.kind.concurrency),
                _ => self.model.to_string(),
            },
        };
        for index in 0..count {
            if !self.series.open[index] {
                net.reason.push(RequirementReason::Closed);
                net.queue.push(RequirementQueue::Closed);
                continue;
            }
            let sizing = self.sized(index, self.steady_contacts(index))?;
            net.agents[index] = f64::from(sizing.agents.0);
            net.reason.push(sizing.reason);
            net.queue.push(if self.is_lagged(index) {
                RequirementQueue::Lagged
            } else {
                RequirementQueue::Stationary
            });
        }
        Ok(net)
    }

    /// Returns the smallest staff of a steady queue with so many contacts in an interval.
    pub(super) fn sized(&self, index: usize, contacts: f64) -> Result<Sizing, StaffingError> {
        let traffic = Traffic {
            arrivals_per_second: contacts / self.seconds,
            handle_seconds: self.series.handle_seconds[index],
            patience_seconds: self.patience_seconds,
        };
        let targets = &self.kind.targets;
        let sizing = match self.kind.concurrency {
            1 => size(self.model, &traffic, targets),
            conversations => {
                let slowdown = self.config.chat_slowdown;
                let concurrency = ChatConcurrency { conversations, slowdown };
                size_chat(self.model, &traffic, targets, &concurrency)
            }
        };
        sizing.map_err(|fault| self.fault(index, fault))
    }

    /// Returns the fault with the interval that it is about.
    pub(super) fn fault(&self, index: usize, fault: StaffingError) -> StaffingError {
        let demand = self.kind.id.to_string();
        StaffingError::Interval { demand, interval: index, fault: Box::new(fault) }
    }

    /// Returns the contacts of an interval, moved back by one mean handle time where it is lagged.
    pub(super) fn steady_contacts(&self, index: usize) -> f64 {
        let contacts = &self.series.contacts;
        if !self.is_lagged(index) {
            return contacts[index];
        }
        let moved = (self.series.handle_seconds[index] / self.seconds).min(1.0);
        (1.0 - moved) * contacts[index] + moved * contacts[index - 1]
    }

    /// Returns whether an interval is moved back by one mean handle time, at most by its own length.
    ///
    /// The first interval after the opening is not: before it nobody called, but its people must be there.
    fn is_lagged(&self, index: usize) -> bool {
        self.config.changing_load != ChangingLoad::Stationary
            && index.checked_sub(1).is_some_and(|before| self.series.open[before])
    }
}
