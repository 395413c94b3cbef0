//! Results of which only percentages were published.

use crate::{Points, Question};

/// One published percentage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRow {
    /// Code of the question.
    pub question: String,
    /// Code of the choice, or [`Published::OTHER`].
    pub choice: String,
    /// The share; absent where the report names the answer and gives none.
    pub points: Option<Points>,
    /// What the share was rounded to, in tenths of a point: 10 for 45 %, 1 for 33.3 %.
    pub unit: u32,
    /// The words of the report for it, such as "1/3"; may be empty.
    pub written: String,
}

/// A report of percentages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// People who opened the questionnaire.
    pub accessed: u32,
    /// People who completed it: the base of every table.
    pub complete: u32,
    /// The percentages.
    pub rows: Vec<PublishedRow>,
}

impl Published {
    /// The code that stands for an answer of one's own.
    pub const OTHER: &'static str = "other";

    /// Returns the percentage of an answer.
    #[must_use]
    pub fn row(&self, question: &str, choice: &str) -> Option<&PublishedRow> {
        self.rows.iter().find(|row| row.question == question && row.choice == choice)
    }

    /// Returns the sum of the percentages of a question, parts of a choice left out.
    #[must_use]
    pub fn sum(&self, question: &Question) -> Points {
        let part = |code: &str| {
            question.choices.iter().any(|choice| choice.code == code && choice.part_of.is_some())
        };
        let rows =
            self.rows.iter().filter(|row| row.question == question.code && !part(&row.choice));
        Points(rows.filter_map(|row| row.points).map(|points| points.0).sum())
    }
}
