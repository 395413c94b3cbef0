//! Shift and break design: which anonymous shifts cover a requirement, before anybody's name is on them.
//!
//! Set covering by linear programming (Dantzig 1954; breaks are part of the columns, so that none is forgotten): fractions
//! of people first, which is a floor under the paid hours and gives every interval its price; then whole people by
//! rounding down and repairing (`docs/sources.md#rostering`). A day has as many rows as intervals whatever the head-count, so
//! that a thousand people take no longer than ten.

mod columns;
mod rounding;
mod solve;

use organico_model::{
    Centre, DesignedDay, DesignedShift, Grid, Requirement, RequirementLevel, SkillId,
};
use organico_rules::RuleSet;
use rayon::prelude::*;

use crate::RosterError;
use crate::demand::{examine, required};
use crate::shifts::{Grammar, grammar};

use columns::{Column, columns};
use rounding::whole;
use solve::{Floor, floor};

/// Returns the shifts of each day and skill that has a requirement, by day and skill.
///
/// A skill is covered by people who do nothing else, and shifts that reach into the next day help nobody there: both
/// make the hours an upper estimate. Contracts, rests and wishes come with the roster.
///
/// # Errors
/// The requirement is impossible, or the grammar has more shifts than the search is made for.
pub fn design_shifts(
    requirement: &Requirement,
    centre: &Centre,
    rules: &RuleSet,
    level: RequirementLevel,
) -> Result<Vec<DesignedDay>, RosterError> {
    examine(requirement, level)?;
    let required = required(requirement, centre, level);
    let grid = &requirement.grid;
    let interval = grid.length.minutes() as i32;
    let grammar = grammar(centre, rules, interval)?;
    let days = crate::weeks::days(grid, centre.week_start);
    let mut cases = Vec::new();
    for day in &days {
        for (skill, people) in required.skills.iter().zip(&required.people) {
            cases.push((day, skill, people));
        }
    }
    let design = Design { centre, grid, grammar: &grammar };
    let all: Vec<Option<DesignedDay>> =
        cases.into_par_iter().map(|(day, skill, people)| design.day(day, skill, people)).collect();
    Ok(all.into_iter().flatten().collect())
}

/// What all days are designed with.
struct Design<'a> {
    centre: &'a Centre,
    grid: &'a Grid,
    grammar: &'a Grammar,
}

impl Design<'_> {
    /// Returns the shifts of a day for a skill; nothing where nobody is required.
    fn day(&self, day: &crate::weeks::Day, skill: &SkillId, people: &[f64]) -> Option<DesignedDay> {
        let own = self.grid.days().into_iter().find(|of| of.date == day.date)?;
        let needed = &people[own.intervals.clone()];
        if needed.iter().all(|people| *people <= 0.0) {
            return None;
        }
        let columns = columns(self.centre, self.grammar, (self.grid, day, &own.intervals));
        let Floor { paid_minutes, prices, basis } = floor(needed, &columns);
        let counts = whole(needed, &columns, &basis);
        let reach = reached(needed.len(), &columns);
        let hours = |minutes: f64| minutes / 60.0;
        let interval = f64::from(self.grid.length.minutes());
        let beyond = needed.iter().zip(&reach).filter(|(_, reached)| !**reached);
        Some(DesignedDay {
            day: day.date,
            skill: skill.clone(),
            required_hours: hours(needed.iter().sum::<f64>() * interval),
            least_hours: hours(paid_minutes),
            paid_hours: hours(counts.iter().map(|(c, n)| paid(&columns[*c]) * f64::from(*n)).sum()),
            uncovered_hours: hours(beyond.map(|(people, _)| people * interval).sum()),
            shifts: self.shifts(&columns, &counts),
            prices: prices.into_iter().map(hours).collect(),
        })
    }

    /// Returns the shifts with their people; those that differ in their pauses alone are one.
    fn shifts(&self, columns: &[Column], counts: &[(usize, u32)]) -> Vec<DesignedShift> {
        let mut by_option = std::collections::BTreeMap::new();
        for (column, people) in counts {
            *by_option.entry(columns[*column].option).or_insert(0) += people;
        }
        let shift = |(option, people): (u32, u32)| {
            let of = &self.grammar.options[option as usize];
            DesignedShift {
                template: self.centre.shifts[of.template as usize].id.clone(),
                start: of.start,
                minutes: of.length as u32,
                paid: of.paid,
                people,
            }
        };
        let mut shifts: Vec<DesignedShift> = by_option.into_iter().map(shift).collect();
        shifts.sort_by_key(|shift| (shift.start, shift.minutes));
        shifts
    }
}

fn paid(column: &Column) -> f64 {
    column.paid
}

/// Returns for each interval whether any shift is on duty in it.
fn reached(intervals: usize, columns: &[Column]) -> Vec<bool> {
    let mut reached = vec![false; intervals];
    for column in columns {
        for (t, share) in column.cells() {
            reached[t] |= share > 0.0;
        }
    }
    reached
}

#[cfg(test)]
mod tests;
