//! `organico export roster`: the roster as a workbook.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use organico_formats::read_requirement;
use organico_report::{Language, SheetSpan, roster_workbook};

use super::names::{NamesArguments, labels, named};
use super::{centre_and_roster, say_written};
use crate::disk::{read_text, write_bytes};
use crate::failure::Failure;

/// How many days a sheet holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum By {
    Week,
    Month,
}

#[derive(Debug, Args)]
pub(crate) struct ExportRosterArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "ROSTER.csv")]
    pub roster: PathBuf,
    #[arg(long, value_name = "ROSTER.xlsx")]
    pub out: PathBuf,
    #[arg(long, value_enum, default_value_t = By::Week)]
    pub by: By,
    #[arg(long, value_name = "REQUIREMENT.csv")]
    pub requirement: Option<PathBuf>,
    #[command(flatten)]
    pub names: NamesArguments,
}

/// Runs `organico export roster`.
pub(super) fn run(arguments: &ExportRosterArguments, language: Language) -> Result<(), Failure> {
    let known = centre_and_roster(&arguments.centre, &arguments.roster, language)?;
    let (centre, roster) = named(known, &labels(&arguments.names, &arguments.centre)?);
    let requirement = match &arguments.requirement {
        None => None,
        Some(path) => {
            let file = path.to_string_lossy();
            let read = read_requirement(&file, &read_text(path)?, &centre.zone, centre.interval);
            Some(read.map_err(Failure::all)?)
        }
    };
    let span = match arguments.by {
        By::Week => SheetSpan::Week,
        By::Month => SheetSpan::Month,
    };
    let bytes = roster_workbook(&centre, &roster, requirement.as_ref(), span, language);
    write_bytes(&arguments.out, &bytes.map_err(Failure::of)?)?;
    say_written(&arguments.out, language);
    Ok(())
}
