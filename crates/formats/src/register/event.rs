//! The events of a case: read one by one, then held against each other.

use jiff::civil::Date;
use organico_model::{Diagnostic, Words};
use organico_register::{Claim, DateMeaning, Event, EventKind, SourceId};

use super::claim;
use super::head::words;
use super::law::Law;
use super::words::{EVENTS, MEANINGS, PROCEDURES};
use crate::choices::one_of;
use crate::daytime::date;
use crate::names::Kind;
use crate::tree::Table;

/// Returns the events of a case, in the order of the document, which must be the order of the days.
pub(super) fn read(root: &Table<'_>, sites: &[String], law: &Law<'_>) -> Vec<Event> {
    let tables = root.tables("events");
    let mut latest: Option<Date> = None;
    let mut events = Vec::new();
    for table in &tables {
        let Some(event) = event(table, sites, law) else { continue };
        if let Some(before) = latest.filter(|before| *before > event.date) {
            let fault = Diagnostic::fault("I0502").with("date", event.date).with("before", before);
            table.context.report_at(&table.place("date"), fault);
        }
        latest = latest.max(Some(event.date));
        events.push((table, event));
    }
    check_announcement(&events);
    events.into_iter().map(|(_, event)| event).collect()
}

fn event(table: &Table<'_>, sites: &[String], law: &Law<'_>) -> Option<Event> {
    let day = table.quantity("date", date);
    let kind = table.quantity("kind", one_of(&EVENTS));
    let meaning = table.quantity_if("date_meaning", one_of(&MEANINGS)).unwrap_or(DateMeaning::On);
    let procedure = table.quantity_if("procedure", one_of(&PROCEDURES));
    let due = table.quantity_if("due", date);
    let source = table.refer_if("source", Kind::Source);
    let words = table.table("words").as_ref().map_or(Some(Words::default()), words);
    let written = table.tables("claims");
    let claims: Vec<Claim> =
        written.iter().filter_map(|one| claim::read(one, source.as_deref(), sites)).collect();
    table.close();
    let terms = procedure.zip(day).and_then(|(one, day)| law.terms(one, day));
    if let Some(day) = day.filter(|_| procedure.is_some() && terms.is_none() && law.is_read()) {
        let fault = Diagnostic::fault("I0508").with("date", day);
        table.context.report_at(&table.place("procedure"), fault);
    }
    check_due(table, day?, kind?, due);
    let source = source.map(SourceId::new).or(claims.first().map(|claim| claim.source.clone()));
    if source.is_none() && written.is_empty() {
        let fault = Diagnostic::fault("I0501").with("what", "event");
        table.context.report_at(&table.place("source"), fault);
    }
    Some(Event {
        date: day?,
        date_meaning: meaning,
        kind: kind?,
        procedure: terms,
        due,
        source: source?,
        words: words?,
        claims,
    })
}

/// Reports a promise without its day, and a day that lies before its event.
fn check_due(table: &Table<'_>, day: Date, kind: EventKind, due: Option<Date>) {
    let missing = due.is_none() && kind == EventKind::Promise && table.find("due").is_none();
    if missing || due.is_some_and(|due| due < day) {
        let due = due.map_or("-".to_owned(), |due| due.to_string());
        let fault = Diagnostic::fault("I0505").with("due", due).with("date", day);
        table.context.report_at(&table.place("due"), fault);
    }
}

/// Reports what can only follow an announcement and is dated before it.
fn check_announcement(events: &[(&Table<'_>, Event)]) {
    let mut announcements =
        events.iter().filter(|(_, event)| event.kind == EventKind::Announcement);
    let Some(announced) = announcements.next().map(|(_, event)| event.date) else { return };
    for (table, event) in events.iter().filter(|(_, event)| event.date < announced) {
        if matches!(event.kind, EventKind::Update | EventKind::TableRequest) {
            continue;
        }
        let fault = Diagnostic::fault("I0504").with("date", event.date);
        table.context.report_at(&table.place("date"), fault.with("announced", announced));
    }
}
