//! `roster.csv`: one shift a row, for people to read and edit.
//!
//! Instants are wall-clock times of the centre with their offset. A pause is `10:15-10:30 screen paid`, by the clock of
//! the shift; in the hour that comes twice it is written `02:15+02:00/15min screen paid`, as no clock could tell.

mod pauses;

use std::cmp::Ordering;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::{AgentId, Centre, Diagnostic, Roster, Shift, SiteId, Workplace};

use crate::centre::history::interval_start;
use crate::centre::places::HOME;
use crate::context::{Context, place};
use crate::csv_out::CsvText;
use crate::instant::label;
use crate::names::Kind;
use crate::quantity::minutes_text;
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::{clean, identifier};

/// Columns of `roster.csv`.
const COLUMNS: [Column; 5] = [
    required("person"),
    required("start"),
    required("end"),
    required("workplace"),
    optional("pauses"),
];

/// Longest shift that is read, in minutes: longer is a slip of the pen, as a date of another month.
const SHIFT_MINUTES_MAX: i64 = 24 * 60;

/// Returns the CSV text of a roster.
#[must_use]
pub fn write_roster(roster: &Roster, zone: &TimeZone) -> String {
    let mut text = CsvText::with_header(COLUMNS.iter().map(|column| column.name));
    for shift in &roster.shifts {
        let workplace = match &shift.workplace {
            Workplace::Site(site) => site.as_str(),
            Workplace::Home => HOME,
        };
        text.owned_row(&[
            shift.person.to_string(),
            label(shift.start, zone),
            label(shift.end, zone),
            workplace.to_owned(),
            pauses::text(&shift.pauses, zone),
        ]);
    }
    text.finish()
}

/// Returns the roster of a CSV text, ordered by person and start.
///
/// The period is `period`, first day and first day after it; without one it runs from the day of the first shift to the
/// day after the last. People and sites must be of the centre. Rules are not judged here: that is the checker's work.
///
/// # Errors
/// All faults, in order.
pub fn read_roster(
    file: &str,
    text: &str,
    centre: &Centre,
    period: Option<(Date, Date)>,
) -> Result<Roster, Vec<Diagnostic>> {
    let text = clean(text);
    let context = Context::default();
    let known = place("centre", 0, "");
    centre
        .people
        .iter()
        .for_each(|person| context.define(Kind::Person, person.id.as_str(), &known));
    centre.sites.iter().for_each(|site| context.define(Kind::Site, site.id.as_str(), &known));
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let shifts: Option<Vec<Shift>> =
        sheet.map(|sheet| sheet.rows().filter_map(|row| shift(&row, &centre.zone)).collect());
    context.resolve_names();
    let roster = shifts.and_then(|shifts| ordered(shifts, period, file, &context));
    finished(roster, context)
}

fn ordered(
    mut shifts: Vec<Shift>,
    period: Option<(Date, Date)>,
    file: &str,
    context: &Context,
) -> Option<Roster> {
    shifts.sort_by(by_person_and_start);
    let days = || shifts.iter().map(|shift| shift.day);
    let around = || Some((days().min()?, days().max()?.tomorrow().ok()?));
    let Some((first, end)) = period.or_else(around) else {
        if !context.has_fault() {
            context.report(Diagnostic::fault("I0210").with("what", "roster").at(file, 0, ""));
        }
        return None;
    };
    for shift in shifts.iter().filter(|shift| shift.day < first || shift.day >= end) {
        let fault = Diagnostic::fault("I0403").with("person", &shift.person).with("day", shift.day);
        context.report(fault.with("first", first).with("end", end).at(
            file,
            0,
            shift.person.as_str(),
        ));
    }
    Some(Roster { first, end, shifts })
}

/// The order of a roster, the same for rows in any order, also where somebody stands twice at once.
fn by_person_and_start(a: &Shift, b: &Shift) -> Ordering {
    let pauses =
        |shift: &Shift| -> Vec<_> { shift.pauses.iter().map(|p| (p.start, p.end)).collect() };
    (&a.person, a.start, a.end, &a.workplace)
        .cmp(&(&b.person, b.start, b.end, &b.workplace))
        .then_with(|| pauses(a).cmp(&pauses(b)))
}

fn shift(row: &Row<'_>, zone: &TimeZone) -> Option<Shift> {
    let person = row.refer("person", Kind::Person).map(AgentId::new);
    let start = interval_start(row, "start", zone);
    let end = interval_start(row, "end", zone);
    let workplace = workplace(row);
    let (start, end) = (start?, end?);
    let minutes = (end.as_second() - start.as_second()) / 60;
    if !(1..=SHIFT_MINUTES_MAX).contains(&minutes) {
        let length = minutes_text(minutes.clamp(0, 1_000_000) as u32);
        let fault = Diagnostic::fault("I0401").with("start", row.cell("start"));
        row.context.report_at(
            &row.place("end"),
            fault.with("end", row.cell("end")).with("length", length),
        );
        return None;
    }
    let pauses = pauses::read(row, start, end, zone)?;
    let day = zone.to_datetime(start).date();
    Some(Shift { person: person?, day, start, end, workplace: workplace?, pauses })
}

fn workplace(row: &Row<'_>) -> Option<Workplace> {
    if row.cell("workplace") == HOME {
        return Some(Workplace::Home);
    }
    let site = row.need("workplace", |cell| identifier(cell).map(ToOwned::to_owned))?;
    row.context.refer(Kind::Site, &site, &row.place("workplace"));
    Some(Workplace::Site(SiteId::new(site)))
}

#[cfg(test)]
mod tests;
