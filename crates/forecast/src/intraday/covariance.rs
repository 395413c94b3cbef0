//! How the busyness of two moments of a day belongs together, measured on past days.

use super::ForecastDay;
use crate::statistics::ratio_or;

/// Half-lives of the drift that are tried, in hours.
const HALF_LIVES_HOURS: [f64; 5] = [0.75, 1.5, 3.0, 6.0, 12.0];

/// Variances that are assumed where nothing can be measured: a day varies by 8 %, its course by 6 %, a slot by 5 %.
const ASSUMED: Covariance =
    Covariance { day: 0.0064, drift: 0.0036, half_life_hours: 3.0, slot: 0.0025 };

/// Weight of the assumed variances, in days.
const ASSUMED_DAYS: f64 = 5.0;

/// An error of an interval counts at most as so many of its deviations if the busyness varied by [`WIDE`].
const DEVIATIONS_MAX: f64 = 3.0;

/// Variation that bounds what an error may count.
const WIDE: f64 = 0.3;

/// No variance is above this: a deviation of twice the mean.
const VARIANCE_MAX: f64 = 4.0;

/// The covariance of the factors by which two moments of a day are busier than forecast.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Covariance {
    /// Variance of the part that holds all day.
    pub(super) day: f64,
    /// Variance of the part that drifts.
    pub(super) drift: f64,
    /// Hours after which half of the drift is left.
    pub(super) half_life_hours: f64,
    /// Variance of the part of a single interval.
    pub(super) slot: f64,
}

impl Covariance {
    /// Returns the covariance of two moments so many hours apart, that of single intervals left out.
    pub(super) fn at(&self, hours: f64) -> f64 {
        self.day + self.drift * libm::exp2(-hours.abs() / self.half_life_hours)
    }

    /// Returns the covariance that past days show, shrunk to what is assumed.
    pub(super) fn of(days: &[ForecastDay], interval_hours: f64) -> Self {
        let moments = Moments::of(days);
        if moments.products.len() < 2 || days.is_empty() {
            return ASSUMED;
        }
        let best = HALF_LIVES_HOURS
            .iter()
            .map(|&half_life| moments.fit(half_life, interval_hours))
            .reduce(|best, next| if next.1 < best.1 { next } else { best });
        let Some((found, _)) = best else { return ASSUMED };
        let trust = days.len() as f64 / (days.len() as f64 + ASSUMED_DAYS);
        let shrunk = |found: f64, assumed: f64| {
            (trust * found + (1.0 - trust) * assumed).clamp(0.0, VARIANCE_MAX)
        };
        Self {
            day: shrunk(found.day, ASSUMED.day),
            drift: shrunk(found.drift, ASSUMED.drift),
            half_life_hours: found.half_life_hours,
            slot: shrunk(found.slot, ASSUMED.slot),
        }
    }
}

/// Sums over pairs of intervals of the same day, by how many intervals they lie apart.
struct Moments {
    /// Products of the errors, those of chance left out, and of the means that they belong to.
    products: Vec<(f64, f64)>,
}

impl Moments {
    fn of(days: &[ForecastDay]) -> Self {
        let mut products: Vec<(f64, f64)> = Vec::new();
        for day in days {
            let errors: Vec<(usize, f64, f64)> = errors(day).collect();
            for (place, &(later, error, mean)) in errors.iter().enumerate() {
                for &(earlier, other, of_other) in &errors[..=place] {
                    let lag = later - earlier;
                    if products.len() <= lag {
                        products.resize(lag + 1, (0.0, 0.0));
                    }
                    let chance = if lag == 0 { mean } else { 0.0 };
                    products[lag].0 += error * other - chance;
                    products[lag].1 += mean * of_other;
                }
            }
        }
        Self { products }
    }

    /// Returns the best fit with a half-life, and its weighted squared error.
    fn fit(&self, half_life_hours: f64, interval_hours: f64) -> (Covariance, f64) {
        let lags: Vec<(f64, f64, f64)> = self
            .products
            .iter()
            .enumerate()
            .skip(1)
            .filter(|(_, (_, mass))| *mass > 0.0)
            .map(|(lag, (sum, mass))| {
                let shape = libm::exp2(-(lag as f64) * interval_hours / half_life_hours);
                (shape, sum / mass, *mass)
            })
            .collect();
        let (day, drift) = two_parts(&lags);
        let error = |(shape, found, mass): &(f64, f64, f64)| {
            let gap = found - day - drift * shape;
            mass * gap * gap
        };
        let own = self.products.first().map_or(0.0, |(sum, mass)| ratio_or(*sum, *mass, 0.0));
        let slot = (own - day - drift).max(0.0);
        let found = Covariance { day, drift, half_life_hours, slot };
        (found, lags.iter().map(error).sum())
    }
}

/// Returns the errors of the recorded open intervals with their means, none larger than chance and a wide factor allow.
pub(super) fn errors(day: &ForecastDay) -> impl Iterator<Item = (usize, f64, f64)> + '_ {
    let pairs = day.means.iter().zip(&day.recorded).enumerate();
    pairs.filter_map(|(index, (&mean, recorded))| {
        let count = recorded.filter(|count| mean > 0.0 && count.is_finite())?;
        let most = DEVIATIONS_MAX * (mean + WIDE * WIDE * mean * mean).sqrt();
        Some((index, (count - mean).clamp(-most, most), mean))
    })
}

/// Returns the weighted least-squares values of a constant and of a shape, neither of them negative.
fn two_parts(lags: &[(f64, f64, f64)]) -> (f64, f64) {
    let sum = |of: &dyn Fn(f64, f64) -> f64| -> f64 {
        lags.iter().map(|(shape, found, mass)| mass * of(*shape, *found)).sum()
    };
    let (ones, shapes, squares) = (sum(&|_, _| 1.0), sum(&|s, _| s), sum(&|s, _| s * s));
    let (founds, shaped) = (sum(&|_, f| f), sum(&|s, f| s * f));
    let determinant = ones * squares - shapes * shapes;
    let day = ratio_or(founds * squares - shaped * shapes, determinant, 0.0);
    let drift = ratio_or(shaped * ones - founds * shapes, determinant, 0.0);
    if day >= 0.0 && drift >= 0.0 {
        return (day, drift);
    }
    if day < 0.0 {
        return (0.0, ratio_or(shaped, squares, 0.0).max(0.0));
    }
    (ratio_or(founds, ones, 0.0).max(0.0), 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_and_a_shape_are_found_and_neither_is_negative() {
        let lags = |day: f64, drift: f64| -> Vec<(f64, f64, f64)> {
            [0.9, 0.5, 0.2].map(|shape| (shape, day + drift * shape, 10.0)).to_vec()
        };
        let (day, drift) = two_parts(&lags(0.02, 0.01));
        assert!((day - 0.02).abs() < 1e-9 && (drift - 0.01).abs() < 1e-9);
        let (day, drift) = two_parts(&lags(-0.02, 0.05));
        assert!(day == 0.0 && drift >= 0.0);
        assert_eq!(two_parts(&[]), (0.0, 0.0));
    }

    #[test]
    fn days_as_forecast_show_less_variance_than_is_assumed_and_days_that_vary_show_it() {
        let day = |factor: f64| ForecastDay {
            date: jiff::civil::date(2026, 3, 2),
            special: false,
            means: vec![400.0; 20],
            recorded: vec![Some(400.0 * factor); 20],
        };
        let steady = Covariance::of(&vec![day(1.0); 40], 0.5);
        assert!(steady.at(0.0) < ASSUMED.at(0.0));
        let varying: Vec<ForecastDay> = (0..40_usize)
            .map(|place| day(if place.is_multiple_of(2) { 0.8 } else { 1.2 }))
            .collect();
        let found = Covariance::of(&varying, 0.5);
        assert!((found.day - 0.04).abs() < 0.01, "{found:?}");
        assert!(found.drift < 0.005, "{found:?}");
    }
}
