//! Nobody does two activities at once.

use organico_model::{ProblemBreach, ProblemRule};

use super::Row;

pub(super) fn breaches(row: &Row<'_>) -> Vec<ProblemBreach> {
    let mut busy_until = i64::MIN;
    let mut found = Vec::new();
    for span in &row.spans {
        if span.start < busy_until {
            let twice = span.end.min(busy_until) - span.start;
            found.push(row.breach_at(ProblemRule::Overlap, span.start, twice, 0));
        }
        busy_until = busy_until.max(span.end);
    }
    found
}
