//! Pairs of people who work side by side, such as a newcomer with a tutor.

use crate::{AgentId, Share};

/// A person who must have another one beside them for a share of the hours.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// The person.
    pub person: AgentId,
    /// Who must be at work at the same time.
    pub with: AgentId,
    /// Share of the person's hours of each planning week.
    pub share: Share,
}
