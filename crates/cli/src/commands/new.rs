//! `organico new`: the folder of a new centre, empty of facts or around a history.

mod files;

use std::fs;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use organico_forecast::{handle_law, kaplan_meier};
use organico_formats::{
    CallOutcome, CallRecord, Files, Preset, Series, blank_centre_files, read_calls, read_holidays,
    read_series, write_centre,
};
use organico_model::{
    Channel, ContactTypeId, Diagnostic, History, HistorySeries, Holiday, Law, Skill, SkillId,
};
use organico_report::{Language, message};
use organico_scenario::{FoundQueue, Founding, HistoryCounts, found_centre};

use super::inputs::plan_fault;
use crate::arguments::NewArguments;
use crate::disk::{read_text, write_files};
use crate::failure::Failure;
use crate::terminal::print;

/// The files of another system's history, and their layout.
struct NewFiles<'a> {
    history: &'a [PathBuf],
    preset: Preset,
}

/// Runs `organico new`.
pub(super) fn run(arguments: &NewArguments, language: Language) -> Result<(), Failure> {
    refuse_used(&arguments.directory)?;
    match (&arguments.from_history[..], arguments.preset) {
        ([], _) => write(arguments, &blank_centre_files(&name_of(&arguments.directory)))?,
        (history, Some(preset)) => files::run(arguments, &NewFiles { history, preset }, language)?,
        ([series], None) => {
            let founding = founding(arguments, series)?;
            write(arguments, &write_centre(&found_centre(&founding).map_err(plan_fault)?))?;
        }
        (_, None) => return Err(Failure::of(Diagnostic::fault("I1334"))),
    }
    print(&message(language, "written", &[("path", &arguments.directory.to_string_lossy())]));
    Ok(())
}

fn write(arguments: &NewArguments, files: &Files) -> Result<(), Failure> {
    write_files(&arguments.directory, files)
}

/// Refuses a folder that already holds something, so that nothing is ever overwritten.
pub(super) fn refuse_used(folder: &Path) -> Result<(), Failure> {
    let used = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
        Err(_) => folder.exists(),
    };
    if used {
        return Err(Failure::of(Diagnostic::fault("I0905").at(folder.to_string_lossy(), 0, "")));
    }
    Ok(())
}

fn name_of(folder: &Path) -> String {
    folder
        .file_name()
        .map_or_else(|| "centre".to_owned(), |name| name.to_string_lossy().into_owned())
}

fn founding(arguments: &NewArguments, history: &Path) -> Result<Founding, Failure> {
    let zone = time_zone(arguments.zone.as_deref().unwrap_or("UTC"))?;
    let file = history.to_string_lossy();
    let series = read_series(&file, &read_text(history)?, Some(&zone)).map_err(Failure::all)?;
    let column = series.name.clone();
    if !series.values.iter().flatten().any(|count| *count > 0.0) {
        return Err(Failure::of(Diagnostic::fault("I0908").at(file.as_ref(), 0, column)));
    }
    let holidays = match &arguments.holidays {
        None => Vec::new(),
        Some(path) => holidays(path)?,
    };
    let (handle, patience) = match &arguments.calls {
        None => (None, None),
        Some(path) => {
            laws(&read_calls(&path.to_string_lossy(), &read_text(path)?).map_err(Failure::all)?)
        }
    };
    let counts = if column == "handled" { HistoryCounts::Handled } else { HistoryCounts::Offered };
    let laws_from_elsewhere = handle.is_some() || patience.is_some();
    let calls = || "calls".to_owned();
    let queue = FoundQueue {
        contact_type: ContactTypeId::new(calls()),
        name: "Calls".to_owned(),
        channel: Channel::Voice,
        skill: SkillId::new(calls()),
        handle,
        patience,
    };
    Ok(Founding {
        name: name_of(&arguments.directory),
        history: one_series(series, counts),
        counts,
        queues: vec![queue],
        laws_from_elsewhere,
        skills: vec![Skill { id: SkillId::new(calls()), name: "Calls".to_owned() }],
        holidays,
        places: None,
    })
}

/// Returns the history of one contact type.
fn one_series(read: Series, counts: HistoryCounts) -> History {
    let missing = HistorySeries::missing(ContactTypeId::new("calls"), read.grid.count);
    let (offered, handled) = match counts {
        HistoryCounts::Offered => (read.values, read.handled),
        HistoryCounts::Handled => (missing.offered, read.values),
    };
    let series = HistorySeries { offered, handled, handle_seconds: read.handle_seconds, ..missing };
    History { grid: read.grid, series: vec![series] }
}

fn holidays(path: &Path) -> Result<Vec<Holiday>, Failure> {
    read_holidays(&path.to_string_lossy(), &read_text(path)?).map_err(Failure::all)
}

/// Returns the zone of a name.
pub(super) fn time_zone(name: &str) -> Result<TimeZone, Failure> {
    TimeZone::get(name).map_err(|fault| {
        Failure::of(Diagnostic::fault("I0906").with("zone", name).with("cause", fault))
    })
}

/// Returns the laws of handle time and patience; only calls that queued say anything about patience.
fn laws(calls: &[CallRecord]) -> (Option<Law>, Option<Law>) {
    let served: Vec<f64> = calls.iter().filter_map(|call| call.service_seconds).collect();
    let queued = calls.iter().filter(|call| call.wait_seconds > 0.0);
    let waits: Vec<(f64, bool)> = queued
        .filter_map(|call| match call.outcome {
            CallOutcome::Answered => Some((call.wait_seconds, false)),
            CallOutcome::Abandoned => Some((call.wait_seconds, true)),
            CallOutcome::LeftBefore | CallOutcome::Phantom => None,
        })
        .collect();
    (handle_law(&served), kaplan_meier(&waits).map(|patience| patience.law))
}
