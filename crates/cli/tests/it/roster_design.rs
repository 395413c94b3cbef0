//! `organico roster design`: shifts without names, their floor and their prices.

use serde_json::Value;

use crate::support::{Folder, organico_ok};

#[test]
fn a_week_is_designed_near_its_floor_and_the_dearest_intervals_are_told() {
    let folder = Folder::new();
    let centre = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/one-queue");
    let out = folder.file("shifts.csv");
    let arguments = ["roster", "design", centre, "--days", "3", "--out", &out];
    let text = organico_ok(&[&arguments[..], &["--lang", "en"]].concat());
    assert!(text.contains("Required h") && text.contains(" h, "), "{text}");
    let italian = organico_ok(&[&arguments[..], &["--lang", "it"]].concat());
    assert!(italian.contains("Ore richieste"), "{italian}");
    let rows = std::fs::read_to_string(&out).unwrap();
    assert!(rows.lines().count() > 3, "{rows}");
    let json = organico_ok(&["roster", "design", centre, "--days", "3", "--json"]);
    let days: Value = serde_json::from_str(&json).unwrap();
    for day in days["days"].as_array().unwrap() {
        let hours = |name: &str| day[name].as_f64().unwrap();
        let (least, paid) = (hours("least_hours"), hours("paid_hours"));
        assert!(least <= paid + 1e-6 && paid <= 1.25 * least, "{least} {paid}");
    }
}
