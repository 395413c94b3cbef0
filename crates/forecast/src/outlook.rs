//! The outlook: the demand of up to two years by week and month.
//!
//! The first four weeks are those of the usual forecast. Later weeks go on from the fourth one, with the holidays of their
//! own dates, a damped trend and a season of the year, each only where forecasts of the series' own past were better
//! with it (`pattern`); what no history can tell, drivers say (`drivers`). Bands widen with every week (`bands`).
//! Source: `docs/sources.md#outlook`.

mod bands;
mod drivers;
mod pattern;

use jiff::civil::Date;
use organico_model::{
    Campaign, Centre, ContactType, Driver, DriverEffect, DriverKind, Grid, Outlook, OutlookBasis,
    OutlookPoint, OutlookSeries, PatternUse,
};

use crate::campaign::campaign_contacts;
use crate::clean::Past;
use crate::config::MethodChoice;
use crate::error::ForecastError;
use crate::history::offered;
use crate::load::{METHOD_CAMPAIGN, calendar_of, history_of};
use crate::mask::WeekMask;
use crate::panel::{CalendarDay, DayCalendar, DayClass, Panel};
use crate::rehearsal::{Chosen, choose};
use bands::Bands;
use pattern::Pattern;

/// Most weeks of an outlook: beyond two years a plan is a scenario.
pub const OUTLOOK_WEEKS_MAX: u32 = 104;

/// Days that the usual forecast answers for; the last seven of them are the week that later ones go on from.
const NEAR_DAYS: usize = 28;

/// Days of a contact type, before any driver.
struct Daily {
    contacts: Vec<f64>,
    bands: Bands,
    method: String,
    basis: Option<OutlookBasis>,
}

/// Returns the demand of so many weeks from a day on, by week and month and contact type.
///
/// Adjustments of planners are no part of it: they are about single days.
///
/// # Errors
/// No week, or more than [`OUTLOOK_WEEKS_MAX`]; contact types that have neither campaign nor history (all of them at
/// once); a history whose intervals do not fit those of the centre; days that leave the calendar.
pub fn outlook(
    centre: &Centre,
    first: Date,
    weeks: u32,
    drivers: &[Driver],
) -> Result<Outlook, ForecastError> {
    if weeks == 0 {
        return Err(ForecastError::Empty);
    }
    if weeks > OUTLOOK_WEEKS_MAX {
        let (what, found, limit) = ("weeks", weeks as usize, OUTLOOK_WEEKS_MAX as usize);
        return Err(ForecastError::TooMany { what, found, limit });
    }
    let grid = Grid::over_days(&centre.zone, first, weeks * 7, centre.interval)?;
    let dates: Vec<Date> = grid.days().iter().map(|day| day.date).collect();
    let (mut types, mut daily, mut without) = (Vec::new(), Vec::new(), Vec::new());
    for kind in &centre.contact_types {
        let is_stated = drivers.iter().any(|driver| {
            matches!(driver.does, DriverKind::Growth { .. }) && driver.is_about(&kind.id)
        });
        let days = match &kind.campaign {
            Some(campaign) => Some(campaign_days(centre, kind, campaign, &grid)),
            None => history_days(centre, kind, &dates, is_stated)?,
        };
        match days {
            Some(days) => {
                types.push(kind.id.clone());
                daily.push(days);
            }
            None => without.push(kind.id.clone()),
        }
    }
    if !without.is_empty() {
        return Err(ForecastError::NoHistory(without));
    }
    let before: Vec<Vec<f64>> = daily.iter().map(|days| days.contacts.clone()).collect();
    let mut after = before.clone();
    let changes = drivers::apply(&types, &dates, drivers, &mut after);
    let spans = Spans::of(&dates);
    let series = types.into_iter().enumerate().map(|(place, contact_type)| {
        let days = &daily[place];
        let values = (before[place].as_slice(), after[place].as_slice());
        OutlookSeries {
            contact_type,
            method: days.method.clone(),
            basis: days.basis,
            weeks: points(&spans.weeks, &dates, values, &days.bands),
            months: points(&spans.months, &dates, values, &days.bands),
        }
    });
    let effects = changes.into_iter().map(|(driver, days)| DriverEffect {
        driver,
        months: spans.months.iter().map(|span| days[span.clone()].iter().sum()).collect(),
    });
    Ok(Outlook { first, weeks, series: series.collect(), drivers: effects.collect() })
}

/// Weeks and months as stretches of days.
struct Spans {
    weeks: Vec<std::ops::Range<usize>>,
    months: Vec<std::ops::Range<usize>>,
}

impl Spans {
    fn of(dates: &[Date]) -> Self {
        let weeks = (0..dates.len() / 7).map(|week| week * 7..(week + 1) * 7).collect();
        let mut months: Vec<std::ops::Range<usize>> = Vec::new();
        for (day, date) in dates.iter().enumerate() {
            match months.last_mut() {
                Some(month) if date.day() != 1 => month.end = day + 1,
                _ => months.push(std::ops::Range { start: day, end: day + 1 }),
            }
        }
        Self { weeks, months }
    }
}

fn points(
    spans: &[std::ops::Range<usize>],
    dates: &[Date],
    (before, after): (&[f64], &[f64]),
    bands: &Bands,
) -> Vec<OutlookPoint> {
    let point = |span: &std::ops::Range<usize>| {
        let contacts: f64 = after[span.clone()].iter().sum();
        OutlookPoint {
            first: dates[span.start],
            days: span.len() as u32,
            contacts,
            without_drivers: before[span.clone()].iter().sum(),
            quantiles: bands.quantiles(contacts, span),
        }
    };
    spans.iter().map(point).collect()
}

/// Returns the days of a contact type from its history, or nothing if nothing was recorded before them.
fn history_days(
    centre: &Centre,
    kind: &ContactType,
    dates: &[Date],
    is_stated: bool,
) -> Result<Option<Daily>, ForecastError> {
    let (Some(history), Some(&first)) = (history_of(centre, kind), dates.first()) else {
        return Ok(None);
    };
    let calendar = DayCalendar::of_centre(&calendar_of(centre, kind), kind.holidays);
    let offered = offered(history, &centre.history.grid, kind, &calendar, centre.interval)?;
    let panel = Panel::of(&offered.series.grid, &offered.series.values, &calendar);
    let hours = WeekMask::of_hours(&kind.hours, centre.interval);
    let Ok(end) = usize::try_from(panel.position(first)) else { return Ok(None) };
    let past = Past::before(&panel, end, Some(&hours));
    if past.last_recorded().is_none() {
        return Ok(None);
    }
    let chosen = choose(past, Some(&hours), MethodChoice::Best);
    let week = ordinary_week(&chosen, dates, &calendar, end);
    let pattern = Pattern::of(&chosen.origin.past, week);
    let factors = pattern.factors(&chosen.origin.past, dates, is_stated);
    let usual = (0..dates.len()).map(|day| usual_day(&chosen, dates, &calendar, (end, day)));
    let contacts = usual.zip(factors).map(|(count, factor)| count * factor).collect();
    let trend = if is_stated { PatternUse::Stated } else { pattern.trend };
    let basis = OutlookBasis {
        history_weeks: pattern.weeks,
        trend,
        trend_year: if is_stated { 0.0 } else { pattern.growth(52.0) },
        season: pattern.season_use,
    };
    let method = chosen.method.to_owned();
    Ok(Some(Daily { contacts, bands: pattern.bands, method, basis: Some(basis) }))
}

/// Returns the contacts of a day of the outlook: its own within four weeks, later those of the fourth week's same weekday,
/// with what is special about its own date.
fn usual_day(
    chosen: &Chosen,
    dates: &[Date],
    calendar: &DayCalendar,
    (end, day): (usize, usize),
) -> f64 {
    let from = base_day(day, dates.len());
    let info = CalendarDay { date: dates[from], ..calendar.day(dates[day]) };
    chosen.day(end + from, info).means.iter().sum()
}

/// Returns the day that a later one goes on from: the same weekday of the last week that the usual forecast answers for.
fn base_day(day: usize, days: usize) -> usize {
    let near = NEAR_DAYS.min(days);
    if day < near { day } else { near - 7 + day % 7 }
}

/// Returns the contacts of an ordinary day of each weekday, Monday first, in the fourth week.
fn ordinary_week(chosen: &Chosen, dates: &[Date], calendar: &DayCalendar, end: usize) -> [f64; 7] {
    let mut week = [0.0; 7];
    let near = NEAR_DAYS.min(dates.len());
    for (day, date) in dates.iter().enumerate().take(near).skip(near - 7) {
        let weekday = date.weekday().to_monday_zero_offset().unsigned_abs() as usize;
        let info = CalendarDay {
            weekday,
            class: DayClass::Ordinary,
            closed: false,
            ..calendar.day(*date)
        };
        week[weekday] = chosen.day(end + day, info).means.iter().sum();
    }
    week
}

/// Returns the days of an outbound campaign, which only chance spreads.
fn campaign_days(centre: &Centre, kind: &ContactType, campaign: &Campaign, grid: &Grid) -> Daily {
    let calendar = DayCalendar::of_centre(&calendar_of(centre, kind), kind.holidays);
    let (_, contacts) = campaign_contacts(kind, campaign, &calendar, grid);
    let days = grid.days().into_iter();
    let contacts = days.map(|day| contacts[day.intervals].iter().sum()).collect();
    Daily { contacts, bands: Bands::of_chance(), method: METHOD_CAMPAIGN.to_owned(), basis: None }
}
