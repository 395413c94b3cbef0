//! `organico roster solve` and `check` on published problems: small ones of our own, good and bad.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok};

/// A week, an early and a late shift, and four people; no roster covers everything.
const DAYS: &str = "# ours\nSECTION_HORIZON\n7\nSECTION_SHIFTS\nE,480,\nL,480,E\n\
SECTION_STAFF\n\
anna,E=7|L=7,2400,1440,5,2,2,1\nbea,E=7|L=0,2400,1440,5,2,2,1\n\
carlo,E=7|L=7,2400,960,4,1,1,1\ndino,E=0|L=7,2400,960,5,2,2,0\n\
SECTION_DAYS_OFF\nanna,3\n\
SECTION_SHIFT_ON_REQUESTS\nbea,0,E,2\n\
SECTION_SHIFT_OFF_REQUESTS\ncarlo,1,L,3\n\
SECTION_COVER\n\
0,E,2,100,1\n0,L,1,100,1\n1,E,1,100,1\n1,L,1,100,1\n2,E,1,100,1\n2,L,1,100,1\n\
3,E,1,100,1\n3,L,-0,100,1\n4,E,1,100,1\n4,L,1,100,1\n5,E,1,100,1\n5,L,1,100,1\n6,E,1,100,1\n6,L,0,100,1\n";

/// A day and an activity, which one person covers from 06:00 to 12:00.
fn activities() -> String {
    let row = |quarter: usize| {
        let clock = |quarter: usize| format!("{:02}:{:02}", quarter / 4 % 24, quarter % 4 * 15);
        let (day, wanted) = (quarter / 96 + 1, i32::from(quarter < 48));
        let time = format!("{}-{}", clock(quarter), clock(quarter + 1));
        format!("{day},{time},1,{wanted},{wanted}\n")
    };
    let cover: String = (24..120).map(row).collect();
    let staff = "1,360,480\n2,0,480\n";
    format!("SECTION_HORIZON\n1\nSECTION_TASKS\n1\nSECTION_STAFF\n{staff}SECTION_COVER\n{cover}")
}

fn last_line(text: &str) -> Value {
    serde_json::from_str(text.lines().last().unwrap()).unwrap()
}

/// Returns exit code and standard error of a command.
fn refused(arguments: &[&str]) -> (Option<i32>, String) {
    let output = organico(arguments);
    (output.status.code(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_solved_problem_is_written_and_its_cost_is_that_of_the_checker() {
    let folder = Folder::new();
    let (file, out) = (folder.write("p.txt", DAYS), folder.file("s.csv"));
    let solve =
        ["roster", "solve", &file, "--format", "curtois", "--work-units", "200", "--out", &out];
    let solved = last_line(&organico_ok(&[&solve[..], &["--json"]].concat()));
    assert_eq!(solved["hard"], 0);
    assert!(solved["work_units"].as_u64().is_some() && solved["seconds"].as_f64().is_some());
    let rows = fs::read_to_string(&out).unwrap();
    let first: Vec<&str> = rows.lines().map(|row| row.split(',').next().unwrap()).collect();
    assert_eq!(first, ["anna", "bea", "carlo", "dino"]);
    assert!(rows.lines().all(|row| row.matches(',').count() == 7));
    let check = ["roster", "check", &file, &out, "--format", "curtois"];
    let judged = last_line(&organico_ok(&[&check[..], &["--json"]].concat()));
    assert_eq!(judged["cost"], solved["cost"]);
    let sum: i64 =
        judged["costs"].as_array().unwrap().iter().filter_map(|one| one["cost"].as_i64()).sum();
    assert_eq!(judged["cost"].as_i64(), Some(sum));
    assert!(organico_ok(&check).contains("Every rule that must be kept is kept."));
}

#[test]
fn the_same_seed_and_work_units_give_the_same_bytes_on_any_number_of_threads() {
    let folder = Folder::new();
    let file = folder.write("p.txt", DAYS);
    let on = |threads: &str| {
        let out = folder.file(&format!("{threads}.csv"));
        let solve = ["roster", "solve", &file, "--format", "curtois", "--work-units", "100"];
        organico_ok(&[&solve[..], &["--threads", threads, "--out", &out, "--quiet"]].concat());
        fs::read(&out).unwrap()
    };
    assert_eq!(on("1"), on("2"));
}

#[test]
fn better_rosters_are_told_as_they_are_found_unless_asked_not_to() {
    let folder = Folder::new();
    let (file, out) = (folder.write("p.txt", DAYS), folder.file("s.csv"));
    let solve =
        ["roster", "solve", &file, "--format", "curtois", "--work-units", "50", "--out", &out];
    let told =
        |more: &[&str]| String::from_utf8(organico(&[&solve, more].concat()).stderr).unwrap();
    assert!(told(&[]).contains(" s: cost "));
    assert!(told(&["--lang", "it"]).contains(" s: costo "));
    assert_eq!(told(&["--quiet"]), "");
    assert_eq!(told(&["--json"]), "");
}

#[test]
fn the_time_given_is_kept() {
    let folder = Folder::new();
    let (file, out) = (folder.write("p.txt", DAYS), folder.file("s.csv"));
    let solve = ["roster", "solve", &file, "--format", "curtois", "--seconds", "0", "--out", &out];
    let solved = last_line(&organico_ok(&[&solve[..], &["--json"]].concat()));
    assert_eq!(solved["hard"], 0);
}

#[test]
fn a_solution_that_breaks_rules_is_told_by_rule_person_and_day() {
    let folder = Folder::new();
    let file = folder.write("p.txt", DAYS);
    let rows = "anna,E,E,E,E,,,\nbea,E,E,E,,,,\ncarlo,L,E,,,,E,\ndino,,,,,L,L,\n";
    let solution = folder.write("s.csv", rows);
    let check = ["roster", "check", &file, &solution, "--format", "curtois"];
    let output = organico(&check);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).unwrap();
    for part in [
        "Days off: 1 case\n    anna, day 3, E",
        "Shifts that must not follow others: 1 case\n    carlo, day 1, L > E",
        "Most weekends with work: 1 case\n    dino, 1 (limit 0)",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let json = organico(&[&check[..], &["--json"]].concat());
    let judged = last_line(&String::from_utf8(json.stdout).unwrap());
    assert_eq!(judged["hard"], 3);
    assert_eq!(judged["breaches"][0]["rule"], "days-off");
    assert_eq!(
        (&judged["breaches"][0]["person"], &judged["breaches"][0]["day"]),
        (&"anna".into(), &3.into())
    );
}

#[test]
fn a_solution_of_activities_is_judged_too() {
    let folder = Folder::new();
    let file = folder.write("p.txt", &activities());
    let good = "staff,day,start,end,task\n1,1,06:00,12:30,1\n";
    let solution = folder.write("s.csv", good);
    let check = ["roster", "check", &file, &solution, "--format", "massp", "--json"];
    let judged = last_line(&organico_ok(&check));
    assert_eq!((&judged["cost"], &judged["hard"]), (&2.into(), &0.into()));
    folder.write("s.csv", "staff,day,start,end,task\n1,1,06:00,11:30,1\n");
    let output = organico(&check);
    assert_eq!(output.status.code(), Some(1));
    let judged = last_line(&String::from_utf8(output.stdout).unwrap());
    // Too short a day, too few minutes in all, and two quarter-hours without anybody.
    assert_eq!(judged["hard"], 4);
}

#[test]
fn a_problem_of_activities_is_solved_and_its_cost_is_that_of_the_checker() {
    let folder = Folder::new();
    let (file, out) = (folder.write("p.txt", &activities()), folder.file("s.csv"));
    let solve = ["roster", "solve", &file, "--format", "massp", "--seconds", "5", "--out", &out];
    let solved = last_line(&organico_ok(&[&solve[..], &["--json"]].concat()));
    // The only person wanted covers six hours, which is also the fewest: nothing is too much.
    assert_eq!((&solved["cost"], &solved["hard"]), (&0.into(), &0.into()));
    assert!(fs::read_to_string(&out).unwrap().starts_with("staff,day,start,end,task\n1,1,06:00,"));
    let check = ["roster", "check", &file, &out, "--format", "massp", "--json"];
    assert_eq!(last_line(&organico_ok(&check))["cost"], solved["cost"]);
}

#[test]
fn a_problem_that_was_cut_is_refused_and_nothing_is_written() {
    let folder = Folder::new();
    let out = folder.file("s.csv");
    for (end, code) in [("SECTION_COVER", "I1802"), ("4,L,1", "I1806"), (",100,1\n6,L", "I1805")] {
        let file = folder.write("p.txt", &DAYS[..DAYS.find(end).unwrap()]);
        let (exit, told) =
            refused(&["roster", "solve", &file, "--format", "curtois", "--out", &out]);
        assert_eq!(exit, Some(1));
        assert!(told.contains(code), "{end}: {told}");
        assert!(fs::metadata(&out).is_err());
    }
    let whole = activities();
    let file = folder.write("p.txt", &whole[..whole.len() / 2]);
    let (exit, told) = refused(&["roster", "check", &file, &out, "--format", "massp"]);
    assert_eq!(exit, Some(1));
    assert!(told.contains("I180"), "{told}");
}

#[test]
fn a_person_whose_limits_clash_is_named_with_the_limits() {
    let folder = Folder::new();
    let out = folder.file("s.csv");
    let text = DAYS.replace("dino,E=0|L=7,2400,960,5,2,2,0", "dino,E=0|L=1,2400,960,5,2,2,0");
    let file = folder.write("p.txt", &text);
    let (exit, told) = refused(&["roster", "solve", &file, "--format", "curtois", "--out", &out]);
    assert_eq!(exit, Some(1));
    assert!(told.contains("R0201") && told.contains("dino"), "{told}");
    assert!(told.contains("Most shifts of a kind; Fewest minutes in all"), "{told}");
}

#[test]
fn a_problem_without_people_says_that_nothing_can_be_covered() {
    let folder = Folder::new();
    let (start, end) = (DAYS.find("anna,E").unwrap(), DAYS.find("SECTION_COVER").unwrap());
    let sections = "SECTION_DAYS_OFF\nSECTION_SHIFT_ON_REQUESTS\nSECTION_SHIFT_OFF_REQUESTS\n";
    let file = folder.write("p.txt", &[&DAYS[..start], sections, &DAYS[end..]].concat());
    let out = folder.file("s.csv");
    let solve =
        ["roster", "solve", &file, "--format", "curtois", "--work-units", "10", "--out", &out];
    let output = organico(&[&solve[..], &["--json"]].concat());
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8(output.stderr).unwrap().contains("I1807"));
    let solved = last_line(&String::from_utf8(output.stdout).unwrap());
    assert_eq!((&solved["cost"], &solved["hard"]), (&1300.into(), &0.into()));
    assert_eq!(fs::read_to_string(&out).unwrap(), "");
}

#[test]
fn words_numbers_and_days_that_do_not_fit_are_told_with_their_lines() {
    let folder = Folder::new();
    let text = DAYS
        .replace("anna,3", "anna,7")
        .replace("bea,0,E,2", "bee,0,E,two")
        .replace("2,L,1,100,1", "2,L,-1,100,1");
    let file = folder.write("p.txt", &text);
    let (exit, told) =
        refused(&["roster", "check", &file, "nowhere.csv", "--format", "curtois", "--lang", "it"]);
    assert_eq!(exit, Some(1));
    for part in ["I1808", "I0109", "I0104", "I0106", "p.txt:13", "p.txt:15"] {
        assert!(told.contains(part), "{part}: {told}");
    }
}
