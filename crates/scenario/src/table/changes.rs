//! Every kind of change, one file each: what it does to the state of a month, and what the rules say of it.

mod assist_people;
mod attrition;
mod benefit;
mod change_part_time;
mod change_price;
mod change_volume;
mod contacts;
mod deflect_contacts;
mod demand;
mod dismiss;
mod drill;
mod hire;
mod learning;
mod leaving;
mod merge;
mod move_contract;
mod move_site;
mod offshore;
mod parts;
mod reduce_hours;
mod remote_share;
mod reskill;
mod shift_channel;
mod terms;
mod voluntary_exits;

use std::collections::BTreeMap;

use organico_model::{Baseline, Change, ChangeKind, Finding, LevelId, Month, Scenario};
use organico_rules::RuleSet;

pub(super) use demand::demand_path;
pub(super) use merge::merge_small;
pub(super) use reduce_hours::limit_of_months;

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
    /// The rules on the first day of each month.
    pub(super) months: &'a [(Month, RuleSet)],
}

impl<'a> ChangeContext<'a> {
    /// Returns the pay of a level in the month.
    fn wage(&self, level: &LevelId) -> Result<Wage, TableError> {
        let unknown = || TableError::NoPay(level.clone());
        self.wages.get(level).cloned().ok_or_else(unknown)
    }

    /// Returns the rules on the first day of a month.
    fn rules_of(&self, month: Month) -> Result<&'a RuleSet, TableError> {
        let known = self.months.iter().find(|(known, _)| *known == month);
        known.map(|(_, rules)| rules).ok_or(TableError::NoRules(month))
    }

    /// Returns what a change that began in a month is judged by.
    fn judge(&self, from: Month) -> Result<Judge<'a>, TableError> {
        let rules = self.rules_of(from.max(self.scenario.first))?;
        let (baseline, scenario) = (self.baseline, self.scenario);
        Ok(Judge { baseline, scenario, rules, months: self.months, sheet: None })
    }
}

/// Returns whether a change has anything to do in a month: while it holds, and ever after where people have left.
pub(super) fn works_in(change: &Change, month: Month) -> bool {
    let leaves = matches!(
        change.kind,
        ChangeKind::Attrition(_) | ChangeKind::VoluntaryExits(_) | ChangeKind::Dismiss(_)
    );
    if leaves { change.from <= month } else { change.holds_in(month) }
}

/// Applies a change to the state of a month in which it has anything to do.
pub(super) fn apply(
    change: &Change,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    match &change.kind {
        ChangeKind::ReduceHours(cut) => reduce_hours::apply(change, cut, state, context),
        ChangeKind::MoveSite(moved) => move_site::apply(change, moved, state, context)?,
        ChangeKind::SetRemoteShare(remote) => {
            remote_share::apply(change, remote, state, context.baseline);
        }
        ChangeKind::ShiftChannel(shift) => shift_channel::apply(change, shift, state, context),
        ChangeKind::DeflectContacts(plan) => {
            deflect_contacts::apply(change, plan, state, context)?;
        }
        ChangeKind::AssistPeople(help) => assist_people::apply(change, help, state, context)?,
        ChangeKind::MoveContract(moved) => move_contract::apply(change, moved, state, context)?,
        ChangeKind::Offshore(away) => offshore::apply(change, away, state, context),
        ChangeKind::ChangeVolume(volume) => change_volume::apply(change, volume, state, context),
        ChangeKind::ChangePrice(price) => change_price::apply(change, price, state),
        ChangeKind::ChangePartTime(hours) => {
            change_part_time::apply(change, hours, state, context)?;
        }
        ChangeKind::Reskill(plan) => reskill::apply(change, plan, state, context)?,
        ChangeKind::Hire(plan) => hire::apply(change, plan, state, context.baseline)?,
        ChangeKind::Attrition(rate) => attrition::apply(change, rate, state),
        ChangeKind::VoluntaryExits(exits) => {
            voluntary_exits::apply(change, exits, state, context)?;
        }
        ChangeKind::Dismiss(plan) => dismiss::apply(change, plan, state, context)?,
        ChangeKind::Drill(drill) => drill::apply(change, drill, state),
    }
    Ok(())
}

/// Returns what the rules say of a change.
pub(super) fn findings(change: &Change, judge: &Judge<'_>) -> Vec<Finding> {
    match &change.kind {
        ChangeKind::ReduceHours(cut) => reduce_hours::findings(change, cut, judge),
        ChangeKind::MoveSite(moved) => move_site::findings(change, moved, judge),
        ChangeKind::SetRemoteShare(remote) => remote_share::findings(change, remote, judge),
        ChangeKind::ShiftChannel(shift) => shift_channel::findings(change, shift, judge),
        ChangeKind::DeflectContacts(plan) => deflect_contacts::findings(change, plan, judge),
        ChangeKind::AssistPeople(help) => assist_people::findings(change, help, judge),
        ChangeKind::MoveContract(moved) => move_contract::findings(change, moved, judge),
        ChangeKind::Offshore(away) => offshore::findings(change, away, judge),
        ChangeKind::ChangeVolume(volume) => change_volume::findings(change, volume, judge),
        ChangeKind::ChangePrice(price) => change_price::findings(change, price, judge),
        ChangeKind::ChangePartTime(hours) => change_part_time::findings(change, hours, judge),
        ChangeKind::Reskill(plan) => reskill::findings(change, plan, judge),
        ChangeKind::Hire(plan) => hire::findings(change, plan, judge),
        ChangeKind::Attrition(rate) => attrition::findings(change, rate, judge),
        ChangeKind::VoluntaryExits(exits) => voluntary_exits::findings(change, exits, judge),
        ChangeKind::Dismiss(plan) => dismiss::findings(change, plan, judge),
        ChangeKind::Drill(drill) => drill::findings(change, drill, judge),
    }
}
