//! Shifts filled with activities, by quarter-hours: the published problem nearest to a contact centre.
//!
//! Everybody may do everything, so a person's best row at given prices of cover is found exactly by two dynamic
//! programmes, one over the quarter-hours of a day and one over days. The search takes out days of a few rows, rebuilds
//! them one by one at the prices the others leave, and keeps the result by annealing. What is weighed is cover alone.

mod board;
mod chain;
mod choices;
mod cycle;
mod day_prices;
mod grid;
mod halves;
mod layers;
mod rebuild;
mod search;
mod spans;

#[cfg(test)]
mod tests;

pub use search::{ActivityAnswer, solve_activity_shifts};
