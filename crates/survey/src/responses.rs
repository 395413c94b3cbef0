//! Responses, one a person, without anything that leads to the person.

/// How far somebody came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Completion {
    /// Opened the questionnaire and answered nothing.
    Accessed,
    /// Answered something and did not hand it in.
    Partial,
    /// Handed it in.
    Complete,
}

/// What somebody answered to one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Places of the chosen answers in the question's list, in order and each once.
    pub chosen: Vec<usize>,
    /// The answer of one's own, or the free text of an open question; empty when there is none.
    pub text: String,
}

impl Answer {
    /// Returns whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.text.is_empty()
    }
}

/// The answers of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// Number of the response in its file; says nothing about the person.
    pub id: u32,
    /// How far the person came.
    pub completion: Completion,
    /// One answer a question of the questionnaire, in its order.
    pub answers: Vec<Answer>,
}
