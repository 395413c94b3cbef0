//! NICE IEX: the pipe-separated export of results, one row a contact type or queue and period of the day.
//!
//! Read publicly: the first line `#fields`, the columns `date` and `period`, the orders a date may have, and that rows of
//! the repeated hour are not told apart. The names of the columns of counts are assumed, and said to be.

use organico_model::Diagnostic;

use super::super::collector::{Collector, ImportedRow};
use super::super::history::{Counts, HistorySettings};
use super::super::local_clock::LocalClock;
use super::super::rows::{CellFault, ImportRow, Layout, each, header_cells, lines, places};
use super::super::settings::date_order;
use super::super::wall::{DateOrder, time_of_day};

/// Our word for each column and the names that it may have, those that must be there first.
const COLUMNS: [(&str, &[&str]); 7] = [
    ("date", &["date"]),
    ("time", &["period"]),
    ("queue", &["ctName", "queueName", "ctID", "queueID"]),
    ("offered", &["actContactsReceived", "contactsReceived", "contactsOffered"]),
    ("handled", &["actContactsHandled", "contactsHandled"]),
    ("abandoned", &["actAbandons", "abandons", "contactsAbandoned"]),
    ("handle", &["actAHT", "AHT"]),
];
const NEEDED: usize = 4;
const DATE: usize = 0;
const TIME: usize = 1;
const QUEUE: usize = 2;
const OFFERED: usize = 3;
const HANDLED: usize = 4;
const ABANDONED: usize = 5;
const HANDLE: usize = 6;

/// The columns whose names were read in a public description.
const KNOWN: [&str; 2] = ["date", "time"];

const SIGN: u8 = b'|';

/// Reads one file.
pub(crate) fn read(text: &str, settings: &HistorySettings, into: &mut Collector<'_>) {
    let rows = lines(text).filter(|(_, line)| !line.starts_with('#'));
    let Some((line, header)) = header(text, into) else {
        let line = lines(text).next().map_or(0, |(line, _)| line);
        return into.refuse_file(
            line,
            Diagnostic::fault("I1120").with("expected", "#fields date|period|..."),
        );
    };
    let names = names(&header, into);
    let layout = Layout { delimiter: Some(SIGN), ..Layout::of(names, NEEDED) };
    let Some(places) = places(&layout, &header, line, into) else { return };
    tell_assumed(&layout.names, &places, into);
    let order = date_order(&into.memory).unwrap_or(DateOrder::MONTH_FIRST);
    let mut clock = LocalClock::new(&settings.zone);
    each(rows, &layout, &places, into, |row, into| take(row, order, &mut clock, into));
    clock.report(into);
}

/// Returns the names of the columns: after `#fields` in the file, or as they were said for files without that line.
fn header(text: &str, into: &Collector<'_>) -> Option<(u64, Vec<String>)> {
    let own = lines(text).next().and_then(|(line, first)| {
        let names = first.strip_prefix("#fields")?;
        Some((line, names.trim_start_matches([':', ' ', '\t', '|'])))
    });
    let said = into.memory.settings.get("fields").map(|fields| (1, fields.as_str()));
    own.or(said).map(|(line, names)| (line, header_cells(names, SIGN)))
}

/// Returns the name of each column: what was said, else the first of its names that the file has.
fn names(header: &[String], into: &Collector<'_>) -> Vec<String> {
    let there = |name: &&&str| header.iter().any(|cell| cell.eq_ignore_ascii_case(name));
    let name = |(ours, names): &(&str, &[&str])| {
        let found = || names.iter().find(there).or(names.first()).map_or("", |name| *name);
        into.memory.columns.get(*ours).cloned().unwrap_or_else(|| found().to_owned())
    };
    COLUMNS.iter().map(name).collect()
}

/// Says which columns were taken by names that are only assumed, and keeps them for next time.
fn tell_assumed(names: &[String], places: &[Option<usize>], into: &mut Collector<'_>) {
    let found = COLUMNS.iter().zip(names).zip(places);
    let assumed: Vec<(&str, &String)> = found
        .filter(|(((ours, _), _), place)| place.is_some() && !KNOWN.contains(ours))
        .map(|(((ours, _), name), _)| (*ours, name))
        .filter(|(ours, _)| !into.memory.columns.contains_key(*ours))
        .collect();
    if !assumed.is_empty() {
        let pairs: Vec<String> =
            assumed.iter().map(|(ours, name)| format!("{ours} = {name}")).collect();
        into.report(Diagnostic::warning("I1132").with("columns", pairs.join(", ")));
    }
    for (ours, name) in assumed {
        into.memory.columns.insert(ours.to_owned(), name.clone());
    }
}

fn take(
    row: &ImportRow<'_>,
    order: DateOrder,
    clock: &mut LocalClock<'_>,
    into: &mut Collector<'_>,
) -> Result<(), CellFault> {
    let date = order.date(row.cell(DATE)).ok_or_else(|| row.no_start(DATE, "mmddyyyy"))?;
    let time = time_of_day(row.cell(TIME)).ok_or_else(|| row.no_start(TIME, "08:15"))?;
    let queue = row.queue(QUEUE)?;
    let counts = Counts {
        offered: row.number(OFFERED)?,
        handled: row.number(HANDLED)?,
        abandoned: row.number(ABANDONED)?,
        handle_seconds: None,
    };
    let counts = counts.with_mean_seconds(row.number(HANDLE)?);
    let start = clock.instant(date.to_datetime(time), queue, row.line);
    let start = start.map_err(|fault| (TIME, fault))?;
    let taken = ImportedRow { queue, channel: None, part: "", start, counts, line: row.line };
    into.take(&taken).map_err(|fault| (TIME, fault))
}
