//! What law and agreements do not allow is no option; what they say of it is kept.

use organico_model::{Change, Finding, FindingKind, SourceStatus};

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

    /// Keeps that the months of support that are left are fewer than those between two reviews: the measure can never hold.
    pub(super) fn is_too_short(&mut self, change: &Change, left: u32, review: usize) {
        self.broken.push(Finding {
            code: "support-shorter-than-review".to_owned(),
            kind: FindingKind::Note,
            change: change.id.clone(),
            rule: None,
            source: String::new(),
            status: SourceStatus::Supplied,
            values: vec![
                ("left".to_owned(), left.to_string()),
                ("review".to_owned(), review.to_string()),
            ],
            due: Vec::new(),
        });
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
