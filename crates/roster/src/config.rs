//! How hard to search, and which level of the requirement to cover.

use organico_model::RequirementLevel;

/// Options of [`crate::build_roster`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RosterConfig {
    /// The level of the requirement that the roster covers.
    pub cover: RequirementLevel,
    /// Tried moves for each planned shift; a rewritten week counts as 400 of them.
    pub work_units_a_shift: u32,
    /// Most tried moves in all.
    pub work_units_max: u64,
    /// Ends the search after so many moves without changing its cooling: repeats a search that was stopped.
    pub stop_after: Option<u64>,
    /// Passes over all people after the search that seek a floor under the cost of coverage; 0 seeks none.
    pub bound_passes: u32,
    /// Cost of every day on which a person's start, end, workplace or being at work differs from the published roster,
    /// in millionths as [`crate::RosterCost`]; 0 lets everything change.
    pub change_weight: i64,
}

impl RosterConfig {
    /// Returns a short search, for a first look and for tests.
    #[must_use]
    pub const fn quick() -> Self {
        Self {
            cover: RequirementLevel::Gross,
            work_units_a_shift: 150,
            work_units_max: 3_000_000,
            stop_after: None,
            bound_passes: 0,
            change_weight: 0,
        }
    }

    /// Returns the usual search: under a second for 20 people and about ten for 1,600 over four weeks, on one core.
    #[must_use]
    pub const fn standard() -> Self {
        Self {
            cover: RequirementLevel::Gross,
            work_units_a_shift: 4_000,
            work_units_max: 25_000_000,
            stop_after: None,
            bound_passes: 0,
            change_weight: 0,
        }
    }
}
