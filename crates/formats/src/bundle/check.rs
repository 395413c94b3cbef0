//! What a bundle may hold: how much, under which names, with which texts. Who writes and who reads ask the same.

use std::collections::{BTreeMap, BTreeSet};

use organico_model::Diagnostic;

use super::manifest::{BUNDLE_VERSION, BundleKind, MANIFEST, Manifest};
use crate::refusal::shown;
use crate::text::{is_hidden, is_plain};

/// How much a bundle may hold.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    /// Most entries, the manifest apart.
    pub(super) entries: usize,
    /// Most bytes of all entries and the manifest, unpacked.
    pub(super) bytes: u64,
}

/// A centre has some dozen files and a comparison some dozen scenarios; beyond this a file means harm.
pub(super) const LIMITS: Limits = Limits { entries: 10_000, bytes: 1 << 30 };

/// Longest name of an entry, in bytes: what file systems take.
const NAME_BYTES_MAX: usize = 255;

/// Characters that some system does not take in a name.
const NOT_IN_NAMES: &str = "\\:*?\"<>|\u{fffd}";

/// Returns the faults of a name: entries are files below the folder that the bundle is unpacked into.
pub(super) fn name_fault(name: &str) -> Option<Diagnostic> {
    let part = |part: &str| !part.is_empty() && part.bytes().any(|byte| byte != b'.');
    let allowed = name.len() <= NAME_BYTES_MAX
        && name.split('/').all(part)
        && !name.eq_ignore_ascii_case(MANIFEST)
        && !name.chars().any(|c| NOT_IN_NAMES.contains(c) || is_hidden(c));
    (!allowed).then(|| at(name, "I0705"))
}

/// Returns a fault for each name that is there before, capital letters apart: unpacked, one would replace the other.
pub(super) fn repeated<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    names.filter(|name| !seen.insert(name.to_lowercase())).map(|name| at(name, "I0706")).collect()
}

/// Returns the fault of more entries than a bundle may hold.
pub(super) fn count_fault(limits: &Limits) -> Diagnostic {
    Diagnostic::fault("I0703").with("limit", limits.entries)
}

/// Returns the fault of more bytes than a bundle may hold.
pub(super) fn size_fault(limits: &Limits) -> Diagnostic {
    Diagnostic::fault("I0704").with("limit", limits.bytes >> 20)
}

/// Returns a fault for each text of the manifest that is empty, too long, or shows other than what it holds.
pub(super) fn manifest_faults(manifest: &Manifest) -> Vec<Diagnostic> {
    let mut texts = vec![("organico", &manifest.organico), ("title", &manifest.title)];
    if let BundleKind::Riservato { purpose } = &manifest.kind {
        texts.push(("purpose", purpose));
    }
    texts.extend(manifest.signature.iter().map(|signature| ("signer", &signature.signer)));
    texts.extend(manifest.not_recomputable.iter().map(|one| ("figure", &one.figure)));
    let fault = |key: &str| Diagnostic::fault("I0712").with("key", key).at(MANIFEST, 0, key);
    let bad = texts.into_iter().filter(|(_, text)| !is_plain(text));
    let mut faults: Vec<Diagnostic> = bad.map(|(key, _)| fault(key)).collect();
    if manifest.version != BUNDLE_VERSION {
        let fault = Diagnostic::fault("I0709").with("found", manifest.version);
        faults.push(fault.with("known", BUNDLE_VERSION).at(MANIFEST, 0, "version"));
    }
    faults
}

/// Returns a fault for each entry that the manifest does not name and for each that it names and is not there.
pub(super) fn listing_faults(
    manifest: &Manifest,
    entries: &BTreeMap<String, Vec<u8>>,
    unreadable: &BTreeSet<String>,
) -> Vec<Diagnostic> {
    let added = entries.keys().filter(|name| !manifest.digests.contains_key(*name));
    let missing = manifest
        .digests
        .keys()
        .filter(|name| !entries.contains_key(*name) && !unreadable.contains(*name));
    added.map(|name| at(name, "I0710")).chain(missing.map(|name| at(name, "I0711"))).collect()
}

/// Returns a fault at an entry.
pub(super) fn at(name: &str, code: &'static str) -> Diagnostic {
    Diagnostic::fault(code).at(shown(name), 0, "")
}
