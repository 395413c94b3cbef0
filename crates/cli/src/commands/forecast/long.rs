//! `organico forecast run` beyond the intervals: more than half a year by week and month, sums, and the page.

use std::path::Path;

use clap::ValueEnum;
use jiff::ToSpan;
use jiff::civil::Date;
use organico_forecast::{
    Forecast, ForecastConfig, forecast_load, forecast_record, hierarchy, outlook,
};
use organico_formats::{DRIVERS_FILE, Files, read_drivers, write_outlook};
use organico_model::{
    Centre, ContactTypeId, Driver, Grid, Hierarchy, HierarchyLevel, Load, Outlook, OutlookPoint,
};
use organico_report::{ForecastPage, Language, forecast_html, hierarchy_text, message};
use organico_scenario::Period;
use serde_json::json;

use crate::arguments::ForecastRunArguments;
use crate::commands::inputs;
use crate::disk::{read_text, write_files, write_text};
use crate::failure::Failure;
use crate::terminal::print;

/// Up to so many weeks are forecast by interval, half a year; more are forecast by week and month.
const WEEKS_BY_INTERVAL: u32 = 26;

/// Weeks of the outlook on the page: two years.
const WEEKS_ON_PAGE: u32 = 104;

/// Days before the forecast that the page forecasts again.
const DAYS_BEFORE: i64 = 28;

/// Folder of the forecasts by week and month, in that of the centre: `<first day>.csv`.
const OUTLOOKS: &str = "forecasts/outlook";

/// What contacts are summed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum SumBy {
    Client,
    Site,
    Channel,
    Queue,
}

impl SumBy {
    const fn level(self) -> HierarchyLevel {
        match self {
            Self::Client => HierarchyLevel::Client,
            Self::Site => HierarchyLevel::Site,
            Self::Channel => HierarchyLevel::Channel,
            Self::Queue => HierarchyLevel::Queue,
        }
    }
}

/// Returns the days of the forecast: the month or weeks that are asked for, or the usual four weeks.
pub(super) fn period(centre: &Centre, arguments: &ForecastRunArguments) -> Result<Period, Failure> {
    let period = inputs::period(centre, arguments.month)?;
    let days = arguments.weeks.map_or(period.days, |weeks| weeks * 7);
    Ok(Period { first: period.first, days })
}

/// Returns whether the forecast is asked for by week and month.
pub(super) fn is_long(arguments: &ForecastRunArguments) -> bool {
    arguments.weeks.is_some_and(|weeks| weeks > WEEKS_BY_INTERVAL)
}

/// Runs a forecast of more than half a year: keeps weeks and months in the centre's folder, and prints the months, by
/// queue where nothing else is asked for.
pub(super) fn run(
    arguments: &ForecastRunArguments,
    centre: &Centre,
    language: Language,
) -> Result<(), Failure> {
    let period = period(centre, arguments)?;
    let drivers = drivers(&arguments.centre, centre)?;
    let made = made(centre, period.first, period.days / 7, &drivers)?;
    let name = format!("{OUTLOOKS}/{}.csv", period.first);
    write_files(&arguments.centre, &Files::from([(name.clone(), write_outlook(&made))]))?;
    let sums = month_sums(centre, &made, |_| true);
    let level = arguments.by.unwrap_or(SumBy::Queue).level();
    if arguments.json {
        print(&json!({ "outlook": made, "sums": sums_json(&sums, level) }).to_string());
    } else {
        print(&hierarchy_text(centre, &sums, level, language));
        let path = arguments.centre.join(name);
        print(&message(language, "written", &[("path", &path.to_string_lossy())]));
    }
    if let Some(path) = &arguments.page {
        let four_weeks = Period { first: period.first, days: inputs::DAYS_DEFAULT };
        let near = near(centre, four_weeks)?;
        write_page(arguments, (centre, &near, &drivers), path, language)?;
    }
    Ok(())
}

/// Prints the sums and writes the page of a forecast by interval, where they are asked for.
pub(super) fn beside(
    arguments: &ForecastRunArguments,
    centre: &Centre,
    near: &Forecast,
    language: Language,
) -> Result<(), Failure> {
    if let (Some(by), false) = (arguments.by, arguments.json) {
        print(&hierarchy_text(centre, &week_sums(centre, &near.load), by.level(), language));
    }
    if let Some(path) = &arguments.page {
        let drivers = drivers(&arguments.centre, centre)?;
        write_page(arguments, (centre, near, &drivers), path, language)?;
    }
    Ok(())
}

/// Returns the sums of a forecast by interval, week by week, as JSON; nothing where no level is asked for.
pub(super) fn load_sums_json(
    arguments: &ForecastRunArguments,
    centre: &Centre,
    load: &Load,
) -> serde_json::Value {
    let by = arguments.by.map(SumBy::level);
    by.map_or(serde_json::Value::Null, |level| sums_json(&week_sums(centre, load), level))
}

fn sums_json(sums: &Hierarchy, level: HierarchyLevel) -> serde_json::Value {
    json!({ "periods": sums.periods, "by": sums.by(level), "total": sums.total() })
}

fn near(centre: &Centre, period: Period) -> Result<Forecast, Failure> {
    let grid = Grid::over_days(&centre.zone, period.first, period.days, centre.interval)
        .map_err(|fault| inputs::plan_fault(fault.into()))?;
    forecast_load(centre, &grid, ForecastConfig::best())
        .map_err(|fault| inputs::plan_fault(fault.into()))
}

fn made(centre: &Centre, first: Date, weeks: u32, drivers: &[Driver]) -> Result<Outlook, Failure> {
    outlook(centre, first, weeks, drivers).map_err(|fault| Failure::all(fault.diagnostics()))
}

fn drivers(folder: &Path, centre: &Centre) -> Result<Vec<Driver>, Failure> {
    let path = folder.join(DRIVERS_FILE);
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let files = Files::from([(DRIVERS_FILE.to_owned(), read_text(&path)?)]);
    read_drivers(&files, centre).map_err(Failure::all)
}

fn month_sums(
    centre: &Centre,
    outlook: &Outlook,
    counts: impl Fn(&OutlookPoint) -> bool,
) -> Hierarchy {
    let of = |points: &[OutlookPoint]| -> Vec<f64> {
        points.iter().filter(|point| counts(point)).map(|point| point.contacts).collect()
    };
    let months = outlook.series.first().map_or(&[][..], |series| &series.months);
    let periods: Vec<Date> =
        months.iter().filter(|point| counts(point)).map(|point| point.first).collect();
    let series = outlook.series.iter();
    let contacts: Vec<(ContactTypeId, Vec<f64>)> =
        series.map(|series| (series.contact_type.clone(), of(&series.months))).collect();
    hierarchy(centre, &periods, &contacts)
}

fn week_sums(centre: &Centre, load: &Load) -> Hierarchy {
    let days = load.grid.days();
    let periods: Vec<Date> = days.chunks(7).filter_map(|week| Some(week.first()?.date)).collect();
    let contacts: Vec<(ContactTypeId, Vec<f64>)> = load
        .series
        .iter()
        .map(|series| {
            let week = |days: &[organico_model::GridDay]| {
                days.iter().flat_map(|day| &series.contacts[day.intervals.clone()]).sum()
            };
            (series.contact_type.clone(), days.chunks(7).map(week).collect())
        })
        .collect();
    hierarchy(centre, &periods, &contacts)
}

fn write_page(
    arguments: &ForecastRunArguments,
    (centre, near, drivers): (&Centre, &Forecast, &[Driver]),
    path: &Path,
    language: Language,
) -> Result<(), Failure> {
    let Some(first) = near.load.grid.days().first().map(|day| day.date) else { return Ok(()) };
    let record = forecast_record(centre, first).map_err(|f| Failure::all(f.diagnostics()))?;
    let outlook = made(centre, first, WEEKS_ON_PAGE, drivers)?;
    let is_whole =
        |point: &OutlookPoint| u32::from(point.first.days_in_month().unsigned_abs()) == point.days;
    let sums = month_sums(centre, &outlook, is_whole);
    let past = past(centre, first);
    let page = ForecastPage {
        centre,
        load: &near.load,
        past: past.as_ref(),
        adjustments: &near.adjustments,
        record: &record,
        outlook: &outlook,
        hierarchy: &sums,
    };
    write_text(path, &forecast_html(page, language))?;
    if !arguments.json {
        print(&message(language, "written", &[("path", &path.to_string_lossy())]));
    }
    Ok(())
}

/// Returns the forecast of the weeks before `first` from what was known before them, as far as there is any.
fn past(centre: &Centre, first: Date) -> Option<Load> {
    let start = first.checked_sub(DAYS_BEFORE.days()).ok()?;
    let grid = Grid::over_days(&centre.zone, start, DAYS_BEFORE as u32, centre.interval).ok()?;
    // What planners changed since was not known either.
    let mut before = centre.clone();
    before.adjustments = Vec::new();
    forecast_load(&before, &grid, ForecastConfig::best()).ok().map(|made| made.load)
}
