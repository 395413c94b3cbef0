//! How much an update within the day would have helped on past days.

use jiff::ToSpan;
use jiff::civil::{Date, Time, time};
use organico_model::Holiday;

use super::ForecastDay;
use super::learn::learned_rule;
use super::past::days_from;
use super::update::updated_day;
use crate::config::ForecastConfig;
use crate::error::ForecastError;
use crate::horizon::Known;
use crate::panel::{DayCalendar, Panel, days_between};
use crate::series::{Series, check_length};

/// Times of the day at which the updates of a backtest are made.
pub const INTRADAY_CUTS: [Time; 4] =
    [time(10, 0, 0, 0), time(11, 30, 0, 0), time(13, 0, 0, 0), time(15, 0, 0, 0)];

/// Days before a judged day that its rule is learned from, as those of a day that is updated.
const LEARNED_DAYS: u32 = 126;

/// Most days that are judged at once.
const DAYS_MAX: usize = 731;

/// The error of the rest of the day after updates at one time.
#[derive(Debug, Clone, PartialEq)]
pub struct IntradayCut {
    /// When the update is made: only intervals that end by then are seen, only those that start then or later judged.
    pub at: Time,
    /// Intervals judged.
    pub intervals: usize,
    /// Contacts in them.
    pub contacts: f64,
    /// Sum of absolute errors of the forecast of the day before.
    pub before: f64,
    /// Sum of absolute errors of the updated forecast.
    pub after: f64,
}

impl IntradayCut {
    /// Returns the error after the update over the error before it, or nothing where there was no error.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        (self.before > 0.0).then(|| self.after / self.before)
    }
}

/// What updates at each of [`INTRADAY_CUTS`] would have done.
#[derive(Debug, Clone, PartialEq)]
pub struct IntradayBacktest {
    /// One entry a time.
    pub cuts: Vec<IntradayCut>,
    /// Days judged.
    pub days: usize,
    /// Mean strength of their rules.
    pub strength: f64,
}

impl IntradayBacktest {
    /// Returns the mean over the times of the ratio of errors; absent where nothing was judged.
    #[must_use]
    pub fn mean_ratio(&self) -> Option<f64> {
        let ratios: Vec<f64> = self.cuts.iter().filter_map(IntradayCut::ratio).collect();
        (!ratios.is_empty()).then(|| ratios.iter().sum::<f64>() / ratios.len() as f64)
    }
}

/// Returns what updates would have done on the days from `first` on, `days` of them, each forecast on the day before and
/// updated by a rule that only earlier days taught.
///
/// Every day counts, holidays included; the rule of a day knows nothing of the day but whether it is a special one, as in
/// an update of today.
///
/// # Errors
/// A series of another length than its grid; no day, or more than two years of them.
pub fn intraday_backtest(
    series: &Series,
    (first, days): (Date, u32),
    holidays: &[Holiday],
    config: ForecastConfig,
) -> Result<IntradayBacktest, ForecastError> {
    check_length(series)?;
    if days == 0 {
        return Err(ForecastError::Empty);
    }
    if days as usize > DAYS_MAX {
        return Err(ForecastError::TooMany { what: "days", found: days as usize, limit: DAYS_MAX });
    }
    let calendar = DayCalendar::of_holidays(holidays);
    let panel = Panel::of(&series.grid, &series.values, &calendar);
    let known = Known { panel: &panel, calendar: &calendar, hours: None };
    let length = series.grid.length;
    let from = first.checked_sub(i64::from(LEARNED_DAYS).days()).unwrap_or(first);
    let count = days_between(from, first).max(0) as u32 + days;
    let each = (0..count).filter_map(|day| from.checked_add(i64::from(day).days()).ok());
    let all: Vec<ForecastDay> = each
        .flat_map(|date| days_from(&known, &series.grid.zone, (date, 1, length), config))
        .collect();
    let mut result =
        IntradayBacktest { cuts: INTRADAY_CUTS.map(empty).to_vec(), days: 0, strength: 0.0 };
    for (place, day) in all.iter().enumerate().filter(|(_, day)| day.date >= first) {
        let near =
            |other: &&ForecastDay| days_between(other.date, day.date) <= i64::from(LEARNED_DAYS);
        let past: Vec<ForecastDay> = all[..place].iter().filter(near).cloned().collect();
        let rule = learned_rule(&past, length.hours());
        let rule = if day.special { rule.on_special_day() } else { rule };
        result.days += 1;
        result.strength += rule.strength;
        for cut in &mut result.cuts {
            let minute = i64::from(cut.at.hour()) * 60 + i64::from(cut.at.minute());
            let seen = (minute / i64::from(length.minutes())) as usize;
            let recorded: Vec<Option<f64>> = day.recorded.iter().copied().take(seen).collect();
            let update = updated_day(&rule, &day.means, &recorded, length.hours());
            judge(cut, day, &update.factors, seen);
        }
    }
    result.strength /= result.days.max(1) as f64;
    Ok(result)
}

fn empty(at: Time) -> IntradayCut {
    IntradayCut { at, intervals: 0, contacts: 0.0, before: 0.0, after: 0.0 }
}

/// Adds the errors of the rest of a day.
fn judge(cut: &mut IntradayCut, day: &ForecastDay, factors: &[f64], seen: usize) {
    for (index, (&mean, recorded)) in day.means.iter().zip(&day.recorded).enumerate().skip(seen) {
        let Some(count) = recorded.filter(|count| *count > 0.0 || mean > 0.0) else { continue };
        cut.intervals += 1;
        cut.contacts += count;
        cut.before += (count - mean).abs();
        cut.after += (count - mean * factors[index]).abs();
    }
}
