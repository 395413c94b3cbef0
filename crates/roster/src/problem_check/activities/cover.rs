//! No activity has fewer people than its fewest in any quarter-hour; each person above its most costs 1.
//!
//! A quarter-hour and an activity of which the problem says nothing want nobody, so whoever is there is too many.

use organico_model::{ActivityProblem, ProblemBreach, ProblemCost, ProblemRule};

use super::{QUARTER_MINUTES, Row, placed};

/// Quarter-hours of a day.
const DAY_QUARTERS: usize = 96;

/// Returns where people are missing, and what people too many cost.
pub(super) fn judged(
    problem: &ActivityProblem,
    rows: &[Row<'_>],
) -> (Vec<ProblemBreach>, ProblemCost) {
    let counts = counts(problem, rows);
    let mut missing = Vec::new();
    // People beyond the most, which is nobody where the problem is silent.
    let mut over: i64 = counts.iter().sum();
    for one in &problem.cover {
        let quarter = one.day * DAY_QUARTERS + one.quarter;
        let found = counts.get(quarter * problem.tasks + one.task).copied().unwrap_or(0);
        over -= found.min(i64::from(one.max));
        if found < i64::from(one.min) {
            let breach = ProblemBreach {
                rule: ProblemRule::CoverMin,
                person: None,
                day: None,
                minute: None,
                choice: Some((one.task + 1).to_string()),
                measured: found,
                limit: i64::from(one.min),
            };
            missing.push(placed(breach, quarter as i64 * QUARTER_MINUTES));
        }
    }
    (missing, ProblemCost { rule: ProblemRule::Over, cost: over, times: over })
}

/// Returns the people by quarter-hour from the first midnight and activity; only whole quarter-hours count.
fn counts(problem: &ActivityProblem, rows: &[Row<'_>]) -> Vec<i64> {
    let quarters = (problem.days + 1) * DAY_QUARTERS;
    let mut counts = vec![0_i64; quarters * problem.tasks];
    for span in rows.iter().flat_map(|row| &row.spans).filter(|span| span.task < problem.tasks) {
        let first = (span.start + QUARTER_MINUTES - 1) / QUARTER_MINUTES;
        let end = (span.end / QUARTER_MINUTES).min(quarters as i64);
        for quarter in first..end {
            counts[quarter as usize * problem.tasks + span.task] += 1;
        }
    }
    counts
}
