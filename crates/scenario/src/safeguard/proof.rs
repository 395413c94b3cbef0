//! The proof of a plan: a week of it rostered with real people, and lived.
//!
//! A typical week takes people as hours. Here the people of the month stand in the centre one by one: those who are
//! left, with the hours and skills they then have, under all rules, shifts and seats; the contacts of the month come on
//! days of the calendar, and the days are lived contact by contact. Who of a group has left or learns is spread evenly
//! over it: it says nothing of anybody.

mod days;
mod staff;

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{
    BreachKind, Centre, Goal, Month, RosterStart, Run, SafeguardPlan, ScenarioResult, WeekProof,
};
use organico_roster::check_roster;
use organico_rules::RuleSet;
use organico_staffing::requirement;

use crate::plan::{Inputs, Period, PlanConfig, PlanError, promises};
use crate::pursue::{Wanted, pursue};
use crate::safeguard::SafeguardInputs;
use crate::table::TableInputs;
use crate::table::sketch::Sketcher;

use super::SafeguardError;

/// Weeks of the month for which the search of a roster is sized.
const WEEKS_OF_A_MONTH: u64 = 4;

/// The centre behind the baseline of a goal.
#[derive(Debug, Clone, Copy)]
pub struct ProofInputs<'a> {
    /// The goal, its baseline and its rules.
    pub safeguard: SafeguardInputs<'a>,
    /// The centre.
    pub centre: &'a Centre,
    /// The first day after its history, on which the groups of its people were made.
    pub first: Date,
    /// The rules of that day.
    pub rules: &'a RuleSet,
}

/// Returns the weeks of a plan that were rostered and lived: of the tightest months, so many of them.
///
/// # Errors
/// A month cannot be reckoned, or a week has no roster or no service.
pub fn prove(
    inputs: &ProofInputs<'_>,
    plan: &SafeguardPlan,
    weeks: u32,
    run: &Run,
) -> Result<Vec<WeekProof>, SafeguardError> {
    let mut sketcher = Sketcher::new(inputs.safeguard.baseline.slot_minutes)?;
    let months = tightest(inputs.safeguard.goal, &plan.result, weeks as usize);
    months.into_iter().map(|month| week(inputs, plan, month, (&mut sketcher, run))).collect()
}

/// Returns the months in which the least hours are there for those needed, in the order of the calendar.
fn tightest(goal: &Goal, result: &ScenarioResult, count: usize) -> Vec<Month> {
    let cover = |month: &Month| {
        let own = format!("{month}/skill/");
        let skills = result.sheet.places().filter(|(place, _)| place.starts_with(&own));
        let covers = skills.filter_map(|(_, working)| working.step("coverage"));
        covers.map(|step| step.value).fold(f64::INFINITY, f64::min)
    };
    let mut months: Vec<Month> = goal.base.span().collect();
    months.sort_by(|a, b| cover(a).total_cmp(&cover(b)).then(a.cmp(b)));
    months.truncate(count);
    months.sort_unstable();
    months
}

fn week(
    inputs: &ProofInputs<'_>,
    plan: &SafeguardPlan,
    month: Month,
    (sketcher, run): (&mut Sketcher, &Run),
) -> Result<WeekProof, SafeguardError> {
    let SafeguardInputs { baseline, rules, .. } = inputs.safeguard;
    let table = TableInputs { baseline, scenario: &plan.scenario, rules };
    let there = sketcher.month_staff(&table, month)?;
    let centre = staff::centre_of(inputs, &there)?;
    let first = days::ordinary_week(&centre, month);
    let load = days::load(inputs, (&centre, &there), first)?;
    let mut config = PlanConfig::standard(Period { first, days: 7 }).map_err(PlanError::from)?;
    // A week is a quarter of the month for which the search was measured.
    config.roster.work_units_max /= WEEKS_OF_A_MONTH;
    let needed =
        requirement(&load, &promises(&centre), &config.staffing).map_err(PlanError::from)?;
    let of_month = rules.iter().find(|(known, _)| *known == month);
    let made_from = Inputs {
        rules: of_month.map_or_else(|| inputs.rules.clone(), |(_, rules)| rules.clone()),
        centre,
        digest: String::new(),
        at: Timestamp::UNIX_EPOCH,
        sessions: Vec::new(),
        as_is: None,
    };
    let start = RosterStart::default();
    let wanted = Wanted {
        inputs: &made_from,
        config: &config,
        load: &load,
        requirement: &needed,
        start: &start,
    };
    let lived = pursue(&wanted, run)?;
    let breaches = check_roster(&lived.solved.roster, &made_from.centre, &made_from.rules);
    let hard = breaches.iter().filter(|breach| breach.kind == BreachKind::Hard).count() as u32;
    Ok(WeekProof {
        first,
        people: made_from.centre.people.len() as u32,
        promises: lived.pursuit.promises,
        hard_breaches: hard,
    })
}
