//! `sessions.csv`: training, meetings and coaching that the roster makes room for. A row is a group.

mod sense;
mod who;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use organico_model::{
    Centre, DaySpan, Diagnostic, Gathering, Session, SessionGroup, SessionId, SessionTimes, Share,
};

use crate::choices::{SESSION_KINDS, one_of};
use crate::context::Context;
use crate::daytime::{clock, clock_to_midnight, date};
use crate::quantity::{positive_count, positive_minutes, share};
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::{clean, identifier, unguarded};

/// Name of the sheet.
pub const SESSIONS_FILE: &str = "sessions.csv";

/// Columns of `sessions.csv`.
const COLUMNS: [Column; 14] = [
    required("id"),
    optional("name"),
    required("kind"),
    required("who"),
    required("length"),
    required("from"),
    required("to"),
    optional("earliest"),
    optional("latest"),
    required("together"),
    optional("present"),
    optional("times"),
    optional("every"),
    optional("seats"),
];

/// Whether the group comes together.
const TOGETHER: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// Whether `times` is of each week rather than of all days.
const EVERY: [(&str, ()); 1] = [("week", ())];

/// Share of a group that must be there where the sheet does not say: three in four, so that who is on leave, part-time
/// or on another shift does not stop a meeting, and the few who miss it can be told by a colleague.
const PRESENT_USUAL: f64 = 0.75;

/// Minutes of a day without a change of the clock.
const DAY_MINUTES: u32 = 1440;

/// Returns the sessions of a CSV text, in its order. People, teams and skills must be of the centre.
///
/// # Errors
/// All faults, in order.
pub fn read_sessions(
    file: &str,
    text: &str,
    centre: &Centre,
) -> Result<Vec<Session>, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let sessions = sessions(file, &text, centre, &context);
    finished(sessions, context)
}

/// Returns the sessions of a clean text without those that have a fault, which is reported; nothing when the header
/// lacks a column.
pub(crate) fn sessions(
    file: &str,
    text: &str,
    centre: &Centre,
    context: &Context,
) -> Option<Vec<Session>> {
    let sheet = Sheet::open(file, text, &COLUMNS, context)?;
    let mut lines: BTreeMap<SessionId, u32> = BTreeMap::new();
    let mut found = Vec::new();
    for row in sheet.rows() {
        let id = row.need("id", |cell| identifier(cell).map(SessionId::new));
        if let Some(id) = &id {
            report_repeated(&row, id, lines.get(id));
            lines.entry(id.clone()).or_insert(row.line);
        }
        let session = session(&row, id, centre);
        if let Some(session) = session.filter(|session| sense::has_sense(&row, session, centre)) {
            found.push(session);
        }
    }
    Some(found)
}

fn report_repeated(row: &Row<'_>, id: &SessionId, first: Option<&u32>) {
    let Some(first) = first else { return };
    let fault = Diagnostic::fault("I0108").with("name", id);
    let first = row.line_of(*first);
    row.context.report_at(&row.place("id"), fault.with("first", first));
}

/// Returns the session of a row; nothing where a cell has a fault. Every cell is read first, so that all are told.
fn session(row: &Row<'_>, id: Option<SessionId>, centre: &Centre) -> Option<Session> {
    let kind = row.need("kind", one_of(&SESSION_KINDS));
    let who = who::read(row, centre);
    let minutes = row.need("length", positive_minutes);
    let days = (row.need("from", date), row.need("to", date));
    let hours = hours(row);
    let gathering = gathering(row);
    let times = times(row);
    let id = id?;
    let name = unguarded(row.cell("name"));
    let name = if name.is_empty() { id.as_str() } else { name }.to_owned();
    Some(Session {
        id,
        name,
        kind: kind?,
        who: who?,
        minutes: minutes?,
        first: days.0?,
        last: days.1?,
        hours: hours?,
        gathering: gathering?,
        times: times?,
    })
}

/// Returns a cell, or what stands for an empty one; nothing where it has a fault.
fn or_usual<T>(row: &Row<'_>, name: &str, read: impl FnOnce() -> Option<T>, usual: T) -> Option<T> {
    if row.cell(name).is_empty() { Some(usual) } else { read() }
}

fn hours(row: &Row<'_>) -> Option<DaySpan> {
    let from = or_usual(row, "earliest", || row.find("earliest", clock), 0);
    let to = or_usual(row, "latest", || row.find("latest", clock_to_midnight), DAY_MINUTES);
    Some(DaySpan { from: from?, to: to? })
}

fn gathering(row: &Row<'_>) -> Option<Gathering> {
    let together = row.need("together", one_of(&TOGETHER));
    let present = row.find("present", share);
    let seats = or_usual(row, "seats", || row.find("seats", positive_count).map(Some), None);
    let unread_share = present.is_none() && !row.cell("present").is_empty();
    let (together, seats) = (together?, seats?);
    if unread_share {
        return None;
    }
    if !together {
        return Some(Gathering::Alone(seats));
    }
    let usual = Share::new(PRESENT_USUAL).ok();
    present.or(usual).map(Gathering::Together)
}

fn times(row: &Row<'_>) -> Option<SessionTimes> {
    let count = or_usual(row, "times", || row.find("times", positive_count), 1);
    let weekly = or_usual(row, "every", || row.find("every", one_of(&EVERY)).map(Some), None);
    let (count, weekly) = (count?, weekly?);
    Some(if weekly.is_some() { SessionTimes::AWeek(count) } else { SessionTimes::InAll(count) })
}
