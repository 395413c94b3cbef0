//! How the forecast of one interval came about, as factors whose product it is.
//!
//! The factors are read off the forecast itself, whatever the method: the mean of the week's ordinary days, the ordinary
//! day over that mean, the interval's share of it, the interval over that of an ordinary day, and what each adjustment
//! made of it. So the product is the number that `organico forecast run` gives.

use jiff::civil::{Date, DateTime};
use organico_model::{
    AdjustedMeasure, Adjustment, Centre, ContactType, ContactTypeId, ExplainedAdjustment,
    ExplainedDay, ExplainedMethod, Explanation, Grid, IntervalLength, Load,
};

use crate::adjust::apply_adjustments;
use crate::clean::Past;
use crate::config::{ForecastConfig, MethodChoice};
use crate::error::ForecastError;
use crate::history::offered;
use crate::load::{calendar_of, forecast_load, history_of};
use crate::mask::WeekMask;
use crate::panel::{CalendarDay, DayCalendar, DayClass, Panel};
use crate::rehearsal::{Chosen, Tried, choose};
use crate::special::SpecialDays;
use crate::statistics::ratio_or;
use crate::weekly::Weekly;

/// Most days ahead that are explained: those of a forecast by interval.
const DAYS_MAX: i64 = 7 * 26;

/// Returns how the forecast of the interval that holds `at`, a wall-clock time, came about.
///
/// A day of the history is explained as it would have been forecast on its own morning; a later one from the end of the
/// history.
///
/// # Errors
/// A contact type that has no history before that day; a time that the clock of that day does not show; a day more than
/// 26 weeks after the history.
pub fn explain(
    centre: &Centre,
    kind: &ContactTypeId,
    at: DateTime,
) -> Result<Explanation, ForecastError> {
    let without = || ForecastError::NoHistory(vec![kind.clone()]);
    let kind = centre.contact_types.iter().find(|one| one.id == *kind).ok_or_else(without)?;
    let history = history_of(centre, kind).ok_or_else(without)?;
    let first = first_day(centre, at.date());
    check_reach(first, at.date())?;
    let calendar = DayCalendar::of_centre(&calendar_of(centre, kind), kind.holidays);
    let offered = offered(history, &centre.history.grid, kind, &calendar, centre.interval)?;
    let panel = Panel::of(&offered.series.grid, &offered.series.values, &calendar);
    let hours = WeekMask::of_hours(&kind.hours, centre.interval);
    let end = usize::try_from(panel.position(first)).map_err(|_| without())?;
    let past = Past::before(&panel, end, Some(&hours));
    let (since, last) = recorded(&past).ok_or_else(without)?;
    let special = SpecialDays::of(&past, &Weekly::of(&past));
    let chosen = choose(past, Some(&hours), MethodChoice::Best);
    let past = &chosen.origin.past;
    let info = calendar.day(at.date());
    let position = usize::try_from(panel.position(at.date())).unwrap_or(0);
    let slot = slot(centre, at);
    let parts = Parts::of(&chosen, position, info, slot);
    let number = number(centre, kind, (first, at))?;
    let like = special.days_like(info).into_iter().map(|(day, ratio)| (panel.date(day), ratio));
    let ordinary = (0..past.end).filter(|day| past.is_ordinary(*day));
    Ok(Explanation {
        contact_type: kind.id.clone(),
        at: start_of(centre, at),
        method: chosen.method.to_owned(),
        history: (since, last),
        days_learned: (0..past.end).filter(|day| past.usual[*day]).count(),
        days_apart: ordinary.filter(|day| !past.usual[*day]).count(),
        level: parts.level,
        weekday: parts.weekday,
        share: parts.share,
        day: explained_day(centre, kind, at.date(), info),
        special: parts.special,
        special_days: like.collect(),
        adjustments: number.adjustments,
        contacts: number.contacts,
        quantiles: number.quantiles,
        days_rehearsed: chosen.spread.days,
        methods: methods(&chosen, position),
    })
}

/// Returns the first day that nothing is known of: the day itself, or the one after the history.
fn first_day(centre: &Centre, day: Date) -> Date {
    let grid = &centre.history.grid;
    let end = grid.zone.to_datetime(grid.end());
    let after = if end.time() == jiff::civil::Time::midnight() {
        end.date()
    } else {
        end.date().tomorrow().unwrap_or(end.date())
    };
    after.min(day)
}

fn check_reach(first: Date, day: Date) -> Result<(), ForecastError> {
    let days = crate::panel::days_between(first, day);
    let (found, limit) = (usize::try_from(days).unwrap_or(0), DAYS_MAX as usize);
    if days > DAYS_MAX {
        return Err(ForecastError::TooMany { what: "days", found, limit });
    }
    Ok(())
}

fn recorded(past: &Past) -> Option<(Date, Date)> {
    let last = past.last_recorded()?;
    let first = last + 1 - past.span_days();
    Some((past.panel.date(first), past.panel.date(last)))
}

/// Returns the minute of the day at which the interval that holds `at` starts.
fn start_minute(length: IntervalLength, at: DateTime) -> u32 {
    let part = |value: i8| u32::from(value.unsigned_abs());
    let minute = part(at.hour()) * 60 + part(at.minute());
    minute - minute % length.minutes()
}

fn slot(centre: &Centre, at: DateTime) -> usize {
    (start_minute(centre.interval, at) / centre.interval.minutes()) as usize
}

fn start_of(centre: &Centre, at: DateTime) -> DateTime {
    let minute = start_minute(centre.interval, at);
    at.date().at((minute / 60) as i8, (minute % 60) as i8, 0, 0)
}

/// The factors before any adjustment.
struct Parts {
    level: f64,
    weekday: f64,
    share: f64,
    special: f64,
}

impl Parts {
    fn of(chosen: &Chosen, position: usize, info: CalendarDay, slot: usize) -> Self {
        let means = |day: CalendarDay| chosen.day(position, day).means;
        let ordinary = |weekday: usize| {
            means(CalendarDay { weekday, class: DayClass::Ordinary, closed: false, ..info })
        };
        let week: Vec<f64> = (0..7).map(|day| ordinary(day).iter().sum()).collect();
        let open = week.iter().filter(|total| **total > 0.0).count();
        let level = ratio_or(week.iter().sum(), open as f64, 0.0);
        let usual = ordinary(info.weekday);
        let (total, cell) = (week[info.weekday], usual.get(slot).copied().unwrap_or(0.0));
        let real = means(info).get(slot).copied().unwrap_or(0.0);
        Self {
            level,
            weekday: ratio_or(total, level, 0.0),
            share: ratio_or(cell, total, 0.0),
            special: ratio_or(real, cell, if info.closed { 0.0 } else { 1.0 }),
        }
    }
}

fn explained_day(
    centre: &Centre,
    kind: &ContactType,
    date: Date,
    info: CalendarDay,
) -> ExplainedDay {
    if info.closed {
        return ExplainedDay::Closed;
    }
    let calendar = calendar_of(centre, kind);
    match info.class {
        DayClass::Ordinary => ExplainedDay::Ordinary,
        DayClass::Eve => ExplainedDay::Eve,
        DayClass::After => ExplainedDay::After,
        DayClass::Holiday(_) => {
            let name = calendar.holiday(date).map(|holiday| holiday.name.clone());
            ExplainedDay::Holiday { name: name.unwrap_or_default() }
        }
        DayClass::Event(_) => {
            let event = calendar.events.iter().find(|one| one.first <= date && date <= one.last);
            ExplainedDay::Event { name: event.map(|one| one.name.clone()).unwrap_or_default() }
        }
    }
}

fn methods(chosen: &Chosen, position: usize) -> Vec<ExplainedMethod> {
    let last = chosen.origin.past.last_recorded().unwrap_or(0);
    let weights = chosen.mix.total_weights(position.saturating_sub(last).max(1));
    let method = |(tried, weight): (&Tried, &f64)| ExplainedMethod {
        name: tried.name.to_owned(),
        wape: tried.error,
        weight: *weight,
    };
    chosen.tried.iter().zip(weights).map(method).collect()
}

/// The forecast of the interval, and what adjustments made of it.
struct Number {
    contacts: f64,
    quantiles: [f64; 5],
    adjustments: Vec<ExplainedAdjustment>,
}

/// Returns the number that a forecast from `first` gives, its adjustments applied one after the other.
fn number(
    centre: &Centre,
    kind: &ContactType,
    (first, at): (Date, DateTime),
) -> Result<Number, ForecastError> {
    let mut one = centre.clone();
    one.contact_types.retain(|other| other.id == kind.id);
    one.work = Vec::new();
    let about = |adjustment: &Adjustment| {
        adjustment.is_in_force()
            && adjustment.contact_type == kind.id
            && adjustment.measure == AdjustedMeasure::Contacts
    };
    let mut adjustments: Vec<Adjustment> = std::mem::take(&mut one.adjustments);
    adjustments.retain(about);
    adjustments.sort_by(|a, b| a.order().cmp(&b.order()));
    let grid = horizon(centre, first, at.date(), &adjustments)?;
    let index = index_of(&grid, at).ok_or(ForecastError::Empty)?;
    let mut load = forecast_load(&one, &grid, ForecastConfig::best())?.load;
    let mut found = Vec::new();
    for adjustment in adjustments {
        let before = cell(&load, index);
        apply_adjustments(&mut load, std::slice::from_ref(&adjustment), &one.calendar);
        let after = cell(&load, index);
        if before != after {
            let Adjustment { id, author, reason, .. } = adjustment;
            let factor = ratio_or(after, before, 1.0);
            found.push(ExplainedAdjustment { id, author, reason, factor });
        }
    }
    let series = load.series.first().ok_or(ForecastError::Empty)?;
    Ok(Number {
        contacts: series.contacts[index],
        quantiles: std::array::from_fn(|level| series.quantiles[level][index]),
        adjustments: found,
    })
}

fn cell(load: &Load, index: usize) -> f64 {
    load.series.first().map_or(0.0, |series| series.contacts[index])
}

/// Returns the days that hold the interval and the whole of every adjustment that touches its day.
fn horizon(
    centre: &Centre,
    first: Date,
    day: Date,
    adjustments: &[Adjustment],
) -> Result<Grid, ForecastError> {
    let date = |instant| centre.zone.to_datetime(instant).date();
    let last = adjustments.iter().map(|one| date(one.to)).filter(|last| *last > day);
    let last = last.max().unwrap_or(day);
    let days = crate::panel::days_between(first, last).clamp(0, DAYS_MAX) + 1;
    Ok(Grid::over_days(&centre.zone, first, days as u32, centre.interval)?)
}

/// Returns the interval whose clock time holds `at`; of an hour that comes twice, the first.
fn index_of(grid: &Grid, at: DateTime) -> Option<usize> {
    let start = start_minute(grid.length, at);
    let day = grid.days().into_iter().find(|day| day.date == at.date())?;
    day.intervals.into_iter().find(|index| grid.minute_of_day(*index) == start)
}
