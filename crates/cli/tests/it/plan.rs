//! `organico plan` from end to end: all files, the same bytes on any number of threads, nothing lost.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

const FILES: [&str; 6] =
    ["plan.json", "forecast.csv", "requirement.csv", "roster.csv", "contracts.csv", "report.html"];

fn plan(centre: &str, folder: &Folder, threads: &str) -> Vec<Vec<u8>> {
    let out = folder.file(threads);
    let sizes = ["--work-units", "200000", "--replications", "4"];
    let arguments = ["plan", centre, "--out", &out, "--threads", threads, "--quiet"];
    organico_ok(&[&arguments[..], &sizes[..]].concat());
    FILES.iter().map(|name| fs::read(folder.path().join(threads).join(name)).unwrap()).collect()
}

#[test]
fn one_and_two_threads_give_the_same_bytes_of_every_file() {
    let folder = Folder::new();
    for centre in ["examples/one-queue", "examples/tre-sedi"] {
        let centre = project(centre).to_string_lossy().into_owned();
        let (one, two) = (plan(&centre, &folder, "1"), plan(&centre, &folder, "2"));
        for (name, (one, two)) in FILES.iter().zip(one.iter().zip(&two)) {
            assert!(one == two, "{name} of {centre} differs between 1 and 2 threads");
        }
    }
}

#[test]
fn a_plan_carries_its_provenance_and_service_cost_and_people_side_by_side() {
    let folder = Folder::new();
    let centre = project("examples/one-queue").to_string_lossy().into_owned();
    let files = plan(&centre, &folder, "2");
    let plan: Value = serde_json::from_slice(&files[0]).unwrap();
    assert_eq!(plan["version"], 1);
    assert_eq!(plan["provenance"]["input_digest"].as_str().map(str::len), Some(64));
    for part in ["service", "cost", "people"] {
        assert!(plan["outcome"][part].is_object(), "{part}");
    }
    let text = String::from_utf8(files.concat()).unwrap();
    assert!(!text.contains("NaN"), "a number is missing");
}

#[test]
fn a_plan_that_cannot_be_put_in_place_leaves_the_former_one_whole() {
    let folder = Folder::new();
    let centre = project("examples/one-queue").to_string_lossy().into_owned();
    let out = folder.file("out");
    fs::create_dir_all(folder.path().join("out/report.html")).unwrap();
    let former = folder.write("out/forecast.csv", "the former forecast");
    let output = organico(&["plan", &centre, "--out", &out, "--days", "2", "--replications", "2"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("I0902 "));
    assert!(fs::read_to_string(former).unwrap() == "the former forecast", "a file was replaced");
    assert_eq!(fs::read_dir(&out).unwrap().count(), 2, "something was left behind");
}

#[test]
fn a_plan_of_a_centre_that_is_not_there_says_so_and_writes_nothing() {
    let folder = Folder::new();
    let out = folder.file("out");
    let output = organico(&["plan", &folder.file("nowhere"), "--out", &out]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("I0901 "));
    assert!(!fs::exists(&out).unwrap());
}
