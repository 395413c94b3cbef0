//! Uncertainty, measured on the rehearsal: a factor shared by the day, a factor of the slot, and Poisson noise.
//!
//! Contacts of a slot are taken as gamma-Poisson: with mean m their variance is m + (V + S) m^2, where V is the variance
//! of the day's factor, which grows with the lead time, and S that of the slot's. Poisson noise is subtracted before
//! either is called variation. Quantiles are taken on the square-root scale, where a count has nearly the same spread
//! whatever its mean, at the levels that the rehearsal's own errors had. Source: `docs/sources.md#forecast-quantiles`.

use organico_model::QUANTILE_LEVELS;

use crate::clean::Past;
use crate::rehearsal::{RehearsedDay, is_fair};
use crate::statistics::{make_ascending, ratio_or, sorted_quantile};

/// Last lead day of each step of the day's variance.
const LEAD_STEPS: [usize; 5] = [1, 4, 9, 16, 28];

/// Variation of a day that is assumed where nothing can be measured: the middle of the published 6 to 17 %.
const DAY_VARIATION_ASSUMED: f64 = 0.12;

/// Variation of a slot that is assumed where nothing can be measured.
const SLOT_VARIATION_ASSUMED: f64 = 0.05;

/// Correlation of neighbouring days that is assumed where nothing can be measured: the middle of the published .34 to .56.
const CORRELATION_ASSUMED: f64 = 0.45;

/// More correlation than this is a level that was missed, and not busyness.
const CORRELATION_MAX: f64 = 0.9;

/// Weight of the assumed correlation, in pairs of days.
const ASSUMED_PAIRS: f64 = 20.0;

/// Weight of the assumed variance, in days.
const ASSUMED_DAYS: f64 = 5.0;

/// Weight of the variance over all leads in that of one lead, in days.
const POOL_DAYS: f64 = 10.0;

/// Weight of the normal law against the measured quantiles, in days.
const NORMAL_DAYS: f64 = 20.0;

/// Variation added on special days: their factor rests on a handful of days.
const SPECIAL_VARIATION: f64 = 0.15;

/// Beyond the last step the variance grows by its own size in so many days.
const GROWTH_DAYS: f64 = 56.0;

/// Variance is never above this: the day's factor has a deviation of twice its mean.
const VARIANCE_MAX: f64 = 4.0;

/// Standard normal quantiles at [`QUANTILE_LEVELS`].
const NORMAL: [f64; 5] = [
    -1.959_963_984_540_054,
    -1.281_551_565_544_600_4,
    0.0,
    1.281_551_565_544_600_4,
    1.959_963_984_540_054,
];

/// Bands are this much wider than the rehearsal alone would make them: its weights were chosen on the same days, and the
/// weeks to come are rarely as calm as those before.
const WIDENED: f64 = 1.04;

/// Added to a count before its square root, which then has a variance of nearly 1/4 (Anscombe 1948).
const ANSCOMBE: f64 = 0.375;

/// The errors of a method on one series.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Spread {
    day_variances: [f64; LEAD_STEPS.len()],
    slot_variance: f64,
    day_correlation: f64,
    standard: [f64; 5],
    widened: f64,
    /// Days of the past that it was measured on.
    pub(crate) days: usize,
}

impl Spread {
    /// Returns the spread that is assumed where nothing can be measured.
    pub(crate) fn assumed() -> Self {
        let day = DAY_VARIATION_ASSUMED * DAY_VARIATION_ASSUMED;
        let slot_variance = SLOT_VARIATION_ASSUMED * SLOT_VARIATION_ASSUMED;
        Self {
            day_variances: [day; 5],
            slot_variance,
            day_correlation: CORRELATION_ASSUMED,
            standard: NORMAL,
            widened: 1.0,
            days: 0,
        }
    }

    /// Returns the spread of counts that nothing but chance moves: Poisson.
    pub(crate) fn of_chance() -> Self {
        let day_variances = [0.0; 5];
        Self { day_variances, slot_variance: 0.0, day_correlation: 0.0, ..Self::assumed() }
    }

    /// Returns the spread of the rehearsed errors.
    pub(crate) fn of(past: &Past, rehearsal: &[RehearsedDay]) -> Self {
        let mut days: Vec<usize> = rehearsal.iter().map(|rehearsed| rehearsed.day).collect();
        days.sort_unstable();
        days.dedup();
        let mut spread = Self::assumed();
        spread.days = days.len();
        let errors: Vec<DayErrors> = rehearsal
            .iter()
            .filter(|rehearsed| is_fair(past, rehearsed.day))
            .map(|rehearsed| DayErrors::of(past, rehearsed))
            .collect();
        spread.day_variances = day_variances(&errors);
        spread.slot_variance = slot_variance(&errors);
        spread.day_correlation = day_correlation(&errors);
        spread.standard = spread.standard_errors(past, rehearsal);
        spread.widened = WIDENED;
        spread
    }

    /// Returns the quantiles of a count with that mean, ascending, not negative, and all 0 for a mean of 0.
    pub(crate) fn quantiles(&self, mean: f64, lead_days: usize, special: bool) -> [f64; 5] {
        if mean <= 0.0 {
            return [0.0; 5];
        }
        let root = root(mean);
        let width = self.widened * self.root_deviation(mean, lead_days, special);
        self.standard.map(|standard| {
            let point = (root + standard * width).max(0.0);
            (point * point - ANSCOMBE).max(0.0)
        })
    }

    /// Returns the variation of the day's factor over those lead days.
    pub(crate) fn day_variation(&self, leads: &[usize]) -> f64 {
        let sum: f64 = leads.iter().map(|lead| self.day_variance(*lead)).sum();
        ratio_or(sum, leads.len() as f64, self.day_variance(1)).sqrt()
    }

    /// Returns the variation of the slot's factor.
    pub(crate) fn interval_variation(&self) -> f64 {
        self.slot_variance.sqrt()
    }

    /// Returns the correlation of the factors of neighbouring days.
    pub(crate) fn day_correlation(&self) -> f64 {
        self.day_correlation
    }

    fn day_variance(&self, lead_days: usize) -> f64 {
        let step = LEAD_STEPS.iter().position(|last| lead_days <= *last);
        let last = LEAD_STEPS.len() - 1;
        let beyond = lead_days.saturating_sub(LEAD_STEPS[last]) as f64 / GROWTH_DAYS;
        (self.day_variances[step.unwrap_or(last)] * (1.0 + beyond)).min(VARIANCE_MAX)
    }

    /// Returns the deviation of the square root of a count with that mean.
    fn root_deviation(&self, mean: f64, lead_days: usize, special: bool) -> f64 {
        let more = if special { SPECIAL_VARIATION * SPECIAL_VARIATION } else { 0.0 };
        let factors = self.day_variance(lead_days) + self.slot_variance + more;
        0.5 * (1.0 + factors * mean).sqrt()
    }

    /// Returns the quantiles of the standardised errors, shrunk to those of the normal law.
    fn standard_errors(&self, past: &Past, rehearsal: &[RehearsedDay]) -> [f64; 5] {
        let mut errors: Vec<f64> = Vec::new();
        for rehearsed in rehearsal {
            let forecast = &rehearsed.forecast;
            let row = past.panel.row(rehearsed.day).iter().zip(&forecast.means);
            for (value, &mean) in row {
                if let Some(value) = value.filter(|_| mean > 0.0) {
                    let width = self.root_deviation(mean, forecast.lead_days, forecast.special);
                    errors.push((root(value) - root(mean)) / width);
                }
            }
        }
        if errors.is_empty() {
            return NORMAL;
        }
        errors.sort_unstable_by(f64::total_cmp);
        let trust = self.days as f64 / (self.days as f64 + NORMAL_DAYS);
        let mut standard: [f64; 5] = std::array::from_fn(|level| {
            let measured = sorted_quantile(&errors, QUANTILE_LEVELS[level]);
            NORMAL[level] + trust * (measured - NORMAL[level])
        });
        make_ascending(&mut standard, &[1.0; 5]);
        standard
    }
}

fn root(count: f64) -> f64 {
    (count + ANSCOMBE).sqrt()
}

/// The errors of one rehearsed day.
#[derive(Debug)]
struct DayErrors {
    day: usize,
    lead_days: usize,
    forecast: f64,
    /// Error of the day's total over the forecast.
    relative: f64,
    /// Squared error of the day's total, less its Poisson noise.
    day_excess: f64,
    /// Squared errors of the slots given the day's total, less their Poisson noise, and the squares they belong to.
    slots: (f64, f64),
}

impl DayErrors {
    fn of(past: &Past, rehearsed: &RehearsedDay) -> Self {
        let row = past.panel.row(rehearsed.day).iter().zip(&rehearsed.forecast.means);
        let pairs: Vec<(f64, f64)> = row
            .filter_map(|(value, &mean)| value.filter(|_| mean > 0.0).map(|v| (v, mean)))
            .collect();
        let actual: f64 = pairs.iter().map(|(value, _)| value).sum();
        let forecast: f64 = pairs.iter().map(|(_, mean)| mean).sum();
        let busyness = ratio_or(actual, forecast, 1.0);
        let slots = pairs.iter().fold((0.0, 0.0), |(excess, squares), (value, mean)| {
            let scaled = busyness * mean;
            let gap = value - scaled;
            (excess + gap * gap - scaled, squares + scaled * scaled)
        });
        let gap = actual - forecast;
        Self {
            day: rehearsed.day,
            lead_days: rehearsed.forecast.lead_days,
            forecast,
            relative: ratio_or(gap, forecast, 0.0).clamp(-1.0, 1.0),
            day_excess: gap * gap - forecast,
            slots,
        }
    }
}

/// Returns the variance of the day's factor by step of lead time: shrunk to the pool, the pool to what is assumed.
fn day_variances(errors: &[DayErrors]) -> [f64; LEAD_STEPS.len()] {
    let variance = |errors: &[&DayErrors]| {
        let excess: f64 = errors.iter().map(|error| error.day_excess).sum();
        let squares: f64 = errors.iter().map(|error| error.forecast * error.forecast).sum();
        ratio_or(excess, squares, 0.0).clamp(0.0, VARIANCE_MAX)
    };
    let shrunk = |errors: &[&DayErrors], to: f64, days: f64| {
        let count = errors.len() as f64;
        (count * variance(errors) + days * to) / (count + days)
    };
    let assumed = DAY_VARIATION_ASSUMED * DAY_VARIATION_ASSUMED;
    let pool = shrunk(&errors.iter().collect::<Vec<_>>(), assumed, ASSUMED_DAYS);
    let mut from = 0;
    let mut weights = [0.0; LEAD_STEPS.len()];
    let mut variances = [0.0; LEAD_STEPS.len()];
    for (step, &to) in LEAD_STEPS.iter().enumerate() {
        let own: Vec<&DayErrors> =
            errors.iter().filter(|error| error.lead_days > from && error.lead_days <= to).collect();
        variances[step] = shrunk(&own, pool, POOL_DAYS);
        weights[step] = own.len() as f64 + 1.0;
        from = to;
    }
    make_ascending(&mut variances, &weights);
    variances
}

/// Returns the variance of the slot's factor, shrunk to what is assumed.
fn slot_variance(errors: &[DayErrors]) -> f64 {
    let (excess, squares) = errors
        .iter()
        .fold((0.0, 0.0), |(excess, squares), day| (excess + day.slots.0, squares + day.slots.1));
    let measured = ratio_or(excess, squares, 0.0).clamp(0.0, VARIANCE_MAX);
    let assumed = SLOT_VARIATION_ASSUMED * SLOT_VARIATION_ASSUMED;
    let count = errors.len() as f64;
    (count * measured + ASSUMED_DAYS * assumed) / (count + ASSUMED_DAYS)
}

/// Returns the correlation of the errors of neighbouring days forecast from one origin, without their Poisson noise,
/// shrunk to what is assumed.
fn day_correlation(errors: &[DayErrors]) -> f64 {
    let neighbours = errors.windows(2).filter(|pair| {
        pair[1].day == pair[0].day + 1 && pair[1].lead_days == pair[0].lead_days + 1
    });
    let (mut together, mut alone, mut pairs) = (0.0, 0.0, 0.0);
    for pair in neighbours {
        let excess = |error: &DayErrors| {
            error.relative * error.relative - ratio_or(1.0, error.forecast, 0.0)
        };
        together += pair[0].relative * pair[1].relative;
        alone += 0.5 * (excess(&pair[0]) + excess(&pair[1]));
        pairs += 1.0;
    }
    let measured = if alone > 0.0 { together / alone } else { CORRELATION_ASSUMED };
    let measured = measured.clamp(0.0, CORRELATION_MAX);
    (pairs * measured + ASSUMED_PAIRS * CORRELATION_ASSUMED) / (pairs + ASSUMED_PAIRS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_rise_with_the_level_and_widen_with_the_lead() {
        let spread = Spread::assumed();
        for mean in [0.01, 0.5, 7.0, 300.0, 1e9] {
            let near = spread.quantiles(mean, 1, false);
            assert!(near.is_sorted() && near[0] >= 0.0 && near[4].is_finite());
            let far = spread.quantiles(mean, 100, false);
            assert!(far[4] - far[0] >= near[4] - near[0]);
        }
        assert_eq!(spread.quantiles(0.0, 1, false), [0.0; 5]);
    }

    #[test]
    fn quantiles_of_a_large_poisson_count_are_those_of_the_normal_law() {
        let quantiles = Spread::of_chance().quantiles(10_000.0, 1, false);
        for (found, normal) in quantiles.iter().zip(NORMAL) {
            assert!((found - (10_000.0 + 100.0 * normal)).abs() < 1.0);
        }
    }
}
