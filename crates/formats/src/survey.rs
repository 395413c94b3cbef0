//! Surveys: the questionnaire as a TOML document, answers as CSV in the column style of `LimeSurvey`, percentages that
//! somebody published as a plain CSV, and what was said about them.
//!
//! `survey.toml` is needed; beside it stand either `responses.csv` or `results.csv`, and perhaps `statements.toml`.
//! Reference: `docs/book/survey.md`.

mod codes;
mod questionnaire;
mod responses;
mod results;
mod statements;

use organico_model::Diagnostic;
use organico_survey::{Evidence, Response, Statements, Survey};

use crate::centre::Files;
use crate::context::Context;
use crate::text::clean;

pub use responses::{Headings, Wanted, read_responses, write_responses};

const QUESTIONNAIRE: &str = "survey.toml";
const RESPONSES: &str = "responses.csv";
const RESULTS: &str = "results.csv";
const STATEMENTS: &str = "statements.toml";

/// A survey with its answers.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveyFolder {
    /// The questionnaire.
    pub survey: Survey,
    /// The answers; no responses where the folder has none yet.
    pub evidence: Evidence,
    /// What was said about them.
    pub statements: Statements,
}

/// What reading a survey gives: the survey unless there is a fault, and everything that was found, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveyReading {
    /// The survey; absent when a fault was found.
    pub folder: Option<SurveyFolder>,
    /// Faults, warnings and notes, sorted by file, line and key.
    pub diagnostics: Vec<Diagnostic>,
}

/// Returns the survey that the files of a folder describe, with every fault, warning and note.
#[must_use]
pub fn read_survey(files: &Files) -> SurveyReading {
    let context = Context::default();
    let clean: Files = files.iter().map(|(path, text)| (path.clone(), clean(text))).collect();
    let folder = read(&clean, &context).filter(|_| !context.has_fault());
    SurveyReading { folder, diagnostics: context.into_diagnostics() }
}

fn read(files: &Files, context: &Context) -> Option<SurveyFolder> {
    let Some(document) = files.get(QUESTIONNAIRE) else {
        let fault = Diagnostic::fault("I0111").with("file", QUESTIONNAIRE);
        context.report(fault.at(QUESTIONNAIRE, 0, ""));
        return None;
    };
    let survey = questionnaire::read(QUESTIONNAIRE, document, context)?;
    let statements =
        files.get(STATEMENTS).map(|text| statements::read(STATEMENTS, text, &survey, context));
    let evidence = evidence(files, &survey, context)?;
    Some(SurveyFolder { survey, evidence, statements: statements.unwrap_or_default() })
}

fn evidence(files: &Files, survey: &Survey, context: &Context) -> Option<Evidence> {
    match (files.get(RESPONSES), files.get(RESULTS)) {
        (Some(_), Some(_)) => {
            context.report(Diagnostic::fault("I0611").at(RESULTS, 0, ""));
            None
        }
        (None, Some(text)) => {
            results::read(RESULTS, text, survey, context).map(Evidence::Published)
        }
        (Some(text), None) => {
            responses::read(RESPONSES, text, survey, context).map(Evidence::Responses)
        }
        (None, None) => {
            context.report(Diagnostic::warning("I0612").at(RESPONSES, 0, ""));
            Some(Evidence::Responses(Vec::<Response>::new()))
        }
    }
}

#[cfg(test)]
mod tests;
