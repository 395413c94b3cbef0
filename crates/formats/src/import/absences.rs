//! Absences of another system's sheet: who is away, from when to when, why, and for how many hours.

mod codes;
mod merge;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use organico_model::{Absence, AgentId, Diagnostic};

use super::loose::{date, minutes};
use super::mapped::{Fate, ImportSettings, MappedRow, MappedSheet, OUT, Understood, Wanted};
use super::people::{CentreFacts, PERSON, person_of};
use super::pseudonym::{Naming, PersonNames};
use super::table::Workbook;
use crate::choices::{ABSENCE_CODES, word};
use crate::context::Context;
use crate::refusal::Refusal;
pub(super) use codes::{code_words, guessed_code};
pub(super) use merge::joined;
pub use merge::{AbsencesMerge, merge_absences};

/// Our columns of absences and their usual names.
const WANTED: [Wanted; 6] = [
    PERSON,
    Wanted {
        name: "code",
        synonyms: &[
            "causale",
            "codice causale",
            "tipo assenza",
            "tipo",
            "motivo",
            "assenza",
            "giustificativo",
            "codice assenza",
            "absence code",
            "absence type",
            "reason",
            "type",
        ],
    },
    Wanted {
        name: "first",
        synonyms: &[
            "dal",
            "da",
            "inizio",
            "data inizio",
            "dal giorno",
            "from",
            "start",
            "start date",
            "first day",
        ],
    },
    Wanted {
        name: "last",
        synonyms: &[
            "al",
            "a",
            "fine",
            "data fine",
            "al giorno",
            "to",
            "end",
            "end date",
            "last day",
        ],
    },
    Wanted { name: "date", synonyms: &["data", "giorno", "date", "day"] },
    Wanted {
        name: "hours",
        synonyms: &[
            "ore",
            "h",
            "durata",
            "n ore",
            "ore assenza",
            "numero ore",
            "hours",
            "duration",
        ],
    },
];

/// Longest absence, in days: longer is a slip of the pen, as a date of another century.
const DAYS_MAX: i32 = 3 * 366;

/// What reading a sheet of absences gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AbsencesReading {
    /// The absences of the rows without a fault, by person and day; days that follow each other are one absence.
    pub absences: Vec<Absence>,
    /// How the sheet was understood.
    pub understood: Understood,
    /// Faults and warnings, with their places.
    pub diagnostics: Vec<Diagnostic>,
}

/// Returns the absences of a sheet, as far as it can be read. People must be of the centre.
#[must_use]
pub fn import_absences(
    book: &Workbook,
    settings: &ImportSettings,
    names: &PersonNames,
    facts: &CentreFacts,
) -> AbsencesReading {
    let context = Context::default();
    let mut taken = Vec::new();
    let mut understood = Understood::default();
    if let Some(sheet) = MappedSheet::open(book, settings, &WANTED, &["person", "code"], &context)
        && has_days(&sheet)
    {
        let mut naming = Naming::new(names);
        let mut days = Days::default();
        sheet.for_each(|row| {
            let person = known_person(row, &mut naming, facts);
            let code = row.word("code", &code_words(), guessed_code);
            if code.as_deref() == Some(OUT) {
                return Some(Fate::LeftOut);
            }
            let absence = absence(row, (person?, facts), &code?)?;
            if days.overlaps(row, &absence) {
                return None;
            }
            taken.push(absence);
            Some(Fate::Taken)
        });
        understood = sheet.finish(&BTreeSet::new());
    }
    AbsencesReading {
        absences: merge::joined(taken),
        understood,
        diagnostics: context.into_diagnostics(),
    }
}

/// Days are a first and a last one, or one a row.
fn has_days(sheet: &MappedSheet<'_>) -> bool {
    let has = sheet.has("first") || sheet.has("date");
    if !has {
        sheet.misses("first");
    }
    has
}

/// Returns the person of a row, who must be one of the centre's.
pub(super) fn known_person(
    row: &MappedRow<'_, '_>,
    naming: &mut Naming<'_>,
    facts: &CentreFacts,
) -> Option<AgentId> {
    let person = person_of(row, naming)?;
    if facts.person(&person).is_none() {
        row.fault("person", Diagnostic::fault("I1215"));
        return None;
    }
    Some(person)
}

/// Returns the absence of a row. Payrolls write the hours of whole days too: so many are no permit.
fn absence(
    row: &MappedRow<'_, '_>,
    (person, facts): (AgentId, &CentreFacts),
    code: &str,
) -> Option<Absence> {
    let first_column = if row.sheet.has("first") { "first" } else { "date" };
    let first: Option<Date> = row.need(first_column, date);
    let last = if row.cell("last").is_empty() { first } else { row.find("last", date) };
    let minutes_a_day = row.find("hours", hours);
    if row.sheet.is_refused(row.line()) {
        return None;
    }
    let (first, last) = (first?, last?);
    let minutes_a_day =
        minutes_a_day.flatten().filter(|minutes| *minutes < facts.day_minutes(&person));
    if first > last || (last - first).get_days() > DAYS_MAX {
        row.fault("last", Diagnostic::fault("I0208").with("first", first).with("last", last));
        return None;
    }
    let code = ABSENCE_CODES.iter().find(|(word, _)| *word == code).map(|(_, code)| *code)?;
    Some(Absence { person, first, last, code, minutes_a_day })
}

/// Returns the minutes of a permit; a whole day where the cell says so.
fn hours(text: &str) -> Result<Option<u32>, Refusal> {
    if matches!(super::loose::folded(text).as_str(), "giornata" | "gg" | "intera" | "day" | "0") {
        return Ok(None);
    }
    match minutes(text)? {
        0 => Ok(None),
        minutes @ 1..=1440 => Ok(Some(minutes)),
        _ => Err(Refusal::Range("0:01", "24:00")),
    }
}

/// The absences met so far, to find two of one person that share a day.
#[derive(Debug, Default)]
struct Days {
    met: BTreeMap<AgentId, Vec<(Absence, u32)>>,
}

impl Days {
    /// Returns whether an absence shares a day with one before it and either is of whole days; reported then.
    fn overlaps(&mut self, row: &MappedRow<'_, '_>, absence: &Absence) -> bool {
        let own = self.met.entry(absence.person.clone()).or_default();
        let meets = own.iter().find(|(other, _)| clash(other, absence));
        if let Some((other, line)) = meets {
            let fault = Diagnostic::fault("I1216").with("day", other.first.max(absence.first));
            let fault = fault.with("other", word(&ABSENCE_CODES, &other.code)).with("first", line);
            row.fault(if row.sheet.has("first") { "first" } else { "date" }, fault);
            return true;
        }
        own.push((absence.clone(), row.line()));
        false
    }
}

/// Returns whether two absences of one person cannot both be: they share a day, and one of them takes it whole.
pub(super) fn clash(one: &Absence, other: &Absence) -> bool {
    let shared = one.first <= other.last && other.first <= one.last;
    let by_hours = !one.is_of_whole_days() && !other.is_of_whole_days();
    shared && (!by_hours || one == other)
}

#[cfg(test)]
mod tests;
