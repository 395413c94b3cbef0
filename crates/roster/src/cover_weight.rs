//! What missing and spare people weigh in each interval: by the curve of its queue where there is one.
//!
//! Without a curve a person missing of ten weighs `4/10` of one missing of one, and one too many a quarter of that. With
//! curves (`organico_model::CoverCost`) the intervals of a skill share out the same sum by what their queues say, and the
//! two sides differ as they say; within bounds, since a floor of people or a cap on occupancy is no matter of waiting.

use organico_model::{Requirement, RequirementLevel, RequirementRow, SkillId};

/// Factors of a squared deviation in people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct CoverWeight {
    pub(crate) missing: f64,
    pub(crate) spare: f64,
}

/// How many times more or less than without a curve an interval may weigh.
const BOUND: f64 = 4.0;

impl CoverWeight {
    /// Returns the weight of so many people where no queue says more: relative, and missing four times spare.
    pub(crate) fn plain(people: f64) -> Self {
        let spare = 1.0 / people.max(1.0);
        Self { missing: 4.0 * spare, spare }
    }

    /// Returns the weight by a curve, within the bounds around the plain one.
    fn bounded(self, plain: Self) -> Self {
        let within = |own: f64, usual: f64| own.clamp(usual / BOUND, usual * BOUND);
        let missing = within(self.missing, plain.missing);
        Self { missing, spare: within(self.spare, plain.spare).min(missing) }
    }

    /// Returns the weight of two demands that the same people cover: what is missing lies where it weighs less.
    fn together(self, other: Self) -> Self {
        let both = |a: f64, b: f64| a * b / (a + b);
        Self { missing: both(self.missing, other.missing), spare: both(self.spare, other.spare) }
    }
}

/// Returns the weights by skill and interval.
pub(crate) fn cover_weights(
    requirement: &Requirement,
    skills: &[SkillId],
    level: RequirementLevel,
) -> Vec<Vec<CoverWeight>> {
    let of_skill = |skill: &SkillId| {
        let rows = requirement.rows.iter().filter(|row| row.skill == *skill);
        let own: Vec<Vec<Option<CoverWeight>>> = rows.map(|row| of_row(row, level)).collect();
        (0..requirement.grid.count).map(|t| pooled(&own, t)).collect()
    };
    skills.iter().map(of_skill).collect()
}

/// Returns the weight of all demands of a skill in an interval.
fn pooled(rows: &[Vec<Option<CoverWeight>>], t: usize) -> CoverWeight {
    let own = rows.iter().filter_map(|row| row[t]);
    own.reduce(CoverWeight::together).unwrap_or_else(|| CoverWeight::plain(0.0))
}

/// Returns the weights of a demand; nothing where it needs nobody.
fn of_row(row: &RequirementRow, level: RequirementLevel) -> Vec<Option<CoverWeight>> {
    let people = row.agents(level);
    let own: Vec<Option<CoverWeight>> =
        (0..people.len()).map(|t| of_curve(row, t, people[t])).collect();
    let (mut plain_sum, mut own_sum) = (0.0, 0.0);
    for (people, own) in people.iter().zip(&own) {
        if let Some(own) = own {
            plain_sum += CoverWeight::plain(*people).missing * people * people;
            own_sum += own.missing * people * people;
        }
    }
    let share = if own_sum > 0.0 { plain_sum / own_sum } else { 0.0 };
    let weight = |(people, own): (&f64, &Option<CoverWeight>)| {
        let plain = CoverWeight::plain(*people);
        let scaled = |own: &CoverWeight| CoverWeight {
            missing: own.missing * share,
            spare: own.spare * share,
        };
        let weight = own.as_ref().map_or(plain, |own| scaled(own).bounded(plain));
        (*people > 0.0).then_some(weight)
    };
    people.iter().zip(&own).map(weight).collect()
}

/// Returns what the queue says of an interval, for people on the roster instead of people on contacts.
fn of_curve(row: &RequirementRow, t: usize, people: f64) -> Option<CoverWeight> {
    let cost = (*row.cover_cost.get(t)?)?;
    let share = row.net.get(t)? / people;
    let square = share * share;
    let weight = CoverWeight { missing: cost.missing * square, spare: cost.spare * square };
    (weight.missing.is_finite() && weight.spare.is_finite()).then_some(weight)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use organico_model::CoverCost;

    use super::*;
    use crate::sample;

    /// A skill with a peak of 20 people at noon whose queue says so at each interval: people and weights.
    fn weights(cost: impl Fn(usize) -> Option<CoverCost>) -> (Vec<f64>, Vec<CoverWeight>) {
        let grid = sample::grid(date(2026, 3, 2), 1);
        let mut requirement = sample::requirement(&grid, "voice", 20.0);
        let row = &mut requirement.rows[0];
        row.cover_cost = (0..grid.count).map(cost).collect();
        let (people, skill) = (row.gross.clone(), [row.skill.clone()]);
        (people, cover_weights(&requirement, &skill, RequirementLevel::Gross).remove(0))
    }

    fn open(people: &[f64]) -> std::ops::Range<usize> {
        let first = people.iter().position(|people| *people > 0.0).expect("an open interval");
        first..people.len() - people.iter().rev().position(|p| *p > 0.0).expect("the last one")
    }

    #[test]
    fn without_a_curve_people_weigh_by_their_number_alone() {
        let (people, weights) = weights(|_| None);
        for t in open(&people) {
            assert_eq!(weights[t], CoverWeight::plain(people[t]));
        }
    }

    #[test]
    fn intervals_share_out_the_same_sum_by_what_their_queues_say() {
        // The later half of the day has a queue that is twice as sensitive to a person missing.
        let cost = |t: usize| {
            let missing = if t < 60 { 0.2 } else { 0.4 };
            Some(CoverCost { missing, spare: 0.05 })
        };
        let (people, weights) = weights(cost);
        let (early, late) = (weights[58].missing, weights[61].missing);
        assert!((late / early - 2.0).abs() < 1e-9, "{early} {late}");
        let sum = |weight: &dyn Fn(usize) -> f64| -> f64 {
            open(&people).map(|t| weight(t) * people[t] * people[t]).sum()
        };
        let (own, plain) =
            (sum(&|t| weights[t].missing), sum(&|t| CoverWeight::plain(people[t]).missing));
        assert!((own / plain - 1.0).abs() < 1e-9, "{own} {plain}");
    }

    #[test]
    fn a_queue_that_says_nothing_matters_still_keeps_a_quarter_of_the_weight() {
        let cost = |t: usize| {
            let missing = if t.is_multiple_of(2) { 1.0 } else { 0.0 };
            Some(CoverCost { missing, spare: 0.0 })
        };
        let (people, weights) = weights(cost);
        for t in open(&people).filter(|t| t % 2 == 1) {
            let plain = CoverWeight::plain(people[t]);
            assert_eq!(weights[t].missing, plain.missing / 4.0);
            assert_eq!(weights[t].spare, plain.spare / 4.0);
        }
    }

    #[test]
    fn two_demands_of_a_skill_weigh_as_one_of_all_their_people() {
        let [one, other] = [3.0, 5.0].map(|people| [Some(CoverWeight::plain(people))].to_vec());
        let both = pooled(&[one, other, vec![None]], 0);
        let plain = CoverWeight::plain(8.0);
        assert!((both.missing - plain.missing).abs() < 1e-12);
        assert!((both.spare - plain.spare).abs() < 1e-12);
    }
}
