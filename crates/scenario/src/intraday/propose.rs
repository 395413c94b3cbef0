//! The moves worth trying for a contact type that misses its target, or on a day with people to spare.
//!
//! One file a kind of move. What is proposed is lawful for each person it takes, and its people are of a crew of five or
//! more; whether it helps is for the simulation to say.

mod longer_shifts;
mod pauses;
mod posts;
mod routing;
mod spare;

use organico_model::{ContactType, SkillId};

use super::act::Proposal;
use super::cover::{TypeCover, covers};
use super::live::{Day, State};

pub(super) use spare::spare;

/// A contact type that misses its target, and where.
pub(super) struct Wanted<'a> {
    pub(super) kind: &'a ContactType,
    pub(super) cover: TypeCover,
    /// First and last interval to come in which people are missing; the rest of the open day where none is.
    pub(super) window: (usize, usize),
    /// The most people missing in it; at least one.
    pub(super) people: u32,
}

/// Returns the moves without cost that could help the type at `index` of the load.
pub(super) fn free(day: &Day<'_>, state: &State, index: usize) -> Vec<Proposal> {
    let Some(wanted) = wanted(day, state, index) else { return Vec::new() };
    let mut found = routing::proposals(day, state, &wanted);
    found.extend(pauses::proposals(day, state, &wanted));
    found
}

/// Returns the moves that cost hours and could help the type at `index` of the load.
pub(super) fn paid(day: &Day<'_>, state: &State, index: usize) -> Vec<Proposal> {
    let Some(wanted) = wanted(day, state, index) else { return Vec::new() };
    let mut found = longer_shifts::proposals(day, state, &wanted);
    found.extend(posts::proposals(day, &wanted));
    found
}

fn wanted<'a>(day: &'a Day<'_>, state: &State, index: usize) -> Option<Wanted<'a>> {
    let series = state.load.series.get(index)?;
    let kind =
        day.inputs.centre.contact_types.iter().find(|kind| kind.id == series.contact_type)?;
    let cover = covers(day, state).into_iter().nth(index)?;
    let open: Vec<usize> = (day.seen..day.grid.count).filter(|&at| series.open[at]).collect();
    let short: Vec<usize> = open.iter().copied().filter(|&at| cover.missing(at) > 0.5).collect();
    let span = if short.is_empty() { &open } else { &short };
    let window = (*span.first()?, *span.last()?);
    let most = short.iter().map(|&at| cover.missing(at)).fold(0.0, f64::max);
    Some(Wanted { kind, cover, window, people: (libm::ceil(most) as u32).max(1) })
}

/// Returns whether people with a skill may take a type.
fn may_take(kind: &ContactType, skill: &SkillId) -> bool {
    kind.skill == *skill || kind.overflow.iter().any(|step| step.skill == *skill)
}

/// Returns the crews with somebody who may take a type, by their index.
fn able<'d>(
    day: &'d Day<'_>,
    state: &'d State,
    kind: &'d ContactType,
) -> impl Iterator<Item = (usize, Vec<usize>)> + 'd {
    day.crews.iter().enumerate().filter_map(move |(index, crew)| {
        let can = |place: &usize| {
            let person = &state.roster.shifts[*place].person;
            let person = state.centre.people.iter().find(|one| one.id == *person);
            person.is_some_and(|one| one.skills.iter().any(|own| may_take(kind, &own.skill)))
        };
        let free = crew.shifts.iter().copied().filter(|place| !state.asked.contains(place));
        let places: Vec<usize> = free.filter(can).collect();
        (!places.is_empty()).then_some((index, places))
    })
}
