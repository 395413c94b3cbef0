//! The first roster: person by person, the days and shifts that coverage wants most; and filling what is missing.

use organico_model::Stream;

use crate::places::at_home;
use crate::row::Work;
use crate::state::{Change, State};

/// Shifts looked at for each day of a person.
const SAMPLES: u32 = 6;

/// Times that a week which cannot be completed is thrown away and begun again.
const REBUILDS: u32 = 12;

/// Builds the first roster.
pub(crate) fn construct(state: &mut State, stream: &mut Stream) {
    let mut order: Vec<usize> = (0..state.problem.people.len()).collect();
    shuffle(&mut order, stream);
    for person in order {
        for week in 0..state.problem.weeks.len() {
            place_missing(state, stream, person, week);
        }
    }
    complete(state, stream);
}

/// Tries to place every day that is still owed, throwing away weeks that leave no room.
pub(crate) fn complete(state: &mut State, stream: &mut Stream) {
    for person in 0..state.problem.people.len() {
        for week in 0..state.problem.weeks.len() {
            let mut tries = 0;
            while !missing(state, person, week).is_empty() && tries < REBUILDS {
                tries += 1;
                place_missing(state, stream, person, week);
                if !missing(state, person, week).is_empty() {
                    rebuild(state, stream, person, week);
                }
            }
        }
    }
}

/// Returns the paid minutes of the days that a person still owes in a week, longest first.
pub(crate) fn missing(state: &State, person: usize, week: usize) -> Vec<u32> {
    let mut owed = state.problem.people[person].owed[week].clone();
    let (worked, days) = state.worked(person, week);
    let total: u32 = owed.iter().sum();
    if worked >= total {
        return Vec::new();
    }
    for work in state.own_works(person, week) {
        let paid = state.problem.grammar.options[work.option as usize].paid;
        if let Some(at) = owed.iter().position(|length| *length == paid) {
            owed.remove(at);
        }
    }
    owed.truncate(state.problem.people[person].owed[week].len().saturating_sub(days));
    let mut room = total - worked;
    owed.retain(|length| {
        let fits = *length <= room;
        room -= if fits { *length } else { 0 };
        fits
    });
    owed
}

/// Places the missing days of a week where coverage wants them most.
fn place_missing(state: &mut State, stream: &mut Stream, person: usize, week: usize) {
    let mut owed = missing(state, person, week);
    let mut lengths = owed.clone();
    lengths.dedup();
    let mut priced: Vec<(i64, u32, Change)> = Vec::new();
    for day in state.problem.weeks[week].clone() {
        if !state.problem.people[person].open[day] || state.cell(person, day).is_some() {
            continue;
        }
        for paid in &lengths {
            for _ in 0..SAMPLES {
                let Some(change) = any_shift(state, stream, (person, day), *paid) else { break };
                if let Some(price) = price(state, change) {
                    priced.push((price, *paid, change));
                }
            }
        }
    }
    priced.sort_by_key(|(price, _, change)| (*price, change.day));
    for (_, paid, change) in priced {
        let Some(at) = owed.iter().position(|length| *length == paid) else { continue };
        let free = state.cell(person, change.day).is_none() && has_quota(state, &change);
        if free && state.attempt(&[change], i64::MAX).is_some() {
            owed.remove(at);
        }
    }
}

/// Remote days are counted when a shift is priced; those placed since then may have used up the agreement.
fn has_quota(state: &State, change: &Change) -> bool {
    let week = state.problem.days[change.day].week;
    let quota = usize::from(state.problem.people[change.person].remote_max);
    !change.cell.is_some_and(|work| work.home) || state.remote_days(change.person, week) < quota
}

/// Returns what a change would add to the cost, or nothing when it is not allowed.
fn price(state: &mut State, change: Change) -> Option<i64> {
    let undo = Change { cell: state.cell(change.person, change.day), ..change };
    let added = state.attempt(&[change], i64::MAX)?;
    state.attempt(&[undo], i64::MAX);
    Some(added)
}

/// Returns a random shift of so many paid minutes for a day of a person, if there is one.
fn any_shift(
    state: &State,
    stream: &mut Stream,
    (person, day): (usize, usize),
    paid: u32,
) -> Option<Change> {
    let problem = state.problem;
    let list = problem.paid_list(problem.people[person].class, day, paid);
    let option = *list.get(stream.below(list.len() as u32) as usize)?;
    let layout = any_layout(state, stream, person, option);
    let home = at_home(state, stream, (person, day), None);
    Some(Change { person, day, cell: Some(Work { option, layout, home }) })
}

/// Returns a random way to place the pauses of a shift.
pub(crate) fn any_layout(state: &State, stream: &mut Stream, person: usize, option: u32) -> u16 {
    let shapes = state.problem.grammar.options[option as usize].shapes;
    let shape = &state.problem.grammar.shapes[shapes[state.problem.people[person].screen] as usize];
    stream.below(shape.layouts.len() as u32) as u16
}

/// Clears a week and fills it in random order; keeps the result only if it holds more paid time.
fn rebuild(state: &mut State, stream: &mut Stream, person: usize, week: usize) {
    let days = state.problem.weeks[week].iter().copied();
    let own = days.filter(|day| !state.problem.start.is_locked(person, *day));
    let before: Vec<(usize, Option<Work>)> =
        own.map(|day| (day, state.cell(person, day))).collect();
    let (paid_before, _) = state.worked(person, week);
    clear(state, person, &before);
    let mut days: Vec<usize> = before.iter().map(|(day, _)| *day).collect();
    shuffle(&mut days, stream);
    let mut owed = missing(state, person, week);
    for day in days {
        let Some(paid) = owed.first().copied() else { break };
        if !state.problem.people[person].open[day] {
            continue;
        }
        let mut shifts = (0..SAMPLES).map_while(|_| any_shift(state, stream, (person, day), paid));
        let tried: Vec<Change> = shifts.by_ref().collect();
        if tried.iter().any(|change| state.attempt(&[*change], i64::MAX).is_some()) {
            owed.remove(0);
        }
    }
    if state.worked(person, week).0 <= paid_before {
        let now: Vec<(usize, Option<Work>)> =
            before.iter().map(|(day, _)| (*day, state.cell(person, *day))).collect();
        clear(state, person, &now);
        let changes: Vec<Change> =
            before.iter().map(|(day, cell)| Change { person, day: *day, cell: *cell }).collect();
        state.attempt(&changes, i64::MAX);
    }
}

fn clear(state: &mut State, person: usize, days: &[(usize, Option<Work>)]) {
    let changes: Vec<Change> =
        days.iter().map(|(day, _)| Change { person, day: *day, cell: None }).collect();
    state.attempt(&changes, i64::MAX);
}

/// Puts items into random order.
pub(crate) fn shuffle(items: &mut [usize], stream: &mut Stream) {
    for last in (1..items.len()).rev() {
        items.swap(last, stream.below(last as u32 + 1) as usize);
    }
}
