//! The results of a survey as plain text.

use organico_survey::SurveyReport;

use super::{Language, SurveyView, statements};

/// Returns a survey as plain text for a terminal, in the order of the page, the tables by group left to the page.
#[must_use]
pub fn survey_text(report: &SurveyReport, language: Language) -> String {
    let view = SurveyView::new(report, language);
    let mut lines =
        vec![view.words(&report.survey.title).to_owned(), view.participation(), view.reliance()];
    for table in &report.tables {
        let question = view.question(table.question);
        let gaps = [
            ("number", view.numbers.count(table.question + 1).into()),
            ("question", view.words(&question.text).into()),
        ];
        lines.push(String::new());
        lines.push(format!("{} ({})", view.fill("survey-table", &gaps), view.base(table.base)));
        let named = table.rows.iter().map(|row| (view.row(question, row.key), row.figure));
        let rest = table.not_reported.map(|figure| (view.say("survey-not-reported"), figure));
        for (label, figure) in named.chain(rest) {
            lines.push(format!(
                "  {:>10}  {:>10}  {label}",
                view.share(figure),
                view.people(figure)
            ));
        }
        lines.push(format!("  {}", view.account(table)));
        lines.extend(view.findings(table).iter().map(|sentence| format!("  {sentence}")));
    }
    said(&view, &mut lines);
    lines.join("\n") + "\n"
}

fn said(view: &SurveyView<'_>, lines: &mut Vec<String>) {
    if !view.report.interim.is_empty() {
        lines.extend([String::new(), view.say("survey-section-interim")]);
    }
    for one in &view.report.interim {
        let topic = view.words(&one.statement.topic);
        let quote = statements::quoted(view, view.words(&one.statement.said));
        let (end, judged) = (statements::final_words(view, one), statements::judged(view, one));
        lines.push(format!("  {topic}: {quote} -> {end}. {judged}").trim_end().to_owned());
    }
    if !view.report.conclusions.is_empty() {
        lines.extend([String::new(), view.say("survey-section-conclusions")]);
    }
    for one in &view.report.conclusions {
        let quote = statements::quoted(view, view.words(&one.conclusion.quote));
        lines.push(format!(
            "  {quote}: {}. {}",
            statements::measured(view, one),
            statements::verdict(view, one)
        ));
    }
}
