//! Rows of a file of another system: cells by the names of its header, whatever else it has.
//!
//! Other systems add columns from one release to the next, so a column that is not known is no fault here; one that is
//! needed and missing is.

use csv::{ReaderBuilder, StringRecord};
use organico_model::Diagnostic;

use super::collector::Collector;
use crate::names::nearest;
use crate::sheet::delimiter;

/// The header of a file: where each column that is asked for lies.
#[derive(Debug)]
pub(crate) struct Header<'n> {
    names: &'n [String],
    positions: Vec<Option<usize>>,
}

/// A row with its line.
#[derive(Debug)]
pub(crate) struct ImportRow<'r> {
    pub(crate) line: u64,
    record: &'r StringRecord,
    header: &'r Header<'r>,
}

impl ImportRow<'_> {
    /// Returns the text of a cell by its place among the columns asked for; empty when the file lacks the column.
    pub(crate) fn cell(&self, column: usize) -> &str {
        let position = self.header.positions.get(column).copied().flatten();
        position.and_then(|index| self.record.get(index)).map_or("", str::trim)
    }

    /// Returns the name that the file has for a column.
    pub(crate) fn name(&self, column: usize) -> &str {
        self.header.names.get(column).map_or("", String::as_str)
    }
}

/// Gives every row of a text to `take`, with cells by `names`; the first `needed` of them must be in the header.
pub(crate) fn for_each_row(
    file: &str,
    text: &str,
    names: &[String],
    needed: usize,
    into: &mut Collector<'_>,
    mut take: impl FnMut(&ImportRow<'_>, &mut Collector<'_>),
) {
    let sign = delimiter(text.lines().next().unwrap_or_default());
    let mut reader =
        ReaderBuilder::new().delimiter(sign).flexible(true).from_reader(text.as_bytes());
    let found: Vec<String> = reader
        .headers()
        .map(|record| record.iter().map(|cell| cell.trim().to_owned()).collect())
        .unwrap_or_default();
    let position = |name: &String| found.iter().position(|cell| cell.eq_ignore_ascii_case(name));
    let header = Header { names, positions: names.iter().map(position).collect() };
    let missing: Vec<&String> = names[..needed].iter().filter(|n| position(n).is_none()).collect();
    for name in &missing {
        let known: Vec<&str> = found.iter().map(String::as_str).collect();
        let fault = Diagnostic::fault("I1101").with("column", name);
        let fault = fault.with("near", nearest(name, &known).unwrap_or("-"));
        into.report(fault.with("found", found.join(", ")).at(file, 1, ""));
    }
    if missing.is_empty() {
        each(reader, &header, into, &mut take);
    }
}

fn each(
    mut reader: csv::Reader<&[u8]>,
    header: &Header<'_>,
    into: &mut Collector<'_>,
    take: &mut impl FnMut(&ImportRow<'_>, &mut Collector<'_>),
) {
    let mut record = StringRecord::new();
    // The text is UTF-8 and rows may have any width, so nothing is left that reading could fail on.
    while matches!(reader.read_record(&mut record), Ok(true)) {
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            let line = record.position().map_or(0, csv::Position::line);
            into.count_row();
            take(&ImportRow { line, record: &record, header }, into);
        }
    }
}
