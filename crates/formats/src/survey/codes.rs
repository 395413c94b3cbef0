//! Codes of questions and answers that other files use, with the nearest known one for a slip of the pen.

use organico_model::{Diagnostic, Place};
use organico_survey::{Published, Question, Survey};

use crate::context::Context;
use crate::names::nearest;
use crate::refusal::shown;

/// Returns the question of a code, or reports that there is none.
pub(super) fn question<'s>(
    survey: &'s Survey,
    code: &str,
    place: &Place,
    context: &Context,
) -> Option<&'s Question> {
    let found = survey.question(code);
    if found.is_none() {
        let known: Vec<&str> = survey.questions.iter().map(|one| one.code.as_str()).collect();
        let fault = Diagnostic::fault("I0603").with("question", shown(code));
        context.report_at(place, fault.with("near", nearest(code, &known).unwrap_or("-")));
    }
    found
}

/// Returns whether a question has an answer of this code, `other` included, or reports that it has not.
pub(super) fn check_choice(
    question: &Question,
    code: &str,
    place: &Place,
    context: &Context,
) -> bool {
    let known = question.choice(code).is_some() || (question.other && code == Published::OTHER);
    if !known {
        unknown_choice(question, code, place, context);
    }
    known
}

/// Reports an answer that a question does not have.
pub(super) fn unknown_choice(question: &Question, code: &str, place: &Place, context: &Context) {
    let known: Vec<&str> = question.choices.iter().map(|one| one.code.as_str()).collect();
    let fault =
        Diagnostic::fault("I0604").with("option", shown(code)).with("question", &question.code);
    let near = nearest(code, &known).unwrap_or("-").to_owned();
    context.report_at(place, fault.with("near", near).with("known", known.join(", ")));
}
