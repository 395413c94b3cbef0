//! Tables from published percentages.
//!
//! The percentages are public already; what they are not allowed to become here is a count of fewer people than the
//! limit. What is missing to 100 % is part of the public table, so it is said in points; people behind it only from
//! the limit on.

use super::{RowKey, Table, TableRow, table};
use crate::{
    Figure, People, Points, Published, PublishedRow, Question, QuestionKind, Survey, hidden_groups,
    people_behind,
};

/// Returns one table a question.
pub(super) fn tables(survey: &Survey, published: &Published) -> Vec<Table> {
    let base = published.complete;
    let of = |(index, question): (usize, &Question)| {
        let mut rows = rows(question, published, survey.anonymity_k);
        hide(question, &mut rows, base, survey.anonymity_k);
        let not_reported = residual(question, published, survey.anonymity_k);
        table(survey, index, base, rows, not_reported)
    };
    survey.questions.iter().enumerate().map(of).collect()
}

fn rows(question: &Question, published: &Published, k: u32) -> Vec<TableRow> {
    let row = |key, code: &str, part| {
        let found = published.row(&question.code, code);
        let figure = found.map_or(Figure::NotPublished, |row| figure(row, published.complete, k));
        TableRow {
            key,
            part,
            figure,
            written: found.map(|row| row.written.clone()).unwrap_or_default(),
        }
    };
    let choices = question.choices.iter().enumerate();
    let mut rows: Vec<TableRow> = choices
        .map(|(index, choice)| row(RowKey::Choice(index), &choice.code, choice.part_of.is_some()))
        .collect();
    if question.other {
        rows.push(row(RowKey::Other, Published::OTHER, false));
    }
    rows
}

fn figure(row: &PublishedRow, base: u32, k: u32) -> Figure {
    row.points.map_or(Figure::NotPublished, |points| shown(points, row.unit, base, k))
}

fn shown(points: Points, unit: u32, base: u32, k: u32) -> Figure {
    let people = people_behind(points, unit, base);
    Figure::Shown {
        points,
        people: (people == People::Exact(0) || people.least() >= k).then_some(people),
    }
}

/// Returns what a single-choice question leaves unreported; the people only about, as its parts were rounded.
fn residual(question: &Question, published: &Published, k: u32) -> Option<Figure> {
    match question.kind {
        QuestionKind::Multi | QuestionKind::Open => None,
        QuestionKind::Single | QuestionKind::Scale => {
            let rest = Points::ALL.0.saturating_sub(published.sum(question).0);
            let tenths = u64::from(rest) * u64::from(published.complete) / 100;
            let people = People::About(Points(tenths as u32));
            let told = rest == 0 || people.least() >= k;
            Some(Figure::Shown { points: Points(rest), people: told.then_some(people) })
        }
    }
}

/// Hides the rows of small groups, and what would give them away.
fn hide(question: &Question, rows: &mut [TableRow], base: u32, k: u32) {
    let least = |row: &TableRow| {
        row.figure.points().map_or(0, |points| people_behind(points, 1, base).least())
    };
    let whole: Vec<usize> = (0..rows.len()).filter(|index| !rows[*index].part).collect();
    let sizes: Vec<u32> = whole.iter().map(|index| least(&rows[*index])).collect();
    let hidden = match question.kind {
        QuestionKind::Multi => sizes.iter().map(|size| alone(*size, base, k)).collect(),
        QuestionKind::Single | QuestionKind::Scale | QuestionKind::Open => hidden_groups(&sizes, k),
    };
    for (index, _) in whole.iter().zip(hidden).filter(|(_, hidden)| *hidden) {
        hide_row(&mut rows[*index]);
    }
    for parent in 0..question.choices.len() {
        hide_parts(question, rows, parent, (base, k));
    }
}

/// Returns whether an answer beside which others may be given is hidden: too few gave it, or too few did not.
pub(super) fn alone(size: u32, base: u32, k: u32) -> bool {
    hidden_groups(&[size, base.saturating_sub(size)], k)[0]
}

/// Hides the parts of a row as groups of it, the rest of it being one too; all of them where the row is hidden.
fn hide_parts(question: &Question, rows: &mut [TableRow], parent: usize, (base, k): (u32, u32)) {
    let code = &question.choices[parent].code;
    let is_part = |index: &usize| question.choices[*index].part_of.as_ref() == Some(code);
    let parts: Vec<usize> = (0..question.choices.len()).filter(is_part).collect();
    let people = |row: &TableRow| {
        row.figure.points().map_or(0, |points| people_behind(points, 1, base).least())
    };
    let mut sizes: Vec<u32> = parts.iter().map(|index| people(&rows[*index])).collect();
    sizes.push(people(&rows[parent]).saturating_sub(sizes.iter().sum()));
    let hidden = hidden_groups(&sizes, k);
    let parent_hidden = rows[parent].figure == Figure::Hidden;
    for (index, hidden) in parts.iter().zip(hidden) {
        if hidden || parent_hidden {
            hide_row(&mut rows[*index]);
        }
    }
}

fn hide_row(row: &mut TableRow) {
    if row.figure != Figure::NotPublished {
        row.figure = Figure::Hidden;
    }
    row.written.clear();
}
