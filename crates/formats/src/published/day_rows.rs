//! A solution in the format `curtois`: a row a person, `id,day0,day1,...` with a shift's name or nothing; no header.

use std::collections::BTreeMap;

use organico_model::{DayShiftProblem, DayShiftRows, Diagnostic};

use super::day_shifts::{SHIFTS, STAFF};
use super::known::Known;
use super::of_readable_size;
use crate::context::{Context, place};
use crate::csv_out::CsvText;
use crate::series::finished;
use crate::text::clean;

/// Returns the text of a solution; people and days come in the order of the problem.
#[must_use]
pub fn write_day_rows(problem: &DayShiftProblem, rows: &DayShiftRows) -> String {
    let mut text = CsvText::without_header();
    for (person, row) in problem.people.iter().zip(&rows.0) {
        let shift = |shift: &Option<usize>| shift.and_then(|shift| problem.shifts.get(shift));
        let cells = row.iter().map(|found| shift(found).map_or("", |shift| shift.id.as_str()));
        text.row([person.id.as_str()].into_iter().chain(cells));
    }
    text.finish()
}

/// Returns the solution of a text: every person of the problem has one row, in any order, and every row all days.
///
/// # Errors
/// All faults, in order.
pub fn read_day_rows(
    file: &str,
    text: &str,
    problem: &DayShiftProblem,
) -> Result<DayShiftRows, Vec<Diagnostic>> {
    let context = Context::default();
    let rows =
        of_readable_size(file, text, &context).then(|| rows(file, &clean(text), problem, &context));
    finished(rows, context)
}

fn rows(file: &str, text: &str, problem: &DayShiftProblem, context: &Context) -> DayShiftRows {
    let people = Known::of(STAFF, problem.people.iter().map(|person| person.id.as_str()));
    let shifts = Known::of(SHIFTS, problem.shifts.iter().map(|shift| shift.id.as_str()));
    let mut rows = vec![Vec::new(); problem.people.len()];
    let mut given: BTreeMap<usize, u32> = BTreeMap::new();
    for (index, content) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line = index as u32 + 1;
        let cells: Vec<&str> = content.split(',').map(str::trim).collect();
        let name = cells.first().copied().unwrap_or_default();
        let Some(person) = people.find(name, &place(file, line, "id"), context) else { continue };
        if let Some(first) = given.insert(person, line) {
            let first = place(file, first, "");
            let fault = Diagnostic::fault("I0108").with("name", name).with("first", first);
            context.report(fault.at(file, line, "id"));
        }
        if cells.len() != problem.days + 1 {
            let fault = Diagnostic::fault("I1811").with("person", name);
            let fault = fault.with("found", cells.len() - 1).with("expected", problem.days);
            context.report(fault.at(file, line, name));
            continue;
        }
        let day = |(day, cell): (usize, &&str)| {
            let at = place(file, line, format!("day {day}"));
            if cell.is_empty() { None } else { shifts.find(cell, &at, context) }
        };
        rows[person] = cells[1..].iter().enumerate().map(day).collect();
    }
    let missing =
        problem.people.iter().enumerate().filter(|(person, _)| !given.contains_key(person));
    for (_, person) in missing {
        context
            .report(Diagnostic::fault("I1812").with("person", &person.id).at(file, 0, &person.id));
    }
    DayShiftRows(rows)
}
