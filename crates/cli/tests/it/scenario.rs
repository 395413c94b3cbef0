//! Scenarios from the documents to the bundle, and the bundle on another desk.

use std::fs;

use organico_formats::{Bundle, Obstacle, Unrecomputable, read_bundle, write_bundle};

use crate::support::{Folder, organico, organico_ok, project};

const CENTRE: &str = "examples/tre-sedi";
const THREE: [&str; 3] = ["polo-unico", "due-giorni-da-casa", "piccolo-polo"];

/// A small case: two groups of people, no demand.
const CASE: &str = r#"
version = 1
name = "A case"
invented = true
source = "made up for a test"
rule_pack = "it-tlc"

[[sites]]
id = "here"
name = "Here"
town = "Town"

[[groups]]
id = "day"
name = "Day"
site = "here"
level = "3"
heads = 40
qualifier = "exact"
weekly_hours = "20h"
source = "made up"
status = "supplied"

[[groups]]
id = "night"
name = "Night"
site = "here"
level = "3"
heads = 12
qualifier = "exact"
weekly_hours = "40h"
source = "made up"
status = "supplied"
"#;

const CUT: &str = r#"
version = 1
id = "cut"
name = { en = "Hours cut", it = "Ore ridotte" }
author = "a test"
starts = "2026-06"
months = 3

[[changes]]
id = "solidarity"
kind = "reduce-hours"
from = "2026-07"
support = "solidarity"
mean = "50%"
"#;

/// Returns a bundle of the case, written in the folder.
fn sealed(folder: &Folder) -> String {
    fs::create_dir_all(folder.path().join("case")).unwrap();
    folder.write("case/baseline.toml", CASE);
    let cut = folder.write("cut.toml", CUT);
    let out = folder.file("case.organico");
    organico_ok(&["scenario", "run", &folder.file("case"), &cut, "--out", &out]);
    out
}

fn opened(path: &str) -> Bundle {
    read_bundle(&fs::read(path).unwrap()).unwrap()
}

#[test]
fn a_bundle_is_the_same_on_another_desk_and_made_twice() {
    let (folder, elsewhere) = (Folder::new(), Folder::new());
    let out = sealed(&folder);
    let copy = elsewhere.file("copied.organico");
    fs::copy(&out, &copy).unwrap();
    drop(folder);
    assert!(organico_ok(&["verify", &copy]).starts_with("SAME"));
    assert!(organico_ok(&["verify", &copy, "--lang", "it"]).starts_with("UGUALE (SAME)"));
    let again = Folder::new();
    assert_eq!(fs::read(&copy).unwrap(), fs::read(sealed(&again)).unwrap());
}

#[test]
fn any_byte_of_an_input_that_changes_is_found_and_named() {
    let folder = Folder::new();
    let whole = opened(&sealed(&folder));
    for (name, bytes) in whole.entries.iter().filter(|(name, _)| name.starts_with("inputs/")) {
        for at in [0, bytes.len() / 3, bytes.len() / 2, bytes.len() - 1] {
            let mut bundle = whole.clone();
            bundle.entries.get_mut(name).unwrap()[at] ^= 0x01;
            let path = folder.file("touched.organico");
            fs::write(&path, write_bundle(&bundle).unwrap()).unwrap();
            let output = organico(&["verify", &path]);
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            assert!(!output.status.success(), "{name} at {at}");
            assert!(text.contains("DIFFERENT") && text.contains(name), "{name} at {at}: {text}");
        }
    }
}

#[test]
fn a_figure_that_does_not_follow_from_the_inputs_is_named_with_both_values() {
    let folder = Folder::new();
    let whole = opened(&sealed(&folder));
    let mut entries = whole.entries.clone();
    let text = String::from_utf8(entries["inputs/baseline.toml"].clone()).unwrap();
    let text = text.replacen("heads = 40", "heads = 41", 1);
    entries.insert("inputs/baseline.toml".to_owned(), text.into_bytes());
    // Sealed anew, so that every digest fits: only the arithmetic can tell.
    let path = folder.file("sealed-anew.organico");
    fs::write(&path, write_bundle(&Bundle::sealed(whole.manifest, entries)).unwrap()).unwrap();
    let output = organico(&["verify", &path, "--json"]);
    assert!(!output.status.success());
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["verdict"], "DIFFERENT");
    let heads = answer["differences"].as_array().unwrap().iter().find(|one| {
        one["place"].as_str().is_some_and(|place| place.ends_with(" base/group/day/heads"))
    });
    let heads = heads.unwrap();
    assert_eq!((&heads["stated"], &heads["made"]), (&"40".into(), &"41".into()));
    // No entry was touched after the seal: the words say so, rather than speak of a changed file.
    let words = String::from_utf8_lossy(&organico(&["verify", &path]).stdout).into_owned();
    assert!(words.contains("The file is whole"), "{words}");
}

#[test]
fn what_cannot_be_made_again_is_said_as_the_entries_have_it() {
    let folder = Folder::new();
    let mut bundle = opened(&sealed(&folder));
    bundle.manifest.not_recomputable.push(Unrecomputable {
        figure: "inputs/baseline.json".to_owned(),
        obstacle: Obstacle::PersonLevel,
    });
    let path = folder.file("said-otherwise.organico");
    fs::write(&path, write_bundle(&bundle).unwrap()).unwrap();
    let output = organico(&["verify", &path]);
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!output.status.success() && words.contains("manifest.json: the list"), "{words}");
    assert!(!words.contains("The file is whole"), "{words}");
}

#[test]
fn a_signed_bundle_names_the_signer_and_a_changed_one_does_not_pass() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path().join("case")).unwrap();
    folder.write("case/baseline.toml", CASE);
    let cut = folder.write("cut.toml", CUT);
    let (key, out) = (folder.file("key"), folder.file("signed.organico"));
    organico_ok(&["bundle", "key", "--out", &key]);
    let case = folder.file("case");
    let run = ["scenario", "run", &case, &cut, "--out", &out, "--sign", &key, "--signer", "RSU"];
    organico_ok(&run);
    assert!(organico_ok(&["verify", &out]).contains("RSU"));
    let mut bundle = opened(&out);
    if let Some(signature) = &mut bundle.manifest.signature {
        signature.signer = "somebody else".to_owned();
    }
    let forged = folder.file("forged.organico");
    fs::write(&forged, write_bundle(&bundle).unwrap()).unwrap();
    assert!(!organico(&["verify", &forged]).status.success());
}

#[test]
fn a_figure_answers_why_down_to_the_rule_and_its_source() {
    let folder = Folder::new();
    let out = sealed(&folder);
    let text = organico_ok(&["why", &out, "cut/2026-07/people/loss_all", "--depth", "9"]);
    assert!(text.contains("INPS") && text.contains("€"), "{text}");
    let output = organico(&["why", &out, "cut/2026-07/people/los_all"]);
    let fault = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(fault.contains("C0407") && fault.contains("loss_all"), "{fault}");
    let output = organico(&["why", &out, "nobody/total/people/posts"]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("C0406"));
}

#[test]
fn three_scenarios_of_three_sites_stand_side_by_side_in_both_languages() {
    let folder = Folder::new();
    let centre = project(CENTRE).to_string_lossy().into_owned();
    let documents: Vec<String> =
        THREE.iter().map(|name| format!("{centre}/scenari/{name}.toml")).collect();
    let (out, page) = (folder.file("tre-sedi.organico"), folder.file("page.html"));
    let mut run = vec!["scenario", "run", &centre];
    run.extend(documents.iter().map(String::as_str));
    run.extend(["--out", &out, "--page", &page]);
    let started = std::time::Instant::now();
    let text = organico_ok(&run);
    assert!(started.elapsed().as_secs() < 30, "{:?}", started.elapsed());
    for block in ["SERVICE", "COST", "PEOPLE", "PROCEDURE"] {
        assert!(text.contains(block), "{block}");
    }
    assert!(organico_ok(&["verify", &out]).starts_with("SAME"));
    let italian = folder.file("pagina.html");
    organico_ok(&["scenario", "compare", &out, "--out", &italian, "--lang", "it"]);
    let read = |path: &str| fs::read_to_string(path).unwrap();
    assert!(read(&page).contains("A small hub kept"));
    assert!(read(&italian).contains("Un piccolo polo che resta"));
    // A public bundle speaks of groups of five or more, and of nobody.
    let bundle = opened(&out);
    assert!(bundle.entries.keys().all(|name| !name.contains("people.csv")));
    let baseline: serde_json::Value =
        serde_json::from_slice(&bundle.entries["inputs/baseline.json"]).unwrap();
    let groups = baseline["groups"].as_array().unwrap();
    assert!(groups.iter().all(|group| group["heads"].as_u64().unwrap() >= 5));
    assert_eq!(groups.iter().map(|group| group["heads"].as_u64().unwrap()).sum::<u64>(), 1600);
}

#[test]
fn a_restricted_bundle_says_its_purpose_and_makes_baseline_and_judgement_again() {
    let folder = Folder::new();
    let centre = project("examples/one-queue").to_string_lossy().into_owned();
    let scenario = folder.write("nothing.toml", NOTHING);
    let plan = folder.file("plan");
    let quick = ["--days", "7", "--work-units", "2000", "--replications", "2", "--quiet"];
    organico_ok(&[&["plan", &centre, "--out", &plan][..], &quick].concat());
    let (roster, out) = (format!("{plan}/roster.csv"), folder.file("riservato.organico"));
    let purpose = "joint examination (invented)";
    let run = ["scenario", "run", &centre, &scenario, "--out", &out];
    organico_ok(&[&run[..], &["--riservato", purpose, "--roster", &roster]].concat());
    let text = organico_ok(&["verify", &out]);
    assert!(text.starts_with("SAME") && text.contains(purpose), "{text}");
    assert!(text.contains("shifts"), "{text}");
    let mut bundle = opened(&out);
    assert!(bundle.entries.contains_key("riservato/centre/people.csv"));
    // A judgement that the checker did not give, sealed anew.
    let said = "riservato/roster-check.json";
    bundle.entries.insert(said.to_owned(), b"{\"shifts\": 1, \"breaches\": []}\n".to_vec());
    let path = folder.file("judged.organico");
    let sealed = Bundle::sealed(bundle.manifest, bundle.entries);
    fs::write(&path, write_bundle(&sealed).unwrap()).unwrap();
    let output = organico(&["verify", &path]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains(said));
}

const NOTHING: &str = r#"
version = 1
id = "attrition"
name = { en = "Nobody replaced", it = "Nessuno sostituito" }
author = "a test"
starts = "2027-01"
months = 6

[[changes]]
id = "leave"
kind = "attrition"
from = "2027-01"
year_rate = "10%"
replacement = "not-replaced"
"#;

#[test]
fn scenarios_over_other_months_are_refused_with_both_names() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path().join("case")).unwrap();
    folder.write("case/baseline.toml", CASE);
    let (one, other) = (
        folder.write("one.toml", CUT),
        folder.write("other.toml", &CUT.replace("months = 3", "months = 4")),
    );
    let output = organico(&["scenario", "run", &folder.file("case"), &one, &other]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("C0402"));
}
