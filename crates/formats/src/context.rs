//! What every reader of a document shares: where faults are collected, and which names exist.
//!
//! Readers go on after a fault, so that all of them are found; a reader that cannot make its value returns nothing and
//! has reported why.

use std::cell::RefCell;
use std::collections::BTreeMap;

use organico_model::{Diagnostic, Place, Severity};

use crate::names::Names;
use crate::refusal::Refusal;

/// Most faults of one code in one file that are shown; the rest is counted. A wrong column in a history of two years
/// would otherwise print a line for every quarter-hour.
pub(crate) const SAME_FAULTS_MAX: usize = 25;

/// The faults found so far and the names met so far.
#[derive(Debug, Default)]
pub(crate) struct Context {
    found: RefCell<Vec<Diagnostic>>,
    more: RefCell<BTreeMap<(String, &'static str, Severity), usize>>,
    counts: RefCell<BTreeMap<(String, &'static str), usize>>,
    pub(crate) names: Names,
}

impl Context {
    /// Keeps a diagnostic, or only counts it when its file already has many of the same code.
    pub(crate) fn report(&self, diagnostic: Diagnostic) {
        let key = (diagnostic.place.file.clone(), diagnostic.code);
        let mut counts = self.counts.borrow_mut();
        let count = counts.entry(key.clone()).or_insert(0);
        *count += 1;
        if *count > SAME_FAULTS_MAX {
            let more = (key.0, key.1, diagnostic.severity);
            *self.more.borrow_mut().entry(more).or_insert(0) += 1;
        } else {
            self.found.borrow_mut().push(diagnostic);
        }
    }

    /// Counts further faults of one code in one file that are not shown.
    pub(crate) fn count_more(&self, file: &str, code: &'static str, count: usize) {
        if count > 0 {
            let key = (file.to_owned(), code, Severity::Fault);
            *self.more.borrow_mut().entry(key).or_insert(0) += count;
        }
    }

    /// Keeps a diagnostic at a place.
    pub(crate) fn report_at(&self, place: &Place, diagnostic: Diagnostic) {
        self.report(Diagnostic { place: place.clone(), ..diagnostic });
    }

    /// Reports that `value` at `place` was refused.
    pub(crate) fn refuse(&self, place: &Place, value: &str, refusal: &Refusal) {
        let key = place.field.rsplit('.').next().unwrap_or_default();
        self.report_at(place, refusal.diagnostic(key, value));
    }

    /// Returns how many diagnostics of a code a file has so far, shown or only counted.
    pub(crate) fn reported(&self, file: &str, code: &'static str) -> usize {
        self.counts.borrow().get(&(file.to_owned(), code)).copied().unwrap_or(0)
    }

    /// Returns whether a fault was reported.
    pub(crate) fn has_fault(&self) -> bool {
        self.found.borrow().iter().any(|diagnostic| diagnostic.severity == Severity::Fault)
    }

    /// Returns everything found, in the order of the documents.
    pub(crate) fn into_diagnostics(self) -> Vec<Diagnostic> {
        let mut found = self.found.into_inner();
        for ((file, code, severity), count) in self.more.into_inner() {
            let rest = Diagnostic { severity, ..Diagnostic::fault("I0113") };
            found.push(rest.with("count", count).with("code", code).at(file, u32::MAX, ""));
        }
        found.sort();
        for diagnostic in &mut found {
            if diagnostic.place.line == u32::MAX {
                diagnostic.place.line = 0;
            }
        }
        found
    }
}

/// Returns a place in a file.
pub(crate) fn place(file: &str, line: u32, field: impl Into<String>) -> Place {
    Place { file: file.to_owned(), line, field: field.into() }
}
