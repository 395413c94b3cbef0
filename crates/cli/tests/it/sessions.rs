//! Training and meetings of `sessions.csv`, from end to end: in the plan, its roster, its page and a search.

use std::fs;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

const SESSIONS: &str = "id,name,kind,who,length,from,to,together,present,times,every,seats\n\
    TEAM,Team meeting,meeting,team:BL01,45min,2026-12-01,2026-12-14,yes,20%,1,week,\n\
    PRIV,Data protection,training,all,1h,2026-12-01,2026-12-14,no,,,,4\n\
    MAY,Safety,training,all,2h,2027-05-01,2027-05-31,no,,,,\n";

/// A copy of the small example that asks for sessions; returns its folder.
fn centre(folder: &Folder) -> String {
    let centre = folder.file("centre");
    fs::create_dir(&centre).unwrap();
    for file in fs::read_dir(project("examples/one-queue")).unwrap().map(Result::unwrap) {
        if file.file_type().unwrap().is_file() {
            fs::copy(file.path(), folder.path().join("centre").join(file.file_name())).unwrap();
        }
    }
    fs::write(folder.file("centre/sessions.csv"), SESSIONS).unwrap();
    centre
}

#[test]
fn a_plan_places_the_sessions_of_the_centre_and_its_roster_breaks_no_rule_for_them() {
    let folder = Folder::new();
    let (centre, out) = (centre(&folder), folder.file("plan"));
    let sizes = ["--work-units", "20000", "--replications", "2", "--quiet", "--days", "14"];
    organico_ok(&[&["plan", &centre, "--out", &out][..], &sizes].concat());
    let plan: Value =
        serde_json::from_str(&fs::read_to_string(folder.file("plan/plan.json")).unwrap()).unwrap();
    let told = &plan["sessions"];
    assert_eq!(told["other_days"], serde_json::json!(["MAY"]));
    let [team, privacy] = &told["sessions"].as_array().unwrap()[..] else { panic!("{told}") };
    assert_eq!((team["asked"].as_u64(), privacy["asked"].as_u64()), (Some(36), Some(20)));
    assert_eq!(team["held"].as_array().unwrap().len(), 2, "{team}");
    assert_eq!(privacy["held"].as_array().unwrap().len(), 20, "{privacy}");
    let cost = |key: &str| told["cost"][key].as_f64().unwrap();
    assert!(cost("missing_placed") <= cost("missing_plain"), "{}", told["cost"]);
    let roster = fs::read_to_string(folder.file("plan/roster.csv")).unwrap();
    assert_eq!(roster.matches(" training paid").count(), 20);
    let page = fs::read_to_string(folder.file("plan/report.html")).unwrap();
    assert!(page.contains("id=\"sessions\""));
    let checked = organico(&[
        "--lang",
        "en",
        "roster",
        "check",
        &centre,
        &folder.file("plan/roster.csv"),
        "--json",
    ]);
    let checked = String::from_utf8(checked.stdout).unwrap();
    assert!(!checked.contains("roster.pauses") && !checked.contains("\"hard\""), "{checked}");
    organico_ok(&[
        "export",
        "calendars",
        &centre,
        &folder.file("plan/roster.csv"),
        "--out",
        &folder.file("ics"),
    ]);
}

#[test]
fn a_search_places_them_too_and_a_fault_of_the_sheet_stops_both() {
    let folder = Folder::new();
    let (centre, out) = (centre(&folder), folder.file("found.csv"));
    let args = ["roster", "solve", &centre, "--work-units", "20000", "--days", "14", "--out", &out];
    let told = organico_ok(&[&args[..], &["--json"]].concat());
    let last: Value = serde_json::from_str(told.lines().last().unwrap()).unwrap();
    assert_eq!(last["sessions"]["sessions"].as_array().unwrap().len(), 2, "{last}");
    assert_eq!(fs::read_to_string(&out).unwrap().matches(" training paid").count(), 20);
    let told = organico_ok(&[&["--lang", "it"][..], &args].concat());
    assert!(told.contains("Formazione e riunioni:"), "{told}");

    let sheet = SESSIONS.replace("team:BL01", "team:BL99").replace("1h,", "30h,");
    fs::write(folder.file("centre/sessions.csv"), sheet).unwrap();
    let refused = organico(&["--lang", "it", "check", &centre]);
    let words =
        String::from_utf8(refused.stderr).unwrap() + &String::from_utf8(refused.stdout).unwrap();
    assert!(words.contains("I0109") && words.contains("I0405"), "{words}");
    assert_ne!(refused.status.code(), Some(0));
}
