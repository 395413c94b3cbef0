//! Where people are missing most: runs of intervals of one day in which a skill is short.

use organico_model::CoverageRow;

use super::coverage::{COVERED_WITHIN, missing, needed_rows};
use super::parts::{Table, lead, paragraph};
use crate::markup::Markup;
use crate::number::clock_of;
use crate::view::{View, at};

/// Rows of the table.
const ROWS_MAX: usize = 15;

/// A run of intervals of one day in which people are missing.
struct Run<'a> {
    row: &'a CoverageRow,
    first: usize,
    last: usize,
    hours: f64,
    worst: usize,
}

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let rows = needed_rows(view);
    if rows.is_empty() {
        paragraph(markup, &view.say("coverage-empty"));
        return;
    }
    let mut runs: Vec<Run<'_>> = rows.into_iter().flat_map(|row| runs_of(view, row)).collect();
    if runs.is_empty() {
        paragraph(markup, &view.say("shortfalls-none"));
        return;
    }
    let total: f64 = runs.iter().map(|run| run.hours).sum();
    runs.sort_by(|a, b| b.hours.total_cmp(&a.hours));
    let gaps = [
        ("count", runs.len().into()),
        ("number", view.numbers.count(runs.len()).into()),
        ("hours", view.numbers.decimal(total, 1).into()),
        ("shown", view.numbers.count(runs.len().min(ROWS_MAX)).into()),
    ];
    lead(markup, &view.fill("shortfalls-lead", &gaps));
    table(view, &runs).write(markup);
}

fn runs_of<'a>(view: &View<'_>, row: &'a CoverageRow) -> Vec<Run<'a>> {
    let hours = view.grid().length.hours();
    let mut runs: Vec<Run<'a>> = Vec::new();
    for day in &view.days {
        let mut open = false;
        for index in day.intervals.clone() {
            let short = missing(row, index);
            if short < COVERED_WITHIN {
                open = false;
                continue;
            }
            match runs.last_mut().filter(|_| open) {
                Some(run) => {
                    run.last = index;
                    run.hours += short * hours;
                    if short > missing(row, run.worst) {
                        run.worst = index;
                    }
                }
                None => runs.push(Run {
                    row,
                    first: index,
                    last: index,
                    hours: short * hours,
                    worst: index,
                }),
            }
            open = true;
        }
    }
    runs
}

fn table(view: &View<'_>, runs: &[Run<'_>]) -> Table {
    let heads = [
        "head-day",
        "head-time",
        "head-skill",
        "head-missing-hours",
        "head-worst-interval",
        "head-required",
        "head-on-duty",
    ];
    let mut table = Table::new(view, 3, &heads);
    let numbers = view.numbers;
    for run in runs.iter().take(ROWS_MAX) {
        let time = |index: usize| clock_of(view.grid().civil(index));
        table.rows.push(vec![
            numbers.date_short(view.grid().civil(run.first).date()),
            format!("{}–{}", time(run.first), time(run.last + 1)),
            view.skill_name(&run.row.skill).to_owned(),
            numbers.decimal(run.hours, 1),
            time(run.worst),
            numbers.decimal(at(&run.row.required, run.worst), 1),
            numbers.decimal(at(&run.row.on_duty, run.worst), 1),
        ]);
    }
    table
}
