//! Nobody works on more weekends than allowed; a weekend counts when its Saturday or its Sunday is worked.

use organico_model::{ProblemBreach, ProblemRule};

use super::{Case, Row};

/// Days of a week; the first day of the horizon is a Monday.
const WEEK: usize = 7;
/// Day of the week of Saturday, from 0.
const SATURDAY: usize = 5;

pub(super) fn breaches(_: &Case<'_>, row: &Row<'_>) -> Vec<ProblemBreach> {
    let worked = |week: &&[Option<usize>]| week.iter().skip(SATURDAY).any(Option::is_some);
    let weekends = row.shifts.chunks(WEEK).filter(worked).count();
    let most = row.person.weekends_max;
    let over = weekends > most as usize;
    over.then(|| row.breach(ProblemRule::WeekendsMax, weekends, most)).into_iter().collect()
}
