//! What can be wrong with a wish for a made-up centre.

use organico_model::TimeError;
use organico_staffing::StaffingError;
use thiserror::Error;

/// Why a centre or a history cannot be made up.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum GenerateError {
    /// A number is not finite or out of its range.
    #[error("{field} is {value}: expected {expected}")]
    OutOfRange {
        /// The name of the offending input.
        field: &'static str,
        /// Its value.
        value: f64,
        /// The accepted range, in words.
        expected: &'static str,
    },
    /// There is not one person for each skill.
    #[error("{people} people cannot hold {skills} skills as their first")]
    TooFewPeople {
        /// People wished for.
        people: u32,
        /// Skills wished for.
        skills: u32,
    },
    /// The history does not fit into the calendar.
    #[error(transparent)]
    Time(#[from] TimeError),
    /// The volume cannot be sized.
    #[error(transparent)]
    Staffing(#[from] StaffingError),
}

/// Returns the value if it lies in `[low, high]`; a value that is not a number does not.
pub(super) fn within(
    field: &'static str,
    value: f64,
    (low, high): (f64, f64),
    expected: &'static str,
) -> Result<f64, GenerateError> {
    if value >= low && value <= high {
        Ok(value)
    } else {
        Err(GenerateError::OutOfRange { field, value, expected })
    }
}
