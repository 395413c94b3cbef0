//! Where the presets put what a row says: counts by queue and interval, and the rows that are refused.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::{Channel, Diagnostic, IntervalLength};

use super::history::{Counts, ImportedHistory, ImportedQueue, RowTally};
use super::memory::SheetMemory;
use super::refused::{RefusedLines, RefusedRows};
use super::totals::{TotalPeriod, TotalRows};
use crate::context::Context;

/// The shortest interval that is read, in minutes; all starts lie on it.
const STEP_MINUTES: u32 = 5;

/// One start in so many may be off the length that the others tell: it is then a fault of its row.
const STRAY_ONE_IN: usize = 100;

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

/// What a row says of one queue and a whole day or month.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TotalRow<'r> {
    pub(crate) queue: &'r str,
    pub(crate) channel: Option<Channel>,
    pub(crate) period: TotalPeriod,
    pub(crate) counts: Counts,
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

/// What is kept of a queue.
#[derive(Debug, Default)]
struct QueueRows {
    name: String,
    channel: Option<Channel>,
    entries: Vec<Entry>,
    totals: TotalRows,
}

/// Rows by queue, and what became of them.
#[derive(Debug)]
pub(crate) struct Collector<'c> {
    context: &'c Context,
    /// What is to be remembered of these files.
    pub(crate) memory: SheetMemory,
    files: Vec<String>,
    parts: BTreeMap<String, u32>,
    queues: Vec<QueueRows>,
    index: BTreeMap<Option<Channel>, BTreeMap<String, usize>>,
    last: usize,
    declared: u32,
    refused: RefusedLines,
    rows: RowTally,
}

impl<'c> Collector<'c> {
    /// Returns a collector without rows.
    pub(crate) fn new(context: &'c Context, memory: SheetMemory) -> Self {
        Self {
            context,
            memory,
            files: Vec::new(),
            parts: BTreeMap::new(),
            queues: Vec::new(),
            index: BTreeMap::new(),
            last: 0,
            declared: 0,
            refused: RefusedLines::default(),
            rows: RowTally::default(),
        }
    }

    /// Notes that the rows that follow are of a file.
    pub(crate) fn open(&mut self, file: &str) {
        self.files.push(file.to_owned());
    }

    fn file(&self, index: u32) -> String {
        self.files.get(index as usize).cloned().unwrap_or_default()
    }

    fn current(&self) -> u32 {
        self.files.len().saturating_sub(1) as u32
    }

    /// Notes that there is a row.
    pub(crate) fn count_row(&mut self) {
        self.rows.read += 1;
    }

    /// Notes how long the intervals of the file are; otherwise their length is read off their starts.
    pub(crate) fn declare(&mut self, length: IntervalLength) {
        self.declared = gcd(self.declared, length.minutes());
    }

    /// Reports something about the file that is open.
    pub(crate) fn report(&self, diagnostic: Diagnostic) {
        let (line, field) = (diagnostic.place.line, diagnostic.place.field.clone());
        self.context.report(diagnostic.at(self.file(self.current()), line, field));
    }

    /// Refuses the file that is open, for what one of its lines lacks.
    pub(crate) fn refuse_file(&mut self, line: u64, fault: Diagnostic) {
        let file = self.file(self.current());
        self.refused.add(&file, fault.code, line);
        self.context.report(fault.at(file, u32::try_from(line).unwrap_or(0), ""));
    }

    /// Refuses the row of a line of the file that is open.
    pub(crate) fn refuse(&mut self, line: u64, column: &str, fault: Diagnostic) {
        self.refuse_in(self.current(), line, column, fault);
    }

    fn refuse_in(&mut self, file: u32, line: u64, column: &str, fault: Diagnostic) {
        let file = self.file(file);
        self.rows.refused += 1;
        self.refused.add(&file, fault.code, line);
        self.context.report(fault.at(file, u32::try_from(line).unwrap_or(0), column));
    }

    /// Takes a row.
    ///
    /// # Errors
    /// Its start does not lie on the five minutes.
    pub(crate) fn take(&mut self, row: &ImportedRow<'_>) -> Result<(), Diagnostic> {
        on_step(row.start, STEP_MINUTES)?;
        let next = self.parts.len() as u32;
        let part = match self.parts.get(row.part) {
            Some(part) => *part,
            None => *self.parts.entry(row.part.to_owned()).or_insert(next),
        };
        let file = self.current();
        let entry = Entry { start: row.start, part, file, line: row.line, counts: row.counts };
        self.queue(row.queue, row.channel).entries.push(entry);
        Ok(())
    }

    /// Takes a row about a whole day or month.
    pub(crate) fn take_total(&mut self, row: &TotalRow<'_>) {
        let place = (self.current(), row.line);
        self.queue(row.queue, row.channel).totals.push((row.period, place, row.counts));
    }

    /// Returns the rows of a queue. A file of a million rows has a handful of queues, and most rows follow one of the
    /// same queue, so a name is copied once only.
    fn queue(&mut self, name: &str, channel: Option<Channel>) -> &mut QueueRows {
        let same = |rows: &QueueRows| rows.name == name && rows.channel == channel;
        if !self.queues.get(self.last).is_some_and(same) {
            let known = self.index.get(&channel).and_then(|names| names.get(name)).copied();
            self.last = known.unwrap_or_else(|| {
                let of_channel = self.index.entry(channel).or_default();
                of_channel.insert(name.to_owned(), self.queues.len());
                let rows = QueueRows { name: name.to_owned(), channel, ..QueueRows::default() };
                self.queues.push(rows);
                self.queues.len() - 1
            });
        }
        &mut self.queues[self.last]
    }

    /// Returns the history, the rows that were refused, and what is to be remembered.
    pub(crate) fn finish(
        mut self,
        given: Option<IntervalLength>,
    ) -> (ImportedHistory, Vec<RefusedRows>, SheetMemory) {
        let length = given.unwrap_or_else(|| self.length());
        let mut queues = std::mem::take(&mut self.queues);
        queues.sort_by(|a, b| (&a.name, a.channel).cmp(&(&b.name, b.channel)));
        if given.is_none() {
            self.refuse_strays(&mut queues, length);
        }
        // Parts are added up in the order of their names, so that the order of the rows changes no last digit.
        let mut rank = vec![0; self.parts.len()];
        for (place, part) in self.parts.values().enumerate() {
            rank[*part as usize] = place as u32;
        }
        let queues = queues
            .into_iter()
            .map(|queue| self.imported(queue, length, &rank))
            .filter(|queue| !queue.intervals.is_empty() || !queue.totals.is_empty())
            .collect();
        let history = ImportedHistory { length, queues, rows: self.rows };
        (history, self.refused.finish(), self.memory)
    }

    fn imported(
        &mut self,
        queue: QueueRows,
        length: IntervalLength,
        rank: &[u32],
    ) -> ImportedQueue {
        let intervals = self.intervals(queue.entries, length, rank);
        let totals = self.totals(queue.totals);
        ImportedQueue { name: queue.name, channel: queue.channel, intervals, totals }
    }

    /// Returns the longest length on which almost all starts lie, and which the files declare: a single wrong start makes
    /// no quarters of an hour of a history by half-hour.
    fn length(&self) -> IntervalLength {
        let mut minutes = [0_usize; 60];
        for entry in self.queues.iter().flat_map(|queue| &queue.entries) {
            minutes[(entry.start.as_second().rem_euclid(3600) / 60) as usize] += 1;
        }
        let all: usize = minutes.iter().sum();
        let fits = |length: &usize| {
            let off: usize =
                (0..60).filter(|minute| minute % length != 0).map(|m| minutes[m]).sum();
            off * STRAY_ONE_IN <= all && (self.declared as usize).is_multiple_of(*length)
        };
        let length = [60, 30, 20, 15, 10, 5].into_iter().find(fits).unwrap_or(5);
        IntervalLength::from_minutes(length as u32).unwrap_or(IntervalLength::QUARTER_HOUR)
    }

    /// Refuses the rows that do not lie on intervals of a length that was read off the others.
    fn refuse_strays(&mut self, queues: &mut [QueueRows], length: IntervalLength) {
        let is_off = |entry: &Entry| entry.start.as_second() % i64::from(length.seconds()) != 0;
        for queue in queues {
            for entry in queue.entries.extract_if(.., |entry| is_off(entry)) {
                let fault = Diagnostic::fault("I1103").with("value", entry.start);
                let fault = fault.with("minutes", length.minutes());
                self.refuse_in(entry.file, entry.line, "", fault);
            }
        }
    }

    /// Returns the counts by interval: parts are added up, and of a row that comes twice the first holds.
    fn intervals(
        &mut self,
        mut entries: Vec<Entry>,
        length: IntervalLength,
        rank: &[u32],
    ) -> BTreeMap<Timestamp, Counts> {
        let order =
            |entry: &Entry| (entry.start, rank[entry.part as usize], entry.file, entry.line);
        entries.sort_by_key(order);
        let mut intervals: Vec<(Timestamp, Counts)> = Vec::new();
        let mut last: Option<Entry> = None;
        for entry in entries {
            match last.filter(|last| (last.start, last.part) == (entry.start, entry.part)) {
                Some(first) if first.counts == entry.counts => self.rows.repeated += 1,
                Some(first) => {
                    let places = [(first.file, first.line), (entry.file, entry.line)];
                    self.contradicts(places, entry.start.to_string());
                }
                None => {
                    self.rows.taken += 1;
                    let start = whole(entry.start, length);
                    match intervals.last_mut().filter(|last| last.0 == start) {
                        Some((_, counts)) => *counts = counts.plus(entry.counts),
                        None => intervals.push((start, entry.counts)),
                    }
                    last = Some(entry);
                }
            }
        }
        intervals.into_iter().collect()
    }

    /// Returns the totals by day or month; of one that comes twice the first holds.
    fn totals(&mut self, mut rows: TotalRows) -> BTreeMap<TotalPeriod, Counts> {
        rows.sort_by_key(|(period, place, _)| (*period, *place));
        let mut totals = BTreeMap::new();
        let mut last: Option<(TotalPeriod, (u32, u64), Counts)> = None;
        for row in rows {
            match last.filter(|last| last.0 == row.0) {
                Some(first) if first.2 == row.2 => self.rows.repeated += 1,
                Some(first) => self.contradicts([first.1, row.1], row.0.to_string()),
                None => {
                    self.rows.taken += 1;
                    totals.insert(row.0, row.2);
                    last = Some(row);
                }
            }
        }
        totals
    }

    fn contradicts(&mut self, [first, second]: [(u32, u64); 2], value: String) {
        let fault = Diagnostic::fault("I1104").with("value", value);
        let fault = fault.with("first", format!("{}:{}", self.file(first.0), first.1));
        self.refuse_in(second.0, second.1, "", fault);
    }
}

/// Checks that an instant lies on whole steps of some minutes.
///
/// # Errors
/// It does not.
pub(crate) fn on_step(start: Timestamp, minutes: u32) -> Result<(), Diagnostic> {
    let on = start.as_second().rem_euclid(i64::from(minutes) * 60) == 0;
    if on && start.subsec_nanosecond() == 0 {
        return Ok(());
    }
    Err(Diagnostic::fault("I1103").with("value", start).with("minutes", minutes))
}

/// Returns the first instant of the interval that an instant lies in.
fn whole(start: Timestamp, length: IntervalLength) -> Timestamp {
    let second = start.as_second();
    let first = second - second.rem_euclid(i64::from(length.seconds()));
    Timestamp::from_second(first).unwrap_or(start)
}

fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}
