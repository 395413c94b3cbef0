//! What makes a forecast impossible.

use jiff::civil::Date;
use organico_model::{ContactTypeId, Diagnostic, IntervalLength, TimeError};
use thiserror::Error;

/// A forecast that cannot be made, with the values that make it so.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ForecastError {
    /// The horizon or the series has no interval.
    #[error("there is no interval to forecast")]
    Empty,
    /// Contact types without a single observed interval before the horizon, and without a campaign.
    #[error("no history for {0:?}")]
    NoHistory(Vec<ContactTypeId>),
    /// Nothing was observed before the origin.
    #[error("nothing is observed before {0}")]
    NoPast(Date),
    /// A series has more or fewer values than its grid has intervals.
    #[error("{found} values for {expected} intervals")]
    Length {
        /// Values found.
        found: usize,
        /// Intervals of the grid.
        expected: usize,
    },
    /// The step is not a whole multiple of the interval of the series.
    #[error("intervals of {from:?} cannot be put together to {to:?}")]
    Step {
        /// Length of the intervals of the series.
        from: IntervalLength,
        /// Length that was asked for.
        to: IntervalLength,
    },
    /// More origins, or days from each, than the limit.
    #[error("{found} {what} are more than {limit}")]
    TooMany {
        /// What is too many.
        what: &'static str,
        /// How many.
        found: usize,
        /// The limit.
        limit: usize,
    },
    /// The days to forecast are out of range.
    #[error(transparent)]
    Time(#[from] TimeError),
}

impl ForecastError {
    /// Returns the faults to show: one for each contact type without history, otherwise one.
    #[must_use]
    pub fn diagnostics(&self) -> Vec<Diagnostic> {
        match self {
            Self::NoHistory(types) => {
                types.iter().map(|id| Diagnostic::fault("F0101").with("type", id)).collect()
            }
            Self::NoPast(date) => vec![Diagnostic::fault("F0102").with("origin", date)],
            Self::Empty => vec![Diagnostic::fault("F0103")],
            Self::Length { found, expected } => {
                vec![Diagnostic::fault("F0104").with("found", found).with("expected", expected)]
            }
            Self::Step { from, to } => vec![
                Diagnostic::fault("F0105").with("from", from.minutes()).with("to", to.minutes()),
            ],
            Self::TooMany { what, found, limit } => vec![
                Diagnostic::fault("F0106")
                    .with("what", what)
                    .with("found", found)
                    .with("limit", limit),
            ],
            Self::Time(error) => vec![Diagnostic::fault("F0107").with("error", error)],
        }
    }
}
