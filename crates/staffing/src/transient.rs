//! The queue M(t)/M/n(t)+M lived through in time: rates and staff change from step to step, the law of the number in
//! the system is carried on.
//!
//! [`queue_over_time`] is the whole door; [`QueueWalk`] goes step by step, so that a search can try a staff and go back.
//! Each step has constant rates and is solved by uniformisation: no error but what is left out at the edges of the
//! law and rounding. [`steps_of_rate`] makes such steps of a rate that varies all the time. Staff falls
//! pre-emptively: with `x` contacts and `n` people, `min(x, n)` are busy, and a contact whose person has gone waits
//! again at the head of the queue. Absent on purpose: people who finish their contact after their shift (the state
//! would have to count them apart), laws of handle time and patience that are not exponential; the simulation has both.
//! Method and sources: `docs/sources.md#time-varying`.

mod advance;
mod law;
mod poisson;
mod smooth;
mod sums;
mod waits;

use crate::StaffingError;
use crate::error::within;
use crate::queue::{AGENTS_MAX, LOAD_MAX_ERLANGS};

pub use law::FirstState;
pub use smooth::steps_of_rate;
pub use sums::{InTime, StepSums};

use law::Law;

/// The most states that a law may have: a queue of half a million, and a few megabytes.
pub const STATES_MAX: usize = 1 << 19;

/// A stretch of time with constant rates and staff. All rates and times share one unit of time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct QueueStep {
    /// Length, above 0.
    pub duration: f64,
    /// Contacts offered per unit of time, at least 0.
    pub arrival_rate: f64,
    /// Contacts one busy agent ends per unit of time, above 0.
    pub service_rate: f64,
    /// Rate at which one waiting contact leaves; 0 if patience has no end.
    pub abandonment_rate: f64,
    /// People on duty.
    pub agents: u32,
}

/// How exact a walk is, and how much work it may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WalkPrecision {
    /// A state at the edge of the law is left out below this probability, 1e-300 to 1e-3.
    pub edge: f64,
    /// The most state updates (states x jumps) of the whole walk; about a thousand million take a second.
    pub work_max: u64,
}

impl WalkPrecision {
    /// Returns the precision of references: even shares of one in 1e20 keep their digits.
    #[must_use]
    pub const fn reference() -> Self {
        Self { edge: 1e-36, work_max: 200_000_000_000 }
    }

    /// Returns the precision of planning: shares to nine decimals.
    #[must_use]
    pub const fn planning() -> Self {
        Self { edge: 1e-13, work_max: 20_000_000_000 }
    }
}

/// A queue on its way through time.
#[derive(Debug, Clone)]
pub struct QueueWalk {
    law: Law,
    precision: WalkPrecision,
    work: u64,
}

/// Returns what happens in each step, in order, from the first state on.
///
/// A threshold, in the unit of the steps, adds who is answered within it.
///
/// # Errors
/// A rate or duration is missing, negative, not finite or too large; the first state is no law, or the stationary one
/// of a queue that has none; or the walk needs more states or work than its limits.
pub fn queue_over_time(
    steps: &[QueueStep],
    first: &FirstState,
    threshold: Option<f64>,
    precision: WalkPrecision,
) -> Result<Vec<StepSums>, StaffingError> {
    let Some(start) = steps.first() else { return Ok(Vec::new()) };
    let mut walk = QueueWalk::start(first, start, precision)?;
    steps.iter().map(|step| walk.advance(step, threshold)).collect()
}

impl QueueWalk {
    /// Returns the walk before its first step, whose rates and staff a stationary first state is taken from.
    ///
    /// # Errors
    /// As for [`queue_over_time`].
    pub fn start(
        first: &FirstState,
        step: &QueueStep,
        precision: WalkPrecision,
    ) -> Result<Self, StaffingError> {
        within("edge", precision.edge, (1e-300, 1e-3), ">= 1e-300, <= 1e-3")?;
        check(step)?;
        let law = Law::first(first, step, precision.edge)?;
        Ok(Self { law, precision, work: 0 })
    }

    /// Lives through one step and returns what happened in it.
    ///
    /// # Errors
    /// As for [`queue_over_time`]; the walk is then where it was before the step.
    pub fn advance(
        &mut self,
        step: &QueueStep,
        threshold: Option<f64>,
    ) -> Result<StepSums, StaffingError> {
        check(step)?;
        if let Some(threshold) = threshold {
            within(
                "threshold",
                threshold * step.service_rate,
                (0.0, 1e12),
                ">= 0, <= 1e12 handle times",
            )?;
        }
        let left = self.precision.work_max.saturating_sub(self.work);
        let lived = advance::live(&self.law, step, self.precision.edge, left)?;
        self.work += lived.work;
        self.law = lived.law;
        Ok(sums::of_step(step, threshold, &lived.occupation, lived.lost))
    }

    /// Returns the probability of each number in the system, from 0 up to the last that is kept.
    #[must_use]
    pub fn probabilities(&self) -> Vec<f64> {
        let mut all = vec![0.0; self.law.low];
        all.extend_from_slice(&self.law.mass);
        all
    }

    /// Returns the mean number in the system.
    #[must_use]
    pub fn mean(&self) -> f64 {
        self.law.states().map(|(state, mass)| state as f64 * mass).sum()
    }

    /// Returns the state updates done so far.
    #[must_use]
    pub const fn work(&self) -> u64 {
        self.work
    }
}

/// Refuses a step whose numbers mean nothing.
fn check(step: &QueueStep) -> Result<(), StaffingError> {
    const RATE: &str = ">= 0";
    let positive = (f64::MIN_POSITIVE, f64::MAX);
    let finite = (0.0, f64::MAX);
    within("duration", step.duration, positive, "> 0")?;
    within("arrival_rate", step.arrival_rate, finite, RATE)?;
    within("service_rate", step.service_rate, positive, "> 0")?;
    within("abandonment_rate", step.abandonment_rate, finite, RATE)?;
    within("agents", f64::from(step.agents), (0.0, f64::from(AGENTS_MAX)), "<= 1000000")?;
    let load = step.arrival_rate / step.service_rate;
    within("load", load, (0.0, LOAD_MAX_ERLANGS), "<= 10000000 erlang")?;
    let rates = step.arrival_rate + f64::from(step.agents) * step.service_rate;
    within("duration", step.duration * rates, (0.0, 1e9), "at most 1e9 arrivals and service ends")?;
    Ok(())
}

#[cfg(test)]
mod tests;
