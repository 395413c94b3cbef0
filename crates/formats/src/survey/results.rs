//! The sheet `results.csv`: percentages that somebody published, and who took part.
//!
//! Its first row has the question `participation`: how many came (`accessed`) and how many completed (`complete`), in
//! the column `people`. Every other row has a question, an option and a percentage, empty where the report gives none.

use organico_model::Diagnostic;
use organico_survey::{Points, Published, PublishedRow, QuestionKind, Survey};

use super::codes;
use crate::context::Context;
use crate::number::{finite, scaled};
use crate::quantity::count;
use crate::refusal::Refusal;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::unguarded;

const COLUMNS: [Column; 5] = [
    required("question"),
    required("option"),
    required("percent"),
    optional("people"),
    optional("written"),
];

/// The word in the column of questions for who took part.
const PARTICIPATION: &str = "participation";

/// Returns the percentages, or nothing when the sheet lacks a column or who took part.
pub(super) fn read(
    file: &str,
    text: &str,
    survey: &Survey,
    context: &Context,
) -> Option<Published> {
    let sheet = Sheet::open(file, text, &COLUMNS, context)?;
    let rows: Vec<Row<'_>> = sheet.rows().collect();
    let [accessed, complete] = ["accessed", "complete"].map(|option| people(&rows, option));
    for (option, found) in [("accessed", accessed), ("complete", complete)] {
        if found.is_none() {
            let fault = Diagnostic::fault("I0609").with("option", option);
            context.report(fault.with("accessed", "-").with("complete", "-").at(file, 0, "people"));
        }
    }
    let (accessed, complete) = (accessed?, complete?);
    if complete > accessed {
        let fault = Diagnostic::fault("I0609").with("option", "complete");
        let fault = fault.with("accessed", accessed).with("complete", complete);
        context.report(fault.at(file, 0, "people"));
    }
    let mut published = Published { accessed, complete, rows: Vec::new() };
    for row in rows.iter().filter(|row| row.cell("question") != PARTICIPATION) {
        published.rows.extend(percentage(row, survey, &published));
    }
    check_sums(file, survey, &published, context);
    Some(published)
}

fn people(rows: &[Row<'_>], option: &str) -> Option<u32> {
    let wanted =
        |row: &&Row<'_>| row.cell("question") == PARTICIPATION && row.cell("option") == option;
    rows.iter().find(wanted)?.need("people", count)
}

fn percentage(row: &Row<'_>, survey: &Survey, before: &Published) -> Option<PublishedRow> {
    let (code, option) = (row.cell("question"), row.cell("option"));
    let question = codes::question(survey, code, &row.place("question"), row.context)?;
    if !codes::check_choice(question, option, &row.place("option"), row.context) {
        return None;
    }
    if before.row(code, option).is_some() {
        let fault = Diagnostic::fault("I0607").with("question", code).with("option", option);
        row.context.report_at(&row.place("option"), fault);
        return None;
    }
    let unit = if row.cell("percent").contains(['.', ',']) { 1 } else { 10 };
    let points = row.number("percent", points);
    if points.is_none() && !row.cell("percent").is_empty() {
        return None;
    }
    Some(PublishedRow {
        question: code.to_owned(),
        choice: option.to_owned(),
        points,
        unit,
        written: unguarded(row.cell("written")).to_owned(),
    })
}

/// Returns a percentage from 0 to 100 with at most one decimal.
fn points(text: &str) -> Result<Points, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("45, 33.3"))?;
    if !(0.0..=100.0).contains(&value) {
        return Err(Refusal::Range("0", "100"));
    }
    let tenths = scaled(text, 1).and_then(|tenths| u32::try_from(tenths).ok());
    tenths.map(Points).ok_or(Refusal::Form("45, 33.3"))
}

/// Reports questions with one answer a person whose percentages exceed the whole.
fn check_sums(file: &str, survey: &Survey, published: &Published, context: &Context) {
    for question in survey.questions.iter().filter(|one| one.kind != QuestionKind::Multi) {
        let sum = published.sum(question);
        if sum > Points::ALL {
            let fault = Diagnostic::fault("I0602").with("question", &question.code);
            context.report(fault.with("sum", sum.get()).at(file, 0, question.code.as_str()));
        }
    }
}
