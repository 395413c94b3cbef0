//! What a roster is made for, and what its search begins from.

use organico_model::{Centre, Requirement, RosterStart};
use organico_rules::RuleSet;

/// Nothing to begin from.
static NOTHING: RosterStart = RosterStart { published: None, locked: Vec::new() };

/// What [`crate::solve_roster`] is asked for.
#[derive(Debug, Clone, Copy)]
pub struct RosterTask<'a> {
    /// The people needed.
    pub requirement: &'a Requirement,
    /// The people there are.
    pub centre: &'a Centre,
    /// The rules on the first day of the requirement.
    pub rules: &'a RuleSet,
    /// What the search begins from.
    pub start: &'a RosterStart,
}

impl<'a> RosterTask<'a> {
    /// Returns a task that begins from nothing.
    #[must_use]
    pub fn new(requirement: &'a Requirement, centre: &'a Centre, rules: &'a RuleSet) -> Self {
        Self { requirement, centre, rules, start: &NOTHING }
    }

    /// Returns the task with something to begin from.
    #[must_use]
    pub const fn from_start(self, start: &'a RosterStart) -> Self {
        Self { start, ..self }
    }
}
