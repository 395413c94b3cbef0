//! `organico staff shrinkage`: time away by cause, measured from absences, beside what the centre assumes.

use std::path::PathBuf;

use clap::Args;
use jiff::ToSpan;
use jiff::civil::Date;
use organico_formats::{
    Files, STATES_FILE, absence_word, read_states, with_off_duty_shrinkage, without_assumption,
};
use organico_model::{Centre, Diagnostic, ShrinkageCause};
use organico_report::{Language, Numbers, message};
use organico_scenario::assumed_absence;
use organico_staffing::{
    MeasureFault, MeasuredCause, MeasuredShrinkage, PEOPLE_LEAST, left_after, measured_shrinkage,
};
use serde_json::{Value, json};

use super::super::inputs;
use crate::columns::{Side, table};
use crate::disk::{read_centre_files, read_text, write_files};
use crate::failure::Failure;
use crate::terminal::print;
use crate::units::date;

/// The document with the causes.
const DOCUMENT: &str = "centre.toml";

#[derive(Debug, Args)]
pub(crate) struct StaffShrinkageArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<Date>,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub to: Option<Date>,
    #[arg(long)]
    pub write: bool,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico staff shrinkage`.
pub(crate) fn run(arguments: &StaffShrinkageArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let span = span(&centre, arguments)?;
    let measured = measured_shrinkage(&centre, span).map_err(|fault| refusal(fault, span))?;
    let pauses = pauses(arguments, &centre, span)?;
    if arguments.json {
        print(&to_json(&measured, &centre, pauses).to_string());
    } else {
        tell(&measured, &centre, pauses, language);
    }
    write(arguments, &measured, language)
}

/// Returns the days to measure: those that are given, or those of the absences up to the end of the history.
fn span(centre: &Centre, arguments: &StaffShrinkageArguments) -> Result<(Date, Date), Failure> {
    let known = centre.history.grid.count > 0;
    let past = known.then(|| centre.zone.to_datetime(centre.history.grid.end()).date());
    let first = centre.absences.iter().map(|absence| absence.first).min();
    let last = centre.absences.iter().map(|absence| absence.last).max();
    let last = last.and_then(|last| last.tomorrow().ok());
    let last = match (last, past) {
        (Some(last), Some(past)) => Some(last.min(past)),
        (last, _) => last,
    };
    let given = arguments.to.map(|to| to.saturating_add(1.day()));
    match (arguments.from.or(first), given.or(last)) {
        (Some(first), Some(end)) if first < end => Ok((first, end)),
        _ => Err(Failure::of(Diagnostic::fault("I1222").at("absences.csv", 0, ""))),
    }
}

fn refusal(fault: MeasureFault, (first, end): (Date, Date)) -> Failure {
    let code = match fault {
        MeasureFault::NoTime | MeasureFault::NothingLeft => "I1224",
        MeasureFault::NoAbsence => "I1222",
        MeasureFault::TooFewPeople(_) => "I1223",
    };
    let last = end.yesterday().unwrap_or(end);
    let fault = Diagnostic::fault(code).with("first", first).with("last", last);
    Failure::of(fault.with("least", PEOPLE_LEAST).at("absences.csv", 0, ""))
}

/// Returns the share of the logged time in which teams paused, where the centre has states of teams in these days.
fn pauses(
    arguments: &StaffShrinkageArguments,
    centre: &Centre,
    (first, end): (Date, Date),
) -> Result<Option<f64>, Failure> {
    let path = arguments.centre.join(STATES_FILE);
    if !path.is_file() {
        return Ok(None);
    }
    let states =
        read_states(STATES_FILE, &read_text(&path)?, &centre.zone).map_err(Failure::all)?;
    let day = |at| centre.zone.to_datetime(at).date();
    let within = states.iter().filter(|one| first <= day(one.start) && day(one.start) < end);
    let (paused, logged) = within.fold((0, 0), |(paused, logged), one| {
        (paused + one.paused_seconds, logged + one.logged_seconds)
    });
    Ok((logged > 0).then(|| paused as f64 / logged as f64))
}

fn write(
    arguments: &StaffShrinkageArguments,
    measured: &MeasuredShrinkage,
    language: Language,
) -> Result<(), Failure> {
    if !arguments.write {
        if !arguments.json {
            print(&message(language, "shrinkage-preview", &[]));
        }
        return Ok(());
    }
    let files = read_centre_files(&arguments.centre)?;
    let before = files.get(DOCUMENT).map(String::as_str).unwrap_or_default();
    let causes: Vec<_> = measured.causes.iter().map(|one| (one.code, one.share)).collect();
    let after = with_off_duty_shrinkage(DOCUMENT, before, &causes)
        .and_then(|text| without_assumption(DOCUMENT, &text, &assumed_absence()))
        .map_err(Failure::of)?;
    write_files(&arguments.centre, &Files::from([(DOCUMENT.to_owned(), after)]))?;
    if !arguments.json {
        print(&message(language, "import-written", &[("files", DOCUMENT)]));
    }
    Ok(())
}

/// Returns the causes off duty that the centre assumes for everybody.
fn assumed(centre: &Centre) -> impl Iterator<Item = &ShrinkageCause> {
    centre.shrinkage.iter().filter(|cause| cause.off_duty)
}

/// Returns the share away that the centre assumes for everybody over the days of a span, each day with its month.
fn assumed_total(centre: &Centre, (first, end): (Date, Date)) -> f64 {
    let of_month = |month: u8| {
        let causes = assumed(centre).filter(|cause| {
            cause.group.is_none() && (cause.months.is_empty() || cause.months.contains(&month))
        });
        1.0 - left_after(causes.map(|cause| cause.share))
    };
    let days = first.series(1.day()).take_while(|day| *day < end);
    let shares: Vec<f64> = days.map(|day| of_month(day.month().unsigned_abs())).collect();
    shares.iter().sum::<f64>() / shares.len().max(1) as f64
}

fn to_json(measured: &MeasuredShrinkage, centre: &Centre, pauses: Option<f64>) -> Value {
    let cause = |one: &MeasuredCause| {
        json!({
            "cause": code_word(one), "hours": one.minutes as f64 / 60.0, "people": one.people,
            "share": one.share.get(),
        })
    };
    json!({
        "first": measured.first,
        "end": measured.end,
        "people": measured.people,
        "contract_hours": measured.base_minutes / 60.0,
        "causes": measured.causes.iter().map(cause).collect::<Vec<_>>(),
        "total": measured.total(),
        "assumed_total": assumed_total(centre, (measured.first, measured.end)),
        "pauses": pauses,
    })
}

/// The word of a cause in `absences.csv`.
fn code_word(cause: &MeasuredCause) -> &'static str {
    absence_word(cause.code)
}

fn tell(measured: &MeasuredShrinkage, centre: &Centre, pauses: Option<f64>, language: Language) {
    let numbers = Numbers::of(language);
    let say = |key: &str, gaps: &[(&str, &str)]| print(&message(language, key, gaps));
    let last = measured.end.yesterday().unwrap_or(measured.end);
    let (first, last) = (numbers.date_plain(measured.first), numbers.date_plain(last));
    let (people, hours) =
        (numbers.count(measured.people), numbers.whole((measured.base_minutes / 60.0).round()));
    let gaps = [("first", first.as_str()), ("last", &last), ("people", &people), ("hours", &hours)];
    say("shrinkage-base", &gaps);
    print(&rows(measured, language));
    let total = numbers.percent(measured.total());
    let assumed_share = numbers.percent(assumed_total(centre, (measured.first, measured.end)));
    say("shrinkage-total", &[("measured", &total), ("assumed", &assumed_share)]);
    for cause in assumed(centre) {
        let share = numbers.percent(cause.share.get());
        let months = cause.months.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
        let key = if months.is_empty() { "shrinkage-assumed" } else { "shrinkage-assumed-months" };
        say(key, &[("cause", &cause.cause), ("share", &share), ("months", &months)]);
    }
    if let Some(pauses) = pauses {
        say("shrinkage-pauses", &[("share", &numbers.percent(pauses))]);
    }
}

fn rows(measured: &MeasuredShrinkage, language: Language) -> String {
    let numbers = Numbers::of(language);
    let name = |key: &str| message(language, key, &[]);
    let head = ["shrinkage-cause", "shrinkage-hours", "shrinkage-people", "shrinkage-share"];
    let mut all = vec![head.map(name).to_vec()];
    for cause in &measured.causes {
        all.push(vec![
            name(&format!("absence-name-{}", code_word(cause))),
            numbers.whole((cause.minutes as f64 / 60.0).round()),
            numbers.count(cause.people),
            numbers.percent(cause.share.get()),
        ]);
    }
    table(&[Side::Left, Side::Right, Side::Right, Side::Right], &all)
}
