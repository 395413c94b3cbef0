//! What law and agreements do not allow is no option; what they say of it is kept.

use organico_model::{Change, Finding};

use crate::table::sketch::breaches;
use crate::table::{TableError, TableInputs};

/// The judge of single measures.
pub(super) struct Law<'a> {
    inputs: TableInputs<'a>,
    /// What the options that were left out would have broken, each rule of a measure once.
    pub(super) broken: Vec<Finding>,
}

impl<'a> Law<'a> {
    pub(super) fn of(inputs: TableInputs<'a>) -> Self {
        Self { inputs, broken: Vec::new() }
    }

    /// Returns whether a change by itself breaks nothing.
    pub(super) fn allows(&mut self, change: &Change) -> Result<bool, TableError> {
        let found = breaches(&self.inputs, change)?;
        let allowed = found.is_empty();
        for one in found {
            let known = |other: &Finding| other.change == one.change && other.code == one.code;
            if !self.broken.iter().any(known) {
                self.broken.push(one);
            }
        }
        Ok(allowed)
    }
}
