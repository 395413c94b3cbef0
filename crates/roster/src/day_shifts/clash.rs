//! People whose limits allow no row at all, with a smallest set of limits that clash.

use organico_model::{DayShiftProblem, ProblemRule};
use thiserror::Error;

use crate::day_shifts::cheapest::{Layers, Stretch, cheapest_row};
use crate::day_shifts::space::RowSpace;
use crate::day_shifts::tables::{Limits, Tables};

/// Why no roster of whole days can be searched for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum DayShiftError {
    /// No row keeps the limits of a person.
    #[error("no row keeps the limits of person {person}: {clash:?}")]
    NoRow {
        /// The person's name in the source.
        person: String,
        /// A smallest set of limits that clash: without any one of them there is a row.
        clash: Vec<ProblemRule>,
    },
}

/// Every limit, in the order in which the filter tries to do without.
const LIMITS: [ProblemRule; 9] = [
    ProblemRule::Succession,
    ProblemRule::RunMin,
    ProblemRule::FreeMin,
    ProblemRule::WeekendsMax,
    ProblemRule::RunMax,
    ProblemRule::ShiftsMax,
    ProblemRule::DaysOff,
    ProblemRule::MinutesMax,
    ProblemRule::MinutesMin,
];

impl DayShiftError {
    /// Names a person who has no row, and why.
    pub(crate) fn no_row(problem: &DayShiftProblem, index: usize) -> Self {
        Self::NoRow { person: problem.people[index].id.clone(), clash: clash(problem, index) }
    }
}

fn has_row(tables: &Tables, limits: &Limits) -> bool {
    let space = RowSpace::new(tables, limits);
    let prices = vec![0.0; tables.days * tables.kinds];
    let row = vec![0; tables.days];
    let stretch = Stretch { days: 0..tables.days, row: &row };
    let mut fines = vec![0.0; space.loose.len()];
    cheapest_row(&space, &prices, &stretch, &mut Layers::default(), &mut fines).is_some()
}

/// Returns a smallest clashing set: each limit is left out for good when the others clash without it.
fn clash(problem: &DayShiftProblem, index: usize) -> Vec<ProblemRule> {
    let mut kept: Vec<ProblemRule> = LIMITS.to_vec();
    for limit in LIMITS {
        let fewer: Vec<ProblemRule> =
            kept.iter().copied().filter(|other| *other != limit).collect();
        let relaxed = Tables::new(&with_only(problem, index, &fewer));
        if !has_row(&relaxed, &relaxed.people[0]) {
            kept = fewer;
        }
    }
    kept.sort_unstable();
    kept
}

/// Returns the problem of one person with only some of the limits.
fn with_only(problem: &DayShiftProblem, index: usize, kept: &[ProblemRule]) -> DayShiftProblem {
    let mut person = problem.people[index].clone();
    let mut shifts = problem.shifts.clone();
    let free = |limit: ProblemRule| !kept.contains(&limit);
    let days = problem.days as u32;
    if free(ProblemRule::ShiftsMax) {
        person.shifts_max.fill(days);
    }
    if free(ProblemRule::MinutesMax) {
        person.minutes_max = shifts.iter().map(|shift| shift.minutes).max().unwrap_or(0) * days;
    }
    if free(ProblemRule::MinutesMin) {
        person.minutes_min = 0;
    }
    if free(ProblemRule::RunMax) {
        person.run_max = days;
    }
    if free(ProblemRule::RunMin) {
        person.run_min = 1;
    }
    if free(ProblemRule::FreeMin) {
        person.free_min = 1;
    }
    if free(ProblemRule::WeekendsMax) {
        person.weekends_max = days;
    }
    if free(ProblemRule::DaysOff) {
        person.days_off.clear();
    }
    if free(ProblemRule::Succession) {
        for shift in &mut shifts {
            shift.not_before.clear();
        }
    }
    DayShiftProblem {
        days: problem.days,
        shifts,
        people: vec![person],
        wishes: Vec::new(),
        cover: Vec::new(),
    }
}
