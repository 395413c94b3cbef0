//! A client's forecast by columns: those of `forecast.csv`, of which three are enough.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use organico_model::ClientExpectation;

use super::Expected;
use crate::centre::history::{interval_start, measured};
use crate::context::Context;
use crate::forecast::COLUMNS;
use crate::sheet::{Column, Row, Sheet, optional, required};

/// Columns that must be there.
const NEEDED: [&str; 3] = ["contact_type", "interval_start", "mean"];

/// Returns the rows that can be read, and the minutes between the nearest two; others are reported.
pub(super) fn rows(
    file: &str,
    text: &str,
    zone: &TimeZone,
    context: &Context,
) -> (Vec<Expected>, Option<u32>) {
    let columns: Vec<Column<'static>> = COLUMNS
        .iter()
        .map(|one| if NEEDED.contains(&one.name) { required(one.name) } else { optional(one.name) })
        .collect();
    let sheet = Sheet::open(file, text, &columns, context);
    let rows: Vec<Expected> =
        sheet.iter().flat_map(Sheet::rows).filter_map(|row| expected(&row, zone)).collect();
    let minutes = shortest_gap(&rows);
    (rows, minutes)
}

fn expected(row: &Row<'_>, zone: &TimeZone) -> Option<Expected> {
    let queue = row.need("contact_type", |cell| Ok(cell.to_owned()));
    let start = interval_start(row, "interval_start", zone);
    row.need("mean", |_| Ok(()))?;
    let contacts = row.number("mean", measured);
    let handle_seconds = row.number("handle_seconds", measured);
    let expectation = ClientExpectation { contacts: contacts?, handle_seconds };
    Some(Expected { queue: queue?, start: start?, expectation, line: row.line })
}

/// Returns the whole minutes between the two nearest labels; 0 if they are no whole minutes.
fn shortest_gap(rows: &[Expected]) -> Option<u32> {
    let mut starts: Vec<Timestamp> = rows.iter().map(|row| row.start).collect();
    starts.sort_unstable();
    starts.dedup();
    let gaps = starts.windows(2).map(|pair| pair[1].as_second() - pair[0].as_second());
    let seconds = gaps.min()?;
    Some(if seconds % 60 == 0 { u32::try_from(seconds / 60).unwrap_or(0) } else { 0 })
}
