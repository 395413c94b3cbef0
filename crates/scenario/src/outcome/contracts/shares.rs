//! Paid hours of the roster to contracts: by the busy hours of what each person can take.

use std::collections::BTreeMap;

use organico_model::{AgentId, ContractId, Month, Person, SkillId};

use super::Delivered;
use super::demands::Demands;

/// Paid hours, and the same hours weighed with what each costs.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Paid {
    pub(super) hours: f64,
    pub(super) weight: f64,
}

/// Returns the paid hours by month and contract; `None` for what falls to no contract.
pub(super) fn paid(
    delivered: &Delivered<'_>,
    demands: &Demands<'_>,
) -> BTreeMap<(Month, Option<ContractId>), Paid> {
    let mut paid: BTreeMap<(Month, Option<ContractId>), Paid> = BTreeMap::new();
    for ((month, skills), own) in by_skills(delivered) {
        let taken = demands.taken_by(&skills, month);
        let busy: f64 = taken.iter().map(|(_, hours)| hours).sum();
        let shares: Vec<(Option<&ContractId>, f64)> = if busy > 0.0 {
            taken.into_iter().map(|(contract, hours)| (contract, hours / busy)).collect()
        } else {
            vec![(None, 1.0)]
        };
        for (contract, share) in shares {
            let sum = paid.entry((month, contract.cloned())).or_default();
            sum.hours += own.hours * share;
            sum.weight += own.weight * share;
        }
    }
    paid
}

/// Returns the paid hours of people who can take the same, by month of the day on which a shift starts.
fn by_skills<'a>(delivered: &Delivered<'a>) -> BTreeMap<(Month, Vec<&'a SkillId>), Paid> {
    let centre = delivered.centre;
    let known: BTreeMap<&AgentId, (&Person, Vec<&SkillId>)> = centre
        .people
        .iter()
        .map(|person| {
            let mut skills: Vec<&SkillId> = person.skills.iter().map(|one| &one.skill).collect();
            skills.sort_unstable();
            (&person.id, (person, skills))
        })
        .collect();
    let mut hours: BTreeMap<(Month, Vec<&SkillId>), Paid> = BTreeMap::new();
    for shift in &delivered.roster.shifts {
        let Some((person, skills)) = known.get(&shift.person) else { continue };
        let cost = centre.pay.iter().find(|row| row.level == person.contract.level);
        let cost = cost.map_or(0.0, |row| row.hour_cost.0 as f64);
        let paid = shift.paid_minutes() as f64 / 60.0;
        let sum = hours.entry((Month::of(shift.day), skills.clone())).or_default();
        sum.hours += paid;
        sum.weight += paid * cost;
    }
    hours
}
