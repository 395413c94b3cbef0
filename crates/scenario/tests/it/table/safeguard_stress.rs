//! A plan under stress, held against the table asked the same by hand; and what each measure of it did.

use organico_model::{
    Change, ChangeKind, DeflectContacts, DemandPath, DemandStep, Drill, Goal, GoalLimits, Limit,
    Month, PlanPromise, Safeguard, SafeguardPlan, Scenario, ScenarioResult, Stress, StressOutcome,
};

use super::fixture::{change, try_run};
use super::safeguard::{centre, found, goal, harm};

/// The goal of the small case, with a machine that comes whatever is decided.
fn with_machine() -> Goal {
    let plain = goal(GoalLimits::default());
    let machine = DeflectContacts {
        contact_type: centre().demands[0].id.clone(),
        eligible: 0.8,
        containment: 0.7,
        recontact: 0.1,
        easy_seconds: 120.0,
        failure: None,
        month_cost: organico_model::Cents(100_000),
    };
    let machine = change("machine", "2026-01", ChangeKind::DeflectContacts(machine));
    Goal { base: Scenario { changes: vec![machine], ..plain.base }, ..plain }
}

fn run(scenario: &Scenario) -> ScenarioResult {
    try_run(&centre(), scenario).unwrap()
}

/// Returns what a plan meets under the stress that fits.
fn outcome(plan: &SafeguardPlan, fits: impl Fn(&Stress) -> bool) -> &StressOutcome {
    plan.stresses.iter().find(|one| fits(&one.stress)).unwrap()
}

/// Returns the months in which the calls are broken.
fn calls_broken(outcome: &StressOutcome) -> Vec<Month> {
    let calls =
        outcome.broken.iter().find(|one| matches!(one.promise, PlanPromise::Contact { .. }));
    calls.map_or_else(Vec::new, |one| one.months.clone())
}

/// Returns the months in which calls wait too long at a place of the sheet.
fn months_too_slow(result: &ScenarioResult, place: impl Fn(Month) -> String) -> Vec<Month> {
    let slow = |month: &Month| {
        let path = format!("{}/speed_of_answer", place(*month));
        result.sheet.value(&path).is_none_or(|wait| wait > 30.0)
    };
    months().filter(slow).collect()
}

fn months() -> impl Iterator<Item = Month> {
    goal(GoalLimits::default()).base.span()
}

fn as_found(goal: &Goal) -> Safeguard {
    let found = found(goal);
    assert!(found.plans.len() > 1);
    found
}

#[test]
fn fewer_contacts_leave_cost_as_it_is_and_hours_that_nothing_needs() {
    for plan in &as_found(&goal(GoalLimits::default())).plans {
        let found = outcome(plan, |stress| matches!(stress, Stress::FewerContacts { .. }));
        let demand = plan.scenario.demand.clone().unwrap();
        let fewer = |step: DemandStep| DemandStep { factor: step.factor * 0.9, ..step };
        let steps = demand.steps.iter().cloned().map(fewer).collect();
        let demand = Some(DemandPath { steps, ..demand });
        let result = run(&Scenario { demand, ..plan.scenario.clone() });
        let [cost, lost, posts] = harm(&result);
        let under = found.harm.unwrap();
        assert!((under.employer_cost - cost).abs() < 1.0, "{cost} {under:?}");
        assert!((under.income_lost - lost).abs() < 1.0 && (under.posts_lost - posts).abs() < 1e-6);
        let slow = months_too_slow(&result, |month| format!("{month}/contact/calls"));
        assert_eq!(calls_broken(found), slow);
        assert!(found.idle_hours_week.unwrap() > 0.0);
    }
}

#[test]
fn a_machine_that_fails_breaks_the_months_that_the_table_says() {
    let mut any = false;
    for plan in &as_found(&with_machine()).plans {
        let found = outcome(plan, |stress| *stress == Stress::ContainmentFails);
        let changes = plan.scenario.changes.iter().cloned().map(|change| match change.kind {
            ChangeKind::DeflectContacts(plan) => {
                let kind = DeflectContacts { failure: Some((change.from, 0.0)), ..plan };
                Change { kind: ChangeKind::DeflectContacts(kind), ..change }
            }
            _ => change,
        });
        let result = run(&Scenario { changes: changes.collect(), ..plan.scenario.clone() });
        let slow = months_too_slow(&result, |month| format!("{month}/contact/calls"));
        assert_eq!(calls_broken(found), slow);
        any |= !slow.is_empty();
    }
    assert!(any, "in some plan the contacts that come back are too many");
}

#[test]
fn without_a_machine_none_fails() {
    let found = as_found(&goal(GoalLimits::default()));
    let mut all = found.plans.iter().flat_map(|plan| &plan.stresses);
    assert!(all.all(|one| one.stress != Stress::ContainmentFails));
}

#[test]
fn a_closed_site_breaks_what_a_drill_of_the_month_breaks() {
    let plan = &as_found(&goal(GoalLimits::default())).plans[0];
    let found = outcome(
        plan,
        |stress| matches!(stress, Stress::SiteClosed { site } if site.as_str() == "alto"),
    );
    for month in months() {
        let drill = Drill {
            site: organico_model::SiteId::new("alto"),
            days: 7,
            home_share: 0.0,
            home_outage: 0.0,
            cause: "fire".to_owned(),
        };
        let mut changes = plan.scenario.changes.clone();
        changes.push(change("drill", &month.to_string(), ChangeKind::Drill(drill)));
        let result = run(&Scenario { changes, ..plan.scenario.clone() });
        let place = format!("{month}/change/drill/contact/calls/speed_of_answer");
        let slow = result.sheet.value(&place).is_none_or(|wait| wait > 30.0);
        assert_eq!(calls_broken(found).contains(&month), slow, "{month}");
    }
}

#[test]
fn support_that_is_not_renewed_brings_hours_pay_and_cost_back() {
    let found = as_found(&goal(GoalLimits::default()));
    let mut any = false;
    for plan in &found.plans {
        for one in &plan.stresses {
            let Stress::SupportEnds { from } = one.stress else { continue };
            any = true;
            let under = one.harm.unwrap();
            assert!(under.employer_cost > plan.harm.employer_cost + 1.0, "{from}");
            assert!(under.income_lost < plan.harm.income_lost - 1.0, "{from}");
            assert_eq!(one.broken, [], "more hours break no promise");
        }
    }
    assert!(any, "some plan cuts hours in both halves");
}

#[test]
fn a_limit_on_cost_breaks_from_the_month_in_which_its_sum_is_passed() {
    let free = as_found(&goal(GoalLimits::default()));
    let cheapest =
        free.plans.iter().map(|plan| plan.harm.employer_cost).fold(f64::INFINITY, f64::min);
    let limit = organico_model::Cents(cheapest as i64 + 2_000_000);
    let limits = GoalLimits { employer_cost_max: Some(limit), ..GoalLimits::default() };
    let found = as_found(&goal(limits));
    let mut any = false;
    for (plan, one) in
        found.plans.iter().flat_map(|plan| plan.stresses.iter().map(move |one| (plan, one)))
    {
        let Stress::SupportEnds { from } = one.stress else { continue };
        let result = run(&Scenario {
            changes: without_cuts_from(from, &plan.scenario.changes),
            ..plan.scenario.clone()
        });
        let mut sum = 0.0;
        let passed = months().filter(|month| {
            sum += result.sheet.value(&format!("{month}/cost/employer_cost")).unwrap();
            sum > limit.0 as f64 + 0.5
        });
        let cost = PlanPromise::Limit { limit: Limit::EmployerCost };
        let broken = one.broken.iter().find(|broken| broken.promise == cost);
        let broken = broken.map_or_else(Vec::new, |one| one.months.clone());
        assert_eq!(broken, passed.collect::<Vec<Month>>());
        any |= !broken.is_empty();
    }
    assert!(any);
}

/// Returns changes without any cut of hours from a month on, as a person would write them.
fn without_cuts_from(from: Month, changes: &[Change]) -> Vec<Change> {
    let is_cut = |change: &Change| matches!(change.kind, ChangeKind::ReduceHours(_));
    let before = months().take_while(|month| *month < from).last();
    let earlier = changes.iter().filter(|change| !is_cut(change) || change.from < from).cloned();
    let ended = |change: Change| match change.until {
        Some(until) if is_cut(&change) && until >= from => Change { until: before, ..change },
        _ => change,
    };
    earlier.map(ended).collect()
}

#[test]
fn shares_of_the_measures_add_to_what_the_plan_changes_in_both_ways() {
    for plan in &as_found(&with_machine()).plans {
        let today = run(&Scenario { demand: None, changes: Vec::new(), ..plan.scenario.clone() });
        for figure in ["total/cost/employer_cost", "total/people/posts_lost"] {
            let own: Vec<_> = plan.shares.iter().filter(|one| one.figure == figure).collect();
            let given: f64 =
                own.iter().filter(|one| one.measure.is_empty()).map(|one| one.in_order).sum();
            let chosen = || own.iter().filter(|one| !one.measure.is_empty());
            let whole =
                plan.result.sheet.value(figure).unwrap() - today.sheet.value(figure).unwrap();
            let in_order: f64 = chosen().map(|one| one.in_order).sum();
            let shapley: f64 = chosen().map(|one| one.shapley.unwrap()).sum();
            assert!((given + in_order - whole).abs() < 1.0, "{figure}");
            assert!((given + shapley - whole).abs() < 1.0, "{figure}");
        }
    }
}

#[test]
fn two_changes_of_a_scenario_share_what_they_do_together_evenly_over_both_orders() {
    let plan = as_found(&goal(GoalLimits::default()));
    let plan = plan.plans.iter().find(|plan| plan.scenario.changes.len() == 2).unwrap();
    let figure = "total/cost/employer_cost";
    let cost = |changes: &[Change]| {
        let result = run(&Scenario { changes: changes.to_vec(), ..plan.scenario.clone() });
        result.sheet.value(figure).unwrap()
    };
    let [first, second] = [&plan.scenario.changes[..1], &plan.scenario.changes[1..]];
    let (none, both) = (cost(&[]), cost(&plan.scenario.changes));
    let expected = (cost(first) - none + both - cost(second)) / 2.0;
    let result = run(&plan.scenario);
    let own = result.shapley.iter().find(|one| one.figure == figure).unwrap();
    assert_eq!(own.change, first[0].id);
    assert!((own.difference - expected).abs() < 1.0, "{} {expected}", own.difference);
}

#[test]
fn a_support_that_is_under_way_may_end_before_the_first_month() {
    let plain = goal(GoalLimits::default());
    let mut used = plain.clone();
    for measure in &mut used.measures {
        if let ChangeKind::ReduceHours(cut) = &mut measure.change.kind {
            cut.months_used = 6;
        }
    }
    let first = months().next().unwrap();
    let from_the_start = |goal: &Goal| -> Vec<(SafeguardPlan, StressOutcome)> {
        let found = as_found(goal).plans;
        let all = found.iter().flat_map(|plan| plan.stresses.iter().map(move |one| (plan, one)));
        let fits = |one: &StressOutcome| one.stress == Stress::SupportEnds { from: first };
        all.filter(|(_, one)| fits(one)).map(|(a, b)| (a.clone(), b.clone())).collect()
    };
    assert!(from_the_start(&plain).is_empty(), "nothing to renew");
    let found = from_the_start(&used);
    assert!(!found.is_empty());
    for (plan, one) in found {
        let changes = without_cuts_from(first, &plan.scenario.changes);
        let [cost, lost, _] = harm(&run(&Scenario { changes, ..plan.scenario }));
        let under = one.harm.unwrap();
        assert!((under.employer_cost - cost).abs() < 1.0 && (under.income_lost - lost).abs() < 1.0);
    }
}
