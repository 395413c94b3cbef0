//! The ledger of fairness of `ledger.csv`: one row a person, what was borne up to a day.

use std::collections::BTreeMap;

use organico_model::{AgentId, Diagnostic, FairnessMeasure, Ledger, LedgerRow};

use super::Files;
use crate::context::Context;
use crate::daytime::date;
use crate::names::Kind;
use crate::quantity::count;
use crate::sheet::{Column, Row, Sheet, optional, required};

/// Name of the sheet.
pub const LEDGER_FILE: &str = "ledger.csv";

/// Columns of `ledger.csv`; a measure without a column counts 0.
pub(crate) const COLUMNS: [Column; 9] = [
    required("person"),
    required("until"),
    optional("late"),
    optional("weekend"),
    optional("night"),
    optional("split"),
    optional("holiday"),
    optional("refused_wishes"),
    optional("remote_days"),
];

/// Returns the column of a measure.
const fn column(measure: FairnessMeasure) -> &'static str {
    match measure {
        FairnessMeasure::Late => "late",
        FairnessMeasure::Weekend => "weekend",
        FairnessMeasure::Night => "night",
        FairnessMeasure::Split => "split",
        FairnessMeasure::Holiday => "holiday",
        FairnessMeasure::RefusedWish => "refused_wishes",
        FairnessMeasure::RemoteDay => "remote_days",
    }
}

/// Returns the ledger, by person; rows with a fault are reported and left out.
pub(super) fn read(files: &Files, context: &Context) -> Ledger {
    let Some(text) = files.get(LEDGER_FILE) else { return Ledger::default() };
    let Some(sheet) = Sheet::open(LEDGER_FILE, text, &COLUMNS, context) else {
        return Ledger::default();
    };
    let mut lines: BTreeMap<AgentId, u32> = BTreeMap::new();
    let mut rows: Vec<LedgerRow> = Vec::new();
    for row in sheet.rows() {
        let Some(read) = ledger_row(&row) else { continue };
        if let Some(first) = lines.insert(read.person.clone(), row.line) {
            let fault = Diagnostic::fault("I0108").with("name", &read.person);
            let fault = fault.with("first", format!("{LEDGER_FILE}:{first}"));
            context.report_at(&row.place("person"), fault);
        }
        rows.push(read);
    }
    rows.sort_by(|a, b| a.person.cmp(&b.person));
    Ledger { rows }
}

fn ledger_row(row: &Row<'_>) -> Option<LedgerRow> {
    let person = row.refer("person", Kind::Person).map(AgentId::new);
    let until = row.need("until", date);
    let counts = FairnessMeasure::ALL.map(|measure| {
        let cell = column(measure);
        if row.cell(cell).is_empty() { Some(0) } else { row.find(cell, count) }
    });
    let mut read = LedgerRow::empty(person?, until?);
    for (measure, found) in FairnessMeasure::ALL.into_iter().zip(counts) {
        *read.count_mut(measure) = found?;
    }
    Some(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::write_ledger;
    use jiff::civil::date;

    fn read_text(text: &str) -> (Ledger, Vec<String>) {
        let context = Context::default();
        for person in ["P1", "P2"] {
            context.define(Kind::Person, person, &crate::context::place("people.csv", 2, "person"));
        }
        let files = Files::from([(LEDGER_FILE.to_owned(), text.to_owned())]);
        let ledger = read(&files, &context);
        context.resolve_names();
        let found = context.into_diagnostics();
        (ledger, found.iter().map(|one| format!("{} {}", one.code, one.place)).collect())
    }

    #[test]
    fn a_ledger_that_is_written_is_read_as_the_same_one() {
        let row = |person: &str, late| LedgerRow {
            late,
            remote_days: 3,
            ..LedgerRow::empty(AgentId::new(person), date(2027, 1, 31))
        };
        let ledger = Ledger { rows: vec![row("P1", 4), row("P2", 0)] };
        let text = write_ledger(&ledger);
        assert!(text.contains("\nP1,2027-01-31,4,0,0,0,0,0,3\n"), "{text}");
        assert_eq!(read_text(&text), (ledger, vec![]));
    }

    #[test]
    fn measures_without_a_column_count_nothing_and_rows_come_by_person() {
        let (ledger, faults) = read_text("person,until,late\nP2,2027-01-31,2\nP1,2027-01-31,\n");
        assert_eq!(faults, Vec::<String>::new());
        let late: Vec<(&str, u32)> =
            ledger.rows.iter().map(|row| (row.person.as_str(), row.late)).collect();
        assert_eq!(late, [("P1", 0), ("P2", 2)]);
    }

    #[test]
    fn every_fault_of_a_ledger_is_told_at_once() {
        let text = "person,until,late\nP1,31/01/2027,-1\nP2,,1\nP2,2027-01-31,1\n\
            P2,2027-01-31,1\nP3,2027-01-31,x\n";
        let expected =
            ["I0308 ledger.csv:3 until", "I0108 ledger.csv:5 person", "I0109 ledger.csv:6 person"];
        let found = read_text(text).1;
        for fault in expected {
            assert!(found.iter().any(|one| one == fault), "{fault} in {found:?}");
        }
        assert_eq!(found.len(), 6, "{found:?}");
    }
}
