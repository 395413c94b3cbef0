//! The first documents of a table about a case of a register: a baseline and a scenario.
//!
//! Only what a document of the register says is taken over, each number with its qualifier and its source. What nobody
//! says is an assumption that says so, or is left out with a comment in its place. The kind of an income support is
//! never taken from a claim: it stays unknown, and no limit is judged, until somebody writes it.

mod baseline;
mod known;
mod scenario;

use organico_model::Diagnostic;
use organico_register::{Case, Register};

use crate::centre::Files;
use known::Known;

/// Returns `baseline.toml` and `scenario.toml` of a case, all people at so many hours a week, which no register knows.
///
/// # Errors
/// No document gives a number of people, a group would have fewer than five, or no rule pack pays in the country.
pub fn open_scenario(
    register: &Register,
    case: &Case,
    weekly_hours: f64,
) -> Result<Files, Diagnostic> {
    let known = Known::of(register, case)?;
    let mut files = Files::new();
    files.insert("baseline.toml".to_owned(), baseline::document(&known, weekly_hours));
    files.insert("scenario.toml".to_owned(), scenario::document(&known));
    Ok(files)
}

#[cfg(test)]
mod tests;
