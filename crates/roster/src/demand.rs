//! What is required, as a dense table by skill, and what it costs to miss it.

use organico_model::{Centre, Requirement, RequirementLevel, SkillId};

use crate::RosterError;
use crate::cover_weight::{CoverWeight, cover_weights};
use crate::weights::PARTS;

/// The most people that can be required at once, and that a roster may have: above the largest centre there is, and
/// small enough for minutes times parts to fit 32 bits.
pub(crate) const PEOPLE_MAX: usize = 20_000;

/// The cost of a weight of 1.
const SCALE: f64 = 1e6;

/// The required people of each skill that has a row, in the order of the centre's skills.
#[derive(Debug, Clone)]
pub(crate) struct Required {
    pub(crate) skills: Vec<SkillId>,
    /// People by skill and interval.
    pub(crate) people: Vec<Vec<f64>>,
    /// What missing and spare people weigh, likewise.
    pub(crate) weights: Vec<Vec<CoverWeight>>,
}

impl Required {
    /// Returns the cells of the cost table by skill and interval.
    pub(crate) fn cells(&self, interval_minutes: i32) -> impl Iterator<Item = DemandCell> {
        let pairs = self.people.iter().flatten().zip(self.weights.iter().flatten());
        pairs.map(move |(people, weight)| DemandCell::new(*people, *weight, interval_minutes))
    }
}

/// Returns the fault of a requirement that no roster can be built from, if it has one.
pub(crate) fn examine(
    requirement: &Requirement,
    level: RequirementLevel,
) -> Result<(), RosterError> {
    let expected = requirement.grid.count;
    let mut sum = 0.0;
    for series in requirement.rows.iter().map(|row| row.agents(level)) {
        if series.len() != expected {
            return Err(RosterError::Length { found: series.len(), expected });
        }
        let possible = |value: &f64| *value >= 0.0 && *value <= PEOPLE_MAX as f64;
        if let Some(value) = series.iter().copied().find(|value| !possible(value)) {
            return Err(RosterError::Requirement { value });
        }
        sum += series.iter().copied().fold(0.0, f64::max);
    }
    if sum > PEOPLE_MAX as f64 { Err(RosterError::Requirement { value: sum }) } else { Ok(()) }
}

/// Returns the requirement by skill at a level; rows of the same skill add up. What is missing or not a count of
/// people counts as nobody.
pub(crate) fn required(
    requirement: &Requirement,
    centre: &Centre,
    level: RequirementLevel,
) -> Required {
    let known = centre.skills.iter().map(|skill| &skill.id);
    let mut skills: Vec<SkillId> = Vec::new();
    for skill in known.chain(requirement.rows.iter().map(|row| &row.skill)) {
        if !skills.contains(skill) && requirement.rows.iter().any(|row| row.skill == *skill) {
            skills.push(skill.clone());
        }
    }
    let mut people = vec![vec![0.0; requirement.grid.count]; skills.len()];
    for row in &requirement.rows {
        let of_skill = skills.iter().zip(&mut people).filter(|(skill, _)| **skill == row.skill);
        for (sum, value) in of_skill.flat_map(|(_, sums)| sums).zip(row.agents(level)) {
            *sum += if value.is_finite() { value.max(0.0) } else { 0.0 };
        }
    }
    let weights = cover_weights(requirement, &skills, level);
    Required { skills, people, weights }
}

/// One cell of the cost table: what is required, in minutes times parts, and the factors of a squared deviation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DemandCell {
    required: i32,
    missing: f64,
    spare: f64,
}

impl DemandCell {
    /// Returns the cell for so many people over an interval of so many minutes.
    ///
    /// The cost of `d` missing people is `weight.missing d²`, of `d` people too many `weight.spare d²`, in units of
    /// [`SCALE`]: convex, so that what is missing or left over is spread where it hurts least.
    pub(crate) fn new(people: f64, weight: CoverWeight, interval_minutes: i32) -> Self {
        let unit = f64::from(interval_minutes * PARTS);
        let required = (people * unit).round() as i32;
        let factor = SCALE / (unit * unit);
        Self { required, missing: weight.missing * factor, spare: weight.spare * factor }
    }

    /// Returns the cost at a coverage in minutes times parts. Whole, so that sums do not depend on their order.
    #[inline]
    pub(crate) fn cost(self, covered: i32) -> i64 {
        let missing = f64::from(self.required) - f64::from(covered);
        (self.factor(missing) * missing * missing) as i64
    }

    /// Returns the cost at a coverage in parts of people, not rounded.
    pub(crate) fn exact_cost(self, covered: f64) -> f64 {
        let missing = f64::from(self.required) - covered;
        self.factor(missing) * missing * missing
    }

    /// Returns by how much the cost rises with coverage.
    pub(crate) fn slope(self, covered: f64) -> f64 {
        let missing = f64::from(self.required) - covered;
        -2.0 * self.factor(missing) * missing
    }

    /// Returns the factor of the square of so many missing people; below 0 they are too many.
    #[inline]
    const fn factor(self, missing: f64) -> f64 {
        if missing > 0.0 { self.missing } else { self.spare }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_people_cost_more_than_too_many_and_both_grow_faster_than_their_number() {
        let cell = DemandCell::new(10.0, CoverWeight::plain(10.0), 15);
        let at = |people: i32| cell.cost(people * 15 * PARTS);
        assert_eq!(at(10), 0);
        assert_eq!(at(9), 400_000);
        assert_eq!(at(11), 100_000);
        assert!(at(8) > 3 * at(9) && at(12) > 3 * at(11));
    }
}
