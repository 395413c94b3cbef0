//! At the site or at home: remote days within the agreement, first the days that people wish for.

use organico_model::Stream;

use crate::row::{Cell, Work};
use crate::start::Published;
use crate::state::{Change, State};

/// Returns whether a new working day of a person is at home, when `given_up` makes room for it.
///
/// A wished day is at home while the agreement allows; any other day only now and then where seats are scarce, so that
/// the search finds out whether it helps.
pub(crate) fn at_home(
    state: &State,
    stream: &mut Stream,
    (person, day): (usize, usize),
    given_up: Cell,
) -> bool {
    let row = &state.problem.people[person];
    if row.remote_max == 0 {
        return false;
    }
    if let Published::Work { home, .. } = state.problem.start.kept(person, day) {
        return home && has_quota(state, (person, day), given_up);
    }
    let scarce = state.problem.sites[row.site].scarce;
    has_quota(state, (person, day), given_up)
        && (row.wished[day] || (scarce && stream.below(4) == 0))
}

/// Returns whether the agreement of a person allows one more remote day in the week, when `given_up` makes room for it.
fn has_quota(state: &State, (person, day): (usize, usize), given_up: Cell) -> bool {
    let week = state.problem.days[day].week;
    let freed = given_up.is_some_and(|work| work.home);
    let used = state.remote_days(person, week) - usize::from(freed);
    used < usize::from(state.problem.people[person].remote_max)
}

/// Gives people the remote days they wish for, as far as agreements and seats allow.
pub(crate) fn grant_wishes(state: &mut State) {
    for person in 0..state.problem.people.len() {
        if state.problem.people[person].remote_max == 0 {
            continue;
        }
        for week in 0..state.problem.weeks.len() {
            grant_week(state, person, week);
        }
    }
}

fn grant_week(state: &mut State, person: usize, week: usize) {
    let row = &state.problem.people[person];
    let quota = usize::from(row.remote_max);
    for day in state.problem.weeks[week].iter().copied().filter(|day| row.wished[*day]) {
        let locked = state.problem.start.is_locked(person, day);
        let Some(Work { home: false, .. }) = state.cell(person, day) else { continue };
        if locked {
            continue;
        }
        let mut changes = vec![turned(state, person, day)];
        if state.remote_days(person, week) >= quota {
            let unwished = state.problem.weeks[week].iter().copied().find(|other| {
                let open = !state.problem.start.is_locked(person, *other) && !row.wished[*other];
                open && state.cell(person, *other).is_some_and(|work| work.home)
            });
            let Some(other) = unwished else { return };
            changes.push(turned(state, person, other));
        }
        state.attempt(&changes, 0);
    }
}

fn turned(state: &State, person: usize, day: usize) -> Change {
    let cell = state.cell(person, day).map(|work| Work { home: !work.home, ..work });
    Change { person, day, cell }
}
