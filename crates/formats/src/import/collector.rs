//! Where the presets put what a row says: counts by queue and interval, and the rows that are refused.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::{Channel, Diagnostic, IntervalLength};

use super::history::{Counts, ImportedHistory, ImportedQueue, RowTally};
use super::refused::{RefusedLines, RefusedRows};
use crate::context::Context;

/// The shortest interval that is read, in seconds; all starts lie on it.
const STEP_SECONDS: i64 = 300;

/// What a row says of one queue and interval.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ImportedRow<'r> {
    /// The queue.
    pub(crate) queue: &'r str,
    /// The channel, where the file tells it.
    pub(crate) channel: Option<Channel>,
    /// What tells rows of the same queue and interval apart whose counts belong together, such as a skill set.
    pub(crate) part: &'r str,
    /// First instant of the interval.
    pub(crate) start: Timestamp,
    /// The counts.
    pub(crate) counts: Counts,
    /// The line.
    pub(crate) line: u64,
}

/// A row as it is kept until all are read.
#[derive(Debug, Clone, Copy)]
struct Entry {
    start: Timestamp,
    part: u32,
    file: u32,
    line: u64,
    counts: Counts,
}

/// Rows by queue, and what became of them.
#[derive(Debug)]
pub(crate) struct Collector<'c> {
    pub(crate) context: &'c Context,
    files: Vec<String>,
    parts: BTreeMap<String, u32>,
    queues: BTreeMap<(String, Option<Channel>), Vec<Entry>>,
    refused: RefusedLines,
    rows: RowTally,
}

impl<'c> Collector<'c> {
    /// Returns a collector without rows.
    pub(crate) fn new(context: &'c Context) -> Self {
        Self {
            context,
            files: Vec::new(),
            parts: BTreeMap::new(),
            queues: BTreeMap::new(),
            refused: RefusedLines::default(),
            rows: RowTally::default(),
        }
    }

    /// Notes that the rows that follow are of a file.
    pub(crate) fn open(&mut self, file: &str) {
        self.files.push(file.to_owned());
    }

    /// Notes that there is a row.
    pub(crate) fn count_row(&mut self) {
        self.rows.read += 1;
    }

    /// Reports something about a file as a whole.
    pub(crate) fn report(&self, diagnostic: Diagnostic) {
        self.context.report(diagnostic);
    }

    /// Refuses the row of a line of the file that is open.
    pub(crate) fn refuse(&mut self, line: u64, column: &str, fault: Diagnostic) {
        let file = self.files.last().cloned().unwrap_or_default();
        self.refuse_in(&file, line, column, fault);
    }

    fn refuse_in(&mut self, file: &str, line: u64, column: &str, fault: Diagnostic) {
        self.rows.refused += 1;
        self.refused.add(file, fault.code, line);
        self.context.report(fault.at(file, u32::try_from(line).unwrap_or(0), column));
    }

    /// Takes a row; a start off the five minutes is refused.
    pub(crate) fn take(&mut self, row: &ImportedRow<'_>) {
        if row.start.as_second().rem_euclid(STEP_SECONDS) != 0 {
            let fault = Diagnostic::fault("I1103").with("value", row.start);
            return self.refuse(row.line, "", fault);
        }
        let next = self.parts.len() as u32;
        let part = match self.parts.get(row.part) {
            Some(part) => *part,
            None => *self.parts.entry(row.part.to_owned()).or_insert(next),
        };
        let file = self.files.len().saturating_sub(1) as u32;
        let entry = Entry { start: row.start, part, file, line: row.line, counts: row.counts };
        // Looked up before it is made: a file of a million rows has a handful of queues.
        let key = (row.queue.to_owned(), row.channel);
        self.queues.entry(key).or_default().push(entry);
    }

    /// Returns the history, and the rows that were refused.
    pub(crate) fn finish(
        mut self,
        given: Option<IntervalLength>,
    ) -> (ImportedHistory, Vec<RefusedRows>) {
        let length = given.unwrap_or_else(|| self.length());
        let queues = std::mem::take(&mut self.queues);
        let queues = queues
            .into_iter()
            .map(|((name, channel), entries)| {
                let intervals = self.intervals(entries, length);
                ImportedQueue { name, channel, intervals }
            })
            .filter(|queue| !queue.intervals.is_empty())
            .collect();
        let history = ImportedHistory { length, queues, rows: self.rows };
        (history, self.refused.finish())
    }

    /// Returns the longest length on which all starts lie.
    fn length(&self) -> IntervalLength {
        let starts = self.queues.values().flatten().map(|entry| entry.start.as_second());
        let step = starts.fold(3600, |step, start| gcd(step, start.rem_euclid(3600)));
        let minutes = u32::try_from(step / 60).unwrap_or(15);
        IntervalLength::from_minutes(minutes).unwrap_or(IntervalLength::QUARTER_HOUR)
    }

    /// Returns the counts by interval: parts are added up, and of a row that comes twice the first holds.
    fn intervals(
        &mut self,
        mut entries: Vec<Entry>,
        length: IntervalLength,
    ) -> BTreeMap<Timestamp, Counts> {
        entries.sort_by_key(|entry| (entry.start, entry.part, entry.file, entry.line));
        let mut intervals = BTreeMap::new();
        let mut last: Option<Entry> = None;
        for entry in entries {
            match last.filter(|last| (last.start, last.part) == (entry.start, entry.part)) {
                Some(first) if first.counts == entry.counts => self.rows.repeated += 1,
                Some(first) => self.contradicts(&first, &entry),
                None => {
                    self.rows.taken += 1;
                    let start = whole(entry.start, length);
                    let counts = intervals.entry(start).or_insert_with(Counts::default);
                    *counts = counts.plus(entry.counts);
                    last = Some(entry);
                }
            }
        }
        intervals
    }

    fn contradicts(&mut self, first: &Entry, second: &Entry) {
        let file = self.files.get(second.file as usize).cloned().unwrap_or_default();
        let other = self.files.get(first.file as usize).cloned().unwrap_or_default();
        let fault = Diagnostic::fault("I1104").with("value", second.start);
        let fault = fault.with("first", format!("{other}:{}", first.line));
        self.refuse_in(&file, second.line, "", fault);
    }
}

/// Returns the first instant of the interval that an instant lies in.
fn whole(start: Timestamp, length: IntervalLength) -> Timestamp {
    let second = start.as_second();
    let first = second - second.rem_euclid(i64::from(length.seconds()));
    Timestamp::from_second(first).unwrap_or(start)
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
