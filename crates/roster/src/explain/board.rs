//! Coverage of a few days, and what a change of one person's shifts would add to its cost.

use std::collections::BTreeMap;

use organico_model::{Centre, Grid, Requirement, RequirementLevel, Roster, Shift};

use crate::coverage::seconds_on_duty;
use crate::demand::{DemandCell, Required, required};
use crate::weights::{PARTS, SkillSets, skill_sets};

/// People required and on duty, by skill and interval.
pub(super) struct Board {
    pub(super) grid: Grid,
    pub(super) required: Required,
    cells: Vec<DemandCell>,
    pub(super) sets: SkillSets,
    /// Seconds times parts on duty, by skill and interval.
    covered: Vec<Vec<i64>>,
}

/// What a change adds to coverage.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Added {
    /// Cost, in the units of the search.
    pub(super) cost: i64,
    /// Person-hours missing.
    pub(super) missing_hours: f64,
    /// Person-hours too many.
    pub(super) surplus_hours: f64,
}

impl Board {
    pub(super) fn new(roster: &Roster, requirement: &Requirement, centre: &Centre) -> Self {
        let required = required(requirement, centre, RequirementLevel::Gross);
        let grid = requirement.grid.clone();
        let minutes = grid.length.minutes() as i32;
        let mut board = Self {
            cells: required.cells(minutes).collect(),
            sets: skill_sets(centre, &required.skills, &required.people),
            covered: vec![vec![0; grid.count]; required.skills.len()],
            required,
            grid,
        };
        let people: BTreeMap<_, usize> =
            centre.people.iter().enumerate().map(|(index, person)| (&person.id, index)).collect();
        let span = board.grid.start..board.grid.end();
        let touches = |shift: &&Shift| shift.start < span.end && span.start < shift.end;
        for shift in roster.shifts.iter().filter(touches) {
            let Some(person) = people.get(&shift.person) else { continue };
            for (t, seconds) in seconds_on_duty(shift, &board.grid) {
                for (skill, parts) in parts(&board.sets, *person, t) {
                    board.covered[skill][t] += seconds * i64::from(parts);
                }
            }
        }
        board
    }

    /// Returns the skills of a person that are required at all.
    pub(super) fn skills(&self, person: usize) -> &[usize] {
        &self.sets.sets[self.sets.of_person[person]].skills
    }

    /// Returns the people on duty for a skill in an interval.
    pub(super) fn on_duty(&self, skill: usize, t: usize) -> f64 {
        self.covered[skill][t] as f64 / self.unit()
    }

    /// Returns what the shifts of a person count for a skill in an interval.
    pub(super) fn own(&self, person: usize, shifts: &[&Shift], (skill, t): (usize, usize)) -> f64 {
        let seconds: i64 = shifts
            .iter()
            .flat_map(|shift| seconds_on_duty(shift, &self.grid))
            .filter(|(index, _)| *index == t)
            .map(|(_, seconds)| seconds)
            .sum();
        let part = parts(&self.sets, person, t).find(|(own, _)| *own == skill);
        part.map_or(0.0, |(_, parts)| seconds as f64 * f64::from(parts) / self.unit())
    }

    /// Returns what a person adds by working some shifts instead of others.
    pub(super) fn added(&self, person: usize, gone: &[&Shift], come: &[&Shift]) -> Added {
        let mut seconds: BTreeMap<usize, i64> = BTreeMap::new();
        for (shifts, sign) in [(gone, -1), (come, 1)] {
            for (t, more) in shifts.iter().flat_map(|shift| seconds_on_duty(shift, &self.grid)) {
                *seconds.entry(t).or_default() += sign * more;
            }
        }
        let mut sum = Added { cost: 0, missing_hours: 0.0, surplus_hours: 0.0 };
        for (t, more) in seconds.into_iter().filter(|(_, more)| *more != 0) {
            for (skill, parts) in parts(&self.sets, person, t) {
                let before = self.covered[skill][t];
                let after = before + more * i64::from(parts);
                let cell = self.cells[skill * self.grid.count + t];
                sum.cost += cell.cost((after / 60) as i32) - cell.cost((before / 60) as i32);
                let [was, is] = [before, after].map(|covered| self.gap(skill, t, covered));
                sum.missing_hours += is.max(0.0) - was.max(0.0);
                sum.surplus_hours += (-is).max(0.0) - (-was).max(0.0);
            }
        }
        sum
    }

    /// Returns the person-hours missing at a coverage; below 0 where they are too many.
    fn gap(&self, skill: usize, t: usize, covered: i64) -> f64 {
        let people = self.required.people[skill][t] - covered as f64 / self.unit();
        people * self.grid.length.hours()
    }

    /// Seconds times parts of one person on duty for a whole interval.
    fn unit(&self) -> f64 {
        f64::from(self.grid.length.seconds()) * f64::from(PARTS)
    }
}

/// Returns the skills of a person with the parts that the person counts for each in an interval.
fn parts(sets: &SkillSets, person: usize, t: usize) -> impl Iterator<Item = (usize, i32)> {
    let set = &sets.sets[sets.of_person[person]];
    let width = set.skills.len();
    let of = move |(j, skill): (usize, &usize)| {
        set.parts.get(t * width + j).map(|parts| (*skill, *parts))
    };
    set.skills.iter().enumerate().filter_map(of)
}
