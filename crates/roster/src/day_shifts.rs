//! Shifts by whole days: the published problem on which the search is measured against other people's.
//!
//! All limits are limits of one person's row, so a dynamic programme finds the best row at given prices exactly, and a
//! linear programme over rows finds the prices. Rows here never break a limit; what is weighed is cover and wishes.

mod anneal;
mod automaton;
mod cheapest;
mod choice;
mod clash;
mod dive;
mod fines;
mod first;
mod master;
mod parts;
mod search;
mod space;
mod standing;
mod tables;
#[cfg(test)]
mod tests;
mod whole;

pub use clash::DayShiftError;
pub use search::{DayShiftAnswer, Incumbent, RosterEffort, solve_day_shifts};
