//! What only the whole scenario can tell: changes that contradict each other, people who are not there, rules.
//!
//! A fault is reported at the later of two changes, in time and then in the order of the document.

mod contracts;
mod heads;
mod hours;
mod rules;
mod sites;

use organico_model::{Baseline, Change, Diagnostic, Month, Place, Scenario};

use crate::tree::Table;

/// The changes of a scenario, in the order of time and then as written, with what they are held against.
struct Checked<'s> {
    scenario: &'s Scenario,
    baseline: &'s Baseline,
    changes: Vec<&'s Change>,
    last: Month,
    root: &'s Table<'s>,
}

/// Reports what the changes of a scenario say against each other, against the baseline and against the rules.
pub(super) fn check(scenario: &Scenario, baseline: &Baseline, root: &Table<'_>) {
    let mut changes: Vec<&Change> = scenario.changes.iter().collect();
    changes.sort_by_key(|change| change.from);
    let last = scenario.span().last().unwrap_or(scenario.first);
    let checked = Checked { scenario, baseline, changes, last, root };
    sites::check(&checked);
    contracts::check(&checked);
    heads::check(&checked);
    hours::check(&checked);
    rules::check(&checked);
}

impl Checked<'_> {
    /// Reports a diagnostic at a key of a change.
    fn report(&self, change: &Change, key: &str, diagnostic: Diagnostic) {
        let field = format!("{}.{key}", change.place.field);
        self.root.context.report_at(&Place { field, ..change.place.clone() }, diagnostic);
    }

    /// Returns the last month in which a change holds.
    fn until(&self, change: &Change) -> Month {
        change.until.unwrap_or(self.last).min(self.last)
    }
}
