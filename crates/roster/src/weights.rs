//! How much a person with several skills counts for each of them.
//!
//! Every set of skills gets fixed weights that sum to 1, fitted so that the contract hours behind each skill are
//! proportional to its required hours (iterative proportional fitting, `docs/sources.md#rostering`). At an interval
//! in which only some of the skills are needed the weights of those are scaled to 1.

use std::collections::BTreeMap;

use organico_model::{Centre, SkillId};

/// Weights are whole parts of this, so that coverage sums are exact whatever their order.
pub(crate) const PARTS: i32 = 1000;

/// Rounds of the fitting; it converges geometrically, and a hundred leave less than a part of error.
const ROUNDS: usize = 100;

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
    let hours: Vec<f64> = required.iter().map(|row| row.iter().sum()).collect();
    let weights = fitted(&members, &capacity, &hours);
    let intervals = required.first().map_or(0, Vec::len);
    let sets = members
        .into_iter()
        .zip(weights)
        .map(|(own, base)| SkillSet { parts: parts(&own, &base, required, intervals), skills: own })
        .collect();
    SkillSets { sets, of_person }
}

/// Returns the weights of every set, in the order of its skills.
fn fitted(members: &[Vec<usize>], capacity: &[f64], hours: &[f64]) -> Vec<Vec<f64>> {
    let total_hours: f64 = hours.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let total_capacity: f64 = capacity.iter().sum::<f64>().max(f64::MIN_POSITIVE);
    let mut weights: Vec<Vec<f64>> = members
        .iter()
        .map(|own| normalised(&own.iter().map(|s| hours[*s] / total_hours).collect::<Vec<f64>>()))
        .collect();
    for _ in 0..ROUNDS {
        let mut behind = vec![0.0; hours.len()];
        for ((own, row), minutes) in members.iter().zip(&weights).zip(capacity) {
            for (skill, weight) in own.iter().zip(row) {
                behind[*skill] += minutes / total_capacity * weight;
            }
        }
        for (own, row) in members.iter().zip(&mut weights) {
            let scaled = own.iter().zip(row.iter()).map(|(skill, weight)| {
                let share = behind[*skill].max(f64::MIN_POSITIVE);
                weight * (hours[*skill] / total_hours / share).min(1e6)
            });
            *row = normalised(&scaled.collect::<Vec<f64>>());
        }
    }
    weights
}

/// Returns the numbers scaled to a sum of 1; equal ones when all are 0.
fn normalised(row: &[f64]) -> Vec<f64> {
    let sum: f64 = row.iter().sum();
    if sum > 0.0 && sum.is_finite() {
        row.iter().map(|x| x / sum).collect()
    } else {
        vec![1.0 / row.len().max(1) as f64; row.len()]
    }
}

/// Returns whole parts by interval, with the weight of skills that nobody needs then given to the others.
fn parts(own: &[usize], base: &[f64], required: &[Vec<f64>], intervals: usize) -> Vec<i32> {
    let at = |t: usize| {
        let needed =
            |(s, weight): (&usize, &f64)| if required[*s][t] > 0.0 { *weight } else { 0.0 };
        let open: Vec<f64> = own.iter().zip(base).map(needed).collect();
        whole(&if open.iter().sum::<f64>() > 0.0 { normalised(&open) } else { base.to_vec() })
    };
    (0..intervals).flat_map(at).collect()
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
        assert!(weights[1][1] > 0.99, "{weights:?}");
        let weights = fitted(&[vec![0], vec![0, 1]], &[100.0, 100.0], &[75.0, 25.0]);
        assert!((weights[1][1] - 0.5).abs() < 1e-6, "{weights:?}");
    }

    #[test]
    fn parts_sum_to_the_whole_and_follow_what_is_open() {
        let required = vec![vec![1.0, 0.0, 0.0], vec![1.0, 1.0, 0.0]];
        assert_eq!(parts(&[0, 1], &[0.25, 0.75], &required, 3), [250, 750, 0, 1000, 250, 750]);
        assert_eq!(whole(&[1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0]).iter().sum::<i32>(), PARTS);
    }

    #[test]
    fn skills_that_nobody_needs_leave_equal_weights_and_no_fault() {
        assert_eq!(
            fitted(&[vec![0, 1], vec![]], &[1.0, 1.0], &[0.0, 0.0]),
            [vec![0.5, 0.5], vec![]]
        );
    }
}
