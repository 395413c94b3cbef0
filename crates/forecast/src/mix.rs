//! How much each method counts, by how far ahead it looks: one mean of their totals of a day, one of their shapes.
//!
//! Averages of methods are hard to beat beyond a few days (Taylor 2008), and the best single one is not known
//! beforehand. Totals are weighed so that the errors of the rehearsal cancel as far as they can (Bates and Granger
//! 1969), drawn to equal weights; shapes are weighed by their errors, apart from the totals, because who knows the
//! level of tomorrow need not know its hours best. Source: `docs/sources.md#forecast-methods`.

use crate::origin::DayForecast;
use crate::symmetric::dot;

/// Last lead day of each stretch, the last stretch being open: tomorrow, the week, later.
const STRETCHES: [usize; 2] = [1, 7];

/// Stretches of a mix.
pub(crate) const STRETCH_COUNT: usize = STRETCHES.len() + 1;

/// So many days over all leads count in the errors of one stretch.
const POOL_DAYS: f64 = 20.0;

/// An error of a total counts as at most this share of the contacts: one odd day does not decide.
const ERROR_MAX: f64 = 0.5;

/// How strongly totals are drawn to equal weights, over the mean square error of the best method.
const EQUAL: f64 = 0.1;

/// Rounds of the search for the weights, after which they change in the third digit at most.
const ROUNDS: usize = 200;

/// The weight of a shape falls with this power of its error over the least one.
const SHAPE_POWER: f64 = 6.0;

/// Who has more weight than this makes the forecast alone.
const ALONE: f64 = 0.99;

/// Errors of the methods in one stretch of leads.
#[derive(Debug, Clone)]
pub(crate) struct Errors {
    /// Products of the relative errors of the totals, of each method with each.
    products: Vec<Vec<f64>>,
    /// Absolute errors of the slots, had the totals been known, over the contacts.
    shapes: Vec<f64>,
    /// Absolute relative errors of the totals.
    gaps: Vec<f64>,
    days: f64,
}

impl Errors {
    /// Returns the errors of no day.
    pub(crate) fn none(methods: usize) -> Self {
        let none = vec![0.0; methods];
        Self { products: vec![none.clone(); methods], shapes: none.clone(), gaps: none, days: 0.0 }
    }

    /// Adds a day: for each method the error of its total and that of its shape, both over the contacts of the day.
    pub(crate) fn add(&mut self, totals: &[f64], shapes: &[f64]) {
        self.days += 1.0;
        let clipped = |error: &f64| error.clamp(-ERROR_MAX, ERROR_MAX);
        for (row, a) in self.products.iter_mut().zip(totals) {
            for (cell, b) in row.iter_mut().zip(totals) {
                *cell += clipped(a) * clipped(b);
            }
        }
        for (sum, error) in self.gaps.iter_mut().zip(totals) {
            *sum += error.abs();
        }
        for (sum, error) in self.shapes.iter_mut().zip(shapes) {
            *sum += error;
        }
    }

    /// Returns the mean absolute relative error of the totals of a method over all stretches, if there is a day.
    pub(crate) fn rate(stretches: &[Self], method: usize) -> Option<f64> {
        let days: f64 = stretches.iter().map(|errors| errors.days).sum();
        let gaps: f64 = stretches.iter().map(|errors| errors.gaps[method]).sum();
        (days > 0.0).then(|| gaps / days)
    }

    /// Adds the errors of other days, each counting `weight` times.
    fn add_all(&mut self, other: &Self, weight: f64) {
        let add = |sums: &mut [f64], values: &[f64]| {
            for (sum, value) in sums.iter_mut().zip(values) {
                *sum += weight * value;
            }
        };
        for (row, values) in self.products.iter_mut().zip(&other.products) {
            add(row, values);
        }
        add(&mut self.shapes, &other.shapes);
        add(&mut self.gaps, &other.gaps);
        self.days += weight * other.days;
    }
}

/// Weights of the methods, each stretch summing to 1.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mix {
    totals: [Vec<f64>; STRETCH_COUNT],
    shapes: [Vec<f64>; STRETCH_COUNT],
}

impl Mix {
    /// Returns the mix of one method alone.
    pub(crate) fn single() -> Self {
        let weights = std::array::from_fn(|_| vec![1.0]);
        Self { totals: weights.clone(), shapes: weights }
    }

    /// Returns the mix by the errors in each stretch; `own` tells which methods have a shape of their own.
    pub(crate) fn by_errors(errors: &[Errors; STRETCH_COUNT], own: &[bool]) -> Self {
        let mut pool = Errors::none(own.len());
        for stretch in errors {
            pool.add_all(stretch, 1.0);
        }
        let weight = POOL_DAYS / pool.days.max(1.0);
        let pooled = errors.clone().map(|mut stretch| {
            stretch.add_all(&pool, weight);
            stretch
        });
        Self {
            totals: std::array::from_fn(|stretch| total_weights(&pooled[stretch].products)),
            shapes: std::array::from_fn(|stretch| shape_weights(&pooled[stretch].shapes, own)),
        }
    }

    /// Returns the stretch in which a lead lies.
    pub(crate) fn stretch(lead_days: usize) -> usize {
        STRETCHES.iter().position(|last| lead_days <= *last).unwrap_or(STRETCHES.len())
    }

    /// Returns the method that alone makes the forecasts, if there is one.
    pub(crate) fn only(&self) -> Option<usize> {
        let method = self.totals[0].iter().position(|weight| *weight > ALONE)?;
        let all = self.totals.iter().chain(&self.shapes);
        all.clone().all(|weights| weights[method] > ALONE).then_some(method)
    }

    /// Returns how much the total of each method counts, so many days ahead.
    pub(crate) fn total_weights(&self, lead_days: usize) -> &[f64] {
        &self.totals[Self::stretch(lead_days)]
    }

    /// Returns the mean of the methods' forecasts of one day; there is one at least.
    pub(crate) fn blend(&self, mut each: Vec<DayForecast>) -> DayForecast {
        if each.len() == 1 {
            return each.remove(0);
        }
        let stretch = each.first().map_or(0, |forecast| Self::stretch(forecast.lead_days));
        let sums: Vec<f64> = each.iter().map(|forecast| forecast.means.iter().sum()).collect();
        let total = dot(&sums, &self.totals[stretch]);
        let slots = each.first().map_or(0, |forecast| forecast.means.len());
        let (mut means, mut mass) = (vec![0.0; slots], 0.0);
        for ((forecast, sum), weight) in each.iter().zip(&sums).zip(&self.shapes[stretch]) {
            if *weight > 0.0 && *sum > 0.0 {
                mass += weight;
                for (mean, value) in means.iter_mut().zip(&forecast.means) {
                    *mean += weight * value / sum;
                }
            }
        }
        let scale = if mass > 0.0 { total / mass } else { 0.0 };
        for mean in &mut means {
            *mean *= scale;
        }
        DayForecast { means, ..each.remove(0) }
    }
}

/// Returns the weights, none negative and summing to 1, with nearly the least mean square of the mean's error.
///
/// Each round multiplies a weight by how much better than the mean its method does (exponentiated gradient), which keeps
/// weights positive and their sum 1, and gives methods that forecast the same the same weight.
fn total_weights(products: &[Vec<f64>]) -> Vec<f64> {
    let count = products.len();
    let squares = || (0..count).map(|method| products[method][method]);
    let square = squares().sum::<f64>() / count as f64;
    let equal = EQUAL * squares().fold(f64::INFINITY, f64::min) / square;
    let mut weights = vec![1.0 / count as f64; count];
    if square.is_nan() || square <= 0.0 {
        return weights;
    }
    for _ in 0..ROUNDS {
        let slopes = products.iter().zip(&weights);
        let slopes: Vec<f64> =
            slopes.map(|(row, weight)| dot(row, &weights) / square + equal * weight).collect();
        let mean = dot(&slopes, &weights);
        for (weight, slope) in weights.iter_mut().zip(&slopes) {
            *weight *= libm::exp(-2.0 * (slope - mean));
        }
        let sum: f64 = weights.iter().sum();
        for weight in &mut weights {
            *weight /= sum;
        }
    }
    weights
}

/// Returns the weights of the shapes; methods without one get none, unless nobody has one.
fn shape_weights(errors: &[f64], own: &[bool]) -> Vec<f64> {
    let counts = |index: &usize| own[*index] || !own.contains(&true);
    let least =
        (0..errors.len()).filter(counts).map(|index| errors[index]).fold(f64::INFINITY, f64::min);
    let weight = |index: usize| {
        let ratio = if least > 0.0 { errors[index] / least } else { 1.0 };
        if counts(&index) { libm::pow(ratio, -SHAPE_POWER) } else { 0.0 }
    };
    let raw: Vec<f64> = (0..errors.len()).map(weight).collect();
    let sum: f64 = raw.iter().sum();
    raw.into_iter().map(|weight| weight / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mix(totals: &[[f64; 3]], shapes: [f64; 3]) -> Mix {
        let mut errors = std::array::from_fn(|_| Errors::none(3));
        for (day, error) in totals.iter().enumerate() {
            errors[day % STRETCH_COUNT].add(error, &shapes);
        }
        Mix::by_errors(&errors, &[true, true, false])
    }

    #[test]
    fn a_method_that_is_always_nearer_gets_most_of_the_weight() {
        let mix = mix(&[[0.3, 0.02, 0.3], [-0.3, -0.02, -0.3], [0.3, -0.02, 0.3]], [0.1; 3]);
        assert!(mix.total_weights(1)[1] > 0.8, "{mix:?}");
        assert!((mix.total_weights(20).iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }

    #[test]
    fn errors_of_opposite_sign_share_the_weight_although_neither_is_the_smallest() {
        let (ups, downs) = ([[0.2, -0.2, 0.15]; 3], [[0.2, -0.2, -0.15]; 3]);
        let mix = mix(&[ups, downs].concat(), [0.1; 3]);
        let weights = mix.total_weights(10);
        assert!((weights[0] - weights[1]).abs() < 0.1 && weights[0] > 0.3, "{weights:?}");
    }

    #[test]
    fn methods_that_never_err_count_alike_and_who_has_no_shape_has_no_say_in_it() {
        let mix = mix(&[[0.0; 3]; 3], [0.1, 0.1, 0.01]);
        assert!(mix.totals[0].iter().all(|weight| (weight - 1.0 / 3.0).abs() < 1e-12));
        assert_eq!(mix.shapes[0], [0.5, 0.5, 0.0]);
    }
}
