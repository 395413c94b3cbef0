//! `organico plan --from-roster`: the roster as it is beside the proposed one, from end to end.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

const SIZES: [&str; 6] = ["--work-units", "200000", "--replications", "4", "--quiet", "--days"];
const FIRST: &str = "2026-11-30";

fn example() -> String {
    project("examples/one-queue").to_string_lossy().into_owned()
}

/// Plans two weeks into a folder, with further arguments.
fn plan(out: &str, more: &[&str]) {
    let centre = example();
    let arguments = ["plan", &centre, "--out", out, "--first", FIRST];
    organico_ok(&[&arguments[..], &SIZES[..], &["14"], more].concat());
}

fn json(folder: &Folder, name: &str) -> Value {
    serde_json::from_slice(&fs::read(folder.path().join(name)).unwrap()).unwrap()
}

fn bytes(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = fs::read_dir(folder).unwrap().map(Result::unwrap);
    files
        .map(|file| {
            (file.file_name().to_string_lossy().into_owned(), fs::read(file.path()).unwrap())
        })
        .collect()
}

/// Returns the roster of a plan with every fifth shift left out and every seventh an hour later.
fn disturbed(roster: &str) -> String {
    let mut lines = roster.lines();
    let mut text = lines.next().unwrap().to_owned() + "\n";
    for (index, line) in lines.enumerate().filter(|(index, _)| index % 5 != 0) {
        let mut cells: Vec<String> = line.split(',').map(str::to_owned).collect();
        if index % 7 == 0 {
            for cell in &mut cells[1..3] {
                let hour: u32 = cell[11..13].parse().unwrap();
                cell.replace_range(11..13, &format!("{:02}", hour + 1));
            }
            cells[4].clear();
        }
        text += &(cells.join(",") + "\n");
    }
    text
}

#[test]
fn a_roster_that_is_the_proposed_one_changes_nothing_and_has_the_same_outcome() {
    let folder = Folder::new();
    plan(&folder.file("once"), &[]);
    plan(&folder.file("again"), &["--from-roster", &folder.file("once/roster.csv")]);
    let plan = json(&folder, "again/plan.json");
    let as_is = &plan["as_is"];
    assert_eq!(as_is["changes"], serde_json::json!([]));
    assert_eq!(as_is["outcome"], plan["outcome"]);
    assert_eq!(as_is["roster"], plan["roster"]);
    assert_eq!(as_is["coverage"], plan["coverage"]);
    assert_eq!(as_is["breaches"], plan["breaches"]);
    let none = serde_json::json!({ "mean": 0.0, "low": 0.0, "high": 0.0 });
    assert_eq!(as_is["difference"]["types"][0]["service_level"], none);
    let proposed = |name: &str| fs::read(folder.path().join(name)).unwrap();
    assert_eq!(proposed("once/roster.csv"), proposed("again/roster.csv"));
    assert_eq!(proposed("once/roster.csv"), proposed("again/roster-as-is.csv"));
    let changes = String::from_utf8(proposed("again/changes.csv")).unwrap();
    assert_eq!(changes, "person,day,before,after,what\n");
}

#[test]
fn rows_in_another_order_and_other_threads_give_the_same_bytes() {
    let folder = Folder::new();
    plan(&folder.file("once"), &[]);
    let roster = disturbed(&fs::read_to_string(folder.path().join("once/roster.csv")).unwrap());
    let mut lines: Vec<&str> = roster.lines().collect();
    lines[1..].reverse();
    let given = folder.write("given.csv", &roster);
    let turned = folder.write("turned.csv", &(lines.join("\n") + "\n"));
    plan(&folder.file("one"), &["--from-roster", &given, "--threads", "1"]);
    plan(&folder.file("two"), &["--from-roster", &turned, "--threads", "2"]);
    let (one, two) = (bytes(&folder.path().join("one")), bytes(&folder.path().join("two")));
    assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>());
    assert!(one.contains_key("changes.csv") && one.contains_key("roster-as-is.csv"));
    for (name, text) in &one {
        assert!(*text == two[name], "{name} differs");
    }
}

#[test]
fn a_disturbed_roster_shows_worse_service_more_breaches_and_each_changed_day() {
    let folder = Folder::new();
    plan(&folder.file("once"), &[]);
    let before = fs::read_to_string(folder.path().join("once/roster.csv")).unwrap();
    let shifts = before.lines().count() - 1;
    let changed = (0..shifts).filter(|index| index % 5 == 0 || index % 7 == 0).count();
    let given = folder.write("given.csv", &disturbed(&before));
    plan(&folder.file("beside"), &["--from-roster", &given]);
    let plan = json(&folder, "beside/plan.json");
    let as_is = &plan["as_is"];
    assert_eq!(as_is["changes"].as_array().unwrap().len(), changed);
    let rows = fs::read_to_string(folder.path().join("beside/changes.csv")).unwrap();
    assert_eq!(rows.lines().count(), changed + 1);
    assert!(rows.contains(",added\n") && rows.contains(",moved\n"), "{rows}");
    assert!(
        as_is["breaches"].as_array().unwrap().len() > plan["breaches"].as_array().unwrap().len()
    );
    let level = &as_is["difference"]["types"][0]["service_level"];
    assert!(level["low"].as_f64().unwrap() > 0.0, "fewer people answer later: {level}");
    let page = fs::read_to_string(folder.path().join("beside/report.html")).unwrap();
    assert!(page.contains("As it is, and as proposed"));
    let bands = as_is["spread"]["bands"].as_array().unwrap();
    assert!(
        bands.iter().all(|band| !(1..5).contains(&band["people"].as_u64().unwrap())),
        "{bands:?}"
    );
}

#[test]
fn without_days_the_plan_is_of_the_days_of_the_roster_in_the_folder_of_the_centre() {
    let folder = Folder::new();
    plan(&folder.file("once"), &[]);
    let centre = folder.path().join("centre");
    fs::create_dir_all(&centre).unwrap();
    for (name, text) in bytes(&project("examples/one-queue")) {
        fs::write(centre.join(name), text).unwrap();
    }
    let roster = fs::read_to_string(folder.path().join("once/roster.csv")).unwrap();
    let head = "person,start,end,workplace,pauses\n".to_owned();
    let in_week = |line: &&str| line.contains(",2026-12-01T") || line.contains(",2026-12-03T");
    let rows: Vec<&str> = roster.lines().filter(in_week).collect();
    fs::write(centre.join("roster.csv"), head + &rows.join("\n") + "\n").unwrap();
    let centre = centre.to_string_lossy().into_owned();
    let out = folder.file("out");
    let sizes = ["--work-units", "50000", "--replications", "2"];
    let told = organico(&[&["plan", &centre, "--from-roster", "--out", &out][..], &sizes].concat());
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let plan = json(&folder, "out/plan.json");
    assert_eq!(plan["roster"]["first"], "2026-12-01");
    assert_eq!(plan["roster"]["end"], "2026-12-04");
    let words = String::from_utf8(told.stdout).unwrap();
    assert!(words.contains("As it is, and as proposed:"), "{words}");
    // The same roster can be checked by itself, and is not overwritten by the proposed one.
    let given = format!("{centre}/roster.csv");
    let checked = organico(&["roster", "check", &centre, &given]);
    assert!(String::from_utf8_lossy(&checked.stdout).contains("Breaches:"));
    let over = organico(&["plan", &centre, "--from-roster", "--out", &centre]);
    assert_eq!(over.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&over.stderr).starts_with("I1323 "));
}

#[test]
fn shifts_outside_the_days_and_people_without_one_are_told_and_none_at_all_is_a_fault() {
    let folder = Folder::new();
    plan(&folder.file("once"), &[]);
    let roster = fs::read_to_string(folder.path().join("once/roster.csv")).unwrap();
    let own = roster.lines().filter(|line| !line.starts_with("P0001,"));
    let given = folder.write("given.csv", &(own.collect::<Vec<_>>().join("\n") + "\n"));
    let centre = example();
    let out = folder.file("out");
    let arguments =
        ["plan", &centre, "--out", &out, "--from-roster", &given, "--replications", "2"];
    let told = organico(&[&arguments[..], &["--first", FIRST, "--days", "7"]].concat());
    let words = String::from_utf8_lossy(&told.stderr).into_owned();
    assert!(words.contains("I1321 ") && words.contains("I1322 "), "{words}");
    let plan = json(&folder, "out/plan.json");
    assert_eq!(plan["as_is"]["people_without_shift"], 1);
    assert!(plan["as_is"]["shifts_outside"].as_u64().unwrap() > 0);
    let none = organico(&[&arguments[..], &["--month", "2027-02"]].concat());
    assert_eq!(none.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&none.stderr).starts_with("I1324 "));
    let unknown = folder.write("unknown.csv", &roster.replace("P0001,", "Q0001,"));
    let fault = organico(&["plan", &centre, "--out", &out, "--from-roster", &unknown]);
    assert!(String::from_utf8_lossy(&fault.stderr).starts_with("I0109 "));
}
