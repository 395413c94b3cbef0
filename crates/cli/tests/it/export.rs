//! `organico export`: what a plan hands on adds up to the plan, and is the same every time.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

/// Returns the example centre, and the folder of a plan of it.
fn planned(folder: &Folder) -> (String, String) {
    let centre = project("examples/one-queue").to_string_lossy().into_owned();
    let out = folder.file("plan");
    let sizes = ["--work-units", "200000", "--replications", "4", "--quiet"];
    organico_ok(&[&["plan", &centre, "--out", &out][..], &sizes[..]].concat());
    (centre, out)
}

fn in_plan(out: &str, name: &str) -> String {
    Path::new(out).join(name).to_string_lossy().into_owned()
}

fn json(out: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(in_plan(out, "plan.json")).unwrap()).unwrap()
}

/// Returns the cells of a sheet below its header.
fn cells(path: &str, sign: char) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().skip(1);
    rows.map(|row| row.split(sign).map(str::to_owned).collect()).collect()
}

/// Writes workbook, board and calendars under a name and returns their bytes.
fn handed_on(folder: &Folder, centre: &str, out: &str, name: &str) -> Vec<Vec<u8>> {
    let (roster, requirement) = (in_plan(out, "roster.csv"), in_plan(out, "requirement.csv"));
    let [book, board, calendars] =
        ["xlsx", "html", "calendars"].map(|end| folder.file(&format!("{name}.{end}")));
    let arguments = ["export", "roster", centre, &roster, "--out", &book];
    organico_ok(&[&arguments[..], &["--requirement", &requirement][..]].concat());
    organico_ok(&["export", "board", centre, &roster, "--out", &board]);
    organico_ok(&["export", "calendars", centre, &roster, "--out", &calendars]);
    let files = fs::read_dir(&calendars).unwrap();
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    let mut bytes = vec![fs::read(book).unwrap(), fs::read(board).unwrap()];
    bytes.extend(files.iter().map(|file| fs::read(file).unwrap()));
    bytes
}

#[test]
fn workbook_calendars_and_board_are_the_same_bytes_every_time() {
    let folder = Folder::new();
    let (centre, out) = planned(&folder);
    let [one, two] = ["one", "two"].map(|name| handed_on(&folder, &centre, &out, name));
    assert_eq!(one.len(), 2 + 20, "a calendar a person");
    assert!(one == two);
}

/// Returns the hours worked of a sheet with Italian codes.
fn worked(path: &str) -> f64 {
    let rows = cells(path, ';').into_iter();
    let rows = rows.filter(|row| ["ORD", "SUP", "STR"].contains(&&*row[2]));
    rows.map(|row| row[3].replace(',', ".").parse::<f64>().unwrap()).sum()
}

#[test]
fn the_hours_of_the_payroll_add_up_to_the_paid_hours_of_the_plan() {
    let folder = Folder::new();
    let (centre, out) = planned(&folder);
    let roster = in_plan(&out, "roster.csv");
    let (pay, map) = (folder.file("pay.csv"), folder.file("map.toml"));
    let export = ["export", "payroll", &centre, &roster, "--out", &pay];
    organico_ok(&[&["--lang", "it"][..], &export[..], &["--write-map", &map][..]].concat());
    let rostered = json(&out)["outcome"]["people"]["rostered_hours"].as_f64().unwrap();
    let by_day = worked(&pay);
    assert!((by_day - rostered).abs() < 0.01, "{by_day} {rostered}");
    organico_ok(&[&export[..], &["--by", "month", "--map", &map][..]].concat());
    assert!((worked(&pay) - by_day).abs() < 0.01, "by month the hours are the same");
    let said = organico_ok(&[&export[..], &["--month", "2026-11", "--map", &map][..]].concat());
    assert!(cells(&pay, ';').iter().all(|row| row[1].ends_with("/11/2026")));
    assert!(said.contains("does not cover the whole month"), "{said}");
}

#[test]
fn a_mapping_with_an_unknown_causale_is_refused_with_its_place() {
    let folder = Folder::new();
    let (centre, out) = planned(&folder);
    let map = folder.write("map.toml", "version = 1\n[codes]\nstraordinario = \"STR\"\n");
    let (roster, pay) = (in_plan(&out, "roster.csv"), folder.file("pay.csv"));
    let output = organico(&["export", "payroll", &centre, &roster, "--out", &pay, "--map", &map]);
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("I0101") && said.contains("map.toml:3"), "{said}");
    assert!(!Path::new(&pay).exists());
}

#[test]
fn a_forecast_in_calabrios_layout_has_a_row_each_open_interval_with_its_people() {
    let folder = Folder::new();
    let (centre, out) = planned(&folder);
    let skill = folder.file("skill.csv");
    let (forecast, requirement) = (in_plan(&out, "forecast.csv"), in_plan(&out, "requirement.csv"));
    let arguments = ["export", "forecast", &centre, &forecast, "--layout", "calabrio"];
    organico_ok(&[&arguments[..], &["--out", &skill, "--requirement", &requirement][..]].concat());
    let open = cells(&forecast, ',').iter().filter(|row| row[2] == "true").count();
    let text = fs::read_to_string(&skill).unwrap();
    let rows: Vec<Vec<&str>> = text.lines().map(|row| row.split(',').collect()).collect();
    assert_eq!(rows.len(), open);
    assert!(rows.iter().all(|row| row.len() == 7 && row[6].parse::<f64>().unwrap() > 0.0));
    let after = rows[0][5].parse::<f64>().unwrap() / rows[0][4].parse::<f64>().unwrap();
    assert!((after - 48.0 / 192.0).abs() < 0.001, "talk and hold 192 s, after-contact work 48 s");
}

#[test]
fn contracts_add_up_to_the_cost_and_the_paid_hours_of_the_plan() {
    let folder = Folder::new();
    let (_, out) = planned(&folder);
    let rows = cells(&in_plan(&out, "contracts.csv"), ',');
    let number = |row: &Vec<String>, column: usize| row[column].parse::<f64>().unwrap();
    let sum = |column: usize| rows.iter().map(|row| number(row, column)).sum::<f64>();
    let plan = json(&out);
    let outcome = &plan["outcome"];
    let cost = outcome["cost"]["total"].as_f64().unwrap();
    assert_eq!((sum(9) * 100.0).round(), cost);
    assert!((sum(8) - outcome["people"]["rostered_hours"].as_f64().unwrap()).abs() < 1e-6);
    let handled = outcome["service"]["types"][0]["handled"]["mean"].as_f64().unwrap();
    assert!((sum(5) - handled).abs() < 1e-6, "each contact belongs to one day");
    assert!(rows.iter().all(|row| row[2] == "true"), "28 days from the end of November");
}

#[test]
fn a_board_of_a_site_that_is_not_there_names_those_that_are() {
    let folder = Folder::new();
    let (centre, out) = planned(&folder);
    let (roster, page) = (in_plan(&out, "roster.csv"), folder.file("board.html"));
    let arguments = ["export", "board", &centre, &roster, "--out", &page];
    let output = organico(&[&arguments[..], &["--site", "roma"][..]].concat());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("I1402") && said.contains("borgolindo"), "{said}");
}
