//! Planning time: intervals on the UTC line, and the civil days of a zone that they belong to.
//!
//! A [`Grid`] is a run of equal intervals. Because it lies on the UTC line, the day on which the clock goes forward
//! simply has four quarter-hours less and the day on which it goes back four more; nothing is skipped or doubled.

use std::ops::Range;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The longest grid: two years of quarter-hours and a spare week, enough for any history this version reads at once.
pub const GRID_INTERVALS_MAX: usize = 400_000;

/// A fault in building a stretch of planning time.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TimeError {
    /// The interval length does not divide the hour.
    #[error("an interval of {0} minutes does not divide the hour")]
    IntervalLength(u32),
    /// The stretch has more intervals than [`GRID_INTERVALS_MAX`].
    #[error("{0} intervals are more than the limit")]
    TooLong(usize),
    /// The date lies outside the range of the calendar.
    #[error("the date {0} is out of range")]
    OutOfRange(Date),
    /// A text is not a month such as `2027-01`.
    #[error("not a month: expected YYYY-MM")]
    NotAMonth,
}

/// The length of the planning slot in minutes; divides the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct IntervalLength(u32);

impl IntervalLength {
    /// A quarter of an hour.
    pub const QUARTER_HOUR: Self = Self(15);
    /// Half an hour.
    pub const HALF_HOUR: Self = Self(30);

    /// Returns the length, if it is one of 5, 10, 15, 20, 30 or 60 minutes.
    ///
    /// # Errors
    /// Any other number of minutes.
    pub const fn from_minutes(minutes: u32) -> Result<Self, TimeError> {
        match minutes {
            5 | 10 | 15 | 20 | 30 | 60 => Ok(Self(minutes)),
            _ => Err(TimeError::IntervalLength(minutes)),
        }
    }

    /// Returns the minutes of one interval.
    #[must_use]
    pub const fn minutes(self) -> u32 {
        self.0
    }

    /// Returns the seconds of one interval.
    #[must_use]
    pub const fn seconds(self) -> u32 {
        self.0 * 60
    }

    /// Returns the hours of one interval.
    #[must_use]
    pub fn hours(self) -> f64 {
        f64::from(self.0) / 60.0
    }

    /// Returns how many intervals an ordinary day of 24 hours has.
    #[must_use]
    pub const fn per_day(self) -> usize {
        (1440 / self.0) as usize
    }
}

impl TryFrom<u32> for IntervalLength {
    type Error = TimeError;
    fn try_from(minutes: u32) -> Result<Self, TimeError> {
        Self::from_minutes(minutes)
    }
}

impl From<IntervalLength> for u32 {
    fn from(length: IntervalLength) -> u32 {
        length.0
    }
}

/// A planning slot `[start, end)` on the UTC line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Interval {
    /// First instant.
    pub start: Timestamp,
    /// First instant that is no longer part of it.
    pub end: Timestamp,
}

/// A civil day of the grid's zone, with the intervals that start on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridDay {
    /// The civil date.
    pub date: Date,
    /// The indices of its intervals.
    pub intervals: Range<usize>,
}

/// A run of equal intervals, and the zone whose civil days it is read in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// Start of the first interval.
    pub start: Timestamp,
    /// Length of every interval.
    pub length: IntervalLength,
    /// Number of intervals.
    pub count: usize,
    /// The zone of the centre.
    #[serde(with = "jiff::fmt::serde::tz::required")]
    pub zone: TimeZone,
}

impl Grid {
    /// Returns the grid from the local midnight of `first` to the local midnight `days` later.
    ///
    /// # Errors
    /// The dates leave the calendar, or the grid would exceed [`GRID_INTERVALS_MAX`].
    pub fn over_days(
        zone: &TimeZone,
        first: Date,
        days: u32,
        length: IntervalLength,
    ) -> Result<Self, TimeError> {
        let midnight = |date: Date| {
            date.to_zoned(zone.clone())
                .map(|zoned| zoned.timestamp())
                .map_err(|_| TimeError::OutOfRange(first))
        };
        let last = first
            .checked_add(SignedDuration::from_hours(24 * i64::from(days)))
            .map_err(|_| TimeError::OutOfRange(first))?;
        let (start, end) = (midnight(first)?, midnight(last)?);
        let count = (end.as_second() - start.as_second()) as usize / length.seconds() as usize;
        if count > GRID_INTERVALS_MAX {
            return Err(TimeError::TooLong(count));
        }
        Ok(Self { start, length, count, zone: zone.clone() })
    }

    /// Returns the first instant after the grid.
    #[must_use]
    pub fn end(&self) -> Timestamp {
        self.instant(self.count)
    }

    /// Returns the start of interval `index`; `count` gives the end of the grid.
    #[must_use]
    pub fn instant(&self, index: usize) -> Timestamp {
        let seconds = self.start.as_second() + index as i64 * i64::from(self.length.seconds());
        Timestamp::from_second(seconds).unwrap_or(Timestamp::MAX)
    }

    /// Returns interval `index`.
    #[must_use]
    pub fn interval(&self, index: usize) -> Interval {
        Interval { start: self.instant(index), end: self.instant(index + 1) }
    }

    /// Returns the index of the interval that contains `instant`, or nothing outside the grid.
    #[must_use]
    pub fn index_of(&self, instant: Timestamp) -> Option<usize> {
        let seconds = instant.as_second() - self.start.as_second();
        let index = usize::try_from(seconds).ok()? / self.length.seconds() as usize;
        (index < self.count).then_some(index)
    }

    /// Returns the seconds from the start of the grid to `instant`; negative before it.
    #[must_use]
    pub fn seconds_to(&self, instant: Timestamp) -> f64 {
        instant.duration_since(self.start).as_secs_f64()
    }

    /// Returns the wall-clock time at which interval `index` starts.
    #[must_use]
    pub fn civil(&self, index: usize) -> DateTime {
        self.zone.to_datetime(self.instant(index))
    }

    /// Returns the minute of the civil day, 0 to 1439, at which interval `index` starts.
    #[must_use]
    pub fn minute_of_day(&self, index: usize) -> u32 {
        let civil = self.civil(index);
        u32::from(civil.hour().unsigned_abs()) * 60 + u32::from(civil.minute().unsigned_abs())
    }

    /// Returns the civil days of the grid in order, each with the intervals that start on it.
    #[must_use]
    pub fn days(&self) -> Vec<GridDay> {
        let mut days: Vec<GridDay> = Vec::new();
        for index in 0..self.count {
            let date = self.civil(index).date();
            match days.last_mut() {
                Some(day) if day.date == date => day.intervals.end = index + 1,
                _ => days.push(GridDay { date, intervals: index..index + 1 }),
            }
        }
        days
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn rome() -> TimeZone {
        TimeZone::get("Europe/Rome").unwrap()
    }

    #[test]
    fn a_day_in_rome_has_96_quarter_hours_and_92_or_100_when_the_clock_changes() {
        let quarters =
            |first| Grid::over_days(&rome(), first, 1, IntervalLength::QUARTER_HOUR).unwrap().count;
        assert_eq!(quarters(date(2026, 3, 28)), 96);
        assert_eq!(quarters(date(2026, 3, 29)), 92);
        assert_eq!(quarters(date(2026, 10, 25)), 100);
    }

    #[test]
    fn the_days_of_a_week_with_a_clock_change_follow_each_other_without_gap() {
        let grid =
            Grid::over_days(&rome(), date(2026, 3, 27), 5, IntervalLength::HALF_HOUR).unwrap();
        let days = grid.days();
        assert_eq!(
            days.iter().map(|d| d.intervals.len()).collect::<Vec<_>>(),
            [48, 48, 46, 48, 48]
        );
        assert_eq!(days.last().unwrap().intervals.end, grid.count);
        assert_eq!(days[2].date, date(2026, 3, 29));
    }

    #[test]
    fn every_instant_belongs_to_the_interval_it_starts_and_none_outside_the_grid() {
        let grid =
            Grid::over_days(&rome(), date(2026, 10, 25), 1, IntervalLength::QUARTER_HOUR).unwrap();
        for index in 0..grid.count {
            assert_eq!(grid.index_of(grid.instant(index)), Some(index));
        }
        assert_eq!(grid.index_of(grid.end()), None);
        assert_eq!(grid.index_of(grid.start - SignedDuration::from_secs(1)), None);
    }

    #[test]
    fn an_interval_of_seven_minutes_is_refused() {
        assert_eq!(IntervalLength::from_minutes(7), Err(TimeError::IntervalLength(7)));
    }
}
