//! `adjustments.csv`: what planners changed in forecasts. A row is an adjustment, or takes one above it back.
//!
//! Nothing is ever taken out of the sheet. The first layout of the sheet had a column `factor` and neither identifier
//! nor author: it is read too, and its rows are called `A1`, `A2` and so on.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::{
    AdjustedMeasure, Adjustment, AdjustmentChange, AdjustmentId, ContactTypeId, Diagnostic, Place,
    UndoneAdjustment,
};

use super::Files;
use super::history::interval_start;
use crate::choices::{ADJUSTED_MEASURES, one_of};
use crate::context::Context;
use crate::daytime::date;
use crate::names::Kind as Name;
use crate::number::finite;
use crate::refusal::Refusal;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::{identifier, unguarded};

/// Name of the sheet.
pub const ADJUSTMENTS_FILE: &str = "adjustments.csv";

/// Columns of `adjustments.csv` as it is written; the last one is read only.
pub(crate) const COLUMNS: [Column<'_>; 12] = [
    optional("id"),
    required("made"),
    optional("author"),
    required("contact_type"),
    optional("measure"),
    required("from"),
    required("to"),
    optional("change"),
    optional("value"),
    optional("reason"),
    optional("undoes"),
    optional("factor"),
];

/// Largest number of contacts or seconds of a change.
const VALUE_MAX: f64 = 1e9;

/// Largest factor: beyond it per cent were taken for a factor.
const FACTOR_MAX: f64 = 100.0;

/// How a change is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ChangeWord {
    Factor,
    Total,
    PerInterval,
    Add,
    AddPerInterval,
}

const CHANGES: [(&str, ChangeWord); 5] = [
    ("factor", ChangeWord::Factor),
    ("total", ChangeWord::Total),
    ("per-interval", ChangeWord::PerInterval),
    ("add", ChangeWord::Add),
    ("add-per-interval", ChangeWord::AddPerInterval),
];

/// Returns the word and the value of a change.
pub(crate) const fn change_words(change: AdjustmentChange) -> (&'static str, f64) {
    match change {
        AdjustmentChange::Factor(value) => ("factor", value),
        AdjustmentChange::Total(value) => ("total", value),
        AdjustmentChange::PerInterval(value) => ("per-interval", value),
        AdjustmentChange::Add(value) => ("add", value),
        AdjustmentChange::AddPerInterval(value) => ("add-per-interval", value),
    }
}

/// The adjustments so far, each with the line of its row and the place of its contact type.
type Found = Vec<(Adjustment, u32, Place)>;

/// Returns the adjustments, also those that were taken back; rows with a fault are reported and left out.
pub(super) fn read(files: &Files, zone: &TimeZone, context: &Context) -> Vec<Adjustment> {
    let Some(text) = files.get(ADJUSTMENTS_FILE) else { return Vec::new() };
    let Some(sheet) = Sheet::open(ADJUSTMENTS_FILE, text, &COLUMNS, context) else {
        return Vec::new();
    };
    let mut found = Found::new();
    let mut lines: BTreeMap<AdjustmentId, u32> = BTreeMap::new();
    for (row, number) in numbered(&sheet) {
        match number {
            None => undo(&row, &mut found, &lines),
            Some(number) => {
                let id = own_id(&row, number, &mut lines);
                if let (Some(id), Some(adjustment)) = (id, adjustment(&row, zone)) {
                    found.push((
                        Adjustment { id, ..adjustment },
                        row.line,
                        row.place("contact_type"),
                    ));
                }
            }
        }
    }
    // Whether the type exists matters only as long as the adjustment is applied.
    for (adjustment, _, place) in found.iter().filter(|(one, ..)| one.is_in_force()) {
        context.refer(Name::ContactType, adjustment.contact_type.as_str(), place);
    }
    found.into_iter().map(|(adjustment, ..)| adjustment).collect()
}

/// Returns the rows, each adjustment with its number from 1; a row that takes one back has none.
fn numbered<'t>(sheet: &Sheet<'t>) -> Vec<(Row<'t>, Option<usize>)> {
    let mut count = 0;
    let number = |row: Row<'t>| {
        let is_adjustment = row.cell("undoes").is_empty();
        count += usize::from(is_adjustment);
        (row, is_adjustment.then_some(count))
    };
    sheet.rows().map(number).collect()
}

/// Returns the identifier of a row, by its number if it has none; one that was met before is a fault.
fn own_id(
    row: &Row<'_>,
    number: usize,
    lines: &mut BTreeMap<AdjustmentId, u32>,
) -> Option<AdjustmentId> {
    let id = if row.cell("id").is_empty() {
        AdjustmentId::new(format!("A{number}"))
    } else {
        row.find("id", |cell| identifier(cell).map(AdjustmentId::new))?
    };
    if let Some(first) = lines.insert(id.clone(), row.line) {
        let fault = Diagnostic::fault("I0108").with("name", &id);
        row.context.report_at(
            &row.place("id"),
            fault.with("first", format!("{ADJUSTMENTS_FILE}:{first}")),
        );
        return None;
    }
    Some(id)
}

fn adjustment(row: &Row<'_>, zone: &TimeZone) -> Option<Adjustment> {
    let made = row.need("made", date);
    let contact_type = row.need("contact_type", |cell| identifier(cell).map(ContactTypeId::new));
    let measure = if row.cell("measure").is_empty() {
        Some(AdjustedMeasure::Contacts)
    } else {
        row.find("measure", one_of(&ADJUSTED_MEASURES))
    };
    let span = span(row, zone);
    let change = change(row, measure);
    if row.cell("author").is_empty() || row.cell("reason").is_empty() {
        row.context.report_at(&row.place("reason"), Diagnostic::warning("I1704"));
    }
    let (from, to) = span?;
    Some(Adjustment {
        id: AdjustmentId::new(""),
        made: made?,
        author: unguarded(row.cell("author")).to_owned(),
        reason: unguarded(row.cell("reason")).to_owned(),
        contact_type: contact_type?,
        measure: measure?,
        from,
        to,
        change: change?,
        undone: None,
    })
}

/// Returns the instants of a span whose ends are days, the last one included, or date-times.
fn span(row: &Row<'_>, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
    let from = edge(row, "from", zone, Ok);
    let to = edge(row, "to", zone, Date::tomorrow);
    let (from, to) = (from?, to?);
    if from >= to {
        let fault = Diagnostic::fault("I0208").with("first", row.cell("from"));
        row.context.report_at(&row.place("to"), fault.with("last", row.cell("to")));
        return None;
    }
    Some((from, to))
}

/// Returns the instant of a cell that is a label, or the midnight of the day that `day` makes of the one in the cell.
fn edge(
    row: &Row<'_>,
    column: &str,
    zone: &TimeZone,
    day: impl Fn(Date) -> Result<Date, jiff::Error>,
) -> Option<Timestamp> {
    if row.cell(column).contains([':', 'T']) {
        return interval_start(row, column, zone);
    }
    let midnight = |date: Date| Some(day(date).ok()?.to_zoned(zone.clone()).ok()?.timestamp());
    midnight(row.need(column, date)?)
}

/// Returns the change of a row: a word and its value, or a factor in the column of the first layout.
fn change(row: &Row<'_>, measure: Option<AdjustedMeasure>) -> Option<AdjustmentChange> {
    let has = |column: &str| !row.cell(column).is_empty();
    if (has("change") || has("value")) == has("factor") {
        row.context.report_at(&row.place("change"), Diagnostic::fault("I1703"));
        return None;
    }
    let (word, column) = if has("factor") {
        (ChangeWord::Factor, "factor")
    } else {
        (row.need("change", one_of(&CHANGES))?, "value")
    };
    row.need(column, |_| Ok(()))?;
    // Nothing takes no time: a handle time stays above 0.
    let least = if measure == Some(AdjustedMeasure::HandleTime) { f64::MIN_POSITIVE } else { 0.0 };
    let number = |low: f64, high: f64, range: (&'static str, &'static str)| {
        row.number(column, move |text| {
            let value = finite(text).ok_or(Refusal::Form("1.1"))?;
            let inside = (low..=high).contains(&value);
            if inside { Ok(value) } else { Err(Refusal::Range(range.0, range.1)) }
        })
    };
    let amount = || number(least, VALUE_MAX, ("0", "1000000000"));
    let more = || number(-VALUE_MAX, VALUE_MAX, ("-1000000000", "1000000000"));
    match word {
        ChangeWord::Factor => number(least, FACTOR_MAX, ("0", "100")).map(AdjustmentChange::Factor),
        ChangeWord::Total => amount().map(AdjustmentChange::Total),
        ChangeWord::PerInterval => amount().map(AdjustmentChange::PerInterval),
        ChangeWord::Add => more().map(AdjustmentChange::Add),
        ChangeWord::AddPerInterval => more().map(AdjustmentChange::AddPerInterval),
    }
}

/// Takes back the adjustment that a row names; one that does not stand above, or was taken back before, is a fault.
fn undo(row: &Row<'_>, found: &mut Found, lines: &BTreeMap<AdjustmentId, u32>) {
    let made = row.need("made", date);
    let Some(id) = row.need("undoes", |cell| identifier(cell).map(AdjustmentId::new)) else {
        return;
    };
    let Some((adjustment, ..)) = found.iter_mut().find(|(one, ..)| one.id == id) else {
        // One that is there and has a fault was told already.
        if !lines.contains_key(&id) {
            let fault = Diagnostic::fault("I1701").with("id", &id);
            row.context.report_at(&row.place("undoes"), fault);
        }
        return;
    };
    if let Some(undone) = &adjustment.undone {
        let fault = Diagnostic::fault("I1702").with("id", &id).with("date", undone.made);
        row.context.report_at(&row.place("undoes"), fault);
        return;
    }
    adjustment.undone = made.map(|made| UndoneAdjustment {
        made,
        author: unguarded(row.cell("author")).to_owned(),
        reason: unguarded(row.cell("reason")).to_owned(),
    });
}

#[cfg(test)]
mod tests;
