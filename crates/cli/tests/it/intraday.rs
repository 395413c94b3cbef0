//! `organico intraday` from outside: a busy day of an example, a day without a roster, and everything that can be wrong.

use std::fs;

use crate::support::{Folder, organico, organico_ok, project};

const DAY: &str = "2026-11-30";

fn actuals() -> String {
    project("examples/tre-sedi/giornate/oggi.csv").to_string_lossy().into_owned()
}

fn centre() -> String {
    project("examples/tre-sedi").to_string_lossy().into_owned()
}

/// Returns the codes that a run tells on standard error, in order.
fn codes(arguments: &[&str]) -> Vec<String> {
    let output = organico(arguments);
    let told = String::from_utf8(output.stderr).unwrap();
    let words = told.split(|c: char| !c.is_ascii_alphanumeric());
    words.filter(|word| word.len() == 5 && word.starts_with("I1")).map(str::to_owned).collect()
}

#[test]
fn a_busy_day_is_told_with_moves_of_crews_and_without_a_name() {
    let folder = Folder::new();
    let plan = folder.file("plan");
    let short = ["--first", DAY, "--days", "1", "--work-units", "200000", "--replications", "2"];
    let made = ["plan", &centre(), "--out", &plan, "--quiet"];
    organico_ok(&[&made[..], &short].concat());
    let page = folder.file("oggi.html");
    let asked = ["intraday", &centre(), "--actuals", &actuals(), "--plan", &plan];
    let few = ["--replications", "4", "--json", "--page", &page];
    let text = organico_ok(&[&asked[..], &few].concat());
    let found: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(found["staff"], "roster");
    let bills = &found["types"][0];
    let busy = &bills["busyness"];
    let number = |value: &serde_json::Value| value.as_f64().unwrap();
    assert!(number(&busy["recorded"]) > 1.1 * number(&busy["expected"]), "{busy}");
    assert!(number(&busy["rest"]) > 1.05 * number(&busy["rest_forecast"]), "{busy}");
    let crews = found["crews"].as_array().unwrap();
    assert!(!crews.is_empty() && crews.iter().all(|crew| number(&crew["people"]) >= 5.0));
    let html = fs::read_to_string(&page).unwrap();
    for told in [&text, &html] {
        assert!(!told.contains("P0") && !told.contains("NaN"), "a person is named");
    }
    assert!(html.contains("Bollette e contratti"));
    let again = organico_ok(&[&asked[..], &few[..3], &["--threads", "1"]].concat());
    assert_eq!(again, text, "the same on any number of threads");
}

#[test]
fn without_a_roster_the_requirement_stands_in_and_it_is_said() {
    let folder = Folder::new();
    let rows = "contact_type,interval_start,offered\nenergia-bollette,2026-11-30T08:00,400\n";
    let file = folder.write("oggi.csv", rows);
    let few = ["intraday", &centre(), "--actuals", &file, "--replications", "2"];
    let output = organico(&few);
    assert!(output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("I1605"));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("Bollette e contratti"), "{text}");
}

#[test]
fn what_can_be_wrong_has_a_code_and_a_place() {
    let folder = Folder::new();
    let head = "contact_type,interval_start,offered\n";
    let run = |rows: &str, more: &[&str]| {
        let file = folder.write("oggi.csv", &format!("{head}{rows}"));
        codes(&[&["intraday", &centre(), "--actuals", &file, "--replications", "2"], more].concat())
    };
    let early = "energia-bollette,2026-11-30T08:00,400\n";
    assert_eq!(run(early, &["--date", "2026-12-01"]), ["I1601"]);
    assert_eq!(run(early, &["--at", "08:15"]), ["I1602"]);
    assert_eq!(run("energia-bollette,2026-11-30T08:00,\n", &[]), ["I1602"]);
    assert_eq!(run("energia-gas,2026-11-30T08:00,400\n", &[]).len(), 0);
    let negative = organico(&["intraday", &centre(), "--actuals", &{
        folder.write("minus.csv", &format!("{head}energia-bollette,2026-11-30T08:00,-4\n"))
    }]);
    assert_eq!(negative.status.code(), Some(1));
    let odd = organico(&["intraday", &centre(), "--actuals", &actuals(), "--at", "25:00"]);
    assert_eq!(odd.status.code(), Some(2));
    let two = format!("{early}energia-bollette,2026-11-30T08:30,400\n");
    assert!(run(&two, &["--at", "08:30"]).contains(&"I1603".to_owned()));
}

#[test]
fn on_a_sunday_and_a_holiday_the_closed_centre_says_so_instead_of_a_judgement() {
    let folder = Folder::new();
    let centre = project("examples/one-queue").to_string_lossy().into_owned();
    for day in ["2026-12-06", "2026-12-08"] {
        let rows = format!("contact_type,interval_start,offered\nassistenza,{day}T10:00,3\n");
        let file = folder.write("oggi.csv", &rows);
        let asked = ["intraday", &centre, "--actuals", &file, "--replications", "2", "--json"];
        let output = organico(&asked);
        assert_eq!(output.status.code(), Some(1), "{day}");
        assert!(output.stdout.is_empty(), "{day}");
        let told = String::from_utf8(output.stderr).unwrap();
        assert!(told.contains("I1604") && told.contains("oggi.csv"), "{told}");
    }
}
