//! Tables by group that cannot be subtracted from each other until a person is left.
//!
//! Margins of small tables give cells away in more ways than row by row. So rows and columns are not blotted out one by
//! one: they are merged until every cell of the smaller table is empty or large enough. What is printed is that table
//! and nothing else, with the totals of the main tables; whatever sums and differences one forms of them is a sum of its
//! cells, and so nobody or at least `k` people. Working: `docs/sources.md#survey-anonymity`.

use serde::Serialize;

use crate::report::{RowKey, collected};
use crate::{Points, Question, QuestionKind, Response, Survey};

/// A row or column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Line {
    /// One answer.
    One(RowKey),
    /// All answers that are not shown, together.
    Rest,
}

/// The shares of one answer, a group a column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BreakdownRow {
    /// The answer.
    pub line: Line,
    /// People, a group a column.
    pub people: Vec<u32>,
    /// Their share of the group.
    pub points: Vec<Points>,
}

/// The answers to one question by those to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Breakdown {
    /// Place of the question in the questionnaire.
    pub question: usize,
    /// The groups.
    pub columns: Vec<Line>,
    /// People in each group.
    pub bases: Vec<u32>,
    /// The answers.
    pub rows: Vec<BreakdownRow>,
}

/// Returns the breakdowns that the questionnaire asks for and the limit allows.
pub(crate) fn breakdowns(survey: &Survey, responses: &[Response]) -> Vec<Breakdown> {
    let by = survey.breakdown.as_ref();
    let by = by.and_then(|code| survey.questions.iter().position(|one| one.code == *code));
    let Some(by) = by.filter(|by| survey.questions[*by].kind != QuestionKind::Multi) else {
        return Vec::new();
    };
    let others = (0..survey.questions.len()).filter(|index| *index != by);
    others.filter_map(|index| breakdown(survey, responses, index, by)).collect()
}

fn breakdown(
    survey: &Survey,
    responses: &[Response],
    index: usize,
    by: usize,
) -> Option<Breakdown> {
    let (question, groups) = (&survey.questions[index], &survey.questions[by]);
    let (rows, columns) = (collected::row_keys(question), collected::row_keys(groups));
    let in_group = |response: &&Response, column: RowKey| {
        response.answers.get(by).is_some_and(|answer| collected::gives(groups.kind, answer, column))
    };
    let count = |row: RowKey, column: RowKey| {
        let group = collected::complete(responses).filter(|response| in_group(response, column));
        let answers = group.filter_map(|response| response.answers.get(index));
        answers.filter(|answer| collected::gives(question.kind, answer, row)).count() as u32
    };
    let cells = rows.iter().map(|row| columns.iter().map(|column| count(*row, *column)).collect());
    let size = |column: &RowKey| {
        collected::complete(responses).filter(|response| in_group(response, *column)).count() as u32
    };
    let table = Counts { cells: cells.collect(), sizes: columns.iter().map(size).collect() };
    let merged = table.merged(question, groups, survey.anonymity_k)?;
    let mut found = written(index, &merged, &table.sizes, (&rows, &columns));
    if question.kind == QuestionKind::Multi {
        // The same person may stand in several of the merged answers: their sum counts nobody.
        found.rows.retain(|row| row.line != Line::Rest);
    }
    Some(found)
}

/// How many people of each group gave each answer, and how many people each group has.
struct Counts {
    cells: Vec<Vec<u32>>,
    sizes: Vec<u32>,
}

impl Counts {
    /// Returns the table with rows and columns merged until every cell is empty or at least `k`.
    fn merged(&self, question: &Question, groups: &Question, k: u32) -> Option<Merged> {
        let base = self.sizes.iter().sum();
        let totals: Vec<u32> = self.cells.iter().map(|row| row.iter().sum()).collect();
        let rows = collected::hidden(question, &totals, base, k);
        let columns = collected::hidden(groups, &self.sizes, base, k);
        match question.kind {
            QuestionKind::Multi => self.several(rows, columns, k),
            QuestionKind::Single | QuestionKind::Scale | QuestionKind::Open => {
                let mut merged = Merged { cells: self.cells.clone(), rows, columns };
                merged.make_safe(k, Rows::MayMerge).then_some(merged)
            }
        }
    }

    /// Returns the table of answers of which several may be given: beside each stand those who did not give it, and no
    /// answers are merged; one that is hidden as a whole is left out.
    fn several(&self, hidden: Vec<bool>, columns: Vec<bool>, k: u32) -> Option<Merged> {
        let mut cells = Vec::new();
        for (row, _) in self.cells.iter().zip(&hidden).filter(|(_, hidden)| !**hidden) {
            cells.push(row.clone());
            cells.push(self.sizes.iter().zip(row).map(|(size, given)| size - given).collect());
        }
        let mut pairs = Merged { rows: vec![false; cells.len()], cells, columns };
        let safe = pairs.make_safe(k, Rows::Fixed) && !hidden.iter().all(|hidden| *hidden);
        safe.then(|| Merged { cells: self.cells.clone(), rows: hidden, columns: pairs.columns })
    }
}

/// Whether rows may be merged, or only columns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    MayMerge,
    Fixed,
}

/// A table of counts with the rows and columns that are merged into one.
struct Merged {
    cells: Vec<Vec<u32>>,
    rows: Vec<bool>,
    columns: Vec<bool>,
}

impl Merged {
    /// Merges more until every cell is empty or at least `k`; returns whether two groups and an answer are left to show.
    fn make_safe(&mut self, k: u32, may: Rows) -> bool {
        while self.has_small_cell(k) {
            let row = smallest(&self.rows, |row| self.cells[row].iter().sum());
            let column = smallest(&self.columns, |c| self.cells.iter().map(|row| row[c]).sum());
            let row = row.filter(|_| may == Rows::MayMerge && shown(&self.rows) > 1);
            match (row, column) {
                (Some((row, people)), Some((_, more))) if people <= more => self.rows[row] = true,
                (_, Some((column, _))) => self.columns[column] = true,
                (Some((row, _)), None) => self.rows[row] = true,
                (None, None) => return false,
            }
        }
        shown(&self.columns) > 0 && self.columns.len() > 1 && shown(&self.rows) > 0
    }

    fn has_small_cell(&self, k: u32) -> bool {
        let lines = lines(&self.columns);
        let small = |row: &[u32]| lines.iter().any(|columns| (1..k).contains(&sum(row, columns)));
        self.lines_of_rows().iter().any(|row| small(row))
    }

    /// Returns the rows as they are printed: each shown one, then the merged ones together.
    fn lines_of_rows(&self) -> Vec<Vec<u32>> {
        let width = self.columns.len();
        let together = |rows: Vec<usize>| {
            (0..width).map(|column| rows.iter().map(|row| self.cells[*row][column]).sum()).collect()
        };
        lines(&self.rows).into_iter().map(together).collect()
    }
}

fn shown(merged: &[bool]) -> usize {
    merged.iter().filter(|merged| !**merged).count()
}

/// Returns what each printed line is made of: each line that is not merged by itself, then the merged ones.
fn lines(merged: &[bool]) -> Vec<Vec<usize>> {
    let of = |wanted: bool| (0..merged.len()).filter(move |index| merged[*index] == wanted);
    let mut lines: Vec<Vec<usize>> = of(false).map(|index| vec![index]).collect();
    let rest: Vec<usize> = of(true).collect();
    if !rest.is_empty() {
        lines.push(rest);
    }
    lines
}

fn sum(row: &[u32], columns: &[usize]) -> u32 {
    columns.iter().map(|column| row[*column]).sum()
}

/// Returns the smallest line that is not merged and not empty, and its people; the first of several alike.
fn smallest(merged: &[bool], people: impl Fn(usize) -> u32) -> Option<(usize, u32)> {
    let shown = (0..merged.len()).filter(|index| !merged[*index]);
    shown
        .map(|index| (index, people(index)))
        .filter(|(_, people)| *people > 0)
        .min_by_key(|one| one.1)
}

fn written(
    question: usize,
    merged: &Merged,
    sizes: &[u32],
    (rows, columns): (&[RowKey], &[RowKey]),
) -> Breakdown {
    let groups = lines(&merged.columns);
    let bases: Vec<u32> = groups.iter().map(|columns| sum(sizes, columns)).collect();
    let row = |(line, cells): (Line, &Vec<u32>)| {
        let people: Vec<u32> = groups.iter().map(|columns| sum(cells, columns)).collect();
        let points = people.iter().zip(&bases).map(|(count, base)| Points::of(*count, *base));
        BreakdownRow { line, points: points.collect(), people }
    };
    let printed = merged.lines_of_rows();
    Breakdown {
        question,
        columns: named(&merged.columns, columns),
        rows: named(&merged.rows, rows).into_iter().zip(&printed).map(row).collect(),
        bases,
    }
}

fn named(merged: &[bool], keys: &[RowKey]) -> Vec<Line> {
    let mut named: Vec<Line> = keys
        .iter()
        .zip(merged)
        .filter(|(_, merged)| !**merged)
        .map(|(key, _)| Line::One(*key))
        .collect();
    if merged.contains(&true) {
        named.push(Line::Rest);
    }
    named
}

#[cfg(test)]
mod tests;
