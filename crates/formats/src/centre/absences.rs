//! Absences of `absences.csv`, past and planned.

use organico_model::{Absence, AgentId, Diagnostic};

use super::Files;
use crate::choices::{ABSENCE_CODES, one_of};
use crate::context::Context;
use crate::daytime::date;
use crate::names::Kind;
use crate::quantity::positive_minutes;
use crate::refusal::Refusal;
use crate::sheet::{Column, Row, Sheet, optional, required};

/// Columns of `absences.csv`.
pub(crate) const COLUMNS: [Column; 5] =
    [required("person"), required("first"), required("last"), required("code"), optional("hours")];

/// Longest permit of a day, in minutes: longer is a whole day.
const PERMIT_MINUTES_MAX: u32 = 24 * 60;

/// Returns the absences; rows with a fault are reported and left out.
pub(super) fn read(files: &Files, context: &Context) -> Vec<Absence> {
    let Some(text) = files.get("absences.csv") else { return Vec::new() };
    let sheet = Sheet::open("absences.csv", text, &COLUMNS, context);
    sheet.iter().flat_map(Sheet::rows).filter_map(|row| absence(&row)).collect()
}

fn absence(row: &Row<'_>) -> Option<Absence> {
    let person = row.refer("person", Kind::Person).map(AgentId::new);
    let (first, last) = (row.need("first", date), row.need("last", date));
    let code = row.need("code", one_of(&ABSENCE_CODES));
    let minutes_a_day = row.find("hours", permit);
    let (first, last) = (first?, last?);
    if first > last {
        let fault = Diagnostic::fault("I0208").with("first", first).with("last", last);
        row.context.report_at(&row.place("last"), fault);
        return None;
    }
    if minutes_a_day.is_none() && !row.cell("hours").is_empty() {
        return None;
    }
    Some(Absence { person: person?, first, last, code: code?, minutes_a_day })
}

/// Returns the minutes of a day that a permit by hours takes.
fn permit(text: &str) -> Result<u32, Refusal> {
    match positive_minutes(text)? {
        minutes @ 1..=PERMIT_MINUTES_MAX => Ok(minutes),
        _ => Err(Refusal::Range("1min", "24h")),
    }
}
