//! One part of the page a question: chart, figures with the people behind them, sentences; and the tables by group.

use organico_survey::{Breakdown, Table as Results};

use super::{SurveyView, chart};
use crate::markup::Markup;
use crate::sections::parts::{Table, heading, lead, paragraph};

/// Writes every question.
pub(super) fn write(markup: &mut Markup, view: &SurveyView<'_>) {
    lead(markup, &view.say("survey-results-lead"));
    for table in &view.report.tables {
        markup.element("div", &[("class", &"tavola")], |markup| one(markup, view, table));
    }
}

fn one(markup: &mut Markup, view: &SurveyView<'_>, table: &Results) {
    let question = view.question(table.question);
    let number = view.numbers.count(table.question + 1);
    let gaps = [("number", number.into()), ("question", view.words(&question.text).into())];
    heading(markup, &view.fill("survey-table", &gaps));
    chart::write(markup, view, table);
    figures(view, table).write(markup);
    for sentence in view.findings(table) {
        paragraph(markup, &sentence);
    }
}

fn figures(view: &SurveyView<'_>, table: &Results) -> Table {
    let question = view.question(table.question);
    let heads = ["survey-head-answer", "survey-head-share", "survey-head-people"];
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in &table.rows {
        let mut label = view.row(question, row.key);
        if !row.written.is_empty() {
            label = view.fill(
                "survey-written",
                &[("label", label.into()), ("written", row.written.as_str().into())],
            );
        }
        rows.push(vec![label, view.share(row.figure), view.people(row.figure)]);
    }
    rows.extend(
        table
            .not_reported
            .map(|rest| vec![view.say("survey-not-reported"), view.share(rest), view.people(rest)]),
    );
    Table { heads: heads.iter().map(|key| view.say(key)).collect(), words: 1, rows }
}

/// Writes the tables by group.
pub(super) fn write_breakdowns(markup: &mut Markup, view: &SurveyView<'_>) {
    let by = view.report.survey.breakdown.as_deref();
    let Some(groups) = by.and_then(|code| view.report.survey.question(code)) else { return };
    lead(
        markup,
        &view.fill("survey-groups-lead", &[("question", view.words(&groups.text).into())]),
    );
    if view.report.breakdowns.is_empty() {
        paragraph(markup, &view.say("survey-groups-none"));
    }
    for breakdown in &view.report.breakdowns {
        let question = view.question(breakdown.question);
        heading(markup, view.words(&question.text));
        let mut heads = vec![view.say("survey-head-answer")];
        for (line, base) in breakdown.columns.iter().zip(&breakdown.bases) {
            heads.push(format!("{} ({})", view.line(groups, *line), view.base(Some(*base))));
        }
        Table { heads, words: 1, rows: rows(view, breakdown) }.write(markup);
    }
}

fn rows(view: &SurveyView<'_>, breakdown: &Breakdown) -> Vec<Vec<String>> {
    let question = view.question(breakdown.question);
    let cells = |row: &organico_survey::BreakdownRow| {
        let mut cells = vec![view.line(question, row.line)];
        cells.extend(row.points.iter().map(|points| view.points(*points)));
        cells
    };
    breakdown.rows.iter().map(cells).collect()
}
