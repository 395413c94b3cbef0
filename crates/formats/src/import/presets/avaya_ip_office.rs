//! Avaya IP Office: the files of its workforce management interface, one for each quarter of an hour.
//!
//! A file has its date and time in two lines, one line a group, and a line that ends it; without that line it was cut
//! while it was written, and nothing of it is read. Whether the time is the start or the end of the quarter is not
//! written: as the file is made when the quarter is over, it is taken as the end, which is said and can be set.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use organico_model::{Diagnostic, IntervalLength};

use super::super::collector::{Collector, ImportedRow, on_step};
use super::super::history::Counts;
use super::super::local_clock::LocalClock;
use super::super::rows::{CellFault, ImportRow, Layout, each, lines};
use super::super::settings::{Stamp, stamp};
use super::super::wall::{DateOrder, time_of_day};

/// What the cells are in the described order; of the names that are not read the last ones are left out.
const COLUMNS: [&str; 6] = ["1", "dn", "presented", "lost", "answered", "talk"];
const DN: usize = 1;
const PRESENTED: usize = 2;
const LOST: usize = 3;
const ANSWERED: usize = 4;
const TALK: usize = 5;

/// Where they lie in a row as it is described, and in the shorter one of the printed example.
const DESCRIBED: [usize; 6] = [0, 1, 2, 3, 6, 8];
const EXAMPLE: [usize; 6] = [0, 1, 2, 3, 5, 6];
/// Fewest cells of a described row; the example has fewer.
const DESCRIBED_MIN: usize = 11;

const QUARTER: IntervalLength = IntervalLength::QUARTER_HOUR;

/// Reads one file; the clock is that of all files of the import, whose order tells the repeated hour apart.
pub(crate) fn read(text: &str, clock: &mut LocalClock<'_>, into: &mut Collector<'_>) {
    let start = match start(text, clock, into) {
        Ok(start) => start,
        Err((line, fault)) => return into.refuse_file(line, fault),
    };
    let whole = lines(text).last().is_some_and(|(_, line)| line.starts_with("9,"));
    if stamp(&into.memory).is_none() {
        tell_assumed(into);
    }
    into.declare(QUARTER);
    let rows: Vec<(u64, &str)> = lines(text).filter(|(_, line)| line.starts_with("1,")).collect();
    for (wide, places) in [(true, DESCRIBED), (false, EXAMPLE)] {
        let of_width = |row: &&(u64, &str)| (cells(row.1) >= DESCRIBED_MIN) == wide;
        let layout = Layout::of(COLUMNS.map(str::to_owned).to_vec(), COLUMNS.len());
        let layout = Layout { delimiter: Some(b','), ..layout };
        let rows = rows.iter().filter(of_width).copied();
        each(rows, &layout, &places.map(Some), into, |row, into| {
            if whole { take(row, start, into) } else { Err((0, Diagnostic::fault("I1130"))) }
        });
    }
}

/// Returns how many cells a line has, without the empty one after its last sign.
fn cells(line: &str) -> usize {
    line.trim_end().trim_end_matches(',').split(',').count()
}

fn take(row: &ImportRow<'_>, start: Timestamp, into: &mut Collector<'_>) -> Result<(), CellFault> {
    let queue = row.queue(DN)?;
    let counts = Counts {
        offered: row.number(PRESENTED)?,
        handled: row.number(ANSWERED)?,
        abandoned: row.number(LOST)?,
        handle_seconds: None,
    };
    let counts = counts.with_mean_seconds(row.number(TALK)?);
    let taken = ImportedRow { queue, channel: None, part: "", start, counts, line: row.line };
    into.take(&taken).map_err(|fault| (DN, fault))
}

/// Returns the first instant of the quarter that a file is about.
fn start(
    text: &str,
    clock: &mut LocalClock<'_>,
    into: &Collector<'_>,
) -> Result<Timestamp, (u64, Diagnostic)> {
    let missing = || {
        let fault = Diagnostic::fault("I1120");
        (1, fault.with("expected", "0, Date: YYYYMMDD / 0, Time: HH:MM:SS"))
    };
    let (_, date) = head(text, "Date:").ok_or_else(missing)?;
    let (line, time) = head(text, "Time:").ok_or_else(missing)?;
    let date: Option<Date> = DateOrder::YEAR_FIRST.date(date);
    let time: Option<Time> = time_of_day(time);
    let label = date.zip(time).map(|(date, time)| date.to_datetime(time)).ok_or_else(missing)?;
    let instant = clock.instant(label, "", line).map_err(|fault| (line, fault))?;
    let back = match stamp(&into.memory).unwrap_or(Stamp::End) {
        Stamp::Start => 0,
        Stamp::End => i64::from(QUARTER.seconds()),
    };
    let start = Timestamp::from_second(instant.as_second() - back).map_err(|_| missing())?;
    on_step(start, QUARTER.minutes()).map_err(|fault| (line, fault))?;
    Ok(start)
}

/// Returns what stands behind a word in a line of the head, such as `0, Date: 20241027`.
fn head<'t>(text: &'t str, word: &str) -> Option<(u64, &'t str)> {
    let mut heads = lines(text).filter(|(_, line)| line.starts_with("0,"));
    heads.find_map(|(line, text)| Some((line, text.split_once(word)?.1.trim())))
}

/// Says once for all files that the time is taken as the end of the quarter, and keeps that.
fn tell_assumed(into: &mut Collector<'_>) {
    into.report(Diagnostic::warning("I1111"));
    into.memory.settings.insert("stamp".to_owned(), "end".to_owned());
}
