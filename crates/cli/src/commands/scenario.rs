//! `organico scenario`: changes applied to a centre, side by side, in a bundle that anyone can recompute.

mod arguments;
mod bundle;
mod inputs;
mod optimise;
mod plans;
mod restricted;
mod sign;
mod verify;
mod why;

use std::path::Path;

use organico_formats::{LOCAL_RULES_FILE, baseline_json, result_json};
use organico_model::{Baseline, Diagnostic, ScenarioResult};
use organico_report::{Language, Numbers, comparison_html, comparison_text, message};
use organico_rules::{PackTexts, rule_set};
use organico_scenario::{baseline_of, first_day_after};
use serde_json::json;

pub(crate) use arguments::{
    CompareArguments, GroupsArguments, OptimiseArguments, ScenarioCommand, ScenarioRunArguments,
    SignArguments, VerifyArguments, WhyArguments,
};
pub(crate) use verify::verify;
pub(crate) use why::why;

use crate::commands::inputs::{centre, rules};
use crate::disk::{read_bytes, read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};
use inputs::{BASELINE_JSON, BASELINE_TOML, Entries, PACKS, SCENARIOS, Table, table_fault};

/// The document of a case for which no full centre exists.
const BASELINE_FILE: &str = "baseline.toml";

/// Runs `organico scenario`.
pub(super) fn run(command: &ScenarioCommand, language: Language) -> Result<(), Failure> {
    match command {
        ScenarioCommand::Run(arguments) => run_all(arguments, language),
        ScenarioCommand::Optimise(arguments) => optimise::run(arguments, language),
        ScenarioCommand::Sign(arguments) => sign::run(arguments, language),
        ScenarioCommand::Compare(arguments) => compare(arguments, language),
        ScenarioCommand::Groups(arguments) => groups(arguments, language),
    }
}

fn run_all(arguments: &ScenarioRunArguments, language: Language) -> Result<(), Failure> {
    let mut entries = base_entries(&arguments.centre, language)?;
    let mut names = Vec::new();
    for (index, path) in arguments.scenarios.iter().enumerate() {
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        let entry = format!("{SCENARIOS}{:02}-{stem}.toml", index + 1);
        entries.insert(entry.clone(), read_bytes(path)?);
        names.push((entry, path.to_string_lossy().into_owned()));
    }
    let folder = arguments.centre.to_string_lossy().into_owned();
    let shown = |entry: &str| {
        let known = names.iter().find(|(name, _)| name == entry).map(|(_, path)| path.clone());
        known.unwrap_or_else(|| match entry {
            BASELINE_TOML => format!("{folder}/{BASELINE_FILE}"),
            other => other.to_owned(),
        })
    };
    add_packs(&mut entries, &shown)?;
    let table = inputs::read(&entries, &shown)?;
    print_diagnostics(&table.warnings, language);
    let results = inputs::results(&table)?;
    write(arguments, (entries, &table, &results), language)?;
    let results: Vec<ScenarioResult> = results.into_iter().map(|(_, result)| result).collect();
    if arguments.json {
        print(&json!({ "results": results }).to_string());
    } else {
        print(&comparison_text(&table.baseline, &results, language));
    }
    Ok(())
}

/// Writes the bundle and the page that were asked for.
fn write(
    arguments: &ScenarioRunArguments,
    (mut entries, table, results): (Entries, &Table, &[(String, ScenarioResult)]),
    language: Language,
) -> Result<(), Failure> {
    for (name, result) in results {
        entries.insert(format!("{}{name}.json", inputs::RESULTS), json_bytes(result_json(result))?);
    }
    let mut written: Vec<&Path> = Vec::new();
    if let Some(out) = &arguments.out {
        bundle::write(arguments, out, entries, &table.baseline)?;
        written.push(out);
    }
    if let Some(page) = &arguments.page {
        let results: Vec<ScenarioResult> =
            results.iter().map(|(_, result)| result.clone()).collect();
        write_text(page, &comparison_html(&table.baseline, &results, language))?;
        written.push(page);
    }
    if !arguments.json {
        for path in written {
            print(&message(language, "written", &[("path", &path.to_string_lossy())]));
        }
    }
    Ok(())
}

pub(super) fn json_bytes(
    text: Result<String, organico_formats::FormatError>,
) -> Result<Vec<u8>, Failure> {
    let text =
        text.map_err(|fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault)))?;
    Ok(text.into_bytes())
}

/// Returns the baseline of a folder, a centre or a case, and its company agreement, as entries.
fn base_entries(folder: &Path, language: Language) -> Result<Entries, Failure> {
    let mut entries = Entries::new();
    let case = folder.join(BASELINE_FILE);
    if case.is_file() {
        entries.insert(BASELINE_TOML.to_owned(), read_bytes(&case)?);
    } else {
        let baseline = baseline_of_folder(folder, language)?;
        entries.insert(BASELINE_JSON.to_owned(), json_bytes(baseline_json(&baseline))?);
    }
    let local = folder.join(LOCAL_RULES_FILE);
    if local.is_file() {
        entries.insert(format!("inputs/{LOCAL_RULES_FILE}"), read_bytes(&local)?);
    }
    Ok(entries)
}

/// Returns the baseline of a centre on the day after its history.
fn baseline_of_folder(folder: &Path, language: Language) -> Result<Baseline, Failure> {
    let (centre, digest) = centre(folder, language)?;
    if centre.history.grid.count == 0 {
        return Err(Failure::of(Diagnostic::fault("C0006")));
    }
    let first = first_day_after(&centre.history.grid);
    let rules = rules(folder, &centre, first)?;
    baseline_of(&centre, &rules, first, &digest).map_err(|fault| table_fault(&fault))
}

/// Adds the packs that the baseline and the scenarios name, with those they extend.
fn add_packs(entries: &mut Entries, shown: &dyn Fn(&str) -> String) -> Result<(), Failure> {
    let shipped = PackTexts::shipped();
    for name in organico_rules::pack_names() {
        if let Some(text) = shipped.text(name) {
            entries.insert(format!("{PACKS}{name}.toml"), text.as_bytes().to_vec());
        }
    }
    let table = inputs::read(entries, shown)?;
    let mut used = std::collections::BTreeSet::new();
    for (_, scenario) in &table.scenarios {
        let pack = scenario.pack.as_deref().unwrap_or(&table.baseline.rule_pack);
        let rules = rule_set(pack, scenario.first_day()).map_err(|fault| {
            Failure::of(Diagnostic::fault("C0003").with("pack", pack).with("cause", fault))
        })?;
        used.extend(rules.versions().iter().map(|(name, _)| format!("{PACKS}{name}.toml")));
    }
    entries.retain(|name, _| !name.starts_with(PACKS) || used.contains(name));
    Ok(())
}

fn compare(arguments: &CompareArguments, language: Language) -> Result<(), Failure> {
    let bundle = bundle::read(&arguments.bundle)?;
    let table = inputs::read(&bundle.entries, &str::to_owned)?;
    let results = bundle::results(&bundle)?;
    let results: Vec<ScenarioResult> = results.into_iter().map(|(_, result)| result).collect();
    write_text(&arguments.out, &comparison_html(&table.baseline, &results, language))?;
    print(&message(language, "written", &[("path", &arguments.out.to_string_lossy())]));
    Ok(())
}

fn groups(arguments: &GroupsArguments, language: Language) -> Result<(), Failure> {
    let case = arguments.centre.join(BASELINE_FILE);
    let baseline = if case.is_file() {
        organico_formats::read_baseline(&case.to_string_lossy(), &read_text(&case)?)
            .map_err(Failure::all)?
    } else {
        baseline_of_folder(&arguments.centre, language)?
    };
    if arguments.json {
        print(&json!({ "groups": baseline.groups }).to_string());
        return Ok(());
    }
    let numbers = Numbers::of(language);
    for group in &baseline.groups {
        let heads = numbers.whole(group.heads);
        let hours = numbers.decimal(group.weekly_hours, 1);
        let gaps = [
            ("id", group.id.as_str()),
            ("name", group.name.as_str()),
            ("people", heads.as_str()),
            ("hours", hours.as_str()),
        ];
        print(&message(language, "scenario-group", &gaps));
    }
    Ok(())
}
