//! Means, ratios of means and quantiles over independent replications.
//!
//! A service level is the ratio of two random counts. The mean of the ratios of replications is biased; the ratio of
//! the means is consistent, and the delta method gives its deviation. Source: `docs/sources.md#simulation`.

use organico_model::Estimate;

/// 97.5 per cent quantiles of Student's t for 1 to 30 degrees of freedom.
const STUDENT: [f64; 30] = [
    12.706_205, 4.302_653, 3.182_446, 2.776_445, 2.570_582, 2.446_912, 2.364_624, 2.306_004,
    2.262_157, 2.228_139, 2.200_985, 2.178_813, 2.160_369, 2.144_787, 2.131_450, 2.119_905,
    2.109_816, 2.100_922, 2.093_024, 2.085_963, 2.079_614, 2.073_873, 2.068_658, 2.063_899,
    2.059_539, 2.055_529, 2.051_831, 2.048_407, 2.045_230, 2.042_272,
];

/// Fewest replications with a control variate: the slope of fewer is a guess.
const CONTROLLED_MIN: u32 = 20;

/// Returns the 97.5 per cent quantile of Student's t; beyond the table by the expansion of Cornish and Fisher.
fn student(freedom: u32) -> f64 {
    if let Some(quantile) = STUDENT.get((freedom as usize).wrapping_sub(1)) {
        return *quantile;
    }
    let z: f64 = 1.959_964;
    let d = f64::from(freedom);
    let (z3, z5) = (z * z * z, z * z * z * z * z);
    z + (z3 + z) / (4.0 * d) + (5.0 * z5 + 16.0 * z3 + 3.0 * z) / (96.0 * d * d)
}

/// Sums over replications of a numerator, a denominator and their products.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Ratio {
    count: u32,
    above: f64,
    below: f64,
    above_above: f64,
    above_below: f64,
    below_below: f64,
}

impl Ratio {
    /// Returns the sums over replications of numerator and denominator.
    pub(crate) fn of(pairs: &[(f64, f64)]) -> Self {
        let mut ratio = Self::default();
        for (above, below) in pairs {
            ratio.add(*above, *below);
        }
        ratio
    }

    /// Adds one replication.
    pub(crate) fn add(&mut self, above: f64, below: f64) {
        self.count += 1;
        self.above += above;
        self.below += below;
        self.above_above += above * above;
        self.above_below += above * below;
        self.below_below += below * below;
    }

    /// Returns how many replications were added.
    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    /// Returns the ratio of the means with its 95 per cent interval, or nothing when the denominator is 0.
    pub(crate) fn estimate(&self) -> Option<Estimate> {
        if self.below <= 0.0 {
            return None;
        }
        let mean = self.above / self.below;
        let count = f64::from(self.count);
        let residuals =
            self.above_above - 2.0 * mean * self.above_below + mean * mean * self.below_below;
        let free = (count - 1.0).max(1.0);
        let deviation = (residuals.max(0.0) * count / free).sqrt() / self.below;
        let half = student(self.count.saturating_sub(1).max(1)) * deviation;
        Some(Estimate { mean, low: (mean - half).max(0.0), high: mean + half })
    }

    /// Returns the ratio with the denominator as a control variate: what numerators would be on average at the expected
    /// denominator, by the regression of one on the other, over it.
    ///
    /// The chance of how many contacts come takes itself away. The estimate is unbiased up to the order of one over the
    /// replications; below twenty of them, or where denominators do not vary, it is that of [`Self::estimate`].
    pub(crate) fn controlled(&self, expected: f64) -> Option<Estimate> {
        let count = f64::from(self.count);
        let (above, below) = (self.above / count, self.below / count);
        let variance = self.below_below / count - below * below;
        if self.count < CONTROLLED_MIN || expected <= 0.0 || variance <= 1e-9 * below * below {
            return self.estimate();
        }
        let slope = (self.above_below / count - above * below) / variance;
        let rest = self.above_above / count - above * above - slope * slope * variance;
        let off = below - expected;
        let of_mean = rest.max(0.0) * (1.0 + off * off / variance) / (count - 2.0);
        let half = student(self.count - 2) * of_mean.sqrt() / expected;
        let mean = ((above - slope * off) / expected).max(0.0);
        Some(Estimate { mean, low: (mean - half).max(0.0), high: mean + half })
    }

    /// Returns the same for a ratio that cannot exceed 1.
    pub(crate) fn controlled_share(&self, expected: f64) -> Option<Estimate> {
        let cut = |found: Estimate| Estimate {
            mean: found.mean.min(1.0),
            low: found.low.min(1.0),
            high: found.high.min(1.0),
        };
        self.controlled(expected).map(cut)
    }

    /// Returns [`Self::estimate`] for a ratio that cannot exceed 1.
    pub(crate) fn share(&self) -> Option<Estimate> {
        self.estimate().map(|found| Estimate { high: found.high.min(1.0), ..found })
    }
}

/// Returns the ratio of the first less that of the second, with its 95 per cent interval, or nothing when a
/// denominator is 0.
///
/// Each replication gives a pair of numerators and denominators. What chance does to both alike, because they live the
/// same days, takes itself away: the interval is that of the difference and not of two figures by themselves.
pub(crate) fn paired(pairs: &[[(f64, f64); 2]]) -> Option<Estimate> {
    let sum = |side: usize, of: fn((f64, f64)) -> f64| {
        pairs.iter().map(|pair| of(pair[side])).sum::<f64>()
    };
    let below = [sum(0, |counts| counts.1), sum(1, |counts| counts.1)];
    if below.iter().any(|sum| *sum <= 0.0) {
        return None;
    }
    let ratios = [sum(0, |counts| counts.0) / below[0], sum(1, |counts| counts.0) / below[1]];
    let residual = |pair: &[(f64, f64); 2], side: usize| {
        (pair[side].0 - ratios[side] * pair[side].1) / below[side]
    };
    let squares: f64 = pairs
        .iter()
        .map(|pair| residual(pair, 0) - residual(pair, 1))
        .map(|difference| difference * difference)
        .sum();
    let count = pairs.len() as f64;
    let deviation = (squares * count / (count - 1.0).max(1.0)).sqrt();
    let half = student((pairs.len() as u32).saturating_sub(1).max(1)) * deviation;
    let mean = ratios[0] - ratios[1];
    Some(Estimate { mean, low: mean - half, high: mean + half })
}

/// Returns the mean with its 95 per cent interval of values that are never negative; 0 of none.
pub(crate) fn mean(values: impl Iterator<Item = f64>) -> Estimate {
    let mut ratio = Ratio::default();
    for value in values {
        ratio.add(value, 1.0);
    }
    ratio.estimate().unwrap_or_default()
}

/// Returns the share of `hits` among `trials` with its 95 per cent interval by the score of Wilson, or nothing of none.
///
/// It stays inside 0 and 1 and has a width even where all or none are hits. Source: `docs/sources.md#simulation`.
pub(crate) fn proportion(hits: f64, trials: f64) -> Option<Estimate> {
    if trials <= 0.0 {
        return None;
    }
    let z: f64 = 1.959_964;
    let (mean, weight) = (hits / trials, z * z / trials);
    let centre = (mean + 0.5 * weight) / (1.0 + weight);
    let half = (mean * (1.0 - mean) * weight + 0.25 * weight * weight).sqrt() / (1.0 + weight);
    Some(Estimate { mean, low: (centre - half).max(0.0), high: (centre + half).min(1.0) })
}

/// Returns the quantile of ascending values at a probability, linear between order statistics; nothing of none.
pub(crate) fn quantile(ascending: &[f64], probability: f64) -> Option<f64> {
    let last = ascending.len().checked_sub(1)?;
    let place = probability * last as f64;
    let below = (place as usize).min(last);
    let above = (below + 1).min(last);
    let part = place - below as f64;
    Some(ascending[below] + part * (ascending[above] - ascending[below]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_of_a_mean_is_that_of_student() {
        // Mean 3, variance 2.5, five values: 2.776 * sqrt(2.5 / 5).
        let found = mean([1.0, 2.0, 3.0, 4.0, 5.0].into_iter());
        assert_eq!(found.mean, 3.0);
        assert!((found.high - 3.0 - 2.776_445 * 0.5_f64.sqrt()).abs() < 1e-9);
        assert!((found.low + found.high - 6.0).abs() < 1e-12);
    }

    #[test]
    fn a_ratio_that_is_the_same_in_every_replication_has_no_width_and_none_without_denominator() {
        let mut ratio = Ratio::default();
        assert_eq!(ratio.estimate(), None);
        for offered in [10.0, 20.0, 35.0] {
            ratio.add(offered * 0.8, offered);
        }
        let found = ratio.share().unwrap();
        assert!((found.mean - 0.8).abs() < 1e-12);
        assert!(found.high - found.low < 1e-6);
    }

    #[test]
    fn a_control_takes_away_the_chance_of_the_denominator_and_nothing_else() {
        // In time 50 and six tenths of what comes, beside a deviation that has nothing to do with it.
        let come = [90.0, 110.0, 90.0, 110.0];
        let beside = [1.0, 1.0, -1.0, -1.0];
        let mut ratio = Ratio::default();
        for (offered, beside) in come.iter().zip(beside).cycle().take(40) {
            ratio.add(50.0 + 0.6 * offered + beside, *offered);
        }
        let found = ratio.controlled(200.0).unwrap();
        assert!((found.mean - 170.0 / 200.0).abs() < 1e-9, "{found:?}");
        // At the expected denominator only the deviation is left: 1 over the root of 38 of 40.
        let found = ratio.controlled(100.0).unwrap();
        let half = student(38) * (1.0_f64 / 38.0).sqrt() / 100.0;
        assert!((found.high - found.mean - half).abs() < 1e-9, "{found:?}");
        assert!(ratio.estimate().unwrap().high - found.mean > 3.0 * half);
        let mut few = Ratio::default();
        few.add(8.0, 10.0);
        few.add(9.0, 12.0);
        assert_eq!(few.controlled(11.0), few.estimate());
    }

    #[test]
    fn the_interval_of_a_paired_difference_is_that_of_the_differences() {
        // Differences 1, 2, 3: mean 2, variance 1, three pairs: 4.303 * sqrt(1 / 3).
        let pairs =
            [[(11.0, 1.0), (10.0, 1.0)], [(52.0, 1.0), (50.0, 1.0)], [(4.0, 1.0), (1.0, 1.0)]];
        let found = paired(&pairs).unwrap();
        assert!((found.mean - 2.0).abs() < 1e-12);
        assert!((found.high - 2.0 - 4.302_653 * (1.0_f64 / 3.0).sqrt()).abs() < 1e-9);
        assert!((found.low + found.high - 4.0).abs() < 1e-12);
    }

    #[test]
    fn what_is_the_same_in_every_pair_differs_by_exactly_nothing() {
        let pairs = [[(8.0, 10.0); 2], [(15.0, 21.0); 2], [(29.0, 33.0); 2]];
        assert_eq!(paired(&pairs), Some(Estimate { mean: 0.0, low: 0.0, high: 0.0 }));
        assert_eq!(paired(&[[(0.0, 0.0), (1.0, 2.0)]; 3]), None);
        assert_eq!(paired(&[]), None);
    }

    #[test]
    fn quantiles_of_student_meet_the_table_at_its_end() {
        assert!((student(31) - 2.039_513).abs() < 1e-4);
        assert!((student(1_000_000) - 1.959_964).abs() < 1e-4);
    }

    #[test]
    fn the_interval_of_a_proportion_is_that_of_wilson_and_has_a_width_at_the_ends() {
        // 9 of 10: (.9 + .192) / 1.384 and so on, as tables of the score interval give it.
        let found = proportion(9.0, 10.0).unwrap();
        assert!((found.low - 0.5958).abs() < 1e-4 && (found.high - 0.9821).abs() < 1e-4);
        let all = proportion(20.0, 20.0).unwrap();
        assert!(all.low < 0.9 && all.high == 1.0 && all.mean == 1.0);
        assert_eq!(proportion(0.0, 0.0), None);
    }

    #[test]
    fn quantiles_are_linear_between_order_statistics() {
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[4.0], 0.05), Some(4.0));
        assert_eq!(quantile(&[0.0, 10.0, 20.0], 0.75), Some(15.0));
    }
}
