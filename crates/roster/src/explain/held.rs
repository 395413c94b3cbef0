//! The training and meetings of a day in the hours that it could have instead, so that like is held against like.

use jiff::{SignedDuration, Timestamp};
use organico_model::{Pause, Shift};

use super::Cell;
use super::board::Board;

/// Returns the minutes that shifts spend in sessions.
pub(super) fn session_minutes<'a>(shifts: impl IntoIterator<Item = &'a Shift>) -> i64 {
    let pauses = shifts.into_iter().flat_map(|shift| &shift.pauses);
    let sessions = pauses.filter(|pause| pause.kind.is_session());
    sessions.map(|pause| length(pause).as_mins()).sum()
}

/// Returns other hours with the sessions of the day in them: at the same time where that is free, else where coverage
/// suffers least; those that no stretch between the pauses holds are left out.
pub(super) fn with_sessions(cell: &Cell<'_>, board: &Board, mut shift: Shift) -> Shift {
    let current = cell.current();
    let pauses = current.iter().flat_map(|shift| &shift.pauses);
    for session in pauses.filter(|pause| pause.kind.is_session()) {
        if let Some(with) = with_one(cell, board, &shift, session) {
            shift = with;
        }
    }
    shift
}

fn with_one(cell: &Cell<'_>, board: &Board, shift: &Shift, session: &Pause) -> Option<Shift> {
    let at = |start: Timestamp| {
        let pause = Pause { start, end: start.checked_add(length(session)).ok()?, ..*session };
        is_free(shift, &pause).then(|| {
            let mut with = shift.clone();
            with.pauses.push(pause);
            with.pauses.sort_by_key(|pause| pause.start);
            with
        })
    };
    at(session.start).or_else(|| {
        let starts = (0..board.grid.count).map(|t| board.grid.instant(t));
        let inside = starts.filter(|start| shift.start <= *start && *start < shift.end);
        let cost = |with: &Shift| board.added(cell.index, &[shift], &[with]).cost;
        inside.filter_map(at).min_by_key(cost)
    })
}

fn length(pause: &Pause) -> SignedDuration {
    pause.end.duration_since(pause.start)
}

fn is_free(shift: &Shift, pause: &Pause) -> bool {
    let clear = |other: &Pause| other.end <= pause.start || pause.end <= other.start;
    shift.start <= pause.start && pause.end <= shift.end && shift.pauses.iter().all(clear)
}
