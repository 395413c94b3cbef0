//! Eleveo: the sheet of its historical data, every quarter of an hour of the whole day in UTC.
//!
//! Read publicly: the sign between cells, the form of the start, that all intervals are there and how long the file may
//! be. The order of the cells is assumed: queue and start are found by their form, then come contacts and mean time.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::Diagnostic;

use super::super::collector::{Collector, ImportedRow};
use super::super::history::Counts;
use super::super::rows::{CellFault, ImportRow, Layout, each, header_cells, lines};

/// Our word for each cell.
const COLUMNS: [&str; 4] = ["queue", "start", "offered", "handle"];
const QUEUE: usize = 0;
const START: usize = 1;
const OFFERED: usize = 2;
const HANDLE: usize = 3;

/// Largest file that Eleveo takes, in bytes.
const BYTES_MAX: usize = 2_000_000;
/// Fewest days that it takes.
const DAYS_MIN: i64 = 15;
const DAY_SECONDS: i64 = 86_400;

/// First and last start of a queue, and its number of rows.
type Spans = BTreeMap<String, (Timestamp, Timestamp, i64)>;

/// Reads one file.
pub(crate) fn read(text: &str, into: &mut Collector<'_>) {
    let layout = Layout::of(COLUMNS.map(str::to_owned).to_vec(), COLUMNS.len());
    let layout = Layout { delimiter: Some(b','), ..layout };
    let places: Vec<Option<usize>> = places(text, into).into_iter().map(Some).collect();
    // A first line without a digit is a header.
    let header =
        |(line, text): &(u64, &str)| *line == 1 && !text.contains(|c: char| c.is_numeric());
    let rows = lines(text).filter(|row| !header(row));
    let mut spans = Spans::new();
    each(rows, &layout, &places, into, |row, into| take(row, &mut spans, into));
    tell_limits(text.len(), &spans, into);
}

fn take(row: &ImportRow<'_>, spans: &mut Spans, into: &mut Collector<'_>) -> Result<(), CellFault> {
    if row.width() < COLUMNS.len() {
        let fault = Diagnostic::fault("I1118").with("found", row.width());
        return Err((QUEUE, fault.with("expected", COLUMNS.len())));
    }
    let queue = row.queue(QUEUE)?;
    let start = instant(row.cell(START));
    let start = start.ok_or_else(|| row.no_start(START, "2024-10-27T08:15:00Z"))?;
    let (offered, handle) = (row.number(OFFERED)?, row.number(HANDLE)?);
    let counts = Counts { offered, ..Counts::default() }.with_mean_seconds(handle);
    let taken = ImportedRow { queue, channel: None, part: "", start, counts, line: row.line };
    into.take(&taken).map_err(|fault| (START, fault))?;
    match spans.get_mut(queue) {
        Some(span) => *span = (span.0.min(start), span.1.max(start), span.2 + 1),
        None => {
            spans.insert(queue.to_owned(), (start, start, 1));
        }
    }
    Ok(())
}

fn instant(label: &str) -> Option<Timestamp> {
    if label.ends_with('Z') { label.parse().ok() } else { None }
}

/// Returns where the cells lie: as it was said by number, else by the form of the first row, which is said and kept.
fn places(text: &str, into: &mut Collector<'_>) -> [usize; 4] {
    let said = COLUMNS.map(|ours| {
        let number = into.memory.columns.get(ours)?.parse::<usize>().ok()?;
        number.checked_sub(1)
    });
    if let [Some(queue), Some(start), Some(offered), Some(handle)] = said {
        return [queue, start, offered, handle];
    }
    let found = lines(text).find_map(|(_, line)| by_form(&header_cells(line, b',')));
    let Some(places) = found else { return [0, 1, 2, 3] };
    let numbers = places.map(|place| (place + 1).to_string());
    let pairs: Vec<String> =
        COLUMNS.iter().zip(&numbers).map(|(ours, number)| format!("{ours} = {number}")).collect();
    into.report(Diagnostic::warning("I1125").with("columns", pairs.join(", ")));
    for (ours, number) in COLUMNS.iter().zip(numbers) {
        into.memory.columns.insert((*ours).to_owned(), number);
    }
    places
}

/// Returns where the cells of a row lie: the start by its form, the queue as the first that is not a number, then the
/// contacts and the mean time.
fn by_form(cells: &[String]) -> Option<[usize; 4]> {
    let start = cells.iter().position(|cell| instant(cell).is_some())?;
    let mut others: Vec<usize> = (0..cells.len()).filter(|place| *place != start).collect();
    let named = others.iter().position(|place| cells[*place].parse::<f64>().is_err());
    let queue = others.remove(named.unwrap_or(0).min(others.len().checked_sub(1)?));
    match others[..] {
        [offered, handle, ..] => Some([queue, start, offered, handle]),
        _ => None,
    }
}

/// Warns of what Eleveo itself would not take.
fn tell_limits(bytes: usize, spans: &Spans, into: &Collector<'_>) {
    if bytes > BYTES_MAX {
        into.report(Diagnostic::warning("I1126").with("found", bytes).with("limit", BYTES_MAX));
    }
    for (queue, (first, last, rows)) in spans {
        let seconds = last.as_second() - first.as_second();
        let days = (seconds + DAY_SECONDS - 1) / DAY_SECONDS;
        if days < DAYS_MIN {
            let warning = Diagnostic::warning("I1127").with("queue", queue).with("days", days);
            into.report(warning.with("least", DAYS_MIN));
        }
        let missing = seconds / 900 + 1 - rows;
        if missing > 0 {
            into.report(Diagnostic::warning("I1128").with("queue", queue).with("count", missing));
        }
    }
}
