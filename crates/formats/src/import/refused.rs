//! The lines of rows that were refused, kept as runs, so that none is lost and a file of faults needs no memory.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// The rows of one file that were refused for one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRows {
    /// The file.
    pub file: String,
    /// The code of the fault.
    pub code: &'static str,
    /// Their lines, as runs in order.
    pub lines: Vec<RangeInclusive<u64>>,
}

impl RefusedRows {
    /// Returns how many rows they are, where each line holds one.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.lines.iter().map(|run| run.end() - run.start() + 1).sum()
    }
}

/// Refused lines by file and code.
#[derive(Debug, Default)]
pub(crate) struct RefusedLines {
    runs: BTreeMap<(String, &'static str), Vec<RangeInclusive<u64>>>,
}

impl RefusedLines {
    /// Notes that the row of a line is refused.
    pub(crate) fn add(&mut self, file: &str, code: &'static str, line: u64) {
        let runs = self.runs.entry((file.to_owned(), code)).or_default();
        match runs.last_mut() {
            Some(last) if *last.end() + 1 == line => *last = *last.start()..=line,
            Some(last) if last.contains(&line) => {}
            _ => runs.push(line..=line),
        }
    }

    /// Adds the lines of another part of the same files.
    pub(crate) fn merge(&mut self, other: Self) {
        for (key, runs) in other.runs {
            self.runs.entry(key).or_default().extend(runs);
        }
    }

    /// Returns the refused rows, in order of file, code and line.
    pub(crate) fn finish(self) -> Vec<RefusedRows> {
        let rows = |((file, code), mut lines): ((String, _), Vec<RangeInclusive<u64>>)| {
            lines.sort_by_key(|run| *run.start());
            // Runs of neighbouring parts are one run, so that the number of parts cannot be seen.
            lines.dedup_by(|next, run| {
                let joins = *run.end() + 1 == *next.start();
                if joins {
                    *run = *run.start()..=*next.end();
                }
                joins
            });
            RefusedRows { file, code, lines }
        };
        self.runs.into_iter().map(rows).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbouring_lines_become_one_run_and_none_is_lost() {
        let mut lines = RefusedLines::default();
        for line in [2, 3, 4, 9, 10, 12] {
            lines.add("a.csv", "I1102", line);
        }
        lines.add("a.csv", "I1103", 5);
        let rows = lines.finish();
        assert_eq!(rows[0].lines, vec![2..=4, 9..=10, 12..=12]);
        assert_eq!((rows[0].count(), rows[1].count()), (6, 1));
    }
}
