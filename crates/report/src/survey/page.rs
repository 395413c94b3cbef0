//! The page of a survey: one file that needs nothing else and runs no script.

use organico_survey::SurveyReport;

use super::{Language, SurveyView, statements, tables};
use crate::markup::Markup;
use crate::sections::parts::{lead, paragraph};
use crate::shell;

/// What only this page needs.
const STYLES: &str = ".tavola .narrow table { min-width: 100%; }\n@media print { .tavola { break-inside: avoid; } }\n";

/// Returns the page of a survey: self-contained HTML that is also well-formed XML. The same report gives the same bytes.
#[must_use]
pub fn survey_html(report: &SurveyReport, language: Language) -> String {
    let view = SurveyView::new(report, language);
    shell::page(language, (view.words(&view.report.survey.title), STYLES, ""), |markup| {
        header(markup, &view);
        markup.element("main", &[], |markup| sections(markup, &view));
        markup.element("footer", &[], |markup| markup.leaf("p", &[], view.say("survey-foot")));
    })
}

fn header(markup: &mut Markup, view: &SurveyView<'_>) {
    let survey = &view.report.survey;
    markup.element("header", &[], |markup| {
        markup.leaf("h1", &[], view.words(&survey.title));
        if let Some((opens, closes)) = survey.opens.zip(survey.closes) {
            let gaps = [
                ("opens", view.numbers.date_plain(opens).into()),
                ("closes", view.numbers.date_plain(closes).into()),
            ];
            markup.leaf("p", &[("class", &"period")], view.fill("survey-period", &gaps));
        }
        if !survey.source.is_empty() {
            lead(markup, &view.fill("survey-source", &[("source", survey.source.as_str().into())]));
        }
        markup.leaf("p", &[("class", &"banner"), ("role", &"note")], view.reliance());
        let note = view.words(&survey.note);
        if !note.is_empty() {
            paragraph(markup, note);
        }
    });
}

fn sections(markup: &mut Markup, view: &SurveyView<'_>) {
    section(markup, view, "survey-section-participation", |markup| {
        paragraph(markup, &view.participation());
        let k = view.numbers.whole(view.report.survey.anonymity_k);
        lead(markup, &view.fill("survey-anonymity", &[("k", k.into())]));
    });
    if !view.report.conclusions.is_empty() {
        section(markup, view, "survey-section-conclusions", |m| {
            statements::write_conclusions(m, view);
        });
    }
    if !view.report.interim.is_empty() {
        section(markup, view, "survey-section-interim", |m| {
            statements::write_interim(m, view);
        });
    }
    section(markup, view, "survey-section-results", |markup| {
        tables::write(markup, view);
    });
    if view.report.survey.breakdown.is_some() && !view.report.published {
        section(markup, view, "survey-section-groups", |m| {
            tables::write_breakdowns(m, view);
        });
    }
}

fn section(markup: &mut Markup, view: &SurveyView<'_>, key: &str, write: impl FnOnce(&mut Markup)) {
    markup.element("section", &[("id", &key)], |markup| {
        markup.leaf("h2", &[], view.say(key));
        write(markup);
    });
}
