//! Checks of the house that need a program: `cargo xtask layers`, `cargo xtask shape`, `cargo xtask docs`.
//!
//! Each check reads the workspace, prints what it measured and every fault that it found, and ends with 1 if there was
//! one. Nothing here is part of the product, and no crate of the product may import it.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a check prints its findings")]

mod docs;
mod files;
mod layers;
mod metadata;
mod shape;
mod source;

use std::path::Path;
use std::process::ExitCode;

/// What a check says: lines for the reader, and the faults that fail it.
#[derive(Debug, Default)]
struct Findings {
    notes: Vec<String>,
    faults: Vec<String>,
}

type Check = fn(&Path) -> Result<Findings, String>;

/// Every check, in the order in which `all` runs them.
const CHECKS: [(&str, Check); 3] =
    [("layers", layers::check), ("shape", shape::check), ("docs", docs::check)];

fn main() -> ExitCode {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let chosen: Vec<_> =
        CHECKS.iter().filter(|(name, _)| wanted.iter().any(|w| w == name || w == "all")).collect();
    if chosen.is_empty() {
        eprintln!("usage: cargo xtask layers | shape | docs | all");
        return ExitCode::from(2);
    }
    let clean = chosen.iter().filter(|(name, check)| report(name, check(root))).count();
    if clean == chosen.len() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints the findings of one check and returns whether it passed.
fn report(name: &str, result: Result<Findings, String>) -> bool {
    match result {
        Ok(findings) => {
            findings.notes.iter().for_each(|note| println!("{name}: {note}"));
            findings.faults.iter().for_each(|fault| eprintln!("{name}: FAULT {fault}"));
            let verdict = if findings.faults.is_empty() { "ok" } else { "failed" };
            println!("{name}: {verdict}, {} faults", findings.faults.len());
            findings.faults.is_empty()
        }
        Err(reason) => {
            eprintln!("{name}: could not run: {reason}");
            false
        }
    }
}
