//! `pairs.csv`: who must work beside whom, and for which share of the hours.

use organico_model::{AgentId, Centre, Diagnostic, Pair};

use crate::context::{Context, place};
use crate::names::Kind;
use crate::quantity::share;
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, required};
use crate::text::clean;

/// Name of the sheet.
pub const PAIRS_FILE: &str = "pairs.csv";

/// Columns of `pairs.csv`.
pub(crate) const COLUMNS: [Column; 3] = [required("person"), required("with"), required("share")];

/// Returns the pairs of a CSV text, in its order. People must be of the centre.
///
/// # Errors
/// All faults, in order.
pub fn read_pairs(file: &str, text: &str, centre: &Centre) -> Result<Vec<Pair>, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let known = place("centre", 0, "");
    centre.people.iter().for_each(|one| context.define(Kind::Person, one.id.as_str(), &known));
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let pairs = sheet.map(|sheet| sheet.rows().filter_map(|row| pair(&row)).collect());
    context.resolve_names();
    finished(pairs, context)
}

/// Returns the pair of a row; nothing where it has a fault, which is reported.
pub(crate) fn pair(row: &Row<'_>) -> Option<Pair> {
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
        let centre = read_centre(&blank_centre_files("blank")).centre.unwrap();
        let [one, two] = [0, 1].map(|index| centre.people[index].id.to_string());
        let read =
            |rows: &str| read_pairs(PAIRS_FILE, &format!("person,with,share\n{rows}"), &centre);
        let pairs = read(&format!("{one},{two},80%\n")).unwrap();
        assert_eq!((pairs[0].with.as_str(), pairs[0].share.get()), (two.as_str(), 0.8));
        let found = read(&format!("{one},{one},80%\n{one},nobody,80%\n{one},{two},80\n"));
        let found: Vec<String> =
            found.unwrap_err().iter().map(|one| format!("{} {}", one.code, one.place)).collect();
        for fault in ["I0404 pairs.csv:2 with", "I0109 pairs.csv:3 with"] {
            assert!(found.iter().any(|one| one == fault), "{fault} in {found:?}");
        }
        assert_eq!(found.len(), 3, "{found:?}");
    }
}
