//! The bundle: one file `*.organico` with inputs, rules, seed and results, that anyone can verify offline.
//!
//! A zip of entries and of `manifest.json`, which names the SHA-256 of each entry and may carry a signature. Here stand
//! writing, reading with limits, comparing digests and signing; what the entries mean, and making the results again, is
//! not known here. The reference is `docs/book/bundle.md`.

mod check;
mod difference;
mod manifest;
mod read;
mod signature;
mod write;

use std::collections::BTreeMap;

use thiserror::Error;

use organico_model::Diagnostic;

use crate::digest::digest_of;

pub use difference::{Difference, EntryDifference, digest_differences};
pub use manifest::{
    BUNDLE_VERSION, BundleKind, Manifest, Obstacle, Signature, Unrecomputable, fingerprint,
};
pub use read::read_bundle;
pub use signature::{sign, signature_state};
pub use write::write_bundle;

/// A bundle as it stands in memory: its manifest and its entries by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// What the bundle says of itself; not an entry.
    pub manifest: Manifest,
    /// The files by their name in the bundle, such as `centre/people.csv`.
    pub entries: BTreeMap<String, Vec<u8>>,
}

impl Bundle {
    /// Returns the bundle of these entries, with the digest of each written into the manifest.
    ///
    /// A signature that the manifest had is dropped: it was made of other digests.
    #[must_use]
    pub fn sealed(manifest: Manifest, entries: BTreeMap<String, Vec<u8>>) -> Self {
        let digests =
            entries.iter().map(|(name, bytes)| (name.clone(), digest_of(bytes))).collect();
        Self { manifest: Manifest { digests, signature: None, ..manifest }, entries }
    }
}

/// Why a bundle has no bytes.
#[derive(Debug, Error)]
pub enum BundleError {
    /// It would not be read again; every reason.
    #[error("{} faults forbid to write the bundle", .0.len())]
    Faults(Vec<Diagnostic>),
    /// The manifest has no form in JSON.
    #[error("the manifest cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// The zip cannot be put together.
    #[error("the bundle cannot be packed: {0}")]
    Packing(#[from] std::io::Error),
}

#[cfg(test)]
mod tests;
