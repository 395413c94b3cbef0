//! Verint: totals of its strategic planner, of months or of single days, without intervals.
//!
//! A date is month, day and year. Whether a row is about its day or about its month is not written: a month in which a
//! queue has one date is taken as a total of the month, one with more as single days. That is said, and can be set.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use organico_model::{Diagnostic, Month};

use super::super::collector::{Collector, TotalRow};
use super::super::history::Counts;
use super::super::rows::{CellFault, ImportRow, Layout, each, lines};
use super::super::settings::{Totals, totals};
use super::super::totals::TotalPeriod;
use super::super::wall::DateOrder;

/// What the cells are, in their order.
const COLUMNS: [&str; 4] = ["queue", "date", "volume", "AHT"];
const QUEUE: usize = 0;
const DATE: usize = 1;
const VOLUME: usize = 2;
const HANDLE: usize = 3;

/// A row that was understood.
struct Dated {
    queue: String,
    date: Date,
    counts: Counts,
    line: u64,
}

/// Reads one file.
pub(crate) fn read(text: &str, into: &mut Collector<'_>) {
    let layout = Layout::of(COLUMNS.map(str::to_owned).to_vec(), COLUMNS.len());
    let layout = Layout { delimiter: Some(b','), ..layout };
    let places: Vec<Option<usize>> = (0..COLUMNS.len()).map(Some).collect();
    let mut rows = Vec::new();
    each(lines(text), &layout, &places, into, |row, _| {
        rows.push(dated(row)?);
        Ok(())
    });
    let said = totals(&into.memory);
    let mut dates: BTreeMap<(String, Month), BTreeSet<Date>> = BTreeMap::new();
    for row in &rows {
        dates.entry((row.queue.clone(), Month::of(row.date))).or_default().insert(row.date);
    }
    let alone = |row: &Dated| {
        let month = (row.queue.clone(), Month::of(row.date));
        dates.get(&month).is_some_and(|dates| dates.len() == 1)
    };
    let mut count = [0_usize; 2];
    for row in &rows {
        let guessed = if alone(row) { Totals::Month } else { Totals::Day };
        let period = match said.unwrap_or(guessed) {
            Totals::Day => TotalPeriod::Day(row.date),
            Totals::Month => TotalPeriod::Month(Month::of(row.date)),
        };
        count[usize::from(matches!(period, TotalPeriod::Month(_)))] += 1;
        let (queue, counts, line) = (row.queue.as_str(), row.counts, row.line);
        into.take_total(&TotalRow { queue, channel: None, period, counts, line });
    }
    if said.is_none() && !rows.is_empty() {
        into.report(Diagnostic::warning("I1121").with("days", count[0]).with("months", count[1]));
    }
}

fn dated(row: &ImportRow<'_>) -> Result<Dated, CellFault> {
    if row.width() != COLUMNS.len() {
        let fault = Diagnostic::fault("I1118").with("found", row.width());
        return Err((QUEUE, fault.with("expected", COLUMNS.len())));
    }
    let date = DateOrder::MONTH_FIRST.date(row.cell(DATE));
    let date = date.ok_or_else(|| row.no_start(DATE, "10-27-2024"))?;
    let counts = Counts { offered: row.number(VOLUME)?, ..Counts::default() };
    let counts = counts.with_mean_seconds(row.number(HANDLE)?);
    Ok(Dated { queue: row.queue(QUEUE)?.to_owned(), date, counts, line: row.line })
}
