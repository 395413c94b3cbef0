//! Contact history of `history.csv`: one row a contact type and interval, on one grid of whole civil days.

mod step;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use organico_model::{ContactTypeId, Diagnostic, Grid, History, HistorySeries, IntervalLength};

use super::Files;
use super::head::Head;
use crate::context::{Context, place};
use crate::grid_of;
use crate::instant::{instant, label};
use crate::names::Kind;
use crate::number::finite;
use crate::refusal::Refusal;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::identifier;

/// Columns of `history.csv`. An empty cell is missing, not zero.
pub(crate) const COLUMNS: [Column; 6] = [
    required("contact_type"),
    required("interval_start"),
    required("offered"),
    optional("handled"),
    optional("abandoned"),
    optional("handle_seconds"),
];

/// The counted columns, in the order of [`Entry::values`].
const MEASURES: [&str; 4] = ["offered", "handled", "abandoned", "handle_seconds"];

/// Most contacts or seconds of one interval: beyond it a column was taken for another.
const VALUE_MAX: f64 = 1e9;

/// A row that was understood.
struct Entry {
    series: usize,
    start: Timestamp,
    values: [Option<f64>; 4],
    line: u32,
}

/// Returns the history; rows with a fault are reported and left out. Without a file or rows it has no intervals.
pub(super) fn read(files: &Files, head: &Head, context: &Context) -> History {
    let mut names = BTreeMap::new();
    let mut types = Vec::new();
    let entries = entries(files, head, context, &mut |id, line| {
        *names.entry(id.to_owned()).or_insert_with(|| {
            context.refer(Kind::ContactType, id, &place("history.csv", line, "contact_type"));
            types.push(ContactTypeId::new(id));
            types.len() - 1
        })
    });
    let starts: Vec<Timestamp> = entries.iter().map(|entry| entry.start).collect();
    let length = step::length_of(&starts, head.interval);
    let Some(grid) = grid_of(&starts, length, head, context) else {
        return History { grid: empty_grid(head), series: Vec::new() };
    };
    let mut series: Vec<HistorySeries> = types
        .into_iter()
        .map(|contact_type| HistorySeries::missing(contact_type, grid.count))
        .collect();
    // The line that gave each interval; 0 for none.
    let mut lines = vec![vec![0_u32; grid.count]; series.len()];
    for entry in &entries {
        if let Some(index) = slot(entry, &grid, &mut lines[entry.series], context) {
            series[entry.series].set(index, entry.values);
        }
    }
    History { grid, series }
}

fn entries(
    files: &Files,
    head: &Head,
    context: &Context,
    series_of: &mut dyn FnMut(&str, u32) -> usize,
) -> Vec<Entry> {
    let text = files.get("history.csv").map(String::as_str).unwrap_or_default();
    let sheet =
        if text.is_empty() { None } else { Sheet::open("history.csv", text, &COLUMNS, context) };
    let rows = sheet.iter().flat_map(Sheet::rows);
    let entries: Vec<Entry> = rows.filter_map(|row| entry(&row, &head.zone, series_of)).collect();
    if entries.is_empty() {
        context.report(Diagnostic::warning("I0314").at("history.csv", 0, ""));
    }
    entries
}

fn entry(
    row: &Row<'_>,
    zone: &TimeZone,
    series_of: &mut dyn FnMut(&str, u32) -> usize,
) -> Option<Entry> {
    let id = row.need("contact_type", |cell| identifier(cell).map(ToOwned::to_owned));
    let start = interval_start(row, "interval_start", zone);
    let values = MEASURES.map(|measure| row.number(measure, measured));
    if let [Some(offered), Some(handled), Some(abandoned), _] = values
        && handled + abandoned > offered
    {
        let warning = Diagnostic::warning("I0309").with("offered", offered);
        let warning = warning.with("handled", handled).with("abandoned", abandoned);
        row.context.report_at(&row.place("offered"), warning);
    }
    let series = series_of(&id?, row.line);
    Some(Entry { series, start: start?, values, line: row.line })
}

/// Returns the instant of a label in a cell; a label that is none, or that the clock change makes two, is reported.
pub(crate) fn interval_start(row: &Row<'_>, column: &str, zone: &TimeZone) -> Option<Timestamp> {
    row.need(column, |_| Ok(()))?;
    let cell = row.cell(column);
    match instant(cell, zone) {
        Ok(instant) => Some(instant),
        Err(fault) => {
            row.context.report_at(&row.place(column), fault.diagnostic(cell, zone));
            None
        }
    }
}

/// Returns a count or a mean: a finite number of at least 0.
pub(crate) fn measured(text: &str) -> Result<f64, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("12"))?;
    if (0.0..=VALUE_MAX).contains(&value) {
        Ok(value)
    } else {
        Err(Refusal::Range("0", "1000000000"))
    }
}

/// Returns the grid of whole days around the starts.
fn grid_of(
    starts: &[Timestamp],
    length: IntervalLength,
    head: &Head,
    context: &Context,
) -> Option<Grid> {
    let (first, last) = (starts.iter().min()?, starts.iter().max()?);
    let grid = grid_of::over(*first, *last, &head.zone, length);
    grid.map_err(|fault| context.report(fault.at("history.csv", 0, "interval_start"))).ok()
}

/// Returns the interval that an entry starts; one off the grid, or met before on a line, is reported.
fn slot(entry: &Entry, grid: &Grid, lines: &mut [u32], context: &Context) -> Option<usize> {
    let refuse = |fault: Diagnostic| {
        context.report(fault.at("history.csv", entry.line, "interval_start"));
    };
    let index = grid_of::slot(entry.start, grid).map_err(refuse).ok()?;
    let first = lines.get(index).copied().unwrap_or(0);
    if first > 0 {
        let value = label(entry.start, &grid.zone);
        refuse(Diagnostic::fault("I0307").with("value", value).with("first", first));
        return None;
    }
    lines[index] = entry.line;
    Some(index)
}

fn empty_grid(head: &Head) -> Grid {
    Grid { start: Timestamp::UNIX_EPOCH, length: head.interval, count: 0, zone: head.zone.clone() }
}
