//! The policy: which groups may take a contact type, in which order, and after which wait.
//!
//! A group is a set of people who are equal to routing: the same types, order, waits and place of work. The policy is
//! compiled once into two views, the takers of a type and the menu of a group, so that no step has to search for
//! either. Priorities are ranks in the menu of a group; ageing and credit for a type change how its waits count.

mod check;
mod rules;

pub use check::PolicyError;
pub use rules::{AgentOrder, AtHome, DeskRule, Place, Taker, TypeRule, WaitReason};

/// The most groups of equal people; far above the skill sets of any centre, and it bounds the work of one step.
pub const GROUPS_MAX: u32 = 100_000;

/// A type as a group sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct MenuItem {
    pub(crate) kind: u32,
    /// Order of service; equal ranks are served by the longest wait.
    pub(crate) rank: u32,
    pub(crate) after_seconds: f64,
    /// The group takes it only while more than so many of its people are idle.
    pub(crate) reserve: u32,
}

/// A valid policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    types: Vec<TypeRule>,
    menus: Vec<Vec<MenuItem>>,
    levels: Vec<u32>,
    desk: DeskRule,
    ages: bool,
    reserves: bool,
}

impl Policy {
    /// Returns the policy of these types over one group for each place of work.
    ///
    /// Groups at home lose the types that must not be taken there.
    ///
    /// # Errors
    /// A taker names an unknown group, or one twice; a wait is negative or not finite; there are too many groups.
    pub fn new(
        mut types: Vec<TypeRule>,
        places: &[Place],
        desk: DeskRule,
    ) -> Result<Self, PolicyError> {
        check::groups(places.len())?;
        check::desk(&desk)?;
        for (kind, rule) in types.iter_mut().enumerate() {
            rule.concurrency = rule.concurrency.max(1);
            rule.takers.sort_by_key(|taker| (taker.tier, taker.group));
            check::rule(kind, rule, places.len() as u32)?;
            if rule.at_home == AtHome::Never {
                rule.takers.retain(|taker| places[taker.group as usize] != Place::Home);
            }
        }
        let menus: Vec<Vec<MenuItem>> =
            (0..places.len() as u32).map(|group| menu(&types, group)).collect();
        let most = |menu: &Vec<MenuItem>| {
            menu.iter().map(|item| types[item.kind as usize].concurrency).max().unwrap_or(1)
        };
        let levels = menus.iter().map(most).collect();
        let ages = types.iter().any(|rule| rule.ageing_seconds.is_some());
        let keeps = |rule: &TypeRule| {
            rule.deferred && rule.reserve > 0 || rule.takers.iter().any(|taker| taker.reserve > 0)
        };
        let reserves = types.iter().any(keeps);
        Ok(Self { types, menus, levels, desk, ages, reserves })
    }

    /// Returns how many contact types there are.
    #[must_use]
    pub fn types(&self) -> usize {
        self.types.len()
    }

    /// Returns how many groups there are.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.menus.len()
    }

    /// Returns the rule of a type, its takers in the order in which they are asked.
    ///
    /// # Panics
    /// There is no such type.
    #[must_use]
    pub fn rule(&self, kind: usize) -> &TypeRule {
        &self.types[kind]
    }

    /// Returns what holds for the whole desk.
    #[must_use]
    pub const fn desk(&self) -> &DeskRule {
        &self.desk
    }

    /// Returns the types that a group may take, in order of service.
    pub fn kinds_of(&self, group: u32) -> impl Iterator<Item = u32> + '_ {
        self.menus.get(group as usize).into_iter().flatten().map(|item| item.kind)
    }

    pub(crate) fn menu(&self, group: u32) -> &[MenuItem] {
        &self.menus[group as usize]
    }

    /// Returns a type as a group sees it; nothing if the group may not take it, or nobody knows the group.
    pub(crate) fn item(&self, group: u32, kind: u32) -> Option<MenuItem> {
        self.menus.get(group as usize)?.iter().find(|item| item.kind == kind).copied()
    }

    /// Returns the most contacts that a person of the group may ever hold at once.
    pub(crate) fn levels(&self, group: u32) -> u32 {
        self.levels[group as usize]
    }

    /// Returns whether the rank of any type depends on the wait.
    pub(crate) const fn ages(&self) -> bool {
        self.ages
    }

    /// Returns whether anything is taken only while more than a reserve are idle.
    pub(crate) const fn reserves(&self) -> bool {
        self.reserves
    }
}

/// Returns the types of one group by rank: what is not deferred first, then as its takers say.
fn menu(types: &[TypeRule], group: u32) -> Vec<MenuItem> {
    let mut found: Vec<((bool, u32), MenuItem)> = Vec::new();
    for (kind, rule) in types.iter().enumerate() {
        if let Some(taker) = rule.takers.iter().find(|taker| taker.group == group) {
            let Taker { after_seconds, reserve, .. } = *taker;
            let item = MenuItem { kind: kind as u32, rank: 0, after_seconds, reserve };
            found.push(((rule.deferred, taker.rank), item));
        }
    }
    found.sort_by_key(|(order, item)| (*order, item.kind));
    let mut rank = 0;
    let mut before = None;
    let mut items = Vec::with_capacity(found.len());
    for (order, item) in found {
        rank += u32::from(before.is_some_and(|before| before != order));
        before = Some(order);
        items.push(MenuItem { rank, ..item });
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(rank: u32, deferred: bool, groups: &[u32]) -> TypeRule {
        let takers = groups.iter().map(|&group| Taker { rank, ..Taker::first(group) });
        TypeRule { deferred, ..TypeRule::plain(takers.collect()) }
    }

    fn policy(types: Vec<TypeRule>, places: &[Place]) -> Result<Policy, PolicyError> {
        Policy::new(types, places, DeskRule::plain())
    }

    #[test]
    fn a_group_takes_by_rank_and_deferred_work_last() {
        let types = vec![rule(1, true, &[0]), rule(5, false, &[0]), rule(2, false, &[0, 1])];
        let policy = policy(types, &[Place::Site(0); 2]).unwrap();
        assert_eq!(policy.kinds_of(0).collect::<Vec<_>>(), [2, 1, 0]);
        assert_eq!(policy.kinds_of(1).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn a_type_that_must_not_be_taken_at_home_is_not_on_the_menu_of_a_group_at_home() {
        let at_sites = TypeRule { at_home: AtHome::Never, ..rule(0, false, &[0, 1]) };
        let types = vec![at_sites, rule(0, false, &[0, 1])];
        let policy = policy(types, &[Place::Home, Place::Site(3)]).unwrap();
        assert_eq!(policy.kinds_of(0).collect::<Vec<_>>(), [1]);
        assert_eq!(policy.kinds_of(1).collect::<Vec<_>>(), [0, 1]);
    }

    #[test]
    fn unknown_groups_groups_named_twice_and_impossible_waits_are_refused() {
        let refused = |rule| policy(vec![rule], &[Place::Home; 2]).unwrap_err();
        assert_eq!(refused(rule(0, false, &[2])), PolicyError::Taker { kind: 0, group: 2 });
        assert_eq!(refused(rule(0, false, &[1, 1])), PolicyError::Taker { kind: 0, group: 1 });
        let mut endless = rule(0, false, &[0]);
        endless.takers[0].after_seconds = f64::INFINITY;
        assert!(matches!(refused(endless), PolicyError::Wait { .. }));
        let ageless = TypeRule { ageing_seconds: Some(0.0), ..rule(0, false, &[0]) };
        assert!(matches!(refused(ageless), PolicyError::Wait { .. }));
    }
}
