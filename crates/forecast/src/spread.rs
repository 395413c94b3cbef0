//! Uncertainty, measured on the rehearsal: a factor shared by the day, a factor of the slot, and Poisson noise.
//!
//! Contacts of a slot are taken as gamma-Poisson: with mean m their variance is m + (V + S) m^2, where V is the variance
//! of the day's factor, which grows with the lead time, and S that of the slot's. Poisson noise is subtracted before
//! either is called variation. Quantiles are taken on the square-root scale, where a count has nearly the same spread
//! whatever its mean, at the levels that the rehearsal's own errors had. Source: `docs/sources.md#forecast-quantiles`.

use organico_model::QUANTILE_LEVELS;

use crate::clean::Past;
use crate::origin::DayForecast;
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

/// A squared standardised error counts as at most this.
const SQUARE_MAX: f64 = 9.0;

/// So many errors of the common width pull the width of a slot, or of a day of the week, towards it.
const SLOT_ERRORS: f64 = 60.0;
const WEEKDAY_ERRORS: f64 = 1_000.0;

/// Weight of the normal law against the measured quantiles, in days.
const NORMAL_DAYS: f64 = 20.0;

/// Beyond the last step the variance grows by its own size in so many days.
const GROWTH_DAYS: f64 = 56.0;

/// Variance is never above this: the day's factor has a deviation of twice its mean.
const VARIANCE_MAX: f64 = 4.0;

/// Standard normal quantiles at [`QUANTILE_LEVELS`].
pub(crate) const NORMAL: [f64; 5] = [
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
    widths: Widths,
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
            widths: Widths::default(),
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
        let errors = spread.slot_errors(past, rehearsal);
        spread.widths = Widths::of(&errors, past.panel.slots);
        spread.standard = spread.standard_errors(&errors);
        spread.widened = WIDENED;
        spread
    }

    /// Returns the quantiles of a count with that mean, ascending, not negative, and all 0 for a mean of 0.
    pub(crate) fn quantiles(&self, mean: f64, lead_days: usize) -> [f64; 5] {
        self.quantiles_of_width(mean, self.root_deviation(mean, lead_days, 0.0))
    }

    /// Returns the quantiles in a slot of a weekday on a day to come; either may be less certain than others.
    pub(crate) fn quantiles_at(
        &self,
        mean: f64,
        (weekday, slot): (usize, usize),
        day: &DayForecast,
    ) -> [f64; 5] {
        let width = self.widths.at(weekday, slot);
        let deviation = self.root_deviation(mean, day.lead_days, day.special_variance);
        self.quantiles_of_width(mean, width * deviation)
    }

    fn quantiles_of_width(&self, mean: f64, deviation: f64) -> [f64; 5] {
        if mean <= 0.0 {
            return [0.0; 5];
        }
        let root = root(mean);
        let width = self.widened * deviation;
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

    /// Returns the deviation of the square root of a count with that mean; a special day adds its own variance.
    fn root_deviation(&self, mean: f64, lead_days: usize, special: f64) -> f64 {
        let factors = self.day_variance(lead_days) + self.slot_variance + special;
        0.5 * (1.0 + factors * mean).sqrt()
    }

    /// Returns the errors of all rehearsed slots over their deviation, with the weekday and slot they belong to.
    fn slot_errors(&self, past: &Past, rehearsal: &[RehearsedDay]) -> Vec<SlotError> {
        let mut errors = Vec::new();
        for rehearsed in rehearsal {
            let forecast = &rehearsed.forecast;
            let weekday = past.panel.days[rehearsed.day].weekday;
            let fair = is_fair(past, rehearsed.day) && !forecast.special;
            let row = past.panel.row(rehearsed.day).iter().zip(&forecast.means);
            for (slot, (value, &mean)) in row.enumerate() {
                if let Some(value) = value.filter(|_| mean > 0.0) {
                    let (lead_days, special) = (forecast.lead_days, forecast.special_variance);
                    let width = self.root_deviation(mean, lead_days, special);
                    let error = (root(value) - root(mean)) / width;
                    errors.push(SlotError { weekday, slot, fair, error });
                }
            }
        }
        errors
    }

    /// Returns the quantiles of the standardised errors, shrunk to those of the normal law.
    fn standard_errors(&self, errors: &[SlotError]) -> [f64; 5] {
        if errors.is_empty() {
            return NORMAL;
        }
        let own = |error: &SlotError| error.error / self.widths.at(error.weekday, error.slot);
        let mut errors: Vec<f64> = errors.iter().map(own).collect();
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

/// The error of one rehearsed slot over its deviation.
#[derive(Debug, Clone, Copy)]
struct SlotError {
    weekday: usize,
    slot: usize,
    /// Whether the day was neither special nor an accident.
    fair: bool,
    error: f64,
}

/// How uncertain the days of the week and the slots of the day are, over the mean of all.
#[derive(Debug, Clone, PartialEq, Default)]
struct Widths {
    weekdays: Vec<f64>,
    slots: Vec<f64>,
}

impl Widths {
    fn of(errors: &[SlotError], slots: usize) -> Self {
        let squares = errors.iter().filter(|error| error.fair);
        let squares: Vec<(usize, usize, f64)> =
            squares.map(|e| (e.weekday, e.slot, (e.error * e.error).min(SQUARE_MAX))).collect();
        let weekdays = widths(
            squares.iter().map(|(weekday, _, square)| (*weekday, *square)),
            7,
            WEEKDAY_ERRORS,
        );
        let left = squares.iter().map(|(weekday, slot, square)| {
            (*slot, square / (weekdays[*weekday] * weekdays[*weekday]))
        });
        let slots = widths(left, slots, SLOT_ERRORS);
        Self { weekdays, slots }
    }

    fn at(&self, weekday: usize, slot: usize) -> f64 {
        self.weekdays.get(weekday).unwrap_or(&1.0) * self.slots.get(slot).unwrap_or(&1.0)
    }
}

/// Returns the root mean square of each group over that of all, drawn to it by so many errors.
fn widths(squares: impl Iterator<Item = (usize, f64)>, groups: usize, drawn: f64) -> Vec<f64> {
    let mut sums = vec![(0.0, 0.0); groups];
    for (group, square) in squares {
        sums[group] = (sums[group].0 + square, sums[group].1 + 1.0);
    }
    let all = sums.iter().fold((0.0, 0.0), |(a, b), (sum, count)| (a + sum, b + count));
    let mean = ratio_or(all.0, all.1, 0.0);
    let width = |(sum, count): &(f64, f64)| {
        ratio_or(sum + drawn * mean, (count + drawn) * mean, 1.0).sqrt()
    };
    sums.iter().map(width).collect()
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
            let near = spread.quantiles(mean, 1);
            assert!(near.is_sorted() && near[0] >= 0.0 && near[4].is_finite());
            let far = spread.quantiles(mean, 100);
            assert!(far[4] - far[0] >= near[4] - near[0]);
        }
        assert_eq!(spread.quantiles(0.0, 1), [0.0; 5]);
    }

    #[test]
    fn a_slot_that_errs_twice_as_far_gets_nearly_twice_the_width() {
        let of = |slot: usize| if slot == 3 { 2.0 } else { 1.0 };
        let error = |index: usize| SlotError {
            weekday: index / 10 % 7,
            slot: index % 10,
            fair: true,
            error: of(index % 10) * if index % 20 < 10 { 1.0 } else { -1.0 },
        };
        let widths = Widths::of(&(0..7_000).map(error).collect::<Vec<_>>(), 10);
        let ratio = widths.at(0, 3) / widths.at(0, 4);
        assert!((1.8..2.0).contains(&ratio), "{ratio}");
        assert_eq!(Widths::of(&[], 10).at(6, 9), 1.0);
    }

    #[test]
    fn quantiles_of_a_large_poisson_count_are_those_of_the_normal_law() {
        let quantiles = Spread::of_chance().quantiles(10_000.0, 1);
        for (found, normal) in quantiles.iter().zip(NORMAL) {
            assert!((found - (10_000.0 + 100.0 * normal)).abs() < 1.0);
        }
    }
}
