//! What only a whole document tells.

use super::*;

fn severities(text: &str) -> Vec<(String, bool)> {
    let reading = read_study("m.toml", text, &Files::new());
    let fault = organico_model::Severity::Fault;
    reading.diagnostics.iter().map(|d| (d.code.to_owned(), d.severity == fault)).collect()
}

fn stationary(text: &str) -> String {
    text.replace("intervals = 4", "intervals = 4\nstart = \"stationary\"")
}

#[test]
fn more_work_than_people_is_a_warning_where_nobody_leaves_and_no_word_where_they_do() {
    let never = with("{ law = \"exponential\", mean = \"2min\" }", "{ law = \"never\" }");
    assert!(severities(&never).is_empty(), "10 erlangs, 12 people");
    let busy = never.replace("agents = 12", "agents = 10");
    assert_eq!(severities(&busy), [("I1523".to_owned(), false)]);
    assert!(severities(&one("").replace("agents = 12", "agents = 1")).is_empty());
    let nobody = never.replace("agents = 12", "agents = 0");
    assert_eq!(severities(&nobody), [("I1523".to_owned(), false)]);
    let nothing = nobody.replace("rate_per_hour = 120", "rate_per_hour = 0");
    assert!(severities(&nothing).is_empty(), "zero rate and zero agents have an answer");
}

#[test]
fn a_stationary_start_needs_a_formula() {
    assert!(severities(&stationary(&one(""))).is_empty());
    let code = |text: &str| severities(&stationary(text));
    let laws =
        with("{ law = \"exponential\", mean = \"5min\" }", "{ law = \"fixed\", value = \"5min\" }");
    assert_eq!(code(&laws), [("I1520".to_owned(), true)]);
    assert_eq!(code(&one("line_cap = 20")), [("I1522".to_owned(), true)]);
    let never = with("{ law = \"exponential\", mean = \"2min\" }", "{ law = \"never\" }");
    assert!(code(&never).is_empty());
    assert_eq!(code(&never.replace("agents = 12", "agents = 10")), [("I1523".to_owned(), true)]);
    let shared = lists("groups = [\"a\"]", "groups = [\"a\", \"b\"]", "", "")
        .replace(
            "{ law = \"fixed\", value = \"60s\" }",
            "{ law = \"exponential\", mean = \"1min\" }",
        )
        .replace("intervals = 1", "intervals = 1\nstart = \"stationary\"");
    assert_eq!(severities(&shared), [("I1521".to_owned(), true), ("I1521".to_owned(), true)]);
}

#[test]
fn ten_million_contacts_a_day_are_read_and_more_than_the_limit_is_refused() {
    // Two hours of five million an hour.
    let many = with("rate_per_hour = 120", "rate_per_hour = 5000000");
    assert!(severities(&many).is_empty());
    let more = with("rate_per_hour = 120", "rate_per_hour = 50000000");
    assert_eq!(severities(&more), [("I1524".to_owned(), true)]);
    let chain = many + "transfers = [{ to = \"sales\", probability = 0.9 }]\n";
    assert_eq!(severities(&chain), [("I1524".to_owned(), true)]);
    let round = "transfers = [{ to = \"sales\", probability = 1 }]\n";
    let slow = one(round);
    assert!(severities(&slow).is_empty(), "a few hundred contacts go round all day");
    let storm = slow.replace("mean = \"5min\"", "mean = \"0.000001s\"");
    assert_eq!(severities(&storm), [("I1524".to_owned(), true)]);
    let again = "retrial = { probability = 0.99, delay = { law = \"fixed\", value = \"1s\" } }";
    let many = one(again).replace("rate_per_hour = 120", "rate_per_hour = 200000");
    assert_eq!(severities(&many), [("I1524".to_owned(), true)]);
}
