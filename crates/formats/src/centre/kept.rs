//! What the chain keeps between runs: past forecasts and locks.
//!
//! Their columns are fixed now so that a folder made today is still read later. No engine uses them yet: their headers,
//! rows and names are checked, and a note says that they wait.

use organico_model::Diagnostic;

use super::Files;
use crate::context::Context;
use crate::names::Kind;
use crate::sheet::{Column, Row, Sheet, optional, required};

/// Columns of `locks.csv`: shifts and free days that a new roster must keep.
const LOCKS: [Column; 5] =
    [required("person"), required("day"), required("kind"), optional("start"), optional("end")];

/// A kept file: its columns, and those that name something of the centre.
type Layout = (&'static [Column<'static>], &'static [(&'static str, Kind)]);

/// Returns whether a path is that of a forecast of an earlier day.
pub(super) fn is_forecast(path: &str) -> bool {
    path.starts_with("forecasts/") && matches!(path.rsplit_once('.'), Some((_, "csv")))
}

fn layout(path: &str) -> Option<Layout> {
    match path {
        "locks.csv" => Some((&LOCKS, &[("person", Kind::Person)])),
        path => is_forecast(path).then_some((&crate::forecast::COLUMNS, &[])),
    }
}

/// Checks the kept files that are there.
pub(super) fn check(files: &Files, context: &Context) {
    for (path, text) in files {
        if let Some((columns, references)) = layout(path) {
            check_sheet(path, text, columns, &|row| refer(row, references), context);
        }
    }
}

fn refer(row: &Row<'_>, references: &[(&str, Kind)]) {
    for (column, kind) in references {
        row.refer(column, *kind);
    }
}

fn check_sheet(
    path: &str,
    text: &str,
    columns: &[Column],
    visit: &dyn Fn(&Row<'_>),
    context: &Context,
) {
    let Some(sheet) = Sheet::open(path, text, columns, context) else { return };
    sheet.rows().for_each(|row| visit(&row));
    context.report(Diagnostic::note("I0220").with("what", path).at(path, 0, ""));
}
