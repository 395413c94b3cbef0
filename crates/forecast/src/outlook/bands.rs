//! How wide the outlook is: what moves a single week, what drifts with every week, and chance.
//!
//! The logarithm of the weekly level is taken as a random walk with noise on top: over so many weeks it differs by a
//! variance of twice the noise plus the drift a week times the weeks. Both are measured on the levels of the past.

use std::ops::Range;

use crate::spread::NORMAL;
use crate::statistics::ratio_or;

/// Weeks over which levels are compared.
const LAGS: [usize; 7] = [1, 2, 4, 8, 13, 26, 52];

/// Drift is never taken as less than this deviation a year: a calm year is no promise.
const YEAR_DEVIATION_MIN: f64 = 0.08;

/// Drift where nothing can be measured, as a deviation a year.
const YEAR_DEVIATION_ASSUMED: f64 = 0.15;

/// Weight of the assumed drift, in weeks.
const ASSUMED_WEEKS: f64 = 104.0;

/// Deviation of a single week that is assumed where nothing can be measured, and never gone below.
const WEEK_DEVIATION: (f64, f64) = (0.05, 0.01);

/// Fewer weekly levels than this measure nothing.
const LEVELS_MIN: usize = 12;

/// The variance of the factor is never above this: a deviation of 60 %.
const VARIANCE_MAX: f64 = 0.36;

/// Variances of the logarithm of a weekly level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bands {
    week: f64,
    drift_a_week: f64,
}

impl Bands {
    /// Returns the bands of contacts that nothing but chance moves.
    pub(super) const fn of_chance() -> Self {
        Self { week: 0.0, drift_a_week: 0.0 }
    }

    /// Returns the bands measured on logarithms of weekly levels, oldest first, some missing.
    pub(super) fn of(levels: &[Option<f64>]) -> Self {
        let drift = |deviation: f64| deviation * deviation / 52.0;
        let (week_assumed, week_least) = WEEK_DEVIATION;
        if levels.iter().flatten().count() < LEVELS_MIN {
            let week = week_assumed * week_assumed;
            return Self { week, drift_a_week: drift(YEAR_DEVIATION_ASSUMED) };
        }
        let points: Vec<(f64, f64, f64)> = LAGS
            .iter()
            .filter(|lag| **lag * 2 <= levels.len())
            .filter_map(|lag| variance_over(levels, *lag))
            .collect();
        let (noise, slope) = line(&points);
        // A drift is seen once a span: half a year of weeks says little of it.
        let weeks = levels.len() as f64;
        let assumed = ASSUMED_WEEKS * drift(YEAR_DEVIATION_ASSUMED);
        let drift_a_week = (weeks * slope + assumed) / (weeks + ASSUMED_WEEKS);
        Self {
            week: (noise / 2.0).max(week_least * week_least),
            drift_a_week: drift_a_week.max(drift(YEAR_DEVIATION_MIN)),
        }
    }

    /// Returns the quantiles of a count with that mean over days of the outlook, ascending and not negative.
    pub(super) fn quantiles(&self, mean: f64, days: &Range<usize>) -> [f64; 5] {
        if mean <= 0.0 {
            return [0.0; 5];
        }
        let weeks = (days.len() as f64 / 7.0).max(1.0);
        let middle = (days.start + days.end) as f64 / 14.0;
        let factor = (self.week / weeks + self.drift_a_week * middle).min(VARIANCE_MAX);
        let variance = libm::log(1.0 + factor + 1.0 / mean);
        let deviation = variance.sqrt();
        NORMAL.map(|normal| mean * libm::exp(normal * deviation - variance / 2.0))
    }
}

/// Returns lag, mean square of the differences over it, and how many there are.
fn variance_over(levels: &[Option<f64>], lag: usize) -> Option<(f64, f64, f64)> {
    let pairs = levels.iter().zip(levels.iter().skip(lag));
    let square = |(a, b): (&Option<f64>, &Option<f64>)| {
        let gap = (*b)? - (*a)?;
        Some(gap * gap)
    };
    let squares: Vec<f64> = pairs.filter_map(square).collect();
    let count = squares.len() as f64;
    // Differences over a long lag overlap: they count as so many spans that do not.
    (count > 0.0).then(|| (lag as f64, squares.iter().sum::<f64>() / count, count / lag as f64))
}

/// Returns the line through the points by weighted least squares: value at 0 and slope, neither negative.
fn line(points: &[(f64, f64, f64)]) -> (f64, f64) {
    let mass: f64 = points.iter().map(|(_, _, weight)| weight).sum();
    let mean_x = ratio_or(points.iter().map(|(x, _, w)| x * w).sum(), mass, 0.0);
    let mean_y = ratio_or(points.iter().map(|(_, y, w)| y * w).sum(), mass, 0.0);
    let cross: f64 = points.iter().map(|(x, y, w)| w * (x - mean_x) * (y - mean_y)).sum();
    let square: f64 = points.iter().map(|(x, _, w)| w * (x - mean_x) * (x - mean_x)).sum();
    let slope = ratio_or(cross, square, 0.0).max(0.0);
    ((mean_y - slope * mean_x).max(0.0), slope)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_ascend_and_widen_with_the_weeks() {
        let bands = Bands::of(&[]);
        let width = |from: usize| {
            let found = bands.quantiles(1_000.0, &(from..from + 7));
            assert!(found.is_sorted() && found[0] > 0.0);
            found[4] - found[0]
        };
        assert!(width(0) < width(70) && width(70) < width(700));
        assert_eq!(bands.quantiles(0.0, &(0..7)), [0.0; 5]);
    }

    #[test]
    fn a_month_is_surer_than_a_week_in_its_middle() {
        let bands = Bands::of(&[]);
        let spread = |days: Range<usize>| {
            let found = bands.quantiles(1e6, &days);
            found[4] / found[0]
        };
        assert!(spread(0..28) < spread(10..17));
    }

    #[test]
    fn restless_levels_give_wider_bands_than_calm_ones() {
        let levels = |size: f64| -> Vec<Option<f64>> {
            (0..60).map(|week| Some(size * f64::from([1, -1, 1, 1, -1][week % 5]))).collect()
        };
        let (calm, restless) = (Bands::of(&levels(0.01)), Bands::of(&levels(0.2)));
        assert!(restless.week > 10.0 * calm.week);
    }
}
