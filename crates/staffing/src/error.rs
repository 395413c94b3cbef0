//! What can be wrong with a question put to the staffing formulas.

use organico_model::{ContactTypeId, RequirementReason};
use thiserror::Error;

use crate::QueueModel;

/// A question that has no answer, with the values that make it so.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum StaffingError {
    /// A number is missing, not finite or out of its range.
    #[error("{field} is {value}: expected {expected}")]
    OutOfRange {
        /// The name of the offending input.
        field: &'static str,
        /// Its value.
        value: f64,
        /// The accepted range, in words.
        expected: &'static str,
    },
    /// The model has no answer to this kind of target, such as a wait in Erlang B, where nobody waits.
    #[error("the {model} model has no answer to a target on {target:?}")]
    NotDefined {
        /// The model that was asked.
        model: QueueModel,
        /// The kind of target that it cannot meet or miss.
        target: RequirementReason,
    },
    /// No number of agents up to the limit meets the targets.
    #[error("no staffing up to {agents_max} agents meets the target on {target:?}")]
    NoStaffing {
        /// The target that is still missed at the limit, or that cannot be met by any number.
        target: RequirementReason,
        /// The limit.
        agents_max: u32,
    },
    /// The load names a contact type that the centre does not have.
    #[error("the load has contacts of type {contact_type}, which nobody has described")]
    UnknownType {
        /// The contact type.
        contact_type: ContactTypeId,
    },
    /// One interval of a demand has no answer.
    #[error("{demand}, interval {interval}: {fault}")]
    Interval {
        /// The contact type or work.
        demand: String,
        /// The index of the interval in the grid.
        interval: usize,
        /// Why.
        fault: Box<StaffingError>,
    },
    /// Lists that describe the same intervals have different lengths.
    #[error("{field} has {found} intervals: expected {expected}")]
    Length {
        /// The name of the offending input.
        field: &'static str,
        /// Its length.
        found: usize,
        /// The length of the others.
        expected: usize,
    },
}

/// Returns the value if it lies in `[low, high]`.
pub(crate) fn within(
    field: &'static str,
    value: f64,
    (low, high): (f64, f64),
    expected: &'static str,
) -> Result<f64, StaffingError> {
    // A comparison with a value that is not a number is false, so that it is refused as well.
    if value >= low && value <= high {
        Ok(value)
    } else {
        Err(StaffingError::OutOfRange { field, value, expected })
    }
}
