//! What the shifts of a person must keep, for a set of it that cannot be kept together.

use serde::Serialize;

use crate::AgentId;

/// Something that the shifts of one person must keep.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowFact {
    /// The hours at which the person can work.
    Availability,
    /// Absences of the person, and days on which the centre is closed.
    Absences,
    /// The starts and lengths that the centre has for the contract.
    ShiftGrammar,
    /// The rest between two shifts.
    DailyRest,
    /// The most days of work in a row.
    DaysInARow,
    /// The minutes of the contract, week by week.
    ContractHours,
    /// Days that must stay as they were published.
    LockedDays,
}

impl RowFact {
    /// All of them, in the order in which they are let go: what a planner can change most easily is named last.
    pub const ALL: [Self; 7] = [
        Self::DailyRest,
        Self::DaysInARow,
        Self::Absences,
        Self::LockedDays,
        Self::Availability,
        Self::ContractHours,
        Self::ShiftGrammar,
    ];
}

/// A smallest set of facts that the shifts of a person cannot keep together: without any one of them they could.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowClash {
    /// The person.
    pub person: AgentId,
    /// The facts, in order.
    pub facts: Vec<RowFact>,
}
