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

#[test]
fn two_years_by_week_and_month_are_kept_as_a_sheet_that_no_later_reading_trips_over() {
    let folder = centre();
    let path = folder.file("");
    let told = organico_ok(&["forecast", "run", &path, "--weeks", "104"]);
    let name = "forecasts/outlook/2026-11-30.csv";
    assert!(told.contains(name), "{told}");
    let text = fs::read_to_string(folder.path().join(name)).unwrap();
    let months = |line: &&str| line.contains(",month,");
    assert_eq!(text.lines().filter(months).count(), 25, "{text}");
    let json = json(&["forecast", "run", &path, "--weeks", "104", "--json"]);
    let weeks = json["outlook"]["series"][0]["weeks"].as_array().unwrap();
    let of_sheet: Vec<f64> =
        text.lines().filter(|line| line.contains(",week,")).map(mean).collect();
    let of_json: Vec<f64> = weeks.iter().map(|week| week["contacts"].as_f64().unwrap()).collect();
    assert_eq!((of_sheet.len(), &of_sheet), (104, &of_json));
    organico_ok(&["check", &path]);
}

fn mean(line: &str) -> f64 {
    line.split(',').nth(4).unwrap().parse().unwrap()
}

#[test]
fn a_backtest_scores_handle_times_where_the_series_has_them_and_is_as_before_where_not() {
    use std::fmt::Write as _;
    let folder = Folder::new();
    let (mut plain, mut timed) = (String::new(), String::new());
    for (day, slot) in (0..42_i64).flat_map(|day| (16..36_i64).map(move |slot| (day, slot))) {
        let date = jiff::civil::date(2026, 1, 5) + jiff::Span::new().days(day);
        let count = 20 + (day * 7 + slot * 3) % 11;
        let start = format!("{date}T{:02}:{:02}:00", slot / 2, slot % 2 * 30);
        writeln!(plain, "{start},{count}").unwrap();
        writeln!(timed, "{start},{count},{}", 180 + 4 * (slot % 5)).unwrap();
    }
    let plain = folder.write("plain.csv", &format!("interval_start,offered\n{plain}"));
    let timed =
        folder.write("timed.csv", &format!("interval_start,offered,handle_seconds\n{timed}"));
    let origins = folder.write("origins.csv", "origin\n2026-02-02\n2026-02-09\n");
    let run = |series: &str, out: &str, last: &[&str]| {
        let out = folder.file(out);
        let start = ["forecast", "backtest", series, "--origins", &origins, "--horizon-days", "7"];
        organico_ok(&[&start[..], &["--out", &out], last].concat())
    };
    let scores = |text: String| serde_json::from_str::<Value>(&text).unwrap()["scores"].clone();
    let without = scores(run(&plain, "plain.out", &["--json"]));
    let mut with = scores(run(&timed, "timed.out", &["--json"]));
    for score in with.as_array_mut().unwrap() {
        let times = score.as_object_mut().unwrap().remove("handle_time").unwrap();
        assert!(times["wape_interval"].as_f64().unwrap() < 0.03, "{times}");
        assert!(times["wape_day"].as_f64().unwrap() < 0.02, "{times}");
        assert!(times["days"].as_u64().unwrap() >= 2, "{times}");
    }
    assert_eq!(with, without, "the scores of the contacts are those of the contacts alone");
    let rows = |name: &str| fs::read_to_string(folder.path().join(name)).unwrap();
    let (plain_rows, timed_rows) = (rows("plain.out"), rows("timed.out"));
    for (row, timed) in plain_rows.lines().zip(timed_rows.lines()) {
        assert_eq!(Some(row), timed.rsplit_once(',').map(|(start, _)| start));
    }
    let told = run(&timed, "timed.out", &["--step", "60min", "--lang", "it"]);
    assert!(told.contains("tempo medio di gestione, WAPE"), "{told}");
}
