//! Inputs of a table as the entries of a bundle, and what the engine makes of them.
//!
//! `run` and `verify` go the same way: whatever is computed is computed from the bytes that stand in the bundle.

use std::collections::BTreeMap;

use organico_formats::{
    LOCAL_RULES_FILE, read_baseline, read_baseline_json, read_local_rules, read_scenario,
};
use organico_model::{Baseline, Diagnostic, Month, Scenario, ScenarioResult, Severity};
use organico_rules::{LocalRules, PackTexts, RuleSet, rule_set_of};
use organico_scenario::{TableError, run_scenarios, today};

use crate::commands::inputs::staffing_diagnostic;
use crate::failure::Failure;

/// The baseline of a centre.
pub(super) const BASELINE_JSON: &str = "inputs/baseline.json";
/// The baseline that a person wrote.
pub(super) const BASELINE_TOML: &str = "inputs/baseline.toml";
/// Where the scenarios lie, in the order of their names.
pub(super) const SCENARIOS: &str = "inputs/scenarios/";
/// Where the rule packs lie.
pub(super) const PACKS: &str = "inputs/rules/";
/// Where the results lie.
pub(super) const RESULTS: &str = "results/";

/// Files of a bundle by name.
pub(super) type Entries = BTreeMap<String, Vec<u8>>;

/// What the entries say.
pub(super) struct Table {
    pub(super) baseline: Baseline,
    /// The scenarios by the name of their entry, the baseline as it is first.
    pub(super) scenarios: Vec<(String, Scenario)>,
    /// What was found that is no fault.
    pub(super) warnings: Vec<Diagnostic>,
    packs: PackTexts,
    local: LocalRules,
}

fn text<'e>(entries: &'e Entries, name: &str) -> Result<&'e str, Failure> {
    let bytes = entries.get(name).ok_or_else(|| missing(name))?;
    std::str::from_utf8(bytes).map_err(|_| Failure::of(Diagnostic::fault("I0904").at(name, 0, "")))
}

fn missing(name: &str) -> Failure {
    Failure::of(Diagnostic::fault("C0401").with("entry", name))
}

/// Reads the inputs; `shown` gives the name under which the user knows an entry.
pub(super) fn read(entries: &Entries, shown: &dyn Fn(&str) -> String) -> Result<Table, Failure> {
    let baseline = if entries.contains_key(BASELINE_TOML) {
        read_baseline(&shown(BASELINE_TOML), text(entries, BASELINE_TOML)?)
    } else {
        read_baseline_json(&shown(BASELINE_JSON), text(entries, BASELINE_JSON)?)
    };
    let baseline = baseline.map_err(Failure::all)?;
    let (packs, local) = rules(entries)?;
    let (mut faults, mut warnings, mut scenarios) = (Vec::new(), Vec::new(), Vec::new());
    for name in entries.keys().filter(|name| name.starts_with(SCENARIOS)) {
        let reading = read_scenario(&shown(name), text(entries, name)?, &baseline);
        let (wrong, rest): (Vec<_>, Vec<_>) =
            reading.diagnostics.into_iter().partition(|one| one.severity == Severity::Fault);
        faults.extend(wrong);
        warnings.extend(rest);
        scenarios.extend(reading.scenario.map(|scenario| (stem(name), scenario)));
    }
    if !faults.is_empty() {
        return Err(Failure::all(faults));
    }
    same_months(&scenarios)?;
    let Some((_, first)) = scenarios.first() else { return Err(missing(SCENARIOS)) };
    scenarios.insert(0, ("0-today".to_owned(), today(first)));
    Ok(Table { baseline, scenarios, warnings, packs, local })
}

/// Returns the rule packs and the company agreement of the entries.
pub(super) fn rules(entries: &Entries) -> Result<(PackTexts, LocalRules), Failure> {
    let mut texts = BTreeMap::new();
    for name in entries.keys() {
        let pack = name.strip_prefix(PACKS).and_then(|name| name.strip_suffix(".toml"));
        if let Some(pack) = pack {
            texts.insert(pack.to_owned(), text(entries, name)?.to_owned());
        }
    }
    let local = format!("inputs/{LOCAL_RULES_FILE}");
    if !entries.contains_key(&local) {
        return Ok((PackTexts::of(texts), LocalRules::default()));
    }
    let files = BTreeMap::from([(LOCAL_RULES_FILE.to_owned(), text(entries, &local)?.to_owned())]);
    let local = read_local_rules(&files).map_err(Failure::all)?;
    Ok((PackTexts::of(texts), local))
}

/// Returns the name of an entry without its folder and ending.
fn stem(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.trim_end_matches(".toml").to_owned()
}

/// Scenarios can stand side by side only over the same months.
fn same_months(scenarios: &[(String, Scenario)]) -> Result<(), Failure> {
    let Some((_, first)) = scenarios.first() else { return Ok(()) };
    let faults: Vec<Diagnostic> = scenarios
        .iter()
        .filter(|(_, one)| (one.first, one.months) != (first.first, first.months))
        .map(|(_, one)| {
            let fault = Diagnostic::fault("C0402").with("scenario", &one.id);
            let fault = fault.with("found", one.first).with("months", one.months);
            fault.with("other", &first.id).with("first", first.first).with("span", first.months)
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(Failure::all(faults)) }
}

/// Returns the results of all scenarios, by the name of their entry.
pub(super) fn results(table: &Table) -> Result<Vec<(String, ScenarioResult)>, Failure> {
    let rules: Result<Vec<_>, Failure> =
        table.scenarios.iter().map(|(_, scenario)| rules_of(table, scenario)).collect();
    let rules = rules?;
    let scenarios: Vec<_> = table
        .scenarios
        .iter()
        .zip(&rules)
        .map(|((_, scenario), rules)| (scenario, rules.as_slice()))
        .collect();
    let results =
        run_scenarios(&table.baseline, &scenarios).map_err(|fault| table_fault(&fault))?;
    let names = table.scenarios.iter().map(|(name, _)| name.clone());
    Ok(names.zip(results).collect())
}

fn rules_of(table: &Table, scenario: &Scenario) -> Result<Vec<(Month, RuleSet)>, Failure> {
    rules_by_month(&table.baseline, scenario, (&table.packs, &table.local))
}

/// Returns the rules of each month of a scenario.
pub(super) fn rules_by_month(
    baseline: &Baseline,
    scenario: &Scenario,
    (packs, local): (&PackTexts, &LocalRules),
) -> Result<Vec<(Month, RuleSet)>, Failure> {
    let pack = scenario.pack.as_deref().unwrap_or(&baseline.rule_pack);
    let month = |month: Month| {
        let rules = rule_set_of(packs, pack, month.first_day()).map_err(|fault| {
            Failure::of(Diagnostic::fault("C0003").with("pack", pack).with("cause", fault))
        })?;
        Ok((month, rules.overlaid(local)))
    };
    scenario.span().map(month).collect()
}

/// Returns the failure for a scenario without a result.
pub(super) fn table_fault(fault: &TableError) -> Failure {
    Failure::of(match fault {
        TableError::TooFew(people) => Diagnostic::fault("C0403").with("people", people),
        TableError::NoPay(level) => Diagnostic::fault("C0404").with("level", level),
        TableError::Unset(rule) => {
            Diagnostic::fault("C0302").with("rule", &rule.rule).with("source", &rule.source_text)
        }
        TableError::Measure { change, fault } => {
            Diagnostic::fault("C0405").with("change", change).with("cause", fault)
        }
        TableError::Staffing(fault) => staffing_diagnostic(fault),
        TableError::Forecast(fault) => return Failure::all(fault.diagnostics()),
        TableError::Simulation(fault) => match fault.diagnostic() {
            Some(diagnostic) => diagnostic,
            None => return Failure::stopped(),
        },
        TableError::Unpriced => Diagnostic::fault("C0411"),
        TableError::NoRules(_) | TableError::Time(_) | TableError::Setting => {
            Diagnostic::fault("C0001").with("cause", fault)
        }
    })
}
