//! `organico rules`: the packs on a day, and a company agreement over them.

use serde_json::json;

use crate::support::{Folder, organico, organico_ok};

const ONE_QUEUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/one-queue");

/// Returns a folder with the example of one queue.
fn centre() -> Folder {
    let folder = Folder::new();
    for entry in std::fs::read_dir(ONE_QUEUE).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            std::fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
        }
    }
    folder
}

fn set(folder: &Folder, value: &str, from: &str, more: &[&str]) -> std::process::Output {
    let centre = folder.file("");
    let fixed = ["rules", "set", "premium.sunday", value, "--source", "accordo del 1/12/2025"];
    organico(&[&fixed[..], &["--from", from, centre.as_str()], more].concat())
}

#[test]
fn every_rule_has_a_name_in_both_languages() {
    for language in ["en", "it"] {
        for pack in ["eu-default", "it-tlc", "it-bpo"] {
            let list = organico_ok(&["--lang", language, "rules", "list", "--pack", pack]);
            let unnamed: Vec<&str> = list
                .lines()
                .filter(|line| !line.starts_with(' '))
                .filter(|line| !line.contains(": "))
                .collect();
            assert!(unnamed.is_empty(), "{language} {pack} {unnamed:?}");
            assert!(!list.contains("rules-") && !list.contains("status-"), "{list}");
        }
    }
}

#[test]
fn the_history_of_a_rule_is_shown_with_what_holds_on_the_day() {
    let shown = organico_ok(&["rules", "show", "solidarity.mean-max", "--at", "2021-12-31"]);
    let lines: Vec<&str> = shown.lines().collect();
    assert!(lines[1].contains("60 % from 2015-09-24 to 2021-12-31"), "{shown}");
    assert!(lines[1].ends_with("holds on the day"), "{shown}");
    assert!(lines[2].ends_with("in other days") || lines[2].ends_with("on other days"), "{shown}");
}

#[test]
fn a_company_agreement_is_written_shown_and_lies_over_the_pack() {
    let folder = centre();
    assert!(
        set(&folder, "0.30", "2026-01-01", &["--low", "25%", "--high", "0.40"]).status.success()
    );
    assert!(set(&folder, "35%", "2027-01-01", &[]).status.success());
    let text = std::fs::read_to_string(folder.path().join("rules-local.toml")).unwrap();
    assert_eq!(text.matches("[[rule]]").count(), 2, "{text}");
    assert!(text.contains("value = 30\nlow = 25\nhigh = 40\nunit = \"%\"\n"), "{text}");
    let at = ["rules", "show", "premium.sunday", "--at", "2026-06-01", "--json", "--centre"];
    let shown = organico_ok(&[&at[..], &[&folder.file("")]].concat());
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(shown["value"]["value"], 30.0);
    assert_eq!(shown["value"]["status"], "supplied");
    assert_eq!(shown["layers"].as_array().unwrap().len(), 3);
    let clean = organico_ok(&["check", &folder.file("")]);
    assert!(!clean.contains("I0114"), "the document is one of a centre's: {clean}");
}

#[test]
fn a_value_that_cannot_be_is_refused_and_nothing_is_written() {
    let folder = centre();
    let refused = set(&folder, "30", "2026-01-01", &[]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8(refused.stderr).unwrap().starts_with("C0103 "));
    assert!(!folder.path().join("rules-local.toml").exists());
}

#[test]
fn the_rules_of_a_centre_name_what_has_no_value_and_a_pack_that_has_ended() {
    let centre = centre();
    let check = |at| organico(&["rules", "check", &centre.file(""), "--at", at]);
    let now = check("2026-12-01");
    let text = String::from_utf8(now.stdout).unwrap();
    assert!(now.status.success());
    let unset = text.split("never priced nor checked").nth(1).unwrap();
    assert!(unset.contains("premium.night") && !unset.contains("rest.daily"), "{text}");
    let ended = check("2029-01-01");
    assert_eq!(ended.status.code(), Some(1));
    assert!(String::from_utf8(ended.stderr).unwrap().starts_with("C0102 "));
}

/// Returns the plan of one week of a centre of three sites, and its report.
fn week(centre: &str, folder: &Folder, name: &str) -> (serde_json::Value, String) {
    let out = folder.file(name);
    let sizes = ["--days", "7", "--work-units", "20000", "--replications", "2", "--quiet"];
    organico_ok(&[&["--lang", "it", "plan", centre, "--out", &out], &sizes[..]].concat());
    let read = |file| std::fs::read_to_string(folder.path().join(name).join(file)).unwrap();
    (serde_json::from_str(&read("plan.json")).unwrap(), read("report.html"))
}

#[test]
fn a_premium_that_the_agreement_gives_is_priced_and_the_others_stay_without_a_price() {
    let folder = Folder::new();
    let centre = folder.file("centre");
    organico_ok(&["generate", &centre, "--preset", "tre-sedi"]);
    let (before, _) = week(&centre, &folder, "before");
    let sunday =
        ["rules", "set", "premium.sunday", "30%", &centre, "--source", "accordo", "--from"];
    organico_ok(&[&sunday[..], &["2020-01-01", "--low", "20%", "--high", "40%"]].concat());
    let (after, report) = week(&centre, &folder, "after");
    let cost = |plan: &serde_json::Value, part: &str| plan["outcome"]["cost"][part].clone();
    let unpriced = |plan: &serde_json::Value| cost(plan, "unpriced_hours").to_string();
    assert!(unpriced(&before).contains("premium.sunday"), "{}", unpriced(&before));
    assert!(!unpriced(&after).contains("premium.sunday"), "{}", unpriced(&after));
    let total = |plan: &serde_json::Value| cost(plan, "total").as_i64().unwrap();
    let premiums = cost(&after, "premiums");
    let [sunday] = premiums.as_array().unwrap().as_slice() else { panic!("{premiums}") };
    assert_eq!(sunday["cents"].as_i64(), Some(total(&after) - total(&before)));
    assert!(sunday["low"].as_i64() < sunday["cents"].as_i64(), "{sunday}");
    assert!(sunday["cents"].as_i64() < sunday["high"].as_i64(), "{sunday}");
    let words = ["rule", "source", "status"].map(|key| sunday[key].as_str().unwrap());
    assert_eq!(words, ["premium.sunday", "accordo", "supplied"]);
    assert_eq!((sunday["percent"].as_f64(), cost(&before, "premiums")), (Some(30.0), json!([])));
    assert!(report.contains("Maggiorazioni"), "the cost section shows the premium");
}
