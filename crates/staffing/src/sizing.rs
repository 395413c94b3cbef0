//! The smallest number of agents that meets every target, and which target it was that bound.
//!
//! More agents improve every measure that a target can be about, so the answer is where all of them begin to hold.
//! Erlang C walks upwards by its recursion (`walk`), which answers in about a microsecond at thousands of agents; the
//! other models are searched by doubling and halving over [`crate::evaluate`].

mod rows;
mod search;
mod targets;
mod walk;

use organico_model::{Agents, RequirementReason, Targets};

use crate::queue::{AGENTS_MAX, QueueInput, QueueMeasures, QueueModel, evaluate};
use crate::{StaffingError, error::within};

pub use rows::{ErlangCAgents, erlang_c_agents};
pub use targets::service_level;
pub(crate) use targets::{is_unbound, missed};

/// The traffic of one interval, in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Traffic {
    /// Contacts offered per second, at least 0.
    pub arrivals_per_second: f64,
    /// Mean handle time in seconds, above 0.
    pub handle_seconds: f64,
    /// Mean patience in seconds, above 0; needed by Erlang A only.
    pub patience_seconds: Option<f64>,
}

/// The answer to "how many people, and why".
#[derive(Debug, Clone, PartialEq)]
pub struct Sizing {
    /// The smallest number that meets all targets.
    pub agents: Agents,
    /// What bound: the target that one agent less would miss. Of several, the first in the order of the enum.
    pub reason: RequirementReason,
    /// The service level under the definition of the target, if there is such a target.
    pub service_level: Option<f64>,
    /// Every measure at that number, in seconds.
    pub measures: QueueMeasures,
    /// Every measure at one agent less, in seconds; empty at 0 agents.
    pub measures_below: Option<QueueMeasures>,
}

/// Returns the smallest staff that meets all targets together.
///
/// Without any target the staff is the smallest above the load, in every model. Without load it is the minimum
/// staff. In Erlang B the share of lost contacts is what `abandonment_max` limits. Sources: `docs/sources.md#sizing`.
///
/// # Errors
/// A number is out of range; the model has no answer to a target (a wait in Erlang B); or no staff up to
/// [`AGENTS_MAX`] meets a target, as with a service level of 1.
pub fn size(
    model: QueueModel,
    traffic: &Traffic,
    targets: &Targets,
) -> Result<Sizing, StaffingError> {
    let question = Question::new(model, traffic, targets)?;
    question.refuse_undefined()?;
    question.refuse_perfection()?;
    let agents = match model {
        _ if question.load() == 0.0 => targets.agents_min.0,
        QueueModel::ErlangC => walk::smallest(&question)?,
        QueueModel::ErlangA | QueueModel::ErlangB => search::smallest(&question)?,
    };
    question.answer(agents)
}

/// A sizing question whose numbers have been checked.
struct Question<'a> {
    model: QueueModel,
    targets: &'a Targets,
    /// The queue with 0 agents; each candidate number is put in its place.
    queue: QueueInput,
}

impl<'a> Question<'a> {
    fn new(
        model: QueueModel,
        traffic: &Traffic,
        targets: &'a Targets,
    ) -> Result<Self, StaffingError> {
        const TIME: &str = "> 0 s";
        let time = (f64::MIN_POSITIVE, f64::MAX);
        let handle = within("handle_seconds", traffic.handle_seconds, time, TIME)?;
        let patience = match traffic.patience_seconds {
            Some(seconds) if model == QueueModel::ErlangA => {
                Some(within("patience_seconds", seconds, time, TIME)?)
            }
            _ => None,
        };
        within(
            "agents_min",
            f64::from(targets.agents_min.0),
            (0.0, f64::from(AGENTS_MAX)),
            "<= 1000000",
        )?;
        let queue = QueueInput {
            agents: 0,
            arrival_rate: traffic.arrivals_per_second,
            service_rate: 1.0 / handle,
            abandonment_rate: patience.map(|seconds| 1.0 / seconds),
            threshold: targets.service.as_ref().map(|service| service.threshold.get()),
        };
        // Any fault in the numbers shows here, before the search.
        evaluate(model, &queue)?;
        Ok(Self { model, targets, queue })
    }

    fn load(&self) -> f64 {
        self.queue.arrival_rate / self.queue.service_rate
    }

    /// Returns the smallest staff above the load. A load within a rounding of a whole number, such as 100 contacts of
    /// three minutes in half an hour, counts as that number.
    fn stable_min(&self) -> f64 {
        const ROUNDING: f64 = 1e-12;
        (self.load() * (1.0 + ROUNDING)).floor() + 1.0
    }

    fn measures(&self, agents: u32) -> Result<QueueMeasures, StaffingError> {
        evaluate(self.model, &QueueInput { agents, ..self.queue })
    }

    /// Returns the first target that this number of agents misses.
    fn missed(&self, agents: u32, measures: &QueueMeasures) -> Option<RequirementReason> {
        targets::missed(self.targets, self.model, measures).or_else(|| {
            let unbound = targets::is_unbound(self.targets) || self.model == QueueModel::ErlangC;
            if agents < self.targets.agents_min.0 {
                Some(RequirementReason::Minimum)
            } else {
                (unbound && f64::from(agents) < self.stable_min())
                    .then_some(RequirementReason::Stability)
            }
        })
    }

    fn answer(&self, agents: u32) -> Result<Sizing, StaffingError> {
        let measures = self.measures(agents)?;
        let below = if agents == 0 { None } else { Some(self.measures(agents - 1)?) };
        let reason = match &below {
            _ if self.load() == 0.0 => RequirementReason::Minimum,
            Some(measures) => {
                self.missed(agents - 1, measures).unwrap_or(RequirementReason::Stability)
            }
            None => RequirementReason::Stability,
        };
        let service_level = self
            .targets
            .service
            .as_ref()
            .and_then(|service| service_level(&measures, &service.definition));
        Ok(Sizing {
            agents: Agents(agents),
            reason,
            service_level,
            measures,
            measures_below: below,
        })
    }

    const fn no_staffing(target: RequirementReason) -> StaffingError {
        StaffingError::NoStaffing { target, agents_max: AGENTS_MAX }
    }

    /// Refuses targets on something that the model does not know.
    fn refuse_undefined(&self) -> Result<(), StaffingError> {
        let targets = self.targets;
        let target = match self.model {
            QueueModel::ErlangB if targets.service.is_some() => RequirementReason::ServiceLevel,
            QueueModel::ErlangB if targets.speed_of_answer_max.is_some() => {
                RequirementReason::SpeedOfAnswer
            }
            QueueModel::ErlangA | QueueModel::ErlangB | QueueModel::ErlangC => return Ok(()),
        };
        Err(StaffingError::NotDefined { model: self.model, target })
    }

    /// Refuses targets that only an infinite staff would meet, rather than search for where rounding hides that.
    fn refuse_perfection(&self) -> Result<(), StaffingError> {
        match targets::perfect(self.targets, self.model) {
            Some(target) if self.load() > 0.0 => Err(Self::no_staffing(target)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
