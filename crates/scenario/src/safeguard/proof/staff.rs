//! The centre of a month of a plan: its people one by one.

use std::collections::BTreeMap;

use organico_model::{
    AgentId, BaselineGroup, Centre, ContractKind, GroupId, Person, PersonSkill, Work, WorkKind,
};

use super::ProofInputs;
use crate::table::sketch::{MonthStaff, StaffPart};
use crate::table::{TableError, members};

/// Days of a contract week, where it is not one of few full days.
const DAYS: f64 = 5.0;
/// Minutes of a full day.
const FULL_DAY: f64 = 480.0;

/// Returns the centre with the people and the other work of a month.
pub(super) fn centre_of(
    inputs: &ProofInputs<'_>,
    there: &MonthStaff,
) -> Result<Centre, TableError> {
    let baseline = inputs.safeguard.baseline;
    let mut parts: BTreeMap<&GroupId, Vec<&StaffPart>> = BTreeMap::new();
    for part in &there.parts {
        parts.entry(&part.group).or_default().push(part);
    }
    let mut kept: BTreeMap<AgentId, Person> = BTreeMap::new();
    for (id, people) in members(inputs.centre, inputs.rules, inputs.first)? {
        let Some(group) = baseline.groups.iter().find(|group| group.id == id) else { continue };
        let own = parts.get(&id).map_or(&[][..], Vec::as_slice);
        // Hours that are cut of those before and are no whole day yet.
        let mut owed = vec![0.0; own.len()];
        for (person, part) in people.iter().zip(spread(people.len(), own)) {
            if let Some(part) = part {
                let there = changed(person, group, own[part], &mut owed[part]);
                kept.insert(person.id.clone(), there);
            }
        }
    }
    let people = inputs.centre.people.iter().filter_map(|person| kept.remove(&person.id));
    let mut centre = Centre { people: people.collect(), ..inputs.centre.clone() };
    centre.work = work(inputs, there);
    Ok(centre)
}

/// Returns for each of so many people the part that they belong to, or none for those who have left: whoever of a part
/// is farthest behind its share comes next, so that every part lies evenly in the group.
fn spread(people: usize, parts: &[&StaffPart]) -> Vec<Option<usize>> {
    let left: f64 = people as f64 - parts.iter().map(|part| part.heads).sum::<f64>();
    let wanted: Vec<f64> = parts.iter().map(|part| part.heads).chain([left.max(0.0)]).collect();
    let all: f64 = wanted.iter().sum();
    let mut given = vec![0.0; wanted.len()];
    let next = |number: usize| {
        let behind = |part: usize| wanted[part] / all * (number + 1) as f64 - given[part];
        let most = (0..wanted.len())
            .max_by(|a, b| behind(*a).total_cmp(&behind(*b)).then(b.cmp(a)))
            .unwrap_or(0);
        given[most] += 1.0;
        (most < parts.len()).then_some(most)
    };
    (0..people).map(next).collect()
}

/// Returns a person with the hours, the skill and the site of a part of the group.
///
/// Cut hours are whole days: the first of whom enough hours are owed stays at home for one this week, others in other
/// weeks, so that the part as a whole has the hours of the plan.
fn changed(person: &Person, group: &BaselineGroup, part: &StaffPart, owed: &mut f64) -> Person {
    let mut changed = person.clone();
    let contract = &mut changed.contract;
    if part.weekly_hours < group.weekly_hours - 1e-9
        || part.weekly_hours > group.weekly_hours + 1e-9
    {
        let ratio = part.weekly_hours / group.weekly_hours;
        contract.minutes_a_week = libm::round(f64::from(contract.minutes_a_week) * ratio) as u32;
        if contract.kind == ContractKind::FullTime && ratio < 1.0 {
            contract.kind = ContractKind::HorizontalPartTime;
        }
    }
    let minutes = f64::from(contract.minutes_a_week);
    let day = match contract.kind {
        ContractKind::FullTime | ContractKind::HorizontalPartTime => minutes / DAYS,
        ContractKind::VerticalPartTime => FULL_DAY,
    };
    *owed += minutes * part.reduction;
    let days = libm::floor(*owed / day + 1e-9).min(libm::floor(minutes / day));
    *owed -= days * day;
    contract.minutes_a_week = libm::round(minutes - days * day) as u32;
    if part.skill != group.skill
        && let Some(skill) = &part.skill
    {
        changed.skills = vec![PersonSkill { skill: skill.clone(), level: 1, handle_factor: 1.0 }];
    }
    if let Some(site) = &part.site {
        changed.site = site.clone();
    }
    changed
}

/// Returns the other work of the month as hours of a week.
fn work(inputs: &ProofInputs<'_>, there: &MonthStaff) -> Vec<Work> {
    let one = |(index, hours): &(usize, f64)| {
        let known = inputs.safeguard.baseline.work.get(*index)?;
        let own = inputs.centre.work.iter().find(|work| work.id == known.id)?;
        let minutes_a_week = libm::round(hours * 60.0) as u32;
        Some(Work { kind: WorkKind::Hours { minutes_a_week }, ..own.clone() })
    };
    there.work.iter().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(heads: f64) -> StaffPart {
        StaffPart {
            group: GroupId::new("g"),
            heads,
            weekly_hours: 20.0,
            reduction: 0.0,
            site: None,
            skill: None,
        }
    }

    #[test]
    fn parts_lie_evenly_in_a_group_and_whoever_has_left_is_in_none() {
        let (stay, learn) = (part(6.0), part(2.0));
        let found = spread(10, &[&stay, &learn]);
        let count = |wanted: Option<usize>| found.iter().filter(|one| **one == wanted).count();
        assert_eq!((count(Some(0)), count(Some(1)), count(None)), (6, 2, 2));
        assert!(found[..5].contains(&None) && found[5..].contains(&None), "{found:?}");
    }

    #[test]
    fn expected_people_become_whole_ones() {
        let stay = part(9.4);
        let there = |found: Vec<Option<usize>>| found.iter().flatten().count();
        assert_eq!(there(spread(10, &[&stay])), 9);
        assert_eq!(there(spread(10, &[])), 0);
    }
}
