//! What a contact can expect that finds everyone busy: by the number who wait before it, with the staff of that moment.
//!
//! With `m` waiting before it, the contact is answered after `m + 1` departures, at the rates `n mu + i theta` for `i =
//! m, ..., 0`, unless its own patience ends first. Departures by the threshold follow a negative binomial law (Poisson
//! without abandonment), whose weights are positive and have a simple ratio. Sources: `docs/sources.md#time-varying`.

use super::QueueStep;

/// Expectations by the number who wait before.
pub(super) struct Waits {
    /// P(answered).
    pub(super) answered: Vec<f64>,
    /// E\[wait; answered\].
    pub(super) answered_wait: Vec<f64>,
    /// P(answered within the threshold); empty without one.
    pub(super) in_time: Vec<f64>,
    /// P(leaves within the threshold); empty without one.
    pub(super) left_in_time: Vec<f64>,
}

impl Waits {
    /// Returns the expectations for up to `count - 1` who wait before.
    pub(super) fn new(step: &QueueStep, threshold: Option<f64>, count: usize) -> Self {
        let capacity = f64::from(step.agents) * step.service_rate;
        let theta = step.abandonment_rate;
        let mut answered = Vec::with_capacity(count);
        let mut answered_wait = Vec::with_capacity(count);
        let mut wait = 0.0;
        for before in 0..count {
            // The rate at which this contact or one before it goes.
            let rate = capacity + (before + 1) as f64 * theta;
            let share = if capacity > 0.0 { capacity / rate } else { 0.0 };
            wait += if capacity > 0.0 { 1.0 / rate } else { 0.0 };
            answered.push(share);
            answered_wait.push(share * wait);
        }
        let (in_time, left_in_time) = match threshold {
            Some(threshold) => by_threshold(&answered, (capacity, theta), threshold),
            None => (Vec::new(), Vec::new()),
        };
        Self { answered, answered_wait, in_time, left_in_time }
    }
}

/// Returns the shares answered and gone within the threshold.
fn by_threshold(
    answered: &[f64],
    (capacity, theta): (f64, f64),
    threshold: f64,
) -> (Vec<f64>, Vec<f64>) {
    let soon = Departures::within(capacity + theta, theta, threshold, answered.len());
    let all = Departures::within(capacity, theta, threshold, answered.len());
    let patient = libm::exp(-theta * threshold);
    let in_time: Vec<f64> =
        answered.iter().zip(&soon.over).map(|(share, over)| share * over).collect();
    let left = in_time.iter().zip(&all.at_most).map(|(in_time, waiting)| {
        if theta > 0.0 { (1.0 - in_time - patient * waiting).max(0.0) } else { 0.0 }
    });
    let left = left.collect();
    (in_time, left)
}

/// The law of the number of departures within a time, at the rate `first + i theta` after `i` of them.
struct Departures {
    /// P(N <= m).
    at_most: Vec<f64>,
    /// P(N > m).
    over: Vec<f64>,
}

impl Departures {
    fn within(first: f64, theta: f64, time: f64, count: usize) -> Self {
        /// Weights below this share of the largest are left out.
        const WEIGHT_MIN: f64 = 1e-60;
        const SCALE: f64 = 1e-200;
        let horizon = if theta * time > 0.0 { -libm::expm1(-theta * time) / theta } else { time };
        let (mut weight, mut largest) = (1.0_f64, 1.0_f64);
        let mut weights = Vec::with_capacity(count);
        let terms_max = 2 * count + 4096;
        while weights.len() < terms_max && weight > WEIGHT_MIN * largest {
            let done = weights.len() as f64;
            weights.push(weight);
            weight *= (first + done * theta) * horizon / (done + 1.0);
            largest = largest.max(weight);
            if weight > 1.0 / SCALE {
                for weight in &mut weights {
                    *weight *= SCALE;
                }
                weight *= SCALE;
                largest *= SCALE;
            }
        }
        if weights.len() < terms_max {
            Self::of_all(&weights, count)
        } else {
            Self::of_few(first, (theta, horizon), time, count)
        }
    }

    /// Returns the law of the weights of all numbers: tails are summed from their end, so that small ones are exact.
    fn of_all(weights: &[f64], count: usize) -> Self {
        let total: f64 = weights.iter().sum();
        let mut at_most = Vec::with_capacity(count);
        let mut sum = 0.0;
        for index in 0..count {
            sum += weights.get(index).copied().unwrap_or(0.0) / total;
            at_most.push(sum.min(1.0));
        }
        let mut over = vec![0.0; count];
        let mut tail: f64 = weights.iter().skip(count).rev().sum::<f64>() / total;
        for index in (0..count).rev() {
            over[index] = tail.min(1.0);
            tail += weights.get(index).copied().unwrap_or(0.0) / total;
        }
        Self { at_most, over }
    }

    /// Returns the law where far more departures are likely than wait here: its beginning alone.
    fn of_few(first: f64, (theta, horizon): (f64, f64), time: f64, count: usize) -> Self {
        let (mut weight, mut sum) = (libm::exp(-first * time), 0.0_f64);
        let mut at_most = Vec::with_capacity(count);
        for done in 0..count {
            sum += weight;
            at_most.push(sum.min(1.0));
            let done = done as f64;
            weight *= (first + done * theta) * horizon / (done + 1.0);
        }
        let over = at_most.iter().map(|share| 1.0 - share).collect();
        Self { at_most, over }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn departures_without_abandonment_are_poisson_and_with_it_negative_binomial() {
        let poisson = Departures::within(20.0, 0.0, 0.1, 4);
        assert!((poisson.at_most[1] - 3.0 * libm::exp(-2.0)).abs() < 1e-15);
        // Rates 2 and 3: P(N <= 1) of two exponentials in a row.
        let two = Departures::within(2.0, 1.0, 0.5, 3);
        let expected = 3.0 * libm::exp(-1.0) - 2.0 * libm::exp(-1.5);
        assert!((two.at_most[1] - expected).abs() < 1e-15);
        assert!((two.over[1] - (1.0 - expected)).abs() < 1e-15);
    }

    #[test]
    fn the_beginning_of_the_law_agrees_with_the_whole_of_it() {
        let all = Departures::within(30.0, 0.5, 1.0, 40);
        let few = Departures::of_few(30.0, (0.5, -libm::expm1(-0.5) / 0.5), 1.0, 40);
        for (one, other) in all.at_most.iter().zip(&few.at_most) {
            assert!((one - other).abs() < 1e-13);
        }
    }

    #[test]
    fn nobody_is_answered_where_nobody_is_on_duty() {
        let step = QueueStep {
            duration: 1.0,
            arrival_rate: 1.0,
            service_rate: 1.0,
            abandonment_rate: 0.0,
            agents: 0,
        };
        let waits = Waits::new(&step, Some(1.0), 3);
        assert_eq!((waits.answered[2], waits.in_time[2], waits.left_in_time[2]), (0.0, 0.0, 0.0));
    }
}
