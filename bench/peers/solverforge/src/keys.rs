//! What is counted by: a person with limits, a shift of a day with its cover. Equal if the number is.

use std::hash::{Hash, Hasher};

use solverforge::prelude::*;

/// Limits of a person over the horizon.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    pub person: usize,
    pub days: i64,
    pub minutes_max: i64,
    pub minutes_min: i64,
    pub run_max: i64,
    pub run_min: i64,
    pub free_min: i64,
    pub weekends_max: i64,
    /// Minutes of the shortest shift: as many too many or too few count as one broken limit.
    pub unit: i64,
}

/// How many people a shift of a day asks for, and what each too few or too many costs.
#[derive(Debug, Clone, Copy)]
pub struct Cover {
    pub number: usize,
    pub wanted: i64,
    pub under: i64,
    pub over: i64,
}

impl Cover {
    /// Returns what so many people cost.
    pub fn cost(&self, people: i64) -> HardSoftScore {
        let missing = self.wanted - people;
        HardSoftScore::of_soft((missing * self.under).max(-missing * self.over))
    }
}

impl PartialEq for Limits {
    fn eq(&self, other: &Self) -> bool {
        self.person == other.person
    }
}

impl Eq for Limits {}

impl Hash for Limits {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.person.hash(state);
    }
}

impl PartialEq for Cover {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Eq for Cover {}

impl Hash for Cover {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.number.hash(state);
    }
}
