//! The covering problem in fractions of people: its value, the price of each interval, and the shifts that it uses.
//!
//! The prices are found first: they are the largest that make no shift worth more than its pay. A day has few
//! intervals and tens of thousands of shifts, so the shifts are brought in as they are violated (Kelley 1960; the
//! columns of Gilmore and Gomory 1961 seen from the other side). What was brought in is all that the cover needs.

use microlp::{
    ComparisonOp, Error, OptimizationDirection, Problem, Solution, SolveOutcome, Variable,
};

use super::columns::Column;

/// What a shift may be worth over its pay before it is brought in, in paid minutes.
const SLACK: f64 = 1e-6;
/// Shifts brought in at once.
const BATCH: usize = 40;
/// Rounds; a working day takes some tens, and one that ends early has prices that are too high by little.
const ROUNDS_MAX: usize = 200;

/// The cover in fractions of people.
pub(super) struct Floor {
    /// Paid minutes of the cheapest cover.
    pub(super) paid_minutes: f64,
    /// Paid minutes that an agent more takes, by interval.
    pub(super) prices: Vec<f64>,
    /// Shifts of the cover with their people.
    pub(super) basis: Vec<(usize, f64)>,
}

/// Returns the cheapest cover of what is needed. What no shift reaches costs nothing and stays uncovered.
pub(super) fn floor(needed: &[f64], columns: &[Column]) -> Floor {
    let reach = super::reached(needed.len(), columns);
    let priced: Vec<bool> = needed.iter().zip(&reach).map(|(n, r)| *n > 0.0 && *r).collect();
    let (prices, active) = prices(needed, columns, &priced);
    let basis = cover(needed, columns, (&priced, &active));
    let paid_minutes = needed.iter().zip(&prices).map(|(needed, price)| needed * price).sum();
    Floor { paid_minutes, prices, basis }
}

/// Returns the price of each interval, and the shifts that were needed to find it.
fn prices(needed: &[f64], columns: &[Column], priced: &[bool]) -> (Vec<f64>, Vec<usize>) {
    let dearest = columns.iter().map(|column| column.paid).fold(1.0, f64::max);
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let variables: Vec<Option<Variable>> = needed
        .iter()
        .zip(priced)
        .map(|(needed, priced)| {
            // An interval is never dearer than the dearest shift that is there: twice that never binds at the end.
            priced.then(|| problem.add_var(*needed, (0.0, 2.0 * dearest * times_paid(columns))))
        })
        .collect();
    let (mut active, mut prices) = (Vec::new(), vec![0.0; needed.len()]);
    let Some(mut solution) = solved(problem.solve()) else { return (prices, active) };
    for _ in 0..ROUNDS_MAX {
        for (price, variable) in prices.iter_mut().zip(&variables) {
            *price = variable.map_or(0.0, |variable| solution[variable].max(0.0));
        }
        let violated = violated(columns, &prices);
        if violated.is_empty() {
            break;
        }
        for column in violated {
            let cells = columns[column].cells();
            let terms: Vec<(Variable, f64)> = cells
                .filter_map(|(t, share)| variables[t].map(|variable| (variable, share)))
                .filter(|(_, share)| *share > 0.0)
                .collect();
            let paid = columns[column].paid;
            let Some(next) = solved(solution.add_constraint(terms, ComparisonOp::Le, paid)) else {
                return (prices, active);
            };
            solution = next;
            active.push(column);
        }
    }
    (prices, active)
}

/// Returns the solution; nothing where the solver gave up, which leaves the cover to the repair.
fn solved(outcome: Result<SolveOutcome, Error>) -> Option<Solution> {
    match outcome.ok()? {
        SolveOutcome::Solution(solution) => Some(solution),
        SolveOutcome::Interrupted(_) => None,
    }
}

/// Returns how many times its pay an interval may cost at most: where the longest share of any shift in an interval is
/// small, much of it is paid for nothing.
fn times_paid(columns: &[Column]) -> f64 {
    let least = columns.iter().flat_map(|column| &column.shares).filter(|share| **share > 0.0);
    1.0 / least.copied().fold(1.0, f64::min)
}

/// Returns the shifts that are worth most over their pay, one for each start at most so that they differ.
fn violated(columns: &[Column], prices: &[f64]) -> Vec<usize> {
    let mut best: Vec<(f64, usize)> = Vec::new();
    let mut last = u32::MAX;
    for (index, column) in columns.iter().enumerate() {
        let over = column.sum(prices) - column.paid;
        if over <= SLACK * column.paid.max(1.0) {
            continue;
        }
        match best.last_mut() {
            // Ways to place the pauses of one shift stand together.
            Some(of) if last == column.option => {
                if over > of.0 {
                    *of = (over, index);
                }
            }
            _ => best.push((over, index)),
        }
        last = column.option;
    }
    best.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    best.into_iter().take(BATCH).map(|(_, index)| index).collect()
}

/// Returns the cheapest cover by the shifts that were brought in.
fn cover(
    needed: &[f64],
    columns: &[Column],
    (priced, active): (&[bool], &[usize]),
) -> Vec<(usize, f64)> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let variables: Vec<Variable> =
        active.iter().map(|c| problem.add_var(columns[*c].paid, (0.0, f64::INFINITY))).collect();
    let mut rows: Vec<Vec<(Variable, f64)>> = vec![Vec::new(); needed.len()];
    for (variable, column) in variables.iter().zip(active) {
        for (t, share) in columns[*column].cells().filter(|(_, share)| *share > 0.0) {
            rows[t].push((*variable, share));
        }
    }
    for (t, row) in rows.into_iter().enumerate().filter(|(t, _)| priced[*t]) {
        problem.add_constraint(row, ComparisonOp::Ge, needed[t]);
    }
    let Some(solution) = solved(problem.solve()) else { return Vec::new() };
    let used = variables.iter().zip(active).map(|(variable, c)| (*c, solution[*variable]));
    used.filter(|(_, people)| *people > 1e-9).collect()
}
