//! The planning entity: a cell of the roster.

use std::sync::Arc;

use solverforge::prelude::*;

use super::Roster;
use crate::keys::{Cover, Limits};

/// A person's day, and the shift on it, if any.
#[planning_entity]
pub struct Cell {
    #[planning_id]
    pub id: usize,
    pub day: usize,
    pub limits: Limits,
    /// What each shift would be to this cell.
    pub choices: Arc<[Choice]>,
    /// What a free day costs by wishes.
    pub free_cost: i64,
    #[planning_variable(
        value_range_provider = "shifts",
        allows_unassigned = true,
        candidate_values = "candidates",
        nearby_entity_candidates = "neighbours"
    )]
    pub shift: Option<usize>,
}

/// A shift as a cell sees it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Choice {
    pub minutes: i64,
    /// What the shift costs by wishes.
    pub cost: i64,
    /// How often the person may work it.
    pub most: i64,
    pub cover: Cover,
    /// Whether each shift may not follow on the next day.
    pub never: Vec<bool>,
}

impl Cell {
    /// Returns the shift as the cell sees it, if it has one.
    pub fn chosen(&self) -> Option<&Choice> {
        self.shift.and_then(|shift| self.choices.get(shift))
    }

    /// Returns the minutes of work.
    pub fn minutes(&self) -> i64 {
        self.chosen().map_or(0, |choice| choice.minutes)
    }

    /// Returns what refused wishes cost.
    pub fn wish_cost(&self) -> i64 {
        self.chosen().map_or(self.free_cost, |choice| choice.cost)
    }

    /// Returns whether the shift of the next day may not follow this one.
    pub fn forbids(&self, next: &Self) -> bool {
        let never = self.chosen().zip(next.shift).map(|(choice, then)| choice.never[then]);
        never.unwrap_or(false)
    }
}

/// Returns the shifts that the person may work.
pub(super) fn candidates(roster: &Roster, cell: usize, _variable: usize) -> &[usize] {
    roster.candidates.get(cell).map_or(&[], Vec::as_slice)
}

/// Returns the cells of the same day and those of the same person.
pub(super) fn neighbours(roster: &Roster, cell: usize, _variable: usize) -> &[usize] {
    roster.neighbours.get(cell).map_or(&[], Vec::as_slice)
}
