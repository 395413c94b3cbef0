//! A series of counts on planning time.

use organico_model::{Grid, IntervalLength};

use crate::ForecastError;

/// Counts on a grid. Missing is not zero: what was not recorded is `None`, and so is a closed interval that the
/// source does not list.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The intervals. Labels without a zone are a grid in UTC: they are read as wall-clock times and never shifted.
    pub grid: Grid,
    /// One value an interval; a value that is negative, not finite or above 10^9 is treated as missing.
    pub values: Vec<Option<f64>>,
}

/// No centre has as many contacts in one interval: a larger number is an error of recording.
const COUNT_MAX: f64 = 1e9;

/// Returns the series in longer intervals.
///
/// Only whole groups count: one that lacks a part is missing, because a sum of what is left would look like a fall in
/// demand. A group starts where the clock shows a multiple of the step, so a series may begin and end anywhere.
///
/// # Errors
/// The step is not a multiple of the series' interval, or the series has another length than its grid.
pub fn aggregate(series: &Series, step: IntervalLength) -> Result<Series, ForecastError> {
    let from = series.grid.length;
    check_length(series)?;
    if !step.minutes().is_multiple_of(from.minutes()) {
        return Err(ForecastError::Step { from, to: step });
    }
    let parts = (step.minutes() / from.minutes()) as usize;
    if series.grid.count == 0 {
        return Ok(Series { grid: Grid { length: step, ..series.grid.clone() }, values: vec![] });
    }
    // Zones with an offset of a fraction of an hour keep their wall-clock boundaries.
    let lead = (series.grid.minute_of_day(0) % step.minutes() / from.minutes()) as usize;
    let start = series.grid.start.as_second() - lead as i64 * i64::from(from.seconds());
    let count = (series.grid.count + lead).div_ceil(parts);
    let values = (0..count).map(|group| {
        let part = |offset: usize| {
            let index = (group * parts + offset).checked_sub(lead)?;
            usable(series.values.get(index).copied().flatten())
        };
        (0..parts).map(part).sum()
    });
    let start = jiff::Timestamp::from_second(start).unwrap_or(series.grid.start);
    let values = values.collect();
    Ok(Series { grid: Grid { start, length: step, count, zone: series.grid.zone.clone() }, values })
}

/// Returns an error if the series has another length than its grid.
pub(crate) fn check_length(series: &Series) -> Result<(), ForecastError> {
    let (found, expected) = (series.values.len(), series.grid.count);
    if found == expected { Ok(()) } else { Err(ForecastError::Length { found, expected }) }
}

/// Returns the value, if it is a count that can be used.
pub(crate) fn usable(value: Option<f64>) -> Option<f64> {
    value.filter(|count| (0.0..=COUNT_MAX).contains(count))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;

    fn quarters(values: &[Option<f64>]) -> Series {
        let grid =
            Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), 1, IntervalLength::QUARTER_HOUR);
        let grid = Grid { count: values.len(), ..grid.unwrap() };
        Series { grid, values: values.to_vec() }
    }

    #[test]
    fn two_quarter_hours_make_a_half_hour_and_a_missing_one_makes_it_missing() {
        let series = quarters(&[Some(1.0), Some(2.0), Some(3.0), None, Some(0.0)]);
        let halves = aggregate(&series, IntervalLength::HALF_HOUR).unwrap();
        assert_eq!(halves.values, [Some(3.0), None, None]);
    }

    #[test]
    fn a_series_that_begins_at_a_quarter_past_keeps_the_half_hours_of_the_clock() {
        let mut series = quarters(&[Some(1.0), Some(2.0), Some(3.0)]);
        series.grid.start = series.grid.instant(1);
        let halves = aggregate(&series, IntervalLength::HALF_HOUR).unwrap();
        assert_eq!(halves.values, [None, Some(5.0)]);
        assert_eq!(halves.grid.minute_of_day(0), 0);
    }

    #[test]
    fn a_shorter_step_is_refused() {
        let series = quarters(&[Some(1.0)]);
        let step = IntervalLength::from_minutes(20).unwrap();
        assert!(matches!(aggregate(&series, step), Err(ForecastError::Step { .. })));
    }
}
