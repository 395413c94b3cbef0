//! Which of the times that a call can have it gets.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use organico_model::NotPlaced;

use super::call::Call;
use super::parts::Parts;
use super::place::{Place, Placing};
use super::room::Spell;

/// How a time is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Where coverage suffers least.
    Cheapest,
    /// On the first day with room, as near to the middle of the shifts as there is room: what a planner does who looks
    /// at no coverage, and what the other choice is held against.
    Plain,
}

/// Of a group, one in so many may be left out where that costs less than the time with most of them: a single time with
/// everybody would else force a meeting into the busiest hour.
const LEFT_OUT: usize = 10;

/// Who could come to each time; with twice the middle of the shift of each.
type Times = BTreeMap<Parts, Vec<(usize, i32)>>;

/// Why a call has no time, how many could come at the best one, and the most minutes between two breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) reason: NotPlaced,
    pub(super) most: usize,
    pub(super) longest: i32,
}

/// Returns the time that a call gets, or why there is none.
pub(super) fn choose(placing: &Placing<'_>, call: &Call, choice: Choice) -> Result<Place, Refusal> {
    let mut times = times(placing, call);
    let refused = |reason, most| Refusal { reason, most, longest: longest(placing, call) };
    if times.is_empty() {
        let at_work = call.people.iter().any(|person| !spells(placing, call, *person).is_empty());
        let reason = if at_work { NotPlaced::NoRoom } else { NotPlaced::NotAtWork };
        return Err(refused(reason, 0));
    }
    let most = most_together(&times);
    if most < call.needed {
        return Err(refused(NotPlaced::TooFewTogether, most));
    }
    times.retain(|parts, _| placing.has_seat(call, parts));
    let enough = call.needed.max(most.saturating_sub(call.people.len() / LEFT_OUT));
    times.retain(|_, people| people.len() >= enough);
    let found = match choice {
        Choice::Cheapest => times.into_iter().min_by_key(|(parts, people)| {
            let people: Vec<usize> = people.iter().map(|(person, _)| *person).collect();
            (placing.added(&people, parts), Reverse(people.len()), parts.clone())
        }),
        Choice::Plain => times.into_iter().min_by_key(|(parts, people)| {
            let middles: i64 = people.iter().map(|(_, twice)| i64::from(*twice)).sum();
            let count = people.len() as i64;
            let own = i64::from(parts.start() + parts.end()) * count;
            let day = placing.room.day_of(parts.start());
            (day, (own - middles).abs() / count.max(1), parts.clone())
        }),
    };
    let (parts, people) = found.ok_or_else(|| refused(NotPlaced::NoSeat, most))?;
    Ok(Place { parts, people: people.into_iter().map(|(person, _)| person).collect() })
}

fn most_together(times: &Times) -> usize {
    times.values().map(Vec::len).max().unwrap_or(0)
}

/// Returns how many times a call has to choose from, each person counted.
pub(super) fn freedom(placing: &Placing<'_>, call: &Call) -> usize {
    times(placing, call).values().map(Vec::len).sum()
}

/// Returns the most minutes between two breaks that somebody of a call has.
fn longest(placing: &Placing<'_>, call: &Call) -> i32 {
    let spells = call.people.iter().flat_map(|person| spells(placing, call, *person));
    spells.map(Spell::longest_stretch).max().unwrap_or(0)
}

/// Returns the shifts of a person that overlap the days of a call and may be changed.
fn spells<'p>(placing: &'p Placing<'_>, call: &Call, person: usize) -> Vec<&'p Spell> {
    let in_days =
        |minute: i32| placing.room.day_of(minute).is_some_and(|day| call.days.contains(&day));
    let spells = placing.room.spells[person].iter();
    spells.filter(|spell| !spell.locked && (in_days(spell.start) || in_days(spell.end))).collect()
}

/// Returns the times that a call can have: in one go, and of training that finds none so, around breaks.
fn times(placing: &Placing<'_>, call: &Call) -> Times {
    let whole = |spell: &Spell, start: i32| {
        let parts = Parts::whole(start, call.minutes);
        spell.is_free((parts.start(), parts.end())).then_some(parts)
    };
    let times = times_of(placing, call, &whole);
    if !call.divisible || most_together(&times) >= call.needed {
        return times;
    }
    let around = |spell: &Spell, start: i32| Parts::around_breaks(spell, start, call.minutes);
    let around = times_of(placing, call, &around);
    if most_together(&around) >= call.needed { around } else { times }
}

fn times_of(
    placing: &Placing<'_>,
    call: &Call,
    parts_at: &dyn Fn(&Spell, i32) -> Option<Parts>,
) -> Times {
    let mut times = Times::new();
    let interval = placing.room.interval;
    for person in &call.people {
        for spell in spells(placing, call, *person) {
            let first = spell.start.div_euclid(interval) + i32::from(spell.start % interval != 0);
            let last = (spell.end - call.minutes).div_euclid(interval);
            for start in (first..=last).map(|t| t * interval) {
                let parts = || parts_at(spell, start).filter(|parts| placing.keeps(call, parts));
                let may_start = placing.may_start(call, *person, start);
                if let Some(parts) = may_start.then(parts).flatten() {
                    times.entry(parts).or_default().push((*person, spell.start + spell.end));
                }
            }
        }
    }
    times
}
