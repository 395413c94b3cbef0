//! `organico calendar`, and what a patron day does to a plan.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

/// Returns a copy of the example of one queue whose site lies in a province.
fn centre_in(folder: &Folder, province: &str) -> String {
    let centre = folder.path().join(province);
    fs::create_dir_all(&centre).unwrap();
    for file in fs::read_dir(project("examples/one-queue")).unwrap().map(Result::unwrap) {
        fs::copy(file.path(), centre.join(file.file_name())).unwrap();
    }
    let head = fs::read_to_string(centre.join("centre.toml")).unwrap();
    let town = "town = \"Borgolindo\"\n";
    let head = head.replacen(town, &format!("{town}province = \"{province}\"\n"), 1);
    fs::write(centre.join("centre.toml"), head).unwrap();
    centre.to_string_lossy().into_owned()
}

/// Plans the week of 24 June 2027, a Thursday, and returns its unpriced holiday hours and shifts on special days.
fn week_of_st_john(folder: &Folder, centre: &str, out: &str) -> (Option<i64>, u64) {
    let out_folder = folder.file(out);
    let week = ["--first", "2027-06-21", "--days", "7", "--work-units", "100000"];
    let arguments = ["plan", centre, "--out", &out_folder, "--replications", "2", "--quiet"];
    organico_ok(&[&arguments[..], &week].concat());
    let text = fs::read(folder.path().join(out).join("plan.json")).unwrap();
    let plan: Value = serde_json::from_slice(&text).unwrap();
    let unpriced = plan["outcome"]["cost"]["unpriced_hours"].as_array().unwrap().clone();
    let holiday = unpriced.iter().find(|one| one[0] == "premium.holiday");
    let shifts = plan["outcome"]["people"]["weekend_shifts"].as_u64().unwrap();
    (holiday.and_then(|one| one[1].as_i64()), shifts)
}

#[test]
fn a_patron_day_earns_holiday_premiums_and_counts_as_a_holiday_of_the_people_there() {
    let folder = Folder::new();
    let plain = project("examples/one-queue").to_string_lossy().into_owned();
    let (without, few) = week_of_st_john(&folder, &plain, "plain");
    let (with, more) = week_of_st_john(&folder, &centre_in(&folder, "TO"), "patron");
    assert_eq!(without, None, "no holiday in that week");
    assert!(with.unwrap() > 0);
    assert!(more > few, "{more} shifts on Saturday, Sunday or a holiday, {few} without");
    let page = fs::read_to_string(folder.path().join("patron/report.html")).unwrap();
    assert!(page.contains("Saint John&#39;s Day") || page.contains("Saint John's Day"));
}

#[test]
fn a_plan_of_a_year_whose_patron_day_is_not_known_says_so() {
    let folder = Folder::new();
    let centre = centre_in(&folder, "BO");
    let out = folder.file("out");
    let arguments = ["plan", &centre, "--out", &out, "--days", "2", "--replications", "2"];
    let told = organico(&arguments);
    let words = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(words.contains("I1343 warning"), "{words}");
}

#[test]
fn the_calendar_lists_each_day_with_its_source_in_words_and_as_json() {
    let folder = Folder::new();
    let centre = centre_in(&folder, "AT");
    let words = organico_ok(&["calendar", &centre, "--year", "2027"]);
    insta::assert_snapshot!(words);
    let json = organico_ok(&["calendar", &centre, "--year", "2029", "--json"]);
    let found: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(found["unknown_patron_days"][0]["year"], 2029);
    assert_eq!(found["patron_table"]["status"], "secondary");
    assert_eq!(found["days"].as_array().unwrap().len(), 13);
}
