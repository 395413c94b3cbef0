//! The stationary queue of one interval: from agents and rates to every measure of service.
//!
//! [`evaluate`] is the whole door: it checks the input, reckons in units of one mean handle time, and hands back the
//! measures in the caller's unit of time. Which number of agents is enough is decided in `sizing`.

mod curves;
mod erlang_a;
mod erlang_b;
mod erlang_c;
mod measures;
mod quadrature;

pub(crate) use erlang_b::{falling_factorial_sum, inverse_blocking};
pub use measures::{QueueInput, QueueMeasures, QueueModel};

use crate::StaffingError;
use crate::error::within;

/// The largest number of agents that any formula is asked for: far above the largest centre there is, and small
/// enough for the recursions to answer within milliseconds.
pub const AGENTS_MAX: u32 = 1_000_000;

/// The largest offered load in erlangs: ten contacts for each of [`AGENTS_MAX`] agents.
pub const LOAD_MAX_ERLANGS: f64 = 1e7;

/// The smallest abandonment rate above 0, per mean handle time, and the reciprocal of the largest: beyond them the
/// exponents of the waiting density leave the range of a number.
const ABANDONMENT_MIN: f64 = 1e-12;

/// A queue in units of the mean handle time: the service rate is 1.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Queue {
    /// People on duty.
    pub(crate) agents: u32,
    /// Offered load in erlangs.
    pub(crate) load: f64,
    /// Abandonment rate of one waiting contact, per mean handle time.
    pub(crate) abandonment: f64,
    /// Threshold of the service level, in mean handle times.
    pub(crate) threshold: Option<f64>,
}

/// Returns every measure that the model defines for this queue.
///
/// Rates share one unit of time, the one of the waits in the answer. Measures that a model does not define are empty,
/// and so are infinite waits: an Erlang C queue whose load is not below its agents has `wait_probability` 1,
/// service level 0 and no mean wait. A load of 0 is the limit of a load that vanishes. Method and sources:
/// `docs/sources.md#erlang-b`, `#erlang-c`, `#erlang-a`.
///
/// # Errors
/// A rate is missing, negative or not finite, or agents or load are over [`AGENTS_MAX`] or [`LOAD_MAX_ERLANGS`].
pub fn evaluate(model: QueueModel, input: &QueueInput) -> Result<QueueMeasures, StaffingError> {
    let queue = normalised(model, input)?;
    let measures = match model {
        QueueModel::ErlangB => erlang_b::measures(&queue),
        QueueModel::ErlangC => erlang_c::measures(&queue),
        QueueModel::ErlangA if queue.abandonment == 0.0 => erlang_c::patient_measures(&queue),
        QueueModel::ErlangA => erlang_a::measures(&queue),
    };
    Ok(measures.in_time_unit(1.0 / input.service_rate).finite_only())
}

/// Checks the input and returns the same queue in units of its mean handle time.
fn normalised(model: QueueModel, input: &QueueInput) -> Result<Queue, StaffingError> {
    const RATE: &str = ">= 0";
    let finite = (0.0, f64::MAX);
    within("agents", f64::from(input.agents), (0.0, f64::from(AGENTS_MAX)), "<= 1000000")?;
    let arrivals = within("arrival_rate", input.arrival_rate, finite, RATE)?;
    let service = within("service_rate", input.service_rate, (f64::MIN_POSITIVE, f64::MAX), "> 0")?;
    let load = within("load", arrivals / service, (0.0, LOAD_MAX_ERLANGS), "<= 10000000 erlang")?;
    let abandonment = match (model, input.abandonment_rate) {
        (QueueModel::ErlangA, None) => return Err(missing("abandonment_rate")),
        (QueueModel::ErlangA, Some(rate)) => {
            let rate = within("abandonment_rate", rate, finite, RATE)? / service;
            let low = if rate == 0.0 { 0.0 } else { ABANDONMENT_MIN };
            within(
                "abandonment_rate",
                rate,
                (low, 1.0 / ABANDONMENT_MIN),
                "0, or 1e-12 to 1e12 times the service rate",
            )?
        }
        (QueueModel::ErlangB | QueueModel::ErlangC, _) => 0.0,
    };
    let threshold = match input.threshold {
        None => None,
        Some(_) if model == QueueModel::ErlangB => None,
        Some(time) => Some(within(
            "threshold",
            within("threshold", time, finite, RATE)? * service,
            (0.0, 1e12),
            "<= 1e12",
        )?),
    };
    Ok(Queue { agents: input.agents, load, abandonment, threshold })
}

/// Returns the fault of a rate that the model needs and the input lacks.
fn missing(field: &'static str) -> StaffingError {
    StaffingError::OutOfRange { field, value: f64::NAN, expected: "> 0" }
}

#[cfg(test)]
mod tests;
