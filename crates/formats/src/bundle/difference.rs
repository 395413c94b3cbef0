//! Which entries are not what the manifest says.

use std::collections::BTreeMap;

use organico_model::Diagnostic;

use super::{Bundle, check};
use crate::digest::digest_of;

/// How an entry differs from the manifest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Difference {
    /// It is there with other bytes.
    Changed,
    /// The manifest names it and it is not there.
    Missing,
    /// It is there and the manifest does not name it.
    Added,
}

/// An entry that differs from the manifest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryDifference {
    /// The name of the entry.
    pub entry: String,
    /// How it differs.
    pub difference: Difference,
}

impl EntryDifference {
    /// Returns the difference as a fault at its entry.
    #[must_use]
    pub fn diagnostic(&self) -> Diagnostic {
        let code = match self.difference {
            Difference::Changed => "I0713",
            Difference::Missing => "I0711",
            Difference::Added => "I0710",
        };
        check::at(&self.entry, code)
    }
}

/// Returns each entry whose SHA-256 is not the one of the manifest, in the order of the names.
#[must_use]
pub fn digest_differences(bundle: &Bundle) -> Vec<EntryDifference> {
    let digests = &bundle.manifest.digests;
    let mut differences = BTreeMap::new();
    for (name, bytes) in &bundle.entries {
        match digests.get(name) {
            None => differences.insert(name, Difference::Added),
            Some(digest) if *digest != digest_of(bytes) => {
                differences.insert(name, Difference::Changed)
            }
            Some(_) => None,
        };
    }
    let missing = digests.keys().filter(|name| !bundle.entries.contains_key(*name));
    differences.extend(missing.map(|name| (name, Difference::Missing)));
    let named = |(entry, difference): (&String, Difference)| EntryDifference {
        entry: entry.clone(),
        difference,
    };
    differences.into_iter().map(named).collect()
}
