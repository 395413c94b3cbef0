//! Some shifts must not come on the day after some others.

use organico_model::{ProblemBreach, ProblemRule};

use super::{Case, Row};

pub(super) fn breaches(case: &Case<'_>, row: &Row<'_>) -> Vec<ProblemBreach> {
    let mut found = Vec::new();
    for (day, pair) in row.shifts.windows(2).enumerate() {
        let (Some(first), Some(then)) = (pair[0], pair[1]) else { continue };
        if case.problem.shifts[first].not_before.contains(&then) {
            let choice = format!("{} > {}", case.shift_name(first), case.shift_name(then));
            let breach = row.breach(ProblemRule::Succession, 1, 0);
            found.push(ProblemBreach { day: Some(day + 1), choice: Some(choice), ..breach });
        }
    }
    found
}
