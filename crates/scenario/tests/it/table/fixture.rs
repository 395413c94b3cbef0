//! Small cases: groups at sites, a change or two, and the checks that every result must pass.

use std::collections::BTreeMap;

use jiff::civil::date;
use organico_model::{
    Agents, BASELINE_VERSION, Baseline, BaselineDemand, BaselineGroup, BaselineSite, Cents, Change,
    ChangeKind, Channel, ContactTypeId, Finding, GroupId, HeadsQualifier, LevelId, Month, Origin,
    Place, Scenario, ScenarioResult, Seconds, SiteId, SkillId, SourceStatus, Targets, Travel, Who,
    Words, WorkingSheet,
};
use organico_rules::{RuleSet, rule_set};
use organico_scenario::{TableError, TableInputs, run_scenario};

use super::words::has_words;
use crate::measures::formula;

/// Returns a month.
pub(super) fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// Returns people of level 3 at a site.
pub(super) fn group(id: &str, site: &str, heads: u32, weekly_hours: f64) -> BaselineGroup {
    BaselineGroup {
        id: GroupId::new(id),
        name: id.to_owned(),
        site: SiteId::new(site),
        contract: None,
        level: LevelId::new("3"),
        heads,
        qualifier: HeadsQualifier::Exact,
        weekly_hours,
        skill: Some(SkillId::new("voice")),
        also: Vec::new(),
        perimeter: None,
        commute_kilometres: None,
        commute_minutes: None,
        remote_agreements: 0,
        remote_days: 0.0,
        remote_days_wished: None,
        days_a_week: 5.0,
        source: "press".to_owned(),
        status: SourceStatus::Secondary,
    }
}

/// Returns a case of groups without known demand; their sites are those they name.
pub(super) fn baseline(groups: Vec<BaselineGroup>) -> Baseline {
    let sites: std::collections::BTreeSet<SiteId> =
        groups.iter().map(|group| group.site.clone()).collect();
    Baseline {
        version: BASELINE_VERSION,
        name: "case".to_owned(),
        invented: true,
        assumptions: Vec::new(),
        source: "test".to_owned(),
        rule_pack: "it-tlc".to_owned(),
        employees: None,
        sites: sites.into_iter().map(site).collect(),
        home_month_cost: Cents(0),
        contracts: Vec::new(),
        pay: Vec::new(),
        time_on_contacts: vec![0.6; 12],
        groups,
        slot_minutes: 60,
        demands: Vec::new(),
        work: Vec::new(),
    }
}

fn site(id: SiteId) -> BaselineSite {
    BaselineSite {
        name: id.to_string(),
        town: id.to_string(),
        id,
        seats: None,
        month_cost: None,
        inhabitants: None,
    }
}

/// Returns calls of a skill, as many in each hour from 8 to 18 of the five working days.
pub(super) fn calls(id: &str, skill: &str, an_hour: f64) -> BaselineDemand {
    let open: Vec<bool> =
        (0..168).map(|hour| hour < 120 && (8..18).contains(&(hour % 24))).collect();
    BaselineDemand {
        id: ContactTypeId::new(id),
        name: id.to_owned(),
        channel: Channel::Voice,
        contract: None,
        skill: SkillId::new(skill),
        handle_seconds: 300.0,
        patience_seconds: Some(300.0),
        concurrency: 1,
        targets: Targets {
            service: None,
            speed_of_answer_max: Some(Seconds::new(30.0).unwrap()),
            abandonment_max: None,
            occupancy_max: None,
            agents_min: Agents(0),
        },
        week: open.iter().map(|open| if *open { an_hour } else { 0.0 }).collect(),
        open,
    }
}

/// Returns a change that holds from a month on.
pub(super) fn change(id: &str, from: &str, kind: ChangeKind) -> Change {
    let place = Place::default();
    Change { id: id.to_owned(), name: None, from: month(from), until: None, kind, place }
}

/// Returns those of a group.
pub(super) fn of_group(id: &str) -> Who {
    Who { group: Some(GroupId::new(id)), ..Who::default() }
}

/// Returns a scenario over months.
pub(super) fn scenario(first: &str, months: u32, changes: Vec<Change>) -> Scenario {
    Scenario {
        id: "scenario".to_owned(),
        name: Words { en: "Scenario".to_owned(), it: "Scenario".to_owned() },
        author: "test".to_owned(),
        pack: None,
        first: month(first),
        months,
        demand: None,
        assumptions: Vec::new(),
        travel: Travel::UNKNOWN,
        roster_fit: None,
        changes,
    }
}

/// Returns what a scenario leads to, after checking that its sheet holds together.
pub(super) fn run(baseline: &Baseline, scenario: &Scenario) -> ScenarioResult {
    let result = try_run(baseline, scenario).unwrap();
    holds_together(&result.sheet);
    has_words(&result);
    result
}

/// Returns what a scenario leads to, or why it leads to nothing.
pub(super) fn try_run(
    baseline: &Baseline,
    scenario: &Scenario,
) -> Result<ScenarioResult, TableError> {
    let pack = scenario.pack.as_ref().unwrap_or(&baseline.rule_pack);
    let rules: Vec<(Month, RuleSet)> =
        scenario.span().map(|month| (month, rule_set(pack, month.first_day()).unwrap())).collect();
    run_scenario(&TableInputs { baseline, scenario, rules: &rules })
}

/// Returns the value of a path.
pub(super) fn value(result: &ScenarioResult, path: &str) -> f64 {
    result.sheet.value(path).unwrap_or_else(|| panic!("nothing at {path}"))
}

/// Returns the finding of a code.
pub(super) fn finding<'r>(result: &'r ScenarioResult, code: &str) -> &'r Finding {
    let found = result.findings.iter().find(|finding| finding.code == code);
    found.unwrap_or_else(|| panic!("no {code} in {:?}", codes(result)))
}

/// Returns the codes of all findings, in order.
pub(super) fn codes(result: &ScenarioResult) -> Vec<&str> {
    result.findings.iter().map(|finding| finding.code.as_str()).collect()
}

/// Returns a value of the words of a finding.
pub(super) fn said<'f>(finding: &'f Finding, name: &str) -> &'f str {
    let found = finding.values.iter().find(|(known, _)| known == name);
    found.map_or_else(|| panic!("{} says no {name}", finding.code), |(_, value)| value.as_str())
}

/// Returns the day on which something of a finding is due.
pub(super) fn due(finding: &Finding, code: &str) -> String {
    let found = finding.due.iter().find(|due| due.code == code);
    found.map_or_else(|| panic!("{} has no {code}", finding.code), |due| due.day.to_string())
}

/// Asserts that every step of a sheet follows from those it names: formulas, sums and values that were taken.
pub(super) fn holds_together(sheet: &WorkingSheet) {
    let paths: BTreeMap<String, f64> = sheet
        .places()
        .flat_map(|(place, working)| {
            working.steps().iter().map(move |step| (format!("{place}/{}", step.name), step.value))
        })
        .collect();
    let close = |a: f64, b: f64| (a - b).abs() <= 1e-9 * a.abs().max(1.0);
    for (place, working) in sheet.places() {
        if working.steps().iter().any(|step| matches!(step.origin, Origin::Reckoned { .. })) {
            formula::holds(working);
        }
        for step in working.steps() {
            let path = format!("{place}/{}", step.name);
            let known = |from: &String| {
                *paths.get(from).unwrap_or_else(|| panic!("{path} names {from}: it is not there"))
            };
            match &step.origin {
                Origin::Taken { from } => {
                    assert!(close(known(from), step.value), "{path} is not {from}");
                }
                Origin::Sum { of } => {
                    let sum: f64 = of.iter().map(known).sum();
                    assert!(close(sum, step.value), "{path} is not the sum of its parts");
                }
                Origin::Method { of, .. } => assert!(of.iter().map(known).all(f64::is_finite)),
                Origin::Given
                | Origin::Stated { .. }
                | Origin::Rule { .. }
                | Origin::Reckoned { .. } => {}
            }
        }
    }
}

#[test]
fn a_case_without_changes_stays_as_it_is() {
    let result = run(
        &baseline(vec![group("asti", "asti", 400, 20.0), group("ivrea", "ivrea", 700, 20.0)]),
        &scenario("2026-05", 3, Vec::new()),
    );
    assert_eq!(value(&result, "total/people/posts"), 1100.0);
    assert_eq!(value(&result, "2026-05/people/fte"), 550.0);
    assert_eq!(result.first.first_day(), date(2026, 5, 1));
}
