//! The rows of queue logs: lines with bars, or the table of a database as CSV; several files as one stream.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{Cursor, Read};

use csv::{ByteRecord, Reader, ReaderBuilder};
use jiff::tz::TimeZone;
use organico_model::Diagnostic;

use super::super::super::history::ImportFile;
use super::super::moment::{ClockFault, First, WallClock, moment};
use super::super::rows::EventRows;
use crate::names::nearest;
use crate::sheet::delimiter;

/// Bytes from which the kind of file is told.
const HEAD_BYTES: u64 = 4096;

/// A row may lie so much before the ones above it: lines are written by several threads of a telephone system.
const DISORDER_MILLISECONDS: i64 = 60_000;

/// The columns of the table.
const COLUMNS: [&str; 10] =
    ["time", "callid", "queuename", "agent", "event", "data1", "data2", "data3", "data4", "data5"];
const NEEDED: usize = 5;

/// A row of a log.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LogRow<'r> {
    /// Milliseconds since 1970.
    pub(crate) at: i64,
    pub(crate) call: &'r [u8],
    pub(crate) queue: &'r [u8],
    pub(crate) member: &'r [u8],
    pub(crate) event: &'r [u8],
    record: &'r ByteRecord,
    data: Option<usize>,
}

impl LogRow<'_> {
    /// Returns what stands at a place after the event, from 0.
    pub(crate) fn data(&self, place: usize) -> &[u8] {
        self.data.and_then(|first| self.record.get(first + place)).unwrap_or_default()
    }
}

/// A file and its next row.
struct Source<'r> {
    name: String,
    reader: Reader<Box<dyn Read + Send + 'r>>,
    positions: [Option<usize>; 10],
    record: ByteRecord,
    /// When the next row happened; nothing at the end of the file.
    next: Option<i64>,
    latest: i64,
    clock: WallClock,
    by_order: u64,
}

/// The rows of all files in the order of their time.
pub(crate) struct Stream<'r> {
    sources: Vec<Source<'r>>,
    current: Option<usize>,
    /// Digests of the rows of this second with their file, when there is more than one.
    seen: HashSet<(u64, usize)>,
    second: i64,
}

impl<'r> Stream<'r> {
    /// Returns the rows of files; a file whose columns are not those of a queue log is reported.
    pub(crate) fn open(files: Vec<ImportFile<'r>>, zone: &TimeZone, rows: &mut EventRows) -> Self {
        let mut sources: Vec<Source<'r>> =
            files.into_iter().filter_map(|file| Source::open(file, zone, rows)).collect();
        for source in &mut sources {
            source.advance(rows);
        }
        Self { sources, current: None, seen: HashSet::new(), second: i64::MIN }
    }

    /// Returns the next row, or nothing at the end. Rows that another file has too are counted once.
    pub(crate) fn next(&mut self, rows: &mut EventRows) -> Option<LogRow<'_>> {
        loop {
            if let Some(current) = self.current.take() {
                self.sources[current].advance(rows);
            }
            let coming = self.sources.iter().enumerate();
            let first = coming.filter_map(|(i, source)| Some((source.next?, i))).min()?.1;
            self.current = Some(first);
            if self.repeats(first) {
                rows.tally.repeated += 1;
            } else {
                rows.tally.taken += 1;
                return self.sources[first].row();
            }
        }
    }

    fn repeats(&mut self, index: usize) -> bool {
        let source = &self.sources[index];
        let (Some(at), true) = (source.next, self.sources.len() > 1) else { return false };
        if at.div_euclid(1000) != self.second {
            self.second = at.div_euclid(1000);
            self.seen.clear();
        }
        let mut hasher = DefaultHasher::new();
        source.record.iter().for_each(|cell| cell.hash(&mut hasher));
        let digest = hasher.finish();
        let elsewhere = |file: usize| file != index && self.seen.contains(&(digest, file));
        let repeats = (0..self.sources.len()).any(elsewhere);
        self.seen.insert((digest, index));
        repeats
    }

    /// Returns how many rows stood in an hour that comes twice and were put there by their order.
    pub(crate) fn by_order(&self) -> u64 {
        self.sources.iter().map(|source| source.by_order).sum()
    }
}

impl<'r> Source<'r> {
    fn open(mut file: ImportFile<'r>, zone: &TimeZone, rows: &mut EventRows) -> Option<Self> {
        let mut head = Vec::new();
        if let Err(cause) = file.bytes.by_ref().take(HEAD_BYTES).read_to_end(&mut head) {
            let fault = Diagnostic::fault("I0901").with("cause", cause);
            rows.report(fault.at(&file.name, 0, ""));
            return None;
        }
        let skip = if head.starts_with(&[0xEF, 0xBB, 0xBF]) { 3 } else { 0 };
        let first = head[skip..].split(|byte| *byte == b'\n').next().unwrap_or_default();
        let first = String::from_utf8_lossy(first).into_owned();
        let bars = first.contains('|') && first.starts_with(|c: char| c.is_ascii_digit());
        let sign = if bars { b'|' } else { delimiter(&first) };
        let rest: Box<dyn Read + Send + 'r> =
            Box::new(Cursor::new(head.split_off(skip)).chain(file.bytes));
        let mut builder = ReaderBuilder::new();
        builder.delimiter(sign).flexible(true).has_headers(!bars).quoting(!bars);
        let mut reader = builder.from_reader(rest);
        let positions = if bars {
            std::array::from_fn(Some)
        } else {
            positions(&file.name, &mut reader, rows)?
        };
        Some(Self {
            name: file.name,
            reader,
            positions,
            record: ByteRecord::new(),
            next: None,
            latest: i64::MIN,
            clock: WallClock::new(zone),
            by_order: 0,
        })
    }

    fn line(&self) -> u64 {
        self.record.position().map_or(0, csv::Position::line)
    }

    fn cell(&self, column: usize) -> &[u8] {
        let position = self.positions[column];
        position.and_then(|position| self.record.get(position)).unwrap_or_default().trim_ascii()
    }

    fn row(&self) -> Option<LogRow<'_>> {
        Some(LogRow {
            at: self.next?,
            call: self.cell(1),
            queue: self.cell(2),
            member: self.cell(3),
            event: self.cell(4),
            record: &self.record,
            data: self.positions[5],
        })
    }

    /// Goes on to the next row that can be used; others are refused.
    fn advance(&mut self, rows: &mut EventRows) {
        self.next = None;
        loop {
            match self.reader.read_byte_record(&mut self.record) {
                Ok(true) => {}
                Ok(false) => return,
                Err(cause) => {
                    let fault = Diagnostic::fault("I0901").with("cause", cause);
                    return rows.report(fault.at(&self.name, 0, ""));
                }
            }
            if self.record.iter().all(|cell| cell.trim_ascii().is_empty()) {
                continue;
            }
            rows.tally.read += 1;
            match self.time() {
                Ok(at) => {
                    self.latest = self.latest.max(at);
                    self.next = Some(at);
                    return;
                }
                Err((column, code)) => rows.refuse(&self.name, self.line(), column, code),
            }
        }
    }

    /// Returns when the row happened, or the column and code of what is wrong with it.
    fn time(&mut self) -> Result<i64, (&'static str, &'static str)> {
        let moment = moment(self.cell(0), First::Day).ok_or(("time", "I1140"))?;
        if self.cell(4).is_empty() {
            return Err(("event", "I1140"));
        }
        let at = match self.clock.instant(moment) {
            Ok(at) => at,
            Err(ClockFault::Never) => return Err(("time", "I1155")),
            // The log is written in order: the first of both instants holds unless it lies behind.
            Err(ClockFault::Twice(first, second)) => {
                self.by_order += 1;
                if first >= self.latest.saturating_sub(DISORDER_MILLISECONDS) {
                    first
                } else {
                    second
                }
            }
        };
        let ordered = at >= self.latest.saturating_sub(DISORDER_MILLISECONDS);
        ordered.then_some(at).ok_or(("time", "I1141"))
    }
}

/// Returns where the columns of a table stand; those that are missing are reported.
fn positions(
    file: &str,
    reader: &mut Reader<Box<dyn Read + Send + '_>>,
    rows: &mut EventRows,
) -> Option<[Option<usize>; 10]> {
    let header = reader.byte_headers().ok()?;
    let names: Vec<String> = header
        .iter()
        .map(|cell| String::from_utf8_lossy(cell).trim().to_ascii_lowercase())
        .collect();
    let positions = COLUMNS.map(|column| names.iter().position(|name| name == column));
    // A file without a header would have its first row told here, and that may name somebody.
    let header = positions.iter().any(Option::is_some);
    let found = if header { names.join(", ") } else { "-".to_owned() };
    let missing = || COLUMNS.iter().zip(&positions).take(NEEDED).filter(|(_, at)| at.is_none());
    for (column, _) in missing() {
        let known: Vec<&str> = names.iter().map(String::as_str).collect();
        let fault = Diagnostic::fault("I1101").with("column", column);
        let near = nearest(column, &known).filter(|_| header).unwrap_or("-");
        let fault = fault.with("near", near);
        rows.report(fault.with("found", &found).at(file, 1, ""));
    }
    missing().next().is_none().then_some(positions)
}
