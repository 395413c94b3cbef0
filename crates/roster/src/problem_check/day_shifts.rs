//! The rules of shifts by whole days, as they are published.
//!
//! Days before and after the horizon count as whatever keeps a rule: only runs that begin and end inside it can be too
//! short, and a run is as long as it is within it.

mod cover;
mod days_off;
mod form;
mod minutes;
mod runs;
mod shifts_max;
mod succession;
mod weekends;
mod wishes;

#[cfg(test)]
mod tests;

use organico_model::{
    DayShiftPerson, DayShiftProblem, DayShiftRows, ProblemBreach, ProblemCheck, ProblemCost,
    ProblemRule,
};

/// A problem and a solution of it.
struct Case<'c> {
    problem: &'c DayShiftProblem,
    rows: &'c [Vec<Option<usize>>],
}

/// A person and the row.
struct Row<'c> {
    index: usize,
    person: &'c DayShiftPerson,
    /// The shift of each day of the horizon; what the problem does not know is taken as free.
    shifts: Vec<Option<usize>>,
}

/// A rule that must be kept, for one person.
type Limit = fn(&Case<'_>, &Row<'_>) -> Vec<ProblemBreach>;

/// Every rule that must be kept, in the order of the report.
const LIMITS: &[Limit] = &[
    form::row,
    days_off::breaches,
    succession::breaches,
    shifts_max::breaches,
    minutes::breaches,
    runs::breaches,
    weekends::breaches,
];

/// Returns what a solution costs by rule and every limit of a person that it breaks.
#[must_use]
pub fn check_day_shifts(problem: &DayShiftProblem, rows: &DayShiftRows) -> ProblemCheck {
    let case = Case { problem, rows: &rows.0 };
    let people: Vec<Row<'_>> = (0..problem.people.len()).map(|index| case.row(index)).collect();
    let mut breaches = form::people(&case);
    breaches
        .extend(LIMITS.iter().flat_map(|limit| people.iter().flat_map(|row| limit(&case, row))));
    breaches.sort_by_key(|breach| breach.rule);
    let mut costs = wishes::costs(&case, &people).to_vec();
    costs.extend(cover::costs(&case, &people));
    ProblemCheck { costs, breaches }
}

impl<'c> Case<'c> {
    fn row(&self, index: usize) -> Row<'c> {
        let given = self.rows.get(index).map_or(&[][..], Vec::as_slice);
        let known = |shift: &usize| *shift < self.problem.shifts.len();
        let day = |day: usize| given.get(day).copied().flatten().filter(known);
        let shifts = (0..self.problem.days).map(day).collect();
        Row { index, person: &self.problem.people[index], shifts }
    }

    fn shift_name(&self, shift: usize) -> String {
        self.problem.shifts.get(shift).map_or_else(|| shift.to_string(), |known| known.id.clone())
    }
}

impl Row<'_> {
    /// Returns a breach of this person.
    fn breach(&self, rule: ProblemRule, measured: usize, limit: u32) -> ProblemBreach {
        ProblemBreach {
            rule,
            person: Some(self.person.id.clone()),
            day: None,
            minute: None,
            choice: None,
            measured: measured as i64,
            limit: i64::from(limit),
        }
    }
}

/// Returns the cost of one rule from the costs of its single cases.
fn cost(rule: ProblemRule, cases: impl Iterator<Item = (i64, i64)>) -> ProblemCost {
    let (times, cost) = cases.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    ProblemCost { rule, cost, times }
}
