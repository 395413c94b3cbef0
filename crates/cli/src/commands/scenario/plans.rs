//! The plans of a safeguard plan as files: each a scenario, and all of them in a bundle that anyone can recompute.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use organico_formats::{BundleKind, result_json, write_scenario};
use organico_model::{Baseline, Safeguard, SafeguardPlan};
use organico_report::{Language, message};

use super::bundle::{Seal, seal};
use super::inputs::{self, Entries, RESULTS, SCENARIOS};
use super::{OptimiseArguments, add_packs, json_bytes, sign};
use crate::disk::{read_bytes, write_files};
use crate::failure::Failure;

/// Where the goal, the demand and what parties say of harms lie in a bundle.
const ASKED: &str = "inputs/safeguard/";

/// Writes what was asked for beside the terminal, and returns where.
pub(super) fn write(
    arguments: &OptimiseArguments,
    (entries, baseline): (Entries, &Baseline),
    found: &Safeguard,
    language: Language,
) -> Result<Vec<PathBuf>, Failure> {
    let mut written = match &arguments.out {
        Some(folder) => write_documents(folder, found, language)?,
        None => Vec::new(),
    };
    // Without a plan there is nothing to recompute.
    if let Some(out) = arguments.bundle.as_ref().filter(|_| !found.plans.is_empty()) {
        write_bundle(arguments, out, (entries, baseline), &documents(found, language))?;
        written.push(out.clone());
    }
    Ok(written)
}

/// Adds the documents that are asked with to the entries of a bundle, as they are before the search: whoever saves one of them
/// meanwhile changes nothing of what is sealed.
pub(super) fn add_asked(
    arguments: &OptimiseArguments,
    entries: &mut Entries,
) -> Result<(), Failure> {
    entries.insert(format!("{ASKED}goal.toml"), read_bytes(&arguments.goal)?);
    entries.insert(format!("{ASKED}demand.toml"), read_bytes(&arguments.demand)?);
    for (number, path) in arguments.weights.iter().enumerate() {
        let name = format!("{ASKED}weights-{}.toml", number + 1);
        entries.insert(format!("{name}.sig"), read_bytes(&sign::beside(path))?);
        entries.insert(name, read_bytes(path)?);
    }
    Ok(())
}

/// Returns the identifier of each plan, in order, and its document.
fn documents(found: &Safeguard, language: Language) -> Vec<(String, String)> {
    let comment = message(language, "safeguard-document", &[]);
    let document = |plan: &SafeguardPlan| write_scenario(&plan.scenario, &comment);
    found.plans.iter().map(|plan| (plan.scenario.id.clone(), document(plan))).collect()
}

fn write_documents(
    folder: &Path,
    found: &Safeguard,
    language: Language,
) -> Result<Vec<PathBuf>, Failure> {
    let files: BTreeMap<String, String> = documents(found, language)
        .into_iter()
        .map(|(id, text)| (format!("{id}.toml"), text))
        .collect();
    write_files(folder, &files)?;
    Ok(files.keys().map(|name| folder.join(name)).collect())
}

/// Writes the bundle of all plans beside today.
fn write_bundle(
    arguments: &OptimiseArguments,
    out: &Path,
    (mut entries, baseline): (Entries, &Baseline),
    documents: &[(String, String)],
) -> Result<(), Failure> {
    for (number, (id, text)) in documents.iter().enumerate() {
        let name = format!("{SCENARIOS}{:02}-{id}.toml", number + 1);
        entries.insert(name, text.clone().into_bytes());
    }
    add_packs(&mut entries, &str::to_owned)?;
    let table = inputs::read(&entries, &str::to_owned)?;
    for (name, result) in inputs::results(&table)? {
        entries.insert(format!("{RESULTS}{name}.json"), json_bytes(result_json(&result))?);
    }
    let asked = Seal {
        sign: arguments.sign.as_deref(),
        signer: arguments.signer.as_deref(),
        at: arguments.at,
    };
    seal(&asked, (out, BundleKind::Public), entries, baseline)
}
