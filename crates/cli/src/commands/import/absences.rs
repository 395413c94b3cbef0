//! `organico import absences`: who was and will be away, why, and for how long.

use clap::Args;
use organico_formats::{AbsencesMerge, Files, import_absences, merge_absences, write_absences};
use organico_report::{Language, Numbers};
use serde_json::json;

use super::sheet::{
    self, Setting, SheetArguments, refuse_bad_rows, say, tell_understood, understood_json,
};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// The section of what a centre keeps about its imports.
const KIND: &str = "absences";

#[derive(Debug, Args)]
pub(crate) struct AbsencesArguments {
    #[command(flatten)]
    pub sheet: SheetArguments,
    #[arg(long)]
    pub replace: bool,
}

/// Runs `organico import absences`.
pub(super) fn run(arguments: &AbsencesArguments, language: Language) -> Result<(), Failure> {
    let setting = sheet::open(&arguments.sheet, KIND, &[])?;
    let Setting { book, settings, names, facts, centre, .. } = &setting;
    let reading = import_absences(book, settings, names, facts);
    print_diagnostics(&reading.diagnostics, language);
    if reading.understood.rows.read == 0 {
        return Err(Failure::silent());
    }
    let merge = merge_absences(&centre.absences, &reading.absences, arguments.replace);
    if arguments.sheet.json {
        let mut all = understood_json(&reading.understood, &[]);
        all["absences"] = json!({
            "new": merge.new, "same": merge.same, "kept": merge.kept, "removed": merge.removed,
        });
        print(&all.to_string());
    } else {
        tell_understood(book.file(), &reading.understood, language);
        tell_merge(&merge, language);
    }
    refuse_bad_rows(reading.understood.rows, arguments.sheet.writing)?;
    let memory = sheet::kept(&setting, KIND, &reading.understood);
    let after = Files::from([("absences.csv".to_owned(), write_absences(&merge.absences))]);
    sheet::finish(&arguments.sheet, &setting, &memory, after, language)
}

fn tell_merge(merge: &AbsencesMerge, language: Language) {
    let numbers = Numbers::of(language);
    let counts = [merge.new, merge.same, merge.kept, merge.removed];
    let [new, same, kept, removed] = counts.map(|count| numbers.count(count));
    let gaps = [("new", new.as_str()), ("same", &same), ("kept", &kept), ("removed", &removed)];
    say(language, "staff-import-absences", &gaps);
}
