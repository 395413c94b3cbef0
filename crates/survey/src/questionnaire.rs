//! The questionnaire: what is asked, of whom it may be told apart, and the limit below which nothing is shown.

use jiff::civil::Date;
use organico_model::Words;
use serde::Serialize;

use crate::Points;

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One choice; the shares and what was not reported add up to 100 %.
    Single,
    /// Any number of choices; the shares may add up to more than 100 %.
    Multi,
    /// One choice of an ordered list, the strongest first.
    Scale,
    /// Free text, of which only the number of answers is ever shown.
    Open,
}

/// How those who were asked were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sample {
    /// Whoever came: there is no sampling error to speak of.
    Convenience,
    /// Drawn at random from a list.
    Random,
    /// Everybody was asked.
    Census,
}

/// The span that a choice stands for, in points of 100, such as 75 to 100 % of the seats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Band {
    /// Lower end.
    pub from: Points,
    /// Upper end, not below the lower.
    pub to: Points,
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// Its code in the columns of files.
    pub code: String,
    /// What it says.
    pub label: Words,
    /// Code of the choice it is a part of; such a row is shown and not added up.
    pub part_of: Option<String>,
    /// The span it stands for, where the answers are spans of a share.
    pub band: Option<Band>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Question {
    /// Its code in the columns of files.
    pub code: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// What it asks.
    pub text: Words,
    /// What to know when reading its results; may be empty.
    pub note: Words,
    /// The answers to choose, in order.
    pub choices: Vec<Choice>,
    /// Whether an answer of one's own may be given.
    pub other: bool,
}

impl Question {
    /// Returns the place of a choice in the list.
    #[must_use]
    pub fn choice(&self, code: &str) -> Option<usize> {
        self.choices.iter().position(|choice| choice.code == code)
    }
}

/// A questionnaire with its rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Survey {
    /// Title.
    pub title: Words,
    /// Who asked and where it was published; may be empty.
    pub source: String,
    /// What to know about the survey as a whole; may be empty.
    pub note: Words,
    /// First day of the answers, if set.
    pub opens: Option<Date>,
    /// Last day of the answers, if set.
    pub closes: Option<Date>,
    /// How the sample was found.
    pub sample: Sample,
    /// The smallest group that may be shown, at least [`crate::K_MIN`].
    pub anonymity_k: u32,
    /// Code of the one single-choice question by which all others are broken down. One, and in the document: whoever
    /// may cut the same answers again and again can close in on a person.
    pub breakdown: Option<String>,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

impl Survey {
    /// Returns a question by its code.
    #[must_use]
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == code)
    }
}
