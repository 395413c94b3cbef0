//! The outlook: demand of coming weeks and months, with what is believed of trend, season and drivers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{ContactTypeId, Driver};

/// What was done about a pattern that the history may or may not show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PatternUse {
    /// It is used: forecasts of the past were better with it.
    Used,
    /// It is left out: forecasts of the past were not better with it.
    NoBetter,
    /// It is left out: the history is too short to tell it.
    TooShort,
    /// A driver says it instead.
    Stated,
}

/// What the outlook of a contact type rests on.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct OutlookBasis {
    /// Weeks of the history with a level.
    pub history_weeks: usize,
    /// What was done about the trend.
    pub trend: PatternUse,
    /// Growth of the first year of the outlook by the trend: .02 for 2 %; 0 where none is used.
    pub trend_year: f64,
    /// What was done about the season of the year.
    pub season: PatternUse,
}

/// Contacts of a week or month.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct OutlookPoint {
    /// Its first day in the outlook.
    pub first: Date,
    /// Its days in the outlook: fewer than a whole month at both ends.
    pub days: u32,
    /// Expected contacts.
    pub contacts: f64,
    /// The same without the drivers.
    pub without_drivers: f64,
    /// Contacts at [`crate::QUANTILE_LEVELS`], ascending.
    pub quantiles: [f64; 5],
}

/// The outlook of a contact type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OutlookSeries {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Name of the method of the first four weeks, from which it goes on.
    pub method: String,
    /// What it rests on; absent for an outbound campaign, which the centre itself sets.
    pub basis: Option<OutlookBasis>,
    /// By week: seven days each, from the first day on.
    pub weeks: Vec<OutlookPoint>,
    /// By month of the calendar.
    pub months: Vec<OutlookPoint>,
}

/// What a driver does, month by month.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DriverEffect {
    /// The driver.
    #[serde(flatten)]
    pub driver: Driver,
    /// Contacts more (fewer if negative) in each month, over all types.
    pub months: Vec<f64>,
}

/// Demand of coming weeks and months.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outlook {
    /// First day.
    pub first: Date,
    /// Weeks.
    pub weeks: u32,
    /// One series a contact type.
    pub series: Vec<OutlookSeries>,
    /// The drivers with what they do, in the order in which they act.
    pub drivers: Vec<DriverEffect>,
}
