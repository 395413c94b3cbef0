//! `pairs.csv`: who must work beside whom, and for which share of the hours.

use organico_model::{AgentId, Diagnostic, Pair};

use crate::centre::Files;
use crate::context::Context;
use crate::names::Kind;
use crate::quantity::share;
use crate::sheet::{Column, Row, Sheet, required};

/// Name of the sheet.
pub const PAIRS_FILE: &str = "pairs.csv";

/// Columns of `pairs.csv`.
pub(crate) const COLUMNS: [Column; 3] = [required("person"), required("with"), required("share")];

/// Returns the pairs, in the order of the sheet; rows with a fault are reported and left out.
pub(crate) fn read(files: &Files, context: &Context) -> Vec<Pair> {
    let sheet = files.get(PAIRS_FILE).and_then(|text| {
        let sheet = Sheet::open(PAIRS_FILE, text, &COLUMNS, context)?;
        Some(sheet.rows().filter_map(|row| pair(&row)).collect())
    });
    sheet.unwrap_or_default()
}

/// Returns the pair of a row; nothing where it has a fault, which is reported.
fn pair(row: &Row<'_>) -> Option<Pair> {
    let person = row.refer("person", Kind::Person).map(AgentId::new);
    let with = row.refer("with", Kind::Person).map(AgentId::new);
    let share = row.need("share", share);
    let (person, with) = (person?, with?);
    if person == with {
        let fault = Diagnostic::fault("I0404").with("person", &person);
        row.context.report_at(&row.place("with"), fault);
        return None;
    }
    Some(Pair { person, with, share: share? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{blank_centre_files, read_centre};

    #[test]
    fn pairs_are_read_and_every_fault_is_told_at_once() {
        let files = blank_centre_files("blank");
        let people = read_centre(&files).centre.unwrap().people;
        let [one, two] = [0, 1].map(|index| people[index].id.to_string());
        let read = |rows: &str| {
            let mut files = files.clone();
            files.insert(PAIRS_FILE.to_owned(), format!("person,with,share\n{rows}"));
            read_centre(&files)
        };
        let pairs = read(&format!("{one},{two},80%\n")).centre.unwrap().pairs;
        assert_eq!((pairs[0].with.as_str(), pairs[0].share.get()), (two.as_str(), 0.8));
        let found = read(&format!("{one},{one},80%\n{one},nobody,80%\n{one},{two},80\n"));
        let found = found.diagnostics.iter().filter(|one| one.place.file == PAIRS_FILE);
        let found: Vec<String> = found.map(|one| format!("{} {}", one.code, one.place)).collect();
        for fault in ["I0404 pairs.csv:2 with", "I0109 pairs.csv:3 with"] {
            assert!(found.iter().any(|one| one == fault), "{fault} in {found:?}");
        }
        assert_eq!(found.len(), 3, "{found:?}");
    }
}
