//! Every way to take the measures that are taken once: each from one of its months at one of its sizes, or not at all.

use organico_model::{Change, ChangeKind, Goal, Measure};

use super::law::Law;
use super::sizes::at_part;
use crate::table::TableError;

/// What may be done with a measure: nothing first, then each month and size.
#[derive(Debug, Clone)]
struct Options {
    taken: Vec<Option<Change>>,
}

impl Options {
    /// Returns what may be done lawfully; what a size would break is kept.
    fn of(measure: &Measure, law: &mut Law<'_>) -> Result<Self, TableError> {
        let mut taken = vec![None];
        for from in &measure.starts {
            for part in &measure.parts {
                let change = at_part(&measure.change, *part, *from);
                if let Some(change) = change.filter(|change| !taken.contains(&Some(change.clone())))
                    && law.allows(&change)?
                {
                    taken.push(Some(change));
                }
            }
        }
        Ok(Self { taken })
    }
}

/// All combinations of the measures that are taken once, by number.
#[derive(Debug, Clone)]
pub(super) struct Structures {
    options: Vec<Options>,
}

impl Structures {
    /// Returns the lawful combinations of a goal.
    pub(super) fn of(goal: &Goal, law: &mut Law<'_>) -> Result<Self, TableError> {
        let options: Result<Vec<Options>, TableError> =
            once(goal).map(|measure| Options::of(measure, law)).collect();
        Ok(Self { options: options? })
    }

    /// Returns how many there are; nothing where they cannot be counted.
    pub(super) fn count(&self) -> Option<usize> {
        self.options.iter().try_fold(1_usize, |all, one| all.checked_mul(one.taken.len()))
    }

    /// Returns the changes of a combination, in the order of the goal. The first has none.
    pub(super) fn changes(&self, number: usize) -> Vec<Change> {
        let mut rest = number;
        let mut changes = Vec::new();
        for options in &self.options {
            let own = rest % options.taken.len();
            rest /= options.taken.len();
            changes.extend(options.taken[own].clone());
        }
        changes
    }
}

/// Returns the measures that are taken once.
fn once(goal: &Goal) -> impl Iterator<Item = &Measure> {
    goal.measures.iter().filter(|measure| !is_cut(measure))
}

/// Returns whether a measure cuts hours, at a level that is reviewed.
pub(super) fn is_cut(measure: &Measure) -> bool {
    matches!(measure.change.kind, ChangeKind::ReduceHours(_))
}
