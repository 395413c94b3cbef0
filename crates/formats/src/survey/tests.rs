//! Surveys read from texts: the examples, what is refused, and responses there and back.

use std::fmt::Write as _;

use organico_survey::{Completion, Points};
use proptest::prelude::*;

use super::*;

const QUESTIONS: &str = r#"version = 1
title = { it = "Prova", en = "Test" }
sample = "convenience"
[[questions]]
id = "q1"
kind = "single"
text = { it = "Sede", en = "Site" }
other = true
options = [{ id = "a", it = "Asti", en = "Asti" }, { id = "b", it = "Torino", en = "Turin" }]
[[questions]]
id = "q2"
kind = "multi"
text = { it = "Motivi", en = "Reasons" }
options = [{ id = "x", it = "Tempo", en = "Time" }, { id = "y", it = "Costo", en = "Cost" }]
[[questions]]
id = "q3"
kind = "open"
text = { it = "Altro", en = "More" }
"#;

fn reading(files: &[(&str, &str)]) -> SurveyReading {
    let pairs = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    read_survey(&pairs.collect())
}

fn codes(files: &[(&str, &str)]) -> Vec<String> {
    let found = reading(files).diagnostics;
    found.iter().map(|one| format!("{} {}", one.code, one.place)).collect()
}

fn with_results(rows: &str) -> Vec<String> {
    let head = "question,option,percent,people\nparticipation,accessed,,250\nparticipation,complete,,130\n";
    codes(&[("survey.toml", QUESTIONS), ("results.csv", &format!("{head}{rows}"))])
}

fn with_responses(text: &str) -> Vec<String> {
    codes(&[("survey.toml", QUESTIONS), ("responses.csv", text)])
}

#[test]
fn the_published_results_of_2020_are_read_without_a_fault() {
    let read = reading(&[
        ("survey.toml", include_str!("../../../../examples/survey-cmmc-2020/survey.toml")),
        ("results.csv", include_str!("../../../../examples/survey-cmmc-2020/results.csv")),
        ("statements.toml", include_str!("../../../../examples/survey-cmmc-2020/statements.toml")),
    ]);
    assert_eq!(read.diagnostics, []);
    let folder = read.folder.unwrap();
    let Evidence::Published(published) = &folder.evidence else { panic!("percentages") };
    let sums: Vec<u32> = folder.survey.questions.iter().map(|q| published.sum(q).0).collect();
    assert_eq!(sums, [996, 960, 890, 930, 1670, 940, 990, 940, 1460, 1830, 970]);
}

#[test]
fn the_template_waits_for_answers() {
    let template = include_str!("../../../../examples/survey-cmmc/survey.toml");
    assert_eq!(codes(&[("survey.toml", template)]), ["I0612 responses.csv"]);
}

#[test]
fn single_answers_above_a_hundred_are_refused_and_several_answers_are_not() {
    assert_eq!(with_results("q1,a,60,\nq1,b,50,\n"), ["I0602 results.csv q1"]);
    assert_eq!(with_results("q2,x,90,\nq2,y,93,\n"), Vec::<String>::new());
}

#[test]
fn the_fifth_question_of_2020_adds_up_to_167_and_only_because_several_answers_were_allowed() {
    let several = include_str!("../../../../examples/survey-cmmc-2020/survey.toml");
    let results = include_str!("../../../../examples/survey-cmmc-2020/results.csv");
    let fifth = several.split("id = \"q5\"").nth(1).unwrap();
    let single = several.replace(fifth, &fifth.replacen("\"multi\"", "\"single\"", 1));
    let read = |survey| codes(&[("survey.toml", survey), ("results.csv", results)]);
    assert_eq!(read(several), [""; 0]);
    assert_eq!(read(&single), ["I0602 results.csv q5"]);
}

#[test]
fn percentages_that_are_none_and_unknown_or_repeated_answers_are_refused() {
    assert_eq!(
        with_results("q1,a,-5,\nq1,b,NaN,\nq1,other,101,\n"),
        [
            "I0106 results.csv:4 percent",
            "I0104 results.csv:5 percent",
            "I0106 results.csv:6 percent"
        ]
    );
    assert_eq!(with_results("q9,a,5,\n"), ["I0603 results.csv:4 question"]);
    assert_eq!(with_results("q1,c,5,\n"), ["I0604 results.csv:4 option"]);
    assert_eq!(with_results("q1,a,5,\nq1,a,6,\n"), ["I0607 results.csv:5 option"]);
}

#[test]
fn more_completed_than_came_and_two_kinds_of_answers_are_refused() {
    let results =
        "question,option,percent,people\nparticipation,accessed,,10\nparticipation,complete,,30\n";
    assert_eq!(
        codes(&[("survey.toml", QUESTIONS), ("results.csv", results)]),
        ["I0609 results.csv people"]
    );
    let both = [("survey.toml", QUESTIONS), ("results.csv", results), ("responses.csv", "id\n")];
    assert_eq!(codes(&both), ["I0611 results.csv"]);
}

#[test]
fn a_limit_below_three_and_an_end_before_the_start_are_refused() {
    let with =
        |line: &str| QUESTIONS.replacen("version = 1\n", &format!("version = 1\n{line}\n"), 1);
    let few = with("anonymity_k = 2");
    assert_eq!(codes(&[("survey.toml", &few)]), ["I0601 survey.toml:2 anonymity_k"]);
    let dates = with("opens = 2026-03-02\ncloses = 2026-03-01");
    assert!(codes(&[("survey.toml", &dates)]).contains(&"I0608 survey.toml:3 closes".to_owned()));
    let by = with("breakdown = \"q2\"");
    assert!(codes(&[("survey.toml", &by)]).contains(&"I0615 survey.toml:2 breakdown".to_owned()));
}

#[test]
fn a_question_without_answers_and_codes_twice_are_refused() {
    let one = QUESTIONS.replacen(", { id = \"y\", it = \"Costo\", en = \"Cost\" }", "", 1);
    assert!(
        codes(&[("survey.toml", &one)])
            .contains(&"I0606 survey.toml:14 questions.q2.options".to_owned())
    );
    let twice = QUESTIONS.replacen("\"y\"", "\"x\"", 1);
    assert!(codes(&[("survey.toml", &twice)]).iter().any(|one| one.starts_with("I0108")));
}

#[test]
fn responses_lose_whatever_leads_to_a_person() {
    let text = "id,submitdate,ipaddr,token,q1,q1[other],q2[x],q2[y],q3\n\
                7,2026-03-01 10:00:00,1.2.3.4,abc,a,,Y,,\n8,,,,-oth-,Cuneo,,Y,\n9,,,,,,,,\n";
    let context = Context::default();
    let survey = questionnaire::read("survey.toml", QUESTIONS, &context).unwrap();
    let (responses, notes) = read_responses("responses.csv", text, &survey).unwrap();
    assert_eq!(notes[0].code, "I0610");
    let kinds: Vec<Completion> = responses.iter().map(|one| one.completion).collect();
    assert_eq!(kinds, [Completion::Complete, Completion::Partial, Completion::Accessed]);
    assert_eq!(responses[1].answers[0].text, "Cuneo");
    let written = write_responses(&survey, &responses, Headings::Code, Wanted::Complete);
    assert_eq!(
        written,
        "id,submitdate,q1,q1[other],q2[x],q2[y],q3\n1,1980-01-01 00:00:00,a,,Y,,\n"
    );
}

#[test]
fn repeated_ids_and_unknown_answers_are_refused() {
    assert_eq!(with_responses("id,submitdate,q1\n1,,a\n1,,b\n"), ["I0605 responses.csv:3 id"]);
    assert_eq!(with_responses("id,submitdate,q1\n1,,c\n"), ["I0604 responses.csv:2 q1"]);
    assert_eq!(with_responses("id,submitdate,q2[x]\n1,,5\n"), ["I0107 responses.csv:2 q2[x]"]);
}

#[test]
fn full_headings_in_both_languages_give_the_same_responses() {
    let context = Context::default();
    let survey = questionnaire::read("survey.toml", QUESTIONS, &context).unwrap();
    let text = "id,submitdate,q1,q1[other],q2[x],q2[y],q3\n1,x,b,,,Y,\"=uno, due\"\n2,,,,,,\n";
    let (first, _) = read_responses("r.csv", text, &survey).unwrap();
    for headings in [Headings::Code, Headings::FullEnglish, Headings::FullItalian] {
        let written = write_responses(&survey, &first, headings, Wanted::All);
        let (again, _) = read_responses("r.csv", &written, &survey).unwrap();
        let answers = |all: &[Response]| {
            let mut answers: Vec<_> =
                all.iter().map(|one| format!("{:?} {:?}", one.completion, one.answers)).collect();
            answers.sort();
            answers
        };
        assert_eq!(answers(&again), answers(&first), "{headings:?}");
    }
}

proptest! {
    #[test]
    fn exported_rows_tell_neither_who_came_when_nor_where_from(
        answers in prop::collection::vec(("[ab]?", "[a-z]{0,6}", any::<bool>()), 0..30), turn in 0_usize..30,
    ) {
        let context = Context::default();
        let survey = questionnaire::read("survey.toml", QUESTIONS, &context).unwrap();
        let export = |turn: usize| {
            let mut text = "id,submitdate,ipaddr,token,q1,q3\n".to_owned();
            let (count, mut rows) = (answers.len(), answers.clone());
            rows.rotate_left(turn % count.max(1));
            for (index, (one, own, complete)) in rows.iter().enumerate() {
                let day = if *complete { "2026-03-01 10:07:55" } else { "" };
                let row = index + 101;
                writeln!(text, "{row},{day},192.0.2.{index},T{index},{one},{own}").unwrap();
            }
            let (responses, _) = read_responses("r.csv", &text, &survey).unwrap();
            write_responses(&survey, &responses, Headings::Code, Wanted::All)
        };
        let first = export(0);
        prop_assert_eq!(&first, &export(turn));
        prop_assert!(!first.contains("192.0.2") && !first.contains("2026") && !first.contains("T0"));
    }

    #[test]
    fn no_text_makes_the_reader_fail_and_accepted_shares_are_at_most_the_whole(text in "[a-z0-9,;\n\"\\[\\]q.-]{0,120}") {
        let _ = with_responses(&text);
        let head = "question,option,percent,people\nparticipation,accessed,,250\nparticipation,complete,,130\n";
        let read = reading(&[("survey.toml", QUESTIONS), ("results.csv", &format!("{head}{text}"))]);
        if let Some(SurveyFolder { evidence: Evidence::Published(published), .. }) = read.folder {
            prop_assert!(published.rows.iter().all(|row| row.points <= Some(Points::ALL)));
        }
    }
}
