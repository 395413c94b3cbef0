//! Who else could work a shift, in groups: everybody with the same skills is tried in its place, and judged by the checker.

use std::collections::{BTreeMap, BTreeSet};

use organico_model::{AgentId, BreachKind, OtherPeople, Person, Shift};

use super::crowd::Crowd;
use super::groups::{Could, grouped};
use super::lawful::{lean, of_shifts};
use super::{Cell, Others};
use crate::breach_changes::worse;
use crate::check_roster;
use crate::swap::Desk;

/// Returns who could work the shifts of the cell; nothing on a day off.
pub(super) fn others(cell: &Cell<'_>, others: Others) -> Option<OtherPeople> {
    let current = cell.current();
    let (first, last) = (current.first()?, current.last()?);
    let alike: Vec<&Person> =
        cell.centre.people.iter().filter(|person| is_alike(cell, person)).collect();
    let taken = taken(cell, &alike, &current);
    let broken = broken(cell, &alike, &taken);
    let seats = Crowd::new((cell.roster, cell.centre), (first.start, last.end), &cell.person.id);
    let has_seat = |shifts: &Taken<'_>| {
        shifts.come.iter().all(|shift| seats.breach(shift, &shifts.gone).is_none())
    };
    let could = |person: &Person| match taken.get(&person.id) {
        Some(shifts) if !broken.contains(&person.id) && has_seat(shifts) => {
            if shifts.gone.is_empty() { Could::Free } else { Could::Instead }
        }
        _ => Could::No,
    };
    let found: Vec<(&Person, Could)> =
        alike.into_iter().map(|person| (person, could(person))).collect();
    let listed = || {
        let able = found.iter().filter(|(_, could)| *could != Could::No);
        let mut ids: Vec<AgentId> = able.map(|(person, _)| person.id.clone()).collect();
        ids.sort();
        ids
    };
    Some(OtherPeople { groups: grouped(&found), people: (others == Others::Listed).then(listed) })
}

/// Returns whether somebody else has every skill of the person of the cell, and is employed that day.
fn is_alike(cell: &Cell<'_>, other: &Person) -> bool {
    let has = |skill| other.skills.iter().any(|own| own.skill == skill);
    other.id != cell.person.id
        && other.is_employed_on(cell.day)
        && cell.person.skills.iter().all(|own| has(own.skill.clone()))
}

/// What changes for somebody who takes the shifts of the cell.
struct Taken<'a> {
    /// Shifts of that day that they give up.
    gone: Vec<&'a Shift>,
    /// The shifts of the cell as they would work them.
    come: Vec<Shift>,
}

fn taken<'a>(
    cell: &Cell<'a>,
    alike: &[&Person],
    current: &[&Shift],
) -> BTreeMap<AgentId, Taken<'a>> {
    let wanted: BTreeSet<&AgentId> = alike.iter().map(|person| &person.id).collect();
    let mut rows: BTreeMap<&AgentId, Vec<&'a Shift>> = BTreeMap::new();
    for shift in cell.roster.shifts.iter().filter(|shift| wanted.contains(&shift.person)) {
        rows.entry(&shift.person).or_default().push(shift);
    }
    let one = |person: &&Person| {
        let row = rows.get(&person.id).map_or(&[][..], Vec::as_slice);
        let (gone, stays): (Vec<&Shift>, Vec<&Shift>) =
            row.iter().partition(|shift| shift.day == cell.day);
        let desk = Desk { centre: cell.centre, rules: cell.rules, gone: &gone, stays: &stays };
        let come = current.iter().map(|shift| desk.handed_over(shift, cell.person, person));
        let come = come.collect();
        (person.id.clone(), Taken { gone, come })
    };
    alike.iter().map(one).collect()
}

/// Returns the people for whom the shifts of the cell break a hard rule that they keep by now.
fn broken(
    cell: &Cell<'_>,
    alike: &[&Person],
    taken: &BTreeMap<AgentId, Taken<'_>>,
) -> BTreeSet<AgentId> {
    let centre = lean(cell.centre, alike.iter().map(|person| (*person).clone()).collect());
    let own = cell.roster.shifts.iter().filter(|shift| taken.contains_key(&shift.person));
    let before: Vec<Shift> = own.cloned().collect();
    let mut after: Vec<Shift> =
        before.iter().filter(|shift| shift.day != cell.day).cloned().collect();
    after.extend(taken.values().flat_map(|shifts| shifts.come.iter().cloned()));
    let [before, after] = [before, after]
        .map(|shifts| check_roster(&of_shifts(cell.roster, shifts), &centre, cell.rules));
    // Everybody is tried at once, so seats are asked person by person and not here.
    let hard = worse(&before, &after).into_iter().filter(|one| one.kind == BreachKind::Hard);
    hard.filter_map(|breach| breach.person).collect()
}
