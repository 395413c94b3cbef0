//! What a plan did for the promises that its first roster missed, and what stands in the way of those still missed.

use serde::{Deserialize, Serialize};

use crate::{Cents, ContactTypeId};

/// A promise of a contact type that the simulated service can be held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Promise {
    /// Share answered in time, at least.
    ServiceLevel,
    /// Mean wait of the answered in seconds, at most.
    SpeedOfAnswer,
    /// Share that abandons, at most.
    Abandonment,
}

/// What became of a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromiseVerdict {
    /// The first roster kept it, and so does the last.
    Kept,
    /// The first roster missed it; the last one keeps it.
    KeptAfterCorrection,
    /// Nobody who is employed has the skill: no roster can keep it.
    NobodyHasTheSkill,
    /// All rostered hours together are fewer than all that are required: only more hours could keep it.
    HoursAreMissing,
    /// There are hours enough, and contracts, availability, shifts or seats keep them from where they are needed.
    HoursCannotMove,
}

/// A promise with what the simulation says of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PromiseOutcome {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Which promise.
    pub promise: Promise,
    /// What is promised, in the unit of the promise.
    pub target: f64,
    /// The simulated figure under the first roster.
    pub first: f64,
    /// The simulated figure under the roster of the plan.
    pub reached: f64,
    /// What became of it.
    pub verdict: PromiseVerdict,
    /// Hours that its skill is short of in the period where people are missing; 0 where it is kept.
    pub hours_missing: f64,
    /// What those hours would cost at the mean hourly cost of those who have the skill; absent where nobody has it or
    /// nothing is missing.
    pub price: Option<Cents>,
}

impl PromiseOutcome {
    /// Returns whether the roster of the plan keeps the promise.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        matches!(self.verdict, PromiseVerdict::Kept | PromiseVerdict::KeptAfterCorrection)
    }
}

/// The promises of a plan, and how often its roster was corrected for them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Pursuit {
    /// Rosters searched and simulated anew after the first.
    pub rounds: u32,
    /// Those of them that came nearer to the promises, and were kept.
    pub rounds_kept: u32,
    /// One entry a promise, by contact type.
    pub promises: Vec<PromiseOutcome>,
}
