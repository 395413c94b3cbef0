//! Sheets with a row for each interval of several series: rows to complete series on one grid.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use organico_model::{Diagnostic, Grid, IntervalLength};

use crate::centre::history::interval_start;
use crate::grid_of;
use crate::instant::label;
use crate::sheet::{Row, Sheet};

/// A series: what it is of, and a value for every interval of the grid.
pub(crate) struct Group<K, V> {
    pub(crate) key: K,
    pub(crate) values: Vec<V>,
}

/// Rows of one key as they come: start, line, value.
type Rows<V> = Vec<(Timestamp, u32, V)>;

/// Returns the grid of whole days that the rows span, and the series in the order in which they first come; nothing,
/// reported, when a series lacks an interval or has it twice.
pub(crate) fn groups<K: PartialEq, V>(
    sheet: &Sheet<'_>,
    (zone, length): (&TimeZone, IntervalLength),
    key: &dyn Fn(&Row<'_>) -> Option<K>,
    value: &dyn Fn(&Row<'_>) -> Option<V>,
) -> Option<(Grid, Vec<Group<K, V>>)> {
    let mut found: Vec<(K, Rows<V>)> = Vec::new();
    for row in sheet.rows() {
        let start = interval_start(&row, "interval_start", zone);
        if let (Some(key), Some(start), Some(value)) = (key(&row), start, value(&row)) {
            let entry = (start, row.line, value);
            match found.iter_mut().find(|(known, _)| *known == key) {
                Some((_, rows)) => rows.push(entry),
                None => found.push((key, vec![entry])),
            }
        }
    }
    if sheet.context.has_fault() {
        return None;
    }
    let starts = || found.iter().flat_map(|(_, rows)| rows.iter().map(|(start, ..)| *start));
    let report =
        |fault: Diagnostic| sheet.context.report(fault.at(sheet.file, 0, "interval_start"));
    let (Some(first), Some(last)) = (starts().min(), starts().max()) else {
        report(Diagnostic::fault("I0210").with("what", "interval_start"));
        return None;
    };
    let grid = grid_of::over(first, last, zone, length).map_err(report).ok()?;
    let groups: Vec<Option<Group<K, V>>> = found
        .into_iter()
        .map(|(key, rows)| Some(Group { key, values: complete(rows, &grid, sheet)? }))
        .collect();
    groups.into_iter().collect::<Option<Vec<_>>>().map(|groups| (grid, groups))
}

/// Returns a value for every interval.
fn complete<V>(rows: Rows<V>, grid: &Grid, sheet: &Sheet<'_>) -> Option<Vec<V>> {
    let mut slots: Vec<Option<(u32, V)>> = (0..grid.count).map(|_| None).collect();
    let report = |fault: Diagnostic, line| {
        sheet.context.report(fault.at(sheet.file, line, "interval_start"));
    };
    for (start, line, value) in rows {
        match grid_of::slot(start, grid) {
            Ok(index) => match &slots[index] {
                Some((first, _)) => {
                    let fault = Diagnostic::fault("I0307").with("value", label(start, &grid.zone));
                    report(fault.with("first", first), line);
                }
                None => slots[index] = Some((line, value)),
            },
            Err(fault) => report(fault, line),
        }
    }
    for (index, _) in slots.iter().enumerate().filter(|(_, slot)| slot.is_none()) {
        report(Diagnostic::fault("I0316").with("value", label(grid.instant(index), &grid.zone)), 0);
    }
    slots.into_iter().map(|slot| slot.map(|(_, value)| value)).collect()
}
