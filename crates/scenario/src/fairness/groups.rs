//! Comparable people, five or more together.

use std::collections::{BTreeMap, BTreeSet};

use organico_model::{
    AgentId, Centre, ContractKind, FAIRNESS_GROUP_MIN, FairnessGroup, Ledger, LedgerRow, Person,
    Roster, SiteId,
};

use super::count::is_employed_in;

/// The people employed in the days of a roster, in groups of five or more that can be compared; empty where they are
/// fewer than five in all.
#[derive(Debug)]
pub struct ComparablePeople<'a> {
    groups: Vec<Vec<&'a Person>>,
}

impl<'a> ComparablePeople<'a> {
    /// Returns the groups of a centre.
    #[must_use]
    pub fn of(centre: &'a Centre, roster: &Roster) -> Self {
        let mut cells: BTreeMap<(&SiteId, ContractKind), Vec<&Person>> = BTreeMap::new();
        for person in centre.people.iter().filter(|person| is_employed_in(person, roster)) {
            cells.entry((&person.site, person.contract.kind)).or_default().push(person);
        }
        let mut groups: Vec<Vec<&Person>> = cells.into_values().collect();
        while let Some(small) = smallest(&groups).filter(|_| groups.len() > 1) {
            let part = groups.remove(small);
            // The nearest group; of several alike the smallest, so that large groups stay what they are.
            let order = |group: &Vec<&Person>| (nearness(&part, group), usize::MAX - group.len());
            let nearest = (0..groups.len()).max_by_key(|index| order(&groups[*index]));
            if let Some(nearest) = nearest {
                groups[nearest].extend(part);
            }
        }
        groups.retain(|group| group.len() >= FAIRNESS_GROUP_MIN);
        Self { groups }
    }

    /// Returns the place of the group of a person.
    #[must_use]
    pub fn group_of(&self, person: &AgentId) -> Option<usize> {
        self.groups.iter().position(|group| group.iter().any(|one| one.id == *person))
    }

    /// Returns the burdens of every group by two ledgers, in the same order; who has no row is told apart.
    #[must_use]
    pub fn spreads(&self, carried: &Ledger, after: &Ledger) -> Vec<FairnessGroup> {
        let (carried, after) = (carried.by_person(), after.by_person());
        let rows = |ledger: &BTreeMap<&AgentId, &LedgerRow>, group: &[&Person]| {
            let row = |person: &&Person| ledger.get(&person.id).map(|row| (*row).clone());
            group.iter().map(row).collect::<Vec<_>>()
        };
        let spread = |group: &Vec<&Person>| {
            let sites: BTreeSet<&SiteId> = group.iter().map(|person| &person.site).collect();
            let kinds: BTreeSet<ContractKind> =
                group.iter().map(|person| person.contract.kind).collect();
            FairnessGroup::of(
                sites.into_iter().cloned().collect(),
                kinds.into_iter().collect(),
                [&rows(&carried, group), &rows(&after, group)],
            )
        };
        self.groups.iter().filter_map(spread).collect()
    }
}

/// Returns the smallest group of fewer than five people.
fn smallest(groups: &[Vec<&Person>]) -> Option<usize> {
    let few = (0..groups.len()).filter(|index| groups[*index].len() < FAIRNESS_GROUP_MIN);
    few.min_by_key(|index| groups[*index].len())
}

/// Returns how alike two groups are: the same site counts more than the same kind of contract.
fn nearness(a: &[&Person], b: &[&Person]) -> u32 {
    let same = |alike: &dyn Fn(&Person, &Person) -> bool| {
        u32::from(a.iter().any(|one| b.iter().any(|other| alike(one, other))))
    };
    2 * same(&|one, other| one.site == other.site)
        + same(&|one, other| one.contract.kind == other.contract.kind)
}
