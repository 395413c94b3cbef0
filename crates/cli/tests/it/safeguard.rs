//! The safeguard plan from the documents to scenarios that anybody can run again.

use std::fs;
use std::time::Instant;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

const CENTRE: &str = "examples/tre-sedi";
const FOLDER: &str = "examples/tre-sedi/scenari/salvaguardia";

fn three_sites(more: &[&str]) -> Vec<String> {
    let file = |path: &str| project(path).to_string_lossy().into_owned();
    let own = [
        "scenario".to_owned(),
        "optimise".to_owned(),
        file(CENTRE),
        "--demand".to_owned(),
        file(&format!("{FOLDER}/domanda.toml")),
        "--goal".to_owned(),
        file(&format!("{FOLDER}/obiettivo.toml")),
    ];
    own.into_iter().chain(more.iter().map(|one| (*one).to_owned())).collect()
}

pub(crate) fn run(arguments: &[String]) -> String {
    organico_ok(&arguments.iter().map(String::as_str).collect::<Vec<_>>())
}

fn figures(plan: &Value) -> [f64; 3] {
    ["employer_cost", "income_lost", "posts_lost"].map(|name| plan["harm"][name].as_f64().unwrap())
}

#[test]
fn losing_three_contacts_in_ten_the_three_sites_have_plans_without_dismissals_that_nothing_beats() {
    let folder = Folder::new();
    let out = folder.file("plans");
    let began = Instant::now();
    let found: Value =
        serde_json::from_str(&run(&three_sites(&["--out", &out, "--weeks", "1", "--json"])))
            .unwrap();
    println!("{} s", began.elapsed().as_secs());
    let plans = found["plans"].as_array().unwrap();
    assert!(plans.len() >= 3 && found["clash"].is_null());
    for one in plans {
        let beats = |other: &[f64; 3]| {
            let own = figures(one);
            own.iter().zip(other).all(|(a, b)| a <= b)
                && own.iter().zip(other).any(|(a, b)| *a < b - 1.0)
        };
        assert!(plans.iter().all(|other| !beats(&figures(other))));
        let sheet = &one["result"]["sheet"];
        assert_eq!(sheet["2027-12/people"].as_array().map(Vec::is_empty), Some(false));
        for finding in one["result"]["findings"].as_array().unwrap() {
            assert_ne!(finding["kind"], "breach");
        }
        assert!(!one["document"].as_str().unwrap().contains("\"dismiss\""));
        let week = &one["weeks"][0];
        assert_eq!(week["hard_breaches"], 0);
        let kept = |promise: &Value| promise["verdict"].as_str().unwrap().starts_with("kept");
        assert!(week["promises"].as_array().unwrap().iter().all(kept), "{week}");
    }
    // A plan is a scenario: run again by itself, it leads to the same result.
    let first = &plans[0];
    let path = format!("{out}/{}.toml", first["id"].as_str().unwrap());
    let centre = project(CENTRE).to_string_lossy().into_owned();
    let again: Value =
        serde_json::from_str(&organico_ok(&["scenario", "run", &centre, &path, "--json"])).unwrap();
    assert_eq!(again["results"][1]["sheet"], first["result"]["sheet"]);
    assert_eq!(fs::read_dir(&out).unwrap().count(), plans.len());
}

/// The case of the template, whose people are too many for half of its calls, with one measure and a limit.
pub(crate) fn case(folder: &Folder, limits: &str, factor: &str) -> Vec<String> {
    let demand = folder.write(
        "demand.toml",
        &format!(
            "version = 1\n[demand]\nsupplier = {{ en = \"client\", it = \"committente\" }}\nsource = \"letter\"\n\
             status = \"claim\"\nsteps = [{{ from = \"2026-01\", factor = {factor} }}]\n"
        ),
    );
    let goal = folder.write(
        "goal.toml",
        &format!(
            "version = 1\nid = \"goal\"\nname = {{ en = \"Plan\", it = \"Piano\" }}\nauthor = \"test\"\n\
             starts = \"2026-01\"\nmonths = 6\n{limits}\n[[measures]]\nid = \"cut\"\nkind = \"reduce-hours\"\n\
             from = \"2026-01\"\nwho = {{ contract = \"luce\" }}\nsupport = \"solidarity\"\nmean = \"30%\"\n\
             parts = [\"50%\", \"100%\"]\n"
        ),
    );
    let centre = project("examples/baseline").to_string_lossy().into_owned();
    ["scenario", "optimise", &centre, "--demand", &demand, "--goal", &goal]
        .map(str::to_owned)
        .to_vec()
}

#[test]
fn where_it_is_impossible_the_answer_names_the_clash_in_both_languages() {
    let folder = Folder::new();
    let limits = "[limits]\nemployer_cost_max = \"1000000.00\"\nposts_lost_max = 0\n";
    let arguments = case(&folder, limits, "0.5");
    let in_language = |language: &str| {
        let with = [arguments.clone(), vec!["--lang".to_owned(), language.to_owned()]].concat();
        run(&with)
    };
    let english = in_language("en");
    assert!(english.contains("- the employer spends at most €1,000,000"), "{english}");
    assert!(!english.contains("posts are lost\n"), "posts have no part in the clash: {english}");
    assert!(english.contains("spent by the employer"), "{english}");
    assert!(in_language("it").contains("- l'azienda spende al massimo 1.000.000 €"));
}

#[test]
fn a_page_for_the_table_is_written_in_the_language_asked_for() {
    let folder = Folder::new();
    let page = folder.file("page.html");
    let limits = "[limits]\nposts_lost_max = 0\n";
    let mut arguments = case(&folder, limits, "0.9");
    arguments.extend(["--page", &page, "--lang", "it"].map(str::to_owned));
    assert!(run(&arguments).contains("page.html"));
    let written = fs::read_to_string(&page).unwrap();
    assert!(written.starts_with("<!DOCTYPE html>") && written.contains("lang=\"it\""));
    for key in ["frontier", "plans", "measures", "months", "procedure", "found"] {
        assert!(written.contains(&format!("<section id=\"{key}\">")), "{key}");
    }
    assert!(written.contains("Piano 1<") && !written.contains("<script"));
}

#[test]
fn a_case_without_a_demand_is_told_what_is_missing() {
    let folder = Folder::new();
    let text = fs::read_to_string(project("examples/baseline/baseline.toml")).unwrap();
    let end = text.find("[[demands]]").unwrap();
    folder.write("baseline.toml", &text[..end]);
    let mut arguments = case(&folder, "", "0.5");
    arguments[2] = folder.path().to_string_lossy().into_owned();
    let output = organico(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("C0414"));
}

#[test]
fn the_plans_go_into_a_bundle_that_is_signed_and_leads_to_the_same_again() {
    let folder = Folder::new();
    let (bundle, key) = (folder.file("plans.organico"), folder.file("key"));
    organico_ok(&["bundle", "key", "--out", &key]);
    let mut arguments = case(&folder, "", "0.5");
    let with = ["--bundle", &bundle, "--sign", &key, "--signer", "RSU", "--json"];
    arguments.extend(with.map(str::to_owned));
    let found: Value = serde_json::from_str(&run(&arguments)).unwrap();
    let said = organico_ok(&["verify", &bundle]);
    assert!(said.starts_with("SAME") && said.contains("RSU"), "{said}");
    let shown: Value =
        serde_json::from_str(&organico_ok(&["bundle", "show", &bundle, "--json"])).unwrap();
    let entries = shown["entries"].to_string();
    for name in
        ["inputs/safeguard/goal.toml", "inputs/safeguard/demand.toml", "results/0-today.json"]
    {
        assert!(entries.contains(name), "{name} in {entries}");
    }
    let plans = found["plans"].as_array().unwrap().len();
    assert_eq!(entries.matches("results/").count(), plans + 1, "today, and every plan");
}

#[test]
fn without_a_plan_there_is_no_bundle_and_that_is_said() {
    let folder = Folder::new();
    let bundle = folder.file("plans.organico");
    let mut arguments = case(&folder, "[limits]\nemployer_cost_max = \"1000000.00\"\n", "0.5");
    arguments.extend(["--bundle", &bundle].map(str::to_owned));
    assert!(run(&arguments).contains("plans.organico was not written"));
    assert!(!std::path::Path::new(&bundle).exists());
}
