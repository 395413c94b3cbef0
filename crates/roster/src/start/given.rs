//! The published roster as it was given, by person and day of the horizon, and what of it can be locked.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use organico_model::{AgentId, Diagnostic, Grid, Shift, Workplace};

use super::{CHANGE_WEIGHT_MAX, Lock, Published, Start};
use crate::RosterTask;
use crate::row::Work;

/// Where a person's day stands in the tables.
pub(super) type At = (usize, usize);

/// The published roster within a horizon.
#[derive(Debug)]
pub(crate) struct Given<'a> {
    people: usize,
    /// By day of the horizon: whether the published roster has it.
    known: Vec<bool>,
    /// The shifts of each day, in order of time.
    shifts: BTreeMap<At, Vec<&'a Shift>>,
    locked: BTreeSet<At>,
    notes: Vec<Diagnostic>,
}

impl<'a> Given<'a> {
    /// Returns what was given for the days of a task.
    pub(crate) fn new(task: &RosterTask<'a>) -> Self {
        let (start, people) = (task.start, &task.centre.people);
        let person: BTreeMap<&AgentId, usize> =
            people.iter().enumerate().map(|(index, person)| (&person.id, index)).collect();
        let days = task.requirement.grid.days().into_iter().enumerate();
        let day: BTreeMap<Date, usize> = days.map(|(index, day)| (day.date, index)).collect();
        let at = |id: &AgentId, date: Date| Some((*person.get(id)?, *day.get(&date)?));
        let roster = start.published.as_ref();
        let known = |date: &Date| roster.is_some_and(|r| r.first <= *date && *date < r.end);
        let known: Vec<bool> = day.keys().map(known).collect();
        let mut shifts: BTreeMap<At, Vec<&Shift>> = BTreeMap::new();
        for shift in roster.into_iter().flat_map(|roster| &roster.shifts) {
            if let Some(at) = at(&shift.person, shift.day).filter(|at| known[at.1]) {
                shifts.entry(at).or_default().push(shift);
            }
        }
        for own in shifts.values_mut() {
            own.sort_by_key(|shift| (shift.start, shift.end));
        }
        let (mut locked, mut notes) = (BTreeSet::new(), Vec::new());
        for asked in &start.locked {
            match at(&asked.person, asked.day).filter(|at| known[at.1]) {
                Some(at) => drop(locked.insert(at)),
                None => notes.push(note("R0108", &asked.person, asked.day)),
            }
        }
        Self { people: people.len(), known, shifts, locked, notes }
    }

    /// Returns the published shifts of a day, in order of time.
    pub(crate) fn shifts(&self, person: usize, day: usize) -> &[&'a Shift] {
        self.shifts.get(&(person, day)).map_or(&[], Vec::as_slice)
    }

    /// Returns the locked days on which somebody works, with their shifts.
    pub(crate) fn locked_work(&self) -> impl Iterator<Item = (At, &[&'a Shift])> {
        let shifts = |at: &At| Some((*at, self.shifts.get(at)?.as_slice()));
        self.locked.iter().filter_map(shifts)
    }

    /// Returns the tables of the search; `works` are the cells of the locked days with work.
    pub(super) fn start(
        &self,
        grid: &Grid,
        works: &BTreeMap<At, Work>,
        change_weight: i64,
    ) -> Start {
        let days = self.known.len();
        let lock = |at: At| match works.get(&at) {
            Some(work) => Lock::Work(*work),
            None if self.locked.contains(&at) => Lock::Free,
            None => Lock::Open,
        };
        let all = || (0..self.people).flat_map(|person| (0..days).map(move |day| (person, day)));
        let published = |at: At| match self.shifts.get(&at) {
            _ if !self.known[at.1] => Published::Unknown,
            Some(shifts) => published(grid, shifts),
            None => Published::Free,
        };
        Start {
            locks: if self.locked.is_empty() { Vec::new() } else { all().map(lock).collect() },
            published: if self.known.contains(&true) {
                all().map(published).collect()
            } else {
                Vec::new()
            },
            days,
            change_weight: change_weight.clamp(0, CHANGE_WEIGHT_MAX),
            notes: self.notes.clone(),
        }
    }
}

/// Returns a note about a day of a person.
pub(super) fn note(code: &'static str, person: &AgentId, day: Date) -> Diagnostic {
    let found = Diagnostic::warning(code).at("roster.csv", 0, person.as_str());
    found.with("person", person).with("day", day)
}

/// Returns start and end of the shifts of a day in elapsed minutes of the grid.
pub(super) fn span(grid: &Grid, shifts: &[&Shift]) -> (i32, i32) {
    let minutes = |instant: jiff::Timestamp| {
        let minutes = (instant.as_second() - grid.start.as_second()).div_euclid(60);
        minutes.clamp(i64::from(i32::MIN / 4), i64::from(i32::MAX / 4)) as i32
    };
    let start = shifts.iter().map(|shift| minutes(shift.start)).min().unwrap_or(0);
    (start, shifts.iter().map(|shift| minutes(shift.end)).max().unwrap_or(start))
}

fn published(grid: &Grid, shifts: &[&Shift]) -> Published {
    let (start, end) = span(grid, shifts);
    Published::Work { start, end, home: is_home(shifts) }
}

/// Returns whether the first shift of a day is at home.
pub(super) fn is_home(shifts: &[&Shift]) -> bool {
    shifts.first().is_some_and(|shift| shift.workplace == Workplace::Home)
}
