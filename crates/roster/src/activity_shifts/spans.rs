//! Rows of quarter-hours to spans of minutes on calendar days.

use organico_model::{ActivitySolution, ActivitySpan};

use crate::activity_shifts::board::{Board, Duty};
use crate::activity_shifts::grid::{DAY, QUARTER, SIX};

/// Returns the spans of all rows, by person and time.
pub(crate) fn spans(board: &Board) -> ActivitySolution {
    let mut spans = Vec::new();
    for person in 0..board.grid.hours.len() {
        for (day, duty) in board.row(person).iter().enumerate() {
            write(person, day, duty, &mut spans);
        }
    }
    ActivitySolution(spans)
}

fn write(person: usize, day: usize, duty: &Duty, spans: &mut Vec<ActivitySpan>) {
    let mut at = SIX + day * DAY + duty.start;
    for stretch in duty.tasks[..duty.length].chunk_by(|one, next| one == next) {
        spans.push(ActivitySpan {
            person,
            day: at / DAY,
            start_minute: (at % DAY) as u32 * QUARTER,
            minutes: stretch.len() as u32 * QUARTER,
            task: usize::from(stretch[0]),
        });
        at += stretch.len();
    }
}
