//! `organico intraday`: the day so far, what it says of the rest, and the moves that would restore the targets.

use std::path::{Path, PathBuf};

use clap::Args;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use organico_formats::{Actuals, read_actuals, read_roster};
use organico_model::{Centre, Diagnostic, Grid, Intraday, Roster};
use organico_report::{Language, intraday_html, intraday_text, message};
use organico_scenario::{IntradayConfig, IntradayInputs, intraday};

use super::inputs;
use super::pool::Pool;
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{TerminalProgress, print, print_diagnostics};
use crate::units::{clock_time, count, date, whole};

/// The roster of a plan, in its folder.
const ROSTER_FILE: &str = "roster.csv";

#[derive(Debug, Args)]
pub(crate) struct IntradayArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long, value_name = "FILE.csv")]
    pub actuals: PathBuf,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<Date>,
    #[arg(long, value_name = "11:30", value_parser = clock_time)]
    pub at: Option<Time>,
    #[arg(long, value_name = "DIR|ROSTER.csv")]
    pub plan: Option<PathBuf>,
    #[arg(long, value_name = "N", value_parser = count::<2, 10_000>)]
    pub replications: Option<u32>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole)]
    pub seed: u64,
    #[arg(long, value_name = "N", value_parser = count::<1, 256>)]
    pub threads: Option<u32>,
    #[arg(long, value_name = "FILE.html")]
    pub page: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico intraday`.
pub(super) fn run(arguments: &IntradayArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let file = arguments.actuals.to_string_lossy();
    let actuals = read_actuals(&file, &read_text(&arguments.actuals)?, &centre, arguments.date)
        .map_err(Failure::all)?;
    let at = until(arguments, &centre, &actuals)?;
    let mut told = beyond(&file, &actuals, at);
    let roster = roster(arguments, &centre, actuals.date, &mut told)?;
    let mut found = judged(arguments, &centre, (&actuals, roster.as_ref(), at), language)?;
    told.append(&mut found.notes);
    found.notes = told;
    if let Some(page) = &arguments.page {
        write_text(page, &intraday_html(&found, &centre, language))?;
    }
    if arguments.json {
        let json = serde_json::to_string(&found)
            .map_err(|fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault)))?;
        print(&json);
        return Ok(());
    }
    print_diagnostics(&found.notes, language);
    print(&intraday_text(&found, &centre, language));
    if let Some(page) = &arguments.page {
        print(&message(language, "written", &[("path", &page.to_string_lossy())]));
    }
    Ok(())
}

/// Returns up to when the record is looked at: the time given, or the end of the last recorded interval.
fn until(
    arguments: &IntradayArguments,
    centre: &Centre,
    actuals: &Actuals,
) -> Result<Timestamp, Failure> {
    let file = arguments.actuals.to_string_lossy();
    let nothing = |at: String| {
        let fault = Diagnostic::fault("I1602").with("day", actuals.date).with("at", at);
        Failure::of(fault.at(&*file, 0, "offered"))
    };
    let Some(last) = actuals.recorded_until else { return Err(nothing("24:00".to_owned())) };
    let Some(time) = arguments.at else { return Ok(last) };
    let zoned = actuals.date.to_datetime(time).to_zoned(centre.zone.clone());
    let at = zoned.map(|zoned| zoned.timestamp());
    let at = at.map_err(|fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault)))?;
    if seen(&actuals.history.grid, actuals, at) {
        Ok(at)
    } else {
        Err(nothing(time.strftime("%H:%M").to_string()))
    }
}

/// Returns whether any interval that is over by then was recorded.
fn seen(grid: &Grid, actuals: &Actuals, at: Timestamp) -> bool {
    actuals.history.series.iter().any(|series| {
        let counts = series.offered.iter().zip(&series.handled).enumerate();
        counts.into_iter().any(|(index, (offered, handled))| {
            (offered.is_some() || handled.is_some()) && grid.interval(index).end <= at
        })
    })
}

/// Returns the warning that counts what was recorded later than the time of the question.
fn beyond(file: &str, actuals: &Actuals, at: Timestamp) -> Vec<Diagnostic> {
    let grid = &actuals.history.grid;
    let late = |index: usize| grid.interval(index).end > at;
    let count = |series: &organico_model::HistorySeries| {
        let known = series.offered.iter().enumerate();
        known.filter(|(index, offered)| offered.is_some() && late(*index)).count()
    };
    let rows: usize = actuals.history.series.iter().map(count).sum();
    let time = grid.zone.to_datetime(at).time().strftime("%H:%M").to_string();
    let warning = Diagnostic::warning("I1603").with("rows", rows).with("at", time);
    (rows > 0).then(|| warning.at(file, 0, "interval_start")).into_iter().collect()
}

/// Returns the roster of the plan, where it has a shift on the day; says so where it has none or none is named.
fn roster(
    arguments: &IntradayArguments,
    centre: &Centre,
    day: Date,
    told: &mut Vec<Diagnostic>,
) -> Result<Option<Roster>, Failure> {
    let Some(given) = &arguments.plan else {
        let own = arguments.centre.join(ROSTER_FILE);
        if own.is_file() {
            return read(&own, centre, day, told);
        }
        told.push(Diagnostic::warning("I1605").with("day", day));
        return Ok(None);
    };
    let path = if given.is_dir() { given.join(ROSTER_FILE) } else { given.clone() };
    read(&path, centre, day, told)
}

fn read(
    path: &Path,
    centre: &Centre,
    day: Date,
    told: &mut Vec<Diagnostic>,
) -> Result<Option<Roster>, Failure> {
    let file = path.to_string_lossy();
    let roster = read_roster(&file, &read_text(path)?, centre, None).map_err(Failure::all)?;
    if roster.shifts.iter().any(|shift| shift.day == day) {
        return Ok(Some(roster));
    }
    let warning = Diagnostic::warning("I1606").with("day", day).with("first", roster.first);
    told.push(warning.with("end", roster.end).at(&*file, 0, ""));
    Ok(None)
}

fn judged(
    arguments: &IntradayArguments,
    centre: &Centre,
    (actuals, roster, at): (&Actuals, Option<&Roster>, Timestamp),
    language: Language,
) -> Result<Intraday, Failure> {
    let rules = inputs::rules(&arguments.centre, centre, actuals.date)?;
    let mut config =
        IntradayConfig::standard().map_err(|fault| inputs::plan_fault(fault.into()))?;
    if let Some(replications) = arguments.replications {
        config.simulation.replications = replications;
        config.search_replications = config.search_replications.min(replications);
    }
    let progress = TerminalProgress::new(language, arguments.json, None);
    let pool = Pool { threads: arguments.threads, seed: arguments.seed, progress };
    let inputs = IntradayInputs {
        centre,
        rules: &rules,
        roster,
        actuals: &actuals.history,
        date: actuals.date,
        at,
    };
    let found = pool.install(|run| intraday(&inputs, &config, run))?;
    let found = found.map_err(inputs::plan_fault)?;
    if found.types.iter().all(|kind| kind.forecast.iter().all(|mean| *mean <= 0.0)) {
        let fault = Diagnostic::fault("I1604").with("day", actuals.date);
        return Err(Failure::of(fault.at(arguments.actuals.to_string_lossy(), 0, "")));
    }
    Ok(found)
}
