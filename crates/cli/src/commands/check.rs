//! `organico check`: every fault of a centre at once.

use organico_formats::read_centre;
use organico_model::{Diagnostic, Severity};
use organico_report::{Language, diagnostic_text, message};
use serde_json::{Value, json};

use crate::arguments::CentreArguments;
use crate::disk::read_centre_files;
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// Runs `organico check`.
pub(super) fn run(arguments: &CentreArguments, language: Language) -> Result<(), Failure> {
    let reading = read_centre(&read_centre_files(&arguments.centre)?);
    let count =
        |severity| reading.diagnostics.iter().filter(|one| one.severity == severity).count();
    let faults = count(Severity::Fault);
    if arguments.json {
        let list: Vec<Value> =
            reading.diagnostics.iter().map(|one| to_json(one, language)).collect();
        print(&json!({ "faults": faults, "diagnostics": list }).to_string());
    } else {
        print_diagnostics(&reading.diagnostics, language);
        print_counts(
            arguments,
            [faults, count(Severity::Warning), count(Severity::Note)],
            language,
        );
    }
    if faults > 0 { Err(Failure::all(Vec::new())) } else { Ok(()) }
}

fn print_counts(arguments: &CentreArguments, counts: [usize; 3], language: Language) {
    let [faults, warnings, notes] = counts.map(|count| count.to_string());
    if counts[0] == 0 {
        let centre = arguments.centre.to_string_lossy();
        print(&message(language, "check-clean", &[("centre", &centre)]));
    }
    let gaps = [("faults", faults.as_str()), ("warnings", &warnings), ("notes", &notes)];
    print(&message(language, "check-count", &gaps));
}

fn to_json(diagnostic: &Diagnostic, language: Language) -> Value {
    let text = diagnostic_text(diagnostic, language);
    json!({
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "place": diagnostic.place,
        "cause": text.cause,
        "help": text.help,
    })
}
