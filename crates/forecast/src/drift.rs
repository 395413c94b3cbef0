//! A deviation that is partly a slow drift and partly passes within days: how much of it is left after some days.
//!
//! Two exponential smoothings, one on what the other leaves, each damped: the slow one is judged by its errors weeks
//! ahead, the quick one by its errors days ahead, both on the series' own past. Equivalent to an autoregression with
//! measurement error. Source: `docs/sources.md#forecast-methods`.

/// What is left of the slow part after a day, and the weights of a new day in it.
const SLOW_KEPT: [f64; 3] = [0.97, 0.99, 0.998];
const SLOW_WEIGHTS: [f64; 4] = [0.03, 0.07, 0.15, 0.3];

/// The same for the quick part.
const QUICK_KEPT: [f64; 3] = [0.35, 0.6, 0.8];
const QUICK_WEIGHTS: [f64; 5] = [0.0, 0.15, 0.3, 0.5, 0.7];

/// Recorded days ahead at which the parts are judged.
const SLOW_AHEAD: [usize; 3] = [4, 9, 15];
const QUICK_AHEAD: [usize; 2] = [1, 2];

/// Only so many deviations are looked at, about a year and a half of working days: older ones say nothing of today.
const DEVIATIONS_MAX: usize = 400;

/// Gaps of more days count as so many.
const POWERS: usize = 64;

/// A single day moves the parts by no more than so many mean absolute deviations.
const CLIP: f64 = 4.0;

/// The latest state of a deviation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Drift {
    slow: Part,
    quick: Part,
    /// Days from the last deviation to the last day of the past.
    age: usize,
}

/// One part: its value on the last day and what is left of it a day later.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Part {
    value: f64,
    kept: f64,
}

/// Variance of a day's ratio to what was expected, chance apart, that the trust in a day is reckoned with.
const RATIO_VARIANCE: f64 = 0.01;

impl Drift {
    /// Returns the state after days with those totals and expectations, as a share of what is expected.
    ///
    /// A day that is quieter than the others tells less of the level: its ratio is drawn to nothing.
    pub(crate) fn of_totals(days: &[(usize, f64, f64)], end: usize) -> Self {
        let trust = |expected: f64| 1.0 / (RATIO_VARIANCE + 1.0 / expected);
        let known = || days.iter().filter(|(_, _, expected)| *expected > 0.0);
        let usual = known().map(|(_, _, expected)| trust(*expected)).sum::<f64>()
            / known().count().max(1) as f64;
        let deviation = |&(day, total, expected): &(usize, f64, f64)| {
            (day, (total / expected - 1.0) * (trust(expected) / usual).min(1.0))
        };
        Self::of(&known().map(deviation).collect::<Vec<_>>(), end)
    }

    /// Returns the state after deviations by day, ascending, in a past that ends before day `end`.
    pub(crate) fn of(deviations: &[(usize, f64)], end: usize) -> Self {
        let recent = &deviations[deviations.len().saturating_sub(DEVIATIONS_MAX)..];
        let clipped = clipped(recent);
        let (slow, left) = best_part(&clipped, &SLOW_KEPT, &SLOW_WEIGHTS, &SLOW_AHEAD);
        let (quick, _) = best_part(&left, &QUICK_KEPT, &QUICK_WEIGHTS, &QUICK_AHEAD);
        let last = deviations.last().map_or(end, |(day, _)| day + 1);
        Self { slow, quick, age: end.saturating_sub(last) }
    }

    /// Returns the deviation expected so many days after the last day of the past.
    pub(crate) fn ahead(&self, lead_days: usize) -> f64 {
        let days = (lead_days + self.age) as f64;
        let left = |part: Part| part.value * libm::pow(part.kept, days);
        left(self.slow) + left(self.quick)
    }
}

fn clipped(deviations: &[(usize, f64)]) -> Vec<(usize, f64)> {
    let count = deviations.len().max(1) as f64;
    let mean: f64 = deviations.iter().map(|(_, value)| value).sum::<f64>() / count;
    let mean_gap = deviations.iter().map(|(_, value)| (value - mean).abs()).sum::<f64>() / count;
    let (low, high) = (mean - CLIP * mean_gap, mean + CLIP * mean_gap);
    deviations.iter().map(|&(day, value)| (day, value.clamp(low, high))).collect()
}

/// Returns the part with the smallest errors ahead, and what it leaves of each deviation.
fn best_part(
    deviations: &[(usize, f64)],
    kept: &[f64],
    weights: &[f64],
    ahead: &[usize],
) -> (Part, Vec<(usize, f64)>) {
    let (mut least, mut best) = (f64::INFINITY, (0.0, Vec::new()));
    for &kept in kept {
        let powers: Vec<f64> = (0..POWERS).map(|days| libm::pow(kept, days as f64)).collect();
        for &weight in weights {
            let states = states(deviations, &powers, weight);
            let error = error_ahead(deviations, &states, &powers, ahead);
            if error < least {
                (least, best) = (error, (kept, states));
            }
        }
    }
    let (kept, states) = best;
    let value = states.last().map_or(0.0, |(_, after)| *after);
    let left = deviations.iter().zip(&states);
    let left = left.map(|(&(day, value), (before, _))| (day, value - before)).collect();
    (Part { value, kept }, left)
}

fn power(powers: &[f64], days: usize) -> f64 {
    powers[days.min(POWERS - 1)]
}

/// Returns the state expected before and held after each deviation.
fn states(deviations: &[(usize, f64)], powers: &[f64], weight: f64) -> Vec<(f64, f64)> {
    let mut state = 0.0;
    let mut last = deviations.first().map_or(0, |(day, _)| *day);
    let step = |&(day, value): &(usize, f64)| {
        let before = state * power(powers, day - last);
        (state, last) = (before + weight * (value - before), day);
        (before, state)
    };
    deviations.iter().map(step).collect()
}

fn error_ahead(
    deviations: &[(usize, f64)],
    states: &[(f64, f64)],
    powers: &[f64],
    ahead: &[usize],
) -> f64 {
    let mut sum = 0.0;
    for &steps in ahead {
        let later = deviations.get(steps..).unwrap_or_default();
        for (((from, _), (_, state)), (to, value)) in deviations.iter().zip(states).zip(later) {
            sum += (value - state * power(powers, to - from)).abs();
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ahead(values: impl Iterator<Item = f64>) -> [f64; 2] {
        let deviations: Vec<(usize, f64)> = values.enumerate().collect();
        let drift = Drift::of(&deviations, deviations.len());
        [drift.ahead(1), drift.ahead(28)]
    }

    #[test]
    fn a_new_level_is_expected_to_last() {
        let [tomorrow, later] = ahead((0..120).map(|day| if day < 60 { 0.0 } else { 0.3 }));
        assert!(tomorrow > 0.25 && later > 0.2, "{tomorrow} {later}");
    }

    #[test]
    fn what_turns_every_other_day_is_not_expected_to_go_on() {
        let [tomorrow, later] = ahead((0..120).map(|day| if day % 2 == 0 { 0.2 } else { -0.2 }));
        assert!(tomorrow.abs() < 0.05 && later.abs() < 0.05, "{tomorrow} {later}");
    }

    #[test]
    fn one_wild_day_hardly_matters_and_no_day_at_all_is_no_deviation() {
        let [tomorrow, _] = ahead((0..120).map(|day| if day == 119 { 1e6 } else { 0.01 }));
        assert!(tomorrow.is_finite());
        assert_eq!(Drift::of(&[], 10).ahead(3), 0.0);
    }
}
