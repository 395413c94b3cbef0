//! The days of the horizon, its planning weeks, and how many days a person owes in each week.

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use jiff::{SignedDuration, ToSpan};
use organico_model::{AgentId, Centre, Grid};

/// A civil day of the horizon.
#[derive(Debug, Clone)]
pub(crate) struct Day {
    pub(crate) date: Date,
    pub(crate) weekday: Weekday,
    /// First interval and the one after the last.
    pub(crate) intervals: (usize, usize),
    /// The planning week.
    pub(crate) week: usize,
}

/// Returns the days of the horizon, numbered by planning week.
pub(crate) fn days(grid: &Grid, week_start: Weekday) -> Vec<Day> {
    let mut week = 0;
    let mut days: Vec<Day> = Vec::new();
    for day in grid.days() {
        let weekday = day.date.weekday();
        if weekday == week_start && !days.is_empty() {
            week += 1;
        }
        let intervals = (day.intervals.start, day.intervals.end);
        days.push(Day { date: day.date, weekday, intervals, week });
    }
    days
}

/// Returns the minutes of elapsed time from the start of the grid to a civil minute of a day, which may lie past
/// midnight. A time that the clock skips is taken an hour later, one that it shows twice at its first showing.
pub(crate) fn minutes_to(grid: &Grid, date: Date, minute: u32) -> Option<i32> {
    let later = date.checked_add(i64::from(minute / 1440).days()).ok()?;
    let minute = i64::from(minute % 1440);
    let civil = later.at(0, 0, 0, 0).checked_add(SignedDuration::from_mins(minute)).ok()?;
    let instant = civil.to_zoned(grid.zone.clone()).ok()?.timestamp();
    i32::try_from((instant.as_second() - grid.start.as_second()) / 60).ok()
}

/// Returns the fraction in [0, 1) that decides whether a broken week of a person is rounded up, evenly spread.
fn dither(person: usize, week: usize) -> f64 {
    let golden = 0.618_033_988_749_894_9;
    let x = (person + 1) as f64 * golden + week as f64 * golden * golden;
    x - x.floor()
}

/// What is known of a person and a week before its days are chosen.
pub(crate) struct WeekDays {
    /// Days of the week on which the person is available.
    pub(crate) usual: u32,
    /// Days among them inside the horizon and the employment, without absences, closures and holidays without work.
    pub(crate) counted: u32,
    /// Days on which the person can work.
    pub(crate) open: u32,
}

/// Returns how many days of a pattern of `full` days a person works in a week.
///
/// A week cut by the horizon, the employment, an absence, a closure or a holiday owes its share of the days on which
/// the person is usually available, rounded up for so many people that the sum over people is right.
pub(crate) fn days_owed(full: usize, week: &WeekDays, person: usize, index: usize) -> usize {
    let share = full as f64 * f64::from(week.counted) / f64::from(week.usual.max(1));
    let up = share - share.floor() > dither(person, index);
    let owed = share.floor() as u32 + u32::from(up);
    owed.min(week.open) as usize
}

/// Returns, by person and day, whether the calendar or an absence keeps the person from working.
pub(crate) fn days_away(centre: &Centre, days: &[Day]) -> Vec<Vec<bool>> {
    let closed: Vec<bool> = days.iter().map(|day| centre.calendar.is_closed(day.date)).collect();
    let index: BTreeMap<&AgentId, usize> =
        centre.people.iter().enumerate().map(|(index, person)| (&person.id, index)).collect();
    let mut away = vec![closed; centre.people.len()];
    for absence in centre.absences.iter().filter(|absence| absence.is_of_whole_days()) {
        let Some(person) = index.get(&absence.person) else { continue };
        for (day, is_away) in days.iter().zip(&mut away[*person]) {
            *is_away |= absence.first <= day.date && day.date <= absence.last;
        }
    }
    away
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;
    use organico_model::IntervalLength;

    use super::*;

    fn grid(first: Date, days: u32) -> Grid {
        let zone = TimeZone::get("Europe/Rome").unwrap();
        Grid::over_days(&zone, first, days, IntervalLength::QUARTER_HOUR).unwrap()
    }

    #[test]
    fn weeks_begin_on_the_first_day_of_the_planning_week() {
        let days = days(&grid(date(2027, 3, 1), 31), Weekday::Monday);
        assert_eq!((days[6].week, days[7].week, days[30].week), (0, 1, 4));
    }

    #[test]
    fn civil_times_are_elapsed_minutes_across_clock_changes() {
        let spring = grid(date(2026, 3, 28), 3);
        assert_eq!(minutes_to(&spring, date(2026, 3, 28), 22 * 60), Some(22 * 60));
        assert_eq!(minutes_to(&spring, date(2026, 3, 28), 30 * 60), Some(29 * 60));
        let autumn = grid(date(2026, 10, 24), 3);
        assert_eq!(minutes_to(&autumn, date(2026, 10, 24), 30 * 60), Some(31 * 60));
    }

    #[test]
    fn a_broken_week_owes_its_share_of_days_on_average() {
        let week = WeekDays { usual: 7, counted: 3, open: 3 };
        let total: usize = (0..700).map(|person| days_owed(5, &week, person, 0)).sum();
        assert!((1495..=1505).contains(&total), "{total}");
        let weekdays = WeekDays { usual: 5, counted: 5, open: 5 };
        assert_eq!(days_owed(5, &weekdays, 0, 0), 5, "a week cut at its free weekend is whole");
    }
}
