//! Nobody works more or fewer minutes in all than the contract says.

use organico_model::{ProblemBreach, ProblemRule};

use super::Row;

pub(super) fn breaches(row: &Row<'_>) -> Vec<ProblemBreach> {
    let minutes: i64 = row.spans.iter().map(|span| span.end - span.start).sum();
    let (least, most) = (i64::from(row.minutes_min), i64::from(row.minutes_max));
    if minutes < least {
        return vec![row.breach(ProblemRule::MinutesMin, minutes, least)];
    }
    let over = minutes > most;
    over.then(|| row.breach(ProblemRule::MinutesMax, minutes, most)).into_iter().collect()
}
