//! Between two shifts of a person lie at least 14 hours.

use organico_model::{ProblemBreach, ProblemRule};

use super::Row;

/// Fewest minutes between shifts.
const LEAST: i64 = 840;

pub(super) fn breaches(row: &Row<'_>) -> Vec<ProblemBreach> {
    let rests = row.shifts.windows(2).map(|pair| (pair[1].0, pair[1].0 - pair[0].1));
    let short = rests.filter(|(_, rest)| *rest < LEAST);
    short.map(|(at, rest)| row.breach_at(ProblemRule::RestMin, at, rest, LEAST)).collect()
}
