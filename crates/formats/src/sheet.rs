//! A CSV file as rows whose cells know their line and column, with getters that report what is wrong.
//!
//! Commas, semicolons and tabs between cells are told apart by the header line; a byte-order mark, both kinds of line
//! end and cells in quotes are taken. With semicolons or tabs a decimal comma is taken too.

use std::rc::Rc;

use csv::{ReaderBuilder, StringRecord};
use organico_model::{Diagnostic, Place};

use crate::context::{Context, place};
use crate::names::{Kind, nearest};
use crate::number::{Decimals, with_point};
use crate::refusal::{Refusal, shown};
use crate::text::identifier;

/// Largest sheet, in bytes: two years of quarter-hours of thirty contact types.
pub(crate) const SHEET_BYTES_MAX: usize = 256 * 1024 * 1024;

/// A column that a sheet may have.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column<'c> {
    pub(crate) name: &'c str,
    pub(crate) required: bool,
}

/// Returns a column that must be there.
pub(crate) const fn required(name: &str) -> Column<'_> {
    Column { name, required: true }
}

/// Returns a column that may be left out; its cells are then empty.
pub(crate) const fn optional(name: &str) -> Column<'_> {
    Column { name, required: false }
}

/// A sheet whose header was understood.
#[derive(Debug)]
pub(crate) struct Sheet<'t> {
    pub(crate) context: &'t Context,
    pub(crate) file: &'t str,
    text: &'t str,
    delimiter: u8,
    columns: &'t [Column<'t>],
    positions: Rc<[Option<usize>]>,
    width: usize,
}

/// A row of a sheet.
#[derive(Debug)]
pub(crate) struct Row<'t> {
    pub(crate) context: &'t Context,
    file: &'t str,
    pub(crate) line: u32,
    columns: &'t [Column<'t>],
    positions: Rc<[Option<usize>]>,
    record: StringRecord,
    decimals: Decimals,
}

impl<'t> Sheet<'t> {
    /// Returns the sheet of a clean text, or nothing when its header lacks a column; unknown columns are reported.
    pub(crate) fn open(
        file: &'t str,
        text: &'t str,
        columns: &'t [Column<'t>],
        context: &'t Context,
    ) -> Option<Self> {
        if text.len() > SHEET_BYTES_MAX {
            let fault = Diagnostic::fault("I0112").with("limit", SHEET_BYTES_MAX);
            context.report(fault.with("found", text.len()).with("what", "bytes").at(file, 0, ""));
            return None;
        }
        let delimiter = delimiter(text.lines().next().unwrap_or_default());
        let mut reader =
            ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
        let header: Vec<String> = reader.headers().map(cells_of).unwrap_or_default();
        let sheet = Self {
            context,
            file,
            text,
            delimiter,
            columns,
            positions: columns.iter().map(|column| position(&header, column.name)).collect(),
            width: header.len(),
        };
        sheet.check_header(&header).then_some(sheet)
    }

    fn check_header(&self, header: &[String]) -> bool {
        let names: Vec<&str> = self.columns.iter().map(|column| column.name).collect();
        let mut complete = true;
        for (column, position) in self.columns.iter().zip(self.positions.iter()) {
            if column.required && position.is_none() {
                let fault = Diagnostic::fault("I0301").with("column", column.name);
                self.context.report(fault.with("known", names.join(",")).at(self.file, 1, ""));
                complete = false;
            }
        }
        for (index, cell) in header.iter().enumerate() {
            let used = self.positions.contains(&Some(index));
            if !used && !cell.is_empty() {
                let fault = Diagnostic::fault("I0302")
                    .with("column", shown(cell))
                    .with("near", nearest(cell, &names).unwrap_or("-"))
                    .with("known", names.join(","));
                self.context.report(fault.at(self.file, 1, shown(cell)));
            }
        }
        complete
    }

    /// Returns the rows that have as many cells as the header, in order; others are reported, empty ones are skipped.
    pub(crate) fn rows(&self) -> impl Iterator<Item = Row<'t>> + '_ {
        let reader = ReaderBuilder::new()
            .delimiter(self.delimiter)
            .flexible(true)
            .from_reader(self.text.as_bytes());
        reader.into_records().filter_map(|record| self.row(record.ok()?))
    }

    fn row(&self, record: StringRecord) -> Option<Row<'t>> {
        let line = record.position().map_or(0, |position| position.line() as u32);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            return None;
        }
        if record.len() != self.width {
            let fault = Diagnostic::fault("I0304").with("found", record.len());
            self.context.report(fault.with("expected", self.width).at(self.file, line, ""));
            return None;
        }
        Some(Row {
            context: self.context,
            file: self.file,
            line,
            columns: self.columns,
            positions: Rc::clone(&self.positions),
            record,
            decimals: if self.delimiter == b',' { Decimals::Point } else { Decimals::CommaOrPoint },
        })
    }
}

impl Row<'_> {
    /// Returns the text of a cell; empty when the column is not there.
    pub(crate) fn cell(&self, name: &str) -> &str {
        let column = self.columns.iter().position(|column| column.name == name);
        let position = column.and_then(|column| self.positions.get(column).copied().flatten());
        position.and_then(|position| self.record.get(position)).map_or("", str::trim)
    }

    /// Returns the place of a cell.
    pub(crate) fn place(&self, name: &str) -> Place {
        place(self.file, self.line, name)
    }

    /// Returns another line of the same file, as a diagnostic names it.
    pub(crate) fn line_of(&self, line: u32) -> String {
        format!("{}:{line}", self.file)
    }

    /// Reports that a cell is refused.
    pub(crate) fn refuse(&self, name: &str, refusal: &Refusal) {
        self.context.refuse(&self.place(name), self.cell(name), refusal);
    }

    /// Returns the quantity of a cell, which must not be empty.
    pub(crate) fn need<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        if self.cell(name).is_empty() {
            let fault = Diagnostic::fault("I0308").with("column", name);
            self.context.report_at(&self.place(name), fault);
            return None;
        }
        self.find(name, read)
    }

    /// Returns the quantity of a cell, if it is not empty.
    pub(crate) fn find<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        let cell = self.cell(name);
        if cell.is_empty() {
            return None;
        }
        match read(cell) {
            Ok(value) => Some(value),
            Err(refusal) => {
                self.refuse(name, &refusal);
                None
            }
        }
    }

    /// Returns the number of a cell, if it is not empty; `read` sees a decimal point whatever the file has.
    pub(crate) fn number<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        let plain = |cell: &str| self.decimals == Decimals::Point && !cell.contains(',');
        self.find(name, |cell| {
            if plain(cell) { read(cell) } else { read(&with_point(cell, self.decimals)?) }
        })
    }

    /// Returns an identifier of a cell, which must not be empty and which something else must define.
    pub(crate) fn refer(&self, name: &str, kind: Kind) -> Option<String> {
        let id = self.need(name, |cell| identifier(cell).map(ToOwned::to_owned))?;
        self.context.refer(kind, &id, &self.place(name));
        Some(id)
    }
}

/// Returns the sign between the cells: the most frequent one of the header, a comma when there is none.
pub(crate) fn delimiter(header: &str) -> u8 {
    let count = |sign: u8| header.bytes().filter(|byte| *byte == sign).count();
    let best = [b',', b';', b'\t'].into_iter().rev().max_by_key(|sign| count(*sign));
    best.filter(|sign| count(*sign) > 0).unwrap_or(b',')
}

fn cells_of(record: &StringRecord) -> Vec<String> {
    record.iter().map(|cell| cell.trim().to_owned()).collect()
}

fn position(header: &[String], name: &str) -> Option<usize> {
    header.iter().position(|cell| cell.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::thousandths;

    const COLUMNS: [Column; 3] = [required("id"), required("value"), optional("note")];

    fn read(text: &str) -> (Vec<(String, Option<u32>)>, Vec<String>) {
        let context = Context::default();
        let rows = Sheet::open("a.csv", text, &COLUMNS, &context)
            .map(|sheet| {
                sheet
                    .rows()
                    .map(|row| (row.cell("id").to_owned(), row.number("value", thousandths)))
                    .collect()
            })
            .unwrap_or_default();
        let found = context.into_diagnostics();
        (rows, found.iter().map(|d| format!("{} {}", d.code, d.place)).collect())
    }

    #[test]
    fn commas_semicolons_and_tabs_give_the_same_rows() {
        for text in [
            "id,value\na,1.5\n",
            "id;value\na;1,5\n",
            "value\tid\n1,5\ta\n",
            "ID;Value;note\n\"a\";1.5;\n\n",
        ] {
            assert_eq!(read(text), (vec![("a".to_owned(), Some(1500))], vec![]), "{text}");
        }
    }

    #[test]
    fn a_decimal_comma_between_commas_and_a_point_that_may_be_thousands_are_refused() {
        assert_eq!(read("id,value\na,\"1,5\"\n").1, ["I0311 a.csv:2 value"]);
        assert_eq!(read("id;value\na;1.500\n").1, ["I0311 a.csv:2 value"]);
    }

    #[test]
    fn missing_and_unknown_columns_and_rows_of_another_width_are_reported() {
        assert_eq!(read("id,valeu\na,1\n").1, ["I0301 a.csv:1", "I0302 a.csv:1 valeu"]);
        assert_eq!(read("id,value\na\nb,1,2\nc,2\n").1, ["I0304 a.csv:2", "I0304 a.csv:3"]);
    }
}
