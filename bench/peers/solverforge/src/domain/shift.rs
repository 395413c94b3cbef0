//! The values of a cell.

use solverforge::prelude::*;

/// A kind of shift: a value of a cell.
#[problem_fact]
pub struct Shift {
    #[planning_id]
    pub id: usize,
}
