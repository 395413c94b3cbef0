//! How much busier than expected the planned staff should still cope with.

use crate::units::Confidence;
use crate::{Channel, LoadSeries};

impl Confidence {
    /// Returns the factor on the expected contacts that a random factor of mean 1 and this deviation over mean stays
    /// below with this probability; 1 where nothing varies.
    ///
    /// The factor is taken as log-normal. Chance beside it, the Poisson noise of arrivals, is left to the queueing
    /// model, which has it already. Source: `docs/sources.md#staffing-under-uncertainty`.
    #[must_use]
    pub fn factor(self, variation: f64) -> f64 {
        if variation.is_nan() || variation <= 0.0 {
            return 1.0;
        }
        let variance = libm::log1p(variation * variation);
        libm::exp(normal_quantile(self.get()) * variance.sqrt() - 0.5 * variance)
    }

    /// Returns the factor on the expected contacts of a series.
    ///
    /// Its day and the interval itself vary; deferred work evens out over the day, so that only the day counts for it.
    #[must_use]
    pub fn load_factor(self, series: &LoadSeries, channel: Channel) -> f64 {
        let (day, interval) = (series.day_variation, series.interval_variation);
        if channel.is_deferred() {
            return self.factor(day);
        }
        // Two independent factors of mean 1: the squares of their variations add, and so does their product.
        self.factor((day * day + interval * interval + day * day * interval * interval).sqrt())
    }
}

/// Returns the quantile of the standard normal law for a probability from one half to below 1.
fn normal_quantile(probability: f64) -> f64 {
    let beyond = |z: f64| 0.5 * libm::erfc(z * std::f64::consts::FRAC_1_SQRT_2);
    let (mut low, mut high) = (0.0, 40.0);
    // Each round gives one bit: after 60 the bounds are neighbours.
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if beyond(middle) > 1.0 - probability {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quantiles_are_those_of_the_tables_of_the_normal_law() {
        for (probability, expected) in
            [(0.5, 0.0), (0.8, 0.841_621_233_572_914_2), (0.975, 1.959_963_984_540_054)]
        {
            let found = normal_quantile(probability);
            assert!((found - expected).abs() < 1e-12, "{probability}: {found}");
        }
    }

    #[test]
    fn more_confidence_and_more_variation_ask_for_more_and_no_variation_for_nothing() {
        let factor = |confidence, variation| Confidence::new(confidence).unwrap().factor(variation);
        assert!(factor(0.9, 0.1) > factor(0.8, 0.1) && factor(0.8, 0.2) > factor(0.8, 0.1));
        assert_eq!(factor(0.9, 0.0), 1.0);
        // Half of the time the factor is below its median, which lies below its mean.
        assert!(factor(0.5, 0.3) < 1.0);
    }
}
