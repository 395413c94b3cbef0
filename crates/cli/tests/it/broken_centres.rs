//! Broken centres: each fault is said clearly, with its code, place, cause and help, in English and in Italian.

use std::fs;

use crate::support::{Folder, organico, organico_ok};

/// One change to a file of a new centre: the file, a text in it, and what stands there instead.
type Change = (&'static str, &'static str, &'static str);

const CALLS: &str = "calls,2026-11-02T09:00:00+01:00,5,5,0,240";

/// Returns what `organico check` says in both languages of a new centre that was broken in one way.
fn check_says(changes: &[Change]) -> String {
    let folder = Folder::new();
    let centre = folder.file("centre");
    organico_ok(&["new", &centre]);
    for (file, from, to) in changes {
        let path = folder.path().join("centre").join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
    }
    let said = |language| {
        let output = organico(&["check", &centre, "--lang", language]);
        assert_eq!(output.status.code(), Some(1), "a broken centre is refused");
        faults(&String::from_utf8(output.stderr).unwrap())
    };
    said("en") + "\n" + &said("it")
}

/// Returns the faults and warnings; notes are the same for every new centre.
fn faults(text: &str) -> String {
    let mut kept = String::new();
    let mut keep = false;
    for line in text.lines() {
        if !line.starts_with(' ') {
            keep = !line.contains(" note: ") && !line.contains(" nota: ");
        }
        if keep {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

macro_rules! broken {
    ($($name:ident: $changes:expr;)+) => { $(
        #[test]
        fn $name() {
            insta::assert_snapshot!(check_says(&$changes));
        }
    )+ };
}

broken! {
    a_misspelt_key_and_a_missing_one: [
        ("centre.toml", "seats = 10", "seets = 10"),
        ("centre.toml", "zone = ", "zona = "),
    ];
    wrong_units: [
        ("contacts.toml", "within = \"20s\"", "within = 20"),
        ("contacts.toml", "occupancy_max = \"85%\"", "occupancy_max = 85"),
        ("people.csv", "4 km", "4"),
    ];
    a_skill_that_nobody_has: [
        ("centre.toml", "[[skills]]\nid = \"voice\"", "[[skills]]\nid = \"chat\"\nname = \"Chat\"\n\n[[skills]]\nid = \"voice\""),
        ("contacts.toml", "skill = \"voice\"", "skill = \"chat\""),
    ];
    a_contract_that_nothing_defines: [("contacts.toml", "contract = \"service\"", "contract = \"servce\"")];
    a_person_who_stands_twice: [("people.csv", "p002,main", "p001,main")];
    a_target_on_a_type_that_never_opens: [("contacts.toml", "hours = { mon-fri = \"09:00-17:00\" }", "hours = {}")];
    a_target_beyond_the_opening_hours: [("contacts.toml", "within = \"20s\"", "within = \"9h\"")];
    opening_hours_that_overlap: [
        ("contacts.toml", "hours = { mon-fri = \"09:00-17:00\" }", "hours = { mon-fri = \"09:00-13:00, 12:00-17:00\" }"),
    ];
    a_label_in_the_hour_that_the_clock_change_repeats: [
        ("history.csv", CALLS, "calls,2026-10-25T02:30:00,5,5,0,240"),
    ];
    a_negative_count_and_a_count_that_is_no_number: [
        ("history.csv", CALLS, "calls,2026-11-02T09:00:00+01:00,-5,many,0,240"),
    ];
    a_shift_step_of_zero: [("shifts.toml", "start_step = \"30min\"", "start_step = \"0min\"")];
    a_document_that_is_not_toml: [("shifts.toml", "start_step = \"30min\"", "start_step = ")];
}

#[test]
fn a_new_centre_has_no_fault() {
    let folder = Folder::new();
    let centre = folder.file("centre");
    organico_ok(&["new", &centre]);
    assert!(organico_ok(&["check", &centre]).contains("no faults"));
}
