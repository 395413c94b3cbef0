//! From a pattern to expected contacts and handle times, over a history or over an ordinary week.

use jiff::civil::{Date, Weekday};
use organico_model::{Calendar, DaySpan, Grid, GridDay, HolidayHours};

use super::calendar::{DayKind, day_kind};
use super::pattern::{DemandPattern, Season};

/// The days around 15 August that most of Italy has off: 8 to 22 August.
const AUGUST_DAYS: std::ops::RangeInclusive<i8> = 8..=22;
const DAYS_A_YEAR: f64 = 365.25;

/// Expected contacts of one open interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Slot {
    /// Index in the grid; in an ordinary week, the place within the day.
    pub(super) index: usize,
    /// Minute of the civil day.
    pub(super) minute: u32,
    /// Expected contacts.
    pub(super) contacts: f64,
    /// Expected mean handle time in seconds.
    pub(super) handle_seconds: f64,
}

/// The open intervals of one civil day; none on a closed day.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ExpectedDay {
    /// Its open intervals in order.
    pub(super) slots: Vec<Slot>,
}

/// Returns what the pattern expects on each civil day of the grid.
pub(super) fn expected_days(
    pattern: &DemandPattern,
    calendar: &Calendar,
    grid: &Grid,
) -> Vec<ExpectedDay> {
    let days = grid.days();
    let Some(last) = days.last().map(|day| day.date) else { return Vec::new() };
    days.iter().map(|day| expected_day(pattern, calendar, grid, (day, last))).collect()
}

fn expected_day(
    pattern: &DemandPattern,
    calendar: &Calendar,
    grid: &Grid,
    (day, last): (&GridDay, Date),
) -> ExpectedDay {
    let kind = day_kind(calendar, day.date);
    let weekday = opening_weekday(pattern, day.date, kind);
    let spans = match weekday {
        Some(weekday) if !calendar.is_closed(day.date) => pattern.hours.on(weekday),
        _ => &[],
    };
    let minutes = day.intervals.clone().map(|index| (index, grid.minute_of_day(index)));
    let open: Vec<(usize, u32)> = minutes.filter(|&(_, minute)| is_open(spans, minute)).collect();
    let level = level(&pattern.season, day.date, last) * calendar_factor(pattern, day.date, kind);
    let total = weekday.map_or(0.0, |weekday| ordinary_day(pattern, weekday)) * level;
    ExpectedDay { slots: spread(pattern, &open, f64::from(grid.length.minutes()), total) }
}

/// Returns what the pattern expects in an ordinary week at the end of the history, Monday to Sunday.
pub(super) fn ordinary_week(pattern: &DemandPattern, interval_minutes: u32) -> Vec<ExpectedDay> {
    Weekday::Monday
        .cycle_forward()
        .take(7)
        .map(|weekday| {
            let minutes = (0..1440).step_by(interval_minutes as usize);
            let open: Vec<(usize, u32)> =
                minutes.filter(|&m| pattern.hours.contains(weekday, m)).enumerate().collect();
            let total = ordinary_day(pattern, weekday);
            ExpectedDay { slots: spread(pattern, &open, f64::from(interval_minutes), total) }
        })
        .collect()
}

/// The day of the week whose hours hold on a date, or nothing when the type is closed for a holiday.
fn opening_weekday(pattern: &DemandPattern, date: Date, kind: DayKind) -> Option<Weekday> {
    match (kind, pattern.holidays) {
        (DayKind::Holiday, HolidayHours::Closed) => None,
        (DayKind::Holiday, HolidayHours::AsSunday) => Some(Weekday::Sunday),
        _ => Some(date.weekday()),
    }
}

fn is_open(spans: &[DaySpan], minute: u32) -> bool {
    spans.iter().any(|span| span.from <= minute && minute < span.to)
}

/// Contacts of an ordinary day of the week.
fn ordinary_day(pattern: &DemandPattern, weekday: Weekday) -> f64 {
    let week = Weekday::Monday.cycle_forward().take(7);
    let sum: f64 = week.map(|day| pattern.weekday_weight(day)).sum();
    if sum > 0.0 { pattern.week_contacts * pattern.weekday_weight(weekday) / sum } else { 0.0 }
}

/// Spreads a day's total over its open intervals by the profile.
fn spread(pattern: &DemandPattern, open: &[(usize, u32)], length: f64, total: f64) -> Vec<Slot> {
    let middle = |minute: u32| f64::from(minute) + length / 2.0;
    let weights: Vec<f64> =
        open.iter().map(|&(_, minute)| pattern.profile.height(middle(minute))).collect();
    // Each weight is at least 1, so that the sum is 0 only for a closed day, which has no interval to divide for.
    let sum: f64 = weights.iter().sum();
    open.iter()
        .zip(&weights)
        .map(|(&(index, minute), weight)| Slot {
            index,
            minute,
            contacts: total * weight / sum,
            handle_seconds: pattern.handle.seconds_at(middle(minute)),
        })
        .collect()
}

/// The level of a day against the last one: growth and season.
fn level(season: &Season, date: Date, last: Date) -> f64 {
    let weeks = (date.duration_since(last).as_secs_f64()) / (7.0 * 86_400.0);
    let wave = |day: Date| {
        let turn = (f64::from(day.day_of_year()) - season.top_day) / DAYS_A_YEAR;
        1.0 + season.amplitude * libm::cos(std::f64::consts::TAU * turn)
    };
    libm::exp(season.drift_a_week * weeks) * wave(date) / wave(last)
}

fn calendar_factor(pattern: &DemandPattern, date: Date, kind: DayKind) -> f64 {
    let factors = &pattern.calendar;
    let special = match kind {
        DayKind::Holiday => factors.holiday,
        DayKind::Eve => factors.eve,
        DayKind::After => factors.after,
        DayKind::Ordinary => 1.0,
    };
    let august = date.month() == 8 && AUGUST_DAYS.contains(&date.day());
    if august { special * factors.august } else { special }
}
