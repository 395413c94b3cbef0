//! Responses in the column style of `LimeSurvey`: one row a person, a column a question, and a column a choice where
//! several may be given (`q5[cloud]`, `Y` where it was chosen).
//!
//! Headings are codes or full texts. The columns with which `LimeSurvey` can lead to a person (address, token, times,
//! where the browser came from) are known so that they are left behind: nothing reads them. A row counts as complete
//! when `submitdate` is filled; the date itself is not kept.

use csv::ReaderBuilder;
use organico_model::Diagnostic;
use organico_survey::{Answer, Completion, Question, QuestionKind, Response, Survey};

use super::codes::unknown_choice;
use crate::context::Context;
use crate::csv_out::CsvText;
use crate::quantity::positive_count;
use crate::series::finished;
use crate::sheet::{Row, Sheet, optional, required};
use crate::text::{clean, guarded, unguarded};

/// Columns that may lead to a person: never read.
const PERSONAL: [&str; 11] = [
    "ipaddr",
    "token",
    "email",
    "firstname",
    "lastname",
    "refurl",
    "startdate",
    "datestamp",
    "seed",
    "lastpage",
    "startlanguage",
];
/// `LimeSurvey`'s code for an answer of one's own.
const OWN: &str = "-oth-";
/// What stands in a submitted row for the date, which is not kept.
const SUBMITTED: &str = "1980-01-01 00:00:00";

/// What stands above the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Headings {
    /// Codes of questions and choices.
    Code,
    /// Full texts, in English.
    FullEnglish,
    /// Full texts, in Italian.
    FullItalian,
}

/// Which responses are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Those that were handed in.
    Complete,
    /// The others.
    Incomplete,
    /// All.
    All,
}

/// Returns the responses of a file, or all faults; warnings of columns left behind come with the responses.
///
/// # Errors
///
/// Every fault of the file, in order.
pub fn read_responses(
    file: &str,
    text: &str,
    survey: &Survey,
) -> Result<(Vec<Response>, Vec<Diagnostic>), Vec<Diagnostic>> {
    let context = Context::default();
    let text = clean(text);
    let responses = read(file, &text, survey, &context);
    match (responses, context.has_fault()) {
        (Some(responses), false) => Ok((responses, context.into_diagnostics())),
        (responses, _) => Err(finished(responses, context).err().unwrap_or_default()),
    }
}

/// Returns the responses, or nothing when the sheet lacks a column.
pub(super) fn read(
    file: &str,
    text: &str,
    survey: &Survey,
    context: &Context,
) -> Option<Vec<Response>> {
    check_parts(file, survey, context);
    let headings = headings(text, survey);
    let names = names(survey, headings);
    let mut columns = vec![required("id"), required("submitdate")];
    columns.extend(PERSONAL.iter().map(|name| optional(name)));
    columns.extend(names.iter().flatten().map(|name| optional(name)));
    let sheet = Sheet::open(file, text, &columns, context)?;
    note_personal(file, text, context);
    let mut seen: Vec<u32> = Vec::new();
    let mut responses = Vec::new();
    for row in sheet.rows() {
        let Some(id) = row.need("id", positive_count) else { continue };
        if let Err(at) = seen.binary_search(&id) {
            seen.insert(at, id);
        } else {
            context.report_at(&row.place("id"), Diagnostic::fault("I0605").with("id", id));
        }
        let answers =
            survey.questions.iter().zip(&names).map(|(one, names)| answer(&row, one, names));
        responses.push(response(id, !row.cell("submitdate").is_empty(), answers.collect()));
    }
    Some(responses)
}

/// Reports a questionnaire that has parts of choices: of a person who chose one, nobody knows whether the whole counts.
fn check_parts(file: &str, survey: &Survey, context: &Context) {
    for question in &survey.questions {
        if question.choices.iter().any(|choice| choice.part_of.is_some()) {
            let fault = Diagnostic::fault("I0614").with("question", &question.code);
            context.report(fault.at(file, 0, question.code.as_str()));
        }
    }
}

fn response(id: u32, submitted: bool, answers: Vec<Answer>) -> Response {
    let completion = match submitted {
        true => Completion::Complete,
        false if answers.iter().any(|answer| !answer.is_empty()) => Completion::Partial,
        false => Completion::Accessed,
    };
    Response { id, completion, answers }
}

fn note_personal(file: &str, text: &str, context: &Context) {
    let header = header(text);
    let found = |name: &&str| header.iter().any(|cell| cell.eq_ignore_ascii_case(name));
    let left: Vec<&str> = PERSONAL.into_iter().filter(found).collect();
    if !left.is_empty() {
        let warning = Diagnostic::warning("I0610").with("columns", left.join(", "));
        context.report(warning.at(file, 1, ""));
    }
}

fn header(text: &str) -> Vec<String> {
    let line = text.lines().next().unwrap_or_default();
    let sign = if line.contains(';') && !line.contains(',') { b';' } else { b',' };
    let mut reader = ReaderBuilder::new()
        .delimiter(sign)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let first = reader.records().next().and_then(Result::ok);
    first.map(|cells| cells.iter().map(|cell| cell.trim().to_owned()).collect()).unwrap_or_default()
}

/// Returns the kind of headings of which the file has most; codes where none is known.
fn headings(text: &str, survey: &Survey) -> Headings {
    let header = header(text);
    let known = |headings: &Headings| {
        let names = names(survey, *headings);
        names.iter().flatten().filter(|name| header.contains(name)).count()
    };
    let kinds = [Headings::FullItalian, Headings::FullEnglish, Headings::Code];
    kinds.into_iter().max_by_key(known).unwrap_or(Headings::Code)
}

/// Returns the names of the columns of each question.
fn names(survey: &Survey, headings: Headings) -> Vec<Vec<String>> {
    survey.questions.iter().map(|question| columns_of(question, headings)).collect()
}

fn columns_of(question: &Question, headings: Headings) -> Vec<String> {
    let (head, label): (&str, fn(&organico_survey::Choice) -> &str) = match headings {
        Headings::Code => (&question.code, |choice| &choice.code),
        Headings::FullEnglish => (&question.text.en, |choice| &choice.label.en),
        Headings::FullItalian => (&question.text.it, |choice| &choice.label.it),
    };
    let mut names = match question.kind {
        QuestionKind::Multi => {
            question.choices.iter().map(|choice| format!("{head}[{}]", label(choice))).collect()
        }
        QuestionKind::Single | QuestionKind::Scale | QuestionKind::Open => vec![head.to_owned()],
    };
    names.extend(question.other.then(|| format!("{head}[other]")));
    names
}

fn answer(row: &Row<'_>, question: &Question, names: &[String]) -> Answer {
    let own = names.last().filter(|_| question.other).map_or("", |name| row.cell(name));
    match question.kind {
        QuestionKind::Open => {
            Answer { chosen: Vec::new(), text: unguarded(row.cell(&names[0])).to_owned() }
        }
        QuestionKind::Multi => {
            let chosen = (0..question.choices.len()).filter(|index| ticked(row, &names[*index]));
            Answer { chosen: chosen.collect(), text: unguarded(own).to_owned() }
        }
        QuestionKind::Single | QuestionKind::Scale => {
            let chosen: Vec<usize> = one(row, question, &names[0]).into_iter().collect();
            let alone = chosen.is_empty();
            let unsaid = row.cell(&names[0]) == OWN && own.is_empty();
            let text = if unsaid { OWN } else { unguarded(own) };
            Answer { chosen, text: if alone { text.to_owned() } else { String::new() } }
        }
    }
}

/// Returns whether a choice is ticked: `Y`; anything else but nothing, `N` or a dash is refused.
fn ticked(row: &Row<'_>, name: &str) -> bool {
    let read = crate::choices::one_of(&[
        ("Y", true),
        ("Yes", true),
        ("Sì", true),
        ("N", false),
        ("No", false),
        ("-", false),
    ]);
    row.find(name, read).unwrap_or(false)
}

/// Returns the chosen answer, by its code or its text; another one is reported.
fn one(row: &Row<'_>, question: &Question, name: &str) -> Option<usize> {
    let cell = row.cell(name);
    if cell.is_empty() || (question.other && cell == OWN) {
        return None;
    }
    let labelled = |choice: &organico_survey::Choice| {
        choice.code == cell || choice.label.it == cell || choice.label.en == cell
    };
    let found = question.choices.iter().position(labelled);
    if found.is_none() {
        unknown_choice(question, cell, &row.place(name), row.context);
    }
    found
}

/// Returns the responses as a file that `LimeSurvey` and [`read_responses`] take: people one by one, so not for
/// publication. Rows are numbered anew in the order of their answers, so that nothing tells who came when.
#[must_use]
pub fn write_responses(
    survey: &Survey,
    responses: &[Response],
    headings: Headings,
    wanted: Wanted,
) -> String {
    let names = names(survey, headings);
    let head = ["id", "submitdate"].into_iter().chain(names.iter().flatten().map(String::as_str));
    let mut text = CsvText::with_header(head);
    let kept = responses.iter().filter(|response| match wanted {
        Wanted::Complete => response.completion == Completion::Complete,
        Wanted::Incomplete => response.completion != Completion::Complete,
        Wanted::All => true,
    });
    let mut rows: Vec<Vec<String>> = kept.map(|response| cells(survey, response)).collect();
    rows.sort();
    for (index, mut row) in rows.into_iter().enumerate() {
        row.insert(0, (index + 1).to_string());
        text.owned_row(&row);
    }
    text.finish()
}

fn cells(survey: &Survey, response: &Response) -> Vec<String> {
    let submitted = response.completion == Completion::Complete;
    let mut cells = vec![if submitted { SUBMITTED.to_owned() } else { String::new() }];
    for (question, answer) in survey.questions.iter().zip(&response.answers) {
        cells.extend(answer_cells(question, answer));
    }
    cells
}

fn answer_cells(question: &Question, answer: &Answer) -> Vec<String> {
    let own = if answer.text == OWN { String::new() } else { guarded(&answer.text) };
    let mut cells = match question.kind {
        QuestionKind::Open => return vec![own],
        QuestionKind::Multi => {
            let tick = |index| if answer.chosen.contains(&index) { "Y" } else { "" };
            (0..question.choices.len()).map(|index| tick(index).to_owned()).collect()
        }
        QuestionKind::Single | QuestionKind::Scale => {
            let first = answer.chosen.first().and_then(|index| question.choices.get(*index));
            let none = if answer.text.is_empty() { "" } else { OWN };
            vec![first.map_or(none, |choice| &choice.code).to_owned()]
        }
    };
    cells.extend(question.other.then_some(own));
    cells
}
