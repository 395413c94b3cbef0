//! Which slots of the week are open: given by opening hours, or believed from the past.

use organico_model::{IntervalLength, WeekHours};

use crate::panel::{DayClass, Panel};

/// Days of the same weekday that a belief rests on: about a quarter of a year.
const DAYS_LOOKED_AT: usize = 12;

/// A slot with contacts on at most one in so many of those days is believed closed: a stray call does not open it.
const STRAY_ONE_IN: usize = 8;

/// The open slots of each day of the week.
#[derive(Debug, Clone)]
pub(crate) struct WeekMask {
    slots: usize,
    open: Vec<bool>,
}

impl WeekMask {
    /// Returns the slots that overlap with the opening hours.
    pub(crate) fn of_hours(hours: &WeekHours, length: IntervalLength) -> Self {
        let (slots, minutes) = (length.per_day(), length.minutes());
        let open = hours.days.iter().flat_map(|spans| {
            (0..slots as u32).map(move |slot| {
                let (from, to) = (slot * minutes, (slot + 1) * minutes);
                spans.iter().any(|span| span.from < to && from < span.to)
            })
        });
        Self { slots, open: open.collect() }
    }

    /// Returns the slots believed open from the days before `end`.
    ///
    /// A slot is closed on a weekday if it was never recorded then, or had contacts on no more than one day in eight.
    /// A weekday that no day stands for, because the history is shorter than a week, is like all the others together.
    pub(crate) fn believed(panel: &Panel, end: usize) -> Self {
        let slots = panel.slots;
        let mut seen = vec![(0_usize, 0_usize); 7 * slots];
        let mut days_seen = [0_usize; 7];
        for day in (0..end).rev() {
            let info = panel.days[day];
            if info.class != DayClass::Ordinary || !panel.row(day).iter().any(Option::is_some) {
                continue;
            }
            days_seen[info.weekday] += 1;
            let cells = &mut seen[info.weekday * slots..(info.weekday + 1) * slots];
            for (cell, value) in cells.iter_mut().zip(panel.row(day)) {
                if let (Some(count), true) = (value, cell.0 < DAYS_LOOKED_AT) {
                    *cell = (cell.0 + 1, cell.1 + usize::from(*count > 0.0));
                }
            }
        }
        let mut open: Vec<bool> =
            seen.iter().map(|&(days, busy)| busy * STRAY_ONE_IN > days).collect();
        let first = (0..end).find(|day| panel.row(*day).iter().any(Option::is_some));
        if end - first.unwrap_or(end) < 7 {
            let any: Vec<bool> =
                (0..slots).map(|slot| (0..7).any(|weekday| open[weekday * slots + slot])).collect();
            for weekday in (0..7).filter(|weekday| days_seen[*weekday] == 0) {
                open[weekday * slots..(weekday + 1) * slots].copy_from_slice(&any);
            }
        }
        Self { slots, open }
    }

    /// Returns the open slots of a day of the week.
    pub(crate) fn on(&self, weekday: usize) -> &[bool] {
        &self.open[weekday * self.slots..(weekday + 1) * self.slots]
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;
    use organico_model::{DaySpan, Grid};

    use super::*;
    use crate::panel::DayCalendar;

    fn believed(days: u32, value: impl Fn(usize, usize) -> Option<f64>) -> WeekMask {
        let hour = IntervalLength::from_minutes(60).unwrap();
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), days, hour).unwrap();
        let values: Vec<Option<f64>> =
            (0..grid.count).map(|index| value(index / 24, index % 24)).collect();
        let panel = Panel::of(&grid, &values, &DayCalendar::of_holidays(&[]));
        WeekMask::believed(&panel, days as usize)
    }

    #[test]
    fn recorded_contacts_open_a_slot_and_zeros_or_gaps_do_not() {
        let mask = believed(28, |day, hour| match (day % 7, hour) {
            (5, _) => None,
            (_, 9..18) => Some(10.0),
            _ => Some(0.0),
        });
        assert!(mask.on(0)[9] && !mask.on(0)[8] && !mask.on(0)[18]);
        assert!(mask.on(5).iter().all(|open| !open));
    }

    #[test]
    fn a_missing_monday_does_not_close_mondays_and_a_stray_call_does_not_open_the_night() {
        let mask = believed(84, |day, hour| match (day, hour) {
            (77, _) => None,
            (70, 3) => Some(1.0),
            (_, 9..18) => Some(10.0),
            _ => Some(0.0),
        });
        assert!(mask.on(0)[9] && !mask.on(0)[3]);
    }

    #[test]
    fn in_the_first_week_an_unseen_weekday_is_like_the_others() {
        let mask = believed(3, |_, hour| Some(if hour < 6 { 0.0 } else { 5.0 }));
        assert!(mask.on(6)[12] && !mask.on(6)[2]);
    }

    #[test]
    fn a_slot_that_the_opening_hours_touch_is_open() {
        let mut hours = WeekHours::default();
        hours.days[2] = vec![DaySpan { from: 495, to: 1020 }];
        let mask = WeekMask::of_hours(&hours, IntervalLength::HALF_HOUR);
        assert!(mask.on(2)[16] && !mask.on(2)[15] && !mask.on(2)[34] && !mask.on(1)[16]);
    }
}
