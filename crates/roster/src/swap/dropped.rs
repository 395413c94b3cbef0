//! The training, meetings and coaching that a swap takes out of the roster, and where they could go instead.

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use organico_model::{
    AgentId, Centre, DroppedSession, Grid, Pause, Roster, SessionRoom, Shift, Swap,
};

use super::exchange::week_first;
use crate::session_runs::{SessionRun, session_runs};

/// Returns the sessions of the two people that the roster after the swap has no longer, first of the one who asks.
pub(super) fn sessions(
    swap: &Swap,
    [before, after]: [&Roster; 2],
    (centre, grid): (&Centre, &Grid),
) -> Vec<DroppedSession> {
    let of = |person: &AgentId| {
        let own = |roster: &Roster| -> Vec<Shift> {
            roster.shifts.iter().filter(|shift| shift.person == *person).cloned().collect()
        };
        let (was, is) = (own(before), own(after));
        let kept = |pause: &Pause| is.iter().any(|shift| shift.pauses.contains(pause));
        let mut found = Vec::new();
        for shift in was.iter().filter(|shift| swap.days().contains(&shift.day)) {
            for run in session_runs(shift) {
                if run.parts.iter().all(kept) {
                    continue;
                }
                let length = SignedDuration::from_mins(run.minutes());
                let room = room(&is, (shift.day, length), (centre, grid));
                found.extend(dropped(shift, &run, room));
            }
        }
        found
    };
    [&swap.person, &swap.with].into_iter().flat_map(of).collect()
}

fn dropped(shift: &Shift, run: &SessionRun, room: Vec<SessionRoom>) -> Option<DroppedSession> {
    Some(DroppedSession {
        person: shift.person.clone(),
        kind: run.kind,
        day: shift.day,
        start: run.parts.first()?.start,
        end: run.parts.last()?.end,
        minutes: run.minutes(),
        room,
    })
}

/// Returns the first time in each shift of the planning week at which a session fits between the pauses.
fn room(
    shifts: &[Shift],
    (day, length): (Date, SignedDuration),
    (centre, grid): (&Centre, &Grid),
) -> Vec<SessionRoom> {
    let first = week_first(day, centre.week_start);
    let end = first.saturating_add(7.days());
    let week = shifts.iter().filter(|shift| first <= shift.day && shift.day < end);
    week.filter_map(|shift| first_room(shift, length, grid)).collect()
}

/// Returns the first time in a shift at which a session fits, starting with an interval as the roster would place it.
fn first_room(shift: &Shift, length: SignedDuration, grid: &Grid) -> Option<SessionRoom> {
    let mut free_from = vec![shift.start];
    free_from.extend(shift.pauses.iter().map(|pause| pause.end));
    let at = |from: Timestamp| {
        let start = on_grid(from, grid)?;
        let room = SessionRoom { start, end: start.checked_add(length).ok()? };
        is_free(shift, &room).then_some(room)
    };
    free_from.into_iter().filter_map(at).min_by_key(|room| room.start)
}

/// Returns the start of the first interval from an instant on.
fn on_grid(from: Timestamp, grid: &Grid) -> Option<Timestamp> {
    let step = i64::from(grid.length.seconds());
    let late = (from.as_second() - grid.start.as_second()).rem_euclid(step);
    let wait = if late == 0 { 0 } else { step - late };
    Timestamp::from_second(from.as_second() + wait).ok()
}

/// Returns whether a time lies within a shift and in none of its pauses.
fn is_free(shift: &Shift, room: &SessionRoom) -> bool {
    let clear = |pause: &Pause| pause.end <= room.start || room.end <= pause.start;
    shift.start <= room.start && room.end <= shift.end && shift.pauses.iter().all(clear)
}
