//! `organico export calendars`: a calendar file a person.

use std::path::PathBuf;

use clap::Args;
use organico_report::{Language, Numbers, calendars, message};

use super::centre_and_roster;
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
}

/// Runs `organico export calendars`.
pub(super) fn run(arguments: &ExportCalendarsArguments, language: Language) -> Result<(), Failure> {
    let (centre, roster) = centre_and_roster(&arguments.centre, &arguments.roster, language)?;
    let files = calendars(&centre, &roster, language);
    write_files(&arguments.out, &files)?;
    let number = Numbers::of(language).count(files.len());
    let path = arguments.out.to_string_lossy();
    print(&message(language, "export-calendars-written", &[("number", &number), ("path", &path)]));
    Ok(())
}
