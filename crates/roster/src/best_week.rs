//! The best week of one person at the coverage that everybody else gives: days, starts and pauses at once.
//!
//! Somebody counts in an interval at most once, so that what a shift adds to the cost is a sum over its intervals, and
//! the days of a week hang together only by rests, runs and regular starts. A dynamic programme over the sets of days
//! worked and the start of the last of them is therefore exact (`docs/sources.md#rostering`).

mod candidates;
mod table;

use organico_model::Stream;

use crate::construct::missing;
use crate::state::{Change, State};
use candidates::candidates;
use table::{Around, Table};

/// Days that a planning week has at most.
const WEEK_DAYS: usize = 7;

/// Rewrites a person's week as well as the coverage of the others allows; returns whether anything was changed.
///
/// Keeps the lengths of the days that are worked and places those that are owed besides. With a temperature above 0
/// every shift looks dearer by a random amount of about that size, so that the search leaves what is only locally best.
/// A week that cannot be written so stays as it is.
pub(crate) fn rewrite_week(
    state: &mut State,
    stream: &mut Stream,
    (person, week): (usize, usize),
    temperature: f64,
) -> bool {
    let days = &state.problem.weeks[week];
    let lengths = Lengths::of(state, person, week);
    let Some(lengths) = lengths.filter(|_| days.len() <= WEEK_DAYS) else { return false };
    let (cost, worked) = (state.cost(), state.worked(person, week));
    let before: Vec<Change> = days
        .iter()
        .filter(|day| !state.problem.start.is_locked(person, **day))
        .map(|day| Change { person, day: *day, cell: state.cell(person, *day) })
        .collect();
    let cleared: Vec<Change> =
        before.iter().map(|change| Change { cell: None, ..*change }).collect();
    if state.attempt(&cleared, i64::MAX).is_none() {
        return false;
    }
    let after = chosen(state, stream, (person, week), &lengths, temperature);
    let written = after.is_some_and(|after| state.attempt(&after, i64::MAX).is_some());
    // Days at home are drawn anew, which may leave the week worse than it was.
    let worse = temperature == 0.0 && state.worked(person, week) == worked && state.cost() > cost;
    if written && worse {
        state.attempt(&cleared, i64::MAX);
    }
    if !written || worse {
        state.attempt(&before, i64::MAX);
    }
    written && !worse
}

/// Returns the best shifts of a week that is empty now.
fn chosen(
    state: &State,
    stream: &mut Stream,
    (person, week): (usize, usize),
    lengths: &Lengths,
    temperature: f64,
) -> Option<Vec<Change>> {
    let days = candidates(state, stream, (person, week), lengths, temperature);
    let around = Around::of(state, person, week);
    let picked = Table::new(state.problem, &days, lengths, &around).best()?;
    let picked = picked.into_iter().filter(|(day, _)| !days[*day].locked);
    let change = |(day, at): (usize, usize)| Change {
        person,
        day: days[day].day,
        cell: Some(days[day].works[at]),
    };
    Some(picked.map(change).collect())
}

/// The paid minutes of the days of a week: at most two different lengths, with how many days of each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Lengths {
    paid: [u32; 2],
    days: [usize; 2],
}

impl Lengths {
    /// Returns the lengths of the days worked and owed, locked ones apart, or nothing when there are none or more than
    /// two.
    fn of(state: &State, person: usize, week: usize) -> Option<Self> {
        let options = &state.problem.grammar.options;
        let worked = state.own_works(person, week);
        let mut lengths = Self { paid: [0; 2], days: [0; 2] };
        let owed = missing(state, person, week);
        for paid in worked.map(|work| options[work.option as usize].paid).chain(owed) {
            let known = (0..2).find(|at| lengths.days[*at] == 0 || lengths.paid[*at] == paid)?;
            lengths.paid[known] = paid;
            lengths.days[known] += 1;
        }
        (lengths.days[0] > 0).then_some(lengths)
    }

    fn total(&self) -> usize {
        self.days[0] + self.days[1]
    }
}

#[cfg(test)]
mod tests;
