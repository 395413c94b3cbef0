//! Any sheet of intervals: columns by what was said, else by the names that such columns usually have.
//!
//! What was found is said and kept, so that the next file of the same kind is read the same way.

mod guess;
mod labels;
mod words;

use organico_model::{Channel, Diagnostic};

use self::guess::Guess;
use self::labels::Labels;
use super::super::channels::channel;
use super::super::collector::{Collector, ImportedRow};
use super::super::history::{Counts, HistorySettings};
use super::super::rows::{CellFault, ImportRow, Layout, each, header_cells, lines};
use super::super::settings::decimals;
use super::super::wall::duration_seconds;
use crate::sheet::delimiter;

/// Our columns, in the order of the numbers below.
pub(super) const OURS: [&str; 14] = [
    "queue",
    "channel",
    "start",
    "date",
    "time",
    "offered",
    "handled",
    "abandoned",
    "handle",
    "handle_total",
    "talk",
    "talk_total",
    "after",
    "after_total",
];
const QUEUE: usize = 0;
const CHANNEL: usize = 1;
const START: usize = 2;
const DATE: usize = 3;
const TIME: usize = 4;
const OFFERED: usize = 5;
const HANDLED: usize = 6;
const ABANDONED: usize = 7;
const HANDLE: usize = 8;
const HANDLE_TOTAL: usize = 9;
const TALK: usize = 10;
const TALK_TOTAL: usize = 11;
const AFTER: usize = 12;
const AFTER_TOTAL: usize = 13;

/// Reads one file; its name stands for the queue where no column does.
pub(crate) fn read(
    (file, text): (&str, &str),
    settings: &HistorySettings,
    into: &mut Collector<'_>,
) {
    let Some((line, first)) = lines(text).next() else { return };
    let sign = delimiter(first);
    let header = header_cells(first, sign);
    let guess = match guess::columns(&header, &into.memory) {
        Ok(guess) => guess,
        Err(faults) => return faults.into_iter().for_each(|fault| into.refuse_file(line, fault)),
    };
    guess.tell(&header, into);
    let layout = Layout {
        names: guess.names(&header),
        needed: 0,
        delimiter: Some(sign),
        decimals: decimals(&into.memory),
    };
    let queue = the_queue(file, &guess, into);
    let cell = if guess.places[START].is_some() { START } else { DATE };
    let mut labels = Labels::of(&settings.zone, texts(text, sign, guess.places[cell]), into);
    let rows = lines(text).skip(1);
    each(rows, &layout, &guess.places, into, |row, into| take(row, &queue, &mut labels, into));
    labels.clock.report(into);
}

/// Returns the cells of a column below the header.
fn texts(text: &str, sign: u8, place: Option<usize>) -> impl Iterator<Item = &str> {
    let cell = move |line| str::split(line, char::from(sign)).nth(place.unwrap_or(0));
    lines(text)
        .skip(1)
        .filter_map(move |(_, line)| cell(line))
        .map(|cell| cell.trim_matches(['"', ' ']))
}

/// Returns the queue of rows that name none: what was said, else the name of the file, which is said.
fn the_queue(file: &str, guess: &Guess, into: &mut Collector<'_>) -> String {
    if guess.places[QUEUE].is_some() {
        return String::new();
    }
    if let Some(queue) = into.memory.settings.get("queue") {
        return queue.clone();
    }
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let name = name.split('.').next().unwrap_or(name).to_owned();
    into.report(Diagnostic::warning("I1136").with("queue", &name));
    name
}

fn take(
    row: &ImportRow<'_>,
    the_queue: &str,
    labels: &mut Labels<'_>,
    into: &mut Collector<'_>,
) -> Result<(), CellFault> {
    let queue = if the_queue.is_empty() { row.queue(QUEUE)? } else { the_queue };
    let channel = if row.cell(CHANNEL).is_empty() {
        None
    } else {
        Some(channel(row, CHANNEL, &words::CHANNELS, &into.memory)?)
    };
    let counts = counts(row)?;
    let start = labels.start(row, queue, channel)?;
    let taken = ImportedRow { queue, channel, part: "", start, counts, line: row.line };
    into.take(&taken).map_err(|fault| (START, fault))
}

fn counts(row: &ImportRow<'_>) -> Result<Counts, CellFault> {
    let [offered, handled] = [row.number(OFFERED)?, row.number(HANDLED)?];
    let counts =
        Counts { offered, handled, abandoned: row.number(ABANDONED)?, handle_seconds: None };
    let mean = |mean: usize, total: usize| -> Result<Option<f64>, CellFault> {
        match seconds(row, mean)? {
            Some(seconds) => Ok(Some(seconds)),
            None => Ok(counts.with_total_seconds(seconds(row, total)?).handle_seconds),
        }
    };
    let handle_seconds = match mean(HANDLE, HANDLE_TOTAL)? {
        Some(seconds) => Some(seconds),
        None => match (mean(TALK, TALK_TOTAL)?, mean(AFTER, AFTER_TOTAL)?) {
            (None, None) => None,
            (talk, after) => Some(talk.unwrap_or(0.0) + after.unwrap_or(0.0)),
        },
    };
    Ok(counts.with_mean_seconds(handle_seconds))
}

/// Returns the seconds of a cell: a number, or a duration such as `3:05`.
fn seconds(row: &ImportRow<'_>, column: usize) -> Result<Option<f64>, CellFault> {
    match duration_seconds(row.cell(column)) {
        Some(seconds) => Ok(Some(seconds)),
        None => row.number(column),
    }
}

/// Returns what tells the rows of a queue apart where the clock comes twice.
fn lane(queue: &str, channel: Option<Channel>) -> String {
    channel.map_or_else(|| queue.to_owned(), |channel| format!("{queue}/{channel:?}"))
}
