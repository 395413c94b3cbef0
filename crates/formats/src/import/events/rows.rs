//! What became of the rows of files that hold single contacts or events.

use std::collections::BTreeMap;

use organico_model::Diagnostic;

use super::super::history::RowTally;
use super::super::refused::{RefusedLines, RefusedRows};
use crate::context::{Context, SAME_FAULTS_MAX};

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

    /// Takes over what several parts of the same files refused: the first rows in full, as if one part had read all.
    pub(crate) fn refuse_all(&mut self, parts: Vec<Refusals>) {
        let mut first: BTreeMap<(String, &'static str), Vec<(u64, &'static str)>> = BTreeMap::new();
        let mut counts: BTreeMap<(String, &'static str), usize> = BTreeMap::new();
        for part in parts {
            self.tally.read += part.read;
            self.tally.taken += part.taken;
            self.refused.merge(part.lines);
            for (key, (lines, count)) in part.found {
                self.tally.refused += count as u64;
                *counts.entry(key.clone()).or_default() += count;
                first.entry(key).or_default().extend(lines);
            }
        }
        for ((file, code), mut lines) in first {
            lines.sort_unstable();
            lines.truncate(SAME_FAULTS_MAX);
            for (line, column) in &lines {
                let line = u32::try_from(*line).unwrap_or(0);
                self.context.report(Diagnostic::fault(code).at(&file, line, *column));
            }
            let count = counts.get(&(file.clone(), code)).copied().unwrap_or(0);
            self.context.count_more(&file, code, count - lines.len());
        }
    }

    /// Returns everything that was found, and the lines of all refused rows.
    pub(crate) fn finish(self) -> (Vec<Diagnostic>, Vec<RefusedRows>) {
        (self.context.into_diagnostics(), self.refused.finish())
    }
}

/// What one part of some files refused.
#[derive(Debug, Default)]
pub(crate) struct Refusals {
    pub(crate) read: u64,
    pub(crate) taken: u64,
    file: String,
    lines: RefusedLines,
    found: BTreeMap<(String, &'static str), Found>,
}

/// The first rows of one file and code with their columns, and how many there are.
type Found = (Vec<(u64, &'static str)>, usize);

impl Refusals {
    /// Notes that the rows that follow are of a file.
    pub(crate) fn open(&mut self, file: &str) {
        file.clone_into(&mut self.file);
    }

    /// Refuses the row of a line.
    pub(crate) fn refuse(&mut self, line: u64, column: &'static str, code: &'static str) {
        self.lines.add(&self.file, code, line);
        let found = self.found.entry((self.file.clone(), code)).or_default();
        found.1 += 1;
        if found.0.len() < SAME_FAULTS_MAX {
            found.0.push((line, column));
        }
    }
}
