//! Pulse surveys: questions, answers, what was not reported, and what may be shown of them.
//!
//! A [`Survey`] is a questionnaire; its answers are either [`Response`]s, one a person, or the percentages of a
//! [`Published`] report. [`survey_report`] makes the same [`SurveyReport`] of both, and that is the only thing that
//! pages, terminals and JSON get to see: groups below the limit have left it, and so has what would give them away.
//! Absent on purpose: addresses, times and anything else that leads from an answer to a person.

mod anonymity;
mod breakdown;
mod evidence;
mod figures;
mod published;
mod questionnaire;
mod report;
mod responses;
mod statements;
mod wording;

pub use anonymity::{K_MIN, K_USUAL, hidden_groups};
pub use breakdown::{Breakdown, BreakdownRow, Line};
pub use evidence::Evidence;
pub use figures::{Figure, People, Points, margin_of_error, people_behind};
pub use published::{Published, PublishedRow};
pub use questionnaire::{Band, Choice, Question, QuestionKind, Sample, Survey};
pub use report::{Participation, RowKey, SurveyReport, Table, TableRow, survey_report};
pub use responses::{Answer, Completion, Response};
pub use statements::{Compared, Conclusion, InterimStatement, Qualifier, Statements, Weighed};
pub use wording::{Wording, majority_words, refused_words, wording};
