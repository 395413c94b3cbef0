//! Genesys Cloud: the sheet of its historical import, intervals by queue and media type in UTC.
//!
//! A queue and media type come once an interval, or once a skill set and language, whose rows are added up.

use jiff::Timestamp;
use organico_model::{Channel, Diagnostic};

use super::super::collector::{Collector, ImportedRow};
use super::super::history::{Counts, HistorySettings};
use super::super::rows::{ImportRow, for_each_row};
use crate::centre::history::measured;

/// The columns, those that must be there first.
const COLUMNS: [&str; 8] = [
    "Interval Start UTC Date",
    "Queue",
    "Media Type",
    "Offered",
    "Interactions Handled",
    "Total Handle Time (Seconds)",
    "Skill Set",
    "Language",
];
const NEEDED: usize = 6;

/// Reads one file.
pub(crate) fn read(file: &str, text: &str, _: &HistorySettings, into: &mut Collector<'_>) {
    let names: Vec<String> = COLUMNS.iter().map(|name| (*name).to_owned()).collect();
    for_each_row(file, text, &names, NEEDED, into, |row, into| {
        if let Err((column, fault)) = take(row, into) {
            into.refuse(row.line, row.name(column), fault);
        }
    });
}

fn take(row: &ImportRow<'_>, into: &mut Collector<'_>) -> Result<(), (usize, Diagnostic)> {
    let start = instant(row.cell(0)).ok_or_else(|| refusal(row, 0, "I1102"))?;
    if row.cell(1).is_empty() {
        return Err(refusal(row, 1, "I1105"));
    }
    let channel = channel(row.cell(2)).ok_or_else(|| refusal(row, 2, "I1106"))?;
    let [offered, handled, total] = [number(row, 3)?, number(row, 4)?, number(row, 5)?];
    let mean =
        |(total, handled): (f64, f64)| if handled > 0.0 { Some(total / handled) } else { None };
    let counts = Counts {
        offered,
        handled,
        abandoned: None,
        handle_seconds: total.zip(handled).and_then(mean),
    };
    let part = format!("{}|{}", row.cell(6), row.cell(7));
    let (queue, line) = (row.cell(1), row.line);
    into.take(&ImportedRow { queue, channel: Some(channel), part: &part, start, counts, line });
    Ok(())
}

fn number(row: &ImportRow<'_>, column: usize) -> Result<Option<f64>, (usize, Diagnostic)> {
    let cell = row.cell(column);
    if cell.is_empty() {
        return Ok(None);
    }
    measured(cell).map(Some).map_err(|refusal| (column, refusal.diagnostic(row.name(column), cell)))
}

fn refusal(row: &ImportRow<'_>, column: usize, code: &'static str) -> (usize, Diagnostic) {
    (column, Diagnostic::fault(code).with("value", crate::refusal::shown(row.cell(column))))
}

/// Returns the instant of a label in UTC, such as `2026-05-04T08:15:00Z`.
fn instant(label: &str) -> Option<Timestamp> {
    label.ends_with('Z').then(|| label.parse().ok()).flatten()
}

fn channel(media: &str) -> Option<Channel> {
    match media.to_ascii_lowercase().as_str() {
        "voice" => Some(Channel::Voice),
        "chat" | "message" => Some(Channel::Chat),
        "email" => Some(Channel::Mail),
        "callback" => Some(Channel::Callback),
        _ => None,
    }
}
