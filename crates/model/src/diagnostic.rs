//! Faults in what a person gave us: a code, a place, and the offending values.
//!
//! The words are not here: the code is the key of the Italian and English texts, of the page in the user's reference
//! and of the JSON body. The values fill the gaps of those texts.

use std::fmt;

use serde::Serialize;

/// How much a diagnostic matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// The input cannot be used.
    Fault,
    /// The input is used, and this should be known.
    Warning,
    /// Something that is worth saying, such as a field that no engine uses yet.
    Note,
}

/// Where in the input a fault lies. Empty parts are unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Place {
    /// The file, relative to the folder of the centre.
    pub file: String,
    /// The line, from 1; 0 when unknown.
    pub line: u32,
    /// The key, column, person or day.
    pub field: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.field.is_empty() {
            write!(f, " {}", self.field)?;
        }
        Ok(())
    }
}

/// One fault, warning or note about an input.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Diagnostic {
    /// Where it lies; first, so that a sorted list follows the documents.
    pub place: Place,
    /// The code, a letter and four digits such as `I0102`; the key of every text.
    pub code: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// Named values for the gaps of the text, in the order given.
    pub values: Vec<(&'static str, String)>,
}

impl Diagnostic {
    /// Returns a fault at an unknown place.
    #[must_use]
    pub fn fault(code: &'static str) -> Self {
        Self { place: Place::default(), code, severity: Severity::Fault, values: Vec::new() }
    }

    /// Returns a warning at an unknown place.
    #[must_use]
    pub fn warning(code: &'static str) -> Self {
        Self { severity: Severity::Warning, ..Self::fault(code) }
    }

    /// Returns a note at an unknown place.
    #[must_use]
    pub fn note(code: &'static str) -> Self {
        Self { severity: Severity::Note, ..Self::fault(code) }
    }

    /// Returns the diagnostic at the given place; line 0 means unknown.
    #[must_use]
    pub fn at(mut self, file: impl Into<String>, line: u32, field: impl Into<String>) -> Self {
        self.place = Place { file: file.into(), line, field: field.into() };
        self
    }

    /// Returns the diagnostic with one more value for its text.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.values.push((name, value.to_string()));
        self
    }
}

/// How far a value can be trusted; it travels to every result that used it.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum SourceStatus {
    /// Read in a public page.
    Verified,
    /// Read in part.
    Partial,
    /// General knowledge, not checked.
    Memory,
    /// Somebody's statement.
    Claim,
    /// Computed from verified values.
    Derived,
    /// Read in the press or another secondary source only.
    Secondary,
    /// Given by the user.
    Supplied,
    /// Not known: never priced, never taken as 0.
    Unset,
}

impl SourceStatus {
    /// Returns how little the status is trusted, 0 for what was read: the worst one of a figure is the one to show.
    #[must_use]
    pub const fn distrust(self) -> u8 {
        match self {
            Self::Verified => 0,
            Self::Supplied => 1,
            Self::Derived => 2,
            Self::Secondary => 3,
            Self::Partial => 4,
            Self::Claim => 5,
            Self::Memory => 6,
            Self::Unset => 7,
        }
    }
}
