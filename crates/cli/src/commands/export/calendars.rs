//! `organico export calendars`: a calendar file a person.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use organico_formats::Files;
use organico_model::AgentId;
use organico_report::{Language, Numbers, calendars, message};

use super::centre_and_roster;
use super::names::{NamesArguments, labels};
use crate::disk::write_files;
use crate::failure::Failure;
use crate::terminal::print;

#[derive(Debug, Args)]
pub(crate) struct ExportCalendarsArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "ROSTER.csv")]
    pub roster: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[command(flatten)]
    pub names: NamesArguments,
}

/// Runs `organico export calendars`.
pub(super) fn run(arguments: &ExportCalendarsArguments, language: Language) -> Result<(), Failure> {
    let (centre, roster) = centre_and_roster(&arguments.centre, &arguments.roster, language)?;
    let labels = labels(&arguments.names, &arguments.centre)?;
    let files = calendars(&centre, &roster, language);
    let files: Files =
        files.into_iter().map(|(name, text)| (renamed(name, &labels), text)).collect();
    write_files(&arguments.out, &files)?;
    let number = Numbers::of(language).count(files.len());
    let path = arguments.out.to_string_lossy();
    print(&message(language, "export-calendars-written", &[("number", &number), ("path", &path)]));
    Ok(())
}

/// Returns the name of a person's file: inside it the pseudonym stays, as calendars are sent on.
fn renamed(file: String, labels: &BTreeMap<AgentId, String>) -> String {
    let id = AgentId::new(file.trim_end_matches(".ics"));
    let Some(label) = labels.get(&id) else { return file };
    let plain: String = label
        .chars()
        .map(|c| if c.is_alphanumeric() || "-_.".contains(c) { c } else { '_' })
        .collect();
    format!("{plain}.ics")
}
