//! The people of the day in crews: one site and one first skill, five or more, or nobody is told apart.

use std::collections::BTreeMap;

use organico_model::{AgentId, Crew, DayBand, Grid, Person, Shift, SiteId, SkillId};

use super::live::State;
use crate::GROUP_MIN;

/// A crew and who is in it; the people never leave this module's callers.
#[derive(Debug, Clone)]
pub(super) struct CrewPeople {
    pub(super) told: Crew,
    /// Places of its shifts in the roster of the day.
    pub(super) shifts: Vec<usize>,
}

/// Returns the crews of a day, by site and skill.
///
/// People of a site who are fewer than five for a skill are put together over all sites; where they are still fewer than
/// five they belong to no crew, and no move is proposed to them.
pub(super) fn crews(state: &State, grid: &Grid, bands: &[DayBand]) -> Vec<CrewPeople> {
    let people: BTreeMap<&AgentId, &Person> =
        state.centre.people.iter().map(|person| (&person.id, person)).collect();
    let mut apart: BTreeMap<(SkillId, Option<SiteId>), Vec<usize>> = BTreeMap::new();
    for (place, shift) in state.roster.shifts.iter().enumerate() {
        let Some(person) = people.get(&shift.person) else { continue };
        if let Some(skill) = first_skill(person) {
            apart.entry((skill.clone(), Some(person.site.clone()))).or_default().push(place);
        }
    }
    let mut together: BTreeMap<(SkillId, Option<SiteId>), Vec<usize>> = BTreeMap::new();
    for ((skill, site), places) in apart {
        let site = site.filter(|_| heads(state, &places) >= GROUP_MIN);
        together.entry((skill, site)).or_default().extend(places);
    }
    let named = together.into_iter().filter(|(_, places)| heads(state, places) >= GROUP_MIN);
    named
        .map(|((skill, site), shifts)| CrewPeople {
            told: Crew {
                site,
                skill,
                people: heads(state, &shifts),
                on_duty: bands.iter().map(|band| on_duty(state, &shifts, grid, *band)).collect(),
            },
            shifts,
        })
        .collect()
}

/// Returns the skill that a person is best at; of equal ones the first.
fn first_skill(person: &Person) -> Option<&SkillId> {
    person.skills.iter().min_by_key(|skill| skill.level).map(|skill| &skill.skill)
}

fn heads(state: &State, shifts: &[usize]) -> u32 {
    let mut people: Vec<&AgentId> =
        shifts.iter().map(|place| &state.roster.shifts[*place].person).collect();
    people.sort_unstable();
    people.dedup();
    people.len() as u32
}

/// Returns the mean people on duty and not on a pause in a band.
fn on_duty(state: &State, shifts: &[usize], grid: &Grid, band: DayBand) -> f64 {
    let (from, to) = (grid.instant(band.start).as_second(), grid.instant(band.end).as_second());
    let within = |start: jiff::Timestamp, end: jiff::Timestamp| {
        (end.as_second().min(to) - start.as_second().max(from)).max(0)
    };
    let seconds = |shift: &Shift| {
        let pauses: i64 = shift.pauses.iter().map(|pause| within(pause.start, pause.end)).sum();
        within(shift.start, shift.end) - pauses
    };
    let sum: i64 = shifts.iter().map(|place| seconds(&state.roster.shifts[*place])).sum();
    sum as f64 / (to - from).max(1) as f64
}
