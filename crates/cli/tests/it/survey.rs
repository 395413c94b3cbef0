//! `organico survey` on the examples, in both languages, and on responses that must not be seen one by one.

use crate::support::{Folder, organico, organico_ok, project};

fn example(name: &str) -> String {
    project(name).to_string_lossy().into_owned()
}

#[test]
fn the_survey_of_2020_is_told_with_base_residual_and_words_that_fit() {
    let folder = example("examples/survey-cmmc-2020");
    let english = organico_ok(&["survey", "report", &folder, "--lang", "en"]);
    for words in [
        "250 opened the questionnaire, 130 completed it (52%)",
        "58 or 59  very significant",
        "sum 96%, not reported 4%",
        "sum 167%, not a whole",
        "about 14.4  of which outsourcers",
        "If it were random, the margin would be ±8.6 points",
        "49%: a minority",
        "+5.3 points. Not borne out.",
    ] {
        assert!(english.contains(words), "{words}\n{english}");
    }
    let italian = organico_ok(&["survey", "report", &folder, "--lang", "it"]);
    assert!(italian.contains("somma 89%, non dichiarato 11%"), "{italian}");
    assert!(italian.contains("Affermazione eccessiva"), "{italian}");
}

#[test]
fn responses_come_in_without_addresses_and_small_groups_never_come_out() {
    let folder = Folder::new();
    let questions = std::fs::read_to_string(project("examples/survey-cmmc/survey.toml")).unwrap();
    folder.write("survey.toml", &questions);
    let mut text = "id,submitdate,ipaddr,q1\n".to_owned();
    let groups = [
        ("inhouse", 43),
        ("outsourcer-up-to-1000", 29),
        ("outsourcer-over-1000", 14),
        ("other-company", 41),
        ("", 3),
    ];
    let codes = groups.iter().flat_map(|(code, count)| vec![*code; *count]);
    for (index, code) in codes.enumerate() {
        let number = (index + 1).to_string();
        text += &[&number, ",2026-03-01,10.0.0.7,", code, "\n"].concat();
    }
    let file = folder.write("exported.txt", &text);
    let path = folder.path().to_string_lossy().into_owned();
    organico_ok(&["survey", "import", &path, &file]);
    let kept = std::fs::read_to_string(folder.path().join("responses.csv")).unwrap();
    assert!(!kept.contains("10.0.0.7") && !kept.contains("2026"), "nothing leads to a person");
    let page = folder.file("page.html");
    let said = organico_ok(&["survey", "report", &path, "--out", &page, "--json"]);
    let page = std::fs::read_to_string(&page).unwrap();
    assert!(page.contains("n = 130") && page.contains(">hidden<"), "{page}");
    for (number, pattern) in
        [(14, "\"exact\": 14\n"), (3, "\"exact\": 3\n"), (17, "\"exact\": 17\n")]
    {
        assert!(!said.contains(pattern), "{number} is hidden\n{said}");
    }
    let refused = organico(&["survey", "export", &path, "--out", &folder.file("rows.csv")]);
    assert_eq!(refused.status.code(), Some(1), "rows of single people need a purpose");
}
