//! The report: one table a question, with its base and what was not reported; nothing below the limit is in it.

pub(crate) mod collected;
pub(crate) mod percentages;

use serde::Serialize;

use crate::breakdown::breakdowns;
use crate::statements::{compared, weighed};
use crate::{
    Breakdown, Compared, Evidence, Figure, Points, Question, QuestionKind, Statements, Survey,
    Weighed, Wording, margin_of_error, wording,
};

/// Who took part. A count is absent where it, or its difference from another, is a group below the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Participation {
    /// People who opened the questionnaire.
    pub accessed: Option<u32>,
    /// Of these, people who did not complete it.
    pub partial: Option<u32>,
    /// Of these, people who completed it: the base of every table.
    pub complete: Option<u32>,
    /// Completed over accessed.
    pub completion: Option<Points>,
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKey {
    /// A choice, by its place in the list of the question.
    Choice(usize),
    /// Answers of one's own.
    Other,
    /// Nobody knows: no answer.
    NotReported,
    /// Free texts, of which only the number is shown.
    Answered,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TableRow {
    /// What it is about.
    pub key: RowKey,
    /// Whether it is a part of another row, and so not added up.
    pub part: bool,
    /// What is shown.
    pub figure: Figure,
    /// The report's own words for the figure; empty where it is just the percentage.
    pub written: String,
}

/// The results of one question.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// Place of the question in the questionnaire.
    pub question: usize,
    /// How many people could answer.
    pub base: Option<u32>,
    /// Whether several answers could be given.
    pub multiple: bool,
    /// The answers, in the order of the questionnaire.
    pub rows: Vec<TableRow>,
    /// Sum of the shares shown, parts left out; above 100 % only where several answers could be given.
    pub sum: Points,
    /// Those who gave no answer. Absent in published multiple-choice results, from which nobody can tell.
    pub not_reported: Option<Figure>,
    /// The two strongest steps of a scale together, where both are shown.
    pub top_two: Option<Points>,
    /// Mean of the spans that the choices stand for, by their middles, of those who reported one; points of 100.
    pub band_mean: Option<f64>,
    /// The most frequent answer and what its share may be called.
    pub leading: Option<(RowKey, Wording)>,
}

/// Everything that may be shown of a survey.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SurveyReport {
    /// The questionnaire.
    pub survey: Survey,
    /// Whether the figures are percentages that somebody published, rather than counted responses.
    pub published: bool,
    /// Who took part.
    pub participation: Participation,
    /// Margin of 50 % at 95 % if the sample were random, in points of 100. It is not the margin of a convenience sample.
    pub margin_if_random: Option<f64>,
    /// One table a question.
    pub tables: Vec<Table>,
    /// The tables by group, where the questionnaire asks for it and the limit allows it.
    pub breakdowns: Vec<Breakdown>,
    /// What was said while answers still came in, beside the end.
    pub interim: Vec<Compared>,
    /// What the report concluded, beside its figures.
    pub conclusions: Vec<Weighed>,
}

/// Returns the report of a survey: whatever could give away fewer than `survey.anonymity_k` people is left out.
#[must_use]
pub fn survey_report(
    survey: &Survey,
    evidence: &Evidence,
    statements: &Statements,
) -> SurveyReport {
    let (accessed, complete) = took_part(evidence);
    let participation = participation(accessed, complete, survey.anonymity_k);
    let tables = match evidence {
        Evidence::Responses(responses) => collected::tables(survey, responses),
        Evidence::Published(published) => percentages::tables(survey, published),
    };
    let breakdowns = match evidence {
        Evidence::Responses(responses) => breakdowns(survey, responses),
        Evidence::Published(_) => Vec::new(),
    };
    let margin = participation.complete.and_then(|base| margin_of_error(Points(500), base));
    SurveyReport {
        survey: survey.clone(),
        published: matches!(evidence, Evidence::Published(_)),
        participation,
        margin_if_random: margin,
        interim: statements.interim.iter().map(|one| compared(survey, &tables, one)).collect(),
        conclusions: statements
            .conclusions
            .iter()
            .map(|one| weighed(survey, &tables, one))
            .collect(),
        tables,
        breakdowns,
    }
}

fn took_part(evidence: &Evidence) -> (u32, u32) {
    match evidence {
        Evidence::Responses(all) => (all.len() as u32, collected::complete(all).count() as u32),
        Evidence::Published(published) => (published.accessed, published.complete),
    }
}

/// Returns the counts that may be shown: completed unless it is a small group, accessed unless the rest would be one.
fn participation(accessed: u32, complete: u32, k: u32) -> Participation {
    let small = |count: u32| (1..k).contains(&count);
    let rest = accessed.saturating_sub(complete);
    let complete_shown = (!small(complete)).then_some(complete);
    let rest_given_away = complete_shown.is_some() && small(rest);
    let accessed_shown = (!small(accessed) && !rest_given_away).then_some(accessed);
    let both = accessed_shown.zip(complete_shown);
    Participation {
        accessed: accessed_shown,
        partial: both.map(|_| rest),
        complete: complete_shown,
        completion: both.filter(|(all, _)| *all > 0).map(|(all, done)| Points::of(done, all)),
    }
}

/// Returns the table of a question from its rows: sums, the two strongest steps, the mean of spans, the leading answer.
fn table(
    survey: &Survey,
    question: usize,
    base: u32,
    rows: Vec<TableRow>,
    not_reported: Option<Figure>,
) -> Table {
    let asked = &survey.questions[question];
    let shown = rows.iter().filter(|row| !row.part).filter_map(|row| row.figure.points());
    Table {
        question,
        base: (!(1..survey.anonymity_k).contains(&base)).then_some(base),
        multiple: asked.kind == QuestionKind::Multi,
        sum: Points(shown.map(|points| points.0).sum()),
        top_two: (asked.kind == QuestionKind::Scale).then(|| top_two(&rows)).flatten(),
        band_mean: band_mean(asked, &rows),
        leading: leading(&rows),
        not_reported,
        rows,
    }
}

fn top_two(rows: &[TableRow]) -> Option<Points> {
    let [first, second] = [rows.first()?, rows.get(1)?];
    Some(Points(first.figure.points()?.0 + second.figure.points()?.0))
}

fn band_mean(question: &Question, rows: &[TableRow]) -> Option<f64> {
    let (mut weighted, mut weight) = (0_u64, 0_u64);
    for (choice, row) in question.choices.iter().zip(rows) {
        let (band, points) = (choice.band?, row.figure.points()?);
        weighted += u64::from(points.0) * u64::from(band.from.0 + band.to.0);
        weight += u64::from(points.0);
    }
    (weight > 0).then(|| weighted as f64 / (20 * weight) as f64)
}

/// Returns the most frequent answer shown, unless another one is as frequent or a hidden one may be more so.
fn leading(rows: &[TableRow]) -> Option<(RowKey, Wording)> {
    let whole = || rows.iter().filter(|row| !row.part);
    let shown = || whole().filter_map(|row| Some((row.key, row.figure.points()?)));
    let most = shown().map(|(_, points)| points).max().filter(|points| points.0 > 0)?;
    let hidden = whole().any(|row| row.figure == Figure::Hidden);
    let mut leaders = shown().filter(|(_, points)| *points == most);
    let first = leaders.next()?;
    let sure = leaders.next().is_none() && (!hidden || most > Points(500));
    sure.then(|| (first.0, wording(most)))
}

#[cfg(test)]
pub(crate) mod tests;
