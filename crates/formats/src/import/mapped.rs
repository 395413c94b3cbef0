//! A table whose columns are known: which of theirs is which of ours, what their words mean, and which rows are refused.
//!
//! Columns come from what the planner says now, from what was kept, or from what such columns are usually called. A
//! diagnostic never repeats a cell in which the name of a person may stand.

mod header;
mod hidden;
mod row;
mod unknown;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use organico_model::{Diagnostic, Place};

use super::memory::SheetMemory;
use super::table::{TableRow, Workbook};
use crate::context::Context;
use hidden::Hidden;
pub(crate) use row::MappedRow;
use unknown::Unknown;

/// What stands for a row that is to be left out.
pub(crate) const OUT: &str = "-";

/// A column that we look for, and what it is usually called, folded.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted {
    pub(crate) name: &'static str,
    pub(crate) synonyms: &'static [&'static str],
}

/// What was said about a file: now, and in earlier imports.
///
/// Settings are `sheet` (the name of the sheet) and those that the kind of import knows. What is said now wins.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportSettings {
    /// Said now; a column that the file lacks is a fault.
    pub said: SheetMemory,
    /// Kept from earlier; a column that the file lacks is passed over.
    pub kept: SheetMemory,
}

impl ImportSettings {
    /// Returns a setting.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<&str> {
        let of = |memory: &'_ SheetMemory| memory.settings.contains_key(name);
        let memory = if of(&self.said) { &self.said } else { &self.kept };
        memory.settings.get(name).map(String::as_str)
    }
}

/// What became of the rows of a table; the parts add up to the whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TableTally {
    /// Rows below the header with something in them.
    pub read: usize,
    /// Rows that were taken.
    pub taken: usize,
    /// Rows with a fault.
    pub refused: usize,
    /// Rows that a word leaves out.
    pub left_out: usize,
}

/// How a table was understood, for the preview and for next time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// Our column and theirs, in our order.
    pub columns: Vec<(String, String)>,
    /// Headers of columns that nothing is taken from.
    pub left_columns: Vec<String>,
    /// What became of the rows.
    pub rows: TableTally,
    /// What to keep for next time.
    pub memory: SheetMemory,
}

/// What becomes of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Taken,
    LeftOut,
}

/// A table with its header understood.
#[derive(Debug)]
pub(crate) struct MappedSheet<'w> {
    pub(crate) book: &'w Workbook,
    pub(crate) context: &'w Context,
    settings: &'w ImportSettings,
    header: &'w TableRow,
    positions: BTreeMap<&'static str, usize>,
    hidden: Hidden,
    rows: &'w [TableRow],
    refused: RefCell<BTreeSet<u32>>,
    left_out: RefCell<BTreeSet<u32>>,
    unknown: RefCell<Unknown>,
    memory: RefCell<SheetMemory>,
}

impl<'w> MappedSheet<'w> {
    /// Returns the table of the sheet that is said or the first with rows, or nothing, reported, when its header is not
    /// understood. `needed` must be among its columns.
    pub(crate) fn open(
        book: &'w Workbook,
        settings: &'w ImportSettings,
        wanted: &[Wanted],
        needed: &[&'static str],
        context: &'w Context,
    ) -> Option<Self> {
        let sheet = match book.sheet(settings.setting("sheet")) {
            Ok(sheet) => sheet,
            Err(fault) => {
                context.report(fault);
                return None;
            }
        };
        let found = header::find(book, sheet, settings, wanted, context)?;
        let header = &sheet.rows[found.row];
        let rows = &sheet.rows[found.row + 1..];
        let person = found.positions.get("person").copied();
        let mapped = Self {
            book,
            context,
            settings,
            header,
            hidden: Hidden::of(header, rows, person),
            positions: found.positions,
            rows,
            refused: RefCell::default(),
            left_out: RefCell::default(),
            unknown: RefCell::default(),
            memory: RefCell::default(),
        };
        mapped.needs(needed).then_some(mapped)
    }

    /// Reports needed columns that the table lacks.
    fn needs(&self, needed: &[&'static str]) -> bool {
        let missing = needed.iter().filter(|name| !self.positions.contains_key(*name));
        missing.map(|name| self.misses(name)).count() == 0
    }

    /// Reports that the table lacks a column.
    pub(crate) fn misses(&self, name: &str) {
        let headers: Vec<&str> =
            self.header.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        let fault = Diagnostic::fault("I1205").with("column", name);
        let fault = fault.with("known", headers.join(", "));
        self.context.report(fault.at(self.book.file(), self.header.line, ""));
    }

    /// Returns the headers with their positions, in order.
    pub(crate) fn headers(&self) -> impl Iterator<Item = (usize, &'w str)> {
        self.header.cells.iter().enumerate().map(|(index, cell)| (index, cell.as_str()))
    }

    /// Returns the line of the header.
    pub(crate) fn header_line(&self) -> u32 {
        self.header.line
    }

    /// Returns whether the table has a column of ours.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.positions.contains_key(name)
    }

    /// Returns a setting of the import.
    pub(crate) fn setting(&self, name: &str) -> Option<&'w str> {
        self.settings.setting(name)
    }

    /// Returns the place of a cell.
    pub(crate) fn place(&self, line: u32, column: usize) -> Place {
        self.book.place(line, column, self.header.cell(column))
    }

    /// Gives every row to `take` and returns what became of them; a row with an error in a column of ours is refused.
    pub(crate) fn for_each(&self, mut take: impl FnMut(&MappedRow<'_, 'w>) -> Option<Fate>) {
        for row in self.rows {
            let row = MappedRow { sheet: self, row };
            if row.has_error() {
                continue;
            }
            match take(&row) {
                Some(Fate::Taken) => {}
                Some(Fate::LeftOut) => {
                    self.left_out.borrow_mut().insert(row.line());
                }
                None => self.refuse_line(row.line()),
            }
        }
    }

    /// Notes that the row of a line is refused.
    pub(crate) fn refuse_line(&self, line: u32) {
        self.refused.borrow_mut().insert(line);
    }

    /// Returns whether the row of a line was refused.
    pub(crate) fn is_refused(&self, line: u32) -> bool {
        self.refused.borrow().contains(&line)
    }

    /// Reports a fault of a cell and refuses its row.
    pub(crate) fn fault(&self, line: u32, column: usize, fault: Diagnostic) {
        self.refuse_line(line);
        self.context.report_at(&self.place(line, column), fault);
    }

    /// Returns a text of a cell that a diagnostic may repeat.
    pub(crate) fn shown(&self, cell: &str) -> String {
        self.hidden.shown(cell)
    }

    /// Returns whether a text has a word of a cell about a person.
    pub(crate) fn names_somebody(&self, text: &str) -> bool {
        self.hidden.hides(text)
    }

    /// Returns our word for a word of theirs: as was said, as was kept, or as `guess` knows it.
    pub(crate) fn word(
        &self,
        column: &str,
        theirs: &str,
        guess: impl Fn(&str) -> Option<String>,
    ) -> Option<String> {
        let folded = super::loose::folded(theirs);
        let of = |memory: &SheetMemory| {
            let words = memory.values.get(column)?;
            let exact = words.get(theirs.trim());
            let alike = || words.iter().find(|(word, _)| super::loose::folded(word) == folded);
            exact.or_else(|| alike().map(|(_, ours)| ours)).cloned()
        };
        let said = of(&self.settings.said).or_else(|| of(&self.settings.kept));
        let ours = said.or_else(|| guess(theirs))?;
        if ours != theirs.trim() && !self.hidden.hides(theirs) {
            self.memory.borrow_mut().keep_value(column, theirs.trim(), &ours);
        }
        Some(ours)
    }

    /// Notes a word that nothing explains, and refuses its row.
    pub(crate) fn unknown(&self, line: u32, place: &Place, word: unknown::Word<'_>) {
        self.refuse_line(line);
        let theirs = self.shown(word.theirs);
        self.unknown.borrow_mut().add(place, word.column, &theirs, word.known);
    }

    /// Reports the unknown words, each once, and returns how the table was understood.
    pub(crate) fn finish(self, extra_columns: &BTreeSet<usize>) -> Understood {
        self.unknown.into_inner().report(self.context);
        let header = |index: &usize| self.header.cell(*index).to_owned();
        let columns: Vec<(String, String)> = self
            .positions
            .iter()
            .map(|(name, index)| ((*name).to_owned(), header(index)))
            .collect();
        let used = |index: usize| {
            extra_columns.contains(&index) || self.positions.values().any(|used| *used == index)
        };
        let left = self.header.cells.iter().enumerate();
        let left = left.filter(|(index, cell)| !used(*index) && !cell.is_empty());
        let left_columns = left.map(|(_, cell)| cell.clone()).collect();
        let mut memory = self.memory.into_inner();
        memory.columns = columns.iter().cloned().collect();
        let refused = self.refused.into_inner();
        let left_out = self.left_out.into_inner();
        let left_out = left_out.difference(&refused).count();
        let read = self.rows.len();
        let taken = read.saturating_sub(refused.len() + left_out);
        let rows = TableTally { read, taken, refused: refused.len(), left_out };
        Understood { columns, left_columns, rows, memory }
    }
}

pub(crate) use unknown::Word;
