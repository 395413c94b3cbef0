//! No surveillance at the door: what a queue log or contact records say of single people is printed and written nowhere.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::support::{Folder, organico, project};

/// People, interfaces and callers of the files, all invented.
const NAMES: [&str; 14] = [
    "Ginevra Settembrini",
    "Settembrini",
    "Ludovico Malaspina",
    "Malaspina",
    "SIP/gsettembrini",
    "PJSIP/7741",
    "Agent/90210",
    "Local/7742@from-queue",
    "+393471122334",
    "393471122334",
    "0115557781",
    "pausa-caffe-di-ginevra",
    "x7741@example.invalid",
    "1777881601.4711",
];

/// 4 May 2026, 10:00 in Rome.
const START: u64 = 1_777_881_600;

/// A log of five people who log in, pause and serve calls, and of rows with a fault that name them.
fn log() -> String {
    let members = [NAMES[0], NAMES[4], NAMES[5], NAMES[6], NAMES[7]];
    let mut log = String::new();
    for member in members {
        let _ = writeln!(log, "{START}|NONE|assistenza|{member}|ADDMEMBER|");
    }
    for (call, member) in (0..200).zip(members.into_iter().cycle()) {
        let (enters, id) = (START + 10 + 20 * call, format!("1777881601.4711{call}"));
        let caller =
            if call % 2 == 0 { "Ludovico Malaspina <+393471122334>" } else { "0115557781" };
        let _ = writeln!(
            log,
            "{enters}|{id}|assistenza|NONE|ENTERQUEUE|x7741@example.invalid|{caller}|1"
        );
        if call % 3 == 0 {
            let _ = writeln!(log, "{}|{id}|assistenza|NONE|ABANDON|1|1|5", enters + 5);
        } else {
            let _ = writeln!(log, "{}|{id}|assistenza|{member}|CONNECT|7|{id}|3", enters + 7);
            let _ = writeln!(log, "{}|{id}|assistenza|{member}|COMPLETEAGENT|7|12|1", enters + 19);
        }
    }
    let end = START + 5000;
    let _ = writeln!(log, "{end}|NONE|assistenza|{}|PAUSE|pausa-caffe-di-ginevra", NAMES[0]);
    let _ = writeln!(log, "Malaspina|c|assistenza|Settembrini|CONNECT|");
    let _ = writeln!(log, "{START}|c|assistenza|{}|ENTERQUEUE|Malaspina", NAMES[5]);
    let _ = writeln!(log, "{end}|c|assistenza|{}|Settembrini|Malaspina", NAMES[4]);
    for member in members {
        let _ = writeln!(log, "{}|NONE|assistenza|{member}|REMOVEMEMBER|", end + 400);
    }
    log
}

fn records() -> String {
    let mut sheet =
        String::from("arrival,queue,wait,talk,after,outcome,operatore,chiamante,nota\n");
    for call in 0..200 {
        let second = START + call * 20;
        let ending = if call % 3 == 0 { "abandoned" } else { "answered" };
        let note = "\"Settembrini,\nMalaspina\"";
        let _ = writeln!(
            sheet,
            "{second},assistenza,9,120,30,{ending},{},{},{note}",
            NAMES[0], NAMES[8]
        );
    }
    // Rows with a fault in every column that is read, with a name in it.
    let good = [
        START.to_string(),
        "assistenza".to_owned(),
        "9".to_owned(),
        "1".to_owned(),
        "1".to_owned(),
        "answered".to_owned(),
    ];
    for column in [0, 2, 3, 4, 5] {
        let mut cells = good.clone();
        NAMES[column].clone_into(&mut cells[column]);
        let _ = writeln!(sheet, "{},x,y,z", cells.join(","));
    }
    sheet
}

/// Returns all that is in the files of a folder.
fn contents(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        all += &if path.is_dir() { contents(&path) } else { fs::read_to_string(&path).unwrap() };
        all += &path.to_string_lossy();
    }
    all
}

fn copy_of_example(folder: &Folder) -> String {
    let centre = folder.path().join("centre");
    fs::create_dir(&centre).unwrap();
    for entry in fs::read_dir(project("examples/one-queue")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, centre.join(path.file_name().unwrap())).unwrap();
        }
    }
    folder.file("centre")
}

/// Imports a file in every way and returns everything printed and written.
fn imported(name: &str, text: &str, preset: &str) -> (String, String) {
    let folder = Folder::new();
    let centre = copy_of_example(&folder);
    let file = folder.write(name, text);
    let teams: String = [NAMES[0], NAMES[4], NAMES[5], NAMES[6], NAMES[7]]
        .map(|member| format!("{member},pomeriggio\n"))
        .concat();
    let teams = folder.write("teams.csv", &format!("member,team\n{teams}"));
    let base = ["import", "history", &file, "--preset", preset, "--into", &centre];
    let more: [&[&str]; 5] = [
        &[],
        &["--json"],
        &["--lang", "it"],
        &["--write"],
        &["--write", "--leave-out-bad-rows", "--measured", "--teams", &teams],
    ];
    let mut said = String::new();
    for more in more {
        let output = organico(&[&base[..], more].concat());
        said += &String::from_utf8_lossy(&output.stdout);
        said += &String::from_utf8_lossy(&output.stderr);
    }
    fs::remove_file(&file).unwrap();
    fs::remove_file(&teams).unwrap();
    (said, contents(folder.path()))
}

fn hold_no_name(texts: [&str; 2]) {
    for name in NAMES {
        for text in texts {
            assert!(!text.contains(name), "{name} in\n{text}");
        }
    }
}

#[test]
fn nothing_of_a_person_in_a_queue_log_is_printed_or_written() {
    let (said, written) = imported("queue_log", &log(), "queue-log");
    hold_no_name([&said, &written]);
    assert!(said.contains("I1140") && said.contains("I1141"), "{said}");
    assert!(written.contains("pomeriggio,2026-05-04T10:00:00+02:00,5,4500,0"), "states are there");
    assert!(written.contains("patience = { law = \"empirical\""), "and measured patience: {said}");
}

#[test]
fn nothing_of_a_person_in_contact_records_is_printed_or_written() {
    let (said, written) = imported("records.csv", &records(), "records");
    hold_no_name([&said, &written]);
    assert!(said.contains("I1147") && said.contains("I1148"), "{said}");
    assert!(
        written.contains("assistenza,2026-05-04T10:00:00+02:00,90,60,30,150"),
        "intervals are there"
    );
}
