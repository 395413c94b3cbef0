//! Erlang C sizing: one sum at the smallest stable staff, then one cheap step an agent.
//!
//! With `x = 1 / B(n, a)`, the recursion `x' = 1 + (n+1) / a * x` gives the next staff; the share that waits longer
//! than the threshold is `n exp(-(n-a) t) / ((n-a) x + a)`, so each target is one comparison without a division or an
//! exponential. Sources: `docs/sources.md#erlang-c`, `#sizing`.

use organico_model::{Counted, RequirementReason};

use super::Question;
use crate::StaffingError;
use crate::queue::{AGENTS_MAX, falling_factorial_sum};

/// The targets of an Erlang C walk, in units of the mean handle time; infinite where there is none.
#[derive(Debug, Clone, Copy)]
pub(super) struct WalkTargets {
    /// Largest share that waits longer than the threshold.
    pub(super) late_max: f64,
    /// The threshold.
    pub(super) threshold: f64,
    /// Largest mean wait.
    pub(super) wait_max: f64,
    /// Largest occupancy.
    pub(super) occupancy_max: f64,
    /// Smallest staff.
    pub(super) agents_min: f64,
}

/// Where a walk ended.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stop {
    /// The smallest number of agents that meets the targets.
    pub(super) agents: u32,
    /// `1 / P(wait)` there.
    pub(super) inverse_wait: f64,
    /// `exp(-(n - a) t)` there.
    pub(super) decay: f64,
}

/// Returns the smallest number of agents of a question about Erlang C.
pub(super) fn smallest(question: &Question<'_>) -> Result<u32, StaffingError> {
    let targets = question.targets;
    let handle = 1.0 / question.queue.service_rate;
    let in_handles = |seconds: f64| seconds / handle;
    let service =
        targets.service.as_ref().filter(|s| s.definition.counted == Counted::WithinThreshold);
    let limits = WalkTargets {
        late_max: service.map_or(f64::INFINITY, |s| 1.0 - s.share.get()),
        threshold: service.map_or(0.0, |s| in_handles(s.threshold.get())),
        wait_max: targets.speed_of_answer_max.map_or(f64::INFINITY, |s| in_handles(s.get())),
        occupancy_max: targets.occupancy_max.map_or(f64::INFINITY, organico_model::Occupancy::get),
        agents_min: f64::from(targets.agents_min.0).max(question.stable_min()),
    };
    if let Some(stop) = walk(question.load(), &limits) {
        return Ok(stop.agents);
    }
    let missed = question.missed(AGENTS_MAX, &question.measures(AGENTS_MAX)?);
    Err(Question::no_staffing(missed.unwrap_or(RequirementReason::Stability)))
}

/// Returns the first staff above `load` erlangs (above 0) that meets the targets, or nothing up to the limit.
#[inline]
pub(super) fn walk(load: f64, targets: &WalkTargets) -> Option<Stop> {
    let inverse_load = 1.0 / load;
    let mut n = load.floor() + 1.0;
    let mut inverse_blocking = falling_factorial_sum(n, inverse_load);
    let mut decay = libm::exp((load - n) * targets.threshold);
    let decay_step = libm::exp(-targets.threshold);
    while n <= f64::from(AGENTS_MAX) {
        let spare = n - load;
        let scaled = spare * inverse_blocking + load;
        let in_time = n * decay <= targets.late_max * scaled;
        let soon = n <= targets.wait_max * spare * scaled;
        if in_time && soon && load <= targets.occupancy_max * n && n >= targets.agents_min {
            return Some(Stop { agents: n as u32, inverse_wait: scaled / n, decay });
        }
        n += 1.0;
        inverse_blocking = 1.0 + n * inverse_load * inverse_blocking;
        decay *= decay_step;
    }
    None
}
