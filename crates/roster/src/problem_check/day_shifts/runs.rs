//! Days of work in a row are neither too many nor too few, and free days in a row not too few.
//!
//! A run that touches the first or last day may go on outside: it is never too short, and only its days within the
//! horizon count against the most.

use organico_model::{ProblemBreach, ProblemRule};

use super::{Case, Row};

pub(super) fn breaches(_: &Case<'_>, row: &Row<'_>) -> Vec<ProblemBreach> {
    let mut found = Vec::new();
    let mut first = 0;
    for run in row.shifts.chunk_by(|a, b| a.is_some() == b.is_some()) {
        let inside = first > 0 && first + run.len() < row.shifts.len();
        let worked = run[0].is_some();
        found.extend(of_run(row, worked, inside, run.len()).map(|(rule, limit)| ProblemBreach {
            day: Some(first),
            ..row.breach(rule, run.len(), limit)
        }));
        first += run.len();
    }
    found
}

/// Returns the rule that a run breaks and its limit.
fn of_run(row: &Row<'_>, worked: bool, inside: bool, days: usize) -> Option<(ProblemRule, u32)> {
    let person = row.person;
    let short = |least: u32| inside && days < least as usize;
    if worked && days > person.run_max as usize {
        return Some((ProblemRule::RunMax, person.run_max));
    }
    if worked {
        return short(person.run_min).then_some((ProblemRule::RunMin, person.run_min));
    }
    short(person.free_min).then_some((ProblemRule::FreeMin, person.free_min))
}
