//! What the imports of people, shifts and absences share: their arguments, what was said before, and the key.

mod key;
mod tell;

use std::path::PathBuf;

use clap::Args;
use organico_formats::{
    CentreFacts, Files, ImportMemory, ImportSettings, MEMORY_FILE, PersonNames, Reading,
    SheetMemory, TableTally, Understood, Workbook, read_centre, read_centre_and_people,
    read_workbook, write_memory,
};
use organico_model::{Centre, Diagnostic, Severity};
use organico_report::Language;

use super::{Told, Writing, centre_files, conclude, pair};
use crate::disk::read_bytes;
use crate::failure::Failure;
use crate::terminal::print_diagnostics;
pub(super) use key::KeyFile;
pub(in super::super) use key::beside as key_beside;
pub(super) use tell::{say, tell_assumed, tell_understood, understood_json};

/// The section that also says how people are called in the other kinds of files.
const PEOPLE: &str = "people";
/// The setting that the files of a centre have pseudonyms already.
const PSEUDONYMOUS: &str = "pseudonymous";

/// A file of a planner, and what its columns and words mean.
#[derive(Debug, Args)]
pub(crate) struct SheetArguments {
    #[arg(value_name = "FILE.xlsx|csv")]
    pub file: PathBuf,
    #[arg(long, value_name = "CENTRE")]
    pub into: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    #[arg(long = "column", value_name = "OURS=THEIRS", value_parser = pair)]
    pub columns: Vec<(String, String)>,
    #[arg(long = "value", value_name = "COLUMN:THEIRS=OURS", value_parser = value)]
    pub values: Vec<(String, String, String)>,
    #[arg(long, value_name = "FILE", conflicts_with = "pseudonymous")]
    pub key: Option<PathBuf>,
    #[arg(long)]
    pub pseudonymous: bool,
    #[command(flatten)]
    pub writing: Writing,
    #[arg(long)]
    pub json: bool,
}

/// Returns the parts of `code:FER=holiday`.
pub(super) fn value(text: &str) -> Result<(String, String, String), String> {
    let fault = || "code:FER=holiday".to_owned();
    let (left, ours) = pair(text).map_err(|_| fault())?;
    let (column, theirs) = left.split_once(':').ok_or_else(fault)?;
    if column.is_empty() || theirs.is_empty() {
        return Err(fault());
    }
    Ok((column.to_owned(), theirs.to_owned(), ours))
}

/// What an import starts from.
pub(super) struct Setting {
    pub(super) files: Files,
    pub(super) memory: ImportMemory,
    pub(super) centre: Centre,
    pub(super) facts: CentreFacts,
    pub(super) settings: ImportSettings,
    pub(super) names: PersonNames,
    pub(super) key: Option<KeyFile>,
    pub(super) book: Workbook,
}

/// Reads the centre, what it keeps about such files, the key, and the file.
pub(super) fn open(
    arguments: &SheetArguments,
    kind: &str,
    extra: &[(&str, Option<String>)],
) -> Result<Setting, Failure> {
    let (files, memory) = centre_files(&arguments.into)?;
    let Reading { centre, diagnostics } = read_centre_and_people(&files);
    let faults = diagnostics.into_iter().filter(|one| one.severity == Severity::Fault);
    let Some(centre) = centre else { return Err(Failure::all(faults.collect())) };
    let settings = settings(arguments, &memory, kind, extra);
    let pseudonymous = settings.setting(PSEUDONYMOUS).is_some() && arguments.key.is_none();
    let (names, key) = if pseudonymous {
        (PersonNames::Pseudonyms, None)
    } else {
        let key = KeyFile::of(arguments, kind == PEOPLE)?;
        (PersonNames::Secret(key.key.clone()), Some(key))
    };
    let file = arguments.file.to_string_lossy();
    let bytes = read_bytes(&arguments.file)?;
    let book = read_workbook(&file, &bytes).map_err(Failure::all)?;
    Ok(Setting {
        facts: CentreFacts::of(&centre),
        centre,
        files,
        memory,
        settings,
        names,
        key,
        book,
    })
}

fn settings(
    arguments: &SheetArguments,
    memory: &ImportMemory,
    kind: &str,
    extra: &[(&str, Option<String>)],
) -> ImportSettings {
    let mut said = SheetMemory::default();
    let mut kept = memory.section(kind);
    let people = memory.section(PEOPLE);
    if let Some(yes) = people.settings.get(PSEUDONYMOUS) {
        kept.settings.entry(PSEUDONYMOUS.to_owned()).or_insert_with(|| yes.clone());
    }
    // What sites, skills and levels are called is the same in every file of the planner.
    for (column, words) in people.values {
        kept.values.entry(column).or_insert(words);
    }
    let sheet = ("sheet", arguments.sheet.clone());
    let pseudonymous = (PSEUDONYMOUS, arguments.pseudonymous.then(|| "yes".to_owned()));
    for (name, value) in [sheet, pseudonymous].iter().chain(extra) {
        said.settings.extend(value.clone().map(|value| ((*name).to_owned(), value)));
    }
    said.columns.extend(arguments.columns.iter().cloned());
    for (column, theirs, ours) in &arguments.values {
        said.keep_value(column, theirs, ours);
    }
    ImportSettings { said, kept }
}

/// Returns what the centre keeps about its imports after this one.
pub(super) fn kept(setting: &Setting, kind: &str, understood: &Understood) -> ImportMemory {
    let mut memory = setting.memory.clone();
    let mut section = memory.section(kind);
    let said = &setting.settings.said;
    section.settings.extend(said.settings.clone());
    if setting.key.is_some() {
        section.settings.remove(PSEUDONYMOUS);
    }
    section.columns.clone_from(&understood.memory.columns);
    for words in [&understood.memory.values, &said.values] {
        for (column, theirs, ours) in
            words.iter().flat_map(|(c, w)| w.iter().map(move |(t, o)| (c, t, o)))
        {
            section.keep_value(column, theirs, ours);
        }
    }
    memory.sections.insert(kind.to_owned(), section);
    memory
}

/// Refuses to write when rows have faults and nobody said to leave them out.
pub(super) fn refuse_bad_rows(rows: TableTally, writing: Writing) -> Result<(), Failure> {
    if rows.refused == 0 || !writing.write || writing.leave_out_bad_rows {
        return Ok(());
    }
    Err(Failure::of(Diagnostic::fault("I1115").with("count", rows.refused)))
}

/// Writes or previews the files, after saying what the centre would still lack.
pub(super) fn finish(
    arguments: &SheetArguments,
    setting: &Setting,
    memory: &ImportMemory,
    mut after: Files,
    language: Language,
) -> Result<(), Failure> {
    after.insert(MEMORY_FILE.to_owned(), write_memory(memory));
    let mut whole = setting.files.clone();
    whole.extend(after.clone());
    let lacks = read_centre(&whole).diagnostics.into_iter();
    let lacks: Vec<Diagnostic> = lacks.filter(|one| one.severity == Severity::Fault).collect();
    if !lacks.is_empty() && !arguments.json {
        say(language, "staff-import-lacks", &[]);
        print_diagnostics(&lacks, language);
    }
    if let Some(key) = setting.key.as_ref().filter(|key| key.new && arguments.writing.write) {
        key.write()?;
        if !arguments.json {
            key.tell("staff-import-key-written", language);
        }
    }
    let told = if arguments.json { Told::AsJson } else { Told::InWords(language) };
    conclude(&arguments.into, &setting.files, after, arguments.writing, told)
}
