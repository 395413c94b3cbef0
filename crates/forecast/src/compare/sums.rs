//! Sums of errors over intervals, and the scores that they give.

use super::cells::Cell;

/// How good a forecast was. A figure is absent where nothing can be divided by.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ForecastScore {
    /// Intervals.
    pub intervals: usize,
    /// What was recorded on them: contacts, or seconds of handling.
    pub recorded: f64,
    /// What was expected of them.
    pub expected: f64,
    /// Sum of absolute errors over what was recorded.
    pub wape: Option<f64>,
    /// What was expected less what was recorded, over what was recorded: above 0 where too much was expected.
    pub bias: Option<f64>,
    /// Mean absolute error over that of the weekly naive forecast on the days before; absent for handle times.
    pub mase: Option<f64>,
}

/// Sums over intervals, each with its weight: 1 for contacts, the contacts for their handle time.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    intervals: usize,
    recorded: f64,
    expected: f64,
    errors: f64,
    scaled: f64,
    scaled_intervals: usize,
}

impl Sums {
    /// Adds an interval. `scale` is the error of the naive forecast in the past, where it is known.
    pub(super) fn add(&mut self, cell: &Cell, expected: f64, scale: Option<f64>) {
        let error = (expected - cell.recorded).abs();
        self.intervals += 1;
        self.recorded += cell.weight * cell.recorded;
        self.expected += cell.weight * expected;
        self.errors += cell.weight * error;
        if let Some(scale) = scale {
            self.scaled += error / scale;
            self.scaled_intervals += 1;
        }
    }

    /// Returns the scores.
    pub(super) fn score(&self) -> ForecastScore {
        let of_recorded = |sum: f64| (self.recorded > 0.0).then(|| sum / self.recorded);
        ForecastScore {
            intervals: self.intervals,
            recorded: self.recorded,
            expected: self.expected,
            wape: of_recorded(self.errors),
            bias: of_recorded(self.expected - self.recorded),
            mase: (self.scaled_intervals > 0).then(|| self.scaled / self.scaled_intervals as f64),
        }
    }
}
