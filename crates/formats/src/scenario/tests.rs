//! Scenarios read from texts, against the baseline of the template: every kind of change, and what is refused.

mod faults;
mod kinds;

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
