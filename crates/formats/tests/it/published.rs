//! The published rostering problems themselves: every file is read, and none that was cut.
//!
//! The files are not part of the project. `ORGANICO_DATA` names their folder; without it the folder `shared/data`
//! beside the project is looked for, and where neither is there the test says that it was skipped.

use std::fs;
use std::path::PathBuf;

use organico_formats::{read_activity_problem, read_day_shift_problem};

#[expect(clippy::print_stderr, reason = "a skipped test says so")]
#[expect(
    clippy::disallowed_methods,
    reason = "a test reads where the data are from its environment"
)]
fn texts(format: &str) -> Vec<String> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let data = std::env::var("ORGANICO_DATA").map_or_else(|_| PathBuf::from(beside), PathBuf::from);
    let entries = fs::read_dir(data.join("rostering").join(format)).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    if paths.is_empty() {
        eprintln!("SKIPPED: no published problems here; ORGANICO_DATA names their folder");
    }
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// Returns the text up to the end of a line: a share of all lines, in hundredths.
fn cut(text: &str, share: usize) -> String {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[..lines.len() * share / 100].join("\n")
}

#[test]
fn every_problem_of_whole_days_is_read_and_refused_when_it_was_cut() {
    for text in texts("curtois") {
        let reading = read_day_shift_problem("p.txt", &text);
        assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics.first());
        let problem = reading.problem.unwrap();
        assert_eq!(problem.cover.len(), problem.days * problem.shifts.len());
        for share in [5, 30, 60, 90] {
            assert!(
                read_day_shift_problem("p.txt", &cut(&text, share)).problem.is_none(),
                "{share}"
            );
        }
    }
}

#[test]
fn every_problem_of_activities_is_read_and_refused_when_it_was_cut() {
    for text in texts("massp") {
        let reading = read_activity_problem("p.txt", &text);
        assert!(reading.diagnostics.is_empty(), "{:?}", reading.diagnostics.first());
        let problem = reading.problem.unwrap();
        assert_eq!(problem.cover.len(), problem.days * 96 * problem.tasks);
        for share in [1, 30, 60, 99] {
            assert!(
                read_activity_problem("p.txt", &cut(&text, share)).problem.is_none(),
                "{share}"
            );
        }
    }
}
