//! The planning solution, and how it is searched.

use std::sync::Arc;

use solverforge::prelude::*;
use solverforge::{MoveThreadCount, SolverConfig};

use super::{Cell, Shift, Slot};

/// The whole problem and its roster.
#[planning_solution(
    constraints = "crate::constraints::constraints",
    config = "settings",
    solver_toml = "../../solver.toml"
)]
pub struct Roster {
    #[problem_fact_collection]
    pub shifts: Vec<Shift>,
    #[problem_fact_collection]
    pub slots: Vec<Slot>,
    #[planning_entity_collection]
    pub cells: Vec<Cell>,
    #[planning_score]
    pub score: Option<HardSoftScore>,
    pub candidates: Arc<Vec<Vec<usize>>>,
    pub neighbours: Arc<Vec<Vec<usize>>>,
    pub seconds: u64,
    pub threads: usize,
}

/// Returns the settings of `solver.toml` with the seconds and the threads of this problem.
fn settings(roster: &Roster, base: SolverConfig) -> SolverConfig {
    let mut config = base.with_termination_seconds(roster.seconds);
    config.move_thread_count = MoveThreadCount::Count(roster.threads);
    config
}
