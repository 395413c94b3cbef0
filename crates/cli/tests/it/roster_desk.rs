//! The roster desk from outside: what a swap does, and why a day stands, on a few shifts of an example.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

/// Three people of the example on one day, and one of them on the day after.
const ROSTER: &str = "person,start,end,workplace,pauses\n\
P0001,2026-12-01T15:00:00+01:00,2026-12-01T19:00:00+01:00,borgolindo,17:00-17:15 screen paid\n\
P0003,2026-12-01T10:30:00+01:00,2026-12-01T19:00:00+01:00,borgolindo,12:30-12:45 screen paid; 14:30-15:00 meal unpaid; 16:45-17:00 screen paid\n\
P0004,2026-12-01T09:00:00+01:00,2026-12-01T13:00:00+01:00,borgolindo,11:00-11:15 screen paid\n\
P0004,2026-12-02T09:00:00+01:00,2026-12-02T13:00:00+01:00,borgolindo,11:00-11:15 screen paid\n";

fn centre() -> String {
    project("examples/one-queue").to_string_lossy().into_owned()
}

/// Returns exit code, standard output and standard error of a command of the desk.
fn run(
    folder: &Folder,
    command: &str,
    roster: &str,
    more: &[&str],
) -> (Option<i32>, String, String) {
    let roster = folder.write("roster.csv", roster);
    let output = organico(&[&["roster", command, &centre(), &roster], more].concat());
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

/// A swap of P0001's late shift on the first of December with somebody.
fn swap<'a>(with: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    let first = ["--person", "P0001", "--day", "2026-12-01", "--with", with];
    [&first[..], &["--replications", "4"], more].concat()
}

#[test]
fn a_swap_of_equal_hours_is_allowed_and_written_and_its_reverse_restores_the_roster() {
    let folder = Folder::new();
    let out = folder.file("new.csv");
    let (exit, told, _) = run(&folder, "swap", ROSTER, &swap("P0004", &["--out", &out]));
    assert_eq!(exit, Some(0), "{told}");
    assert!(told.contains("P0001 and P0004 exchange their shifts"), "{told}");
    assert!(told.contains("15:00–19:00, Borgolindo → 09:00–13:00, Borgolindo"), "{told}");
    assert!(told.contains("Rules: none breaks that was kept."), "{told}");
    assert!(told.contains("lived 4 times with each roster"), "{told}");
    let after = fs::read_to_string(&out).unwrap();
    assert!(after.contains("P0001,2026-12-01T09:00:00+01:00"), "{after}");
    let back = folder.file("back.csv");
    run(&folder, "swap", &after, &swap("P0004", &["--out", &back]));
    assert_eq!(fs::read_to_string(&back).unwrap(), ROSTER);
}

#[test]
fn a_training_that_falls_out_of_a_swap_is_told_in_words_and_as_json() {
    let folder = Folder::new();
    let trained =
        ROSTER.replacen("17:00-17:15 screen", "15:30-16:15 training paid; 17:00-17:15 screen", 1);
    let (exit, told, _) = run(&folder, "swap", &trained, &swap("P0004", &[]));
    assert_eq!(exit, Some(0), "{told}");
    let line = "P0001: training, Tue 1 Dec 15:30–16:15 (45 min); \
                the shifts of that week then have room for it from Tue 1 Dec 09:00";
    assert!(told.contains(line), "{told}");
    let (_, told, _) = run(&folder, "swap", &trained, &swap("P0004", &["--lang", "it"]));
    assert!(told.contains("P0001: formazione, mar 1 dic 15:30–16:15 (45 min)"), "{told}");
    let (_, told, _) = run(&folder, "swap", &trained, &swap("P0004", &["--json"]));
    let effect: Value = serde_json::from_str(&told).unwrap();
    let [lost] = &effect["dropped"].as_array().unwrap()[..] else { panic!("{told}") };
    assert_eq!((&lost["person"], &lost["kind"]), (&"P0001".into(), &"training".into()));
    assert_eq!((&lost["minutes"], &lost["start"]), (&45.into(), &"2026-12-01T14:30:00Z".into()));
    assert_eq!(lost["room"][0]["start"], "2026-12-01T08:00:00Z");
}

#[test]
fn a_shift_given_for_nothing_is_told_in_italian_and_written_only_when_insisted_on() {
    let folder = Folder::new();
    let out = folder.file("new.csv");
    let given = swap("P0002", &["--out", &out, "--lang", "it"]);
    let (exit, told, said) = run(&folder, "swap", ROSTER, &given);
    assert_eq!(exit, Some(1));
    assert!(told.contains("cede il turno di martedì 1º dicembre a P0002"), "{told}");
    assert!(told.contains("Non consentito: viola"), "{told}");
    assert!(told.contains("contratto 20 h"), "{told}");
    assert!(said.contains("--even-if-broken"), "{said}");
    assert!(fs::metadata(&out).is_err(), "a roster that breaks a rule is not written");
    let (exit, _, said) =
        run(&folder, "swap", ROSTER, &[&given[..], &["--even-if-broken"]].concat());
    assert_eq!(exit, Some(1));
    assert!(said.contains("viola regole da rispettare"), "{said}");
    assert!(fs::read_to_string(&out).unwrap().contains("P0002,2026-12-01T15:00"));
}

#[test]
fn a_swap_as_json_has_rules_hours_coverage_and_service() {
    let folder = Folder::new();
    let (exit, told, _) = run(&folder, "swap", ROSTER, &swap("P0003", &["--json"]));
    let effect: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((exit, &effect["verdict"]), (Some(1), &"breaks".into()));
    assert_eq!(effect["written"], false);
    let rules: Vec<&str> = effect["appear"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|one| one["rule"].as_str())
        .collect();
    assert!(rules.contains(&"roster.grammar"), "{rules:?}");
    let week = &effect["people"][0]["weeks"][0];
    assert_eq!((&week["before_minutes"], &week["after_minutes"]), (&240.into(), &480.into()));
    assert_eq!(effect["service"][0]["replications"], 4);
    let kind = &effect["service"][0]["types"][0];
    let mean = |which: &str| kind[which]["mean"].as_f64().unwrap();
    assert!((mean("after") - mean("before") - mean("difference")).abs() < 1e-6);
}

#[test]
fn what_cannot_be_swapped_or_explained_is_said_with_its_code() {
    let folder = Folder::new();
    let on = |day: &'static str, with: &'static str| {
        vec!["--person", "P0001", "--day", day, "--with", with]
    };
    for (more, codes) in [
        (on("2026-12-01", "Anna"), vec!["R0401"]),
        (on("2027-01-01", "Anna"), vec!["R0401", "R0402"]),
        (on("2026-12-02", "P0004"), vec!["R0403"]),
        (on("2026-12-01", "P0001"), vec!["R0404"]),
        ([on("2026-12-01", "P0004"), vec!["--other-day", "2026-12-02"]].concat(), vec!["R0405"]),
    ] {
        let (exit, told, said) = run(&folder, "swap", ROSTER, &more);
        assert_eq!((exit, told.as_str()), (Some(1), ""), "{more:?}");
        assert!(codes.iter().all(|code| said.contains(code)), "{more:?}: {said}");
    }
    let elsewhere = ROSTER.replace("borgolindo", "pontelirio");
    let (exit, _, said) = run(&folder, "swap", &elsewhere, &swap("P0004", &[]));
    assert_eq!(exit, Some(1), "a roster of another centre");
    assert!(said.contains("pontelirio"), "{said}");
    let strange = "demand,id,skill,interval_start,net,on_duty,gross,reason,model\n\
                   contacts,x,ballo,2027-03-01T00:00,1,1,1,minimum,x\n";
    let strange = folder.write("requirement.csv", strange);
    let (exit, _, said) =
        run(&folder, "swap", ROSTER, &swap("P0004", &["--requirement", &strange]));
    assert_eq!(exit, Some(1), "a requirement of another centre");
    assert!(!said.is_empty());
    let cell = ["--person", "Anna", "--day", "2027-01-01"];
    let (exit, _, said) = run(&folder, "explain", ROSTER, &cell);
    assert_eq!(exit, Some(1));
    assert!(said.contains("R0401") && said.contains("R0402"), "{said}");
}

#[test]
fn a_day_is_explained_with_need_alternatives_rules_and_groups() {
    let folder = Folder::new();
    let cell = ["--person", "P0001", "--day", "2026-12-01"];
    let (exit, told, _) = run(&folder, "explain", ROSTER, &cell);
    assert_eq!(exit, Some(0), "{told}");
    for part in [
        "P0001, Tuesday 1 December: 15:00–19:00, Borgolindo.",
        "Paid hours of the week: 4 h (contract 20 h).",
        "without this person",
        "What the day could be instead:",
        "Who else could work this shift",
        "of 19 people",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    assert!(!told.contains("P0004"), "nobody else is named: {told}");
    let listed = organico_ok(&[
        "roster",
        "explain",
        &centre(),
        &folder.file("roster.csv"),
        "--person",
        "P0001",
        "--day",
        "2026-12-01",
        "--list",
        "--lang",
        "it",
    ]);
    assert!(listed.contains("Chi altro potrebbe fare questo turno"), "{listed}");
    assert!(listed.contains("P0004"), "{listed}");
}

#[test]
fn the_alternatives_of_a_day_are_all_in_the_json_those_that_are_allowed_first_and_by_cost() {
    let folder = Folder::new();
    let cell = ["--person", "P0001", "--day", "2026-12-01", "--json"];
    let (_, told, _) = run(&folder, "explain", ROSTER, &cell);
    let reason: Value = serde_json::from_str(&told).unwrap();
    let all = reason["alternatives"].as_array().unwrap();
    let cost = |one: &Value| {
        let part = |name: &str| one["cost"][name].as_i64().unwrap();
        (!one["breaks"].as_array().unwrap().is_empty(), part("coverage") + part("regularity"))
    };
    assert!(all.len() > 20, "{}", all.len());
    assert!(all.iter().map(cost).is_sorted());
    let kinds: Vec<&str> = all.iter().filter_map(|one| one["change"]["kind"].as_str()).collect();
    for kind in ["off", "hours", "exchange"] {
        assert!(kinds.contains(&kind), "{kind}");
    }
    assert_eq!(reason["others"]["people"], Value::Null);
    assert!(reason["need"][0]["stretches"][0]["required"].as_f64().unwrap() > 0.0);
}

#[test]
fn a_published_roster_weighs_in_the_reasons_of_a_day_where_it_is_named() {
    let folder = Folder::new();
    let published = folder.write("published.csv", ROSTER);
    let cell = ["--person", "P0001", "--day", "2026-12-01", "--json"];
    let from = ["--from", &published, "--change-weight", "7"];
    let changes = |more: &[&str]| -> Vec<i64> {
        let (_, told, _) = run(&folder, "explain", ROSTER, &[&cell[..], more].concat());
        let reason: Value = serde_json::from_str(&told).unwrap();
        let all = reason["alternatives"].as_array().unwrap().iter();
        all.map(|one| one["cost"]["change"].as_i64().unwrap()).collect()
    };
    assert!(changes(&[]).iter().all(|change| *change == 0));
    let weighed = changes(&from);
    assert!(weighed.iter().all(|change| [7_000_000, 14_000_000].contains(change)), "{weighed:?}");
    let (_, told, _) = run(&folder, "explain", ROSTER, &[&cell[..4], &from].concat());
    assert!(told.contains("further from the published roster"), "{told}");
}

/// Returns the last line of a command's output as JSON.
fn last_line(text: &str) -> Value {
    serde_json::from_str(text.lines().last().unwrap()).unwrap()
}

/// Writes a copy of the example with one text of its people replaced, and returns its path.
fn changed_centre(folder: &Folder, from: &str, to: &str) -> String {
    let copy = folder.path().join("centre");
    fs::create_dir_all(&copy).unwrap();
    for entry in fs::read_dir(project("examples/one-queue")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, copy.join(path.file_name().unwrap())).unwrap();
        }
    }
    let people = fs::read_to_string(copy.join("people.csv")).unwrap();
    assert!(people.contains(from), "the example has no {from}");
    fs::write(copy.join("people.csv"), people.replacen(from, to, 1)).unwrap();
    copy.to_string_lossy().into_owned()
}

#[test]
fn a_roster_of_a_centre_is_searched_written_and_the_same_on_any_number_of_threads() {
    let folder = Folder::new();
    let on = |threads: &str| {
        let out = folder.file(&format!("{threads}.csv"));
        let solve = ["roster", "solve", &centre(), "--work-units", "20000", "--out", &out];
        let solve = [&solve[..], &["--threads", threads, "--days", "14", "--json"]].concat();
        (last_line(&organico_ok(&solve)), fs::read_to_string(&out).unwrap())
    };
    let (solved, roster) = on("1");
    assert_eq!(roster, on("2").1);
    assert_eq!((&solved["hard"], &solved["people"]), (&0.into(), &20.into()));
    assert_eq!(solved["work_units"], 20_000);
    assert_eq!(solved["shifts"].as_u64(), Some(roster.lines().count() as u64 - 1));
    let costs = solved["costs"].as_object().unwrap();
    assert_eq!(solved["cost"].as_i64(), costs.values().map(Value::as_i64).sum::<Option<i64>>());
    organico_ok(&["roster", "check", &centre(), &folder.file("1.csv")]);
}

#[test]
fn a_published_roster_is_kept_where_it_must_be_and_where_changes_are_dear() {
    let folder = Folder::new();
    let (first, second) = (folder.file("first.csv"), folder.file("second.csv"));
    let solve = ["roster", "solve", &centre(), "--work-units", "5000", "--json", "--out"];
    organico_ok(&[&solve[..], &[&first, "--days", "14"]].concat());
    let from = ["--from", &first, "--keep-until", "2026-12-03", "--seed", "9"];
    let again = last_line(&organico_ok(&[&solve[..], &[&second], &from].concat()));
    assert!(again["changed_days"].as_u64().unwrap() > 0);
    let kept = |path: &str| -> Vec<String> {
        let text = fs::read_to_string(path).unwrap();
        let early =
            text.lines().filter(|row| row.get(6..16).is_some_and(|day| day <= "2026-12-03"));
        early.map(|row| row.split(',').take(3).collect::<Vec<_>>().join(",")).collect()
    };
    assert!(!kept(&first).is_empty());
    assert_eq!(kept(&first), kept(&second));
    let dear = [&solve[..], &[&second], &from, &["--change-weight", "900"]].concat();
    assert_eq!(last_line(&organico_ok(&dear))["changed_days"], 0);
}

#[test]
fn a_contract_that_no_shifts_can_give_is_named_with_what_clashes_and_the_roster_is_written() {
    let folder = Folder::new();
    let centre = changed_centre(&folder, "full-time,40h", "full-time,39h");
    let out = folder.file("roster.csv");
    let solve = ["roster", "solve", &centre, "--work-units", "2000", "--days", "14", "--out", &out];
    let output = organico(&[&solve[..], &["--lang", "it"]].concat());
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("R0406") && said.contains("P0003"), "{said}");
    let clash = "inizi e durate dei turni previsti per il contratto; le ore del contratto (39 h a settimana)";
    assert!(said.contains(clash), "{said}");
    assert!(fs::read_to_string(&out).unwrap().lines().count() > 100);
}

#[test]
fn a_locked_day_is_not_swapped() {
    let folder = Folder::new();
    let centre = changed_centre(&folder, "P0001", "P0001");
    folder.write("centre/locks.csv", "person,day\nP0004,2026-12-01\n");
    let roster = folder.write("roster.csv", ROSTER);
    let swap = [&["roster", "swap", &centre, &roster], &swap("P0004", &["--json"])[..]].concat();
    let output = organico(&swap);
    assert_eq!(output.status.code(), Some(1));
    let effect = last_line(&String::from_utf8(output.stdout).unwrap());
    assert_eq!(effect["verdict"], "breaks");
    assert_eq!(effect["appear"][0]["person"], "P0004");
    assert_eq!(effect["appear"][0]["rule"], "roster.locked");
}

#[test]
fn a_file_says_what_it_is_and_takes_no_options_of_a_centre() {
    let folder = Folder::new();
    let (file, out) = (folder.write("p.txt", "SECTION_HORIZON\n7\n"), folder.file("s.csv"));
    let told = |more: &[&str]| {
        let output = organico(&[&["roster", "solve", &file, "--out", &out], more].concat());
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(told(&[]).contains("R0409"));
    let nowhere = organico(&["roster", "solve", "nowhere.txt", "--out", &out]);
    assert!(String::from_utf8(nowhere.stderr).unwrap().contains("I0901"));
    let odd = told(&["--format", "curtois", "--bound", "--days", "7"]);
    assert!(odd.contains("R0410") && odd.contains("--days, --bound"), "{odd}");
}
