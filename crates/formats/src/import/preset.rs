//! The layouts of contact history that are known by name.

use crate::choices::{Choices, word};

/// A layout of contact history; its page is `docs/book/import.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// Genesys Cloud: the sheet of its historical import.
    GenesysCloud,
}

/// The presets by name.
const PRESETS: [(&str, Preset); 1] = [("genesys-cloud", Preset::GenesysCloud)];

impl Preset {
    /// Returns every preset with its name, in the order of the book.
    #[must_use]
    pub const fn all() -> &'static Choices<Self> {
        &PRESETS
    }

    /// Returns the preset of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        PRESETS.iter().find(|(known, _)| *known == name).map(|(_, preset)| *preset)
    }

    /// Returns its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        word(&PRESETS, &self)
    }
}
