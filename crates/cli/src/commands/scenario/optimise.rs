//! `organico scenario optimise`: the safeguard plan.

use organico_formats::{read_baseline, read_baseline_json, read_goal, write_scenario};
use organico_model::{
    Baseline, Diagnostic, Goal, PartyFrontier, Run, Safeguard, SafeguardPlan, Seed, Severity,
};
use organico_report::{Language, message, safeguard_html, safeguard_text};
use organico_rules::PackTexts;
use organico_scenario::{
    LEVELS_MAX, MIXES_MAX, ProofInputs, SafeguardError, SafeguardInputs, first_day_after, prove,
    safeguard,
};
use serde_json::{Value, json};

use super::inputs::{self, BASELINE_JSON, BASELINE_TOML, Entries, rules_by_month, table_fault};
use super::{OptimiseArguments, base_entries, plans, sign};
use crate::commands::inputs::{centre, plan_fault, rules};
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// The chance of every week that is lived: weeks differ by the plan alone.
const SEED: Seed = Seed(1);

/// Looks for the safeguard plan and prints it.
pub(super) fn run(arguments: &OptimiseArguments, language: Language) -> Result<(), Failure> {
    let mut entries = base_entries(&arguments.centre, language)?;
    let baseline = baseline(&entries)?;
    let goal = goal(arguments, &baseline, language)?;
    let parties = sign::parties(&arguments.weights, (&goal, &baseline), language)?;
    plans::add_asked(arguments, &mut entries)?;
    let (_, local) = inputs::rules(&entries)?;
    let months = rules_by_month(&baseline, &goal.base, (&PackTexts::shipped(), &local))?;
    let inputs =
        SafeguardInputs { baseline: &baseline, goal: &goal, rules: &months, parties: &parties };
    let mut found = safeguard(&inputs).map_err(failure)?;
    if !entries.contains_key(BASELINE_TOML) {
        prove_plans(arguments, inputs, &mut found, language)?;
    }
    let mut written = plans::write(arguments, (entries, &baseline), &found, language)?;
    if let Some(page) = &arguments.page {
        write_text(page, &safeguard_html(&baseline, &goal, &found, language))?;
        written.push(page.clone());
    }
    if arguments.json {
        print(&as_json(&found).to_string());
        return Ok(());
    }
    print(&safeguard_text(&baseline, &goal, &found, language));
    for path in written {
        print(&message(language, "written", &[("path", &path.to_string_lossy())]));
    }
    if let Some(bundle) = arguments.bundle.as_ref().filter(|_| found.plans.is_empty()) {
        print(&message(language, "safeguard-no-bundle", &[("path", &bundle.to_string_lossy())]));
    }
    Ok(())
}

/// Rosters and lives weeks of each plan, with the people of the centre.
fn prove_plans(
    arguments: &OptimiseArguments,
    safeguard: SafeguardInputs<'_>,
    found: &mut Safeguard,
    language: Language,
) -> Result<(), Failure> {
    let (centre, _) = centre(&arguments.centre, language)?;
    let first = first_day_after(&centre.history.grid);
    let rules = rules(&arguments.centre, &centre, first)?;
    let inputs = ProofInputs { safeguard, centre: &centre, first, rules: &rules };
    for plan in &mut found.plans {
        let weeks = prove(&inputs, plan, arguments.weeks, &Run::silent(SEED));
        plan.weeks = weeks.map_err(failure)?;
    }
    Ok(())
}

fn as_json(found: &Safeguard) -> Value {
    let common = PartyFrontier::accepted_by_all(&found.parties);
    let plan = |plan: &SafeguardPlan| {
        json!({
            "id": plan.scenario.id,
            "mix": plan.mix,
            "accepted_by_all": common.contains(&plan.mix),
            "harm": plan.harm,
            "document": write_scenario(&plan.scenario, ""),
            "result": plan.result,
            "weeks": plan.weeks,
            "stresses": plan.stresses,
            "shares": plan.shares,
        })
    };
    json!({
        "plans": found.plans.iter().map(plan).collect::<Vec<_>>(),
        "frontier": found.frontier,
        "parties": found.parties,
        "structures": found.structures,
        "is_whole": found.is_whole,
        "rounds": found.rounds,
        "unlawful": found.unlawful,
        "clash": found.clash,
    })
}

fn baseline(entries: &Entries) -> Result<Baseline, Failure> {
    let text =
        |name: &str| entries.get(name).map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    match (text(BASELINE_TOML), text(BASELINE_JSON)) {
        (Some(written), _) => read_baseline(BASELINE_TOML, &written).map_err(Failure::all),
        (None, made) => {
            read_baseline_json(BASELINE_JSON, &made.unwrap_or_default()).map_err(Failure::all)
        }
    }
}

fn goal(
    arguments: &OptimiseArguments,
    baseline: &Baseline,
    language: Language,
) -> Result<Goal, Failure> {
    let [goal, demand] = [&arguments.goal, &arguments.demand]
        .map(|path| read_text(path).map(|text| (path.to_string_lossy().into_owned(), text)));
    let (goal, demand) = (goal?, demand?);
    let reading = read_goal((&goal.0, &goal.1), (&demand.0, &demand.1), baseline);
    let (faults, warnings): (Vec<_>, Vec<_>) =
        reading.diagnostics.into_iter().partition(|one| one.severity == Severity::Fault);
    print_diagnostics(&warnings, language);
    reading.goal.ok_or_else(|| Failure::all(faults))
}

fn failure(fault: SafeguardError) -> Failure {
    match fault {
        SafeguardError::Table(fault) => table_fault(&fault),
        SafeguardError::Plan(fault) => plan_fault(fault),
        SafeguardError::NoDemand => Failure::of(Diagnostic::fault("C0414")),
        SafeguardError::TooManyMixes(count) => {
            Failure::of(Diagnostic::fault("C0412").with("found", count).with("limit", MIXES_MAX))
        }
        SafeguardError::TooManyLevels => {
            Failure::of(Diagnostic::fault("C0413").with("limit", LEVELS_MAX))
        }
    }
}
