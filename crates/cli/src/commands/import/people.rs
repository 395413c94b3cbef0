//! `organico import people`: the people of a planner's sheet, without their names.

use clap::Args;
use organico_formats::{Files, PeopleMerge, import_people, merge_people, write_people};
use organico_report::{Language, Numbers};
use serde_json::json;

use super::sheet::{
    self, Setting, SheetArguments, refuse_bad_rows, say, tell_assumed, tell_understood,
    understood_json,
};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// The section of what a centre keeps about its imports.
const KIND: &str = "people";

#[derive(Debug, Args)]
pub(crate) struct PeopleArguments {
    #[command(flatten)]
    pub sheet: SheetArguments,
    #[arg(long)]
    pub replace: bool,
}

/// Runs `organico import people`.
pub(super) fn run(arguments: &PeopleArguments, language: Language) -> Result<(), Failure> {
    let setting = sheet::open(&arguments.sheet, KIND, &[])?;
    let Setting { book, settings, names, facts, centre, .. } = &setting;
    let reading = import_people(book, settings, names, facts);
    print_diagnostics(&reading.diagnostics, language);
    if reading.understood.rows.read == 0 {
        return Err(Failure::silent());
    }
    let merge = merge_people(&centre.people, &reading.people, arguments.replace);
    if arguments.sheet.json {
        let mut all = understood_json(&reading.understood, &reading.assumed);
        all["people"] = merge_json(&merge);
        print(&all.to_string());
    } else {
        tell_understood(book.file(), &reading.understood, language);
        tell_assumed(&reading.assumed, language);
        tell_merge(&merge, language);
        if let Some(key) = &setting.key {
            key.tell_before(arguments.sheet.writing.write, language);
        }
    }
    refuse_bad_rows(reading.understood.rows, arguments.sheet.writing)?;
    let memory = sheet::kept(&setting, KIND, &reading.understood);
    let after = Files::from([("people.csv".to_owned(), write_people(&merge.people))]);
    sheet::finish(&arguments.sheet, &setting, &memory, after, language)
}

fn merge_json(merge: &PeopleMerge) -> serde_json::Value {
    json!({
        "new": merge.new, "changed": merge.changed, "same": merge.same, "kept": merge.kept,
        "removed": merge.removed,
    })
}

fn tell_merge(merge: &PeopleMerge, language: Language) {
    let numbers = Numbers::of(language);
    let counts = [merge.new, merge.changed, merge.same, merge.kept, merge.removed];
    let [new, changed, same, kept, removed] = counts.map(|count| numbers.count(count));
    let gaps = [
        ("new", new.as_str()),
        ("changed", &changed),
        ("same", &same),
        ("kept", &kept),
        ("removed", &removed),
    ];
    say(language, "staff-import-people", &gaps);
}
