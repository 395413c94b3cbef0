//! What was said beside what was found: the interim statements, and the conclusions of the report.

use organico_survey::{Compared, Weighed};

use super::{NONE, SurveyView};
use crate::markup::Markup;
use crate::sections::parts::{Table, lead};

/// Writes the interim statements beside the final figures.
pub(super) fn write_interim(markup: &mut Markup, view: &SurveyView<'_>) {
    lead(markup, &view.say("survey-interim-lead"));
    let heads =
        ["survey-head-topic", "survey-head-interim", "survey-head-final", "survey-head-difference"];
    let row = |one: &Compared| {
        let statement = &one.statement;
        vec![
            view.words(&statement.topic).to_owned(),
            quoted(view, view.words(&statement.said)),
            final_words(view, one),
            judged(view, one),
        ]
    };
    let rows = view.report.interim.iter().map(row).collect();
    Table { heads: heads.iter().map(|key| view.say(key)).collect(), words: 4, rows }.write(markup);
}

/// Returns what the end says: the shares and, where a share was stated, their sum; or the words given for it.
pub(super) fn final_words(view: &SurveyView<'_>, one: &Compared) -> String {
    let code = one.statement.question.as_deref().unwrap_or_default();
    let Some(question) = view.report.survey.question(code) else {
        return view.words(&one.statement.at_the_end).to_owned();
    };
    let part =
        |(key, points): &(_, _)| format!("{} {}", view.points(*points), view.row(question, *key));
    let parts: Vec<String> = one.parts.iter().map(part).collect();
    match (one.end, one.statement.stated) {
        (Some(end), Some(_)) if parts.len() > 1 => {
            format!("{} = {}", parts.join(" + "), view.points(end))
        }
        (Some(_), _) => parts.join("; "),
        (None, _) => NONE.to_owned(),
    }
}

/// Returns the difference in points, whether the end bears the statement, and its note.
pub(super) fn judged(view: &SurveyView<'_>, one: &Compared) -> String {
    let mut words = Vec::new();
    if let Some(difference) = one.difference {
        words.push(
            view.fill("survey-difference", &[("points", view.difference(difference).into())]),
        );
    }
    words.extend(
        one.holds.map(|holds| view.say(if holds { "survey-holds" } else { "survey-differs" })),
    );
    let note = view.words(&one.statement.note);
    if !note.is_empty() {
        words.push(note.to_owned());
    }
    words.join(" ")
}

/// Writes the conclusions of the report beside the figures.
pub(super) fn write_conclusions(markup: &mut Markup, view: &SurveyView<'_>) {
    lead(markup, &view.say("survey-conclusions-lead"));
    let heads = ["survey-head-conclusion", "survey-head-measured", "survey-head-verdict"];
    let row = |one: &Weighed| {
        vec![
            quoted(view, view.words(&one.conclusion.quote)),
            measured(view, one),
            verdict(view, one),
        ]
    };
    let rows = view.report.conclusions.iter().map(row).collect();
    Table { heads: heads.iter().map(|key| view.say(key)).collect(), words: 3, rows }.write(markup);
}

/// Returns the share that a conclusion speaks of, and the one with the milder answers.
pub(super) fn measured(view: &SurveyView<'_>, one: &Weighed) -> String {
    let share = one.measured.map_or_else(|| NONE.to_owned(), |points| view.points(points));
    match one.measured_with {
        Some(points) => {
            let gaps = [("share", share.into()), ("with", view.points(points).into())];
            view.fill("survey-measured-with", &gaps)
        }
        None => share,
    }
}

/// Returns whether the words claim more than the share bears.
pub(super) fn verdict(view: &SurveyView<'_>, one: &Weighed) -> String {
    let word = |wording: Option<_>| wording.map_or_else(|| NONE.to_owned(), |w| view.wording(w));
    let gaps = [("claimed", word(one.claims).into()), ("fit", word(one.may_say).into())];
    let key = if one.overstated { "survey-overstated" } else { "survey-borne-out" };
    format!("{} {}", view.fill(key, &gaps), view.words(&one.conclusion.note)).trim().to_owned()
}

/// Returns a quotation in the marks of the language.
pub(super) fn quoted(view: &SurveyView<'_>, text: &str) -> String {
    view.fill("survey-quoted", &[("text", text.into())])
}
