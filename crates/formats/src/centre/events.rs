//! `events.csv`: special days as rows, beside the `[[closures]]` and `[[events]]` of `centre.toml`.

use organico_model::{Calendar, Closure, ContactTypeId, Diagnostic, Event};

use super::Files;
use crate::choices::one_of;
use crate::context::Context;
use crate::daytime::date;
use crate::names::Kind as Name;
use crate::refusal::Refusal;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::{identifier, unguarded};

/// Name of the sheet.
pub(crate) const EVENTS_FILE: &str = "events.csv";

/// Columns of `events.csv`.
const COLUMNS: [Column; 5] = [
    required("first"),
    required("last"),
    required("name"),
    required("kind"),
    optional("contact_types"),
];

/// What a span of days is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Event,
    DoNotLearn,
    Closure,
}

const KINDS: [(&str, Kind); 3] =
    [("event", Kind::Event), ("do-not-learn", Kind::DoNotLearn), ("closure", Kind::Closure)];

/// The rows of the sheet.
#[derive(Debug, Default)]
pub(crate) struct SpecialDays {
    pub(crate) closures: Vec<Closure>,
    pub(crate) events: Vec<Event>,
}

/// Returns the rows of the centre's `events.csv`.
pub(crate) fn read(files: &Files, context: &Context) -> SpecialDays {
    let mut found = SpecialDays::default();
    let Some(text) = files.get(EVENTS_FILE) else { return found };
    let Some(sheet) = Sheet::open(EVENTS_FILE, text, &COLUMNS, context) else { return found };
    sheet.rows().for_each(|row| read_row(&row, &mut found));
    found
}

fn read_row(row: &Row<'_>, found: &mut SpecialDays) {
    let days = (row.need("first", date), row.need("last", date));
    let name = row.need("name", |text| Ok(unguarded(text).to_owned()));
    let kind = row.need("kind", one_of(&KINDS));
    let ((Some(first), Some(last)), Some(name), Some(kind)) = (days, name, kind) else { return };
    if first > last {
        let fault = Diagnostic::fault("I0208").with("first", first).with("last", last);
        row.context.report_at(&row.place("last"), fault);
        return;
    }
    let contact_types = contact_types(row);
    match kind {
        // A closure is of the whole centre.
        Kind::Closure if !contact_types.is_empty() => {
            row.refuse("kind", &Refusal::Choice(vec![KINDS[0].0, KINDS[1].0]));
        }
        Kind::Closure => found.closures.push(Closure { first, last, reason: name }),
        Kind::Event | Kind::DoNotLearn => {
            let learn = kind == Kind::Event;
            found.events.push(Event { first, last, name, learn, contact_types });
        }
    }
}

/// Returns the contact types that an event is about, with blanks between them; none means all.
fn contact_types(row: &Row<'_>) -> Vec<ContactTypeId> {
    let place = row.place("contact_types");
    let mut types = Vec::new();
    for word in row.cell("contact_types").split_whitespace() {
        match identifier(word) {
            Ok(id) => {
                row.context.refer(Name::ContactType, id, &place);
                types.push(ContactTypeId::new(id));
            }
            Err(refusal) => row.refuse("contact_types", &refusal),
        }
    }
    types
}

/// Adds the rows to a calendar. One that `centre.toml` has already, as after the centre was written anew, counts once.
pub(super) fn add(calendar: &mut Calendar, rows: &SpecialDays) {
    for closure in &rows.closures {
        if !calendar.closures.contains(closure) {
            calendar.closures.push(closure.clone());
        }
    }
    for event in &rows.events {
        if !calendar.events.contains(event) {
            calendar.events.push(event.clone());
        }
    }
}
