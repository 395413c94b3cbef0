//! A bundle out of the entries of a run, and back.

use std::path::Path;

use jiff::Timestamp;
use organico_formats::{
    BUNDLE_VERSION, Bundle, BundleError, BundleKind, Manifest, Obstacle, Unrecomputable,
    read_bundle, read_result_json, read_signing_key, sign, write_bundle,
};
use organico_model::{Baseline, Diagnostic, ScenarioResult, Seed};

use super::inputs::{BASELINE_JSON, Entries, RESULTS};
use super::restricted::{CENTRE, JUDGEMENT, ROSTER};
use super::{ScenarioRunArguments, restricted};
use crate::disk::{read_bytes, read_centre_files, read_text, write_bytes};
use crate::failure::Failure;

/// Writes the bundle of a run.
pub(super) fn write(
    arguments: &ScenarioRunArguments,
    out: &Path,
    mut entries: Entries,
    baseline: &Baseline,
) -> Result<(), Failure> {
    let kind = match &arguments.riservato {
        Some(purpose) => {
            add_people(arguments, &mut entries)?;
            BundleKind::Riservato { purpose: purpose.clone() }
        }
        None => BundleKind::Public,
    };
    let asked = Seal {
        sign: arguments.sign.as_deref(),
        signer: arguments.signer.as_deref(),
        at: arguments.at,
    };
    seal(&asked, (out, kind), entries, baseline)
}

/// Who signs a bundle, and when it is made.
pub(super) struct Seal<'a> {
    pub(super) sign: Option<&'a Path>,
    pub(super) signer: Option<&'a str>,
    pub(super) at: Option<Timestamp>,
}

/// Writes a bundle of these entries, signed where that is asked for.
pub(super) fn seal(
    asked: &Seal<'_>,
    (out, kind): (&Path, BundleKind),
    entries: Entries,
    baseline: &Baseline,
) -> Result<(), Failure> {
    let not_recomputable = not_recomputable(&kind, &entries);
    let manifest = Manifest {
        version: BUNDLE_VERSION,
        organico: env!("CARGO_PKG_VERSION").to_owned(),
        kind,
        title: baseline.name.clone(),
        // Nothing in these results is drawn: the seed stands for those that will be.
        seed: Seed(1),
        created: asked.at.unwrap_or(Timestamp::UNIX_EPOCH),
        not_recomputable,
        digests: std::collections::BTreeMap::new(),
        signature: None,
    };
    let mut bundle = Bundle::sealed(manifest, entries);
    if let (Some(key), Some(signer)) = (asked.sign, asked.signer) {
        let key = read_signing_key(&read_text(key)?).map_err(Failure::of)?;
        sign(&mut bundle.manifest, &key, signer).map_err(bundle_fault)?;
    }
    let bytes = write_bundle(&bundle).map_err(bundle_fault)?;
    write_bytes(out, &bytes)
}

/// Returns what cannot be made again from the entries of a bundle of a kind.
pub(super) fn not_recomputable(kind: &BundleKind, entries: &Entries) -> Vec<Unrecomputable> {
    match (kind, entries.contains_key(BASELINE_JSON)) {
        (BundleKind::Public, true) => vec![Unrecomputable {
            figure: BASELINE_JSON.to_owned(),
            obstacle: Obstacle::PersonLevel,
        }],
        (BundleKind::Public | BundleKind::Riservato { .. }, _) => Vec::new(),
    }
}

/// Adds the files of the centre, person by person, and the roster.
fn add_people(arguments: &ScenarioRunArguments, entries: &mut Entries) -> Result<(), Failure> {
    for (name, text) in read_centre_files(&arguments.centre)? {
        entries.insert(format!("{CENTRE}{name}"), text.into_bytes());
    }
    if let Some(roster) = &arguments.roster {
        entries.insert(ROSTER.to_owned(), read_bytes(roster)?);
    }
    if let Some(said) = restricted::judgement(entries)? {
        entries.insert(JUDGEMENT.to_owned(), said);
    }
    Ok(())
}

fn bundle_fault(fault: BundleError) -> Failure {
    match fault {
        BundleError::Faults(faults) => Failure::all(faults),
        other => Failure::of(Diagnostic::fault("C0001").with("cause", other)),
    }
}

/// Reads a bundle.
pub(super) fn read(path: &Path) -> Result<Bundle, Failure> {
    read_bundle(&read_bytes(path)?).map_err(Failure::all)
}

/// Returns the results that stand in a bundle, in order, by the name of their entry.
pub(super) fn results(bundle: &Bundle) -> Result<Vec<(String, ScenarioResult)>, Failure> {
    let names = bundle.entries.iter().filter(|(name, _)| name.starts_with(RESULTS));
    names
        .map(|(name, bytes)| {
            let text = std::str::from_utf8(bytes)
                .map_err(|_| Failure::of(Diagnostic::fault("I0904").at(name, 0, "")))?;
            let result = read_result_json(name, text).map_err(Failure::of)?;
            let stem = name.trim_start_matches(RESULTS).trim_end_matches(".json");
            Ok((stem.to_owned(), result))
        })
        .collect()
}
