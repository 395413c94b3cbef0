//! The model document: a centre described by rates and groups, which the simulator lives.
//!
//! One TOML document of a study, with instants of arrivals in CSV files beside it where they are many. Keys end in their
//! unit; laws are written as in `contacts.toml`. Reference of every key: `docs/book/simulate.md`.

mod agents;
mod arrivals;
mod content;
mod day;
mod group;
mod kind;
mod known;
mod outages;
mod parts;
mod people;
mod quantities;
mod sense;
mod takers;

use organico_model::{Diagnostic, STUDY_VERSION, Study};

use crate::Files;
use crate::context::Context;
use crate::scenario::version;
use crate::text::clean;
use crate::tree::{Source, Table, parse};

/// What reading a model document gives: the study unless there is a fault, and everything that was found, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyReading {
    /// The study; absent when a fault was found.
    pub study: Option<Study>,
    /// Faults and warnings, sorted by line and key.
    pub diagnostics: Vec<Diagnostic>,
}

/// Returns the study that a document describes, with every fault and warning. `beside` holds the files that
/// [`study_files`] names.
#[must_use]
pub fn read_study(file: &str, text: &str, beside: &Files) -> StudyReading {
    let context = Context::default();
    let study = read(file, &clean(text), beside, &context);
    context.resolve_names();
    let study = study.filter(|_| !context.has_fault());
    StudyReading { study, diagnostics: context.into_diagnostics() }
}

fn read(file: &str, text: &str, beside: &Files, context: &Context) -> Option<Study> {
    let source = Source::new(file, text);
    let tree = parse(text, &source, context)?;
    let root = Table::root(&tree, &source, context);
    version(&root, STUDY_VERSION)?;
    content::read(&root, beside)
}

/// Returns the names of the files beside a document that it takes instants of arrivals from; nothing of a document that
/// is no TOML, whose faults [`read_study`] tells.
#[must_use]
pub fn study_files(text: &str) -> Vec<String> {
    let context = Context::default();
    let text = clean(text);
    let source = Source::new("", &text);
    let Some(tree) = parse(&text, &source, &context) else { return Vec::new() };
    let types = Table::root(&tree, &source, &context).tables_quietly("types");
    let mut names: Vec<String> = types.iter().filter_map(arrivals::file_name).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[cfg(test)]
mod tests;
