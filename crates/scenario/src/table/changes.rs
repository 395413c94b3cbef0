//! Every kind of change, one file each: what it does to the state of a month, and what the rules say of it.

mod demand;
mod merge;
mod move_site;
mod reduce_hours;
mod remote_share;

use std::collections::BTreeMap;

use organico_model::{Baseline, Change, ChangeKind, Finding, LevelId, Scenario};
use organico_rules::RuleSet;

pub(super) use demand::demand_path;
pub(super) use merge::merge_small;

use super::TableError;
use super::procedure::Judge;
use super::run::Wage;
use super::state::State;

/// What a change may read beside the state.
pub(super) struct ChangeContext<'a> {
    pub(super) baseline: &'a Baseline,
    pub(super) scenario: &'a Scenario,
    pub(super) rules: &'a RuleSet,
    pub(super) wages: &'a BTreeMap<LevelId, Wage>,
}

/// Returns the key of the words of a kind: `change-KEY`.
pub(super) const fn key(kind: &ChangeKind) -> &'static str {
    match kind {
        ChangeKind::ReduceHours(_) => "reduce-hours",
        ChangeKind::MoveSite(_) => "move-site",
        ChangeKind::SetRemoteShare(_) => "remote-share",
        ChangeKind::ShiftChannel(_) => "shift-channel",
        ChangeKind::DeflectContacts(_) => "deflect-contacts",
        ChangeKind::AssistPeople(_) => "assist-people",
        ChangeKind::MoveContract(_) => "move-contract",
        ChangeKind::Offshore(_) => "offshore",
        ChangeKind::ChangePartTime(_) => "change-part-time",
        ChangeKind::Reskill(_) => "reskill",
        ChangeKind::Hire(_) => "hire",
        ChangeKind::Attrition(_) => "attrition",
        ChangeKind::VoluntaryExits(_) => "voluntary-exits",
        ChangeKind::Dismiss(_) => "dismiss",
        ChangeKind::ChangeVolume(_) => "volume",
        ChangeKind::ChangePrice(_) => "price",
        ChangeKind::Drill(_) => "continuity-drill",
    }
}

/// Applies a change to the state of a month in which it holds.
pub(super) fn apply(
    change: &Change,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    match &change.kind {
        ChangeKind::ReduceHours(cut) => reduce_hours::apply(change, cut, state, context),
        ChangeKind::MoveSite(moved) => move_site::apply(change, moved, state),
        ChangeKind::SetRemoteShare(remote) => remote_share::apply(change, remote, state),
        _ => {}
    }
    Ok(())
}

/// Returns what the rules say of a change.
pub(super) fn findings(change: &Change, judge: &Judge<'_>) -> Vec<Finding> {
    match &change.kind {
        ChangeKind::ReduceHours(cut) => reduce_hours::findings(change, cut, judge),
        ChangeKind::MoveSite(moved) => move_site::findings(change, moved, judge),
        ChangeKind::SetRemoteShare(remote) => remote_share::findings(change, remote, judge),
        _ => Vec::new(),
    }
}
