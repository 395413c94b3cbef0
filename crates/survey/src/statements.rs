//! What was said of a survey: before all answers were in, and in its conclusions, each beside the figures.

use organico_model::Words;
use serde::Serialize;

use crate::report::RowKey;
use crate::{Points, Survey, Table, Wording, majority_words, wording};

/// How exactly a share was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// The share itself.
    Exact,
    /// About the share.
    About,
    /// More than the share.
    MoreThan,
}

/// A statement made while answers still came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InterimStatement {
    /// Its name in the document.
    pub id: String,
    /// What it is about.
    pub topic: Words,
    /// What was said: a short quotation, and its translation.
    pub said: Words,
    /// The share that was stated, if any.
    pub stated: Option<(Qualifier, Points)>,
    /// Code of the question it speaks of, if any.
    pub question: Option<String>,
    /// Codes of the choices it speaks of.
    pub choices: Vec<String>,
    /// What became of it at the end, where the figures do not say it.
    pub at_the_end: Words,
    /// What to know; may be empty.
    pub note: Words,
    /// Where it was said.
    pub source: String,
}

/// A sentence of the report's conclusions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Conclusion {
    /// Its name in the document.
    pub id: String,
    /// The words of the report, short, and their translation.
    pub quote: Words,
    /// What the words claim. Read from the quotation where the document does not say it.
    pub claims: Option<Wording>,
    /// Code of the question that bears it or not.
    pub question: String,
    /// Codes of the choices it speaks of.
    pub choices: Vec<String>,
    /// Codes of more choices under which a milder sentence would have held; may be empty.
    pub with: Vec<String>,
    /// What to know; may be empty.
    pub note: Words,
    /// Where it stands.
    pub source: String,
}

/// Everything that was said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Statements {
    /// While answers still came in.
    pub interim: Vec<InterimStatement>,
    /// In the conclusions.
    pub conclusions: Vec<Conclusion>,
}

/// How an interim statement compares with the end.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Compared {
    /// The statement.
    pub statement: InterimStatement,
    /// The shares of its choices at the end, in their order; empty where one of them is not shown.
    pub parts: Vec<(RowKey, Points)>,
    /// Their sum.
    pub end: Option<Points>,
    /// End less stated, in points of 100.
    pub difference: Option<f64>,
    /// Whether the end bears the statement; absent without a stated share. "About" allows five points.
    pub holds: Option<bool>,
}

/// How a conclusion compares with its figures.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Weighed {
    /// The conclusion.
    pub conclusion: Conclusion,
    /// The share of its choices; absent where one is not shown.
    pub measured: Option<Points>,
    /// The share with the choices of [`Conclusion::with`] added.
    pub measured_with: Option<Points>,
    /// What the words claim.
    pub claims: Option<Wording>,
    /// What the share may be called.
    pub may_say: Option<Wording>,
    /// Whether the words claim more than the share bears.
    pub overstated: bool,
}

/// How far "about" reaches, in tenths of a point: "about two thirds" is not 72 %.
const ABOUT: u32 = 50;

/// Returns a statement beside the figures of the end.
pub(crate) fn compared(
    survey: &Survey,
    tables: &[Table],
    statement: &InterimStatement,
) -> Compared {
    let question = statement.question.as_deref().unwrap_or_default();
    let parts = shares(survey, tables, question, &statement.choices).unwrap_or_default();
    let end = (!parts.is_empty()).then(|| Points(parts.iter().map(|(_, points)| points.0).sum()));
    let both = end.zip(statement.stated);
    Compared {
        statement: statement.clone(),
        difference: both.map(|(end, (_, stated))| (f64::from(end.0) - f64::from(stated.0)) / 10.0),
        holds: both.map(|(end, (qualifier, stated))| match qualifier {
            Qualifier::Exact => end == stated,
            Qualifier::About => end.0.abs_diff(stated.0) <= ABOUT,
            Qualifier::MoreThan => end > stated,
        }),
        parts,
        end,
    }
}

/// Returns a conclusion beside its figures.
pub(crate) fn weighed(survey: &Survey, tables: &[Table], conclusion: &Conclusion) -> Weighed {
    let measured = total(survey, tables, &conclusion.question, &conclusion.choices);
    let all: Vec<String> = conclusion.choices.iter().chain(&conclusion.with).cloned().collect();
    let more = !conclusion.with.is_empty();
    let read = majority_words(&conclusion.quote.it).max(majority_words(&conclusion.quote.en));
    let claims = conclusion.claims.or(read);
    let may_say = measured.map(wording);
    Weighed {
        conclusion: conclusion.clone(),
        measured,
        measured_with: if more { total(survey, tables, &conclusion.question, &all) } else { None },
        claims,
        may_say,
        overstated: claims.zip(may_say).is_some_and(|(claimed, fit)| fit < claimed),
    }
}

fn total(survey: &Survey, tables: &[Table], question: &str, choices: &[String]) -> Option<Points> {
    let parts = shares(survey, tables, question, choices)?;
    Some(Points(parts.iter().map(|(_, points)| points.0).sum()))
}

/// Returns the shares of some choices of a question; nothing when one of them is not shown.
fn shares(
    survey: &Survey,
    tables: &[Table],
    question: &str,
    choices: &[String],
) -> Option<Vec<(RowKey, Points)>> {
    let index = survey.questions.iter().position(|one| one.code == question)?;
    let rows = &tables.get(index)?.rows;
    let share = |code: &String| {
        let key = RowKey::Choice(survey.questions[index].choice(code)?);
        let row = rows.iter().find(|row| row.key == key)?;
        Some((key, row.figure.points()?))
    };
    choices.iter().map(share).collect()
}
