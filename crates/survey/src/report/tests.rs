//! Tables from responses and from percentages.

use super::*;
use crate::{
    Answer, Choice, Completion, InterimStatement, K_USUAL, People, Published, PublishedRow,
    Qualifier, Response, Sample,
};
use organico_model::Words;

pub(crate) fn choice(code: &str) -> Choice {
    Choice { code: code.to_owned(), label: Words::default(), part_of: None, band: None }
}

pub(crate) fn question(code: &str, kind: QuestionKind, choices: Vec<Choice>) -> Question {
    let (text, note) = (Words::default(), Words::default());
    Question { code: code.to_owned(), kind, text, note, choices, other: false }
}

pub(crate) fn survey(questions: Vec<Question>) -> Survey {
    Survey {
        title: Words::default(),
        source: String::new(),
        note: Words::default(),
        opens: None,
        closes: None,
        sample: Sample::Convenience,
        anonymity_k: K_USUAL,
        breakdown: None,
        questions,
    }
}

pub(crate) fn response(id: u32, chosen: &[&[usize]]) -> Response {
    let answer = |chosen: &&[usize]| Answer { chosen: chosen.to_vec(), text: String::new() };
    Response { id, completion: Completion::Complete, answers: chosen.iter().map(answer).collect() }
}

fn published(kind: QuestionKind, percent: &[u32]) -> SurveyReport {
    let code = |index: usize| format!("a{index}");
    let choices = (0..percent.len()).map(|index| choice(&code(index))).collect();
    let row = |(index, percent): (usize, &u32)| PublishedRow {
        question: "q".to_owned(),
        choice: code(index),
        points: Some(Points(percent * 10)),
        unit: 10,
        written: String::new(),
    };
    let rows = percent.iter().enumerate().map(row).collect();
    let evidence = Evidence::Published(Published { accessed: 250, complete: 130, rows });
    survey_report(&survey(vec![question("q", kind, choices)]), &evidence, &Statements::default())
}

#[test]
fn of_250_who_came_130_completed_which_is_52_per_cent() {
    let found = published(QuestionKind::Single, &[45]).participation;
    assert_eq!((found.accessed, found.partial, found.complete), (Some(250), Some(120), Some(130)));
    assert_eq!(found.completion, Some(Points(520)));
    assert_eq!(participation(132, 130, 5).accessed, None, "two who gave up are not told apart");
    assert_eq!(participation(20, 3, 5).complete, None);
}

#[test]
fn what_a_single_choice_does_not_report_is_a_row_of_its_own() {
    let table = &published(QuestionKind::Scale, &[45, 27, 14, 10]).tables[0];
    let residual = table.not_reported.and_then(Figure::points);
    assert_eq!(
        (table.sum, residual, table.top_two),
        (Points(960), Some(Points(40)), Some(Points(720)))
    );
    assert_eq!(table.leading, Some((RowKey::Choice(0), Wording::Minority)));
    let people = People::Between(58, 59);
    assert_eq!(table.rows[0].figure, Figure::Shown { points: Points(450), people: Some(people) });
}

#[test]
fn a_multiple_choice_may_exceed_a_hundred_and_has_no_residual() {
    let table = &published(QuestionKind::Multi, &[61, 41, 29, 20, 16]).tables[0];
    assert_eq!((table.sum, table.not_reported, table.multiple), (Points(1670), None, true));
}

#[test]
fn a_published_share_of_few_people_is_hidden_with_the_next_smallest() {
    let table = &published(QuestionKind::Single, &[60, 2, 20]).tables[0];
    let hidden: Vec<bool> = table.rows.iter().map(|row| row.figure == Figure::Hidden).collect();
    assert_eq!(hidden, [false, true, true]);
}

#[test]
fn spans_give_a_mean_of_those_who_reported_one() {
    let band = |from, to| Some(crate::Band { from: Points(from), to: Points(to) });
    let bands = [band(750, 1000), band(500, 750), band(250, 500), band(0, 250)];
    let choices = bands.map(|band| Choice { band, ..choice("a") }).to_vec();
    let row = |points| TableRow {
        key: RowKey::Choice(0),
        part: false,
        figure: Figure::Shown { points: Points(points), people: None },
        written: String::new(),
    };
    let mean =
        band_mean(&question("q3", QuestionKind::Single, choices), &[540, 140, 130, 80].map(row));
    assert_eq!(format!("{:.2}", mean.unwrap()), "69.52");
}

#[test]
fn groups_of_43_29_14_41_and_3_without_an_answer_hide_3_and_14() {
    let choices = ["inhouse", "small", "large", "other"].map(choice).to_vec();
    let survey = survey(vec![question("q1", QuestionKind::Single, choices)]);
    let sizes = [(Some(0), 43), (Some(1), 29), (Some(2), 14), (Some(3), 41), (None, 3)];
    let mut responses = Vec::new();
    for (chosen, count) in sizes {
        responses.extend((0..count).map(|id| response(id, &[chosen.as_slice()])));
    }
    let report = survey_report(&survey, &Evidence::Responses(responses), &Statements::default());
    let table = &report.tables[0];
    let hidden: Vec<bool> = table.rows.iter().map(|row| row.figure == Figure::Hidden).collect();
    assert_eq!(hidden, [false, false, true, false]);
    assert_eq!(table.not_reported, Some(Figure::Hidden));
}

#[test]
fn only_completed_responses_are_counted() {
    let survey = survey(vec![question("q", QuestionKind::Single, vec![choice("a"), choice("b")])]);
    let mut responses: Vec<Response> = (0..10).map(|id| response(id, &[&[0]])).collect();
    responses.extend(
        (10..16).map(|id| Response { completion: Completion::Partial, ..response(id, &[&[1]]) }),
    );
    let report = survey_report(&survey, &Evidence::Responses(responses), &Statements::default());
    assert_eq!(report.tables[0].rows[1].figure.points(), Some(Points(0)));
    assert_eq!(report.participation.partial, Some(6));
}

#[test]
fn an_interim_statement_stands_beside_the_end_with_the_difference() {
    let choices = vec![choice("very"), choice("fairly")];
    let survey = survey(vec![question("q2", QuestionKind::Scale, choices)]);
    let row = |code: &str, points| PublishedRow {
        question: "q2".to_owned(),
        choice: code.to_owned(),
        points: Some(Points(points)),
        unit: 10,
        written: String::new(),
    };
    let rows = vec![row("very", 450), row("fairly", 270)];
    let statement = InterimStatement {
        id: "s".to_owned(),
        topic: Words::default(),
        said: Words::default(),
        stated: Some((Qualifier::About, Points(667))),
        question: Some("q2".to_owned()),
        choices: vec!["very".to_owned(), "fairly".to_owned()],
        at_the_end: Words::default(),
        note: Words::default(),
        source: String::new(),
    };
    let evidence = Evidence::Published(Published { accessed: 250, complete: 130, rows });
    let statements = Statements { interim: vec![statement], conclusions: Vec::new() };
    let found = &survey_report(&survey, &evidence, &statements).interim[0];
    assert_eq!((found.end, found.difference), (Some(Points(720)), Some(5.3)));
    assert_eq!(found.holds, Some(false));
}
