//! The format `curtois`: each person has one shift of a list or none, each day.

use std::collections::BTreeMap;

use organico_model::{
    DayShift, DayShiftCover, DayShiftPerson, DayShiftProblem, DayShiftWish, Diagnostic, WishKind,
};

use super::fields::Row;
use super::known::Known;
use super::sections::{Section, Sections, section};
use super::{
    CHOICES_MAX, DAYS_MAX, MINUTES_MAX, PEOPLE_MAX, PEOPLE_WANTED_MAX, ProblemReading,
    of_readable_size,
};
use crate::context::Context;
use crate::text::clean;

const HORIZON: &str = "SECTION_HORIZON";
pub(super) const SHIFTS: &str = "SECTION_SHIFTS";
pub(super) const STAFF: &str = "SECTION_STAFF";
const DAYS_OFF: &str = "SECTION_DAYS_OFF";
const ON: &str = "SECTION_SHIFT_ON_REQUESTS";
const OFF: &str = "SECTION_SHIFT_OFF_REQUESTS";
const COVER: &str = "SECTION_COVER";

static SECTIONS: [Section; 7] = [
    section(HORIZON, &["Days"]),
    section(SHIFTS, &["ShiftID", "Length", "NotFollowedBy"]),
    section(
        STAFF,
        &[
            "ID",
            "MaxShifts",
            "MaxTotalMinutes",
            "MinTotalMinutes",
            "MaxConsecutiveShifts",
            "MinConsecutiveShifts",
            "MinConsecutiveDaysOff",
            "MaxWeekends",
        ],
    ),
    Section { name: DAYS_OFF, columns: &["EmployeeID", "DayIndex"], open_ended: true },
    section(ON, &["EmployeeID", "Day", "ShiftID", "Weight"]),
    section(OFF, &["EmployeeID", "Day", "ShiftID", "Weight"]),
    section(COVER, &["Day", "ShiftID", "Requirement", "Under", "Over"]),
];

/// Minutes of a day: no shift is longer.
const DAY_MINUTES: u32 = 1_440;

/// Returns the problem of a text in the format `curtois`.
///
/// All sections must be there, whether they have rows or not. No people at all is a warning; days at the end of which
/// the requirement says nothing are a fault, because a file that was cut looks like that.
#[must_use]
pub fn read_day_shift_problem(file: &str, text: &str) -> ProblemReading<DayShiftProblem> {
    let context = Context::default();
    let problem = of_readable_size(file, text, &context)
        .then(|| problem(&Sections::read(file, &clean(text), &SECTIONS, &context)))
        .flatten();
    ProblemReading::of(problem, context)
}

/// What rows refer to.
struct Frame {
    days: usize,
    shifts: Known,
    people: Known,
}

fn problem(sections: &Sections<'_>) -> Option<DayShiftProblem> {
    let days = sections.only_number(HORIZON, (1, DAYS_MAX));
    let mut frame = Frame {
        // Without a horizon every day that a horizon may have is taken, so that one fault is not told as a thousand.
        days: days.unwrap_or(DAYS_MAX) as usize,
        shifts: Known::none(SHIFTS),
        people: Known::none(STAFF),
    };
    let shifts = shifts(sections, &mut frame.shifts)?;
    let mut people = people(sections, &mut frame, &shifts)?;
    days_off(sections.rows(DAYS_OFF), &frame, &mut people);
    let wishes = [(ON, WishKind::On), (OFF, WishKind::Off)].into_iter().flat_map(|(name, kind)| {
        sections.rows(name).iter().filter_map(|row| wish(row, &frame, kind)).collect::<Vec<_>>()
    });
    let wishes = wishes.collect();
    let cover = cover(sections, &frame);
    Some(DayShiftProblem { days: days? as usize, shifts, people, wishes, cover })
}

fn shifts(sections: &Sections<'_>, known: &mut Known) -> Option<Vec<DayShift>> {
    let rows = sections.rows_up_to(SHIFTS, CHOICES_MAX)?;
    if rows.is_empty() {
        sections.report_empty(SHIFTS);
    }
    let named: Vec<_> = rows.iter().filter_map(|row| Some((row, known.take(row)?))).collect();
    let shift = |(row, id): (&Row<'_>, String)| {
        let parts = row.field(2).split('|').map(str::trim).filter(|part| !part.is_empty());
        let not_before =
            parts.filter_map(|part| known.find(part, &row.place(2), row.context)).collect();
        Some(DayShift { id, minutes: row.number(1, (1, DAY_MINUTES))?, not_before })
    };
    Some(named.into_iter().filter_map(shift).collect())
}

fn people(
    sections: &Sections<'_>,
    frame: &mut Frame,
    shifts: &[DayShift],
) -> Option<Vec<DayShiftPerson>> {
    let rows = sections.rows_up_to(STAFF, PEOPLE_MAX)?;
    let mut people = Vec::with_capacity(rows.len());
    for row in rows {
        let id = frame.people.take(row);
        let person = person(row, &frame.shifts, shifts);
        people.extend(id.zip(person).map(|(id, person)| DayShiftPerson { id, ..person }));
    }
    Some(people)
}

fn person(row: &Row<'_>, known: &Known, shifts: &[DayShift]) -> Option<DayShiftPerson> {
    let shifts_max = shifts_max(row, known, shifts);
    let [minutes_max, minutes_min] = [2, 3].map(|field| row.number(field, (0, MINUTES_MAX)));
    if let Some((most, least)) = minutes_max.zip(minutes_min).filter(|(most, least)| least > most) {
        row.report_order(3, least, most);
    }
    let [run_max, run_min, free_min, weekends_max] =
        [4, 5, 6, 7].map(|field| row.number(field, (0, DAYS_MAX)));
    Some(DayShiftPerson {
        id: String::new(),
        shifts_max: shifts_max?,
        minutes_max: minutes_max?,
        minutes_min: minutes_min?,
        run_max: run_max?,
        run_min: run_min?,
        free_min: free_min?,
        weekends_max: weekends_max?,
        days_off: Vec::new(),
    })
}

/// Returns the most shifts of each kind, from `D=14|E=3`: every shift once.
fn shifts_max(row: &Row<'_>, known: &Known, shifts: &[DayShift]) -> Option<Vec<u32>> {
    let mut found: BTreeMap<usize, Option<u32>> = BTreeMap::new();
    for part in row.field(1).split('|').filter(|part| !part.trim().is_empty()) {
        let (name, number) = part.split_once('=').unwrap_or((part, ""));
        let shift = known.find(name.trim(), &row.place(1), row.context);
        let number = row.number_of(1, number.trim(), (0, DAYS_MAX));
        if shift.is_some_and(|shift| found.insert(shift, number).is_some()) {
            row.report_again(1, name.trim(), row.line);
        }
    }
    for (_, shift) in shifts.iter().enumerate().filter(|(index, _)| !found.contains_key(index)) {
        row.report(1, Diagnostic::fault("I1810").with("shift", &shift.id));
    }
    (0..shifts.len()).map(|index| found.get(&index).copied().flatten()).collect()
}

fn days_off(rows: &[Row<'_>], frame: &Frame, people: &mut [DayShiftPerson]) {
    for row in rows {
        let index = frame.people.index(row, 0);
        let days = (1..row.width()).filter_map(|field| row.day(field, 0, frame.days));
        let days: Vec<usize> = days.collect();
        if let Some(person) = index.and_then(|index| people.get_mut(index)) {
            person.days_off.extend(days);
            person.days_off.sort_unstable();
            person.days_off.dedup();
        }
    }
}

fn wish(row: &Row<'_>, frame: &Frame, kind: WishKind) -> Option<DayShiftWish> {
    let person = frame.people.index(row, 0);
    let day = row.day(1, 0, frame.days);
    let shift = frame.shifts.index(row, 2);
    let weight = row.number(3, (0, PEOPLE_WANTED_MAX));
    Some(DayShiftWish { person: person?, day: day?, shift: shift?, kind, weight: weight? })
}

fn cover(sections: &Sections<'_>, frame: &Frame) -> Vec<DayShiftCover> {
    let rows = sections.rows(COVER);
    let mut given: BTreeMap<(usize, usize), u32> = BTreeMap::new();
    let mut cover = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(entry) = cover_entry(row, frame) else { continue };
        if let Some(first) = given.insert((entry.day, entry.shift), row.line) {
            row.report_again(1, &format!("{} {}", row.field(0), row.field(1)), first);
        }
        cover.push(entry);
    }
    let next = cover.iter().map(|entry| entry.day + 1).max().unwrap_or(0);
    if next < frame.days {
        sections.report_uncovered(next.to_string(), (frame.days - 1).to_string());
    }
    if sections.rows(STAFF).is_empty() {
        sections.warn_nobody(cover.iter().map(|entry| u64::from(entry.people)).sum());
    }
    cover
}

fn cover_entry(row: &Row<'_>, frame: &Frame) -> Option<DayShiftCover> {
    let day = row.day(0, 0, frame.days);
    let shift = frame.shifts.index(row, 1);
    let [people, under, over] = [2, 3, 4].map(|field| row.number(field, (0, PEOPLE_WANTED_MAX)));
    Some(DayShiftCover { day: day?, shift: shift?, people: people?, under: under?, over: over? })
}
