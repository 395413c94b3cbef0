//! `adjustments.csv`, written anew or with one row more.

use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use organico_model::{Adjustment, UndoneAdjustment};

use crate::centre::adjustments::{COLUMNS, change_words};
use crate::choices::{ADJUSTED_MEASURES, word};
use crate::csv_out::CsvText;
use crate::instant::label;
use crate::number::shortest;
use crate::text::guarded;

/// Columns that are written: all but the last, which only the first layout had.
const WRITTEN: usize = COLUMNS.len() - 1;

/// A row to add, its cells as somebody typed them: whether they are valid is found when the sheet is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AdjustmentLine {
    /// Identifier of an adjustment; empty for a row that takes one back.
    pub id: String,
    /// The day on which it is made.
    pub made: String,
    /// By whom.
    pub author: String,
    /// The contact type.
    pub contact_type: String,
    /// `contacts` or `handle-time`.
    pub measure: String,
    /// First day or instant.
    pub from: String,
    /// Last day, or first instant after the span.
    pub to: String,
    /// `factor`, `total`, `per-interval`, `add` or `add-per-interval`.
    pub change: String,
    /// The value of the change.
    pub value: String,
    /// Why.
    pub reason: String,
    /// Identifier of the adjustment that is taken back.
    pub undoes: String,
}

/// Returns the sheet with a row more. What stands in `text` stays as it is, unless it has another layout: then `known`,
/// which was read from it, is written in this one first.
#[must_use]
pub fn add_adjustment(
    text: &str,
    known: &[Adjustment],
    zone: &TimeZone,
    line: &AdjustmentLine,
) -> String {
    let header = header().finish();
    let text = if text.starts_with(&header) { text.to_owned() } else { write(known, zone) };
    let mut row = CsvText::without_header();
    row.owned_row(&[
        line.id.clone(),
        line.made.clone(),
        guarded(&line.author),
        line.contact_type.clone(),
        line.measure.clone(),
        line.from.clone(),
        line.to.clone(),
        line.change.clone(),
        line.value.clone(),
        guarded(&line.reason),
        line.undoes.clone(),
    ]);
    let end = if text.ends_with('\n') { "" } else { "\n" };
    [text.as_str(), end, &row.finish()].concat()
}

/// Returns `adjustments.csv`: each adjustment, and after it the row that takes it back.
pub(super) fn write(adjustments: &[Adjustment], zone: &TimeZone) -> String {
    let mut text = header();
    for adjustment in adjustments {
        text.owned_row(&row(adjustment, zone));
        if let Some(undone) = &adjustment.undone {
            text.owned_row(&undoing(adjustment, undone));
        }
    }
    text.finish()
}

fn header() -> CsvText {
    CsvText::with_header(COLUMNS.iter().take(WRITTEN).map(|column| column.name))
}

fn row(adjustment: &Adjustment, zone: &TimeZone) -> [String; WRITTEN] {
    let (from, to) = span_cells(adjustment.from, adjustment.to, zone);
    let (change, value) = change_words(adjustment.change);
    [
        adjustment.id.to_string(),
        adjustment.made.to_string(),
        guarded(&adjustment.author),
        adjustment.contact_type.to_string(),
        word(&ADJUSTED_MEASURES, &adjustment.measure).to_owned(),
        from,
        to,
        change.to_owned(),
        shortest(value),
        guarded(&adjustment.reason),
        String::new(),
    ]
}

fn undoing(adjustment: &Adjustment, undone: &UndoneAdjustment) -> [String; WRITTEN] {
    let mut cells: [String; WRITTEN] = Default::default();
    cells[1] = undone.made.to_string();
    cells[2] = guarded(&undone.author);
    cells[9] = guarded(&undone.reason);
    cells[10] = adjustment.id.to_string();
    cells
}

/// Returns the cells of a span: days where both ends are midnights, labels otherwise.
fn span_cells(from: Timestamp, to: Timestamp, zone: &TimeZone) -> (String, String) {
    let midnight = |instant: Timestamp| -> Option<Date> {
        let civil = zone.to_datetime(instant);
        let starts = civil.date().to_zoned(zone.clone()).ok()?.timestamp() == instant;
        (starts && civil.time() == Time::midnight()).then(|| civil.date())
    };
    let last = |day: Date| day.checked_sub(SignedDuration::from_hours(24)).ok();
    match (midnight(from), midnight(to).and_then(last)) {
        (Some(first), Some(last)) => (first.to_string(), last.to_string()),
        _ => (label(from, zone), label(to, zone)),
    }
}
