//! More people than there are: dismissed, leaving by agreement, learning other work.
//!
//! Which people of a wide `who` go is not said, so the check is on sets: of those who fit a `who`, no more can go than
//! there are, counting every change whose people all lie within that set.

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
    let mut come: Vec<(&GroupId, u32)> = Vec::new();
    for change in &checked.changes {
        come.extend(coming(change));
        let Some(going) = going(change, baseline) else { continue };
        gone.push(going);
        let sets =
            gone.iter().filter(|one| gone.last().is_some_and(|new| within(&new.from, &one.from)));
        let mut short = sets.filter_map(|set| shortfall(&set.from, &gone, &come, baseline));
        if let Some((asked, there)) = short.next() {
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

/// Returns the people whom a change brings, by the group they join.
fn coming(change: &Change) -> Vec<(&GroupId, u32)> {
    match &change.kind {
        ChangeKind::Hire(one) => vec![(&one.group, one.heads)],
        ChangeKind::MoveContract(one) if one.way == ContractMove::Won => {
            one.people.iter().map(|people| (&people.group, people.heads)).collect()
        }
        _ => Vec::new(),
    }
}

fn within(inner: &Set, outer: &Set) -> bool {
    inner.iter().zip(outer).all(|(inner, outer)| !inner || *outer)
}

/// Returns how many go from a set and how many there are, where the first is more.
fn shortfall(
    set: &Set,
    gone: &[Going<'_>],
    come: &[(&GroupId, u32)],
    baseline: &Baseline,
) -> Option<(u64, u64)> {
    let groups =
        || baseline.groups.iter().zip(set).filter(|(_, chosen)| **chosen).map(|(group, _)| group);
    let learns_within = |skill: &SkillId| groups().any(|group| group.skill.as_ref() == Some(skill));
    let leaves = |one: &&Going<'_>| within(&one.from, set) && !one.skill.is_some_and(learns_within);
    let asked = gone.iter().filter(leaves).map(|one| u64::from(one.heads)).sum();
    let joined = |id: &GroupId| groups().any(|group| group.id == *id);
    let new: u64 =
        come.iter().filter(|(id, _)| joined(id)).map(|(_, heads)| u64::from(*heads)).sum();
    let there = groups().map(|group| u64::from(group.heads)).sum::<u64>() + new;
    (asked > there).then_some((asked, there))
}
