//! The shifts of each person as a calendar file (`.ics`), for the person's own telephone.
//!
//! Instants are in UTC, so that no reader needs a table of clock changes. An event is known by person, day and start:
//! a shift that stayed is the same event in the next file. Nothing in it comes from a clock or from chance.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::{AgentId, BreakKind, Centre, Pause, Roster, SessionKind, Shift, Workplace};

use super::ics::{Ics, compact, escaped};
use super::table::RosterTable;
use crate::Language;
use crate::number::clock_of;

/// Returns the calendars of all people with a shift: name of the file and its text.
///
/// All events carry the first instant of the roster as the time at which they were written.
#[must_use]
pub fn calendars(centre: &Centre, roster: &Roster, language: Language) -> BTreeMap<String, String> {
    let table = RosterTable::new(centre, roster, language);
    let mut people: BTreeMap<&AgentId, Vec<&Shift>> = BTreeMap::new();
    for shift in &roster.shifts {
        people.entry(&shift.person).or_default().push(shift);
    }
    let file = |(person, shifts): (&AgentId, Vec<&Shift>)| {
        (format!("{person}.ics"), calendar(&table, person, &shifts))
    };
    people.into_iter().map(file).collect()
}

fn calendar(table: &RosterTable<'_>, person: &AgentId, shifts: &[&Shift]) -> String {
    let mut ics = Ics::default();
    ics.line("BEGIN", "VCALENDAR");
    ics.line("VERSION", "2.0");
    let language = table.language.tag().to_ascii_uppercase();
    ics.line("PRODID", &format!("-//Organico//Roster//{language}"));
    ics.line("CALSCALE", "GREGORIAN");
    let name = table.fill("export-calendar-name", &[("person", person.as_str().into())]);
    ics.line("X-WR-CALNAME", &escaped(&name));
    let midnight = table.roster.first.to_zoned(table.centre.zone.clone());
    let written = midnight.map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp());
    for shift in shifts {
        event(&mut ics, table, shift, written);
    }
    ics.line("END", "VCALENDAR");
    ics.finish()
}

fn event(ics: &mut Ics, table: &RosterTable<'_>, shift: &Shift, written: Timestamp) {
    let language = table.language.tag();
    let place = match &shift.workplace {
        Workplace::Site(site) => table.site_name(site).to_owned(),
        Workplace::Home => table.say("export-home"),
    };
    let gaps = [("hours", table.hours(shift).into()), ("place", place.as_str().into())];
    ics.line("BEGIN", "VEVENT");
    let day = shift.day.strftime("%Y%m%d");
    let start = compact(shift.start);
    ics.line("UID", &format!("{}.{day}.{start}@organico.invalid", shift.person));
    ics.instant("DTSTAMP", written);
    ics.instant("DTSTART", shift.start);
    ics.instant("DTEND", shift.end);
    ics.line("SEQUENCE", "0");
    ics.line("STATUS", "CONFIRMED");
    ics.text("SUMMARY", language, &table.fill("export-event", &gaps));
    ics.text("LOCATION", language, &place);
    ics.text("DESCRIPTION", language, &description(table, shift));
    ics.line("END", "VEVENT");
}

/// Returns the paid hours of a shift and its pauses, a line each.
fn description(table: &RosterTable<'_>, shift: &Shift) -> String {
    let hours = table.numbers.decimal(shift.paid_minutes() as f64 / 60.0, 2);
    let mut lines = vec![table.fill("export-event-paid", &[("hours", hours.into())])];
    lines.extend(shift.pauses.iter().map(|pause| pause_words(table, pause)));
    lines.join("\n")
}

fn pause_words(table: &RosterTable<'_>, pause: &Pause) -> String {
    let clock = |instant| clock_of(table.centre.zone.to_datetime(instant));
    let kind = match pause.kind {
        BreakKind::Meal => "export-pause-meal",
        BreakKind::Rest => "export-pause-rest",
        BreakKind::Screen => "export-pause-screen",
        BreakKind::Session(SessionKind::Training) => "export-pause-training",
        BreakKind::Session(SessionKind::Meeting) => "export-pause-meeting",
        BreakKind::Session(SessionKind::Coaching) => "export-pause-coaching",
    };
    let paid = if pause.paid { "export-paid" } else { "export-unpaid" };
    format!("{}-{} {}, {}", clock(pause.start), clock(pause.end), table.say(kind), table.say(paid))
}
