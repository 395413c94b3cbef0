//! More people than there are: dismissed, leaving by agreement, learning other work.
//!
//! Which people of a wide `who` go is not said, so the check is on sets: of those who fit a `who`, no more can go than
//! there are, counting every change whose people all lie within that set.

use std::collections::BTreeSet;

use organico_model::{
    Baseline, Change, ChangeKind, ContractMove, Diagnostic, GroupId, SkillId, Who,
};

use super::Checked;
use crate::scenario::known_fits;

/// Groups of a baseline, by their place in it.
type Set = Vec<bool>;

/// People who go, all from within a set.
struct Going<'s> {
    from: Set,
    heads: u32,
    /// What they do afterwards, if they stay in the firm.
    skill: Option<&'s SkillId>,
}

pub(super) fn check(checked: &Checked<'_>) {
    let baseline = checked.baseline;
    let mut gone: Vec<Going<'_>> = Vec::new();
    let mut sets: BTreeSet<Set> = BTreeSet::new();
    let mut there: Vec<u64> = baseline.groups.iter().map(|group| u64::from(group.heads)).collect();
    for change in &checked.changes {
        welcome(change, baseline, &mut there);
        let Some(going) = going(change, baseline) else { continue };
        sets.insert(going.from.clone());
        let wider: Vec<&Set> = sets.iter().filter(|set| within(&going.from, set)).collect();
        gone.push(going);
        let short = wider.iter().find_map(|set| shortfall(set, &gone, &there, baseline));
        if let Some((asked, there)) = short {
            let fault = Diagnostic::fault("I0813").with("asked", asked).with("there", there);
            checked.report(change, "heads", fault);
            gone.pop();
        }
    }
}

/// Returns the people whom a change takes away.
fn going<'s>(change: &'s Change, baseline: &Baseline) -> Option<Going<'s>> {
    let of = |who: &Who, heads| {
        let from = baseline.groups.iter().map(|group| known_fits(who, group)).collect();
        Going { from, heads, skill: None }
    };
    match &change.kind {
        ChangeKind::Dismiss(one) => Some(of(&one.who, one.heads)),
        ChangeKind::VoluntaryExits(one) => Some(of(&one.who, one.heads)),
        ChangeKind::Reskill(one) => {
            let who = Who { group: Some(one.group.clone()), ..Who::default() };
            Some(Going { skill: Some(&one.skill), ..of(&who, one.heads) })
        }
        _ => None,
    }
}

/// Adds the people whom a change brings to the groups they join.
fn welcome(change: &Change, baseline: &Baseline, there: &mut [u64]) {
    let mut join = |id: &GroupId, heads: u32| {
        let index = baseline.groups.iter().position(|group| group.id == *id);
        if let Some(place) = index.and_then(|index| there.get_mut(index)) {
            *place += u64::from(heads);
        }
    };
    match &change.kind {
        ChangeKind::Hire(one) => join(&one.group, one.heads),
        ChangeKind::MoveContract(one) if one.way == ContractMove::Won => {
            one.people.iter().for_each(|people| join(&people.group, people.heads));
        }
        _ => {}
    }
}

fn within(inner: &Set, outer: &Set) -> bool {
    inner.iter().zip(outer).all(|(inner, outer)| !inner || *outer)
}

/// Returns how many go from a set and how many there are, where the first is more.
fn shortfall(
    set: &Set,
    gone: &[Going<'_>],
    there: &[u64],
    baseline: &Baseline,
) -> Option<(u64, u64)> {
    let chosen = baseline.groups.iter().zip(set).filter(|(_, chosen)| **chosen);
    let learns_within =
        |skill: &SkillId| chosen.clone().any(|(group, _)| group.skill.as_ref() == Some(skill));
    let leaves = |one: &&Going<'_>| within(&one.from, set) && !one.skill.is_some_and(learns_within);
    let asked = gone.iter().filter(leaves).map(|one| u64::from(one.heads)).sum();
    let heads = there.iter().zip(set).filter(|(_, chosen)| **chosen).map(|(heads, _)| heads).sum();
    (asked > heads).then_some((asked, heads))
}
