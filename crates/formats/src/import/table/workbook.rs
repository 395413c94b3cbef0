//! The sheets of an xlsx, xls or ods workbook.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, sink};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Dimensions, Ods, Range, Reader, Xls, Xlsx, XlsxError};
use organico_model::Diagnostic;
use zip::ZipArchive;

use super::cells::{text_of, text_of_data};
use super::{
    CELLS_MAX, COLUMNS_MAX, ROWS_MAX, TableRow, TableSheet, UNPACKED_BYTES_MAX, too_large,
};

/// What every zip begins with: xlsx and ods are zips.
const ZIP: &[u8] = b"PK\x03\x04";
/// What an older Office document begins with, and every one that is protected by a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

type Sheets = Result<Vec<TableSheet>, Diagnostic>;

/// Returns whether bytes are those of a workbook, readable or not.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}

/// Returns the sheets of a workbook, or why it cannot be read.
pub(super) fn sheets(bytes: &[u8]) -> Sheets {
    if is_protected(bytes) {
        return Err(Diagnostic::fault("I1202"));
    }
    // The readers are others' code on a stranger's file: should one of them give up, that is a broken file too.
    let read = catch_unwind(AssertUnwindSafe(|| {
        if bytes.starts_with(COMPOUND) { old_excel(bytes) } else { packed(bytes) }
    }));
    read.unwrap_or_else(|_| Err(broken()))
}

fn broken() -> Diagnostic {
    Diagnostic::fault("I1201")
}

/// Returns whether a workbook is inside a container that only a password opens.
fn is_protected(bytes: &[u8]) -> bool {
    let mark: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.starts_with(COMPOUND) && bytes.windows(mark.len()).any(|window| window == mark)
}

fn packed(bytes: &[u8]) -> Sheets {
    let names = unpacked_names(bytes)?;
    if names.iter().any(|name| name == "xl/workbook.xml") {
        excel(bytes)
    } else if names.iter().any(|name| name == "content.xml") {
        open_document(bytes)
    } else {
        Err(broken())
    }
}

/// Returns the names in a zip, after unpacking everything once to see how large it is: what a zip says of itself may
/// be a lie.
fn unpacked_names(bytes: &[u8]) -> Result<Vec<String>, Diagnostic> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut left = UNPACKED_BYTES_MAX;
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|fault| match fault {
            zip::result::ZipError::UnsupportedArchive(text) if text.contains("assword") => {
                Diagnostic::fault("I1202")
            }
            _ => broken(),
        })?;
        names.push(entry.name().map_err(|_| broken())?.into_owned());
        let read = std::io::copy(&mut (&mut entry).take(left + 1), &mut sink());
        let read = read.map_err(|_| broken())?;
        left =
            left.checked_sub(read).ok_or_else(|| too_large(UNPACKED_BYTES_MAX, read, "bytes"))?;
    }
    Ok(names)
}

fn excel(bytes: &[u8]) -> Sheets {
    let refused = |fault: XlsxError| match fault {
        XlsxError::Password => Diagnostic::fault("I1202"),
        _ => broken(),
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(refused)?;
    let mut grids = Vec::new();
    let mut left = CELLS_MAX;
    for name in book.sheet_names() {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut grid = Grid::default();
        // A sheet that holds a chart has no cells.
        if let Ok(mut reader) = book.worksheet_cells_reader(&name) {
            while let Some(cell) = reader.next_cell().map_err(refused)? {
                let (row, column) = cell.get_position();
                grid.put(row, column, text_of(cell.get_value()), &mut left)?;
            }
        }
        grids.push(grid.sheet(name, &merged, &mut left)?);
    }
    Ok(grids)
}

fn old_excel(bytes: &[u8]) -> Sheets {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|fault| match fault {
        calamine::XlsError::Password => Diagnostic::fault("I1202"),
        _ => broken(),
    })?;
    let mut left = CELLS_MAX;
    let mut all = Vec::new();
    for name in book.sheet_names() {
        let merged = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let range = book.worksheet_range(&name).unwrap_or_default();
        all.push(of_range(name, &range, &merged, &mut left)?);
    }
    Ok(all)
}

fn open_document(bytes: &[u8]) -> Sheets {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|fault| match fault {
        calamine::OdsError::Password => Diagnostic::fault("I1202"),
        _ => broken(),
    })?;
    let mut left = CELLS_MAX;
    let mut all = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|_| broken())?;
        all.push(of_range(name, &range, &[], &mut left)?);
    }
    Ok(all)
}

fn of_range(
    name: String,
    range: &Range<calamine::Data>,
    merged: &[Dimensions],
    left: &mut usize,
) -> Result<TableSheet, Diagnostic> {
    let mut grid = Grid::default();
    let (row, column) = range.start().unwrap_or_default();
    for (down, across, cell) in range.used_cells() {
        grid.put(row + down as u32, column + across as u32, text_of_data(cell), left)?;
    }
    grid.sheet(name, merged, left)
}

/// Cells by row, as they come.
#[derive(Default)]
struct Grid {
    rows: BTreeMap<u32, Vec<String>>,
}

impl Grid {
    /// Keeps a cell; `left` counts down the cells of the whole workbook.
    fn put(
        &mut self,
        row: u32,
        column: u32,
        text: String,
        left: &mut usize,
    ) -> Result<(), Diagnostic> {
        if text.is_empty() {
            return Ok(());
        }
        let column = column as usize;
        if column >= COLUMNS_MAX {
            return Err(too_large(COLUMNS_MAX, column + 1, "columns"));
        }
        let cells = self.rows.entry(row).or_default();
        if cells.len() <= column {
            let more = column + 1 - cells.len();
            *left = left
                .checked_sub(more)
                .ok_or_else(|| too_large(CELLS_MAX, format!("> {CELLS_MAX}"), "cells"))?;
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        if self.rows.len() > ROWS_MAX {
            return Err(too_large(ROWS_MAX, self.rows.len(), "rows"));
        }
        Ok(())
    }

    /// Returns the sheet, with the value of the first cell of every merged region in all of its cells.
    fn sheet(
        mut self,
        name: String,
        merged: &[Dimensions],
        left: &mut usize,
    ) -> Result<TableSheet, Diagnostic> {
        let last = self.rows.keys().next_back().copied().unwrap_or(0);
        let mut steps = CELLS_MAX;
        for region in merged {
            let first = self.rows.get(&region.start.0);
            let value = first.and_then(|row| row.get(region.start.1 as usize)).cloned();
            let Some(value) = value.filter(|value| !value.is_empty()) else { continue };
            for row in region.start.0..=region.end.0.min(last) {
                for column in region.start.1..=region.end.1.min(COLUMNS_MAX as u32 - 1) {
                    steps = steps.checked_sub(1).ok_or_else(broken)?;
                    self.put(row, column, value.clone(), left)?;
                }
            }
        }
        let rows = self.rows.into_iter();
        let rows = rows.map(|(row, cells)| TableRow { line: row + 1, cells }).collect();
        Ok(TableSheet { name, rows })
    }
}
