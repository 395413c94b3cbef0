//! Why a scenario has no result.

use organico_forecast::ForecastError;
use organico_model::{LevelId, Month, TimeError};
use organico_rules::CannotEvaluate;
use organico_simulate::SimulationError;
use organico_staffing::StaffingError;
use thiserror::Error;

use crate::measures::MeasureError;

/// Why a scenario has no result. A breach of a rule is a finding of a result, not an error.
#[derive(Debug, Error)]
pub enum TableError {
    /// There are fewer people than a group may have.
    #[error("the centre has {0} people: groups of five or more cannot be made")]
    TooFew(u32),
    /// No rules were given for a month.
    #[error("no rules for {0}")]
    NoRules(Month),
    /// Neither the baseline nor the rules know the pay of a level.
    #[error("no pay is known for level {0}")]
    NoPay(LevelId),
    /// A part of the lost income has no price in some month, as the cap of the integration is unset.
    #[error("lost income has no price in some month")]
    Unpriced,
    /// A setting is out of its range, which its tests exclude.
    #[error("a setting is out of range")]
    Setting,
    /// The months leave the calendar.
    #[error(transparent)]
    Time(#[from] TimeError),
    /// There is no typical week.
    #[error(transparent)]
    Forecast(#[from] ForecastError),
    /// A number of a change is out of range.
    #[error("{change}: {fault}")]
    Measure {
        /// The change.
        change: String,
        /// What is wrong.
        fault: MeasureError,
    },
    /// A rule that every month needs is unset.
    #[error(transparent)]
    Unset(#[from] CannotEvaluate),
    /// A queue has no answer.
    #[error(transparent)]
    Staffing(#[from] StaffingError),
    /// A week cannot be lived.
    #[error(transparent)]
    Simulation(#[from] SimulationError),
}
