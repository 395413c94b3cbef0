//! Which row is the header, and which of its columns is which of ours.

use std::collections::BTreeMap;

use organico_model::Diagnostic;

use super::super::loose::folded;
use super::super::memory::SheetMemory;
use super::super::table::{TableRow, TableSheet, Workbook};
use super::{ImportSettings, Wanted};
use crate::context::Context;
use crate::names::nearest;

/// Rows looked at for a header: planners have titles, logos and notes above it.
const ROWS_LOOKED_AT: usize = 60;

/// Columns of ours that a row must have to be taken as the header, unless they were said.
const COLUMNS_LEAST: usize = 2;

/// A header: its row among those of the sheet, and where our columns are.
pub(super) struct Found {
    pub(super) row: usize,
    pub(super) positions: BTreeMap<&'static str, usize>,
}

/// Returns the first row with the most of our columns, or nothing, reported.
pub(super) fn find(
    book: &Workbook,
    sheet: &TableSheet,
    settings: &ImportSettings,
    wanted: &[Wanted],
    context: &Context,
) -> Option<Found> {
    let top = sheet.rows.iter().take(ROWS_LOOKED_AT).enumerate();
    let all = top.map(|(row, cells)| Found { row, positions: positions(cells, settings, wanted) });
    let best = all.reduce(
        |best, next| {
            if next.positions.len() > best.positions.len() { next } else { best }
        },
    );
    let least = COLUMNS_LEAST.min(settings.said.columns.len().max(1));
    let dates = |found: &Found| dates_in(&sheet.rows[found.row]) >= COLUMNS_LEAST;
    let best = best.filter(|found| {
        found.positions.len() >= COLUMNS_LEAST
            || (!found.positions.is_empty() && dates(found))
            || (found.positions.len() >= least && !settings.said.columns.is_empty())
    });
    let Some(found) = best else {
        let examples: Vec<&str> =
            wanted.iter().filter_map(|one| one.synonyms.first().copied()).collect();
        let fault = Diagnostic::fault("I1204").with("examples", examples.join(", "));
        context.report(fault.with("rows", ROWS_LOOKED_AT).at(book.file(), 0, ""));
        return None;
    };
    check_said(book, &sheet.rows[found.row], settings, wanted, context);
    Some(found)
}

fn dates_in(row: &TableRow) -> usize {
    let month = Some(jiff::civil::date(2026, 1, 1));
    row.cells.iter().filter(|cell| super::super::loose::header_date(cell, month).is_some()).count()
}

/// Reports columns that were said and that do not exist, theirs or ours.
fn check_said(
    book: &Workbook,
    header: &TableRow,
    settings: &ImportSettings,
    wanted: &[Wanted],
    context: &Context,
) {
    let ours: Vec<&str> = wanted.iter().map(|one| one.name).collect();
    let theirs: Vec<&str> =
        header.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    for (name, column) in &settings.said.columns {
        let is_ours = ours.contains(&name.as_str());
        let (what, known) = match position(header, column) {
            _ if !is_ours => (name, &ours),
            None => (column, &theirs),
            Some(_) => continue,
        };
        let fault = Diagnostic::fault("I1207").with("column", what);
        let fault = fault.with("near", nearest(what, known).unwrap_or("-"));
        context.report(fault.with("known", known.join(", ")).at(book.file(), header.line, ""));
    }
}

/// Returns where our columns are in a row: what is said first, then what is kept, then what is usual.
fn positions(
    row: &TableRow,
    settings: &ImportSettings,
    wanted: &[Wanted],
) -> BTreeMap<&'static str, usize> {
    let mut positions = BTreeMap::new();
    for memory in [&settings.said, &settings.kept] {
        for one in wanted {
            let index = named(row, memory, one.name);
            if let Some(index) = index.filter(|index| !positions.values().any(|i| i == index)) {
                positions.entry(one.name).or_insert(index);
            }
        }
    }
    let cells: Vec<String> = row.cells.iter().map(|cell| folded(cell)).collect();
    for one in wanted.iter().filter(|one| !settings.said.columns.contains_key(one.name)) {
        if positions.contains_key(one.name) {
            continue;
        }
        let free = |index: &usize| !positions.values().any(|used| used == index);
        let is = |synonym: &&str| cells.iter().position(|cell| cell == synonym);
        let own = cells.iter().position(|cell| *cell == folded(one.name));
        let found = own.filter(free).or_else(|| one.synonyms.iter().filter_map(is).find(free));
        if let Some(index) = found {
            positions.insert(one.name, index);
        }
    }
    positions
}

fn named(row: &TableRow, memory: &SheetMemory, ours: &str) -> Option<usize> {
    position(row, memory.columns.get(ours)?)
}

fn position(row: &TableRow, theirs: &str) -> Option<usize> {
    let exact = row.cells.iter().position(|cell| cell == theirs.trim());
    exact.or_else(|| row.cells.iter().position(|cell| folded(cell) == folded(theirs)))
}
