//! People on duty against the requirement as the search counts them, and what it costs to take some away.

use organico_model::Grid;

use super::SessionTask;
use crate::coverage::seconds_on_duty;
use crate::demand::{DemandCell, required};
use crate::weights::{PARTS, SkillSets, skill_sets};

/// Coverage in minutes times parts by skill and interval.
#[derive(Debug, Clone)]
pub(super) struct Cover {
    grid: Grid,
    interval: i32,
    skills: usize,
    sets: std::rc::Rc<SkillSets>,
    cells: std::rc::Rc<[DemandCell]>,
    /// People required, by skill and interval.
    required: std::rc::Rc<[f64]>,
    covered: Vec<i32>,
}

/// How many people of each set of skills are away, by set.
pub(super) type Away = Vec<(usize, i32)>;

impl Cover {
    pub(super) fn new(task: &SessionTask<'_>) -> Self {
        let SessionTask { roster, requirement, level, centre, .. } = *task;
        let wanted = required(requirement, centre, level);
        let sets = skill_sets(centre, &wanted.skills, &wanted.people);
        let grid = requirement.grid.clone();
        let interval = grid.length.minutes().cast_signed();
        let people: std::collections::BTreeMap<_, usize> =
            centre.people.iter().enumerate().map(|(index, one)| (&one.id, index)).collect();
        let mut covered = vec![0; wanted.skills.len() * grid.count];
        for shift in &roster.shifts {
            let Some(person) = people.get(&shift.person) else { continue };
            let set = &sets.sets[sets.of_person[*person]];
            for (t, seconds) in seconds_on_duty(shift, &grid) {
                for (j, skill) in set.skills.iter().enumerate() {
                    let parts = set.parts[t * set.skills.len() + j];
                    covered[skill * grid.count + t] += (seconds / 60) as i32 * parts;
                }
            }
        }
        Self {
            interval,
            skills: wanted.skills.len(),
            cells: wanted.cells(interval).collect(),
            required: wanted.people.iter().flatten().copied().collect(),
            sets: sets.into(),
            grid,
            covered,
        }
    }

    /// Returns the sets of skills of people, and how many have each.
    pub(super) fn sets_of(&self, people: &[usize]) -> Away {
        let mut sets: Vec<usize> =
            people.iter().map(|person| self.sets.of_person[*person]).collect();
        sets.sort_unstable();
        let mut away = Away::new();
        for set in sets {
            match away.last_mut() {
                Some((last, count)) if *last == set => *count += 1,
                _ => away.push((set, 1)),
            }
        }
        away
    }

    /// Returns what it would add to the cost if people were away for so many minutes from a minute of the grid on.
    pub(super) fn added(&self, away: &[(usize, i32)], start: i32, minutes: i32) -> i64 {
        let mut added = 0;
        self.each(away, (start, minutes), |index, less| {
            let (cell, covered) = (self.cells[index], self.covered[index]);
            added += cell.cost(covered - less) - cell.cost(covered);
        });
        added
    }

    /// Takes people away (1) or gives them back (-1) for so many minutes.
    pub(super) fn take(&mut self, away: &[(usize, i32)], (start, minutes): (i32, i32), sign: i32) {
        let mut changes = Vec::new();
        self.each(away, (start, minutes), |index, less| changes.push((index, less)));
        for (index, less) in changes {
            self.covered[index] -= sign * less;
        }
    }

    /// Visits every cell that people leave, with the minutes times parts that it loses.
    fn each(
        &self,
        away: &[(usize, i32)],
        (start, minutes): (i32, i32),
        mut visit: impl FnMut(usize, i32),
    ) {
        let mut less = vec![0; self.skills];
        let (first, last) =
            (start.div_euclid(self.interval), (start + minutes - 1).div_euclid(self.interval));
        for t in first.max(0)..=last.min(self.grid.count as i32 - 1) {
            let (from, to) = (t * self.interval, (t + 1) * self.interval);
            let share = to.min(start + minutes) - from.max(start);
            let t = t.unsigned_abs() as usize;
            less.fill(0);
            for (set, count) in away {
                let set = &self.sets.sets[*set];
                for (j, skill) in set.skills.iter().enumerate() {
                    less[*skill] += share * count * set.parts[t * set.skills.len() + j];
                }
            }
            for (skill, less) in less.iter().enumerate().filter(|(_, less)| **less != 0) {
                visit(skill * self.grid.count + t, *less);
            }
        }
    }

    /// Returns the cost of all people missing and left over.
    pub(super) fn cost(&self) -> i64 {
        self.cells.iter().zip(&self.covered).map(|(cell, covered)| cell.cost(*covered)).sum()
    }

    /// Returns the hours of people missing, by skill and interval.
    pub(super) fn missing_hours(&self) -> f64 {
        let unit = f64::from(self.interval * PARTS);
        let missing = self.required.iter().zip(&self.covered);
        let people: f64 =
            missing.map(|(need, have)| (need - f64::from(*have) / unit).max(0.0)).sum();
        people * self.grid.length.hours()
    }
}
