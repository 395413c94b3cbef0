//! CSV text as a sheet, whatever a spreadsheet of this world made of it.

use csv::ReaderBuilder;
use organico_model::Diagnostic;

use super::{COLUMNS_MAX, ROWS_MAX, TableRow, TableSheet, too_large};
use crate::sheet::delimiter;
use crate::text::clean;

/// Lines looked at for the sign between the cells: above the header may stand a title without any.
const LINES_LOOKED_AT: usize = 50;

/// What Windows writes for the bytes 0x80 to 0x9f; nothing where it has no letter.
const WINDOWS: [char; 32] = [
    '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘',
    '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
];

/// Returns the rows of a text, or why it is none.
pub(super) fn sheet(bytes: &[u8]) -> Result<TableSheet, Diagnostic> {
    if bytes.contains(&0) {
        return Err(Diagnostic::fault("I1201"));
    }
    let text = clean(&decoded(bytes));
    let top: Vec<&str> = text.lines().take(LINES_LOOKED_AT).collect();
    let reader = ReaderBuilder::new()
        .delimiter(delimiter(&top.join("\n")))
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut rows: Vec<TableRow> = Vec::new();
    for record in reader.into_records() {
        // The text is UTF-8 and rows may have any width, so nothing is left that reading could fail on.
        let Ok(record) = record else { continue };
        let line = record.position().map_or(0, |position| line_of(&text, position));
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.len() > COLUMNS_MAX {
            return Err(too_large(COLUMNS_MAX, cells.len(), "columns"));
        }
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(TableRow { line, cells });
        }
        if rows.len() > ROWS_MAX {
            return Err(too_large(ROWS_MAX, rows.len(), "rows"));
        }
    }
    Ok(TableSheet { name: String::new(), rows })
}

/// Returns the line of a record; its position may be that of empty lines before it.
fn line_of(text: &str, position: &csv::Position) -> u32 {
    let rest = text.as_bytes().get(position.byte() as usize..).unwrap_or_default();
    let empty = rest.iter().take_while(|byte| **byte == b'\n').count();
    (position.line() as usize + empty) as u32
}

/// Returns the text of bytes: UTF-8, or what Windows writes in western Europe.
fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| letter(*byte)).collect(),
    }
}

fn letter(byte: u8) -> char {
    match byte {
        0x80..=0x9f => match WINDOWS[usize::from(byte - 0x80)] {
            '\0' => char::REPLACEMENT_CHARACTER,
            letter => letter,
        },
        other => char::from(other),
    }
}
