//! A shift lasts from 6 to 10 hours.

use organico_model::{ProblemBreach, ProblemRule};

use super::Row;

/// Fewest minutes of a shift.
const LEAST: i64 = 360;
/// Most minutes of a shift.
const MOST: i64 = 600;

pub(super) fn breaches(row: &Row<'_>) -> Vec<ProblemBreach> {
    let breach = |(start, end): &(i64, i64)| {
        let minutes = end - start;
        let broken = match minutes {
            ..LEAST => (ProblemRule::ShiftMin, LEAST),
            LEAST..=MOST => return None,
            _ => (ProblemRule::ShiftMax, MOST),
        };
        Some(row.breach_at(broken.0, *start, minutes, broken.1))
    };
    row.shifts.iter().filter_map(breach).collect()
}
