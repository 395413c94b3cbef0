//! Published rostering problems, and solutions of them, as text files.
//!
//! Two formats are read, each explained by comments in its own files: shifts by whole days, and shifts filled with
//! activities by the quarter-hour. A file is a row of sections; a solution is a CSV text. The values are in `model`, and
//! whether a solution keeps the rules is the checker's work. Absent on purpose: writing a problem.

mod activity_shifts;
mod activity_spans;
mod day_rows;
mod day_shifts;
mod fields;
mod known;
mod sections;

#[cfg(test)]
mod tests;

use organico_model::Diagnostic;

use crate::context::Context;
use crate::sheet::SHEET_BYTES_MAX;

pub use activity_shifts::read_activity_problem;
pub use activity_spans::{read_activity_solution, write_activity_solution};
pub use day_rows::{read_day_rows, write_day_rows};
pub use day_shifts::read_day_shift_problem;

/// Most people of a problem: ten times the largest centre that is planned as one.
const PEOPLE_MAX: usize = 10_000;
/// Most days of a problem: the largest one published has a year.
const DAYS_MAX: u32 = 1_000;
/// Most shifts or activities of a problem: the largest one published has 32.
const CHOICES_MAX: usize = 200;
/// Most minutes of a limit: two people's work of three years around the clock is below.
const MINUTES_MAX: u32 = 10_000_000;
/// Most people wanted at once, and the largest cost of one person or wish; their products stay far inside 64 bits.
const PEOPLE_WANTED_MAX: u32 = 1_000_000;

/// A problem, or nothing when it has a fault, and what was found.
#[derive(Debug)]
pub struct ProblemReading<T> {
    /// The problem, when there was no fault.
    pub problem: Option<T>,
    /// Faults, or warnings on a problem that can be used, in the order of the lines.
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> ProblemReading<T> {
    fn of(problem: Option<T>, context: Context) -> Self {
        let faulty = context.has_fault();
        Self { problem: problem.filter(|_| !faulty), diagnostics: context.into_diagnostics() }
    }
}

/// Returns whether the text is of a size that is read; one that is larger is reported.
fn of_readable_size(file: &str, text: &str, context: &Context) -> bool {
    let found = text.len();
    if found > SHEET_BYTES_MAX {
        report_too_many(file, 0, "bytes", (found, SHEET_BYTES_MAX), context);
    }
    found <= SHEET_BYTES_MAX
}

/// Reports that there are more of something than are read.
fn report_too_many(file: &str, line: u32, what: &str, over: (usize, usize), context: &Context) {
    let fault = Diagnostic::fault("I0112").with("limit", over.1).with("found", over.0);
    context.report(fault.with("what", what).at(file, line, ""));
}
