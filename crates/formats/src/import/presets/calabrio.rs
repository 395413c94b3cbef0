//! Calabrio: its forecast sheet, the same in and out, with volume and mean times of each interval by skill.
//!
//! There is no header. Volumes are contacts offered; the handle time is talk and after-contact work together. Times are
//! taken as wall clock of the zone that is asked for: the description names none.

use jiff::Timestamp;
use jiff::civil::DateTime;
use organico_model::{Diagnostic, IntervalLength};

use super::super::collector::{Collector, ImportedRow};
use super::super::history::{Counts, HistorySettings};
use super::super::local_clock::LocalClock;
use super::super::rows::{CellFault, ImportRow, Layout, each, lines};
use super::super::wall::DateOrder;

/// What the cells are, in their order; people on duty are not read.
const COLUMNS: [&str; 6] = ["skill", "start", "end", "volume", "talk", "after"];
const SKILL: usize = 0;
const START: usize = 1;
const END: usize = 2;
const VOLUME: usize = 3;
const TALK: usize = 4;
const AFTER: usize = 5;

/// Cells of a row, without and with the people on duty.
const WIDTHS: std::ops::RangeInclusive<usize> = 6..=7;

/// The lengths that an interval may have, in minutes.
const LENGTHS: [u32; 6] = [5, 10, 15, 20, 30, 60];

/// Reads one file.
pub(crate) fn read(text: &str, settings: &HistorySettings, into: &mut Collector<'_>) {
    let layout = Layout::of(COLUMNS.map(str::to_owned).to_vec(), COLUMNS.len());
    let layout = Layout { delimiter: Some(b','), ..layout };
    let places: Vec<Option<usize>> = (0..COLUMNS.len()).map(Some).collect();
    let mut clock = LocalClock::new(&settings.zone);
    each(lines(text), &layout, &places, into, |row, into| take(row, &mut clock, into));
    clock.report(into);
}

fn take(
    row: &ImportRow<'_>,
    clock: &mut LocalClock<'_>,
    into: &mut Collector<'_>,
) -> Result<(), CellFault> {
    if !WIDTHS.contains(&row.width()) {
        let fault = Diagnostic::fault("I1118").with("found", row.width());
        return Err((SKILL, fault.with("expected", "6, 7")));
    }
    let queue = row.queue(SKILL)?;
    let label = |column: usize| {
        let read = DateOrder::YEAR_FIRST.date_time(row.cell(column));
        read.ok_or_else(|| row.no_start(column, "20241027 08:15"))
    };
    let (first, last) = (label(START)?, label(END)?);
    let [volume, talk, after] = [row.number(VOLUME)?, row.number(TALK)?, row.number(AFTER)?];
    let start = clock.instant(first, queue, row.line).map_err(|fault| (START, fault))?;
    let length = length((start, first), last, clock);
    let length = length.ok_or_else(|| {
        let fault = Diagnostic::fault("I1131").with("first", first);
        (END, fault.with("last", last))
    })?;
    into.declare(length);
    let handle = talk.unwrap_or(0.0) + after.unwrap_or(0.0);
    let counts = Counts { offered: volume, ..Counts::default() };
    let counts = counts.with_mean_seconds(talk.or(after).map(|_| handle));
    let taken = ImportedRow { queue, channel: None, part: "", start, counts, line: row.line };
    into.take(&taken).map_err(|fault| (START, fault))
}

/// Returns the length of an interval whose end is a wall-clock label too. Around a change of the clock the label may be
/// of the clock after it, or go on as if nothing had changed.
fn length(
    (start, first): (Timestamp, DateTime),
    last: DateTime,
    clock: &LocalClock<'_>,
) -> Option<IntervalLength> {
    let lengths = LENGTHS.iter().filter_map(|minutes| IntervalLength::from_minutes(*minutes).ok());
    let ends = |length: &IntervalLength| {
        let end = Timestamp::from_second(start.as_second() + i64::from(length.seconds()));
        let by_clock = end.is_ok_and(|end| clock.zone.to_datetime(end) == last);
        let apart = last.duration_since(first).as_secs();
        by_clock || apart == i64::from(length.seconds())
    };
    lengths.into_iter().find(ends)
}
