//! What stands in the folder beside the centre: past forecasts and locked days.
//!
//! Their headers, rows and names are checked with the centre. Locked days are read where a roster is checked or made; of
//! past forecasts a note says that no plan uses them.

use organico_model::Diagnostic;

use super::Files;
use crate::context::Context;
use crate::locks::{self, LOCKS_FILE};
use crate::sheet::{Column, Row, Sheet};

/// Returns whether a path is that of a forecast of an earlier day.
pub(super) fn is_forecast(path: &str) -> bool {
    path.starts_with("forecasts/") && matches!(path.rsplit_once('.'), Some((_, "csv")))
}

/// The columns of a sheet, and what looks at each of its rows.
type Layout<'l> = (&'l [Column<'l>], &'l dyn Fn(&Row<'_>));

/// Checks the kept files that are there.
pub(super) fn check(files: &Files, context: &Context) {
    for (path, text) in files {
        if path == LOCKS_FILE {
            let visit = |row: &Row<'_>| {
                locks::locked(row);
            };
            check_sheet(path, text, (&locks::COLUMNS, &visit), context);
        } else if is_forecast(path) {
            check_sheet(path, text, (&crate::forecast::COLUMNS, &|_| ()), context);
            context.report(Diagnostic::note("I0220").with("what", path).at(path, 0, ""));
        }
    }
}

fn check_sheet(path: &str, text: &str, (columns, visit): Layout<'_>, context: &Context) {
    let Some(sheet) = Sheet::open(path, text, columns, context) else { return };
    sheet.rows().for_each(|row| visit(&row));
}
