//! Broken centres: each kind of fault is found with its code, its place and the offending values.

use organico_formats::{Files, blank_centre_files, read_centre};

/// Returns everything found in the blank centre after replacing texts in its files; each text must be there.
fn found(changes: &[(&str, &str, &str)]) -> String {
    let mut files = blank_centre_files("First try");
    for (file, from, to) in changes {
        let text = files.get(*file).cloned().unwrap_or_default();
        assert!(text.contains(from), "{file} has no {from}");
        files.insert((*file).to_owned(), text.replacen(from, to, 1));
    }
    said(&files)
}

fn said(files: &Files) -> String {
    let reading = read_centre(files);
    let line = |d: organico_model::Diagnostic| {
        format!("{} {:?} at {}: {:?}", d.code, d.severity, d.place, d.values)
    };
    // What the blank centre itself says is the same every time.
    let own = read_centre(&blank_centre_files("First try")).diagnostics;
    let new = reading.diagnostics.into_iter().filter(|diagnostic| !own.contains(diagnostic));
    new.map(line).collect::<Vec<_>>().join("\n")
}

const CALLS: &str = "calls,2026-11-02T09:00:00+01:00,5,5,0,240";

#[test]
fn misspelt_and_missing_keys() {
    insta::assert_snapshot!(found(&[
        ("centre.toml", "seats = 10", "seets = 10"),
        ("contacts.toml", "priority = 10", "priorita = 10"),
        ("centre.toml", "zone = ", "zona = "),
    ]));
}

#[test]
fn wrong_units() {
    insta::assert_snapshot!(found(&[
        ("contacts.toml", "within = \"20s\"", "within = 20"),
        ("contacts.toml", "occupancy_max = \"85%\"", "occupancy_max = 85"),
        ("contacts.toml", "mean = \"240s\"", "mean = \"240\""),
        ("shifts.toml", "start_step = \"30min\"", "start_step = \"30 km\""),
        ("centre.toml", "month_cost = \"2500.00\"", "month_cost = \"2500.00 EUR\""),
        ("people.csv", "20h", "20"),
        ("people.csv", "4 km", "4"),
    ]));
}

#[test]
fn a_skill_that_nobody_has() {
    insta::assert_snapshot!(found(&[
        (
            "centre.toml",
            "[[skills]]\nid = \"voice\"",
            "[[skills]]\nid = \"chat\"\nname = \"Chat\"\n\n[[skills]]\nid = \"voice\""
        ),
        ("contacts.toml", "skill = \"voice\"", "skill = \"chat\""),
    ]));
}

#[test]
fn names_that_nothing_defines_and_names_defined_twice() {
    insta::assert_snapshot!(found(&[
        ("contacts.toml", "contract = \"service\"", "contract = \"servce\""),
        ("people.csv", "p002,main", "p001,mian"),
        ("history.csv", CALLS, "call,2026-11-02T09:00:00+01:00,5,5,0,240"),
    ]));
}

#[test]
fn a_type_that_never_opens_and_promises_something() {
    insta::assert_snapshot!(found(&[(
        "contacts.toml",
        "hours = { mon-fri = \"09:00-17:00\" }",
        "hours = {}"
    )]));
}

#[test]
fn a_promise_beyond_the_opening_hours() {
    insta::assert_snapshot!(found(&[("contacts.toml", "within = \"20s\"", "within = \"9h\"")]));
}

#[test]
fn opening_hours_that_overlap_or_come_twice() {
    insta::assert_snapshot!(found(&[(
        "contacts.toml",
        "hours = { mon-fri = \"09:00-17:00\" }",
        "hours = { mon-fri = \"09:00-13:00, 12:00-17:00\", fri = \"09:00-10:00\", fry = \"09:00-10:00\", sat-sun = \"17:00-09:00\" }"
    )]));
}

#[test]
fn a_wall_clock_label_in_the_hour_that_comes_twice_and_in_the_one_that_is_skipped() {
    insta::assert_snapshot!(found(&[(
        "history.csv",
        CALLS,
        "calls,2026-10-25T02:30:00,5,5,0,240\ncalls,2026-03-29 02:00,5,5,0,240\ncalls,2026-10-25T02:30:00+02:00,5,5,0,240"
    )]));
}

#[test]
fn history_rows_that_cannot_be() {
    insta::assert_snapshot!(found(&[(
        "history.csv",
        CALLS,
        "calls,2026-11-02T09:10:00+01:00,5,5,0,240\ncalls,2026-11-02T09:30:00+01:00,5,5,0,240\n\
         calls,2026-11-02T09:00:00+01:00,5,5,1,240\ncalls,2026-11-03T22:00:00+01:00,-5,NaN,\"1,5\",many\n\
         calls,02/11/2026 23:00,5,5,0,240\ncalls,2026-11-03T23:00:00+01:00,5"
    )]));
}

#[test]
fn shifts_that_cannot_be_built() {
    insta::assert_snapshot!(found(&[
        ("shifts.toml", "start_step = \"30min\"", "start_step = \"0min\""),
        ("shifts.toml", "start_to = \"13:00\"", "start_to = \"08:00\""),
        (
            "shifts.toml",
            "length = \"15min\", paid = true, shift_over = \"2h\"",
            "length = \"10h\", paid = true, shift_over = \"2h\""
        ),
    ]));
}

#[test]
fn contracts_of_people_that_no_law_allows() {
    insta::assert_snapshot!(found(&[
        ("people.csv", "2250min,3,,", "49h,3,2026-02-01,2026-01-01"),
        ("people.csv", ",voice,08:00-18:00", ",,8-18"),
    ]));
}

#[test]
fn dates_that_run_backwards() {
    insta::assert_snapshot!(found(&[(
        "centre.toml",
        "[[sites]]\n",
        "[[closures]]\nfirst = 2026-08-16\nlast = 2026-08-15\nreason = \"summer\"\n\n[[sites]]\n"
    )]));
}

#[test]
fn things_that_belong_to_another_channel() {
    insta::assert_snapshot!(found(&[(
        "contacts.toml",
        "priority = 10",
        "priority = 10\nconcurrency = 3\ndeadline = \"24h\""
    )]));
}

#[test]
fn words_that_are_no_choice() {
    insta::assert_snapshot!(found(&[
        ("centre.toml", "rule_pack = \"it-tlc\"", "rule_pack = \"it-tcl\""),
        ("contacts.toml", "channel = \"voice\"", "channel = \"phone\""),
        ("people.csv", "full-time", "fulltime"),
    ]));
}

#[test]
fn a_document_that_is_not_toml() {
    insta::assert_snapshot!(found(&[("contacts.toml", "priority = 10", "priority = = 10")]));
}

#[test]
fn a_document_of_another_version() {
    insta::assert_snapshot!(found(&[("centre.toml", "version = 1", "version = 7")]));
}

#[test]
fn columns_that_are_missing_or_unknown() {
    insta::assert_snapshot!(found(&[
        ("history.csv", "contact_type,", "contact_typ,"),
        ("people.csv", "home_time", "home_minutes"),
    ]));
}

#[test]
fn files_that_are_missing_or_misnamed() {
    let mut files = blank_centre_files("First try");
    let people = files.remove("people.csv").unwrap();
    files.insert("peple.csv".to_owned(), people);
    insta::assert_snapshot!(said(&files));
}

#[test]
fn a_history_in_other_intervals_than_the_centre_keeps_its_own() {
    let files = blank_centre_files("First try");
    let history = read_centre(&files).centre.unwrap().history;
    assert_eq!(history.grid.length.minutes(), 30);
    for minutes in ["15min", "60min"] {
        let mut changed = files.clone();
        let to = format!("interval = \"{minutes}\"");
        let head = files["centre.toml"].replacen("interval = \"30min\"", &to, 1);
        changed.insert("centre.toml".to_owned(), head);
        assert_eq!(read_centre(&changed).centre.unwrap().history, history, "{minutes}");
    }
}

#[test]
fn many_faults_of_one_kind_are_counted() {
    let mut files = blank_centre_files("First try");
    let text = files["history.csv"].replace("+01:00", "+01:00x");
    files.insert("history.csv".to_owned(), text);
    let report = said(&files);
    assert_eq!(report.matches("I0303").count(), 26, "{report}");
    assert!(report.contains("I0113"), "{report}");
}
