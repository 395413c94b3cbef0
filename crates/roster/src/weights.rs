//! How much a person with several skills counts for each of them.
//!
//! At every interval every set of skills has weights that sum to 1, fitted so that the contract hours behind the skills
//! are proportional to the people they need then (iterative proportional fitting, `docs/sources.md#rostering`). So a
//! skill that is needed in the morning has more of those who can do other things in the morning.

use std::collections::BTreeMap;

use organico_model::{Centre, SkillId};

/// Weights are whole parts of this, so that coverage sums are exact whatever their order.
pub(crate) const PARTS: i32 = 1000;

/// Rounds of the fitting; it converges geometrically, and what is left is small against whole people.
const ROUNDS: usize = 40;

/// The people who have the same skills.
#[derive(Debug, Clone)]
pub(crate) struct SkillSet {
    /// Indices of the skills that are required at all, ascending.
    pub(crate) skills: Vec<usize>,
    /// Parts of [`PARTS`]: for interval `t` and the `j`-th skill at `t * skills.len() + j`.
    pub(crate) parts: Vec<i32>,
}

/// The sets of skills of a centre.
#[derive(Debug, Clone)]
pub(crate) struct SkillSets {
    pub(crate) sets: Vec<SkillSet>,
    /// The set of each person, in the order of the centre.
    pub(crate) of_person: Vec<usize>,
}

/// Returns the sets of skills with their weights. `required[s][t]` are people needed for skill `s` at interval `t`.
pub(crate) fn skill_sets(centre: &Centre, skills: &[SkillId], required: &[Vec<f64>]) -> SkillSets {
    let mut known: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    let mut capacity: Vec<f64> = Vec::new();
    let mut of_person = Vec::with_capacity(centre.people.len());
    for person in &centre.people {
        let mut own: Vec<usize> = (0..skills.len())
            .filter(|s| person.skills.iter().any(|entry| entry.skill == skills[*s]))
            .collect();
        own.sort_unstable();
        let next = known.len();
        let set = *known.entry(own).or_insert(next);
        if set == capacity.len() {
            capacity.push(0.0);
        }
        capacity[set] += f64::from(person.contract.minutes_a_week);
        of_person.push(set);
    }
    let mut members = vec![Vec::new(); known.len()];
    for (own, set) in known {
        members[set] = own;
    }
    let mut sets: Vec<SkillSet> =
        members.iter().map(|own| SkillSet { skills: own.clone(), parts: Vec::new() }).collect();
    for t in 0..required.first().map_or(0, Vec::len) {
        let people: Vec<f64> = required.iter().map(|row| row[t]).collect();
        for (set, row) in sets.iter_mut().zip(fitted(&members, &capacity, &people)) {
            set.parts.extend(whole(&row));
        }
    }
    SkillSets { sets, of_person }
}

/// Returns the weights of every set at one interval, in the order of its skills; `people` are needed by skill.
fn fitted(members: &[Vec<usize>], capacity: &[f64], people: &[f64]) -> Vec<Vec<f64>> {
    let total: f64 = people.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let all: f64 = capacity.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let wanted: Vec<f64> = people.iter().map(|needed| needed / total).collect();
    let first = |own: &Vec<usize>| normalised(own.iter().map(|s| wanted[*s]).collect());
    let mut weights: Vec<Vec<f64>> = members.iter().map(first).collect();
    let mut behind = vec![0.0; wanted.len()];
    for _ in 0..ROUNDS {
        behind.fill(0.0);
        for ((own, row), minutes) in members.iter().zip(&weights).zip(capacity) {
            for (skill, weight) in own.iter().zip(row) {
                behind[*skill] += minutes / all * weight;
            }
        }
        for (own, row) in members.iter().zip(&mut weights).filter(|(own, _)| own.len() > 1) {
            for (skill, weight) in own.iter().zip(row.iter_mut()) {
                *weight *= (wanted[*skill] / behind[*skill].max(f64::MIN_POSITIVE)).min(1e6);
            }
            *row = normalised(std::mem::take(row));
        }
    }
    weights
}

/// Returns the numbers scaled to a sum of 1; equal ones when all are 0.
fn normalised(mut row: Vec<f64>) -> Vec<f64> {
    let sum: f64 = row.iter().sum();
    let equal = 1.0 / row.len().max(1) as f64;
    let usable = sum > 0.0 && sum.is_finite();
    for x in &mut row {
        *x = if usable { *x / sum } else { equal };
    }
    row
}

/// Rounds weights to parts that sum to [`PARTS`]: what rounding down leaves goes to the largest.
fn whole(row: &[f64]) -> Vec<i32> {
    let mut parts: Vec<i32> = row.iter().map(|x| (x * f64::from(PARTS)) as i32).collect();
    let missing = PARTS - parts.iter().sum::<i32>();
    let largest = (0..row.len()).reduce(|a, b| if row[b] > row[a] { b } else { a });
    if let Some(index) = largest {
        parts[index] += missing;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_put_hours_behind_skills_in_proportion_to_what_is_required() {
        // Two people with A, two with A and B; B needs half of the hours: the second pair does B alone.
        let weights = fitted(&[vec![0], vec![0, 1]], &[100.0, 100.0], &[50.0, 50.0]);
        assert!(weights[1][1] > 0.98, "{weights:?}");
        let weights = fitted(&[vec![0], vec![0, 1]], &[100.0, 100.0], &[75.0, 25.0]);
        assert!((weights[1][1] - 0.5).abs() < 1e-6, "{weights:?}");
    }

    #[test]
    fn parts_sum_to_the_whole() {
        assert_eq!(whole(&[0.25, 0.75]), [250, 750]);
        assert_eq!(whole(&[1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0]), [334, 333, 333]);
        assert_eq!(whole(&[]), [0; 0]);
    }

    #[test]
    fn a_skill_that_nobody_needs_leaves_everyone_to_the_others() {
        assert_eq!(fitted(&[vec![0, 1]], &[1.0], &[0.0, 2.0]), [vec![0.0, 1.0]]);
    }

    #[test]
    fn skills_that_nobody_needs_leave_equal_weights_and_no_fault() {
        assert_eq!(
            fitted(&[vec![0, 1], vec![]], &[1.0, 1.0], &[0.0, 0.0]),
            [vec![0.5, 0.5], vec![]]
        );
    }
}
