//! The policy: which groups may take a contact type, in which order, and after which wait.
//!
//! A group is a set of people who are equal to routing: the same types, tiers and waits. The policy is compiled once
//! into two views, the takers of a type and the menu of a group, so that no step has to search for either.

use thiserror::Error;

/// The most groups of equal people; far above the skill sets of any centre, and it bounds the work of one step.
pub const GROUPS_MAX: u32 = 100_000;

/// A group that may take a contact type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taker {
    /// The group.
    pub group: u32,
    /// Groups of a smaller tier are asked first; within a tier the person idle longest takes it, whatever the group.
    pub tier: u32,
    /// Seconds that the contact must have waited before this group may take it; 0 means at once.
    pub after_seconds: f64,
}

/// How contacts of one type are routed.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeRule {
    /// Smaller is served first; types of equal priority by the longest wait.
    pub priority: u32,
    /// Whether it is deferred work, which comes after all that is not, whatever the priorities.
    pub deferred: bool,
    /// For deferred work: it is taken only while more than so many of those who may take it are idle.
    pub reserve: u32,
    /// How many contacts one person may hold at once when one of them is of this type; 0 counts as 1.
    pub concurrency: u32,
    /// Who may take it; at most one entry a group.
    pub takers: Vec<Taker>,
}

/// A fault in a policy.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum PolicyError {
    /// More groups than [`GROUPS_MAX`].
    #[error("{groups} groups are more than the limit")]
    Groups {
        /// How many.
        groups: u32,
    },
    /// A type names a group that does not exist, or names one twice.
    #[error("type {kind} names group {group}, which is unknown or named twice")]
    Taker {
        /// The index of the type.
        kind: usize,
        /// The group.
        group: u32,
    },
    /// A wait is negative, infinite or not a number.
    #[error("type {kind} has a wait of {after_seconds} s")]
    Wait {
        /// The index of the type.
        kind: usize,
        /// The offending wait.
        after_seconds: f64,
    },
}

/// A type as a group sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct MenuItem {
    pub(crate) kind: u32,
    /// Order of service; equal ranks are served by the longest wait.
    pub(crate) rank: u32,
    pub(crate) after_seconds: f64,
}

/// A valid policy.
#[derive(Debug, Clone, PartialEq)]
pub struct Policy {
    types: Vec<TypeRule>,
    menus: Vec<Vec<MenuItem>>,
    levels: Vec<u32>,
}

impl Policy {
    /// Returns the policy of these types over groups `0..groups`.
    ///
    /// # Errors
    /// A taker names an unknown group, or one twice; a wait is negative or not finite; there are too many groups.
    pub fn new(types: Vec<TypeRule>, groups: u32) -> Result<Self, PolicyError> {
        if groups > GROUPS_MAX {
            return Err(PolicyError::Groups { groups });
        }
        let mut types = types;
        for (kind, rule) in types.iter_mut().enumerate() {
            rule.concurrency = rule.concurrency.max(1);
            rule.takers.sort_by_key(|taker| (taker.tier, taker.group));
            check_takers(kind, rule, groups)?;
        }
        let menus: Vec<Vec<MenuItem>> = (0..groups).map(|group| menu(&types, group)).collect();
        let most = |menu: &Vec<MenuItem>| {
            menu.iter().map(|item| types[item.kind as usize].concurrency).max().unwrap_or(1)
        };
        let levels = menus.iter().map(most).collect();
        Ok(Self { types, menus, levels })
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
    #[must_use]
    pub fn rule(&self, kind: usize) -> &TypeRule {
        &self.types[kind]
    }

    /// Returns the types that a group may take, in order of service.
    pub fn kinds_of(&self, group: u32) -> impl Iterator<Item = u32> + '_ {
        self.menus[group as usize].iter().map(|item| item.kind)
    }

    pub(crate) fn menu(&self, group: u32) -> &[MenuItem] {
        &self.menus[group as usize]
    }

    /// Returns the most contacts that a person of the group may ever hold at once.
    pub(crate) fn levels(&self, group: u32) -> u32 {
        self.levels[group as usize]
    }
}

fn check_takers(kind: usize, rule: &TypeRule, groups: u32) -> Result<(), PolicyError> {
    let mut seen: Vec<u32> = rule.takers.iter().map(|taker| taker.group).collect();
    seen.sort_unstable();
    let twice = seen.windows(2).find(|pair| pair[0] == pair[1]).map(|pair| pair[0]);
    let unknown = seen.last().copied().filter(|&group| group >= groups);
    if let Some(group) = twice.or(unknown) {
        return Err(PolicyError::Taker { kind, group });
    }
    let valid = |wait: f64| wait.is_finite() && wait >= 0.0;
    match rule.takers.iter().find(|taker| !valid(taker.after_seconds)) {
        Some(taker) => Err(PolicyError::Wait { kind, after_seconds: taker.after_seconds }),
        None => Ok(()),
    }
}

/// Returns the types of one group by rank: what is not deferred first, then by priority.
fn menu(types: &[TypeRule], group: u32) -> Vec<MenuItem> {
    let mut orders: Vec<(bool, u32)> = types.iter().map(|t| (t.deferred, t.priority)).collect();
    orders.sort_unstable();
    orders.dedup();
    let rank = |rule: &TypeRule| {
        orders.partition_point(|order| *order < (rule.deferred, rule.priority)) as u32
    };
    let mut items: Vec<MenuItem> = Vec::new();
    for (kind, rule) in types.iter().enumerate() {
        if let Some(taker) = rule.takers.iter().find(|taker| taker.group == group) {
            let (kind, after_seconds) = (kind as u32, taker.after_seconds);
            items.push(MenuItem { kind, rank: rank(rule), after_seconds });
        }
    }
    items.sort_by_key(|item| (item.rank, item.kind));
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(priority: u32, deferred: bool, groups: &[u32]) -> TypeRule {
        let takers = groups.iter().map(|&group| Taker { group, tier: 0, after_seconds: 0.0 });
        TypeRule { priority, deferred, reserve: 0, concurrency: 1, takers: takers.collect() }
    }

    #[test]
    fn a_group_takes_by_priority_and_deferred_work_last() {
        let types = vec![rule(1, true, &[0]), rule(5, false, &[0]), rule(2, false, &[0, 1])];
        let policy = Policy::new(types, 2).unwrap();
        assert_eq!(policy.kinds_of(0).collect::<Vec<_>>(), [2, 1, 0]);
        assert_eq!(policy.kinds_of(1).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn unknown_groups_groups_named_twice_and_impossible_waits_are_refused() {
        let refused = |rule| Policy::new(vec![rule], 2).unwrap_err();
        assert_eq!(refused(rule(0, false, &[2])), PolicyError::Taker { kind: 0, group: 2 });
        assert_eq!(refused(rule(0, false, &[1, 1])), PolicyError::Taker { kind: 0, group: 1 });
        let mut endless = rule(0, false, &[0]);
        endless.takers[0].after_seconds = f64::INFINITY;
        assert!(matches!(refused(endless), PolicyError::Wait { .. }));
    }
}
