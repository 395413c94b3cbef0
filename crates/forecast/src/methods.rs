//! The methods, in one list: each turns the usual days of the past into the expected contacts of an ordinary day.
//!
//! A method knows nothing of holidays, opening hours or uncertainty: `origin` and `spread` add them to any method. It is
//! fitted once an origin; what was fitted answers for any day after it.

mod calendar_regression;
mod day_effects;
mod low_rank;
mod recent_mean;
mod seasonal_naive;
mod top_down;
mod weekday_mean;

use jiff::civil::Date;

use crate::clean::Past;
use crate::weekly::Weekly;

pub(crate) use calendar_regression::CalendarRegression;
pub(crate) use day_effects::DayEffects;
pub(crate) use low_rank::LowRank;
pub(crate) use recent_mean::RecentMean;
pub(crate) use seasonal_naive::SeasonalNaive;
pub(crate) use top_down::TopDown;
pub(crate) use weekday_mean::WeekdayMean;

/// A way to forecast ordinary days.
pub(crate) trait Method {
    /// Name shown beside every forecast made with it.
    fn name(&self) -> &'static str;

    /// Returns whether its days have a shape of their own, and not the usual profile of the weekday.
    fn has_shape(&self) -> bool {
        true
    }

    /// Returns the days of history below which it is like another method.
    fn days_needed(&self) -> usize {
        0
    }

    /// Returns what the method learned from the past.
    fn fit(&self, past: &Past, weekly: &Weekly) -> Box<dyn Fitted>;
}

/// A method that has seen the past.
pub(crate) trait Fitted: std::fmt::Debug {
    /// Returns the expected contacts by slot of an ordinary day. Slots that are closed may hold anything finite.
    fn day(&self, ahead: &Ahead) -> Vec<f64>;
}

/// The day to forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ahead {
    /// The day of the week that it behaves like, 0 for Monday.
    pub(crate) weekday: usize,
    /// Days from the last recorded one, at least 1.
    pub(crate) lead_days: usize,
    /// Its date.
    pub(crate) date: Date,
}

/// Every method.
pub(crate) const METHODS: [&dyn Method; 9] = [
    &TopDown,
    &LowRank,
    &DayEffects,
    &CalendarRegression::Week,
    &CalendarRegression::Month,
    &CalendarRegression::Year,
    &CalendarRegression::MonthAndYear,
    &WeekdayMean,
    &SeasonalNaive,
];

/// Those whose mean is taken: the two that know no level but the last weeks' only add their noise to it, as measured on
/// public and made-up series.
pub(crate) const AVERAGED: [&dyn Method; 7] = [
    &TopDown,
    &LowRank,
    &DayEffects,
    &CalendarRegression::Week,
    &CalendarRegression::Month,
    &CalendarRegression::Year,
    &CalendarRegression::MonthAndYear,
];
