//! Tables from responses: counts of the completed ones, with the limit and the remainder rule.

use super::percentages::alone;
use super::{RowKey, Table, TableRow, table};
use crate::{
    Answer, Completion, Figure, People, Points, Question, QuestionKind, Response, Survey,
    hidden_groups,
};

/// Returns the completed responses.
pub(crate) fn complete(responses: &[Response]) -> impl Iterator<Item = &Response> {
    responses.iter().filter(|response| response.completion == Completion::Complete)
}

/// Returns one table a question.
pub(super) fn tables(survey: &Survey, responses: &[Response]) -> Vec<Table> {
    let base = complete(responses).count() as u32;
    let of = |(index, question): (usize, &Question)| {
        let (keys, counts) = counted(question, index, responses);
        let hidden = hidden(question, &counts, base, survey.anonymity_k);
        let figure = |(count, hidden): (&u32, &bool)| match hidden {
            true => Figure::Hidden,
            false => Figure::Shown {
                points: Points::of(*count, base),
                people: Some(People::Exact(*count)),
            },
        };
        let figures: Vec<Figure> = counts.iter().zip(&hidden).map(figure).collect();
        let rows = keys.iter().zip(&figures).filter(|(key, _)| **key != RowKey::NotReported);
        let rows = rows.map(|(key, figure)| row(question, *key, *figure)).collect();
        table(survey, index, base, rows, figures.last().copied())
    };
    survey.questions.iter().enumerate().map(of).collect()
}

fn row(question: &Question, key: RowKey, figure: Figure) -> TableRow {
    let part = match key {
        RowKey::Choice(index) => question.choices[index].part_of.is_some(),
        RowKey::Other | RowKey::NotReported | RowKey::Answered => false,
    };
    TableRow { key, part, figure, written: String::new() }
}

/// Returns the rows of a question, those without an answer last, and how many completed responses each has.
fn counted(question: &Question, index: usize, responses: &[Response]) -> (Vec<RowKey>, Vec<u32>) {
    let keys = row_keys(question);
    let count = |key: &RowKey| {
        let answers = complete(responses).filter_map(|response| response.answers.get(index));
        answers.filter(|answer| gives(question.kind, answer, *key)).count() as u32
    };
    let counts = keys.iter().map(count).collect();
    (keys, counts)
}

/// Returns the rows of a question: its choices, answers of one's own, and those who gave none.
pub(crate) fn row_keys(question: &Question) -> Vec<RowKey> {
    let mut keys: Vec<RowKey> = (0..question.choices.len()).map(RowKey::Choice).collect();
    match question.kind {
        QuestionKind::Open => keys = vec![RowKey::Answered],
        QuestionKind::Single | QuestionKind::Multi | QuestionKind::Scale => {
            keys.extend(question.other.then_some(RowKey::Other));
        }
    }
    keys.push(RowKey::NotReported);
    keys
}

/// Returns whether an answer counts in a row. A single choice counts once: its first choice, else one's own answer.
pub(crate) fn gives(kind: QuestionKind, answer: &Answer, key: RowKey) -> bool {
    let single = matches!(kind, QuestionKind::Single | QuestionKind::Scale);
    match key {
        RowKey::Choice(index) if single => answer.chosen.first() == Some(&index),
        RowKey::Choice(index) => answer.chosen.contains(&index),
        RowKey::Other if single => answer.chosen.is_empty() && !answer.text.is_empty(),
        RowKey::Other | RowKey::Answered => !answer.text.is_empty(),
        RowKey::NotReported => answer.is_empty(),
    }
}

/// Returns which rows are hidden. Rows that exclude each other hide together; where several answers may be given, each
/// row has only those who did not give it beside it.
pub(crate) fn hidden(question: &Question, counts: &[u32], base: u32, k: u32) -> Vec<bool> {
    match question.kind {
        QuestionKind::Multi => counts.iter().map(|count| alone(*count, base, k)).collect(),
        QuestionKind::Single | QuestionKind::Scale | QuestionKind::Open => hidden_groups(counts, k),
    }
}
