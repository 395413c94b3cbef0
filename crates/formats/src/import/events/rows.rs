//! What became of the rows of files that hold single contacts or events.

use organico_model::Diagnostic;

use super::super::history::RowTally;
use super::super::refused::{RefusedLines, RefusedRows};
use crate::context::Context;

/// Rows counted, faults told, refused lines kept.
#[derive(Debug, Default)]
pub(crate) struct EventRows {
    pub(crate) context: Context,
    pub(crate) tally: RowTally,
    refused: RefusedLines,
}

impl EventRows {
    /// Refuses a row that was counted as read; nothing of its content is told, which may be a name.
    pub(crate) fn refuse(&mut self, file: &str, line: u64, column: &str, code: &'static str) {
        self.tally.refused += 1;
        self.refused.add(file, code, line);
        let line = u32::try_from(line).unwrap_or(0);
        self.context.report(Diagnostic::fault(code).at(file, line, column));
    }

    /// Reports something about the files as a whole.
    pub(crate) fn report(&self, diagnostic: Diagnostic) {
        self.context.report(diagnostic);
    }

    /// Returns everything that was found, and the lines of all refused rows.
    pub(crate) fn finish(self) -> (Vec<Diagnostic>, Vec<RefusedRows>) {
        (self.context.into_diagnostics(), self.refused.finish())
    }
}
