//! One shift a row.

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{AgentId, BreakKind, BreakRule, Diagnostic, Shift, SiteId, Workplace};

use super::super::absences::known_person;
use super::super::loose::{clock, date, folded, minutes};
use super::super::mapped::{Fate, MappedRow, MappedSheet, OUT};
use super::cell::{AT_HOME, Meaning, meaning, span};
use super::{Builder, ImportedShift, times};
use crate::centre::places::HOME;
use crate::choices::{BREAK_KINDS, one_of};
use crate::instant::instant;
use crate::refusal::Refusal;

/// Longest shift that is read, in minutes: longer is a slip of the pen.
const SHIFT_MINUTES_MAX: i64 = 24 * 60;

/// Reads the rows of a list.
pub(super) fn read(sheet: &MappedSheet<'_>, build: &mut Builder<'_>) {
    let moments = sheet.has("start") && sheet.has("end");
    let codes = sheet.has("shift") && sheet.has("date");
    if !(moments || codes) {
        return sheet.misses(if sheet.has("start") { "end" } else { "start" });
    }
    sheet.for_each(|row| {
        let person = known_person(row, &mut build.naming, build.facts);
        let day = if row.cell("date").is_empty() { None } else { row.find("date", date) };
        let coded = row.cell("start").is_empty() && !row.cell("shift").is_empty();
        let fate = if coded {
            by_code(row, (person?, day?), build)
        } else {
            by_hours(row, (person?, day), build)
        };
        fate.filter(|_| !sheet.is_refused(row.line()))
    });
}

/// Reads a row whose hours a code of a shift tells; the code may be one of rest or absence.
fn by_code(
    row: &MappedRow<'_, '_>,
    (person, day): (AgentId, Date),
    build: &mut Builder<'_>,
) -> Option<Fate> {
    let column = row.column("shift");
    match meaning(row.sheet, &build.legend, row.cell("shift")) {
        Meaning::Rest => build.rests += 1,
        Meaning::Absent(code) => build.absent(row, &person, day, code),
        Meaning::Unknown => build.unknown(row, column, row.cell("shift")),
        Meaning::Work { spans, home } => {
            let breaks = breaks(row);
            for span in spans {
                let place = workplace(row, &person, home, build)?;
                let shift = times::shift((&person, place), day, span, &build.facts.zone)
                    .map_err(|fault| row.fault("shift", fault))
                    .ok()?;
                let breaks = within(breaks.as_deref(), &shift, span.0);
                build.add(row, column, ImportedShift { shift, breaks })?;
            }
        }
    }
    Some(Fate::Taken)
}

/// Reads a row with a start and an end.
fn by_hours(
    row: &MappedRow<'_, '_>,
    (person, day): (AgentId, Option<Date>),
    build: &mut Builder<'_>,
) -> Option<Fate> {
    let zone = build.facts.zone.clone();
    let start = moment(row, "start", day, &zone)?;
    let of_day = zone.to_datetime(start).date();
    let mut end = moment(row, "end", day, &zone)?;
    if end <= start && clock(row.cell("end")).is_some() {
        end = moment(row, "end", of_day.tomorrow().ok(), &zone)?;
    }
    let minutes = (end.as_second() - start.as_second()) / 60;
    if !(1..=SHIFT_MINUTES_MAX).contains(&minutes) {
        let fault = Diagnostic::fault("I0401").with("start", start).with("end", end);
        let length = crate::quantity::minutes_text(minutes.clamp(0, 1_000_000) as u32);
        row.fault("end", fault.with("length", length));
        return None;
    }
    let workplace = workplace(row, &person, false, build)?;
    let breaks = breaks(row);
    let first = minute_of_day(start, &zone);
    let shift = Shift { person, day: of_day, start, end, workplace, pauses: Vec::new() };
    let breaks = within(breaks.as_deref(), &shift, first);
    build.add(row, row.column("start"), ImportedShift { shift, breaks })?;
    Some(Fate::Taken)
}

fn minute_of_day(at: Timestamp, zone: &jiff::tz::TimeZone) -> u32 {
    let civil = zone.to_datetime(at);
    u32::from(civil.hour().unsigned_abs()) * 60 + u32::from(civil.minute().unsigned_abs())
}

/// Returns the instant of a cell: an hour of the row's day, or a moment with its own date.
fn moment(
    row: &MappedRow<'_, '_>,
    name: &str,
    day: Option<Date>,
    zone: &jiff::tz::TimeZone,
) -> Option<Timestamp> {
    let text = row.cell(name);
    if let Some(minute) = clock(text) {
        let Some(day) = day else {
            row.fault("date", Diagnostic::fault("I0308").with("column", "date"));
            return None;
        };
        return times::at(day, minute, zone).map_err(|fault| row.fault(name, fault)).ok();
    }
    if text.is_empty() {
        row.fault(name, Diagnostic::fault("I0308").with("column", name));
        return None;
    }
    let shown = row.sheet.shown(text);
    instant(text, zone).map_err(|fault| row.fault(name, fault.diagnostic(&shown, zone))).ok()
}

/// Returns where the shift of a row is worked.
fn workplace(
    row: &MappedRow<'_, '_>,
    person: &AgentId,
    home: bool,
    build: &mut Builder<'_>,
) -> Option<Workplace> {
    let text = row.cell("workplace");
    if home || text.is_empty() {
        return Some(build.workplace(person, home));
    }
    let mut known = build.facts.site_ids();
    known.push(HOME.to_owned());
    let facts = build.facts;
    let guess = |theirs: &str| {
        let home = AT_HOME.contains(&folded(theirs).as_str());
        if home { Some(HOME.to_owned()) } else { facts.site_of(theirs) }
    };
    match row.word("workplace", &known, guess)?.as_str() {
        HOME => Some(Workplace::Home),
        OUT => Some(build.workplace(person, false)),
        site => Some(Workplace::Site(SiteId::new(site))),
    }
}

/// A break as a sheet says it: its minutes, or its hours of the day.
#[derive(Debug, Clone, Copy)]
enum Said {
    Minutes(u32),
    Hours { from: u32, to: u32, kind: BreakKind, paid: bool },
}

/// Returns the breaks that the sheet says; nothing where it has no such column or the cell is empty.
fn breaks(row: &MappedRow<'_, '_>) -> Option<Vec<Said>> {
    let text = row.cell("pause");
    if text.is_empty() {
        return None;
    }
    row.find("pause", |text| text.split(['/', ';']).map(str::trim).map(said).collect())
}

/// Returns the break of a part: `30`, `13:00-13:30`, or as we write them, `10:15-10:30 screen paid`.
fn said(part: &str) -> Result<Said, Refusal> {
    let words: Vec<&str> = part.split_whitespace().collect();
    if let [hours, kind, paid] = words[..]
        && let (Some((from, to)), Ok(kind)) = (span(hours), one_of(&BREAK_KINDS)(kind))
    {
        return Ok(Said::Hours { from, to, kind, paid: paid == "paid" });
    }
    match span(part) {
        Some((from, to)) => Ok(Said::Hours { from, to, kind: BreakKind::Meal, paid: false }),
        None => break_minutes(part).map(Said::Minutes),
    }
}

/// Returns the minutes of a break: a bare number is minutes, with `h` or a colon it is hours.
fn break_minutes(text: &str) -> Result<u32, Refusal> {
    let bare = text.trim().trim_end_matches("min").trim_end_matches('\'').trim();
    let found = match bare.parse::<u32>() {
        Ok(minutes) => Ok(minutes),
        Err(_) => minutes(text),
    };
    found.ok().filter(|minutes| *minutes <= 240).ok_or(Refusal::Form("30, 0:30, 13:00-13:30"))
}

/// Returns the breaks as rules of one shift that begins at `first` of the day: unpaid meals, unless the sheet says what they are.
fn within(said: Option<&[Said]>, shift: &Shift, first: u32) -> Option<Vec<BreakRule>> {
    let length = u32::try_from((shift.end.as_second() - shift.start.as_second()) / 60).unwrap_or(0);
    let one = |said: &Said| match *said {
        Said::Minutes(0) => None,
        Said::Minutes(minutes) => {
            let (earliest, latest) = (length / 3, 2 * length / 3);
            Some(rule(BreakKind::Meal, (minutes, false), (earliest, latest)))
        }
        Said::Hours { from, to, kind, paid } => {
            let after = if from < first { from + 1440 - first } else { from - first };
            (after < length).then(|| rule(kind, (to - from, paid), (after, after)))
        }
    };
    said.map(|said| said.iter().filter_map(one).collect())
}

fn rule(
    kind: BreakKind,
    (minutes, paid): (u32, bool),
    (earliest, latest): (u32, u32),
) -> BreakRule {
    BreakRule { kind, minutes, paid, shift_over_minutes: 0, earliest, latest }
}
