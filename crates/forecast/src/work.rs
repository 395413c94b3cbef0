//! Work that is not a contact, as portions of hours with their days.
//!
//! First model: items that are already there when the horizon begins, or are due after it ends, are worked off evenly
//! over their open days, and the horizon gets its share. Ordered hours come week by week. Nobody does such work on
//! public holidays or while the centre is closed.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use organico_model::{Centre, Diagnostic, Grid, Work, WorkKind, WorkLoad, WorkPortion};

use crate::mask::WeekMask;
use crate::panel::slot_of;

/// Longest span of one order of items in days, as a guard: ten years.
const ITEM_DAYS_MAX: usize = 3_660;

/// Returns the load of every work of the centre over the horizon, and warnings about work that nobody can do.
#[must_use]
pub fn work_loads(centre: &Centre, horizon: &Grid) -> (Vec<WorkLoad>, Vec<Diagnostic>) {
    let days: Vec<Date> = horizon.days().iter().map(|day| day.date).collect();
    let mut notes = Vec::new();
    let loads = centre.work.iter().map(|work| {
        let open = open_intervals(centre, work, horizon);
        let portions = match (days.first(), days.last()) {
            (Some(&first), Some(&last)) => portions(centre, work, first, last),
            _ => Vec::new(),
        };
        if !portions.is_empty() && !open.iter().any(|open| *open) {
            notes.push(Diagnostic::warning("F0209").with("work", &work.id));
        }
        WorkLoad { work: work.id.clone(), skill: work.skill.clone(), open, portions }
    });
    let loads = loads.collect();
    (loads, notes)
}

fn is_open(centre: &Centre, work: &Work, date: Date) -> bool {
    !work.hours.on(date.weekday()).is_empty()
        && !centre.calendar.is_closed(date)
        && centre.calendar.holiday(date).is_none()
}

fn open_intervals(centre: &Centre, work: &Work, horizon: &Grid) -> Vec<bool> {
    let mask = WeekMask::of_hours(&work.hours, horizon.length);
    let mut open = vec![false; horizon.count];
    for day in horizon.days().into_iter().filter(|day| is_open(centre, work, day.date)) {
        let weekday = day.date.weekday().to_monday_zero_offset().unsigned_abs() as usize;
        for index in day.intervals {
            open[index] = mask.on(weekday)[slot_of(horizon, index)];
        }
    }
    open
}

fn portions(centre: &Centre, work: &Work, first: Date, last: Date) -> Vec<WorkPortion> {
    match work.kind {
        WorkKind::Items { count, per_hour_mille, released, due } => {
            let hours = 1_000.0 * count as f64 / per_hour_mille.max(1) as f64;
            let (from, to) = (released.max(first), due.min(last));
            let share = share_of_days(centre, work, (from, to), (released, due));
            (from <= to && hours * share > 0.0)
                .then_some(WorkPortion { released: from, due: to, hours: hours * share })
                .into_iter()
                .collect()
        }
        WorkKind::Hours { minutes_a_week } => weeks(centre, first, last)
            .into_iter()
            .filter_map(|week| {
                let (from, to) = (week.0.max(first), week.1.min(last));
                let share = share_of_days(centre, work, (from, to), week);
                let hours = f64::from(minutes_a_week) / 60.0 * share;
                (hours > 0.0).then_some(WorkPortion { released: from, due: to, hours })
            })
            .collect(),
    }
}

/// Returns the open days of `part` over those of `whole`; 1 if no day is open and the part is the whole, so that work
/// which nobody can do is seen and not lost.
fn share_of_days(centre: &Centre, work: &Work, part: (Date, Date), whole: (Date, Date)) -> f64 {
    let open_days = |(from, to): (Date, Date)| {
        dates(from, to).filter(|date| is_open(centre, work, *date)).count() as f64
    };
    let all = open_days(whole);
    if all > 0.0 { open_days(part) / all } else { f64::from(part == whole) }
}

fn dates(from: Date, to: Date) -> impl Iterator<Item = Date> {
    from.series(1.day()).take_while(move |date| *date <= to).take(ITEM_DAYS_MAX)
}

/// Returns the planning weeks that touch the days, each with its first and last day.
fn weeks(centre: &Centre, first: Date, last: Date) -> Vec<(Date, Date)> {
    let into_week = i64::from(centre.week_start.until(first.weekday()));
    let Ok(monday) = first.checked_sub(Span::new().days(into_week)) else { return Vec::new() };
    let starts = monday.series(7.days()).take_while(|start| *start <= last);
    starts.map(|start| (start, start.checked_add(6.days()).unwrap_or(last))).collect()
}
