//! What is known of a forecast besides its numbers: how good such forecasts were, and what they are made of.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ContactTypeId;

/// Days ahead over which forecasts are judged: the first day, the first week, the first four weeks.
pub const JUDGED_DAYS: [u32; 3] = [1, 7, 28];

/// Sum of absolute errors by interval over the sum of contacts, by [`JUDGED_DAYS`]; absent where nothing was recorded.
pub type ErrorsByReach = [Option<f64>; 3];

/// How good forecasts of a contact type would have been, from several earlier days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ForecastErrors {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// The days from which it was forecast again.
    pub origins: Vec<Date>,
    /// Errors of the method that Organico would have chosen on that day.
    pub ours: ErrorsByReach,
    /// Errors of the same weekday of the last week.
    pub seasonal_naive: ErrorsByReach,
    /// Errors of level times day of the week times profile.
    pub top_down: ErrorsByReach,
}

/// A special day of the past.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SpecialDay {
    /// Its date.
    pub date: Date,
    /// Name of the holiday or event; of the days beside a holiday, that of the holiday.
    pub name: String,
    /// What it is.
    pub kind: SpecialKind,
    /// Its contacts over those of an ordinary day.
    pub ratio: f64,
}

/// What is special about a day of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpecialKind {
    /// A holiday.
    Holiday,
    /// The day before one.
    Eve,
    /// The day after one.
    After,
    /// An event of the planner.
    Event,
}

/// What the forecast of a contact type is made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ForecastComponents {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Name of the method.
    pub method: String,
    /// First day of each week of the past, and contacts of an average ordinary day of it, where there are any.
    pub levels: Vec<(Date, Option<f64>)>,
    /// An ordinary day of each weekday over the average one, Monday first.
    pub weekdays: [f64; 7],
    /// Contacts of an ordinary day by interval of the clock, Monday first.
    pub profiles: [Vec<f64>; 7],
    /// The special days of the past, in order.
    pub special_days: Vec<SpecialDay>,
}
