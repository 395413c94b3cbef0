//! Nobody has more shifts of a kind than allowed.

use organico_model::{ProblemBreach, ProblemRule};

use super::{Case, Row};

pub(super) fn breaches(case: &Case<'_>, row: &Row<'_>) -> Vec<ProblemBreach> {
    let mut found = Vec::new();
    for (kind, most) in row.person.shifts_max.iter().enumerate() {
        let count = row.shifts.iter().filter(|shift| **shift == Some(kind)).count();
        if count > *most as usize {
            let breach = row.breach(ProblemRule::ShiftsMax, count, *most);
            found.push(ProblemBreach { choice: Some(case.shift_name(kind)), ..breach });
        }
    }
    found
}
