//! One row of a table whose columns are known.

use organico_model::{Diagnostic, Place};

use super::super::rows::form;
use super::super::table::{TableRow, is_error};
use super::{MappedSheet, Word};
use crate::refusal::Refusal;

/// A row with getters by the names of our columns.
#[derive(Debug, Clone, Copy)]
pub(crate) struct MappedRow<'s, 'w> {
    pub(crate) sheet: &'s MappedSheet<'w>,
    pub(crate) row: &'w TableRow,
}

impl<'w> MappedRow<'_, 'w> {
    /// Returns the line.
    pub(crate) fn line(&self) -> u32 {
        self.row.line
    }

    /// Returns the text of a cell; empty when the table lacks the column.
    pub(crate) fn cell(&self, name: &str) -> &'w str {
        self.sheet.positions.get(name).map_or("", |index| self.row.cell(*index))
    }

    /// Returns the column of a name of ours; the first where the table lacks it.
    pub(crate) fn column(&self, name: &str) -> usize {
        self.sheet.positions.get(name).copied().unwrap_or(0)
    }

    /// Returns the place of a cell.
    pub(crate) fn place(&self, name: &str) -> Place {
        self.sheet.place(self.row.line, self.column(name))
    }

    /// Reports a fault of a cell and refuses the row.
    pub(crate) fn fault(&self, name: &str, fault: Diagnostic) {
        self.sheet.refuse_line(self.row.line);
        self.sheet.context.report_at(&self.place(name), fault);
    }

    /// Refuses a cell and its row.
    pub(crate) fn refuse(&self, name: &str, refusal: &Refusal) {
        // Whatever stands where a number or a date should be may be a name.
        self.fault(name, refusal.diagnostic(name, &form(self.cell(name))));
    }

    /// Returns the value of a cell, if it is not empty; one that is refused refuses the row.
    pub(crate) fn find<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        let cell = self.cell(name);
        if cell.is_empty() {
            return None;
        }
        read(cell).map_err(|refusal| self.refuse(name, &refusal)).ok()
    }

    /// Returns the value of a cell, which must not be empty.
    pub(crate) fn need<T>(
        &self,
        name: &str,
        read: impl Fn(&str) -> Result<T, Refusal>,
    ) -> Option<T> {
        if self.cell(name).is_empty() {
            self.fault(name, Diagnostic::fault("I0308").with("column", name));
            return None;
        }
        self.find(name, read)
    }

    /// Returns our word for the word of a cell; one that nothing explains refuses the row.
    pub(crate) fn word(
        &self,
        name: &'static str,
        known: &[String],
        guess: impl Fn(&str) -> Option<String>,
    ) -> Option<String> {
        let theirs = self.cell(name);
        let ours = self.sheet.word(name, theirs, guess);
        let ours = ours.filter(|ours| ours == super::OUT || known.contains(ours));
        if ours.is_none() {
            let word = Word { column: name, theirs, known };
            self.sheet.unknown(self.row.line, &self.place(name), word);
        }
        ours
    }

    /// Reports errors of formulas in our columns and refuses the row; returns whether there was one.
    pub(super) fn has_error(&self) -> bool {
        let mut found = false;
        for (name, index) in &self.sheet.positions {
            let cell = self.row.cell(*index);
            if is_error(cell) {
                self.fault(name, Diagnostic::fault("I1206").with("value", cell));
                found = true;
            }
        }
        found
    }
}
