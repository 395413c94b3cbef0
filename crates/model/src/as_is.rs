//! The roster as it is beside the one that a plan proposes: what either leads to, and what would change for whom.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{AgentId, Breach, ContactTypeId, Coverage, Estimate, Outcome, Roster, Workplace};

/// Service of one contact type under the proposed roster less that under the one as it is, over the same days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TypeDifference {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Handled contacts a replication.
    pub handled: Estimate,
    /// Service level, as a share; absent when the type has no target or nothing was offered.
    pub service_level: Option<Estimate>,
    /// Share that abandoned; absent when nothing was offered.
    pub abandonment: Option<Estimate>,
    /// Mean wait of the answered, in seconds; absent when one of the rosters answers nobody.
    pub speed_of_answer: Option<Estimate>,
    /// Share of deferred work past its deadline.
    pub overdue: Option<Estimate>,
}

/// Service under the proposed roster less that under the one as it is.
///
/// Intervals are of the differences of replications that live the same days; one that contains 0 says that no difference
/// was seen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceDifference {
    /// One entry a contact type.
    pub types: Vec<TypeDifference>,
    /// Busy time over time on duty and not on a pause.
    pub occupancy: Estimate,
}

/// A span of work, without its pauses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkedSpan {
    /// First instant.
    pub start: Timestamp,
    /// First instant after it.
    pub end: Timestamp,
    /// Where it is worked.
    pub workplace: Workplace,
}

/// What becomes of the work of a person on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeOfDay {
    /// A day off becomes a day of work.
    Added,
    /// A day of work becomes a day off.
    Removed,
    /// The hours change.
    Moved,
    /// The hours stay and the place changes.
    Workplace,
}

/// A day on which a person would work otherwise than now; pauses alone are no change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayChange {
    /// The person.
    pub person: AgentId,
    /// The civil day on which the shifts start.
    pub day: Date,
    /// What becomes of it.
    pub what: ChangeOfDay,
    /// The work of the day as it is.
    pub before: Vec<WorkedSpan>,
    /// The work of the day as proposed.
    pub after: Vec<WorkedSpan>,
}

/// People with so many changed days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeBand {
    /// Fewest changed days.
    pub from: u32,
    /// Most changed days; absent where the band has no end.
    pub to: Option<u32>,
    /// People: nobody, or five and more.
    pub people: u32,
}

/// How changed days are spread over people. Groups smaller than five are never shown apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ChangeSpread {
    /// People employed in the period.
    pub people: u32,
    /// Changed days a person; absent where the people are fewer than five.
    pub days_mean: Option<f64>,
    /// People by changed days, in order; empty where the people are fewer than five.
    pub bands: Vec<ChangeBand>,
}

/// The roster as it is, under the same load and rules as the proposed one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AsIs {
    /// Who works when, in the period of the plan.
    pub roster: Roster,
    /// People on duty against people needed.
    pub coverage: Coverage,
    /// Rules that it breaks, found by the independent checker.
    pub breaches: Vec<Breach>,
    /// What it leads to.
    pub outcome: Outcome,
    /// Service of the proposed roster less its own.
    pub difference: ServiceDifference,
    /// Days that change, by person and day.
    pub changes: Vec<DayChange>,
    /// How they are spread over people.
    pub spread: ChangeSpread,
    /// People employed in the period who have no shift in it.
    pub people_without_shift: u32,
    /// Shifts that were given and lie outside the period.
    pub shifts_outside: u32,
}
