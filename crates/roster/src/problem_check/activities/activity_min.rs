//! An activity lasts at least an hour.

use organico_model::{ProblemBreach, ProblemRule};

use super::Row;

/// Fewest minutes of an activity.
const LEAST: i64 = 60;

pub(super) fn breaches(row: &Row<'_>) -> Vec<ProblemBreach> {
    let short = row.spans.iter().filter(|span| span.end - span.start < LEAST);
    let breach = |span: &super::Span| ProblemBreach {
        choice: Some((span.task + 1).to_string()),
        ..row.breach_at(ProblemRule::ActivityMin, span.start, span.end - span.start, LEAST)
    };
    short.map(breach).collect()
}
