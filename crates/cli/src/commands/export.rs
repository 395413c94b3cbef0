//! `organico export`: what a planner hands on: workbook, calendars, notice board, and other systems' layouts.

mod board;
mod calendars;
mod forecast;
mod names;
mod payroll;
mod roster;

use std::path::Path;

use clap::Subcommand;
use organico_formats::read_roster;
use organico_model::{Centre, Roster};
use organico_report::{Language, message};

use super::inputs;
use crate::disk::read_text;
use crate::failure::Failure;
use crate::terminal::print;

/// What to hand on.
#[derive(Debug, Subcommand)]
pub(crate) enum ExportCommand {
    Roster(roster::ExportRosterArguments),
    Calendars(calendars::ExportCalendarsArguments),
    Board(board::ExportBoardArguments),
    Payroll(payroll::ExportPayrollArguments),
    Forecast(forecast::ExportForecastArguments),
}

/// Runs `organico export`.
pub(super) fn run(command: &ExportCommand, language: Language) -> Result<(), Failure> {
    match command {
        ExportCommand::Roster(arguments) => roster::run(arguments, language),
        ExportCommand::Calendars(arguments) => calendars::run(arguments, language),
        ExportCommand::Board(arguments) => board::run(arguments, language),
        ExportCommand::Payroll(arguments) => payroll::run(arguments, language),
        ExportCommand::Forecast(arguments) => forecast::run(arguments, language),
    }
}

/// Returns a centre and a roster of it.
fn centre_and_roster(
    folder: &Path,
    roster: &Path,
    language: Language,
) -> Result<(Centre, Roster), Failure> {
    let (centre, _) = inputs::centre(folder, language)?;
    let file = roster.to_string_lossy();
    let roster = read_roster(&file, &read_text(roster)?, &centre, None).map_err(Failure::all)?;
    Ok((centre, roster))
}

/// Says which file was written.
fn say_written(path: &Path, language: Language) {
    print(&message(language, "written", &[("path", &path.to_string_lossy())]));
}
