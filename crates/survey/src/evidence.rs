//! Where a survey gets its answers from.

use crate::{Published, Response};

/// The answers to a questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// One response a person, as collected.
    Responses(Vec<Response>),
    /// Percentages, as somebody published them.
    Published(Published),
}
