//! One file a layout, written by us from its public description, with invented contacts; and one with its faults.

use super::{read, rome, settings, told};
use jiff::Timestamp;

/// Reads golden files and returns what was found.
fn golden(preset: &str, said: &[(&str, &str)], names: &[&str]) -> String {
    let files: Vec<(String, String)> = names
        .iter()
        .map(|name| {
            let path = format!("{}/tests/it/import/golden/{name}", env!("CARGO_MANIFEST_DIR"));
            ((*name).to_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect();
    let files: Vec<(&str, &str)> =
        files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    told(&read(&settings(preset, said), &files))
}

#[test]
fn genesys_cloud() {
    insta::assert_snapshot!(golden("genesys-cloud", &[], &["genesys-cloud.csv"]));
}

#[test]
fn genesys_cloud_with_faults() {
    insta::assert_snapshot!(golden("genesys-cloud", &[], &["genesys-cloud-broken.csv"]));
}

#[test]
fn nice_iex_with_the_hour_that_comes_twice() {
    insta::assert_snapshot!(golden("nice-iex", &[], &["nice-iex.txt"]));
}

#[test]
fn nice_iex_with_faults() {
    let columns = [("column offered", "calls"), ("column queue", "ctName")];
    insta::assert_snapshot!(golden("nice-iex", &columns, &["nice-iex-broken.txt"]));
}

#[test]
fn nice_iex_without_its_header_or_a_column() {
    let bare = ("bare.txt", "10242026|23:45|Bollette|3\n");
    let reading = read(&settings("nice-iex", &[]), &[bare]);
    assert_eq!(reading.diagnostics[0].code, "I1120");
    let fields = [("fields", "date|period|ctName|actContactsReceived"), ("date", "ddmmyyyy")];
    let reading =
        read(&settings("nice-iex", &fields), &[("a.txt", "24102026|11:45 PM|Bollette|3")]);
    assert_eq!(
        reading.history.queues[0].intervals.keys().next(),
        Some(&"2026-10-24T21:45:00Z".parse::<Timestamp>().unwrap())
    );
    let reading = read(&settings("nice-iex", &[]), &[("a.txt", "#fields:date|period\n")]);
    let codes: Vec<&str> = reading.diagnostics.iter().map(|one| one.code).collect();
    assert_eq!(codes, ["I1101", "I1101"]);
    assert_eq!(reading.refused[0].count(), 1);
}

#[test]
fn calabrio_over_both_changes_of_the_clock() {
    insta::assert_snapshot!(golden("calabrio", &[], &["calabrio.csv"]));
}

#[test]
fn calabrio_with_faults() {
    insta::assert_snapshot!(golden("calabrio", &[], &["calabrio-broken.csv"]));
}

#[test]
fn eleveo_with_a_quarter_missing_and_too_few_days() {
    let text = golden("eleveo", &[], &["eleveo.csv"]);
    let short: Vec<&str> = text.lines().filter(|line| !line.starts_with("2019-01-18T1")).collect();
    insta::assert_snapshot!(short.join("\n"));
}

#[test]
fn eleveo_cells_by_number() {
    let said = [
        ("column queue", "1"),
        ("column start", "2"),
        ("column offered", "4"),
        ("column handle", "3"),
    ];
    let text = "queue,start,aht,contacts\n7,2026-01-18T22:15:00Z,240,9\n";
    let reading = read(&settings("eleveo", &said), &[("e.csv", text)]);
    let counts = reading.history.queues[0].intervals.values().next().unwrap();
    assert_eq!((counts.offered, counts.handle_seconds), (Some(9.0), Some(240.0)));
    assert_eq!((reading.history.rows.read, reading.history.rows.taken), (1, 1));
}

#[test]
fn verint_months_and_days() {
    insta::assert_snapshot!(golden("verint", &[], &["verint.csv"]));
}

#[test]
fn verint_with_faults() {
    insta::assert_snapshot!(golden("verint", &[("totals", "month")], &["verint-broken.csv"]));
}

#[test]
fn amazon_connect_intervals_and_days() {
    insta::assert_snapshot!(golden("amazon-connect", &[], &["amazon-connect.csv"]));
}

#[test]
fn amazon_connect_with_faults() {
    insta::assert_snapshot!(golden("amazon-connect", &[], &["amazon-connect-broken.csv"]));
}

#[test]
fn avaya_files_of_which_one_is_cut_and_one_has_no_head() {
    let names = [
        "ARI202605040815.csv",
        "ARI202605040830.csv",
        "ARI202605040845.csv",
        "ARI202605040900.csv",
    ];
    insta::assert_snapshot!(golden("avaya-ip-office", &[], &names));
}

#[test]
fn avaya_files_with_the_start_of_the_quarter() {
    let reading = golden("avaya-ip-office", &[("stamp", "start")], &["ARI202605040815.csv"]);
    assert!(reading.contains("2026-05-04T06:15:00Z 44 41 3 168"), "{reading}");
    assert!(!reading.contains("I1111"), "{reading}");
}

#[test]
fn an_italian_sheet_with_people_in_a_column() {
    insta::assert_snapshot!(golden("csv", &[], &["csv-italian.csv"]));
}

#[test]
fn russian_dates_without_a_column_of_queues() {
    let said = [("column offered", "calls"), ("column talk", "talk s"), ("column after", "post s")];
    insta::assert_snapshot!(golden("csv", &said, &["csv-argus.csv"]));
}

#[test]
fn dates_that_can_be_read_in_two_ways() {
    insta::assert_snapshot!(golden("csv", &[], &["csv-either.csv"]));
}

#[test]
fn a_sheet_whose_columns_nobody_can_tell() {
    insta::assert_snapshot!(golden("csv", &[], &["csv-missing.csv"]));
}

#[test]
fn nothing_of_people_or_callers_is_in_any_reading() {
    let all = [
        golden("csv", &[], &["csv-italian.csv"]),
        golden("csv", &[], &["csv-either.csv"]),
        golden("csv", &[], &["csv-missing.csv"]),
        // The wrong layout on purpose: faults must not repeat what the cells say.
        golden("calabrio", &[], &["csv-either.csv"]),
        golden("eleveo", &[], &["csv-either.csv"]),
        golden("verint", &[], &["csv-italian.csv"]),
        golden("csv", &[("column start", "Agent")], &["csv-either.csv"]),
        golden("csv", &[("column offered", "Caller")], &["csv-either.csv"]),
    ];
    for text in all {
        for person in ["Rossi", "Bianchi", "Verdi", "Neri", "Mario", "Anna", "333123", "333765"] {
            assert!(!text.contains(person), "{person} in {text}");
        }
    }
}

#[test]
fn the_columns_that_were_found_read_the_next_file_without_a_word() {
    let text = "Data;Ora;Coda;Offerte\n25/05/2026;10:00;Bollette;3\n";
    let first = read(&settings("csv", &[]), &[("a.csv", text)]);
    assert_eq!(first.diagnostics.len(), 1, "{:?}", first.diagnostics);
    let mut again = settings("csv", &[]);
    again.memory = first.memory.clone();
    let second = read(&again, &[("a.csv", text)]);
    assert_eq!((second.diagnostics, &second.history), (vec![], &first.history));
    assert_eq!(second.memory, first.memory);
    assert_eq!(rome().iana_name(), Some("Europe/Rome"));
}

#[test]
fn queue_log_without_a_member_or_a_caller() {
    let told = golden("queue-log", &[], &["queue_log.txt"]);
    assert!(!told.contains("zanna") && !told.contains("03900"), "{told}");
    insta::assert_snapshot!(told);
}

#[test]
fn records_of_the_hour_that_comes_twice() {
    let told = golden("records", &[], &["records.csv"]);
    assert!(!told.contains("Zanna"), "{told}");
    insta::assert_snapshot!(told);
}
