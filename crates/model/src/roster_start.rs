//! What the search for a roster begins from: a roster that people know already, and the days of it that must stay.

use jiff::civil::Date;

use crate::{AgentId, Roster};

/// A day of a person that stays as the published roster has it, be it a shift or a day off.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LockedDay {
    /// The person.
    pub person: AgentId,
    /// The civil day on which the shifts start.
    pub day: Date,
}

/// What a search begins from. The default is nothing at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RosterStart {
    /// The roster that was published, of any days. Within its days nobody's shift means a day off.
    pub published: Option<Roster>,
    /// Days that must not change. They need a published roster that has them.
    pub locked: Vec<LockedDay>,
}
