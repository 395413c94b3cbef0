//! How pairs of intervals of a day belong together on a series' own past days, each pair by itself.
//!
//! Where every morning tells of its afternoon in its own way, this knows more than a covariance of three parts; on short
//! or sparse histories it knows less, so that `learn` lets past days decide. Intervals with few contacts count little.

use super::ForecastDay;
use super::covariance::{Covariance, errors};

/// Days that the three parts weigh against the own pairs.
const PARTS_DAYS: f64 = 100.0;

/// Products of relative errors by pair of intervals.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct OwnPairs {
    size: usize,
    days: f64,
    sums: Vec<f64>,
    /// How much an interval counts, from 0 to 1, and the variance that chance has there.
    weights: Vec<f64>,
    chance: Vec<f64>,
}

impl OwnPairs {
    /// Returns the pairs of past days; intervals with few contacts beside the variance of the factor count little.
    pub(super) fn of(days: &[ForecastDay], covariance: &Covariance) -> Self {
        let size = days.iter().map(|day| day.means.len()).max().unwrap_or(0);
        let mut pairs = Self {
            size,
            days: days.len() as f64,
            sums: vec![0.0; size * size],
            weights: vec![0.0; size],
            chance: vec![0.0; size],
        };
        let mut means = vec![(0.0, 0.0); size];
        for day in days {
            pairs.add(day, 1.0);
            for (index, _, mean) in errors(day) {
                means[index].0 += mean;
                means[index].1 += 1.0;
            }
        }
        for (index, (sum, count)) in means.into_iter().enumerate() {
            let mean = if count > 0.0 { sum / count } else { 0.0 };
            if mean > 0.0 {
                let variance = covariance.at(0.0) + covariance.slot;
                pairs.weights[index] = 1.0 / (1.0 + 1.0 / (variance.max(1e-9) * mean));
                pairs.chance[index] = 1.0 / mean;
            }
        }
        pairs
    }

    /// Returns the pairs as they are without a day that is among them.
    pub(super) fn without(&self, day: &ForecastDay) -> Self {
        let mut rest = self.clone();
        rest.add(day, -1.0);
        rest.days = (rest.days - 1.0).max(1.0);
        rest
    }

    fn add(&mut self, day: &ForecastDay, sign: f64) {
        let known: Vec<(usize, f64)> =
            errors(day).map(|(index, error, mean)| (index, error / mean)).collect();
        for (later, one) in &known {
            for (earlier, other) in &known {
                self.sums[later * self.size + earlier] += sign * one * other;
            }
        }
    }

    /// Returns the share that the own pairs have in the covariance.
    pub(super) fn trust(&self) -> f64 {
        self.days / (self.days + PARTS_DAYS)
    }

    /// Returns the covariance of two intervals of the day.
    pub(super) fn between(&self, one: usize, other: usize) -> f64 {
        if one >= self.size || other >= self.size || self.days <= 0.0 {
            return 0.0;
        }
        let chance = if one == other { self.chance[one] } else { 0.0 };
        let found = self.sums[one * self.size + other] / self.days - chance;
        self.weights[one] * self.weights[other] * found
    }
}
