//! The update of one day.

use super::learn::UpdateRule;
use super::linear::{Cholesky, dot};
use crate::statistics::ratio_or;

/// An interval counts at most as so many deviations of what it could be expected to be.
const DEVIATIONS_MAX: f64 = 4.0;

/// A factor never falls below this: no forenoon proves that nobody will call again.
const FACTOR_MIN: f64 = 0.05;

/// What the recorded part of a day says of its rest.
#[derive(Debug, Clone, PartialEq)]
pub struct DayUpdate {
    /// Factor on the expected contacts, by interval; 1 up to the last recorded one.
    pub factors: Vec<f64>,
    /// Variance of the factor of each interval that is left, that of the interval alone included.
    pub variances: Vec<f64>,
    /// Contacts recorded in open intervals.
    pub recorded: f64,
    /// Contacts that were expected in the same intervals.
    pub expected: f64,
    /// Recorded intervals that were open.
    pub intervals: usize,
    /// Deviation over mean of the factor that the rest of the day shares.
    pub day_variation: f64,
    /// Deviation over mean of the factor of a single interval, on top of the day's.
    pub interval_variation: f64,
}

/// Returns the update of a day by a rule; `recorded` beyond the intervals of `means` is not looked at.
///
/// Intervals are `interval_hours` long. Only open intervals (with a positive mean) that were recorded say anything; with
/// none of them every factor is 1. A single absurd count moves the day little.
#[must_use]
pub fn updated_day(
    rule: &UpdateRule,
    means: &[f64],
    recorded: &[Option<f64>],
    interval_hours: f64,
) -> DayUpdate {
    let seen: Vec<(usize, f64, f64)> = means
        .iter()
        .zip(recorded)
        .enumerate()
        .filter_map(|(index, (&mean, count))| {
            let count = count.filter(|c| c.is_finite() && *c >= 0.0 && mean > 0.0)?;
            Some((index, mean, count))
        })
        .collect();
    let last = seen.last().map_or(0, |(index, _, _)| index + 1);
    let rest: Vec<usize> = (last..means.len()).filter(|&index| means[index] > 0.0).collect();
    let known = Known::of(rule, &seen, interval_hours);
    let mut update = DayUpdate {
        factors: vec![1.0; means.len()],
        variances: vec![0.0; means.len()],
        recorded: seen.iter().map(|(_, _, count)| count).sum(),
        expected: seen.iter().map(|(_, mean, _)| mean).sum(),
        intervals: seen.len(),
        day_variation: 0.0,
        interval_variation: 0.0,
    };
    let weights: Vec<Vec<f64>> = rest.iter().map(|&index| known.weights(index)).collect();
    // An estimate that is shortened on purpose leaves more variance than the full one.
    let learned = rule.strength * (2.0 - rule.strength);
    for (&index, weights) in rest.iter().zip(&weights) {
        let shift = rule.strength * dot(weights, &known.errors);
        update.factors[index] = (1.0 + shift).max(FACTOR_MIN);
        let own = rule.between(index, index, interval_hours) - learned * dot(weights, weights);
        update.variances[index] = own.max(0.0) + rule.slot_variance();
    }
    variations(&mut update, &known, means, (&rest, &weights, learned));
    update
}

/// What was seen, in the form that every interval to come is predicted from.
struct Known<'a> {
    rule: &'a UpdateRule,
    factor: Cholesky,
    intervals: Vec<usize>,
    errors: Vec<f64>,
    interval_hours: f64,
}

impl<'a> Known<'a> {
    fn of(rule: &'a UpdateRule, seen: &[(usize, f64, f64)], interval_hours: f64) -> Self {
        let noise = |mean: f64| 1.0 / mean + rule.slot_variance();
        let factor = Cholesky::of(seen.len(), |row, column| {
            let own = if row == column { noise(seen[row].1) } else { 0.0 };
            rule.between(seen[row].0, seen[column].0, interval_hours) + own
        });
        let errors = seen.iter().map(|(index, mean, count)| {
            let variance = rule.between(*index, *index, interval_hours).max(0.0) + noise(*mean);
            let most = variance.sqrt() * DEVIATIONS_MAX;
            (count / mean - 1.0).clamp(-most, most)
        });
        let errors = factor.forward(errors.collect());
        let intervals = seen.iter().map(|(index, _, _)| *index).collect();
        Self { rule, factor, intervals, errors, interval_hours }
    }

    /// Returns the weights of an interval to come on the errors that were seen, both through the factor.
    fn weights(&self, index: usize) -> Vec<f64> {
        let row = self.intervals.iter();
        let row = row.map(|seen| self.rule.between(index, *seen, self.interval_hours));
        self.factor.forward(row.collect())
    }
}

/// Splits the variance that is left into that of the rest of the day and that of single intervals, for the simulation.
fn variations(
    update: &mut DayUpdate,
    known: &Known<'_>,
    means: &[f64],
    (rest, weights, learned): (&[usize], &[Vec<f64>], f64),
) {
    let (mut shared, mut pairs, mut own, mut squares) = (0.0, 0.0, 0.0, 0.0);
    for (place, &later) in rest.iter().enumerate() {
        own += means[later] * update.variances[later];
        squares += means[later];
        for (other, &earlier) in rest[..place].iter().enumerate() {
            let mass = means[later] * means[earlier];
            let left = known.rule.between(later, earlier, known.interval_hours)
                - learned * dot(&weights[place], &weights[other]);
            shared += mass * left;
            pairs += mass;
        }
    }
    let whole = ratio_or(own, squares, 0.0);
    let day = if pairs > 0.0 { (shared / pairs).clamp(0.0, whole) } else { 0.0 };
    update.day_variation = day.sqrt();
    update.interval_variation = (whole - day).max(0.0).sqrt();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intraday::covariance::Covariance;

    fn rule(day: f64, drift: f64, slot: f64) -> UpdateRule {
        let covariance = Covariance { day, drift, half_life_hours: 2.0, slot };
        UpdateRule { covariance, own: None, strength: 1.0, days: 0, error_ratio: None }
    }

    fn seen(counts: &[f64]) -> Vec<Option<f64>> {
        counts.iter().map(|count| Some(*count)).collect()
    }

    #[test]
    fn a_factor_that_holds_all_day_is_updated_as_gamma_and_poisson_are() {
        let means = [40.0, 60.0, 80.0, 80.0, 60.0];
        let update = updated_day(&rule(0.01, 0.0, 0.0), &means, &seen(&[50.0, 75.0]), 0.5);
        // Gamma of mean 1 and variance 0.01 is (100, 100); 125 counts on 100 expected make it (225, 200).
        let factor = 225.0 / 200.0;
        assert_eq!(update.factors[..2], [1.0, 1.0]);
        assert!(update.factors[2..].iter().all(|found| (found - factor).abs() < 1e-9));
        let variance = 0.01 - 0.01 * 100.0 / 200.0;
        assert!((update.variances[4] - variance).abs() < 1e-9);
        assert!((update.day_variation - variance.sqrt()).abs() < 1e-9);
        assert!(update.interval_variation < 1e-6);
    }

    #[test]
    fn a_drift_fades_with_the_hours_and_the_day_stays_less_sure() {
        let means = [100.0; 24];
        let busy = seen(&[130.0; 4]);
        let drifting = updated_day(&rule(0.0, 0.02, 0.001), &means, &busy, 0.5);
        assert!(drifting.factors[4] > 1.15 && drifting.factors[23] < 1.02);
        assert!(drifting.variances[23] > drifting.variances[4]);
        let constant = updated_day(&rule(0.02, 0.0, 0.001), &means, &busy, 0.5);
        assert!((constant.factors[23] - constant.factors[4]).abs() < 1e-9);
    }

    #[test]
    fn noisy_intervals_move_the_day_less_than_the_same_counts_of_steady_ones() {
        let means = [200.0; 20];
        let steady = updated_day(&rule(0.01, 0.0, 0.0), &means, &seen(&[240.0; 2]), 0.5);
        let noisy = updated_day(&rule(0.01, 0.0, 0.09), &means, &seen(&[240.0; 2]), 0.5);
        assert!(noisy.factors[5] - 1.0 < 0.5 * (steady.factors[5] - 1.0));
    }

    #[test]
    fn one_spike_of_a_million_and_hours_without_a_contact_leave_a_finite_day() {
        let means = [20.0; 20];
        let spike = updated_day(&rule(0.02, 0.01, 0.01), &means, &seen(&[20.0, 1e6, 20.0]), 0.5);
        assert!(spike.factors.iter().all(|factor| *factor < 1.6), "{:?}", spike.factors);
        let none = updated_day(&rule(2.0, 1.0, 0.01), &means, &seen(&[0.0; 12]), 0.5);
        assert!(none.factors.iter().all(|factor| *factor >= FACTOR_MIN && factor.is_finite()));
    }

    #[test]
    fn nothing_recorded_changes_nothing_and_closed_intervals_are_not_looked_at() {
        let means = [0.0, 10.0, 10.0];
        for recorded in [vec![], vec![None; 3], vec![Some(5.0)], vec![Some(f64::NAN); 9]] {
            let update = updated_day(&rule(0.02, 0.01, 0.01), &means, &recorded, 0.5);
            assert_eq!(update.factors, [1.0; 3]);
            assert_eq!(update.intervals, 0);
        }
        assert!(updated_day(&rule(0.02, 0.01, 0.01), &[], &[], 0.5).factors.is_empty());
    }
}
