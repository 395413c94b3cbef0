//! Today's roster as a planner keeps it: one shift a row, or one person a row and one day a column.
//!
//! Hours of the day are those of the centre's clock; an hour that the clock shows twice or skips is told. Pauses are
//! what the sheet says of them; where they lie is for who knows the rules.

mod cell;
mod legend;
mod list;
mod times;
mod wide;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use organico_model::{
    Absence, AbsenceCode, AgentId, BreakRule, Diagnostic, Roster, Shift, SiteId, Workplace,
};

use super::absences::{code_words, joined};
use super::mapped::{ImportSettings, MappedRow, MappedSheet, Understood, Wanted};
use super::people::{Assumed, AssumedKind, Assumptions, CentreFacts, PERSON};
use super::pseudonym::{Naming, PersonNames};
use super::table::Workbook;
use crate::centre::places::HOME;
use crate::context::Context;
use legend::Legend;

/// Our columns of shifts and their usual names; a wide sheet has the first only.
const WANTED: [Wanted; 7] = [
    PERSON,
    Wanted { name: "date", synonyms: &["data", "giorno", "date", "day"] },
    Wanted {
        name: "start",
        synonyms: &[
            "inizio",
            "ora inizio",
            "dalle",
            "entrata",
            "inizio turno",
            "start",
            "start time",
            "from",
        ],
    },
    Wanted {
        name: "end",
        synonyms: &["fine", "ora fine", "alle", "uscita", "fine turno", "end", "end time", "to"],
    },
    Wanted {
        name: "shift",
        synonyms: &["turno", "codice turno", "sigla turno", "shift", "shift code"],
    },
    Wanted {
        name: "workplace",
        synonyms: &[
            "sede",
            "sito",
            "luogo",
            "modalita",
            "sede di lavoro",
            "workplace",
            "site",
            "location",
        ],
    },
    Wanted {
        name: "pause",
        synonyms: &["pausa", "pausa pranzo", "pauses", "pause", "break", "lunch"],
    },
];

/// A shift of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedShift {
    /// The shift, without pauses.
    pub shift: Shift,
    /// The breaks that the sheet says; nothing where it says nothing of breaks.
    pub breaks: Option<Vec<BreakRule>>,
}

/// What reading a roster gives.
#[derive(Debug, Clone, PartialEq)]
pub struct RosterReading {
    /// The shifts of the rows without a fault, by person and start.
    pub shifts: Vec<ImportedShift>,
    /// Absences that stand in the cells of a wide sheet.
    pub absences: Vec<Absence>,
    /// Cells that say rest.
    pub rests: usize,
    /// Whether the sheet has one day a column.
    pub wide: bool,
    /// The sheet that explains codes of shifts, and how many it has.
    pub legend: Option<(String, usize)>,
    /// What the sheet did not say.
    pub assumed: Vec<Assumed>,
    /// How the sheet was understood.
    pub understood: Understood,
    /// Faults and warnings, with their places.
    pub diagnostics: Vec<Diagnostic>,
}

/// What the rows have given so far.
struct Builder<'b> {
    facts: &'b CentreFacts,
    legend: Legend,
    naming: Naming<'b>,
    shifts: BTreeMap<(AgentId, i64), (ImportedShift, u32)>,
    absences: Vec<(Absence, u32)>,
    rests: usize,
    assumptions: Assumptions,
    unknown: BTreeMap<String, (organico_model::Place, usize)>,
}

/// Returns the roster of a sheet, as far as it can be read. People must be of the centre.
#[must_use]
pub fn import_roster(
    book: &Workbook,
    settings: &ImportSettings,
    names: &PersonNames,
    facts: &CentreFacts,
) -> RosterReading {
    let context = Context::default();
    let mut build = Builder {
        facts,
        legend: Legend::of(book, settings),
        naming: Naming::new(names),
        shifts: BTreeMap::new(),
        absences: Vec::new(),
        rests: 0,
        assumptions: Assumptions::default(),
        unknown: BTreeMap::new(),
    };
    let mut understood = Understood::default();
    let mut is_wide = false;
    if let Some(sheet) = MappedSheet::open(book, settings, &WANTED, &["person"], &context) {
        let days = wide::days(&sheet);
        is_wide = !sheet.has("start") && days.len() >= 2;
        if is_wide {
            wide::read(&sheet, &days, &mut build);
        } else {
            list::read(&sheet, &mut build);
        }
        build.tell_unknown(&sheet);
        build.without_refused(&sheet);
        let used: BTreeSet<usize> =
            days.iter().filter(|_| is_wide).map(|(index, _)| *index).collect();
        understood = sheet.finish(&used);
    }
    build.finish(is_wide, understood, context)
}

impl Builder<'_> {
    /// Adds a shift of a row; one that overlaps another of the person refuses the row.
    fn add(&mut self, row: &MappedRow<'_, '_>, column: usize, shift: ImportedShift) -> Option<()> {
        let (start, end) = (shift.shift.start.as_second(), shift.shift.end.as_second());
        let person = shift.shift.person.clone();
        let before =
            self.shifts.range((person.clone(), i64::MIN)..(person.clone(), end)).next_back();
        if let Some((_, (other, line))) =
            before.filter(|(_, (o, _))| o.shift.end.as_second() > start)
        {
            let fault = Diagnostic::fault("I1218").with("first", line);
            let fault = fault.with("day", other.shift.day);
            row.sheet.fault(row.line(), column, fault);
            return None;
        }
        self.shifts.insert((person, start), (shift, row.line()));
        Some(())
    }

    fn workplace(&mut self, person: &AgentId, home: bool) -> Workplace {
        if home {
            return Workplace::Home;
        }
        let site = self.facts.person(person).map(|one| one.site.clone());
        self.assumptions.note(AssumedKind::Workplace, "");
        Workplace::Site(site.unwrap_or_else(|| SiteId::new(HOME)))
    }

    /// Notes a cell that nothing explains.
    fn unknown(&mut self, row: &MappedRow<'_, '_>, column: usize, text: &str) {
        row.sheet.refuse_line(row.line());
        let place = row.sheet.place(row.line(), column);
        self.unknown.entry(row.sheet.shown(text)).or_insert((place, 0)).1 += 1;
    }

    fn tell_unknown(&mut self, sheet: &MappedSheet<'_>) {
        for (text, (place, cells)) in std::mem::take(&mut self.unknown) {
            let fault = Diagnostic::fault("I1217").with("value", text).with("cells", cells);
            let fault = fault.with("known", code_words().join(", "));
            sheet.context.report_at(&place, fault);
        }
    }

    /// Leaves out what a refused row has given before its fault was met.
    fn without_refused(&mut self, sheet: &MappedSheet<'_>) {
        self.shifts.retain(|_, (_, line)| !sheet.is_refused(*line));
        self.absences.retain(|(_, line)| !sheet.is_refused(*line));
    }

    fn absent(&mut self, row: &MappedRow<'_, '_>, person: &AgentId, day: Date, code: AbsenceCode) {
        let person = person.clone();
        let absence = Absence { person, first: day, last: day, code, minutes_a_day: None };
        self.absences.push((absence, row.line()));
    }

    fn finish(self, wide: bool, understood: Understood, context: Context) -> RosterReading {
        let shifts = self.shifts.into_values().map(|(shift, _)| shift).collect();
        RosterReading {
            shifts,
            absences: joined(self.absences.into_iter().map(|(absence, _)| absence).collect()),
            rests: self.rests,
            wide,
            legend: self.legend.sheet(),
            assumed: self.assumptions.finish(),
            understood,
            diagnostics: context.into_diagnostics(),
        }
    }
}

/// Returns the roster of shifts, from the first to the last day; nothing without a shift.
#[must_use]
pub fn roster_of(shifts: Vec<Shift>) -> Option<Roster> {
    let first = shifts.iter().map(|shift| shift.day).min()?;
    let end = shifts.iter().map(|shift| shift.day).max()?.tomorrow().ok()?;
    Some(Roster { first, end, shifts })
}

/// Returns the absences that none of the centre covers already for the same reason.
#[must_use]
pub fn absences_not_covered(centre: &[Absence], absences: &[Absence]) -> Vec<Absence> {
    let covers = |old: &Absence, new: &Absence| {
        old.person == new.person
            && old.code == new.code
            && old.is_of_whole_days()
            && old.first <= new.first
            && new.last <= old.last
    };
    let not = |new: &&Absence| !centre.iter().any(|old| covers(old, new));
    absences.iter().filter(not).cloned().collect()
}

#[cfg(test)]
mod tests;
