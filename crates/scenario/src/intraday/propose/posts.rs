//! Posts more, where there is no roster and nobody in particular to ask.

use organico_model::{IntradayMove, MoveCost, Person, Shift, StaffSource, Workplace};

use super::Wanted;
use crate::intraday::act::{Edit, Proposal, add};
use crate::intraday::live::Day;
use crate::intraday::posts::post_of;

/// Numbers of further posts start here, so that none has the name of a planned one.
const FURTHER: u32 = 1_000_000;

/// Returns as many posts more as are missing over the window, and half of them.
pub(super) fn proposals(day: &Day<'_>, wanted: &Wanted<'_>) -> Vec<Proposal> {
    if day.source != StaffSource::Requirement {
        return Vec::new();
    }
    let mut numbers = vec![wanted.people.div_ceil(2), wanted.people, 2 * wanted.people];
    numbers.dedup();
    numbers.into_iter().map(|people| proposal(day, wanted, people)).collect()
}

fn proposal(day: &Day<'_>, wanted: &Wanted<'_>, people: u32) -> Proposal {
    let (from, to) = (day.grid.instant(wanted.window.0), day.grid.instant(wanted.window.1 + 1));
    let skill = &wanted.kind.skill;
    let mut cost = MoveCost::NONE;
    let mut posts: Vec<(Person, Shift)> = Vec::new();
    for number in 0..people {
        // The window tells posts of one move from those of another.
        let name = FURTHER + wanted.window.0 as u32 * FURTHER + number;
        let person = post_of(day.inputs.centre, skill, name);
        let shift = Shift {
            person: person.id.clone(),
            day: day.inputs.date,
            start: from,
            end: to,
            workplace: Workplace::Home,
            pauses: Vec::new(),
        };
        let hours = shift.paid_minutes() as f64 / 60.0;
        add(&mut cost, (day.inputs.centre, day.inputs.rules), &person, hours);
        posts.push((person, shift));
    }
    let change = IntradayMove::MorePeople { skill: skill.clone(), people, from, to };
    Proposal { change, edit: Edit::Posts(posts), cost }
}
