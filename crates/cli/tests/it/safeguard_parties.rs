//! Weights of the parties: signed by the command, refused where nobody signed, laid side by side.

use std::fs;

use serde_json::Value;

use crate::safeguard::{case, run};
use crate::support::{Folder, organico, organico_ok, project};

fn weights(folder: &Folder, name: &str, weights: &str) -> String {
    let text = format!(
        "version = 1\ngoal = \"goal\"\nname = {{ en = \"{name}\", it = \"{name}\" }}\n[weights]\n{weights}\n"
    );
    folder.write(&format!("{name}.toml"), &text)
}

/// Signs a document with a key of its own, as its party would.
fn sign(folder: &Folder, document: &str, signer: &str) -> String {
    let key = folder.file(&format!("{signer}.key"));
    organico_ok(&["bundle", "key", "--out", &key]);
    organico_ok(&["scenario", "sign", document, "--sign", &key, "--signer", signer])
}

fn with(arguments: &[String], more: &[&str]) -> Vec<String> {
    arguments.iter().cloned().chain(more.iter().map(|one| (*one).to_owned())).collect()
}

fn refused(arguments: &[String]) -> String {
    let output = organico(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(!output.status.success());
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn two_parties_sign_and_their_frontiers_stand_side_by_side() {
    let folder = Folder::new();
    let arguments = case(&folder, "", "0.9");
    let workers = weights(&folder, "workers", "income_lost = 2.0\npost_lost = \"50000.00\"");
    let company = weights(&folder, "company", "income_lost = 0.5\npost_lost = 0");
    let said = sign(&folder, &workers, "Anna");
    assert!(said.contains("workers.toml.sig"), "{said}");
    sign(&folder, &company, "Berta");
    let both = with(&arguments, &["--weights", &workers, "--weights", &company, "--json"]);
    let found: Value = serde_json::from_str(&run(&both)).unwrap();
    let parties = found["parties"].as_array().unwrap();
    let signers: Vec<&Value> = parties.iter().map(|one| &one["party"]["signer"]).collect();
    assert_eq!(signers, ["Anna", "Berta"]);
    let accepted = |party: &Value, mix: &Value| party["accepted"].as_array().unwrap().contains(mix);
    let plans = found["plans"].as_array().unwrap();
    for plan in plans {
        let by_all = parties.iter().all(|party| accepted(party, &plan["mix"]));
        assert_eq!(plan["accepted_by_all"], by_all);
    }
    // Without limits both accept the cheapest mix, which none beats in cost.
    assert!(plans.iter().any(|plan| plan["accepted_by_all"] == true));
    let text = run(&with(&arguments, &["--weights", &workers, "--weights", &company]));
    assert!(text.contains("WHAT EACH PARTY SAYS") && text.contains("all accept"), "{text}");
    let alone: Value = serde_json::from_str(&run(&with(&arguments, &["--json"]))).unwrap();
    assert_eq!(alone["frontier"], found["frontier"], "weights have no part in the search");
    assert_eq!(alone["parties"].as_array().map(Vec::len), Some(0));
}

#[test]
fn weights_that_nobody_signed_or_that_were_changed_are_refused_at_once() {
    let folder = Folder::new();
    let arguments = case(&folder, "", "0.9");
    let workers = weights(&folder, "workers", "income_lost = 2.0\npost_lost = \"50000.00\"");
    let company = weights(&folder, "company", "income_lost = 0.5\npost_lost = 0");
    sign(&folder, &workers, "Anna");
    let text = fs::read_to_string(&workers).unwrap();
    fs::write(&workers, text.replace("2.0", "3.0")).unwrap();
    let said = refused(&with(&arguments, &["--weights", &workers, "--weights", &company]));
    assert!(said.contains("C0416") && said.contains("C0415"), "{said}");
    assert!(said.contains("organico scenario sign"), "{said}");
    let twice = refused(&with(&arguments, &["--weights", &workers, "--weights", &workers]));
    assert!(twice.contains("C0417"), "{twice}");
}

#[test]
fn what_cannot_be_read_is_not_signed() {
    let folder = Folder::new();
    let key = folder.file("a.key");
    organico_ok(&["bundle", "key", "--out", &key]);
    let none = weights(&folder, "none", "income_lost = 0\npost_lost = 0");
    let sign = |document: &str, signer: &str| {
        let arguments = ["scenario", "sign", document, "--sign", &key, "--signer", signer];
        refused(&arguments.map(str::to_owned))
    };
    assert!(sign(&none, "Anna").contains("I1910"));
    let good = weights(&folder, "good", "income_lost = 1\npost_lost = 0");
    assert!(sign(&good, " ").contains("I1911"));
    assert!(
        !fs::exists(format!("{none}.sig")).unwrap() && !fs::exists(format!("{good}.sig")).unwrap()
    );
}

#[test]
fn the_weights_of_the_three_sites_are_those_that_were_signed() {
    let folder = Folder::new();
    let file = |name: &str| {
        let own = format!("examples/tre-sedi/scenari/salvaguardia/{name}");
        project(&own).to_string_lossy().into_owned()
    };
    let weights = ["pesi-rsu.toml", "pesi-azienda.toml"].map(file);
    let arguments = case(&folder, "", "0.9");
    let said = refused(&with(&arguments, &["--weights", &weights[0], "--weights", &weights[1]]));
    // They are said for another goal, and nothing else is wrong with them.
    assert_eq!(said.matches("I1909").count(), 2, "{said}");
    assert!(!said.contains("C041"), "{said}");
}
