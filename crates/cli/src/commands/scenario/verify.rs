//! `organico verify`: everything in a bundle is made again from its inputs, without a network, and held against what it
//! says.

use organico_formats::{
    Bundle, BundleKind, Difference, Obstacle, SignatureState, digest_differences, result_json,
    signature_state,
};
use organico_model::{ScenarioResult, WorkingSheet};
use organico_report::{Language, message};
use serde_json::{Value, json};

use super::VerifyArguments;
use super::inputs::{self, BASELINE_JSON, RESULTS};
use super::restricted::JUDGEMENT;
use super::{bundle, json_bytes, restricted};
use crate::failure::Failure;
use crate::terminal::print;

/// The entry of what the bundle says of itself.
const MANIFEST: &str = "manifest.json";

/// Most differences that are listed; the rest is counted.
const SHOWN_MAX: usize = 20;

/// A place where the bundle and what is made from its inputs differ.
struct Found {
    /// The entry, or the path of a figure in it.
    place: String,
    /// The key of the words: `verify-KEY`.
    key: &'static str,
    /// What the bundle says, and what comes out.
    values: Option<(String, String)>,
}

impl Found {
    /// Returns whether the entry is as it was sealed, and only another result follows from the inputs.
    fn is_result(&self) -> bool {
        self.place.starts_with(RESULTS) && ["recomputed", "origin"].contains(&self.key)
    }
}

/// Runs `organico verify`.
pub(crate) fn verify(arguments: &VerifyArguments, language: Language) -> Result<(), Failure> {
    let bundle = bundle::read(&arguments.bundle)?;
    let mut found = differing_entries(&bundle);
    let open = bundle::not_recomputable(&bundle.manifest.kind, &bundle.entries);
    if bundle.manifest.not_recomputable != open {
        let place = MANIFEST.to_owned();
        found.push(Found { place, key: "not-recomputable", values: None });
    }
    match recomputed(&bundle) {
        Ok(differences) => found.extend(differences),
        // Inputs that were tampered with may not be readable any more; that they differ is then already found.
        Err(failure) if found.is_empty() => return Err(failure),
        Err(_) => {}
    }
    let signature = signature_state(&bundle.manifest);
    if matches!(signature, SignatureState::Bad) {
        found.push(Found { place: MANIFEST.to_owned(), key: "signature", values: None });
    }
    if arguments.json {
        print(&json_text(&bundle, &found));
    } else {
        say(&bundle, &found, &signature, language);
    }
    if found.is_empty() { Ok(()) } else { Err(Failure::silent()) }
}

fn differing_entries(bundle: &Bundle) -> Vec<Found> {
    let key = |difference: Difference| match difference {
        Difference::Changed => "changed",
        Difference::Missing => "missing",
        Difference::Added => "added",
    };
    digest_differences(bundle)
        .into_iter()
        .map(|one| Found { place: one.entry, key: key(one.difference), values: None })
        .collect()
}

/// Returns where the results differ from what the inputs of the bundle lead to.
fn recomputed(bundle: &Bundle) -> Result<Vec<Found>, Failure> {
    let table = inputs::read(&bundle.entries, &str::to_owned)?;
    let mut found = Vec::new();
    for (name, result) in inputs::results(&table)? {
        let entry = format!("{RESULTS}{name}.json");
        let bytes = json_bytes(result_json(&result))?;
        match bundle.entries.get(&entry) {
            Some(known) if *known == bytes => {}
            Some(known) => found.extend(figures(&entry, known, &result)),
            None => found.push(Found { place: entry, key: "missing", values: None }),
        }
    }
    let known = table.scenarios.len();
    let there = bundle.entries.keys().filter(|name| name.starts_with(RESULTS)).count();
    if there > known {
        found.push(Found { place: RESULTS.to_owned(), key: "added", values: None });
    }
    if matches!(bundle.manifest.kind, BundleKind::Riservato { .. }) {
        found.extend(restricted_parts(bundle)?);
    }
    Ok(found)
}

/// Returns which figures of a result differ; the whole entry where it cannot be read or differs elsewhere.
fn figures(entry: &str, known: &[u8], result: &ScenarioResult) -> Vec<Found> {
    let whole = || vec![Found { place: entry.to_owned(), key: "recomputed", values: None }];
    let Ok(stated) = serde_json::from_slice::<ScenarioResult>(known) else { return whole() };
    let mut found = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    for sheet in [&stated.sheet, &result.sheet] {
        for (place, working) in sheet.places() {
            for step in working.steps() {
                let path = format!("{place}/{}", step.name);
                if seen.insert(path.clone()) {
                    found.extend(figure(entry, &path, &stated.sheet, &result.sheet));
                }
            }
        }
    }
    if found.is_empty() { whole() } else { found }
}

fn figure(entry: &str, path: &str, stated: &WorkingSheet, made: &WorkingSheet) -> Option<Found> {
    let (stated, made) = (stated.step(path), made.step(path));
    let same = stated.zip(made).is_some_and(|(a, b)| {
        // The last digit of a number may be lost where it was read from JSON.
        let near = (a.value - b.value).abs() <= 1e-12 * a.value.abs().max(1.0);
        near && a.unit == b.unit && a.origin == b.origin
    });
    let written = |step: Option<&organico_model::Step>| {
        step.map_or_else(|| "–".to_owned(), |step| step.value.to_string())
    };
    let place = format!("{entry} {path}");
    let values = (written(stated), written(made));
    let key = if values.0 == values.1 { "origin" } else { "recomputed" };
    (!same).then_some(Found { place, key, values: Some(values) })
}

/// Returns what differs of the parts that only a restricted bundle has.
fn restricted_parts(bundle: &Bundle) -> Result<Vec<Found>, Failure> {
    let mut found = Vec::new();
    let mut hold = |name: &str, made: Option<Vec<u8>>| {
        if bundle.entries.get(name) != made.as_ref() {
            found.push(Found { place: name.to_owned(), key: "recomputed", values: None });
        }
    };
    if bundle.entries.contains_key(BASELINE_JSON) {
        hold(BASELINE_JSON, Some(restricted::baseline(&bundle.entries)?));
    }
    hold(JUDGEMENT, restricted::judgement(&bundle.entries)?);
    Ok(found)
}

/// Says what the checker found in the roster of a restricted bundle.
fn say_roster(bundle: &Bundle, language: Language) {
    let said = bundle.entries.get(JUDGEMENT);
    let Some(said) = said.and_then(|bytes| serde_json::from_slice::<Value>(bytes).ok()) else {
        return;
    };
    let breaches = said["breaches"].as_array().map_or(0, Vec::len).to_string();
    let shifts = said["shifts"].to_string();
    print(&message(language, "verify-roster", &[("shifts", &shifts), ("breaches", &breaches)]));
}

fn say(bundle: &Bundle, found: &[Found], signature: &SignatureState, language: Language) {
    let text = |key: &str, gaps: &[(&str, &str)]| message(language, key, gaps);
    let verdict = if found.is_empty() { "verify-same" } else { "verify-different" };
    print(&text(verdict, &[("count", &bundle.entries.len().to_string())]));
    for one in found.iter().take(SHOWN_MAX) {
        let (stated, made) = one.values.clone().unwrap_or_default();
        let key = match one.values {
            Some(_) if one.key == "recomputed" => "verify-figure".to_owned(),
            _ => format!("verify-{}", one.key),
        };
        print(&text(&key, &[("place", &one.place), ("stated", &stated), ("made", &made)]));
    }
    if found.len() > SHOWN_MAX {
        print(&text("verify-more", &[("count", &(found.len() - SHOWN_MAX).to_string())]));
    }
    // Where nothing was touched after the seal, the reader is told so: the list alone would look like a changed file.
    if !found.is_empty() && found.iter().all(Found::is_result) {
        print(&text("verify-other-build", &[]));
    }
    if bundle.manifest.organico != env!("CARGO_PKG_VERSION") {
        print(&text("verify-version", &[("version", &bundle.manifest.organico)]));
    }
    match signature {
        SignatureState::Unsigned => print(&text("verify-unsigned", &[])),
        SignatureState::Good { signer, public_key } => {
            print(&text("verify-signed", &[("signer", signer), ("key", public_key)]));
        }
        SignatureState::Bad => {}
    }
    for one in &bundle.manifest.not_recomputable {
        let key = match one.obstacle {
            Obstacle::PersonLevel => "verify-person-level",
            Obstacle::SmallGroup => "verify-small-group",
        };
        print(&text(key, &[("figure", &one.figure)]));
    }
    if let BundleKind::Riservato { purpose } = &bundle.manifest.kind {
        print(&text("verify-riservato", &[("purpose", purpose)]));
        say_roster(bundle, language);
    }
}

fn json_text(bundle: &Bundle, found: &[Found]) -> String {
    let differences: Vec<_> = found
        .iter()
        .map(|one| {
            let (stated, made) = one.values.clone().unzip();
            json!({ "place": one.place, "kind": one.key, "stated": stated, "made": made })
        })
        .collect();
    let verdict = if found.is_empty() { "SAME" } else { "DIFFERENT" };
    let entries = bundle.entries.len();
    json!({ "verdict": verdict, "entries": entries, "differences": differences }).to_string()
}
