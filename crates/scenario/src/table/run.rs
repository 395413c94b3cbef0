//! The walk through the months of a scenario.

use std::collections::BTreeMap;

use organico_model::{
    Baseline, LevelId, Month, Origin, RESULT_VERSION, Scenario, ScenarioResult, SourceStatus,
    StatedAssumption, Travel, Unit, Words, Working, WorkingSheet,
};
use organico_rules::{CannotEvaluate, RuleSet};
use organico_staffing::StaffingConfig;

use super::attribution::{attribution, over_all_orders};
use super::changes::{self, ChangeContext};
use super::service::ServiceBlock;
use super::state::{GroupState, State, put_base};
use super::trace::{Traced, at, taken};
use super::week::Weeks;
use super::{TableError, cost, people, procedure, seats, service, small, totals};
use crate::measures::working::{reckon, rule};
use crate::measures::{CostParameters, Parameter, PayParameters, SupportParameters};

/// Share of the hours on duty that fall where they are needed, where nobody states it.
///
/// A roster of whole shifts cannot follow a curve: on the history of a real bank the checked roster of the plan had 1.063
/// productive hours for each one required (`docs/specification.md`).
const ROSTER_FIT: f64 = 1.0 / 1.063;

/// Returns the share of the hours on duty that fall where they are needed.
pub(super) fn roster_fit(scenario: &Scenario) -> f64 {
    scenario.roster_fit.unwrap_or(ROSTER_FIT)
}

/// What a scenario is applied to.
#[derive(Debug, Clone, Copy)]
pub struct TableInputs<'a> {
    /// Where it starts.
    pub baseline: &'a Baseline,
    /// The changes.
    pub scenario: &'a Scenario,
    /// The rules on the first day of each month.
    pub rules: &'a [(Month, RuleSet)],
}

/// What every block of a month reads.
pub(super) struct MonthContext<'a> {
    pub(super) baseline: &'a Baseline,
    /// The sheet with the facts of the baseline.
    pub(super) base: &'a WorkingSheet,
    /// The rules on the first day of the month.
    pub(super) rules: &'a RuleSet,
    pub(super) pay: PayParameters,
    /// What an income support pays, or the value that is unset.
    pub(super) support: Result<SupportParameters, CannotEvaluate>,
    pub(super) travel: Travel,
    pub(super) roster_fit: f64,
    pub(super) weeks: &'a mut Weeks,
    /// Deferred contacts left from the month before, by demand.
    pub(super) backlog: BTreeMap<usize, Traced>,
    wages: BTreeMap<LevelId, Wage>,
}

/// Pay of a level in a month.
#[derive(Debug, Clone)]
pub(super) struct Wage {
    /// Pay of a full-time month.
    pub(super) value: Traced,
    /// What a paid hour costs the employer.
    hour_cost: Option<Traced>,
}

impl MonthContext<'_> {
    /// Returns the pay of a level.
    pub(super) fn wage(&self, level: &LevelId) -> Result<Wage, TableError> {
        let unknown = || TableError::NoPay(level.clone());
        self.wages.get(level).cloned().ok_or_else(unknown)
    }

    /// Keeps what a paid hour of the group costs, where it is known.
    pub(super) fn hour_cost(&self, w: &mut Working, group: &GroupState) -> Option<f64> {
        let wage = self.wages.get(&group.level)?;
        let cost = wage.hour_cost.as_ref()?;
        taken!(w, Money, hour_cost = cost);
        Some(hour_cost)
    }

    /// Keeps the hours of a full-time week as the rule says them.
    pub(super) fn keep_rule(&self, w: &mut Working, name: &'static str, unit: Unit) {
        let known = &self.pay.full_time_hours;
        w.keep(name, unit, known.value, known.origin());
    }
}

/// Returns what a scenario leads to.
///
/// # Errors
/// A rule that every month needs is unset, a number of a change has no meaning, or a queue has no answer.
pub fn run_scenario(inputs: &TableInputs<'_>) -> Result<ScenarioResult, TableError> {
    let mut found = run_scenarios(inputs.baseline, &[(inputs.scenario, inputs.rules)])?;
    found.pop().ok_or(TableError::Setting)
}

/// Returns what several scenarios of a baseline lead to, each with the rules of its months: as by themselves, and sooner,
/// because the weeks that they share are lived once.
///
/// # Errors
/// As for one.
pub fn run_scenarios(
    baseline: &Baseline,
    scenarios: &[(&Scenario, &[(Month, RuleSet)])],
) -> Result<Vec<ScenarioResult>, TableError> {
    let config = StaffingConfig::by_patience().map_err(|_| TableError::Setting)?;
    let mut weeks = Weeks::new(config, baseline.slot_minutes);
    let one = |(scenario, rules): &(&Scenario, &[(Month, RuleSet)])| {
        let inputs = TableInputs { baseline, scenario, rules };
        let result = run_with(&inputs, &mut weeks)?;
        let shapley = over_all_orders(&inputs, &result.attribution, &result.sheet, &mut weeks)?;
        Ok(ScenarioResult { shapley, ..result })
    };
    scenarios.iter().map(one).collect()
}

/// Returns what a scenario leads to, with the weeks that other scenarios of the baseline have lived already; what changes
/// did on the mean over all orders is left to the caller.
pub(super) fn run_with(
    inputs: &TableInputs<'_>,
    weeks: &mut Weeks,
) -> Result<ScenarioResult, TableError> {
    let sheet = walk(inputs, weeks)?;
    let attribution = attribution(inputs, &sheet, weeks)?;
    let scenario = inputs.scenario;
    let mut findings = procedure::findings(inputs, &sheet)?;
    findings.extend(small::findings(scenario.span(), &sheet));
    findings.extend(seats::findings(inputs, &sheet));
    Ok(ScenarioResult {
        version: RESULT_VERSION,
        scenario: scenario.id.clone(),
        name: scenario.name.clone(),
        author: scenario.author.clone(),
        supplier: supplier(inputs),
        demand_status: demand_status(inputs),
        rule_packs: inputs
            .rules
            .first()
            .map_or_else(Vec::new, |(_, rules)| rules.versions().to_vec()),
        first: scenario.first,
        months: scenario.months,
        changes: scenario
            .changes
            .iter()
            .map(|change| (change.id.clone(), change.kind.key().to_owned(), change.name.clone()))
            .collect(),
        assumptions: assumptions(inputs),
        sheet,
        attribution,
        shapley: Vec::new(),
        findings,
    })
}

/// Returns the scenario in which nothing changes, over the months of another.
#[must_use]
pub fn today(scenario: &Scenario) -> Scenario {
    Scenario {
        id: String::new(),
        name: Words { en: "As it is".to_owned(), it: "Com'è oggi".to_owned() },
        author: String::new(),
        demand: None,
        assumptions: Vec::new(),
        changes: Vec::new(),
        ..scenario.clone()
    }
}

fn supplier(inputs: &TableInputs<'_>) -> Words {
    match &inputs.scenario.demand {
        Some(path) => path.supplier.clone(),
        None if inputs.baseline.demands.is_empty() && inputs.baseline.knows_demand() => Words {
            en: "the document of the case: hours of work a week, held constant".to_owned(),
            it: "il documento del caso: ore di lavoro a settimana, tenute costanti".to_owned(),
        },
        None if inputs.baseline.knows_demand() => Words {
            en: "the centre's own forecast, held constant".to_owned(),
            it: "la previsione del centro, tenuta costante".to_owned(),
        },
        None => Words {
            en: "nobody: no demand is known".to_owned(),
            it: "nessuno: la domanda non è nota".to_owned(),
        },
    }
}

fn demand_status(inputs: &TableInputs<'_>) -> SourceStatus {
    match &inputs.scenario.demand {
        Some(path) => path.status,
        None if inputs.baseline.knows_demand() => SourceStatus::Supplied,
        None => SourceStatus::Unset,
    }
}

/// Returns what was assumed: by the baseline, by the scenario, and by the arithmetic itself.
fn assumptions(inputs: &TableInputs<'_>) -> Vec<StatedAssumption> {
    let base = inputs.baseline.assumptions.iter().map(|one| StatedAssumption {
        words: Words { en: one.en.clone(), it: one.it.clone() },
        source: inputs.baseline.source.clone(),
        status: SourceStatus::Supplied,
    });
    base.chain(inputs.scenario.assumptions.iter().cloned()).collect()
}

/// Returns the sheet of all months and their totals.
pub(super) fn walk(
    inputs: &TableInputs<'_>,
    weeks: &mut Weeks,
) -> Result<WorkingSheet, TableError> {
    let mut sheet = WorkingSheet::default();
    put_base(inputs.baseline, &mut sheet);
    each_month(inputs, weeks, &mut |state, _, _| {
        for (place, working) in state.sheet.places() {
            sheet.put(place, working.clone());
        }
        Ok(())
    })?;
    totals::put(inputs, &mut sheet);
    Ok(sheet)
}

/// What is done with the finished state of a month.
type Visit<'v> = dyn FnMut(&State, &ServiceBlock, &mut Weeks) -> Result<(), TableError> + 'v;

/// Walks the months in order, and hands over each one's state when all its blocks are written.
pub(super) fn each_month(
    inputs: &TableInputs<'_>,
    weeks: &mut Weeks,
    visit: &mut Visit<'_>,
) -> Result<(), TableError> {
    let mut base = WorkingSheet::default();
    put_base(inputs.baseline, &mut base);
    let mut backlog = BTreeMap::new();
    for month in inputs.scenario.span() {
        let (_, rules) = inputs
            .rules
            .iter()
            .find(|(known, _)| *known == month)
            .ok_or(TableError::NoRules(month))?;
        let mut state = State::of(inputs.baseline, month);
        let wages = wages(inputs.baseline, rules, &mut state)?;
        let mut context = MonthContext {
            baseline: inputs.baseline,
            base: &base,
            rules,
            pay: PayParameters::of(rules)?,
            support: SupportParameters::of(rules),
            travel: inputs.scenario.travel,
            roster_fit: roster_fit(inputs.scenario),
            weeks: &mut *weeks,
            backlog,
            wages,
        };
        changed(inputs, rules, &mut state, &context)?;
        let service = service::service_block(&mut state, &mut context)?;
        let sums = people::groups(&mut state, &context)?;
        cost::cost_block(&mut state, &context, &sums, &service);
        people::people_block(&mut state, &context, &sums, &service);
        backlog = context.backlog;
        let left: f64 = state.groups.iter().map(|group| group.heads.value).sum();
        if small::too_few(left) {
            state.sheet = small::conceal(&state.sheet, month);
        }
        visit(&state, &service, weeks)?;
    }
    Ok(())
}

/// Applies the demand path and then every change that holds in the month, in order.
fn changed(
    inputs: &TableInputs<'_>,
    rules: &RuleSet,
    state: &mut State,
    context: &MonthContext<'_>,
) -> Result<(), TableError> {
    let known = ChangeContext {
        baseline: inputs.baseline,
        scenario: inputs.scenario,
        rules,
        wages: &context.wages,
        months: inputs.rules,
    };
    changes::demand_path(state, &known);
    let month = state.month;
    let changes = inputs.scenario.changes.iter();
    for change in changes.filter(|change| changes::works_in(change, month)) {
        changes::apply(change, state, &known)?;
    }
    state.unmerged = state.groups.clone();
    changes::merge_small(state);
    Ok(())
}

/// Writes the pay of each level in the month, and returns it.
fn wages(
    baseline: &Baseline,
    rules: &RuleSet,
    state: &mut State,
) -> Result<BTreeMap<LevelId, Wage>, TableError> {
    let mut wages = BTreeMap::new();
    let levels = baseline.groups.iter().map(|group| &group.level);
    for level in levels.collect::<std::collections::BTreeSet<_>>() {
        let place = format!("{}/pay/{level}", state.month);
        let mut w = Working::default();
        let own = baseline.pay.iter().find(|row| row.level == *level);
        let row = rules.pay(level);
        let (cents, source, status) = match (own, row) {
            (Some(own), _) => (own.month, own.source.clone(), own.status),
            (None, Some(row)) => (row.month(), row.source.clone(), row.status),
            (None, None) => return Err(TableError::NoPay(level.clone())),
        };
        let origin = Origin::Stated { source: source.clone(), status };
        w.keep("wage_full_time", Unit::Money, cents.0 as f64, origin.clone());
        match own {
            Some(own) => {
                w.keep("hour_cost", Unit::Money, own.hour_cost.0 as f64, origin);
            }
            None => hour_cost(&mut w, rules),
        }
        let hour_cost = w.step("hour_cost").is_some();
        state.sheet.put(place.as_str(), w);
        wages.insert(
            level.clone(),
            Wage {
                value: at(&state.sheet, format!("{place}/wage_full_time")),
                hour_cost: hour_cost.then(|| at(&state.sheet, format!("{place}/hour_cost"))),
            },
        );
    }
    Ok(wages)
}

/// Adds what a paid hour costs, from the pay and the cost over it.
fn hour_cost(w: &mut Working, rules: &RuleSet) {
    let (Ok(known), Ok(hours)) =
        (CostParameters::of(rules), Parameter::of(rules, "floor.hours.theoretical"))
    else {
        return;
    };
    let wage_full_time = w.step("wage_full_time").map_or(0.0, |step| step.value);
    rule!(w, Number, instalments = known.instalments);
    rule!(w, Number, employer_factor = known.employer_factor);
    rule!(w, Hours, hours_theoretical = hours);
    reckon!(
        w,
        Money,
        hour_cost = wage_full_time * instalments * employer_factor / hours_theoretical
    );
}
