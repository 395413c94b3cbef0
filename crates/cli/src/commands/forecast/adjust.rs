//! `organico forecast adjust`: a planner changes a forecast by hand, takes a change back, or lists what was changed.
//!
//! A change is a row more in the centre's `adjustments.csv`, read again with the whole centre before it is written.

mod effect;
mod words;

use std::path::PathBuf;

use clap::{ArgGroup, Args};
use jiff::civil::Date;
use organico_formats::{ADJUSTMENTS_FILE, AdjustmentLine, Reading, add_adjustment, read_centre};
use organico_model::{Adjustment, AdjustmentId, Centre, Severity};
use organico_report::{Language, message};
use organico_scenario::first_day_after;
use serde_json::json;

use crate::commands::inputs;
use crate::disk::{read_centre_files, write_text};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};
use crate::units::{date, number};
use effect::{Effect, effect};

/// The ways to change a forecast; exactly one is asked for.
const WAYS: [&str; 7] =
    ["factor", "total", "add", "per_interval", "add_per_interval", "undo", "list"];

#[derive(Debug, Args)]
#[command(group(ArgGroup::new("way").required(true).args(WAYS)))]
pub(crate) struct AdjustArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long = "type", value_name = "TYPE", required_unless_present_any = ["undo", "list"])]
    pub contact_type: Option<String>,
    #[arg(long, value_name = "DATE", required_unless_present_any = ["undo", "list"])]
    pub from: Option<String>,
    #[arg(long, value_name = "DATE", required_unless_present_any = ["undo", "list"])]
    pub to: Option<String>,
    #[arg(long, value_name = "1.1", value_parser = number)]
    pub factor: Option<f64>,
    #[arg(long, value_name = "5200", value_parser = number)]
    pub total: Option<f64>,
    #[arg(long, value_name = "-40", value_parser = number, allow_hyphen_values = true)]
    pub add: Option<f64>,
    #[arg(long, value_name = "30", value_parser = number)]
    pub per_interval: Option<f64>,
    #[arg(long, value_name = "-5", value_parser = number, allow_hyphen_values = true)]
    pub add_per_interval: Option<f64>,
    #[arg(long, conflicts_with_all = ["undo", "list"])]
    pub handle_time: bool,
    #[arg(long, value_name = "ID", conflicts_with_all = ["contact_type", "from", "to"])]
    pub undo: Option<String>,
    #[arg(long)]
    pub list: bool,
    #[arg(long, value_name = "TEXT", required_unless_present = "list")]
    pub reason: Option<String>,
    #[arg(long, value_name = "NAME", required_unless_present = "list")]
    pub author: Option<String>,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Date>,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico forecast adjust`.
pub(super) fn run(arguments: &AdjustArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    if arguments.list {
        list(arguments, &centre, language);
        return Ok(());
    }
    let line = line(arguments, &centre);
    let after = kept(arguments, &centre, &line)?;
    let id = AdjustmentId::new(arguments.undo.as_deref().unwrap_or(&line.id));
    // What an adjustment that is taken back did is told by the centre in which it was in force.
    let told = if arguments.undo.is_some() { &centre } else { &after };
    let Some(adjustment) = told.adjustments.iter().find(|one| one.id == id) else { return Ok(()) };
    let effect = effect(told, adjustment)?;
    print_diagnostics(&effect.notes, language);
    if arguments.json {
        print(&json(adjustment, &effect).to_string());
    } else {
        let undone = arguments.undo.is_some();
        print(&words::sentence(&centre, adjustment, &effect, (undone, language)));
        let path = arguments.centre.join(ADJUSTMENTS_FILE);
        print(&message(language, "written", &[("path", &path.to_string_lossy())]));
    }
    Ok(())
}

/// Returns the row to add, as it was asked for.
fn line(arguments: &AdjustArguments, centre: &Centre) -> AdjustmentLine {
    let made = arguments.date.unwrap_or_else(|| first_day_after(&centre.history.grid));
    let text = |given: &Option<String>| given.clone().unwrap_or_default();
    let common = AdjustmentLine {
        made: made.to_string(),
        author: text(&arguments.author),
        reason: text(&arguments.reason),
        undoes: text(&arguments.undo),
        ..AdjustmentLine::default()
    };
    if arguments.undo.is_some() {
        return common;
    }
    let changes = [
        ("factor", arguments.factor),
        ("total", arguments.total),
        ("add", arguments.add),
        ("per-interval", arguments.per_interval),
        ("add-per-interval", arguments.add_per_interval),
    ];
    let change = changes.into_iter().find_map(|(word, value)| Some((word, value?)));
    let (change, value) = change.unwrap_or_default();
    AdjustmentLine {
        id: next_id(&centre.adjustments),
        contact_type: text(&arguments.contact_type),
        measure: if arguments.handle_time { "handle-time" } else { "contacts" }.to_owned(),
        from: text(&arguments.from),
        to: text(&arguments.to),
        change: change.to_owned(),
        value: value.to_string(),
        ..common
    }
}

/// Returns the first identifier `A1`, `A2` and so on that comes after all that are there.
fn next_id(known: &[Adjustment]) -> String {
    let numbers = known.iter().filter_map(|one| one.id.as_str().strip_prefix('A')?.parse().ok());
    let next: u32 = numbers.max().unwrap_or(0_u32).max(known.len() as u32).saturating_add(1);
    format!("A{next}")
}

/// Adds the row to the centre's sheet and returns the centre with it; nothing is written if it has a fault.
fn kept(
    arguments: &AdjustArguments,
    centre: &Centre,
    line: &AdjustmentLine,
) -> Result<Centre, Failure> {
    let mut files = read_centre_files(&arguments.centre)?;
    let before = files.get(ADJUSTMENTS_FILE).map(String::as_str).unwrap_or_default();
    let text = add_adjustment(before, &centre.adjustments, &centre.zone, line);
    files.insert(ADJUSTMENTS_FILE.to_owned(), text.clone());
    let Reading { centre, diagnostics } = read_centre(&files);
    let faults = diagnostics.into_iter().filter(|one| one.severity == Severity::Fault);
    let centre = centre.ok_or_else(|| Failure::all(faults.collect()))?;
    write_text(&arguments.centre.join(ADJUSTMENTS_FILE), &text)?;
    Ok(centre)
}

fn list(arguments: &AdjustArguments, centre: &Centre, language: Language) {
    let mut effects = Vec::new();
    for adjustment in &centre.adjustments {
        // A type that cannot be forecast must not hide the others: its row has no totals.
        effects.push(effect(centre, adjustment).unwrap_or_default());
    }
    let all = centre.adjustments.iter().zip(&effects);
    if arguments.json {
        let all: Vec<serde_json::Value> = all.map(|(one, effect)| json(one, effect)).collect();
        print(&json!({ "adjustments": all }).to_string());
    } else if effects.is_empty() {
        print(&message(language, "adjust-none", &[]));
    } else {
        print(&words::table_of(centre, &effects, language));
    }
}

fn json(adjustment: &Adjustment, effect: &Effect) -> serde_json::Value {
    let mut all = json!(adjustment);
    all["before"] = json!(effect.sums.map(|(before, _)| before));
    all["after"] = json!(effect.sums.map(|(_, after)| after));
    all
}
