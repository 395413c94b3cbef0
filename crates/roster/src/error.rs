//! What makes a roster impossible to begin with. That no roster satisfies the rules is an answer, not an error.

use organico_model::{AgentId, SiteId};
use thiserror::Error;

/// An input that no roster can be built from.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum RosterError {
    /// The requirement covers no time.
    #[error("the requirement covers no day")]
    EmptyHorizon,
    /// A series of the requirement has another length than its grid.
    #[error("the requirement has {found} intervals where its grid has {expected}")]
    Length {
        /// The length of the series.
        found: usize,
        /// The length of the grid.
        expected: usize,
    },
    /// A number of the requirement is negative, not finite or beyond the largest centre.
    #[error("the requirement of {value} people is not possible")]
    Requirement {
        /// The number.
        value: f64,
    },
    /// More people than the search is made for.
    #[error("{0} people are more than the limit")]
    TooManyPeople(usize),
    /// More different shifts than the search is made for.
    #[error("the shift grammar allows more than {0} shifts")]
    TooManyShifts(usize),
    /// A person works at a site that the centre does not have.
    #[error("{person} works at the unknown site {site}")]
    UnknownSite {
        /// The person.
        person: AgentId,
        /// The site.
        site: SiteId,
    },
}
