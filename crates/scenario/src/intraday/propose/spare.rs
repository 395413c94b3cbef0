//! On a day with people to spare, who wishes to may go early.

use organico_model::{IntradayMove, Shift};

use crate::intraday::act::{Edit, Proposal, cost_of};
use crate::intraday::cover::covers;
use crate::intraday::live::{Day, State};
use crate::intraday::shifts::later;

/// Minutes from now at which people may go, at the start of an interval.
const NOTICE_MINUTES: i64 = 30;

/// A shift that has less than this left is not worth a question, in minutes.
const LEFT_MINUTES_MIN: i64 = 60;

/// Share of the people to spare that may go: the rest is kept for what nobody foresees.
const SHARE: f64 = 0.7;

/// Returns, for each crew, how many people could go from the next round time on.
pub(in crate::intraday) fn spare(day: &Day<'_>, state: &State) -> Vec<Proposal> {
    let ready = later(day.grid.instant(day.seen), NOTICE_MINUTES);
    let Some(first) = (day.seen..day.grid.count).find(|&at| day.grid.instant(at) >= ready) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for (index, crew) in day.crews.iter().enumerate() {
        let spare = libm::floor(SHARE * people_to_spare(day, state, (&crew.told.skill, first)));
        let mut can: Vec<usize> = crew
            .shifts
            .iter()
            .copied()
            .filter(|place| !state.asked.contains(place))
            .filter(|place| leaves(&state.roster.shifts[*place], day.grid.instant(first)))
            .collect();
        // The latest shifts first: the fewest people are asked for the most hours.
        can.sort_by_key(|place| (std::cmp::Reverse(state.roster.shifts[*place].end), *place));
        can.truncate(spare.max(0.0) as usize);
        if !can.is_empty() {
            found.push(proposal(day, state, (index, first), &can));
        }
    }
    found
}

/// Returns whether a shift runs at an instant and for long enough after it.
fn leaves(shift: &Shift, from: jiff::Timestamp) -> bool {
    shift.start < from && shift.end >= later(from, LEFT_MINUTES_MIN)
}

/// Returns the fewest people over what is needed of a skill, in the intervals with people on duty from `first` on.
fn people_to_spare(
    day: &Day<'_>,
    state: &State,
    (skill, first): (&organico_model::SkillId, usize),
) -> f64 {
    let kinds = &day.inputs.centre.contact_types;
    let covers = covers(day, state);
    let of_skill: Vec<usize> = state
        .load
        .series
        .iter()
        .enumerate()
        .filter(|(_, one)| {
            kinds.iter().any(|kind| kind.id == one.contact_type && kind.skill == *skill)
        })
        .map(|(index, _)| index)
        .collect();
    let spare = |at: usize| -> f64 {
        of_skill.iter().map(|&kind| covers[kind].on_duty[at] - covers[kind].required[at]).sum()
    };
    let open = |at: &usize| of_skill.iter().any(|&kind| state.load.series[kind].open[*at]);
    let least = (first..day.grid.count).filter(open).map(spare).fold(f64::INFINITY, f64::min);
    if least.is_finite() { least.max(0.0) } else { 0.0 }
}

fn proposal(
    day: &Day<'_>,
    state: &State,
    (crew, first): (usize, usize),
    can: &[usize],
) -> Proposal {
    let from = day.grid.instant(first);
    let before: Vec<Shift> = can.iter().map(|place| state.roster.shifts[*place].clone()).collect();
    let shorter = |shift: &Shift| {
        let mut pauses = shift.pauses.clone();
        pauses.retain(|pause| pause.end <= from);
        Shift { end: from, pauses, ..shift.clone() }
    };
    let after: Vec<Shift> = before.iter().map(shorter).collect();
    let cost = cost_of((&state.centre, day.inputs.rules), &before, &after);
    Proposal {
        change: IntradayMove::LeaveEarly {
            crew,
            people: can.len() as u32,
            from,
            hours: -cost.hours,
        },
        edit: Edit::Shifts(can.iter().copied().zip(after).collect()),
        cost,
    }
}
