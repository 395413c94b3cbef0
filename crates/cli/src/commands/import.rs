//! `organico import`: files of other systems into a centre. Without `--write` each command only says what it would do,
//! that of a client's forecast apart, which changes nothing of the centre.

mod absences;
mod events;
mod forecast;
pub(crate) mod history;
mod laws;
mod people;
mod preview;
mod roster;
mod sheet;

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use clap::Subcommand;
use organico_formats::{Files, ImportFile, ImportMemory, RefusedRows, read_memory};
use organico_model::Diagnostic;
use organico_report::{Language, message};

use crate::disk::{read_centre_files, write_files};
use crate::failure::Failure;
use crate::terminal::print;

pub(super) use sheet::key_beside;

/// What to import.
#[derive(Debug, Subcommand)]
pub(crate) enum ImportCommand {
    History(history::HistoryArguments),
    People(people::PeopleArguments),
    Absences(absences::AbsencesArguments),
    Roster(roster::RosterArguments),
    Forecast(forecast::ForecastArguments),
}

/// Runs `organico import`.
pub(super) fn run(command: &ImportCommand, language: Language) -> Result<(), Failure> {
    match command {
        ImportCommand::History(arguments) => history::run(arguments, language),
        ImportCommand::People(arguments) => people::run(arguments, language),
        ImportCommand::Absences(arguments) => absences::run(arguments, language),
        ImportCommand::Roster(arguments) => roster::run(arguments, language),
        ImportCommand::Forecast(arguments) => forecast::run(arguments, language),
    }
}

/// Returns the arguments of an import of a workbook with columns and words that need no telling.
pub(super) fn sheet_arguments(
    file: &Path,
    into: &Path,
    key: Option<PathBuf>,
    writing: Writing,
) -> sheet::SheetArguments {
    sheet::SheetArguments {
        file: file.to_path_buf(),
        into: into.to_path_buf(),
        sheet: None,
        columns: Vec::new(),
        values: Vec::new(),
        pseudonymous: key.is_none(),
        key,
        writing,
        json: false,
    }
}

/// Takes the people of a workbook in place of those that are there.
pub(super) fn people(sheet: sheet::SheetArguments, language: Language) -> Result<(), Failure> {
    people::run(&people::PeopleArguments { sheet, replace: true }, language)
}

/// Takes the roster of a workbook.
pub(super) fn roster(sheet: sheet::SheetArguments, language: Language) -> Result<(), Failure> {
    roster::run(&roster::RosterArguments { sheet, month: None }, language)
}

/// Takes the absences of a workbook, beside those that are there.
pub(super) fn absences(sheet: sheet::SheetArguments, language: Language) -> Result<(), Failure> {
    absences::run(&absences::AbsencesArguments { sheet, replace: false }, language)
}

/// Returns the files of a centre, and what it keeps about its imports.
fn centre_files(folder: &Path) -> Result<(Files, ImportMemory), Failure> {
    let files = read_centre_files(folder)?;
    let memory = read_memory(&files).map_err(Failure::all)?;
    Ok((files, memory))
}

/// Returns the two sides of `OURS=THEIRS` or `THEIRS=OURS`; the last sign divides, as names of ours have none.
pub(crate) fn pair(text: &str) -> Result<(String, String), String> {
    let parts = text.rsplit_once('=').map(|(a, b)| (a.trim().to_owned(), b.trim().to_owned()));
    parts.filter(|(a, b)| !a.is_empty() && !b.is_empty()).ok_or_else(|| "A=B".to_owned())
}

/// Whether an import writes, and whether rows with a fault may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::Args)]
pub(crate) struct Writing {
    #[arg(long)]
    pub write: bool,
    #[arg(long)]
    pub leave_out_bad_rows: bool,
}

/// How a command says what it found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// In words, which go on after the preview.
    InWords(Language),
    /// As one JSON document, which has been printed: nothing may stand after it.
    AsJson,
}

/// Writes the files that are not there already, or says that they would be written.
fn conclude(
    folder: &Path,
    before: &Files,
    after: Files,
    writing: Writing,
    told: Told,
) -> Result<(), Failure> {
    let changed: Files =
        after.into_iter().filter(|(name, text)| before.get(name) != Some(text)).collect();
    let names: Vec<&str> = changed.keys().map(String::as_str).collect();
    let files = names.join(", ");
    let key = match (names.is_empty(), writing.write) {
        (true, _) => "import-nothing",
        (false, false) => "import-preview",
        (false, true) => "import-written",
    };
    if writing.write {
        write_files(folder, &changed)?;
    }
    if let Told::InWords(language) = told {
        print(&message(language, key, &[("files", &files)]));
    }
    Ok(())
}

/// Returns the failure for faults of rows, unless they may be left out or nothing is to be written anyway.
pub(super) fn refuse_bad_rows(refused: &[RefusedRows], writing: Writing) -> Result<(), Failure> {
    let count: u64 = refused.iter().map(RefusedRows::count).sum();
    if count == 0 || !writing.write || writing.leave_out_bad_rows {
        return Ok(());
    }
    Err(Failure::of(Diagnostic::fault("I1115").with("count", count)))
}

/// Opens the files of an import of history.
pub(super) fn open_files(paths: &[PathBuf]) -> Result<Vec<ImportFile<'static>>, Failure> {
    let one = |path: &PathBuf| {
        let file = File::open(path).map_err(|fault| Failure::read(path, &fault))?;
        Ok(ImportFile { name: shown(path), bytes: Box::new(BufReader::new(file)) })
    };
    paths.iter().map(one).collect()
}

/// The files that a command was given.
fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
