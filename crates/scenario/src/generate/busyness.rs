//! How far a made-up day strays from the expected: a factor of the day, of each half, of each interval.
//!
//! Day factors follow a gamma process with correlation from day to day; the halves and the intervals have factors of
//! their own. Together with Poisson counts they give the spread that [`Spread`] asks for.

use organico_model::Stream;

use super::demand::ExpectedDay;
use super::pattern::Spread;

/// Variance over mean above which a queue is calmer than asked: the top of the measured range, less what the noise of
/// a finite history may add.
const DISPERSION_TOP: f64 = 6.5;
/// The calmest measured day, deviation over mean.
const DAY_MIN: f64 = 0.06;
/// A day's halves meet here.
pub(super) const NOON_MINUTE: u32 = 13 * 60 + 30;

/// Variances of the three factors, each over its mean of 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct FactorLaw {
    pub(super) day: f64,
    pub(super) half: f64,
    pub(super) slot: f64,
    /// Correlation of the day factor with that of the day before.
    pub(super) day_correlation: f64,
}

impl FactorLaw {
    /// Returns the variances that give the wished spread at the volume of these days.
    ///
    /// With `V` the relative variance of half a day, `V = 2 c^2 / (1 + r)` for a day of deviation `c` and halves of
    /// correlation `r`; the day factor carries `r V`. What is left, `(1 - r) V`, is the half's factor and the noise
    /// `d / m` of its intervals, where `d` is their variance over mean within a half of `m` contacts. The same `d` is
    /// what the factors leave of the wished dispersion; the two equations are solved for the half's factor. Where the
    /// volume is so small that noise alone exceeds the wish, the half's factor is constant.
    pub(super) fn for_days(spread: &Spread, days: &[ExpectedDay]) -> Self {
        let (typical, half_contacts) = volumes(days);
        let calm = ((DISPERSION_TOP - 1.0) / typical * (1.0 + spread.halves) / 2.0).sqrt();
        let deviation = spread.day.min(calm).max(DAY_MIN);
        let half_variance = 2.0 * deviation * deviation / (1.0 + spread.halves);
        let day = spread.halves * half_variance;
        let left = half_variance - day;
        let noisy = spread.dispersion.min(DISPERSION_TOP) - typical * day;
        let mut half = (left - noisy / half_contacts) / (1.0 - typical / half_contacts);
        let mut within = noisy - typical * half;
        if within < 1.0 || !half.is_finite() {
            (half, within) = (left - 1.0 / half_contacts, 1.0);
        }
        if half < 0.0 {
            (half, within) = (0.0, noisy.max(1.0));
        }
        Self { day, half, slot: (within - 1.0) / typical, day_correlation: spread.days }
    }
}

/// Returns the contacts of a typical interval (weighted by contacts) and of a typical half day; at least a little.
fn volumes(days: &[ExpectedDay]) -> (f64, f64) {
    let contacts = || days.iter().flat_map(|day| &day.slots).map(|slot| slot.contacts);
    let sum: f64 = contacts().sum();
    let open = days.iter().filter(|day| !day.slots.is_empty()).count();
    if sum <= 0.0 || open == 0 {
        return (1.0, 2.0);
    }
    (contacts().map(|mean| mean * mean).sum::<f64>() / sum, sum / (2.0 * open as f64))
}

/// Returns a gamma number of mean 1 and this variance; 1 when the variance is 0.
pub(super) fn factor(stream: &mut Stream, variance: f64) -> f64 {
    stream.gamma_of_mean_one(1.0 / variance)
}

/// A gamma process of mean 1: `next = beta x last + gamma`, which keeps the law exactly (Lewis, Mc Kenzie and Hugus 1989).
#[derive(Debug)]
pub(super) struct DayFactors {
    stream: Stream,
    shape: f64,
    correlation: f64,
    last: f64,
}

impl DayFactors {
    /// Returns the process at its first day.
    pub(super) fn new(mut stream: Stream, law: &FactorLaw) -> Self {
        let last = factor(&mut stream, law.day);
        Self { stream, shape: 1.0 / law.day, correlation: law.day_correlation, last }
    }

    /// Returns the factor of the next open day.
    pub(super) fn next_day(&mut self) -> f64 {
        if !self.shape.is_finite() {
            return 1.0;
        }
        let kept_shape = self.shape * self.correlation;
        let fresh_shape = self.shape - kept_shape;
        let mut gamma = |shape: f64| {
            if shape > 0.0 { shape * self.stream.gamma_of_mean_one(shape) } else { 0.0 }
        };
        let (kept, lost, fresh) = (gamma(kept_shape), gamma(fresh_shape), gamma(fresh_shape));
        self.last = self.last * kept / (kept + lost) + fresh / self.shape;
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use organico_model::{Purpose, Seed};

    #[test]
    fn day_factors_have_mean_one_the_wished_variance_and_the_wished_memory() {
        let law = FactorLaw { day: 0.01, half: 0.0, slot: 0.0, day_correlation: 0.45 };
        let mut factors = DayFactors::new(Seed(3).stream(Purpose::Generate, (0, 0)), &law);
        let draws: Vec<f64> = (0..100_000).map(|_| factors.next_day()).collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        let lagged = |lag: usize| {
            let pairs = draws.iter().zip(&draws[lag..]);
            pairs.map(|(a, b)| (a - mean) * (b - mean)).sum::<f64>() / (draws.len() - lag) as f64
        };
        // The deviation of the mean of a correlated series is larger by sqrt((1 + r) / (1 - r)).
        assert!((mean - 1.0).abs() < 5.0 * (0.01_f64 / 100_000.0 * 1.45 / 0.55).sqrt(), "{mean}");
        assert!((lagged(0) / 0.01 - 1.0).abs() < 0.04, "{}", lagged(0));
        assert!((lagged(1) / lagged(0) - 0.45).abs() < 0.02, "{}", lagged(1) / lagged(0));
    }

    #[test]
    fn a_variance_of_zero_is_a_factor_of_one() {
        let law = FactorLaw { day: 0.0, half: 0.0, slot: 0.0, day_correlation: 0.45 };
        let mut factors = DayFactors::new(Seed(3).stream(Purpose::Generate, (0, 0)), &law);
        assert_eq!(factors.next_day(), 1.0);
    }

    #[test]
    fn a_centre_without_contacts_has_finite_variances() {
        let spread = Spread { day: 0.1, halves: 0.5, days: 0.4, dispersion: 2.0 };
        let law = FactorLaw::for_days(&spread, &[]);
        assert!(
            [law.day, law.half, law.slot].iter().all(|v| v.is_finite() && *v >= 0.0),
            "{law:?}"
        );
    }
}
