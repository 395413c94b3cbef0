//! Scenarios read from texts, against the baseline of the template: every kind of change, and what is refused.

mod faults;
mod goal;
mod kinds;
mod party;

use organico_model::{Baseline, Change, ChangeKind, Scenario, Severity};
use proptest::prelude::*;

use super::*;

const BASELINE: &str = include_str!("../../../../examples/baseline/baseline.toml");

const HEAD: &str = r#"version = 1
id = "prova"
name = { en = "Trial", it = "Prova" }
author = "nobody"
starts = "2027-01"
months = 12
"#;

fn baseline() -> Baseline {
    crate::read_baseline("baseline.toml", BASELINE).unwrap()
}

fn scenario(text: &str) -> Scenario {
    let reading = read_scenario("s.toml", text, &baseline());
    reading.scenario.unwrap_or_else(|| panic!("{:#?}", reading.diagnostics))
}

/// Returns code and field of everything found.
fn found(text: &str) -> Vec<String> {
    let reading = read_scenario("s.toml", text, &baseline());
    let faulty = reading.diagnostics.iter().any(|one| one.severity == Severity::Fault);
    assert_eq!(faulty, reading.scenario.is_none());
    reading.diagnostics.iter().map(|one| format!("{} {}", one.code, one.place.field)).collect()
}

/// Returns a change of a kind from March on.
fn change(kind: &str, keys: &str) -> String {
    format!("[[changes]]\nid = \"{kind}\"\nkind = \"{kind}\"\nfrom = \"2027-03\"\n{keys}\n")
}

fn with(changes: &str) -> String {
    format!("{HEAD}{changes}")
}

/// Returns what a change of a kind says.
fn one(kind: &str, keys: &str) -> ChangeKind {
    let mut changes: Vec<Change> = scenario(&with(&change(kind, keys))).changes;
    changes.remove(0).kind
}

#[test]
fn a_scenario_without_changes_is_the_baseline_under_its_own_name() {
    let read = scenario(HEAD);
    assert_eq!((read.id.as_str(), read.months, read.changes.len()), ("prova", 12, 0));
    assert_eq!((read.travel, read.roster_fit), (organico_model::Travel::UNKNOWN, None));
    assert!(read.demand.is_none() && read.pack.is_none());
}

#[test]
fn demand_assumptions_and_travel_are_read_with_their_sources() {
    let read = scenario(&with(
        r#"pack = "it-bpo"
roster_fit = "92%"
travel = { car_share = "70%", car_occupancy = 1.2, co2_per_km = 0.163, cost_per_km = "0.25", status = "supplied" }
assumptions = [{ en = "A", it = "B", source = "us", status = "claim" }]
[demand]
supplier = { en = "The client", it = "Il committente" }
source = "letter"
status = "claim"
steps = [
  { from = "2027-01", factor = 0.9 },
  { contact_type = "chat", from = "2027-02", factor = "1.2" },
  { from = "2027-06", factor = 0.8 },
]
"#,
    ));
    assert_eq!(read.pack.as_deref(), Some("it-bpo"));
    assert_eq!((read.roster_fit, read.travel.cost_per_km), (Some(0.92), 25.0));
    let demand = read.demand.unwrap();
    assert_eq!((demand.supplier.it.as_str(), demand.steps.len()), ("Il committente", 3));
    assert_eq!(demand.steps[1].factor, 1.2);
    assert_eq!(read.assumptions[0].words.it, "B");
}

/// The sites of the example centre, with the people of each.
const THREE_SITES: &str = r#"version = 1
name = "Tre sedi"
source = "examples/tre-sedi"
rule_pack = "it-tlc"
sites = [
  { id = "pontelirio", name = "P", town = "P" },
  { id = "castelvora", name = "C", town = "C" },
  { id = "roccasmeria", name = "R", town = "R" },
]
groups = [
  { id = "p", name = "P", site = "pontelirio", level = "3", heads = 400, weekly_hours = "20h", source = "s", status = "supplied" },
  { id = "c", name = "C", site = "castelvora", level = "3", heads = 700, weekly_hours = "20h", source = "s", status = "supplied" },
  { id = "r", name = "R", site = "roccasmeria", level = "3", heads = 500, weekly_hours = "20h", source = "s", status = "supplied" },
]
"#;

#[test]
fn the_scenarios_of_the_example_centre_are_read_without_a_word() {
    let baseline = crate::read_baseline("baseline.toml", THREE_SITES).unwrap();
    let texts = [
        include_str!("../../../../examples/tre-sedi/scenari/polo-unico.toml"),
        include_str!("../../../../examples/tre-sedi/scenari/due-giorni-da-casa.toml"),
        include_str!("../../../../examples/tre-sedi/scenari/piccolo-polo.toml"),
    ];
    for text in texts {
        let reading = read_scenario("s.toml", text, &baseline);
        assert_eq!(reading.diagnostics, Vec::new());
        let scenario = reading.scenario.unwrap();
        assert_eq!((scenario.first.to_string().as_str(), scenario.months), ("2027-01", 12));
        assert!(scenario.demand.is_some() && scenario.assumptions.len() >= 3);
    }
}

#[test]
fn scenarios_beside_a_centre_are_no_part_of_it() {
    assert!(is_scenario_path("scenari/polo-unico.toml") && is_scenario_path("scenarios/a.toml"));
    assert!(!is_scenario_path("centre.toml") && !is_scenario_path("scenari.toml"));
    let mut files = crate::blank_centre_files("First try");
    let before = crate::read_centre(&files);
    files.insert("scenari/polo-unico.toml".to_owned(), "no = [".to_owned());
    assert_eq!(crate::read_centre(&files), before);
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}") {
        let _ = read_scenario("s", &text, &baseline());
    }

    #[test]
    fn no_damage_to_a_scenario_makes_the_reader_panic(
        at in 0..3000_usize,
        new in "[\\[\\]{}=\"0-9a-z\\n.-]{0,6}",
    ) {
        let text = kinds::EVERY_KIND;
        let cut = text.char_indices().map(|(index, _)| index).nth(at).unwrap_or(text.len());
        let _ = read_scenario("s", &format!("{}{new}{}", &text[..cut], &text[cut..]), &baseline());
    }
}
