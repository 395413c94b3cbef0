//! How hard to search, and which level of the requirement to cover.

use organico_model::RequirementLevel;

/// The usual weight of fairness.
///
/// Measured on a made-up centre of 1,000 people, six skills and four weeks, whose ledger carries up to 29 late shifts and
/// 15 weekend days by chance: the standard deviation within comparable people falls from 8.8 to 3.4 late shifts and from
/// 4.3 to 1.9 weekend days; coverage costs 4 % more, and 0.10 % of the required hours are uncovered for 0.07 %. Half the
/// weight costs 2.6 %, four times it 9 %.
const FAIRNESS_WEIGHT: i64 = 100_000;

/// How the search cools down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RosterPace {
    /// Once, over all its work units: best when it is known how many there are.
    Planned,
    /// Again and again, each time twice as long and from the best roster so far: for a caller who ends the search by the
    /// clock. What is found in a given time is about as good as what half of it finds when planned.
    Open,
}

/// Options of [`crate::build_roster`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RosterConfig {
    /// The level of the requirement that the roster covers.
    pub cover: RequirementLevel,
    /// Tried moves for each planned shift; a rewritten week counts as 400 of them.
    pub work_units_a_shift: u32,
    /// Most tried moves in all.
    pub work_units_max: u64,
    /// How it cools down meanwhile.
    pub pace: RosterPace,
    /// Ends the search after so many moves without changing its cooling: repeats a search that was stopped.
    pub stop_after: Option<u64>,
    /// Passes over all people after the search that seek a floor under the cost of coverage; 0 seeks none.
    pub bound_passes: u32,
    /// Cost of every day on which a person's start, end, workplace or being at work differs from the published roster,
    /// in millionths as [`crate::RosterCost`]; 0 lets everything change.
    pub change_weight: i64,
    /// Cost of one late shift, night, weekend day, holiday or refused wish away from the mean of comparable people, squared,
    /// in millionths as [`crate::RosterCost`]. Weighed against coverage where the centre keeps a ledger, and otherwise only
    /// where coverage stays as it is. 0 shares nothing out.
    pub fairness_weight: i64,
}

impl RosterConfig {
    /// Returns a short search, for a first look and for tests.
    #[must_use]
    pub const fn quick() -> Self {
        Self {
            cover: RequirementLevel::Gross,
            work_units_a_shift: 150,
            work_units_max: 3_000_000,
            pace: RosterPace::Planned,
            stop_after: None,
            bound_passes: 0,
            change_weight: 0,
            fairness_weight: FAIRNESS_WEIGHT,
        }
    }

    /// Returns the usual search: under a second for 20 people and about ten for 1,600 over four weeks, on one core.
    #[must_use]
    pub const fn standard() -> Self {
        Self {
            cover: RequirementLevel::Gross,
            work_units_a_shift: 4_000,
            work_units_max: 25_000_000,
            pace: RosterPace::Planned,
            stop_after: None,
            bound_passes: 0,
            change_weight: 0,
            fairness_weight: FAIRNESS_WEIGHT,
        }
    }

    /// Returns a search without an end of its own: the caller stops it, by the clock or by `stop_after`.
    #[must_use]
    pub const fn until_stopped() -> Self {
        Self {
            work_units_a_shift: u32::MAX,
            work_units_max: u64::MAX,
            pace: RosterPace::Open,
            ..Self::standard()
        }
    }
}
