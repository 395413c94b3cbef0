//! The walk through a stretch of open intervals, with the smallest staff that holds the targets in each.

use std::ops::Range;

use organico_model::{RequirementQueue, RequirementReason};

use super::swing::Swings;
use super::{Net, step};
use crate::queue::AGENTS_MAX;
use crate::requirement::interactive::Line;
use crate::sizing::missed;
use crate::{FirstState, QueueWalk, StaffingError, WalkPrecision};

/// A stretch that is lived through.
pub(super) struct Stretch<'a> {
    line: &'a Line<'a>,
    net: &'a mut Net,
    swings: &'a Swings,
}

/// A number of agents tried in one interval.
struct Tried {
    agents: u32,
    /// The first target missed.
    missed: Option<RequirementReason>,
    /// The queue at the end of the interval.
    after: QueueWalk,
}

/// The answer for one interval.
struct Chosen {
    tried: Tried,
    /// What binds it, if it is not simply the steady number.
    reason: Option<RequirementReason>,
}

impl<'a> Stretch<'a> {
    pub(super) fn new(line: &'a Line<'a>, net: &'a mut Net, swings: &'a Swings) -> Self {
        Self { line, net, swings }
    }

    /// Chooses the agents of each interval, in order; the stretch begins empty.
    pub(super) fn live(&mut self, open: Range<usize>) -> Result<(), StaffingError> {
        let opening = step(self.line, open.start, 0);
        let mut here = QueueWalk::start(&FirstState::Empty, &opening, WalkPrecision::planning())
            .map_err(|fault| self.line.fault(open.start, fault))?;
        let mut earlier: Option<QueueWalk> = None;
        for index in open {
            let mut chosen = self.choose(&here, index)?;
            if let Some(before) = &earlier
                && let Some((first, second)) = self.with_more_before(before, index, &chosen)?
            {
                self.note(index - 1, &first);
                here = first.tried.after;
                chosen = second;
            }
            self.note(index, &chosen);
            earlier = Some(std::mem::replace(&mut here, chosen.tried.after));
        }
        Ok(())
    }

    /// Returns the agents of an interval: the steady number while it holds, else the smallest that does.
    fn choose(&self, here: &QueueWalk, index: usize) -> Result<Chosen, StaffingError> {
        let steady = self.try_with(here, index, self.net.agents[index] as u32)?;
        // Without arrivals there is nobody to promise anything: the steady number serves who is left.
        let is_idle = self.line.series.contacts[index] <= 0.0;
        if is_idle || (steady.missed.is_none() && self.swings.why(index).is_none()) {
            return Ok(Chosen { tried: steady, reason: None });
        }
        self.least(here, index, steady)
    }

    /// Returns the smallest number of agents that misses nothing, from one that was tried.
    fn least(&self, here: &QueueWalk, index: usize, from: Tried) -> Result<Chosen, StaffingError> {
        let (mut low, mut enough) = match from.missed {
            None => self.downwards(here, index, from)?,
            Some(_) => self.upwards(here, index, from)?,
        };
        while let Some(below) = low.as_ref().filter(|low| low.agents + 1 < enough.agents) {
            let middle = below.agents + (enough.agents - below.agents) / 2;
            let tried = self.try_with(here, index, middle)?;
            if tried.missed.is_none() {
                enough = tried;
            } else {
                low = Some(tried);
            }
        }
        let reason = low.and_then(|low| low.missed).unwrap_or(RequirementReason::Minimum);
        Ok(Chosen { tried: enough, reason: Some(reason) })
    }

    /// Returns a number that misses a target, unless 0 is enough, and one that misses none, by doubling steps down.
    fn downwards(
        &self,
        here: &QueueWalk,
        index: usize,
        mut enough: Tried,
    ) -> Result<(Option<Tried>, Tried), StaffingError> {
        let mut stride = 1;
        while enough.agents > 0 {
            let tried = self.try_with(here, index, enough.agents.saturating_sub(stride))?;
            if tried.missed.is_some() {
                return Ok((Some(tried), enough));
            }
            enough = tried;
            stride *= 2;
        }
        Ok((None, enough))
    }

    /// Returns a number that misses a target and one that misses none, by doubling steps up.
    fn upwards(
        &self,
        here: &QueueWalk,
        index: usize,
        mut low: Tried,
    ) -> Result<(Option<Tried>, Tried), StaffingError> {
        let mut stride = 1_u32;
        while low.agents < AGENTS_MAX {
            let more = low.agents.saturating_add(stride).min(AGENTS_MAX);
            let tried = self.try_with(here, index, more)?;
            if tried.missed.is_none() {
                return Ok((Some(low), tried));
            }
            low = tried;
            stride = stride.saturating_mul(2);
        }
        let target = low.missed.unwrap_or(RequirementReason::Stability);
        let fault = StaffingError::NoStaffing { target, agents_max: AGENTS_MAX };
        Err(self.line.fault(index, fault))
    }

    /// Lives through an interval with so many agents.
    fn try_with(
        &self,
        here: &QueueWalk,
        index: usize,
        agents: u32,
    ) -> Result<Tried, StaffingError> {
        let targets = &self.line.kind.targets;
        let threshold = targets.service.as_ref().map(|service| service.threshold.get());
        let mut after = here.clone();
        let sums = after
            .advance(&step(self.line, index, agents), threshold)
            .map_err(|fault| self.line.fault(index, fault))?;
        let few = (agents < targets.agents_min.0).then_some(RequirementReason::Minimum);
        let missed = missed(targets, self.line.model, &sums.measures()).or(few);
        Ok(Tried { agents, missed, after })
    }

    /// Returns the interval before and this one with the steady number of the one before, if that saves people.
    ///
    /// The smallest number for an interval may leave a queue that the next has to work off with more people than its
    /// own contacts need.
    fn with_more_before(
        &self,
        before: &QueueWalk,
        index: usize,
        chosen: &Chosen,
    ) -> Result<Option<(Chosen, Chosen)>, StaffingError> {
        let fewer = self.net.agents[index - 1] as u32;
        if chosen.reason.is_none() || chosen.tried.agents <= self.steady(index)? {
            return Ok(None);
        }
        let more = self.steady(index - 1)?;
        if more <= fewer {
            return Ok(None);
        }
        let first = self.try_with(before, index - 1, more)?;
        let second = self.choose(&first.after, index)?;
        if more + second.tried.agents >= fewer + chosen.tried.agents {
            return Ok(None);
        }
        let reason = Some(self.net.reason[index - 1]);
        Ok(Some((Chosen { tried: first, reason }, second)))
    }

    /// Returns the agents of a steady queue with an interval's own contacts.
    fn steady(&self, index: usize) -> Result<u32, StaffingError> {
        Ok(self.line.sized(index, self.line.series.contacts[index])?.agents.0)
    }

    /// Puts an answer that is not simply the steady one into the requirement.
    fn note(&mut self, index: usize, chosen: &Chosen) {
        let Some(reason) = chosen.reason else { return };
        self.net.agents[index] = f64::from(chosen.tried.agents);
        self.net.reason[index] = reason;
        self.net.queue[index] = self.swings.why(index).unwrap_or(RequirementQueue::CarriedQueue);
    }
}
