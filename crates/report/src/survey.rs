//! The results of a survey as a page and as a text for the terminal.
//!
//! Both get a [`SurveyReport`], from which small groups have gone already; nothing here could bring them back.

mod chart;
mod page;
mod statements;
mod tables;
mod terminal;
mod words;

pub use page::survey_html;
pub use terminal::survey_text;

use organico_survey::{Figure, Line, People, Points, Question, RowKey, SurveyReport, Table};

use crate::Language;
use crate::number::{NONE, Numbers};
use crate::text::{Gap, Texts};

/// A survey as one reader sees it.
pub(crate) struct SurveyView<'a> {
    report: &'a SurveyReport,
    language: Language,
    texts: &'static Texts,
    numbers: Numbers,
}
