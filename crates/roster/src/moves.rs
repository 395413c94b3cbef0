//! The small changes that the search tries. None changes the paid minutes of a person's week.

use organico_model::Stream;

use crate::construct::any_layout;
use crate::places::at_home;
use crate::row::{Cell, Work};
use crate::state::{Change, State};

/// How far in the list of starts the usual change goes.
const NEAR: u32 = 6;

/// Proposes a change at random; nothing when the draw has no meaning, such as a free day.
pub(crate) fn propose(state: &State, stream: &mut Stream) -> Option<Vec<Change>> {
    if state.problem.people.is_empty() {
        return None;
    }
    let person = stream.below(state.problem.people.len() as u32) as usize;
    let day = stream.below(state.problem.days.len() as u32) as usize;
    let work = own_work(state, person, day)?;
    match stream.below(20) {
        0..=7 => other_start(state, stream, (person, day), work),
        8..=10 => other_pauses(state, stream, (person, day), work),
        11..=14 => other_day(state, stream, (person, day), work),
        15 => other_lengths(state, stream, (person, day), work),
        _ => exchange(state, stream, (person, day), work),
    }
}

/// Returns the shift of a day that is not locked.
fn own_work(state: &State, person: usize, day: usize) -> Cell {
    state.cell(person, day).filter(|work| !state.problem.is_locked(work.option))
}

/// The same paid minutes from another start, mostly a near one.
fn other_start(
    state: &State,
    stream: &mut Stream,
    (person, day): (usize, usize),
    work: Work,
) -> Option<Vec<Change>> {
    let problem = state.problem;
    let paid = problem.grammar.options[work.option as usize].paid;
    let list = problem.paid_list(problem.people[person].class, day, paid);
    let count = list.len() as u32;
    let at = list.binary_search(&work.option).ok()? as u32;
    let next = if stream.below(4) == 0 {
        stream.below(count)
    } else {
        (at + stream.below(2 * NEAR + 1)).saturating_sub(NEAR).min(count - 1)
    };
    let option = list[next as usize];
    if option == work.option {
        return None;
    }
    let layout = kept_layout(state, stream, (person, work), option);
    let home = at_home(state, stream, (person, day), Some(work));
    Some(vec![Change { person, day, cell: Some(Work { option, layout, home }) }])
}

/// Keeps the way to place the pauses when the other shift has the same shape.
fn kept_layout(
    state: &State,
    stream: &mut Stream,
    (person, work): (usize, Work),
    option: u32,
) -> u16 {
    let options = &state.problem.grammar.options;
    if options[option as usize].shapes == options[work.option as usize].shapes {
        work.layout
    } else {
        any_layout(state, stream, person, option)
    }
}

/// The same shift with its pauses elsewhere.
fn other_pauses(
    state: &State,
    stream: &mut Stream,
    (person, day): (usize, usize),
    work: Work,
) -> Option<Vec<Change>> {
    let layout = any_layout(state, stream, person, work.option);
    let cell = Some(Work { layout, ..work });
    (layout != work.layout).then(|| vec![Change { person, day, cell }])
}

/// The working day on a free day of the same week, with the same shift where that day has it.
fn other_day(
    state: &State,
    stream: &mut Stream,
    (person, day): (usize, usize),
    work: Work,
) -> Option<Vec<Change>> {
    let problem = state.problem;
    let week = &problem.weeks[problem.days[day].week];
    let to = week[stream.below(week.len() as u32) as usize];
    if !problem.people[person].open[to] || state.cell(person, to).is_some() {
        return None;
    }
    let paid = problem.grammar.options[work.option as usize].paid;
    let list = problem.paid_list(problem.people[person].class, to, paid);
    let same = list.binary_search(&work.option).is_ok() && stream.below(2) == 0;
    let option =
        if same { work.option } else { *list.get(stream.below(list.len() as u32) as usize)? };
    let layout = kept_layout(state, stream, (person, work), option);
    let home = at_home(state, stream, (person, to), Some(work));
    let cell = Some(Work { option, layout, home });
    Some(vec![Change { person, day, cell: None }, Change { person, day: to, cell }])
}

/// Two days of a week with other lengths of the same sum, for those whose days may differ.
fn other_lengths(
    state: &State,
    stream: &mut Stream,
    (person, day): (usize, usize),
    work: Work,
) -> Option<Vec<Change>> {
    let problem = state.problem;
    let row = &problem.people[person];
    let week = &problem.weeks[problem.days[day].week];
    let other = week[stream.below(week.len() as u32) as usize];
    let second = own_work(state, person, other).filter(|_| other != day && !row.equal_days)?;
    let options = &problem.grammar.options;
    let list = problem.list(row.class, day);
    let first = *list.get(stream.below(list.len() as u32) as usize)?;
    let sum = options[work.option as usize].paid + options[second.option as usize].paid;
    let rest = sum.checked_sub(options[first as usize].paid)?;
    let list = problem.paid_list(row.class, other, rest);
    let last = *list.get(stream.below(list.len() as u32) as usize)?;
    let cell = |work: Work, option, layout| Some(Work { option, layout, ..work });
    let layouts = [first, last].map(|option| any_layout(state, stream, person, option));
    Some(vec![
        Change { person, day, cell: cell(work, first, layouts[0]) },
        Change { person, day: other, cell: cell(second, last, layouts[1]) },
    ])
}

/// Two people exchange their shifts of a day: for coverage where they differ in skills, and for regular rows.
fn exchange(
    state: &State,
    stream: &mut Stream,
    (person, day): (usize, usize),
    work: Work,
) -> Option<Vec<Change>> {
    let problem = state.problem;
    let other = stream.below(problem.people.len() as u32) as usize;
    let (mine, theirs) = (&problem.people[person], &problem.people[other]);
    let second = own_work(state, other, day).filter(|second| second.option != work.option)?;
    let options = &problem.grammar.options;
    if options[work.option as usize].paid != options[second.option as usize].paid {
        return None;
    }
    problem.list(mine.class, day).binary_search(&second.option).ok()?;
    problem.list(theirs.class, day).binary_search(&work.option).ok()?;
    let same_shapes = mine.screen == theirs.screen;
    let mut layout = |taker: usize, taken: Work| {
        if same_shapes { taken.layout } else { any_layout(state, stream, taker, taken.option) }
    };
    let first = Work { layout: layout(person, second), option: second.option, ..work };
    let last = Work { layout: layout(other, work), option: work.option, ..second };
    Some(vec![
        Change { person, day, cell: Some(first) },
        Change { person: other, day, cell: Some(last) },
    ])
}
