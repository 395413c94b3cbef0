//! The history of a contact type as a series of offered contacts on the intervals of the horizon.

use organico_model::{Channel, ContactType, Grid, HistorySeries, IntervalLength};

use crate::error::ForecastError;
use crate::mask::WeekMask;
use crate::panel::{DayCalendar, slot_of};
use crate::series::{Series, aggregate, usable};

/// Offered contacts, and what had to be done to have them.
#[derive(Debug)]
pub(crate) struct Offered {
    /// The series, on intervals as long as those of the horizon.
    pub(crate) series: Series,
    /// Whether handled contacts stand in for offered ones.
    pub(crate) stand_in: bool,
    /// Whether longer intervals were split evenly.
    pub(crate) split: bool,
    /// Share of the contacts that were recorded outside the opening hours and are left out.
    pub(crate) outside_share: f64,
}

/// Returns the offered contacts of the series, within the opening hours of its contact type.
///
/// Deferred contacts (mail) that arrive while it is closed count in the next open interval; others are left out.
pub(crate) fn offered(
    series: &HistorySeries,
    grid: &Grid,
    kind: &ContactType,
    calendar: &DayCalendar,
    length: IntervalLength,
) -> Result<Offered, ForecastError> {
    let stand_in = !series.offered.iter().any(Option::is_some);
    let values = if stand_in { handled_or_left(series) } else { series.offered.clone() };
    let mut values: Vec<Option<f64>> = values.into_iter().map(usable).collect();
    values.resize(grid.count, None);
    let recorded = Series { grid: grid.clone(), values };
    let split = grid.length > length;
    let mut series =
        if split { split_evenly(&recorded, length)? } else { aggregate(&recorded, length)? };
    let open = open_intervals(&series.grid, kind, calendar);
    let outside_share = if kind.channel.is_deferred() && kind.channel != Channel::Outbound {
        carry_to_open(&mut series.values, &open);
        0.0
    } else {
        share_outside(&series.values, &open)
    };
    Ok(Offered { series, stand_in, split, outside_share })
}

/// Returns handled contacts, plus those abandoned where they are known: what was offered, less what was blocked.
fn handled_or_left(series: &HistorySeries) -> Vec<Option<f64>> {
    let abandoned = series.abandoned.iter().copied().chain(std::iter::repeat(None));
    let pairs = series.handled.iter().zip(abandoned);
    pairs.map(|(handled, left)| handled.map(|count| count + usable(left).unwrap_or(0.0))).collect()
}

/// Returns the series on shorter intervals, each count divided evenly: its shape within the interval is not known.
fn split_evenly(series: &Series, length: IntervalLength) -> Result<Series, ForecastError> {
    let from = series.grid.length;
    if !from.minutes().is_multiple_of(length.minutes()) {
        return Err(ForecastError::Step { from, to: length });
    }
    let parts = (from.minutes() / length.minutes()) as usize;
    let part =
        |value: &Option<f64>| std::iter::repeat_n(value.map(|count| count / parts as f64), parts);
    let grid = Grid { length, count: series.grid.count * parts, ..series.grid.clone() };
    Ok(Series { grid, values: series.values.iter().flat_map(part).collect() })
}

fn open_intervals(grid: &Grid, kind: &ContactType, calendar: &DayCalendar) -> Vec<bool> {
    let mask = WeekMask::of_hours(&kind.hours, grid.length);
    let mut open = vec![false; grid.count];
    for day in grid.days() {
        let info = calendar.day(day.date);
        for index in day.intervals {
            open[index] = !info.closed && mask.on(info.weekday)[slot_of(grid, index)];
        }
    }
    open
}

/// Moves the contacts of closed intervals to the next open one; into a missing one they vanish, as it stays missing.
fn carry_to_open(values: &mut [Option<f64>], open: &[bool]) {
    let mut waiting = 0.0;
    for (value, open) in values.iter_mut().zip(open) {
        if *open {
            *value = value.map(|count| count + waiting);
            waiting = 0.0;
        } else {
            waiting += value.take().unwrap_or(0.0);
        }
    }
}

fn share_outside(values: &[Option<f64>], open: &[bool]) -> f64 {
    let (mut outside, mut all) = (0.0, 0.0);
    for (value, open) in values.iter().zip(open) {
        let count = value.unwrap_or(0.0);
        all += count;
        outside += if *open { 0.0 } else { count };
    }
    if all > 0.0 { outside / all } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mail_of_the_night_counts_in_the_morning_and_none_is_lost() {
        let mut values = [Some(2.0), None, Some(3.0), Some(1.0), Some(4.0)];
        carry_to_open(&mut values, &[false, false, true, true, false]);
        assert_eq!(values, [None, None, Some(5.0), Some(1.0), None]);
    }

    #[test]
    fn calls_outside_the_opening_hours_are_told_as_a_share() {
        assert_eq!(share_outside(&[Some(1.0), Some(3.0), None], &[false, true, true]), 0.25);
        assert_eq!(share_outside(&[None], &[true]), 0.0);
    }
}
