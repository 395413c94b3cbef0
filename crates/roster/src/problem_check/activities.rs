//! The rules of shifts filled with activities, as they are published.
//!
//! Activities of a person that touch are one shift, which belongs to the day of work, from 06:00 to 06:00, in which it
//! starts. A row of the solution is an activity: it is never put together with its neighbour. Days of a breach are
//! calendar days counted from 1, as in the files.

mod activity_min;
mod cover;
mod form;
mod minutes;
mod overlap;
mod rest;
mod run_max;
mod shift_length;
mod start_window;

#[cfg(test)]
mod tests;

use organico_model::{
    ActivityProblem, ActivitySolution, ActivitySpan, ProblemBreach, ProblemCheck, ProblemRule,
};

/// Minutes of a day.
const DAY_MINUTES: i64 = 1_440;
/// Minutes of a quarter-hour, the grid of the problem.
const QUARTER_MINUTES: i64 = 15;
/// Minute of the calendar day at which a day of work begins.
const MORNING: i64 = 360;

/// A person's work. Times are minutes from the first midnight.
struct Row<'c> {
    person: &'c str,
    minutes_min: u32,
    minutes_max: u32,
    /// The activities by start and end.
    spans: Vec<Span>,
    /// From start to end of each shift, in order.
    shifts: Vec<(i64, i64)>,
}

/// A person on an activity.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Span {
    start: i64,
    end: i64,
    task: usize,
}

/// A rule about one person's work.
type Limit = fn(&Row<'_>) -> Vec<ProblemBreach>;

/// Every rule about one person's work, in the order of the report.
const LIMITS: &[Limit] = &[
    overlap::breaches,
    activity_min::breaches,
    shift_length::breaches,
    start_window::breaches,
    rest::breaches,
    run_max::breaches,
    minutes::breaches,
];

/// Returns what a solution costs, in quarter-hours of people too many, and every rule that it breaks.
#[must_use]
pub fn check_activity_shifts(
    problem: &ActivityProblem,
    solution: &ActivitySolution,
) -> ProblemCheck {
    let rows = rows(problem, &solution.0);
    let mut breaches = form::breaches(problem, &solution.0);
    breaches.extend(LIMITS.iter().flat_map(|limit| rows.iter().flat_map(limit)));
    let (missing, over) = cover::judged(problem, &rows);
    breaches.extend(missing);
    breaches.sort_by_key(|breach| breach.rule);
    ProblemCheck { costs: vec![over], breaches }
}

fn rows<'c>(problem: &'c ActivityProblem, spans: &[ActivitySpan]) -> Vec<Row<'c>> {
    let mut by_person = vec![Vec::new(); problem.people.len()];
    for span in spans.iter().filter(|span| span.minutes > 0) {
        if let Some(row) = by_person.get_mut(span.person) {
            row.push(timed(span));
        }
    }
    let row = |(person, mut spans): (&'c organico_model::ActivityPerson, Vec<Span>)| {
        spans.sort_unstable();
        let shifts = shifts(&spans);
        Row {
            person: &person.id,
            minutes_min: person.minutes_min,
            minutes_max: person.minutes_max,
            spans,
            shifts,
        }
    };
    problem.people.iter().zip(by_person).map(row).collect()
}

fn timed(span: &ActivitySpan) -> Span {
    let start = span.day as i64 * DAY_MINUTES + i64::from(span.start_minute);
    Span { start, end: start + i64::from(span.minutes), task: span.task }
}

fn shifts(spans: &[Span]) -> Vec<(i64, i64)> {
    let mut shifts: Vec<(i64, i64)> = Vec::new();
    for span in spans {
        match shifts.last_mut() {
            Some((_, end)) if span.start <= *end => *end = span.end.max(*end),
            _ => shifts.push((span.start, span.end)),
        }
    }
    shifts
}

impl Row<'_> {
    /// Returns a breach of this person.
    fn breach(&self, rule: ProblemRule, measured: i64, limit: i64) -> ProblemBreach {
        let person = Some(self.person.to_owned());
        ProblemBreach { rule, person, day: None, minute: None, choice: None, measured, limit }
    }

    /// Returns a breach of this person at a time.
    fn breach_at(&self, rule: ProblemRule, at: i64, measured: i64, limit: i64) -> ProblemBreach {
        placed(self.breach(rule, measured, limit), at)
    }
}

/// Returns the breach with the day and the minute of a time.
fn placed(breach: ProblemBreach, at: i64) -> ProblemBreach {
    let day = Some((at / DAY_MINUTES) as usize + 1);
    ProblemBreach { day, minute: Some((at % DAY_MINUTES) as u32), ..breach }
}

/// Returns the day of work, from 0, to which a start belongs; before 06:00 of the first day it is -1.
fn day_of_work(start: i64) -> i64 {
    (start - MORNING).div_euclid(DAY_MINUTES)
}
