//! The series read as civil days, each a row of slots by wall clock.
//!
//! A slot is a position on the clock face: on the day the clock goes forward some slots have no interval, and on the
//! day it goes back some have two, whose mean is taken. So a forecast of a slot holds for any interval that shows it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::{Calendar, Grid, Holiday, HolidayHours};

use crate::series::usable;

/// What kind of day it is, for the factor of unusual days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum DayClass {
    /// Like its day of the week.
    Ordinary,
    /// A public holiday; the number stands for its name.
    Holiday(u32),
    /// The day before a holiday.
    Eve,
    /// The day after a holiday.
    After,
    /// A day that the planner marked; the number stands for its name.
    Event(u32),
}

/// A civil day as the methods see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CalendarDay {
    /// The day of the week it behaves like, 0 for Monday.
    pub(crate) weekday: usize,
    /// Its class.
    pub(crate) class: DayClass,
    /// Whether the centre is known to be closed all day.
    pub(crate) closed: bool,
    /// Whether anything may be learned from it.
    pub(crate) learn: bool,
    /// Its date.
    pub(crate) date: Date,
}

/// Tells what kind of day a date is.
#[derive(Debug, Clone)]
pub(crate) struct DayCalendar {
    classes: BTreeMap<Date, DayClass>,
    holiday_hours: HolidayHours,
    calendar: Calendar,
}

impl DayCalendar {
    /// Returns the calendar of a bare series, which may be open on its holidays.
    pub(crate) fn of_holidays(holidays: &[Holiday]) -> Self {
        let calendar = Calendar { holidays: holidays.to_vec(), ..Calendar::default() };
        Self::of_centre(&calendar, HolidayHours::Usual)
    }

    /// Returns the calendar of a contact type.
    pub(crate) fn of_centre(calendar: &Calendar, holiday_hours: HolidayHours) -> Self {
        let mut names: BTreeMap<&str, u32> = BTreeMap::new();
        let holidays = calendar.holidays.iter().map(|holiday| holiday.name.as_str());
        for name in holidays.chain(calendar.events.iter().map(|event| event.name.as_str())) {
            let next = names.len() as u32;
            names.entry(name).or_insert(next);
        }
        let mut classes = BTreeMap::new();
        for holiday in &calendar.holidays {
            if let Ok(after) = holiday.date.tomorrow() {
                classes.insert(after, DayClass::After);
            }
        }
        for holiday in &calendar.holidays {
            if let Ok(eve) = holiday.date.yesterday() {
                classes.insert(eve, DayClass::Eve);
            }
        }
        for holiday in &calendar.holidays {
            classes.insert(holiday.date, DayClass::Holiday(names[holiday.name.as_str()]));
        }
        for event in &calendar.events {
            let days = event.first.series(jiff::Span::new().days(1));
            for date in days.take_while(|date| *date <= event.last).take(EVENT_DAYS_MAX) {
                classes.insert(date, DayClass::Event(names[event.name.as_str()]));
            }
        }
        Self { classes, holiday_hours, calendar: calendar.clone() }
    }

    /// Returns what kind of day `date` is.
    pub(crate) fn day(&self, date: Date) -> CalendarDay {
        let holiday = self.calendar.holiday(date).is_some();
        let own = date.weekday().to_monday_zero_offset().unsigned_abs() as usize;
        let weekday = match self.holiday_hours {
            HolidayHours::AsSunday if holiday => 6,
            HolidayHours::AsSunday | HolidayHours::Closed | HolidayHours::Usual => own,
        };
        let shut = holiday && self.holiday_hours == HolidayHours::Closed;
        let closed = shut || self.calendar.is_closed(date);
        let unlearned = |event: &&organico_model::Event| {
            !event.learn && event.first <= date && date <= event.last
        };
        let learn = !closed && !self.calendar.events.iter().any(|event| unlearned(&event));
        let class = self.classes.get(&date).copied().unwrap_or(DayClass::Ordinary);
        CalendarDay { weekday, class, closed, learn, date }
    }
}

/// Longest event in days that is read; longer spans are not events but another demand.
const EVENT_DAYS_MAX: usize = 366;

/// Days by slots.
#[derive(Debug, Clone)]
pub(crate) struct Panel {
    /// Slots of a civil day.
    pub(crate) slots: usize,
    /// Date of the first row.
    pub(crate) first: Date,
    /// The days, without a gap.
    pub(crate) days: Vec<CalendarDay>,
    values: Vec<Option<f64>>,
}

impl Panel {
    /// Returns the panel of the values on the grid; days that must not be learned from are all missing.
    pub(crate) fn of(grid: &Grid, values: &[Option<f64>], calendar: &DayCalendar) -> Self {
        let slots = grid.length.per_day();
        let rows = grid.days();
        let days: Vec<CalendarDay> = rows.iter().map(|day| calendar.day(day.date)).collect();
        let mut sums = vec![(0.0, 0_u32); rows.len() * slots];
        for (row, day) in rows.iter().enumerate() {
            for index in day.intervals.clone() {
                let slot = slot_of(grid, index);
                let value = usable(values.get(index).copied().flatten());
                if let (true, Some(count)) = (days[row].learn, value) {
                    let cell = &mut sums[row * slots + slot];
                    *cell = (cell.0 + count, cell.1 + 1);
                }
            }
        }
        let mean = |(sum, count): (f64, u32)| (count > 0).then(|| sum / f64::from(count));
        let first = rows.first().map_or(Date::MIN, |day| day.date);
        Self { slots, first, days, values: sums.into_iter().map(mean).collect() }
    }

    /// Returns the slots of a day.
    pub(crate) fn row(&self, day: usize) -> &[Option<f64>] {
        &self.values[day * self.slots..(day + 1) * self.slots]
    }

    /// Returns the date of a row.
    pub(crate) fn date(&self, day: usize) -> Date {
        self.days[day].date
    }

    /// Returns how many whole days lie between the first row and `date`; negative before it.
    pub(crate) fn position(&self, date: Date) -> i64 {
        days_between(self.first, date)
    }
}

/// Returns the civil days from one date to another.
pub(crate) fn days_between(from: Date, to: Date) -> i64 {
    i64::from(from.until((jiff::Unit::Day, to)).map_or(0, |span| span.get_days()))
}

/// Returns the slot whose clock time interval `index` shows.
pub(crate) fn slot_of(grid: &Grid, index: usize) -> usize {
    (grid.minute_of_day(index) / grid.length.minutes()) as usize
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;
    use organico_model::{Event, IntervalLength};

    use super::*;

    fn panel(first: Date, days: u32) -> Panel {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        let grid = Grid::over_days(&zone, first, days, IntervalLength::HALF_HOUR).unwrap();
        let values: Vec<Option<f64>> = (0..grid.count).map(|index| Some(index as f64)).collect();
        Panel::of(&grid, &values, &DayCalendar::of_holidays(&[]))
    }

    #[test]
    fn the_hour_that_the_clock_skips_is_missing_and_the_one_it_repeats_is_a_mean() {
        let spring = panel(date(2026, 3, 29), 1);
        assert_eq!(spring.row(0)[3..7], [Some(3.0), None, None, Some(4.0)]);
        let autumn = panel(date(2026, 10, 25), 1);
        assert_eq!(autumn.row(0)[3..7], [Some(3.0), Some(5.0), Some(6.0), Some(8.0)]);
        assert_eq!(autumn.row(0)[47], Some(49.0));
    }

    #[test]
    fn a_holiday_lends_its_class_to_its_neighbours_and_an_event_not_to_learn_leaves_nothing() {
        let calendar = Calendar {
            holidays: vec![Holiday { date: date(2026, 5, 1), name: "Labour".to_owned() }],
            closures: vec![],
            events: vec![Event {
                first: date(2026, 5, 4),
                last: date(2026, 5, 5),
                name: "outage".to_owned(),
                learn: false,
                contact_types: vec![],
            }],
            ..Calendar::default()
        };
        let days = DayCalendar::of_centre(&calendar, HolidayHours::AsSunday);
        let class = |day| days.day(date(2026, 5, day)).class;
        assert_eq!(days.day(date(2026, 4, 30)).class, DayClass::Eve);
        assert_eq!((class(1), class(2)), (DayClass::Holiday(0), DayClass::After));
        assert_eq!(days.day(date(2026, 5, 1)).weekday, 6);
        assert!(!days.day(date(2026, 5, 5)).learn && days.day(date(2026, 5, 6)).learn);
    }
}
