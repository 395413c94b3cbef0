//! A solution in the format `massp`: CSV with the header `staff,day,start,end,task`, an activity a row.
//!
//! `day` is the calendar day of the start, counted from 1; an end at or before the start is on the day after.

use organico_model::{ActivityProblem, ActivitySolution, ActivitySpan, Diagnostic};

use super::activity_shifts::{STAFF, clock};
use super::known::Known;
use super::of_readable_size;
use crate::context::Context;
use crate::csv_out::CsvText;
use crate::refusal::Refusal;
use crate::series::finished;
use crate::sheet::{Column, Row, Sheet, required};
use crate::text::clean;

const COLUMNS: [Column; 5] =
    [required("staff"), required("day"), required("start"), required("end"), required("task")];

/// Minutes of a day.
const DAY_MINUTES: u32 = 1_440;

/// Returns the text of a solution, its rows in the order given.
#[must_use]
pub fn write_activity_solution(problem: &ActivityProblem, solution: &ActivitySolution) -> String {
    let mut text = CsvText::with_header(COLUMNS.iter().map(|column| column.name));
    let clock = |minute: u32| format!("{:02}:{:02}", minute / 60, minute % 60);
    for span in &solution.0 {
        let Some(person) = problem.people.get(span.person) else { continue };
        text.owned_row(&[
            person.id.clone(),
            (span.day + 1).to_string(),
            clock(span.start_minute),
            clock(span.end_minute()),
            (span.task + 1).to_string(),
        ]);
    }
    text.finish()
}

/// Returns the solution of a text, by person and time.
///
/// # Errors
/// All faults, in order.
pub fn read_activity_solution(
    file: &str,
    text: &str,
    problem: &ActivityProblem,
) -> Result<ActivitySolution, Vec<Diagnostic>> {
    let context = Context::default();
    let text = if of_readable_size(file, text, &context) { clean(text) } else { String::new() };
    let people = Known::of(STAFF, problem.people.iter().map(|person| person.id.as_str()));
    let sheet = Sheet::open(file, &text, &COLUMNS, &context);
    let spans = sheet.map(|sheet| {
        let rows = sheet.rows();
        let mut spans: Vec<ActivitySpan> =
            rows.filter_map(|row| span(&row, &people, problem)).collect();
        spans.sort_unstable();
        ActivitySolution(spans)
    });
    finished(spans, context)
}

fn span(row: &Row<'_>, people: &Known, problem: &ActivityProblem) -> Option<ActivitySpan> {
    let person = people.find(row.cell("staff"), &row.place("staff"), row.context);
    let within = |last: usize| {
        move |cell: &str| {
            let value: Option<usize> = cell.parse().ok();
            let value = value.ok_or(Refusal::Form("1"))?;
            Ok((1..=last).contains(&value).then(|| value - 1))
        }
    };
    let day = row.need("day", within(problem.days + 1));
    let task = row.need("task", within(problem.tasks));
    for (column, found, last) in [("day", day, problem.days + 1), ("task", task, problem.tasks)] {
        if found == Some(None) {
            let fault = Diagnostic::fault("I0106").with("key", column);
            let fault = fault.with("value", row.cell(column)).with("from", 1).with("to", last);
            row.context.report_at(&row.place(column), fault);
        }
    }
    let minute = |cell: &str| clock(cell).ok_or(Refusal::Form("06:15"));
    let (start, end) = (row.need("start", minute), row.need("end", minute));
    let (start_minute, end) = (start?, end?);
    let after = if end > start_minute { end } else { end + DAY_MINUTES };
    let minutes = after - start_minute;
    Some(ActivitySpan { person: person?, day: day??, start_minute, minutes, task: task?? })
}
