//! Stopping: Ctrl-C leaves what was there, and a limit on the search is no end of the plan.

#![cfg(unix)]

use std::fs;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::support::{Folder, organico_ok, project};

/// How often the child is asked whether it listens to Ctrl-C: far more often than it takes, but not for ever.
const LOOKS_MAX: u32 = 10_000_000;

/// Returns whether a process catches the interrupt signal (2), as Linux shows it; elsewhere it is not known.
fn catches_interrupt(process: u32) -> Option<bool> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let mask = status.lines().find_map(|line| line.strip_prefix("SigCgt:"))?;
    Some(u64::from_str_radix(mask.trim(), 16).ok()? & 0b10 != 0)
}

#[test]
fn ctrl_c_in_the_midst_of_a_plan_ends_with_130_and_leaves_the_former_report() {
    let folder = Folder::new();
    let out = folder.path().join("out");
    fs::create_dir(&out).unwrap();
    fs::write(out.join("report.html"), "the former report").unwrap();
    let centre = project("examples/tre-sedi");
    let mut child = Command::new(env!("CARGO_BIN_EXE_organico"))
        .args(["plan", &centre.to_string_lossy(), "--out", &out.to_string_lossy()])
        .args(["--replications", "10000", "--lang", "en"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let listening = (0..LOOKS_MAX).find_map(|_| {
        let ended = child.try_wait().unwrap().is_some();
        let caught = catches_interrupt(child.id());
        std::thread::yield_now();
        (ended || caught != Some(false)).then_some(!ended && caught == Some(true))
    });
    assert_eq!(listening, Some(true), "the plan ended before it could be stopped");
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("C0002 "));
    assert_eq!(fs::read_to_string(out.join("report.html")).unwrap(), "the former report");
    assert_eq!(fs::read_dir(&out).unwrap().count(), 1, "something was left behind");
}

#[test]
fn a_search_that_runs_out_of_seconds_still_makes_a_plan_that_can_be_made_again() {
    let folder = Folder::new();
    let centre = project("examples/one-queue").to_string_lossy().into_owned();
    let (timed, again) = (folder.file("timed"), folder.file("again"));
    let common = ["--days", "7", "--replications", "2", "--quiet"];
    let plan = |out: &str, limit: [&str; 2]| {
        organico_ok(&[&["plan", &centre, "--out", out], &common[..], &limit[..]].concat());
        fs::read(folder.path().join(out).join("plan.json")).unwrap()
    };
    let first = plan(&timed, ["--seconds", "0"]);
    let value: Value = serde_json::from_slice(&first).unwrap();
    let config = value["provenance"]["config"].as_array().unwrap();
    let stop = config.iter().find(|pair| pair[0] == "stop_after").unwrap()[1].as_str().unwrap();
    assert_eq!(plan(&again, ["--stop-after", stop]), first);
}
