//! People whose shift ends before the shortage does stay longer.

use organico_model::{IntradayMove, Shift};

use super::{Wanted, able};
use crate::intraday::act::{Edit, Proposal, cost_of};
use crate::intraday::live::{Day, State};
use crate::intraday::shifts::{later, lawful, longer};

/// Lengths that are tried, in minutes.
const MINUTES: [u32; 2] = [60, 120];

/// Minutes before the end of a shift by which its person must be asked.
const NOTICE_MINUTES: i64 = 15;

/// Most people of a crew that are looked at: those whose longer shift would cover most.
const LOOKED_AT: usize = 80;

/// Crews that are asked: those whose longer shifts would cover most.
const CREWS: usize = 4;

/// Returns, for the crews that could cover most and each length, as many people as are missing, and twice as many.
pub(super) fn proposals(day: &Day<'_>, state: &State, wanted: &Wanted<'_>) -> Vec<Proposal> {
    let mut crews: Vec<(f64, usize, Vec<usize>)> = able(day, state, wanted.kind)
        .map(|(crew, places)| (most(day, state, wanted, &places), crew, places))
        .collect();
    crews.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut found = Vec::new();
    for (_, crew, places) in crews.into_iter().take(CREWS) {
        for minutes in MINUTES {
            let can = candidates(day, state, wanted, (&places, minutes));
            let mut before = 0;
            for people in [wanted.people, 2 * wanted.people] {
                let people = (people as usize).min(can.len());
                if people > before {
                    before = people;
                    found.push(proposal(day, state, (crew, minutes), &can[..people]));
                }
            }
        }
    }
    found
}

/// Returns the missing people that the longest shifts of a crew could meet in all.
fn most(day: &Day<'_>, state: &State, wanted: &Wanted<'_>, places: &[usize]) -> f64 {
    let longest = MINUTES[MINUTES.len() - 1];
    places.iter().map(|&place| gain(day, wanted, &state.roster.shifts[place], longest)).sum()
}

/// Returns the longer shifts that are lawful, those that cover the most missing people first.
fn candidates(
    day: &Day<'_>,
    state: &State,
    wanted: &Wanted<'_>,
    (places, minutes): (&[usize], u32),
) -> Vec<(usize, Shift)> {
    let asked = later(day.grid.instant(day.seen), NOTICE_MINUTES);
    let end = day.grid.instant(wanted.window.1 + 1);
    let mut ending: Vec<(f64, usize)> = places
        .iter()
        .copied()
        .filter(|&place| (asked..end).contains(&state.roster.shifts[place].end))
        .map(|place| (gain(day, wanted, &state.roster.shifts[place], minutes), place))
        .filter(|(gain, _)| *gain > 0.0)
        .collect();
    ending.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    ending.truncate(LOOKED_AT);
    let versions: Vec<(usize, Vec<Shift>)> = ending
        .iter()
        .map(|(_, place)| (*place, longer(&state.roster.shifts[*place], minutes).to_vec()))
        .collect();
    let allowed = lawful(day, state, &versions);
    let find = |(_, place): &(f64, usize)| allowed.iter().find(|(own, _)| own == place).cloned();
    ending.iter().filter_map(find).collect()
}

/// Returns the missing people that a longer shift meets, summed over its intervals; a little where none is missing.
fn gain(day: &Day<'_>, wanted: &Wanted<'_>, shift: &Shift, minutes: u32) -> f64 {
    let first = day.grid.index_of(shift.end);
    let count = minutes.div_ceil(day.grid.length.minutes()) as usize;
    let (from, to) = wanted.window;
    let inside = |index: &usize| (from..=to).contains(index) && *index < day.grid.count;
    first.map_or(0.0, |first| {
        (first..first + count).filter(inside).map(|at| 0.01 + wanted.cover.missing(at)).sum()
    })
}

fn proposal(
    day: &Day<'_>,
    state: &State,
    (crew, minutes): (usize, u32),
    can: &[(usize, Shift)],
) -> Proposal {
    let before: Vec<Shift> = can.iter().map(|(at, _)| state.roster.shifts[*at].clone()).collect();
    let after: Vec<Shift> = can.iter().map(|(_, shift)| shift.clone()).collect();
    let start = before.iter().map(|shift| shift.end).min();
    let end = after.iter().map(|shift| shift.end).max();
    Proposal {
        change: IntradayMove::StayLonger {
            crew,
            people: can.len() as u32,
            from: start.unwrap_or(day.inputs.at),
            to: end.unwrap_or(day.inputs.at),
            minutes,
        },
        cost: cost_of((&state.centre, day.inputs.rules), &before, &after),
        edit: Edit::Shifts(can.to_vec()),
    }
}
