//! How one forecast came about: level of the week, day of the week, profile, what is special about the day, adjustments.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::{AdjustmentId, ContactTypeId};

/// What is special about a day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum ExplainedDay {
    /// Nothing.
    Ordinary,
    /// It is a holiday of that name.
    Holiday {
        /// Its name.
        name: String,
    },
    /// It is the day before a holiday.
    Eve,
    /// It is the day after a holiday.
    After,
    /// It is an event of that name.
    Event {
        /// Its name.
        name: String,
    },
    /// The contact type is closed.
    Closed,
}

/// A method that could have been used, with how it did on the past.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExplainedMethod {
    /// Its name.
    pub name: String,
    /// Sum of absolute errors over the sum of contacts in the rehearsal; absent where nothing was rehearsed.
    pub wape: Option<f64>,
    /// How much it counts in this forecast, 0 to 1.
    pub weight: f64,
}

/// An adjustment in force, and what it did to the number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ExplainedAdjustment {
    /// The adjustment.
    pub id: AdjustmentId,
    /// By whom.
    pub author: String,
    /// Why.
    pub reason: String,
    /// The number over the one before it.
    pub factor: f64,
}

/// How a forecast of one interval came about. `level x weekday x share x special x adjusted` is the number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Wall-clock time at which the interval starts.
    pub at: DateTime,
    /// Name of the method, or of the mean of several.
    pub method: String,
    /// First and last recorded day of the history.
    pub history: (Date, Date),
    /// Usual days that it was learned from.
    pub days_learned: usize,
    /// Ordinary days that were set apart as unusual.
    pub days_apart: usize,
    /// Contacts of an average ordinary day of that week.
    pub level: f64,
    /// The ordinary day over the average one.
    pub weekday: f64,
    /// Share of the ordinary day in this interval.
    pub share: f64,
    /// What is special about the day.
    pub day: ExplainedDay,
    /// The interval over the same one of an ordinary day.
    pub special: f64,
    /// Special days of the same kind that the factor was learned from, with their contacts over an ordinary day.
    pub special_days: Vec<(Date, f64)>,
    /// Adjustments, in the order in which they act.
    pub adjustments: Vec<ExplainedAdjustment>,
    /// Expected contacts.
    pub contacts: f64,
    /// Contacts at [`crate::QUANTILE_LEVELS`].
    pub quantiles: [f64; 5],
    /// Days of the past that were forecast again to judge the methods.
    pub days_rehearsed: usize,
    /// The methods that were tried.
    pub methods: Vec<ExplainedMethod>,
}
