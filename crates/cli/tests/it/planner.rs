//! A planner's hand on the forecast: adjustments, a client's forecast, and what was believed against what came.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

/// Returns a copy of the smallest example, whose history ends on 29 November 2026.
fn centre() -> Folder {
    let folder = Folder::new();
    for entry in fs::read_dir(project("examples/one-queue")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
    }
    folder
}

fn adjust(folder: &Folder, arguments: &[&str]) -> Vec<String> {
    let centre = folder.path().to_string_lossy().into_owned();
    let start = ["forecast", "adjust", &centre].map(str::to_owned);
    start.into_iter().chain(arguments.iter().map(|one| (*one).to_owned())).collect()
}

fn strs(arguments: &[String]) -> Vec<&str> {
    arguments.iter().map(String::as_str).collect()
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&organico_ok(arguments)).unwrap()
}

/// Returns the sum of a column of a forecast over a day.
fn of_day(folder: &Folder, file: &str, column: &str, day: &str) -> f64 {
    let text = fs::read_to_string(folder.path().join(file)).unwrap();
    let place = text.lines().next().unwrap().split(',').position(|name| name == column).unwrap();
    let rows = text.lines().filter(|line| line.contains(&format!(",{day}T")));
    rows.map(|line| line.split(',').nth(place).unwrap().parse::<f64>().unwrap()).sum()
}

const TOTAL: [&str; 13] = [
    "--type",
    "assistenza",
    "--from",
    "2026-12-01",
    "--to",
    "2026-12-01",
    "--total",
    "500",
    "--reason",
    "bollette, di martedì",
    "--author",
    "EP",
    "--json",
];

#[test]
fn a_change_is_kept_apart_seen_by_the_forecast_listed_and_taken_back() {
    let folder = centre();
    let made = json(&strs(&adjust(&folder, &TOTAL)));
    assert!((made["after"].as_f64().unwrap() - 500.0).abs() < 1e-6, "{made}");
    assert_eq!((&made["id"], &made["made"]), (&"A1".into(), &"2026-11-30".into()));
    let centre = folder.file("");
    organico_ok(&["forecast", "run", &centre]);
    let file = "forecasts/2026-11-30.csv";
    assert!((of_day(&folder, file, "mean", "2026-12-01") - 500.0).abs() < 1e-6);
    let model = of_day(&folder, file, "model_mean", "2026-12-01");
    assert!((model - made["before"].as_f64().unwrap()).abs() < 1e-6);
    let list = organico_ok(&strs(&adjust(&folder, &["--list", "--lang", "it"])));
    for expected in ["A1", "EP", "500,0 contatti in tutto", "1º dicembre 2026", "di martedì"] {
        assert!(list.contains(expected), "{expected}: {list}");
    }
    let undo = ["--undo", "A1", "--reason", "spostate", "--author", "MR", "--lang", "it"];
    let told = organico_ok(&strs(&adjust(&folder, &undo)));
    assert!(told.contains("annullata") && told.contains("500,0 contatti"), "{told}");
    // What was believed is not replaced unawares.
    let again = organico(&["forecast", "run", &centre]);
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&again.stderr).contains("F0405"));
    organico_ok(&["forecast", "run", &centre, "--replace"]);
    assert!((of_day(&folder, file, "mean", "2026-12-01") - model).abs() < 1e-6);
    let sheet = fs::read_to_string(folder.path().join("adjustments.csv")).unwrap();
    assert_eq!(sheet.lines().count(), 3, "nothing is taken out: {sheet}");
}

#[test]
fn a_change_at_fault_is_told_and_leaves_the_sheet_as_it_was() {
    let folder = centre();
    organico_ok(&strs(&adjust(&folder, &TOTAL)));
    let sheet = || fs::read_to_string(folder.path().join("adjustments.csv")).unwrap();
    let before = sheet();
    let wrong = TOTAL.map(|one| if one == "assistenza" { "assistenze" } else { one });
    let backwards = TOTAL.map(|one| if one == "--to" { "--from" } else { one });
    let backwards = backwards.map(|one| if one == "2026-12-01" { "2026-12-02" } else { one });
    let refused = organico(&strs(&adjust(&folder, &wrong)));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("I0109"));
    assert_eq!(organico(&strs(&adjust(&folder, &backwards))).status.code(), Some(2));
    let unknown = ["--undo", "A7", "--reason", "x", "--author", "MR"];
    let refused = organico(&strs(&adjust(&folder, &unknown)));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("I1701"));
    assert_eq!(sheet(), before);
}

#[test]
fn what_was_believed_is_held_against_what_came_and_against_the_client() {
    let folder = centre();
    let centre = folder.file("");
    let none = organico(&["forecast", "compare", &centre]);
    assert!(String::from_utf8_lossy(&none.stderr).contains("F0406"));
    // Made before the day: it is part of what was believed on it.
    let known = ["--factor", "1.5", "--date", "2026-11-01"];
    let days = ["--type", "assistenza", "--from", "2026-11-03", "--to", "2026-11-03"];
    let signed = ["--reason", "bollette", "--author", "EP"];
    organico_ok(&strs(&adjust(&folder, &[&known[..], &days, &signed].concat())));
    organico_ok(&["forecast", "run", &centre, "--date", "2026-11-02"]);
    let kept = "forecasts/snapshots/2026-11-02/2026-11-02.csv";
    // The client expects what we believed, adjustment and all.
    let client = folder.write("client.csv", &fs::read_to_string(folder.file(kept)).unwrap());
    fs::rename(&client, Path::new(&client).with_extension("txt")).unwrap();
    let client = client.replace(".csv", ".txt");
    organico_ok(&["import", "forecast", &centre, &client, "--client", "acme"]);
    let told = json(&["import", "forecast", &centre, &client, "--client", "acme", "--json"]);
    assert_eq!((&told["new"], &told["changed"]), (&0.into(), &0.into()));
    let compared = json(&["forecast", "compare", &centre, "--json"]);
    let rows = compared["rows"].as_array().unwrap();
    let row = |client: &Value| {
        let is = |row: &&Value| {
            row["client"] == *client
                && row["measure"] == "contacts"
                && row["made"].is_null()
                && row["contact_type"].is_null()
        };
        rows.iter().find(is).unwrap()
    };
    let of_client = row(&"acme".into());
    assert_eq!(of_client["ours"], of_client["theirs"]);
    let wape = |score: &Value| score["wape"].as_f64().unwrap();
    let ours = row(&Value::Null);
    assert!(wape(&ours["ours"]) > wape(&ours["without_adjustments"]), "half more came to nothing");
    assert!(wape(&ours["naive"]) > 0.0 && ours["ours"]["intervals"] == ours["naive"]["intervals"]);
    assert_eq!(compared["adjustments"][0]["id"], "A1");
    for (language, words) in [("en", "harmed"), ("it", "ha nuociuto")] {
        let text = organico_ok(&["--lang", language, "forecast", "compare", &centre]);
        assert!(text.contains(words) && text.contains("acme"), "{text}");
    }
}
