//! Scenarios: one TOML document that people read and write, against the baseline that it changes.
//!
//! Everything that can be wrong is found when it is read: names that the baseline does not have, dates out of order,
//! changes that contradict each other, more people than there are. What a law does not allow is a warning, because a
//! table may want to see it. Reference: `docs/book/scenario.md`.

mod change;
mod check;
mod demand;
mod goal;
mod head;
mod kinds;
mod known;
mod party;
mod quantities;
mod words;

use organico_model::{Baseline, Diagnostic, Scenario};

use crate::context::Context;
use crate::quantity::count;
use crate::text::clean;
use crate::tree::{Source, Table, parse};

use known::fits as known_fits;

pub use goal::{GoalReading, read_goal};
pub(crate) use head::source;
pub(crate) use known::unknown_name;
pub use party::{PartiesReading, SignedDocument, party_faults, read_parties};
pub(crate) use quantities::{hours, week_days, weekly_hours, working_days};
pub(crate) use words::{
    CLAUSES, ClauseWord, EXITS, KINDS, Kind, QUALIFIERS, REPLACEMENTS, SUPPORTS,
};

/// The version of the document.
const SCENARIO_VERSION: u32 = 1;

/// Most changes of a scenario: more could not be laid on a table, and every one is held against every other.
const CHANGES_MAX: usize = 200;

/// Folders beside a centre or a register in which scenarios lie; nothing in them is a part of either.
const FOLDERS: [&str; 2] = ["scenari/", "scenarios/"];

/// Returns whether a path within a folder leads to a scenario, which is no part of the centre that lies there.
#[must_use]
pub fn is_scenario_path(path: &str) -> bool {
    FOLDERS.iter().any(|folder| path.starts_with(folder))
}

/// What reading a scenario gives: the scenario unless there is a fault, and everything that was found, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct ScenarioReading {
    /// The scenario; absent when a fault was found.
    pub scenario: Option<Scenario>,
    /// Faults and warnings, sorted by line and key.
    pub diagnostics: Vec<Diagnostic>,
}

/// Returns the scenario that a document describes, with every fault and warning.
#[must_use]
pub fn read_scenario(file: &str, text: &str, baseline: &Baseline) -> ScenarioReading {
    let context = Context::default();
    let scenario = read(file, &clean(text), baseline, &context).filter(|_| !context.has_fault());
    ScenarioReading { scenario, diagnostics: context.into_diagnostics() }
}

fn read(file: &str, text: &str, baseline: &Baseline, context: &Context) -> Option<Scenario> {
    let source = Source::new(file, text);
    let tree = parse(text, &source, context)?;
    let root = Table::root(&tree, &source, context);
    version(&root, SCENARIO_VERSION)?;
    let scenario = content(&root, baseline);
    root.close();
    if let Some(scenario) = &scenario {
        check::check(scenario, baseline, &root);
    }
    scenario
}

/// Returns the version of a document, or nothing, reported, when this Organico does not read it.
pub(crate) fn version(root: &Table<'_>, known: u32) -> Option<u32> {
    let found = root.quantity("version", count)?;
    if found == known {
        return Some(found);
    }
    let fault = Diagnostic::fault("I0115").with("found", found).with("known", known);
    root.context.report_at(&root.place("version"), fault);
    None
}

/// Returns the parts of the document; those that cannot be read are left out, and have been reported.
fn content(root: &Table<'_>, baseline: &Baseline) -> Option<Scenario> {
    let known = known::Known::of(baseline);
    let head = head::read(root);
    let span = head.span();
    let demand_table = root.table("demand");
    let demand = demand_table.as_ref().map(|table| demand::read(table, &known, span));
    let changes = changes(root, &known, span);
    let demand = demand.flatten();
    Some(Scenario {
        id: head.id?,
        name: head.name?,
        author: head.author?,
        pack: head.pack,
        first: head.first?,
        months: head.months?,
        demand,
        assumptions: head.assumptions,
        travel: head.travel,
        roster_fit: head.roster_fit,
        changes,
    })
}

fn changes(
    root: &Table<'_>,
    known: &known::Known<'_>,
    span: Option<head::Span>,
) -> Vec<organico_model::Change> {
    let tables = root.tables("changes");
    if too_many(root, "changes", tables.len(), CHANGES_MAX) {
        return Vec::new();
    }
    change::check_ids(&tables);
    tables.iter().filter_map(|table| change::read(table, known, span)).collect()
}

/// Reports a list that is longer than any table could read; returns whether it is.
fn too_many(table: &Table<'_>, key: &'static str, found: usize, limit: usize) -> bool {
    if found > limit {
        let fault = Diagnostic::fault("I0112").with("limit", limit);
        table.context.report_at(&table.place(key), fault.with("found", found).with("what", key));
    }
    found > limit
}

#[cfg(test)]
mod tests;
