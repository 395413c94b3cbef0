//! A few shapes of a day, and how much of each a day has: most of what days have in common without their noise.
//!
//! Days are rows of square roots of counts, whose noise is the same whatever the count. The leading directions of those
//! rows are the shapes; a day's amounts of them follow its weekday and drift from day to day. Shen and Huang 2008:
//! `docs/sources.md#forecast-methods`.

use super::{Ahead, Fitted, Method};
use crate::clean::Past;
use crate::drift::Drift;
use crate::statistics::ratio_or;
use crate::symmetric::{Symmetric, dot};
use crate::weekly::Weekly;

/// Days that are looked at: half a year.
const DAYS: usize = 182;

/// Most shapes.
const SHAPES_MAX: usize = 5;

/// Weeks over which the influence of a day on the amounts of its weekday falls to 1/e.
const MEMORY_WEEKS: f64 = 12.0;

/// A shape counts if it is this much longer than the longest that noise alone would make.
const OVER_NOISE: f64 = 1.1;

/// Added to a count before its square root, which then has a variance of nearly 1/4 (Anscombe 1948).
const ANSCOMBE: f64 = 0.375;

/// Singular values of the days.
#[derive(Debug)]
pub(crate) struct LowRank;

impl Method for LowRank {
    fn name(&self) -> &'static str {
        "low-rank"
    }

    fn fit(&self, past: &Past, weekly: &Weekly) -> Box<dyn Fitted> {
        let days: Vec<usize> =
            (past.end.saturating_sub(DAYS)..past.end).filter(|day| past.usual[*day]).collect();
        let rows: Vec<Vec<f64>> = days.iter().map(|day| root_row(past, weekly, *day)).collect();
        let shapes = shapes(&rows, past.panel.slots);
        let weekdays: Vec<usize> = days.iter().map(|day| past.panel.days[*day].weekday).collect();
        let amounts = shapes.iter().map(|shape| {
            let amounts: Vec<f64> = rows.iter().map(|row| dot(row, shape)).collect();
            Amounts::of(&days, &weekdays, &amounts, past.end)
        });
        let mut fitted = FittedLowRank { amounts: amounts.collect(), shapes, unbias: vec![1.0; 7] };
        fitted.unbias = fitted.unbias(past, &days, &rows);
        Box::new(fitted)
    }
}

/// Returns the square roots of a day's counts; a missing slot is filled by the day's total and the usual profile.
fn root_row(past: &Past, weekly: &Weekly, day: usize) -> Vec<f64> {
    let weekday = past.panel.days[day].weekday;
    let open = past.mask.on(weekday);
    let total = past.totals[day].unwrap_or(0.0);
    let shares = weekly.shares(weekday);
    let slots = past.panel.row(day).iter().zip(open.iter().zip(shares));
    slots
        .map(
            |(value, (open, share))| {
                if *open { (value.unwrap_or(total * share) + ANSCOMBE).sqrt() } else { 0.0 }
            },
        )
        .collect()
}

/// Returns the leading directions that are longer than noise makes them; one at least, if there is any.
fn shapes(rows: &[Vec<f64>], slots: usize) -> Vec<Vec<f64>> {
    let mut squares = Symmetric::zeros(slots);
    for row in rows {
        squares.add_square(row);
    }
    // The longest direction of pure noise of deviation 1/2 (Marchenko and Pastur).
    let noise = OVER_NOISE * 0.5 * ((rows.len() as f64).sqrt() + (slots as f64).sqrt());
    let mut shapes = Vec::new();
    while let Some((shape, value)) = squares.take_leading() {
        if shapes.len() >= SHAPES_MAX || (!shapes.is_empty() && value < noise * noise) {
            break;
        }
        shapes.push(shape);
    }
    shapes
}

/// The amounts of one shape: by weekday, and how far the last days are from that.
#[derive(Debug)]
struct Amounts {
    weekdays: [f64; 7],
    drift: Drift,
}

impl Amounts {
    fn of(days: &[usize], weekdays: &[usize], amounts: &[f64], end: usize) -> Self {
        let mut sums = [(0.0, 0.0); 7];
        let mut all = (0.0, 0.0);
        for ((day, weekday), amount) in days.iter().zip(weekdays).zip(amounts) {
            let weight = libm::exp(-((end - 1 - day) as f64) / (7.0 * MEMORY_WEEKS));
            let cell = &mut sums[*weekday];
            *cell = (cell.0 + weight * amount, cell.1 + weight);
            all = (all.0 + weight * amount, all.1 + weight);
        }
        let overall = ratio_or(all.0, all.1, 0.0);
        let means = sums.map(|(sum, mass)| if mass > 0.0 { sum / mass } else { overall });
        let rest = days.iter().zip(weekdays).zip(amounts);
        let rest: Vec<(usize, f64)> =
            rest.map(|((day, weekday), amount)| (*day, amount - means[*weekday])).collect();
        Self { weekdays: means, drift: Drift::of(&rest, end) }
    }
}

#[derive(Debug)]
struct FittedLowRank {
    shapes: Vec<Vec<f64>>,
    amounts: Vec<Amounts>,
    /// Recorded over fitted contacts by weekday: a square of a mean root is below the mean of the squares.
    unbias: Vec<f64>,
}

impl FittedLowRank {
    fn row(&self, amounts: impl Iterator<Item = f64>) -> Vec<f64> {
        let mut row = vec![0.0; self.shapes.first().map_or(0, Vec::len)];
        for (shape, amount) in self.shapes.iter().zip(amounts) {
            for (cell, value) in row.iter_mut().zip(shape) {
                *cell += amount * value;
            }
        }
        row.into_iter().map(|root: f64| (root.max(0.0) * root.max(0.0) - 0.125).max(0.0)).collect()
    }

    /// Returns the recorded over the fitted contacts of the days with their own amounts, overall.
    fn unbias(&self, past: &Past, days: &[usize], rows: &[Vec<f64>]) -> Vec<f64> {
        let (mut recorded, mut fitted) = (0.0, 0.0);
        for (day, row) in days.iter().zip(rows) {
            let weekday = past.panel.days[*day].weekday;
            let made = self.row(self.shapes.iter().map(|shape| dot(row, shape)));
            let open = made.iter().zip(past.mask.on(weekday)).filter(|(_, open)| **open);
            fitted += open.map(|(count, _)| count).sum::<f64>();
            recorded += past.totals[*day].unwrap_or(0.0);
        }
        vec![ratio_or(recorded, fitted, 1.0).clamp(0.5, 2.0); 7]
    }
}

impl Fitted for FittedLowRank {
    fn day(&self, ahead: &Ahead) -> Vec<f64> {
        let amounts = self
            .amounts
            .iter()
            .map(|amounts| amounts.weekdays[ahead.weekday] + amounts.drift.ahead(ahead.lead_days));
        let mut row = self.row(amounts);
        for value in &mut row {
            *value *= self.unbias[ahead.weekday];
        }
        row
    }
}
