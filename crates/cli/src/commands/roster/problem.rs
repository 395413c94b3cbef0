//! Published rostering problems: reading one, and the checker's verdict on a solution of it.

use std::path::Path;

use organico_formats::{
    ProblemReading, read_activity_problem, read_activity_solution, read_day_rows,
    read_day_shift_problem,
};
use organico_model::{ActivityProblem, DayShiftProblem, ProblemCheck};
use organico_report::{Language, problem_check_text};
use organico_roster::{check_activity_shifts, check_day_shifts};
use serde_json::json;

use crate::disk::read_text;
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// Reads a problem of shifts by whole days.
pub(super) fn days(path: &Path, language: Language) -> Result<DayShiftProblem, Failure> {
    usable(read_day_shift_problem(&path.to_string_lossy(), &read_text(path)?), language)
}

/// Reads a problem of shifts filled with activities.
pub(super) fn activities(path: &Path, language: Language) -> Result<ActivityProblem, Failure> {
    usable(read_activity_problem(&path.to_string_lossy(), &read_text(path)?), language)
}

/// Returns the problem of a reading and tells its warnings.
fn usable<T>(reading: ProblemReading<T>, language: Language) -> Result<T, Failure> {
    let Some(problem) = reading.problem else { return Err(Failure::all(reading.diagnostics)) };
    print_diagnostics(&reading.diagnostics, language);
    Ok(problem)
}

/// Judges a solution of a problem of shifts by whole days.
pub(super) fn check_days(
    file: &Path,
    solution: &Path,
    language: Language,
) -> Result<ProblemCheck, Failure> {
    let problem = days(file, language)?;
    let text = read_text(solution)?;
    let rows = read_day_rows(&solution.to_string_lossy(), &text, &problem).map_err(Failure::all)?;
    Ok(check_day_shifts(&problem, &rows))
}

/// Judges a solution of a problem of shifts filled with activities.
pub(super) fn check_activities(
    file: &Path,
    solution: &Path,
    language: Language,
) -> Result<ProblemCheck, Failure> {
    let problem = activities(file, language)?;
    let text = read_text(solution)?;
    let solution = read_activity_solution(&solution.to_string_lossy(), &text, &problem)
        .map_err(Failure::all)?;
    Ok(check_activity_shifts(&problem, &solution))
}

/// Prints a verdict; breaches end the command with exit code 1.
pub(super) fn tell(check: &ProblemCheck, json: bool, language: Language) -> Result<(), Failure> {
    if json {
        let document = json!({
            "cost": check.cost(),
            "hard": check.breaches.len(),
            "costs": check.costs,
            "breaches": check.breaches,
        });
        print(&document.to_string());
    } else {
        print(&problem_check_text(check, language));
    }
    kept(check)
}

/// Returns whether every rule that must be kept is kept, as the end of a command.
pub(super) fn kept(check: &ProblemCheck) -> Result<(), Failure> {
    if check.breaches.is_empty() { Ok(()) } else { Err(Failure::silent()) }
}
