//! `[[changes]]`: what every change has, and the way to its kind.

use std::collections::BTreeMap;

use organico_model::{Change, ChangeKind, Diagnostic, Month, Place};

use super::head::{Span, words};
use super::kinds::{contacts, contract, hours, money, place};
use super::known::Known;
use super::quantities::month;
use super::words::{KINDS, Kind};
use crate::choices::one_of;
use crate::text::identifier;
use crate::tree::Table;

/// When a change holds, as far as it could be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct When {
    pub(super) from: Option<Month>,
    pub(super) until: Option<Month>,
}

/// Returns a change, or nothing when a part of it is missing or refused.
pub(super) fn read(table: &Table<'_>, known: &Known<'_>, span: Option<Span>) -> Option<Change> {
    let id = table.quantity("id", |text| identifier(text).map(ToOwned::to_owned));
    let name_table = table.table("name");
    let name = name_table.as_ref().and_then(words);
    let when = when(table, span);
    let Some(kind) = table.quantity("kind", one_of(&KINDS)) else {
        // Which keys a change may have hangs on its kind; they are not judged without it.
        return None;
    };
    if when.until.is_some() && kind.is_for_good() {
        table.context.report_at(&table.place("until"), Diagnostic::fault("I0826"));
    }
    if let (Kind::Drill, Some(name)) = (kind, &name) {
        place::refuse_strike(table, "name", &format!("{} {}", name.en, name.it));
    }
    let kind = of_kind(kind, table, known, when);
    table.close();
    if name_table.is_some() && name.is_none() {
        return None;
    }
    Some(Change {
        id: id?,
        name,
        from: when.from?,
        until: when.until,
        kind: kind?,
        place: own_place(table, "id"),
    })
}

fn of_kind(kind: Kind, table: &Table<'_>, known: &Known<'_>, when: When) -> Option<ChangeKind> {
    match kind {
        Kind::ReduceHours => hours::reduce(table, known).map(ChangeKind::ReduceHours),
        Kind::ChangePartTime => hours::part_time(table, known).map(ChangeKind::ChangePartTime),
        Kind::Reskill => hours::reskill(table, known, when).map(ChangeKind::Reskill),
        Kind::Hire => hours::hire(table, known).map(ChangeKind::Hire),
        Kind::Attrition => hours::attrition(table, known).map(ChangeKind::Attrition),
        Kind::VoluntaryExits => hours::exits(table, known).map(ChangeKind::VoluntaryExits),
        Kind::Dismiss => hours::dismiss(table, known, when).map(ChangeKind::Dismiss),
        Kind::MoveSite => place::move_site(table, known, when).map(ChangeKind::MoveSite),
        Kind::RemoteShare => place::remote(table, known).map(ChangeKind::SetRemoteShare),
        Kind::Drill => place::drill(table, known).map(ChangeKind::Drill),
        Kind::ShiftChannel => contacts::shift(table, known).map(ChangeKind::ShiftChannel),
        Kind::DeflectContacts => {
            contacts::deflect(table, known, when).map(ChangeKind::DeflectContacts)
        }
        Kind::AssistPeople => contacts::assist(table, known).map(ChangeKind::AssistPeople),
        Kind::Offshore => contacts::offshore(table, known).map(ChangeKind::Offshore),
        Kind::MoveContract(way) => {
            contract::read(table, known, way, when).map(ChangeKind::MoveContract)
        }
        Kind::Volume => money::volume(table, known).map(ChangeKind::ChangeVolume),
        Kind::Price => money::price(table, known).map(ChangeKind::ChangePrice),
    }
}

fn when(table: &Table<'_>, span: Option<Span>) -> When {
    let from = table.quantity("from", month);
    let until = table.quantity_if("until", month);
    if let Some(from) = from {
        within(table, "from", from, span);
    }
    match (from, until) {
        (Some(from), Some(until)) if until < from => {
            let fault = Diagnostic::fault("I0804").with("from", from).with("until", until);
            table.context.report_at(&table.place("until"), fault);
        }
        (_, Some(until)) => within(table, "until", until, span),
        (_, None) => {}
    }
    When { from, until }
}

/// Reports a month that lies outside the scenario.
pub(super) fn within(table: &Table<'_>, key: &'static str, month: Month, span: Option<Span>) {
    let Some(Span { first, last }) = span else { return };
    if month < first || last < month {
        let fault = Diagnostic::fault("I0803").with("month", month);
        let fault = fault.with("first", first).with("last", last);
        table.context.report_at(&table.place(key), fault);
    }
}

/// Returns where a table lies: its own name, on the line of one of its keys.
pub(super) fn own_place(table: &Table<'_>, key: &'static str) -> Place {
    let place = table.place(key);
    let field = place.field.rsplit_once('.').map_or("", |(own, _)| own).to_owned();
    Place { field, ..place }
}

/// Reports changes that share an id; the place of a table says its id.
pub(super) fn check_ids(tables: &[Table<'_>]) {
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    for table in tables.iter().filter(|table| table.find("id").is_some()) {
        let own = own_place(table, "id");
        if let Some(first) = seen.get(&own.field) {
            let name = own.field.strip_prefix("changes.").unwrap_or_default();
            let fault = Diagnostic::fault("I0108").with("name", name).with("first", first);
            table.context.report_at(&table.place("id"), fault);
        } else {
            seen.insert(own.field.clone(), own);
        }
    }
}
