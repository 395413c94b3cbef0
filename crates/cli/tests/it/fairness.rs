//! `organico roster ledger` and `organico roster check --published`, from end to end.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

/// A copy of the example with a plan of two weeks beside it; returns the folders of both.
fn planned(folder: &Folder) -> (String, String) {
    let centre = folder.file("centre");
    fs::create_dir(&centre).unwrap();
    for file in fs::read_dir(project("examples/one-queue")).unwrap().map(Result::unwrap) {
        if file.file_type().unwrap().is_file() {
            fs::copy(file.path(), folder.path().join("centre").join(file.file_name())).unwrap();
        }
    }
    let out = folder.file("plan");
    let sizes = ["--work-units", "20000", "--replications", "2", "--quiet", "--days", "14"];
    organico_ok(&[&["plan", &centre, "--out", &out][..], &sizes].concat());
    (centre, folder.file("plan/roster.csv"))
}

#[test]
fn a_roster_is_counted_into_the_ledger_once_and_groups_are_told_without_names() {
    let folder = Folder::new();
    let (centre, roster) = planned(&folder);
    let next = folder.file("centre/ledger.csv");
    let told = organico_ok(&["--lang", "en", "roster", "ledger", &centre, &roster, "--out", &next]);
    assert!(told.contains("(20 people)") && told.contains("Ledger written to"), "{told}");
    assert!(!told.contains("P0001"), "{told}");
    let ledger = fs::read_to_string(&next).unwrap();
    assert_eq!(ledger.lines().count(), 21, "{ledger}");
    assert!(ledger.starts_with("person,until,late,weekend,night,split,holiday,"), "{ledger}");
    let twice = organico(&["--lang", "it", "roster", "ledger", &centre, &roster]);
    assert_eq!(twice.status.code(), Some(1));
    let words = String::from_utf8(twice.stderr).unwrap();
    assert!(words.contains("R0301") && words.contains("è già nel registro"), "{words}");
}

#[test]
fn json_has_groups_of_five_or_more_and_a_person_gets_the_own_row_alone() {
    let folder = Folder::new();
    let (centre, roster) = planned(&folder);
    let told: Value =
        serde_json::from_str(&organico_ok(&["roster", "ledger", &centre, &roster, "--json"]))
            .unwrap();
    assert!(!told.to_string().contains("P00"), "{told}");
    for group in told["groups"].as_array().unwrap() {
        assert!(group["people"].as_u64().unwrap() >= 5);
        for band in group["spreads"]
            .as_array()
            .unwrap()
            .iter()
            .flat_map(|one| one["after"]["bands"].as_array().unwrap().iter())
        {
            assert!(band["people"].as_u64().unwrap() >= 5, "{band}");
        }
    }
    let own = ["--lang", "it", "roster", "ledger", &centre, &roster, "--person", "P0002"];
    let words = organico_ok(&own);
    assert!(words.contains("Giorni di weekend: 0 riportati"), "{words}");
    let nobody = organico(&["roster", "ledger", &centre, &roster, "--person", "P9999"]);
    assert_eq!(nobody.status.code(), Some(1));
    assert!(String::from_utf8(nobody.stderr).unwrap().contains("R0303"));
}

#[test]
fn a_locked_day_that_changed_breaks_a_hard_rule_beside_the_published_roster() {
    let folder = Folder::new();
    let (centre, roster) = planned(&folder);
    let text = fs::read_to_string(&roster).unwrap();
    let first = text.lines().nth(1).unwrap();
    let (person, day) = (first.split(',').next().unwrap(), &first.split(',').nth(1).unwrap()[..10]);
    folder.write("centre/locks.csv", &format!("person,day\n{person},{day}\n"));
    let check = |new: &str| {
        organico(&["--lang", "en", "roster", "check", &centre, new, "--published", &roster])
    };
    assert_eq!(check(&roster).status.code(), Some(0), "nothing changed");
    let without = text.lines().enumerate().filter(|(index, _)| *index != 1);
    let changed: Vec<&str> = without.map(|(_, line)| line).collect();
    let new = folder.write("new.csv", &(changed.join("\n") + "\n"));
    let found = check(&new);
    assert_eq!(found.status.code(), Some(1));
    let words = String::from_utf8(found.stdout).unwrap();
    assert!(words.contains("Locked days (roster.locked)"), "{words}");
}

#[test]
fn pairs_and_rotations_of_the_folder_are_checked_and_their_faults_told_with_lines() {
    let folder = Folder::new();
    let (centre, roster) = planned(&folder);
    let people = fs::read_to_string(folder.path().join("centre/people.csv")).unwrap();
    let team = people.lines().nth(1).unwrap().split(',').nth(2).unwrap();
    folder.write("centre/pairs.csv", "person,with,share\nP0001,P0002,100%\n");
    folder.write("centre/rotations.csv", &format!("team,first,shifts\n{team},2027-01-04,\n"));
    let told = organico_ok(&["--lang", "it", "roster", "check", &centre, &roster]);
    assert!(told.contains("Turnazione della squadra (roster.rotation)"), "{told}");
    assert!(told.contains("Lavoro in affiancamento (roster.pair)"), "{told}");
    folder.write("centre/pairs.csv", "person,with,share\nP0001,P0001,100%\n");
    let refused = organico(&["roster", "check", &centre, &roster]);
    assert_eq!(refused.status.code(), Some(1));
    let words = String::from_utf8(refused.stderr).unwrap();
    assert!(words.contains("I0404") && words.contains("pairs.csv:2"), "{words}");
}
