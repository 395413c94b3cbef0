//! A solution has a row a person, of all days, with shifts of the list.

use organico_model::{ProblemBreach, ProblemRule};

use super::{Case, Row};

/// Returns a breach when there are more or fewer rows than people.
pub(super) fn people(case: &Case<'_>) -> Vec<ProblemBreach> {
    let (found, wanted) = (case.rows.len(), case.problem.people.len());
    let breach = ProblemBreach {
        rule: ProblemRule::Form,
        person: None,
        day: None,
        minute: None,
        choice: None,
        measured: found as i64,
        limit: wanted as i64,
    };
    if found == wanted { Vec::new() } else { vec![breach] }
}

/// Returns a breach when the row of a person has more or fewer days than the horizon, and for each unknown shift.
pub(super) fn row(case: &Case<'_>, row: &Row<'_>) -> Vec<ProblemBreach> {
    let Some(given) = case.rows.get(row.index) else { return Vec::new() };
    let mut found = Vec::new();
    let days = case.problem.days;
    if given.len() != days {
        found.push(row.breach(ProblemRule::Form, given.len(), days as u32));
    }
    let kinds = case.problem.shifts.len();
    for (day, shift) in given.iter().enumerate().filter_map(|(day, shift)| Some((day, (*shift)?))) {
        if shift >= kinds {
            let choice = Some(case.shift_name(shift));
            let breach = row.breach(ProblemRule::Form, shift, kinds as u32);
            found.push(ProblemBreach { day: Some(day), choice, ..breach });
        }
    }
    found
}
