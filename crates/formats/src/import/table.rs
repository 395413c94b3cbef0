//! A workbook or a CSV text as tables of text cells with their lines: what planners keep people, shifts and absences in.
//!
//! Dates, times and durations of a spreadsheet become texts of one form; merged cells all hold the value of the first.
//! Nothing here knows what a column means. Limits keep a hostile file from taking the memory of the machine.

mod cells;
mod text;
mod workbook;

use organico_model::{Diagnostic, Place};

use crate::context::{Context, place};

/// Largest file, in bytes: a workbook of a year of shifts of a thousand people has three million.
pub(super) const FILE_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Largest workbook once unpacked, in bytes.
pub(super) const UNPACKED_BYTES_MAX: u64 = 512 * 1024 * 1024;
/// Most rows of one sheet.
pub(super) const ROWS_MAX: usize = 200_000;
/// Most columns of one sheet: a wide roster of two years and room for more.
pub(super) const COLUMNS_MAX: usize = 1_000;
/// Most cells of all sheets together.
pub(super) const CELLS_MAX: usize = 10_000_000;

/// A file of tables: a workbook with its sheets, or a CSV text as a single sheet without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workbook {
    file: String,
    form: Form,
    sheets: Vec<TableSheet>,
}

/// How a place in a file is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// By line and column header.
    Lines,
    /// By line and cell address, such as `B7`.
    Cells,
}

/// A sheet: rows with something in them, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TableSheet {
    pub(crate) name: String,
    pub(crate) rows: Vec<TableRow>,
}

/// A row: its line, from 1, and its cells, trimmed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TableRow {
    pub(crate) line: u32,
    pub(crate) cells: Vec<String>,
}

impl TableRow {
    /// Returns the text of a cell; empty beyond the last.
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Returns the tables of a file: CSV text with commas, semicolons or tabs, or an xlsx, xls or ods workbook.
///
/// # Errors
/// Why the file cannot be read: broken, protected by a password, of another kind, or too large.
pub fn read_workbook(file: &str, bytes: &[u8]) -> Result<Workbook, Vec<Diagnostic>> {
    let context = Context::default();
    if bytes.len() > FILE_BYTES_MAX {
        context.report(too_large(FILE_BYTES_MAX as u64, bytes.len(), "bytes").at(file, 0, ""));
        return Err(context.into_diagnostics());
    }
    let packed = workbook::is_workbook(bytes);
    let sheets =
        if packed { workbook::sheets(bytes) } else { text::sheet(bytes).map(|sheet| vec![sheet]) };
    match sheets {
        Ok(sheets) => {
            let form = if packed { Form::Cells } else { Form::Lines };
            Ok(Workbook { file: file.to_owned(), form, sheets })
        }
        Err(fault) => Err(vec![fault.at(file, 0, "")]),
    }
}

/// Returns the fault of a file beyond a limit.
pub(super) fn too_large(
    limit: impl std::fmt::Display,
    found: impl std::fmt::Display,
    what: &str,
) -> Diagnostic {
    Diagnostic::fault("I0112").with("limit", limit).with("found", found).with("what", what)
}

impl Workbook {
    /// Returns the name of the file.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Returns the names of the sheets in order; one empty name for a CSV text.
    #[must_use]
    pub fn sheet_names(&self) -> Vec<&str> {
        self.sheets.iter().map(|sheet| sheet.name.as_str()).collect()
    }

    pub(crate) fn sheets(&self) -> &[TableSheet] {
        &self.sheets
    }

    /// Returns the sheet of a name, or the first with rows.
    pub(crate) fn sheet(&self, name: Option<&str>) -> Result<&TableSheet, Diagnostic> {
        let Some(name) = name.filter(|_| self.form == Form::Cells) else {
            let with_rows = self.sheets.iter().find(|sheet| !sheet.rows.is_empty());
            return with_rows.ok_or_else(|| {
                Diagnostic::fault("I0210").with("what", "rows").at(&self.file, 0, "")
            });
        };
        let known = self.sheet_names();
        let found = self.sheets.iter().find(|sheet| sheet.name.trim() == name.trim());
        found.ok_or_else(|| {
            let near = crate::names::nearest(name, &known).unwrap_or("-");
            let fault = Diagnostic::fault("I1203").with("near", near);
            fault.with("known", known.join(", ")).at(&self.file, 0, "")
        })
    }

    /// Returns the place of a cell; `header` names its column in a CSV text.
    pub(crate) fn place(&self, line: u32, column: usize, header: &str) -> Place {
        match self.form {
            Form::Lines => place(&self.file, line, header),
            Form::Cells => place(&self.file, line, address(column, line)),
        }
    }
}

/// Returns the address of a cell such as `B7`.
pub(crate) fn address(column: usize, line: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    let letters: String = letters.into_iter().rev().collect();
    format!("{letters}{line}")
}

/// Words that spreadsheets of Italy and elsewhere show for a formula that has no value.
const ERRORS: [&str; 14] = [
    "#N/A", "#N/D", "#REF!", "#RIF!", "#VALUE!", "#VALORE!", "#DIV/0!", "#NAME?", "#NOME?",
    "#NUM!", "#NULL!", "#NULLO!", "#DATA!", "#SPILL!",
];

/// Returns whether a cell shows the error of a formula.
pub(crate) fn is_error(cell: &str) -> bool {
    ERRORS.contains(&cell)
}

#[cfg(test)]
mod tests;
