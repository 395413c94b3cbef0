//! Which of the times that a call can have it gets.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use organico_model::NotPlaced;

use super::call::Call;
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

/// Who could come to each start, in minutes of the grid; with twice the middle of the shift of each.
type Starts = BTreeMap<i32, Vec<(usize, i32)>>;

/// Why a call has no time, and how many could come at the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) reason: NotPlaced,
    pub(super) most: usize,
}

/// Returns the time that a call gets, or why there is none.
pub(super) fn choose(placing: &Placing<'_>, call: &Call, choice: Choice) -> Result<Place, Refusal> {
    let mut starts = starts(placing, call);
    if starts.is_empty() {
        let at_work = call.people.iter().any(|person| !spells(placing, call, *person).is_empty());
        let reason = if at_work { NotPlaced::NoRoom } else { NotPlaced::NotAtWork };
        return Err(Refusal { reason, most: 0 });
    }
    let most = starts.values().map(Vec::len).max().unwrap_or(0);
    if most < call.needed {
        return Err(Refusal { reason: NotPlaced::TooFewTogether, most });
    }
    starts.retain(|start, _| placing.has_seat(call, *start));
    let enough = call.needed.max(most.saturating_sub(call.people.len() / LEFT_OUT));
    starts.retain(|_, people| people.len() >= enough);
    let found = match choice {
        Choice::Cheapest => starts.into_iter().min_by_key(|(start, people)| {
            let people: Vec<usize> = people.iter().map(|(person, _)| *person).collect();
            let cost = placing.added(&people, *start, call.minutes);
            (cost, Reverse(people.len()), *start)
        }),
        Choice::Plain => starts.into_iter().min_by_key(|(start, people)| {
            let middles: i64 = people.iter().map(|(_, twice)| i64::from(*twice)).sum();
            let count = people.len() as i64;
            let own = i64::from(2 * start + call.minutes) * count;
            (placing.room.day_of(*start), (own - middles).abs() / count.max(1), *start)
        }),
    };
    let (start, people) = found.ok_or(Refusal { reason: NotPlaced::NoSeat, most })?;
    Ok(Place { start, people: people.into_iter().map(|(person, _)| person).collect() })
}

/// Returns how many starts a call has, each person counted.
pub(super) fn freedom(placing: &Placing<'_>, call: &Call) -> usize {
    starts(placing, call).values().map(Vec::len).sum()
}

/// Returns the shifts of a person that overlap the days of a call and may be changed.
fn spells<'p>(placing: &'p Placing<'_>, call: &Call, person: usize) -> Vec<&'p Spell> {
    let in_days =
        |minute: i32| placing.room.day_of(minute).is_some_and(|day| call.days.contains(&day));
    let spells = placing.room.spells[person].iter();
    spells.filter(|spell| !spell.locked && (in_days(spell.start) || in_days(spell.end))).collect()
}

fn starts(placing: &Placing<'_>, call: &Call) -> Starts {
    let mut starts = Starts::new();
    let interval = placing.room.interval;
    for person in &call.people {
        for spell in spells(placing, call, *person) {
            let first = spell.start.div_euclid(interval) + i32::from(spell.start % interval != 0);
            let last = (spell.end - call.minutes).div_euclid(interval);
            for start in (first..=last).map(|t| t * interval) {
                if placing.may_start(call, *person, start) && is_free(spell, start, call.minutes) {
                    starts.entry(start).or_default().push((*person, spell.start + spell.end));
                }
            }
        }
    }
    starts
}

fn is_free(spell: &Spell, start: i32, minutes: i32) -> bool {
    spell.taken.iter().all(|(from, to)| *to <= start || start + minutes <= *from)
}
