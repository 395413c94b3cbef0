//! Handle times of a series' own past forecast again, from origins that the caller names, and how far off they were.
//! Source: `docs/sources.md#forecast-scores`.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use organico_model::{ContactTypeId, Grid, HistorySeries, Holiday, IntervalLength};

use super::recorded_seconds;
use crate::backtest::{check_limits, horizon_grid};
use crate::error::ForecastError;
use crate::panel::{DayCalendar, days_between};
use crate::scores::HORIZONS_DAYS;
use crate::series::{Series, aggregate, check_length, usable};

/// Mean handle times as they were recorded. Missing is not zero.
#[derive(Debug, Clone, PartialEq)]
pub struct HandleTimes {
    /// Mean seconds of the contacts of each interval.
    pub seconds: Series,
    /// How many contacts they are the mean of, on the same grid.
    pub contacts: Vec<Option<f64>>,
}

/// The handle time of one interval.
#[derive(Debug, Clone, PartialEq)]
pub struct HandleTimeRow {
    /// First day of the forecast: only what was before it was used.
    pub origin: Date,
    /// Wall-clock time at which the interval starts.
    pub interval_start: DateTime,
    /// Expected mean handle time in seconds; absent if none was recorded before the origin.
    pub expected: Option<f64>,
    /// The mean that was recorded later, in seconds; absent where it is missing or 0.
    pub actual: Option<f64>,
    /// Contacts that it is the mean of: 1 where they were not recorded.
    pub contacts: f64,
}

/// Errors over the first days from each origin. Each is absent where nothing can be scored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HandleTimeScore {
    /// Days from the origin.
    pub horizon_days: u32,
    /// Intervals scored.
    pub intervals: usize,
    /// Sum of absolute errors of the interval means over the sum of those means, each times its contacts.
    pub wape_interval: Option<f64>,
    /// Days scored: a day counts once for each origin.
    pub days: usize,
    /// The same with the means of whole days. Expected interval means are put together by the contacts that came, so
    /// that an error of the contacts is not one of the handle time.
    pub wape_day: Option<f64>,
}

impl HandleTimes {
    /// Returns the handle times in longer intervals, weighted by the contacts.
    ///
    /// Only whole groups count, as in [`aggregate`]; parts without contacts need no handle time.
    ///
    /// # Errors
    /// The step is not a multiple of the interval, or there are more or fewer values than intervals.
    pub fn aggregate(&self, step: IntervalLength) -> Result<Self, ForecastError> {
        let work = self.contacts.iter().zip(&self.seconds.values).map(|cell| match cell {
            (Some(contacts), _) if *contacts == 0.0 => Some(0.0),
            (Some(contacts), Some(seconds)) => Some(contacts * seconds),
            _ => None,
        });
        let on_grid = |values| Series { grid: self.seconds.grid.clone(), values };
        let work = aggregate(&on_grid(work.collect()), step)?;
        let contacts = aggregate(&on_grid(self.contacts.clone()), step)?.values;
        let means = work.values.iter().zip(&contacts);
        let values = means.map(|(work, contacts)| {
            let contacts = contacts.filter(|contacts| *contacts > 0.0)?;
            work.map(|work| work / contacts)
        });
        let values = values.collect();
        Ok(Self { seconds: Series { grid: work.grid, values }, contacts })
    }
}

/// Returns the handle times of the `horizon_days` civil days from each origin: a row for each of those of
/// [`crate::backtest()`] of a series on the same grid, in its order.
///
/// # Errors
/// Another number of values or contacts than intervals; more than [`crate::ORIGINS_MAX`] origins or 366 days; no day at
/// all.
pub fn backtest_handle_times(
    times: &HandleTimes,
    origins: &[Date],
    horizon_days: u32,
    holidays: &[Holiday],
) -> Result<Vec<HandleTimeRow>, ForecastError> {
    check_length(&times.seconds)?;
    check_length(&Series { grid: times.seconds.grid.clone(), values: times.contacts.clone() })?;
    check_limits(origins.len(), horizon_days as usize)?;
    let calendar = DayCalendar::of_holidays(holidays);
    let grid = &times.seconds.grid;
    let history = HistorySeries {
        handled: times.contacts.clone(),
        handle_seconds: times.seconds.values.clone(),
        ..HistorySeries::missing(ContactTypeId::new("series"), grid.count)
    };
    let mut rows = Vec::new();
    for &origin in origins {
        let horizon = horizon_grid(grid, origin, horizon_days)?;
        let expected = recorded_seconds(&history, grid, &calendar, &horizon);
        rows.extend((0..horizon.count).map(|index| {
            let expected = expected.as_ref().map(|seconds| seconds[index]);
            row(times, (origin, &horizon, index), expected)
        }));
    }
    Ok(rows)
}

fn row(
    times: &HandleTimes,
    (origin, horizon, index): (Date, &Grid, usize),
    expected: Option<f64>,
) -> HandleTimeRow {
    let at = times.seconds.grid.index_of(horizon.instant(index));
    let value = |values: &[Option<f64>]| usable(values[at?]);
    HandleTimeRow {
        origin,
        interval_start: horizon.civil(index),
        expected,
        actual: value(&times.seconds.values).filter(|seconds| *seconds > 0.0),
        contacts: value(&times.contacts).unwrap_or(1.0),
    }
}

/// Returns the errors at 1, 7 and 28 days.
#[must_use]
pub fn score_handle_times(rows: &[HandleTimeRow]) -> Vec<HandleTimeScore> {
    HORIZONS_DAYS.iter().map(|&horizon_days| score(rows, horizon_days)).collect()
}

/// Contacts, and their seconds as expected and as recorded.
#[derive(Debug, Clone, Copy, Default)]
struct Seconds {
    expected: f64,
    actual: f64,
}

fn score(rows: &[HandleTimeRow], horizon_days: u32) -> HandleTimeScore {
    let mut intervals: Vec<Seconds> = Vec::new();
    let mut days: BTreeMap<(Date, Date), Seconds> = BTreeMap::new();
    for row in rows {
        let day = row.interval_start.date();
        let inside = days_between(row.origin, day) < i64::from(horizon_days);
        let means = row.expected.zip(row.actual).filter(|_| inside && row.contacts > 0.0);
        let Some((expected, actual)) = means else { continue };
        let seconds = Seconds { expected: expected * row.contacts, actual: actual * row.contacts };
        intervals.push(seconds);
        let sum = days.entry((row.origin, day)).or_default();
        sum.expected += seconds.expected;
        sum.actual += seconds.actual;
    }
    HandleTimeScore {
        horizon_days,
        intervals: intervals.len(),
        wape_interval: wape(intervals.iter()),
        days: days.len(),
        wape_day: wape(days.values()),
    }
}

/// Returns the error over what was recorded. A day's mean times its contacts is the sum of its seconds.
fn wape<'a>(all: impl Iterator<Item = &'a Seconds>) -> Option<f64> {
    let (error, sum) = all.fold((0.0, 0.0), |(error, sum), one| {
        (error + (one.expected - one.actual).abs(), sum + one.actual)
    });
    (sum > 0.0).then(|| error / sum)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;

    /// Four weeks from Monday 5 January 2026 by the hour: 10 contacts from 8 to 12, their seconds by day and hour.
    fn times(seconds: impl Fn(usize, usize) -> Option<f64>) -> HandleTimes {
        let hour = IntervalLength::from_minutes(60).unwrap();
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), 28, hour).unwrap();
        let open = |index: usize| (8..12).contains(&(index % 24));
        let values = (0..grid.count)
            .map(|index| open(index).then(|| seconds(index / 24, index % 24)).flatten());
        let values = values.collect();
        let contacts = (0..grid.count).map(|index| Some(if open(index) { 10.0 } else { 0.0 }));
        HandleTimes { contacts: contacts.collect(), seconds: Series { grid, values } }
    }

    fn origin() -> [Date; 1] {
        [date(2026, 1, 26)]
    }

    #[test]
    fn errors_of_an_hour_that_even_out_in_the_day_are_none_of_the_day() {
        // The hours swap in the last week: 100 and 300 seconds.
        let swapped =
            |day: usize, hour: usize| Some(if (hour < 10) == (day < 21) { 100.0 } else { 300.0 });
        let rows = backtest_handle_times(&times(swapped), &origin(), 7, &[]).unwrap();
        assert_eq!(rows.len(), 7 * 24);
        let week = score_handle_times(&rows)[1];
        assert_eq!((week.intervals, week.days), (28, 7));
        assert!(week.wape_interval.unwrap() > 0.5, "{week:?}");
        assert!(week.wape_day.unwrap() < 0.05, "{week:?}");
    }

    #[test]
    fn a_rise_of_a_tenth_after_the_origin_is_an_error_of_a_tenth_of_a_day() {
        let risen = |day: usize, _| Some(if day < 21 { 200.0 } else { 220.0 });
        let rows = backtest_handle_times(&times(risen), &origin(), 28, &[]).unwrap();
        for score in score_handle_times(&rows) {
            let expected = 20.0 / 220.0;
            assert!((score.wape_day.unwrap() - expected).abs() < 1e-9, "{score:?}");
            assert!((score.wape_interval.unwrap() - expected).abs() < 1e-9, "{score:?}");
        }
    }

    #[test]
    fn what_comes_after_an_origin_changes_nothing_of_its_forecast() {
        let later = |value: f64| move |day: usize, _| Some(if day < 21 { 200.0 } else { value });
        let of = |value| backtest_handle_times(&times(later(value)), &origin(), 7, &[]).unwrap();
        let expected = |rows: &[HandleTimeRow]| -> Vec<Option<f64>> {
            rows.iter().map(|row| row.expected).collect()
        };
        assert_eq!(expected(&of(200.0)), expected(&of(999.0)));
    }

    #[test]
    fn without_a_handle_time_before_the_origin_nothing_is_scored() {
        let late = |day: usize, _| (day >= 21).then_some(200.0);
        let rows = backtest_handle_times(&times(late), &origin(), 7, &[]).unwrap();
        assert!(rows.iter().all(|row| row.expected.is_none()));
        assert!(score_handle_times(&rows).iter().all(|score| score.wape_day.is_none()));
    }

    #[test]
    fn a_longer_interval_has_the_mean_of_the_contacts_of_its_parts() {
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), 1, IntervalLength::HALF_HOUR);
        let grid = Grid { count: 6, ..grid.unwrap() };
        let values = vec![Some(100.0), Some(300.0), Some(100.0), None, None, Some(200.0)];
        let contacts = [Some(3.0), Some(1.0), Some(2.0), Some(0.0), None, Some(1.0)].to_vec();
        let halves = HandleTimes { seconds: Series { grid, values }, contacts };
        let hours = halves.aggregate(IntervalLength::from_minutes(60).unwrap()).unwrap();
        assert_eq!(hours.seconds.values, [Some(150.0), Some(100.0), None]);
        assert_eq!(hours.contacts, [Some(4.0), Some(2.0), None]);
    }
}
