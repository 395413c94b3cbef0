//! `organico import history`: contacts by interval from the file of another system.

use std::path::PathBuf;

use clap::Args;
use organico_formats::{
    EventReading, Files, HistoryMerge, HistoryReading, HistorySettings, ImportMemory, MEMORY_FILE,
    Preset, QueueEvents, SheetMemory, StatesReading, Teams, import_events, import_history,
    merge_history, read_teams, write_history, write_memory,
};
use organico_model::{Centre, Diagnostic, IntervalLength, Severity};
use organico_report::Language;

use super::super::{inputs, new};
use super::sheet::value;
use super::{
    Told, Writing, centre_files, conclude, open_files, pair, preview, refuse_bad_rows, shown,
};
use super::{events, laws};
use crate::disk::read_text;
use crate::failure::Failure;
use crate::terminal::print_diagnostics;
use crate::units::Span;

/// The section of what a centre keeps about its imports.
const KIND: &str = "history";
/// The code that counts diagnostics which are not shown one by one.
const MORE_OF_THE_SAME: &str = "I0113";

#[derive(Debug, Args)]
pub(crate) struct HistoryArguments {
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    #[arg(long, value_name = "CENTRE")]
    pub into: PathBuf,
    #[arg(long, value_name = "NAME", value_parser = preset)]
    pub preset: Option<Preset>,
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    #[arg(long, value_name = "15min")]
    pub interval: Option<Span>,
    #[arg(long = "queue", value_name = "THEIRS=OURS", value_parser = pair)]
    pub queues: Vec<(String, String)>,
    #[arg(long = "column", value_name = "OURS=THEIRS", value_parser = pair)]
    pub columns: Vec<(String, String)>,
    #[arg(long = "setting", value_name = "NAME=VALUE", value_parser = pair)]
    pub settings: Vec<(String, String)>,
    #[arg(long = "value", value_name = "COLUMN:THEIRS=OURS", value_parser = value)]
    pub values: Vec<(String, String, String)>,
    #[arg(long, value_name = "MEMBERS.csv")]
    pub teams: Option<PathBuf>,
    #[arg(long)]
    pub measured: bool,
    #[command(flatten)]
    pub writing: Writing,
    #[arg(long)]
    pub json: bool,
}

pub(crate) fn preset(text: &str) -> Result<Preset, String> {
    let names = || Preset::all().iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    Preset::named(text).ok_or_else(names)
}

/// What the files say: contacts by interval, and, of single contacts or events, more.
struct Read {
    reading: HistoryReading,
    events: Option<Events>,
}

/// How contacts ended and waited, and what is known of teams.
type Events = (Vec<QueueEvents>, StatesReading);

/// Runs `organico import history`.
pub(super) fn run(arguments: &HistoryArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.into, language)?;
    let (files, mut memory) = centre_files(&arguments.into)?;
    let settings = settings(arguments, &centre, memory.section(KIND))?;
    let Read { reading, events } = read(arguments, &settings)?;
    let merge = merge_history(&centre, &reading.history, &reading.memory);
    let events = events.as_ref();
    tell(arguments, &centre, (&reading, events), &merge, language);
    let faults = merge.diagnostics.iter().any(|one| one.severity == Severity::Fault);
    if faults
        || whole_file_is_at_fault(&reading)
        || (reading.history.queues.is_empty() && reading.history.rows.taken == 0)
    {
        return Err(Failure::silent());
    }
    refuse_bad_rows(&reading.refused, arguments.writing)?;
    memory.sections.insert(KIND.to_owned(), reading.memory);
    let mut after = after(&files, &merge, &memory);
    if let Some((queues, states)) = events {
        after.extend(events::states_file(&files, states, &centre.zone)?);
        if arguments.measured {
            let text = files.get("contacts.toml").map(String::as_str).unwrap_or_default();
            let known = memory.section(KIND);
            let kept = laws::measured(queues, &centre, &known, (settings.preset, text));
            laws::keep(&mut after, &files, kept, language);
        }
    }
    let told = if arguments.json { Told::AsJson } else { Told::InWords(language) };
    conclude(&arguments.into, &files, after, arguments.writing, told)
}

/// Returns whether there is a fault that is not of single rows, such as a file that is none of this layout.
fn whole_file_is_at_fault(reading: &HistoryReading) -> bool {
    let of_rows = |code: &str| reading.refused.iter().any(|refused| refused.code == code);
    let faults = reading.diagnostics.iter().filter(|one| one.severity == Severity::Fault);
    faults.map(|one| one.code).any(|code| code != MORE_OF_THE_SAME && !of_rows(code))
}

fn read(arguments: &HistoryArguments, settings: &HistorySettings) -> Result<Read, Failure> {
    let files = open_files(&arguments.files)?;
    if !settings.preset.is_of_events() {
        return Ok(Read { reading: import_history(files, settings), events: None });
    }
    let teams = match &arguments.teams {
        Some(path) => read_teams(&shown(path), &read_text(path)?).map_err(Failure::all)?,
        None => Teams::default(),
    };
    let EventReading { reading, queues, states } = import_events(files, settings, &teams);
    Ok(Read { reading, events: Some((queues, states)) })
}

/// Returns how the files are to be read: what is said now over what was kept.
fn settings(
    arguments: &HistoryArguments,
    centre: &Centre,
    mut memory: SheetMemory,
) -> Result<HistorySettings, Failure> {
    let kept = memory.settings.get("preset").and_then(|name| Preset::named(name));
    let Some(preset) = arguments.preset.or(kept) else {
        let names: Vec<&str> = Preset::all().iter().map(|(name, _)| *name).collect();
        return Err(Failure::of(Diagnostic::fault("I1114").with("known", names.join(", "))));
    };
    if kept.is_some_and(|kept| kept != preset) {
        // The columns and signs of another layout would be read into this one; what queues are stays.
        memory.columns.clear();
        memory.settings.retain(|name, _| name == "zone");
    }
    memory.settings.insert("preset".to_owned(), preset.name().to_owned());
    if let Some(zone) = &arguments.zone {
        memory.settings.insert("zone".to_owned(), zone.clone());
    }
    let zone = match memory.settings.get("zone") {
        Some(zone) => new::time_zone(zone)?,
        None => centre.zone.clone(),
    };
    memory.settings.extend(arguments.settings.iter().cloned());
    memory.columns.extend(arguments.columns.iter().cloned());
    for (theirs, ours) in &arguments.queues {
        memory.keep_value("queue", theirs, ours);
    }
    for (column, theirs, ours) in &arguments.values {
        memory.keep_value(column, theirs, ours);
    }
    let interval = arguments.interval.map(interval).transpose()?;
    Ok(HistorySettings { preset, zone, interval, memory })
}

fn interval(span: Span) -> Result<IntervalLength, Failure> {
    let minutes = span.seconds / 60.0;
    IntervalLength::from_minutes(if minutes.fract() == 0.0 { minutes as u32 } else { 0 })
        .map_err(|_| Failure::of(Diagnostic::fault("I0315").with("seconds", span.seconds)))
}

fn tell(
    arguments: &HistoryArguments,
    centre: &Centre,
    (reading, events): (&HistoryReading, Option<&Events>),
    merge: &HistoryMerge,
    language: Language,
) {
    print_diagnostics(&reading.diagnostics, language);
    print_diagnostics(&merge.diagnostics, language);
    if arguments.json {
        preview::print_json(reading, merge, events.map(|(queues, _)| laws::json(queues)).as_ref());
        return;
    }
    let files: Vec<String> = arguments.files.iter().map(|path| shown(path)).collect();
    preview::print_text(&files.join(", "), centre, reading, merge, language);
    if let Some((queues, states)) = events {
        events::tell(queues, states, language);
        let preset = reading.memory.settings.get("preset").map(String::as_str);
        laws::tell(queues, preset.and_then(Preset::named), language);
    }
}

/// Returns the files of the centre that the import makes.
fn after(before: &Files, merge: &HistoryMerge, memory: &ImportMemory) -> Files {
    let mut files = Files::from([(MEMORY_FILE.to_owned(), write_memory(memory))]);
    if merge.added + merge.changed > 0 || !before.contains_key("history.csv") {
        files.insert("history.csv".to_owned(), write_history(&merge.history));
    }
    files
}
