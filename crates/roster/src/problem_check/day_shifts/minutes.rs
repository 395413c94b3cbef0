//! Nobody works more or fewer minutes in all than the contract says.

use organico_model::{ProblemBreach, ProblemRule};

use super::{Case, Row};

pub(super) fn breaches(case: &Case<'_>, row: &Row<'_>) -> Vec<ProblemBreach> {
    let worked = row.shifts.iter().flatten().map(|shift| case.problem.shifts[*shift].minutes);
    let minutes: usize = worked.map(|minutes| minutes as usize).sum();
    let (least, most) = (row.person.minutes_min, row.person.minutes_max);
    let mut found = Vec::new();
    if minutes > most as usize {
        found.push(row.breach(ProblemRule::MinutesMax, minutes, most));
    }
    if minutes < least as usize {
        found.push(row.breach(ProblemRule::MinutesMin, minutes, least));
    }
    found
}
