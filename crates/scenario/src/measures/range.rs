//! Numbers at the door of a measure.

use organico_rules::CannotEvaluate;
use thiserror::Error;

/// Why a measure has no answer.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum MeasureError {
    /// A number lies outside what the measure can mean.
    #[error("{field} is {value}: expected {from} to {to}")]
    OutOfRange {
        /// The input.
        field: &'static str,
        /// What was given.
        value: f64,
        /// Smallest that is accepted.
        from: f64,
        /// Largest that is accepted.
        to: f64,
    },
    /// A date would leave the calendar.
    #[error("a date lies beyond the calendar")]
    Calendar,
    /// A rule that the measure needs is unset.
    #[error(transparent)]
    Unset(#[from] CannotEvaluate),
}

/// The most of anything that a measure accepts: a hundred times the largest there is, far from the end of a number.
pub(super) const MOST: f64 = 1e12;
/// Hours of a week.
pub(super) const WEEK_HOURS: f64 = 168.0;

/// Returns the value, if it lies between two bounds, both included.
pub(super) fn within(
    field: &'static str,
    value: f64,
    (from, to): (f64, f64),
) -> Result<f64, MeasureError> {
    if (from..=to).contains(&value) {
        Ok(value)
    } else {
        Err(MeasureError::OutOfRange { field, value, from, to })
    }
}
