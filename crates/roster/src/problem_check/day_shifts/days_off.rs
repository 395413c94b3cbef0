//! Nobody works on a day off.

use organico_model::{ProblemBreach, ProblemRule};

use super::{Case, Row};

pub(super) fn breaches(case: &Case<'_>, row: &Row<'_>) -> Vec<ProblemBreach> {
    let worked = |day: &usize| Some((*day, row.shifts.get(*day).copied().flatten()?));
    let worked = row.person.days_off.iter().filter_map(worked);
    let breach = |(day, shift)| ProblemBreach {
        day: Some(day),
        choice: Some(case.shift_name(shift)),
        ..row.breach(ProblemRule::DaysOff, 1, 0)
    };
    worked.map(breach).collect()
}
