//! `ledger.csv`, one row a person.

use organico_model::{FairnessMeasure, Ledger};

use crate::centre::ledger::COLUMNS;
use crate::csv_out::CsvText;

/// Returns `ledger.csv`.
#[must_use]
pub fn write_ledger(ledger: &Ledger) -> String {
    let mut text = CsvText::with_header(COLUMNS.iter().map(|column| column.name));
    for row in &ledger.rows {
        let counts = FairnessMeasure::ALL.map(|measure| row.count(measure).to_string());
        let cells = [row.person.to_string(), row.until.to_string()];
        text.owned_row(&cells.into_iter().chain(counts).collect::<Vec<_>>());
    }
    text.finish()
}
