//! The main job on real contacts: a history of handled calls and a call-by-call file become a planned month.
//!
//! The data are not part of the project. `ORGANICO_DATA` names their folder; without it the folder `shared/data`
//! beside the project is looked for, and where neither is there the test says that it was skipped.

use std::path::PathBuf;

use serde_json::Value;

use crate::support::{Folder, organico_ok, project};

#[expect(
    clippy::disallowed_methods,
    reason = "a test reads where the data are from its environment"
)]
fn data() -> Option<PathBuf> {
    let named = std::env::var("ORGANICO_DATA").ok().map(PathBuf::from);
    let folder = named.unwrap_or_else(|| project("../shared/data")).join("contacts");
    folder.join("bank_2003_15min.csv").exists().then_some(folder)
}

#[test]
fn a_real_history_becomes_a_plan_whose_staff_occupancy_and_service_are_plausible() {
    let Some(data) = data() else {
        println!("SKIPPED: no real contacts here; ORGANICO_DATA names their folder");
        return;
    };
    let folder = Folder::new();
    let (centre, out) = (folder.file("bank"), folder.file("plan"));
    let history = data.join("bank_2003_15min.csv").to_string_lossy().into_owned();
    let calls = data.join("anonbank_1999_02_calls.csv").to_string_lossy().into_owned();
    organico_ok(&["new", &centre, "--from-history", &history, "--calls", &calls]);
    organico_ok(&["plan", &centre, "--out", &out, "--quiet", "--replications", "12"]);
    let text = std::fs::read_to_string(folder.path().join("plan/plan.json")).unwrap();
    let plan: Value = serde_json::from_str(&text).unwrap();
    check_staff(&plan);
    check_service(&plan);
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|one| one.as_f64().unwrap()).collect()
}

/// The share of rostered time that is left for contacts under the shrinkage the centre assumes.
const LEFT_AFTER_SHRINKAGE: f64 = (1.0 - 0.14) * (1.0 - 0.06) * (1.0 - 0.04) * (1.0 - 0.03);

fn check_staff(plan: &Value) {
    let series = &plan["load"]["series"][0];
    let hours: f64 = numbers(&series["contacts"])
        .iter()
        .zip(numbers(&series["handle_seconds"]))
        .map(|(n, h)| n * h / 3600.0)
        .sum();
    let on_duty: f64 = numbers(&plan["coverage"]["rows"][0]["on_duty"]).iter().sum();
    let productive = on_duty * 0.25 * LEFT_AFTER_SHRINKAGE;
    let ratio = productive / hours;
    println!("productive hours over erlang-hours: {ratio:.3}");
    assert!((1.02..=1.35).contains(&ratio), "{ratio}");
    let occupancy = plan["outcome"]["service"]["occupancy"]["mean"].as_f64().unwrap();
    println!("occupancy: {occupancy:.3}");
    assert!((0.65..=0.92).contains(&occupancy), "{occupancy}");
}

fn check_service(plan: &Value) {
    let service = &plan["outcome"]["service"]["types"][0];
    let mean = |key: &str| service[key]["mean"].as_f64().unwrap();
    let (offered, ended) =
        (mean("offered"), mean("handled") + mean("abandoned") + mean("unfinished"));
    assert!((offered - ended).abs() < 1e-6 * offered, "{offered} offered, {ended} accounted for");
    let level_where = |wanted: &dyn Fn(f64, f64) -> bool| level_where(plan, wanted);
    let exact = level_where(&|required, on_duty| (on_duty / required - 1.0).abs() <= 0.01);
    let covered = level_where(&|required, on_duty| on_duty >= required);
    println!(
        "service where coverage is the requirement: {exact:.3}; where nobody is missing: {covered:.3}"
    );
    assert!((exact - TARGET).abs() <= 0.03, "{exact}");
    assert!(covered >= TARGET - 0.03, "{covered}");
}

const TARGET: f64 = 0.8;

/// Returns the simulated service level over the open intervals whose people required and on duty are as wanted.
fn level_where(plan: &Value, wanted: &dyn Fn(f64, f64) -> bool) -> f64 {
    let contacts = numbers(&plan["load"]["series"][0]["contacts"]);
    let coverage = &plan["coverage"]["rows"][0];
    let (required, on_duty) = (numbers(&coverage["required"]), numbers(&coverage["on_duty"]));
    let levels = plan["outcome"]["service"]["types"][0]["by_interval"].as_array().unwrap();
    let (mut good, mut all) = (0.0, 0.0);
    for (index, level) in levels.iter().enumerate() {
        if let Some(level) = level["mean"].as_f64()
            && required[index] > 0.0
            && wanted(required[index], on_duty[index])
        {
            good += contacts[index] * level;
            all += contacts[index];
        }
    }
    assert!(all > 0.0, "no such interval");
    good / all
}
