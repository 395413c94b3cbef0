//! A scenario in plain numbers, month by month, for whoever compares thousands of them.
//!
//! The numbers are those of the table: the same walk, with services read off the response curves. A scenario that is
//! chosen goes through [`super::run_scenario`] and is lived.

use organico_model::{
    Attribution, Baseline, Change, Finding, FindingKind, GroupId, Month, Scenario, ScenarioResult,
    SiteId, SkillId, Who, WorkingSheet,
};
use organico_staffing::StaffingConfig;

use super::TableError;
use super::attribution::{Player, shares};
use super::hours::{Offer, SkillNames};
use super::run::{TableInputs, each_month, roster_fit, run_with};
use super::service::{Needed, ServiceBlock, is_gone};
use super::state::{GroupState, State};
use super::week::Weeks;

/// A month in plain numbers; money in cents.
#[derive(Debug, Clone)]
pub(crate) struct SketchMonth {
    pub(crate) groups: Vec<SketchGroup>,
    /// What is needed, by the number of the skill.
    pub(crate) needs: Vec<SketchNeed>,
    pub(crate) employer_cost: f64,
    /// What all clients pay; nothing where the price of one is not known.
    pub(crate) invoice: Option<f64>,
    /// Pay that is lost to cut hours and to shorter contracts; nothing where a part of it has no price.
    pub(crate) income_lost: Option<f64>,
    pub(crate) posts_lost: f64,
}

/// A group in a month.
#[derive(Debug, Clone)]
pub(crate) struct SketchGroup {
    pub(crate) id: GroupId,
    pub(crate) offer: Offer,
    /// Productive hours a week.
    pub(crate) supply: f64,
    /// Pay and what the support costs the employer.
    pub(crate) cost: f64,
    /// Pay lost to cut hours, of all its people.
    pub(crate) loss: f64,
    /// Pay at contract hours, of all its people.
    pub(crate) reference: f64,
    /// Share of the hours that is cut.
    pub(crate) reduction: f64,
    /// Which of the parties asked about it belongs to.
    pub(crate) whose: Option<usize>,
}

/// Hours needed of a skill in a month.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SketchNeed {
    pub(crate) hours: f64,
    /// The least share of them with which every promise holds; nothing where no number of people keeps one.
    pub(crate) least: Option<f64>,
    /// The contact type whose promise asks for most, if it is one.
    pub(crate) asked_by: Option<usize>,
}

/// What makes sketches of one baseline: skills by number, and the weeks lived so far.
#[derive(Debug)]
pub(crate) struct Sketcher {
    weeks: Weeks,
    pub(crate) skills: SkillNames,
}

impl Sketcher {
    /// Returns one that has lived no week yet.
    pub(crate) fn new(slot_minutes: u32) -> Result<Self, TableError> {
        let config = StaffingConfig::by_patience().map_err(|_| TableError::Setting)?;
        let mut weeks = Weeks::new(config, slot_minutes);
        weeks.set_by_curves(true);
        Ok(Self { weeks, skills: SkillNames::default() })
    }

    /// Returns what a scenario leads to, every week lived.
    pub(crate) fn lived(&mut self, inputs: &TableInputs<'_>) -> Result<ScenarioResult, TableError> {
        self.weeks.set_by_curves(false);
        let result = run_with(inputs, &mut self.weeks);
        self.weeks.set_by_curves(true);
        result
    }

    /// Returns the weeks, read off the response curves.
    pub(super) fn weeks(&mut self) -> &mut Weeks {
        &mut self.weeks
    }

    /// Returns the Shapley value of changes that come and go together, services read off the curves.
    pub(crate) fn shares(
        &mut self,
        inputs: &TableInputs<'_>,
        players: &[Player],
        result: &ScenarioResult,
    ) -> Result<Vec<Attribution>, TableError> {
        shares(inputs, players, (&result.attribution, &result.sheet), &mut self.weeks)
    }

    /// Returns a scenario month by month; `asked` are sets of people that do not overlap, each group is told whose it is.
    pub(crate) fn sketch(
        &mut self,
        inputs: &TableInputs<'_>,
        asked: &[Who],
    ) -> Result<Vec<SketchMonth>, TableError> {
        let mut months = Vec::new();
        let skills = &mut self.skills;
        each_month(inputs, &mut self.weeks, &mut |state, service, weeks| {
            months.push(month(inputs, state, (service, weeks), (skills, asked))?);
            Ok(())
        })?;
        Ok(months)
    }
}

fn month(
    inputs: &TableInputs<'_>,
    state: &State,
    (service, weeks): (&ServiceBlock, &mut Weeks),
    (skills, asked): (&mut SkillNames, &[Who]),
) -> Result<SketchMonth, TableError> {
    let of = |what: &str| state.sheet.value(&format!("{}/{what}", state.month));
    let mut whose = vec![None; state.groups.len()];
    for (number, who) in asked.iter().enumerate() {
        for index in state.about(who) {
            whose[index].get_or_insert(number);
        }
    }
    let groups = state.groups.iter().zip(whose);
    let groups = groups.map(|(one, whose)| group(state, one, (skills, whose))).collect();
    let needs = needs(inputs, state, (service, weeks), skills)?;
    let invoice = of("cost/margin").and_then(|_| of("cost/invoice"));
    Ok(SketchMonth {
        groups,
        needs,
        employer_cost: of("cost/employer_cost").unwrap_or(0.0),
        invoice,
        income_lost: income_lost(state),
        posts_lost: of("people/posts_lost").unwrap_or(0.0),
    })
}

/// Returns the pay that is lost in a month to cut hours and to shorter contracts; nothing where a part has no price.
pub(super) fn income_lost(state: &State) -> Option<f64> {
    let shorter: f64 = state.pay_changes.iter().map(|change| (-change.value).max(0.0)).sum();
    let cut = state.sheet.value(&format!("{}/people/loss_all", state.month))?;
    Some(cut + shorter)
}

fn group(
    state: &State,
    group: &GroupState,
    (skills, whose): (&mut SkillNames, Option<usize>),
) -> SketchGroup {
    let of = |what: &str| {
        state.sheet.value(&format!("{}/group/{}/{what}", state.month, group.id)).unwrap_or(0.0)
    };
    SketchGroup {
        id: group.id.clone(),
        offer: skills.offer(group),
        supply: of("productive_hours_week"),
        cost: of("pay_cost") + of("employer_extra"),
        loss: of("loss_all"),
        reference: of("reference_all"),
        reduction: group.support.as_ref().map_or(0.0, |support| support.reduction.value),
        whose,
    }
}

/// Returns what is needed by skill, with the least that keeps every promise.
fn needs(
    inputs: &TableInputs<'_>,
    state: &State,
    (service, weeks): (&ServiceBlock, &mut Weeks),
    skills: &mut SkillNames,
) -> Result<Vec<SketchNeed>, TableError> {
    let baseline = inputs.baseline;
    for one in &service.needed {
        skills.number(&one.skill);
    }
    let none = SketchNeed { hours: 0.0, least: Some(0.0), asked_by: None };
    let mut needs = vec![none; skills.ids().len()];
    for one in &service.needed {
        let need = &mut needs[skills.number(&one.skill)];
        need.hours += one.hours.value;
        if one.hours.value > 0.0 && is_owed_whole(inputs, one) {
            need.least = need.least.map(|least| least.max(1.0));
        }
    }
    for demand in &state.demands {
        let known = &baseline.demands[demand.index];
        if is_gone(state, baseline, demand.index) || known.channel.is_deferred() {
            continue;
        }
        let (volume, handle) = (demand.volume.value, demand.handle_seconds.value);
        if volume <= 0.0 {
            continue;
        }
        let least = weeks.least_coverage((demand.index, known), volume, handle)?;
        let need = &mut needs[skills.number(&known.skill)];
        if least.is_none_or(|least| need.least.is_some_and(|known| least > known)) {
            need.least = least;
            need.asked_by = Some(demand.index);
        }
    }
    Ok(needs)
}

/// Returns whether all hours of a need are owed: other work, contacts that can wait, and what a client pays by the hour.
pub(super) fn is_owed_whole(inputs: &TableInputs<'_>, one: &Needed) -> bool {
    use organico_model::PriceModel;
    let baseline = inputs.baseline;
    let contract = baseline.contracts.iter().find(|known| Some(&known.id) == one.contract.as_ref());
    let by_hour = contract
        .and_then(|known| known.terms.as_ref())
        .is_some_and(|terms| matches!(terms.price, PriceModel::PerHour(_)));
    let waits = one.demand.is_none_or(|index| baseline.demands[index].channel.is_deferred());
    by_hour || waits
}

/// Returns a scenario with other changes.
pub(crate) fn with_changes(scenario: &Scenario, changes: Vec<organico_model::Change>) -> Scenario {
    Scenario { changes, ..scenario.clone() }
}

/// Returns the months that a support of a kind may last, by the rules of the first month; nothing where no limit is known.
pub(crate) fn support_months_max(
    kind: organico_model::SupportKind,
    inputs: &TableInputs<'_>,
) -> Option<f64> {
    let (_, rules) = inputs.rules.first()?;
    super::changes::limit_of_months(kind, rules).map(|known| known.value)
}

/// Returns what a change by itself breaks of law and agreements.
pub(crate) fn breaches(
    inputs: &TableInputs<'_>,
    change: &Change,
) -> Result<Vec<Finding>, TableError> {
    let scenario = with_changes(inputs.scenario, vec![change.clone()]);
    let alone = TableInputs { scenario: &scenario, ..*inputs };
    let mut found = super::procedure::findings(&alone, &WorkingSheet::default())?;
    found.retain(|one| one.kind == FindingKind::Breach);
    Ok(found)
}

/// Returns the productive hours a week that a person of a contract has in a month.
pub(crate) fn productive_hours(inputs: &TableInputs<'_>, weekly_hours: f64, month: Month) -> f64 {
    let share = inputs.baseline.time_on_contacts.get(usize::from(month.number()) - 1);
    weekly_hours * share.copied().unwrap_or(0.0) * roster_fit(inputs.scenario)
}

/// Who is there in a month, and what there is to do.
#[derive(Debug, Clone, Default)]
pub(crate) struct MonthStaff {
    pub(crate) parts: Vec<StaffPart>,
    /// Contacts over those of the baseline and their handle time in seconds, by the number of the demand.
    pub(crate) demands: Vec<(usize, f64, f64)>,
    /// Hours a week, by the number of the work.
    pub(crate) work: Vec<(usize, f64)>,
}

/// People of a group of the baseline who are alike in a month.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct StaffPart {
    /// The group of the baseline.
    pub(crate) group: GroupId,
    pub(crate) heads: f64,
    pub(crate) weekly_hours: f64,
    /// Share of the hours that is cut.
    pub(crate) reduction: f64,
    pub(crate) site: Option<SiteId>,
    pub(crate) skill: Option<SkillId>,
}

impl Sketcher {
    /// Returns who is there in a month of a scenario, and what there is to do.
    pub(crate) fn month_staff(
        &mut self,
        inputs: &TableInputs<'_>,
        month: Month,
    ) -> Result<MonthStaff, TableError> {
        let mut found = MonthStaff::default();
        let last = with_months(inputs.scenario, month);
        let inputs = TableInputs { scenario: &last, ..*inputs };
        each_month(&inputs, &mut self.weeks, &mut |state, _, _| {
            if state.month == month {
                found = staff(inputs.baseline, state);
            }
            Ok(())
        })?;
        Ok(found)
    }
}

/// Returns a scenario that ends with a month.
fn with_months(scenario: &Scenario, last: Month) -> Scenario {
    let months = last.since(scenario.first).unsigned_abs() + 1;
    Scenario { months, ..scenario.clone() }
}

fn staff(baseline: &Baseline, state: &State) -> MonthStaff {
    let part = |group: &GroupState| {
        let own = baseline.groups.iter().find(|one| {
            let rest = group.id.as_str().strip_prefix(one.id.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('+'))
        })?;
        Some(StaffPart {
            group: own.id.clone(),
            heads: group.heads.value,
            weekly_hours: group.weekly_hours.value,
            reduction: group.support.as_ref().map_or(0.0, |support| support.reduction.value),
            site: group.site.clone(),
            skill: group.skill.clone(),
        })
    };
    let open = |index: &usize| !is_gone(state, baseline, *index);
    let demands = state.demands.iter().filter(|one| open(&one.index));
    MonthStaff {
        parts: state.unmerged.iter().filter_map(part).collect(),
        demands: demands
            .map(|one| (one.index, one.volume.value, one.handle_seconds.value))
            .collect(),
        work: state.work.iter().map(|one| (one.index, one.hours_week.value)).collect(),
    }
}
