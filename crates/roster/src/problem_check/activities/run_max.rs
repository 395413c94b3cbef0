//! Nobody works on more than five days in a row; a shift belongs to the day, from 06:00 to 06:00, in which it starts.

use organico_model::{ProblemBreach, ProblemRule};

use super::{DAY_MINUTES, MORNING, Row, day_of_work};

/// Most days of work in a row.
const MOST: i64 = 5;

pub(super) fn breaches(row: &Row<'_>) -> Vec<ProblemBreach> {
    let mut days: Vec<i64> = row.shifts.iter().map(|(start, _)| day_of_work(*start)).collect();
    days.dedup();
    let runs = days.chunk_by(|day, next| *next == day + 1);
    let long = runs.filter(|run| run.len() as i64 > MOST);
    let breach = |run: &[i64]| {
        let at = run[0] * DAY_MINUTES + MORNING;
        let breach = row.breach_at(ProblemRule::RunMax, at.max(0), run.len() as i64, MOST);
        ProblemBreach { minute: None, ..breach }
    };
    long.map(breach).collect()
}
