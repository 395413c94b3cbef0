//! `organico simulate`: model documents from the file to the answer.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

fn model(name: &str) -> String {
    project(&format!("examples/models/{name}.toml")).to_string_lossy().into_owned()
}

fn json(arguments: &[&str]) -> Value {
    let all: Vec<&str> = ["simulate"].iter().chain(arguments).chain(&["--json"]).copied().collect();
    serde_json::from_str(&organico_ok(&all)).unwrap()
}

/// A document with one type and one group.
fn one(rate: &str, agents: &str) -> String {
    format!(
        "version = 1\nname = \"One\"\n[day]\ninterval_seconds = 1800\nintervals = 4\n\
         [[groups]]\nid = \"front\"\nagents = {agents}\n\
         [[types]]\nid = \"sales\"\narrivals = {{ rate_per_hour = {rate} }}\n\
         handle = {{ law = \"exponential\", mean = \"5min\" }}\n\
         patience = {{ law = \"exponential\", mean = \"2min\" }}\n\
         threshold_seconds = 20\ngroups = [\"front\"]\n"
    )
}

#[test]
fn the_answer_has_types_groups_and_intervals_with_means_and_their_intervals() {
    let answer = json(&[&model("feature-reserve"), "--replications", "20"]);
    assert_eq!(answer["replications"], 20);
    assert_eq!(answer["types"].as_array().unwrap().len(), 2);
    assert_eq!(answer["groups"].as_array().unwrap().len(), 2);
    assert_eq!(answer["intervals"].as_array().unwrap().len(), 16);
    for name in ["offered", "pwait", "pab", "sl_off", "sl_ans", "sl_exab", "pW_gt_T", "asa_served"]
    {
        let measure = &answer["types"][0][name];
        let [mean, low, high] = ["mean", "low", "high"].map(|key| measure[key].as_f64().unwrap());
        assert!(low <= mean && mean <= high, "{name}: {measure}");
    }
    let occupancy = answer["groups"][0]["occ"]["mean"].as_f64().unwrap();
    assert!(occupancy > 0.5 && occupancy < 1.0, "{occupancy}");
    // 180 contacts an hour for eight hours, within a few per cent on twenty days.
    let offered = answer["types"][0]["offered"]["mean"].as_f64().unwrap();
    assert!((offered - 1440.0).abs() < 60.0, "{offered}");
}

#[test]
fn the_same_document_and_seed_give_the_same_bytes_on_any_number_of_threads() {
    for name in ["feature-rings", "feature-people", "feature-outage"] {
        let on = |threads: &str| {
            let file = model(name);
            let run = ["simulate", &file, "--replications", "12", "--threads", threads, "--json"];
            organico_ok(&run)
        };
        assert_eq!(on("1"), on("2"), "{name}");
        let other = json(&[&model(name), "--replications", "12", "--seed", "2"]);
        assert_ne!(serde_json::from_str::<Value>(&on("1")).unwrap()["digest"], other["digest"]);
    }
}

#[test]
fn every_example_has_an_answer_without_a_nan() {
    let folders = ["examples/models", "examples/models/erlang"].map(project);
    let documents = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    let documents: Vec<PathBuf> = documents
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    assert!(documents.len() > 50);
    for path in documents {
        let path = path.to_string_lossy();
        let answer = organico_ok(&["simulate", &path, "--replications", "2", "--json"]);
        assert!(answer.starts_with('{') && !answer.contains("NaN"), "{path}");
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert!(answer["types"][0]["offered"]["mean"].as_f64().unwrap() > 0.0, "{path}");
    }
}

#[test]
fn a_half_width_ends_the_simulation_when_it_is_reached() {
    let answer = json(&[&model("published-mmc"), "--half-width", "0.01"]);
    assert_eq!(answer["stopped"], "half-width");
    let level = &answer["types"][0]["sl_off"];
    let width = level["high"].as_f64().unwrap() - level["low"].as_f64().unwrap();
    assert!(width <= 0.02 + 1e-12, "{width}");
    let most = json(&[&model("published-mmc"), "--half-width", "0.0001", "--replications", "20"]);
    assert_eq!((&most["stopped"], &most["replications"]), (&"limit".into(), &20.into()));
}

#[test]
fn a_person_reads_tables_in_their_language() {
    let file = model("feature-reserve");
    let run = |language: &str| {
        organico_ok(&["simulate", &file, "--replications", "5", "--lang", language])
    };
    let italian = run("it");
    assert!(italian.contains("5 giornate indipendenti") && italian.contains(','), "{italian}");
    assert!(italian.contains("saturazione") && !italian.contains("simulate-"), "{italian}");
    let english = run("en");
    assert!(english.contains("5 independent days") && english.contains("experts"), "{english}");
}

#[test]
fn the_page_is_written_beside_the_answer() {
    let folder = Folder::new();
    let page = folder.file("twin.html");
    organico_ok(&["simulate", &model("feature-reserve"), "--replications", "5", "--page", &page]);
    let page = fs::read_to_string(page).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("<svg"));
}

#[test]
fn one_day_can_be_followed_without_meeting_a_name() {
    for language in ["it", "en"] {
        let trace =
            organico_ok(&["simulate", &model("feature-people"), "--trace", "--lang", language]);
        assert!(trace.lines().count() > 500, "{}", trace.lines().count());
        assert!(trace.lines().any(|line| line.contains("00:1")), "times of day");
        assert!(!trace.contains("simulate-"), "{language}");
    }
    let seed = |seed: &str| {
        organico_ok(&["simulate", &model("feature-people"), "--trace", "--seed", seed])
    };
    assert_eq!(seed("3"), seed("3"));
    assert_ne!(seed("3"), seed("4"));
}

#[test]
fn nobody_and_nothing_have_answers() {
    let folder = Folder::new();
    for (rate, agents) in [("0", "12"), ("120", "0"), ("0", "0")] {
        let file = folder.write("m.toml", &one(rate, agents));
        let answer = json(&[&file, "--replications", "5"]);
        let kind = &answer["types"][0];
        assert_eq!(kind["answered"]["mean"].as_f64(), Some(0.0), "{rate} {agents}");
        let offered = kind["offered"]["mean"].as_f64().unwrap();
        assert_eq!(offered > 0.0, rate != "0");
        let level = kind["sl_off"]["mean"].as_f64();
        assert_eq!(level, if rate == "0" { None } else { Some(0.0) });
    }
    let endless = one("120", "3").replace(
        "patience = { law = \"exponential\", mean = \"2min\" }",
        "patience = { law = \"never\" }",
    );
    let file = folder.write("m.toml", &endless);
    let output = organico(&["simulate", &file, "--replications", "5", "--json"]);
    assert!(output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("I1523"), "the warning is told");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(answer["types"][0]["unfinished"]["mean"].as_f64().unwrap() > 50.0);
}

#[test]
fn every_fault_of_a_document_is_told_at_once_in_both_languages() {
    let folder = Folder::new();
    let text = one("nan", "-1").replace("threshold_seconds = 20", "treshold_seconds = 20");
    let file = folder.write("m.toml", &text);
    for (language, word) in [("it", "Manca"), ("en", "missing")] {
        let output = organico(&["simulate", &file, "--lang", language]);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.is_empty());
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        for code in ["I0101", "I0103", "I0104", "I0106"] {
            assert!(said.contains(code), "{code} {said}");
        }
        assert!(said.to_lowercase().contains(&word.to_lowercase()), "{said}");
        assert!(said.contains("m.toml:8"), "the line of the agents: {said}");
    }
}

#[test]
fn hostile_documents_end_with_a_code_and_never_hang() {
    let folder = Folder::new();
    for text in [
        "",
        "version = 1",
        "\u{0}\u{1}\u{feff}",
        "version = 99999999999999999999",
        &one("1e308", "1"),
        &one("50000000", "1"),
        &one("120", "1000001"),
        &one("120", "{ step_seconds = 1e-300, count = [] }"),
        &one("120", "12").replace("\"5min\"", "\"1e308s\""),
        &one("120", "12").replace("intervals = 4", "intervals = 4294967295"),
        &one("120", "12").replace("groups = [\"front\"]", "groups = [[[\"front\"]]]"),
        &(one("120", "12") + "deferred = { due_seconds = 1, backlog = 99999999999 }"),
        &(one("120", "12").replace("\"5min\"", "\"0.000001s\"")
            + "transfers = [{ to = \"sales\", probability = 1 }]"),
        &"[[types]]\n".repeat(100_000),
    ] {
        let file = folder.write("m.toml", text);
        let output = organico(&["simulate", &file, "--replications", "2", "--json"]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(1), "{text:.200} {said}");
        assert!(said.contains("I0") || said.contains("I15") || said.contains("M01"), "{said}");
        assert!(!said.contains("panicked"), "{said}");
    }
}

#[test]
fn options_of_documents_are_refused_for_a_centre() {
    let centre = project("examples/one-queue").to_string_lossy().into_owned();
    for option in [&["--trace"][..], &["--half-width", "0.01"], &["--page", "x.html"]] {
        let arguments: Vec<&str> = ["simulate", &centre].iter().chain(option).copied().collect();
        let output = organico(&arguments);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains("C0007"));
    }
}
