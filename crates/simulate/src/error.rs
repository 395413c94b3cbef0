//! What can be wrong with a simulation, and the diagnostic that says so.

use organico_model::Diagnostic;
use organico_routing::PolicyError;
use thiserror::Error;

/// A simulation that has no answer.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum SimulationError {
    /// The caller wanted it to end.
    #[error("stopped")]
    Stopped,
    /// Too few replications for an interval of confidence, or more than the limit.
    #[error("{0} replications: expected 2 to 100000")]
    Replications(u32),
    /// The load or the roster names something that the centre does not have.
    #[error("unknown {what} {id}")]
    Unknown {
        /// What is missing, such as `person`.
        what: &'static str,
        /// Its identifier.
        id: String,
    },
    /// A number of the model is missing, not finite or out of its range.
    #[error("{field} is {value}: expected {expected}")]
    OutOfRange {
        /// The name of the field.
        field: &'static str,
        /// Its value.
        value: f64,
        /// The accepted range, in words.
        expected: &'static str,
    },
    /// The model is larger than a limit that keeps memory bounded.
    #[error("{what} are {found}: the limit is {limit}")]
    TooLarge {
        /// What there is too much of.
        what: &'static str,
        /// How much there is.
        found: f64,
        /// The limit.
        limit: f64,
    },
    /// A day is to start from the stationary law of a queue that has none, or none that is known.
    #[error("{contact_type} has no stationary law: {reason}")]
    NoStationaryLaw {
        /// The contact type.
        contact_type: String,
        /// What stands in the way: `handle-time`, `patience`, `special-rules`, `arrivals`, `people` or `unstable`.
        reason: &'static str,
    },
    /// The routing policy is not valid.
    #[error(transparent)]
    Policy(#[from] PolicyError),
}

impl SimulationError {
    /// Returns the diagnostic for the person who asked; nothing for a wish to stop, which is no fault.
    #[must_use]
    pub fn diagnostic(&self) -> Option<Diagnostic> {
        match self {
            Self::Stopped => None,
            Self::Replications(count) => {
                Some(Diagnostic::fault("M0101").with("replications", count))
            }
            Self::Unknown { what, id } => {
                Some(Diagnostic::fault("M0102").with("what", what).with("id", id))
            }
            Self::OutOfRange { field, value, expected } => {
                let fault = Diagnostic::fault("M0103").with("field", field);
                Some(fault.with("value", value).with("expected", expected))
            }
            Self::TooLarge { what, found, limit } => {
                let fault = Diagnostic::fault("M0104").with("what", what);
                Some(fault.with("found", found).with("limit", limit))
            }
            Self::NoStationaryLaw { contact_type, reason } => {
                let fault = Diagnostic::fault("M0106").with("contact_type", contact_type);
                Some(fault.with("reason", reason))
            }
            Self::Policy(fault) => Some(Diagnostic::fault("M0105").with("fault", fault)),
        }
    }
}
