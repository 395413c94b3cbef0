//! What a bundle says of itself, and the one text that says it.
//!
//! The text is canonical: the same manifest gives the same bytes, and a text that is not what we would have written is
//! refused. So nothing can stand in it that a reader overlooks and a signature does not cover.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::{Diagnostic, Seed};
use serde::{Deserialize, Serialize};

use super::BundleError;
use crate::digest::digest_of;

/// The name of the manifest in the zip.
pub(super) const MANIFEST: &str = "manifest.json";

/// The version of the form of a bundle.
pub const BUNDLE_VERSION: u32 = 1;

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The version of the form, [`BUNDLE_VERSION`].
    pub version: u32,
    /// The version of Organico that made the results.
    pub organico: String,
    /// Who may see it.
    pub kind: BundleKind,
    /// What it is about, in a line.
    pub title: String,
    /// The only source of chance of the results.
    pub seed: Seed,
    /// When it was made, as the caller says: no clock is read here.
    pub created: Timestamp,
    /// The figures that cannot be made again from this bundle alone.
    pub not_recomputable: Vec<Unrecomputable>,
    /// The SHA-256 of each entry, 64 hexadecimal digits, by its name.
    pub digests: BTreeMap<String, String>,
    /// The signature, where there is one.
    pub signature: Option<Signature>,
}

/// Who may see a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum BundleKind {
    /// Everybody: it holds groups only, of five people and more.
    Public,
    /// Who needs it for the purpose: it holds rows of single people.
    Riservato {
        /// What it was made for; never empty.
        purpose: String,
    },
}

/// A figure that cannot be made again from a bundle alone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unrecomputable {
    /// Where the figure stands in the results, such as `people.pay.mean`.
    pub figure: String,
    /// What stands in the way.
    pub obstacle: Obstacle,
}

/// Why a figure cannot be made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Obstacle {
    /// It needs rows of single people, which a public bundle does not hold.
    PersonLevel,
    /// It needs a group that is too small to be shown.
    SmallGroup,
}

impl Obstacle {
    /// Returns the word of the manifest, the key of its texts.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::PersonLevel => "person-level",
            Self::SmallGroup => "small-group",
        }
    }
}

/// A signature as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The public key, 64 hexadecimal digits.
    pub public_key: String,
    /// The signature, 128 hexadecimal digits.
    pub signature: String,
    /// The name that the signer gives himself; the key proves it only to who knows whose key it is.
    pub signer: String,
}

/// Returns the text of a manifest: indented JSON with a line feed at its end, keys in their order.
pub(super) fn text_of(manifest: &Manifest) -> Result<String, BundleError> {
    Ok(serde_json::to_string_pretty(manifest)? + "\n")
}

/// Returns the SHA-256 of the manifest without its signature, 64 hexadecimal digits.
///
/// It stands for everything in the bundle, because the manifest names the digest of each entry: who was told this one
/// number by the maker knows the bundle, signed or not.
///
/// # Errors
/// The manifest has no form in JSON.
pub fn fingerprint(manifest: &Manifest) -> Result<String, BundleError> {
    let unsigned = Manifest { signature: None, ..manifest.clone() };
    Ok(digest_of(text_of(&unsigned)?.as_bytes()))
}

/// The part of a manifest that every version has.
#[derive(Deserialize)]
struct Head {
    version: u32,
}

/// Returns the manifest that these bytes are.
///
/// # Errors
/// They are of another version, or not what we would have written, with the first line that is not.
pub(super) fn manifest_of(bytes: &[u8]) -> Result<Manifest, Diagnostic> {
    if let Ok(Head { version }) = serde_json::from_slice(bytes)
        && version != BUNDLE_VERSION
    {
        let fault = Diagnostic::fault("I0709").with("found", version).with("known", BUNDLE_VERSION);
        return Err(fault.at(MANIFEST, 0, "version"));
    }
    let manifest: Manifest =
        serde_json::from_slice(bytes).map_err(|fault| strange(fault.line()))?;
    let text = text_of(&manifest).unwrap_or_default();
    match first_difference(bytes, text.as_bytes()) {
        Some(line) => Err(strange(line)),
        None => Ok(manifest),
    }
}

fn strange(line: usize) -> Diagnostic {
    Diagnostic::fault("I0708").at(MANIFEST, u32::try_from(line).unwrap_or(0), "")
}

/// Returns the line, from 1, of the first byte that differs.
fn first_difference(found: &[u8], wanted: &[u8]) -> Option<usize> {
    let same = found.iter().zip(wanted).take_while(|(one, other)| one == other).count();
    let differs = same < found.len() || same < wanted.len();
    differs.then(|| found[..same].split(|byte| *byte == b'\n').count())
}
