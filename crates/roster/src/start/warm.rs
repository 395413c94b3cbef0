//! The published roster laid into the tables: each shift becomes the nearest one that the grammar can say.

use organico_model::Shift;

use super::Given;
use super::given::{is_home, span};
use crate::problem::Problem;
use crate::row::Work;
use crate::state::{Change, State};

/// Lays the published shifts of all days that are not locked, as far as contract hours, rests and seats allow.
pub(crate) fn lay_published(state: &mut State, given: &Given) {
    let problem = state.problem;
    for person in 0..problem.people.len() {
        for (week, days) in problem.weeks.iter().enumerate() {
            let owed: u32 = problem.people[person].owed[week].iter().sum();
            for day in days.iter().filter(|day| problem.people[person].open[**day]) {
                let Some(work) = nearest(state, given, (person, *day)) else { continue };
                let paid = problem.grammar.options[work.option as usize].paid;
                if state.worked(person, week).0 + paid <= owed {
                    let change = Change { person, day: *day, cell: Some(work) };
                    state.attempt(&[change], i64::MAX);
                }
            }
        }
    }
}

/// Returns the shift that is nearest to the published one of a day.
fn nearest(state: &State, given: &Given, (person, day): (usize, usize)) -> Option<Work> {
    let problem = state.problem;
    let shifts = given.shifts(person, day);
    let (start, end) = span(&problem.grid, shifts);
    let row = &problem.people[person];
    let apart = |option: &u32| {
        let own = problem.span(day, *option);
        (own.0.abs_diff(start).saturating_add(own.1.abs_diff(end)), *option)
    };
    let list = problem.list(row.class, day).iter().copied().filter(|_| !shifts.is_empty());
    let option = list.min_by_key(apart)?;
    let used = state.remote_days(person, problem.days[day].week);
    let home = is_home(shifts) && used < usize::from(row.remote_max);
    Some(Work { option, layout: nearest_layout(problem, (person, day), option, shifts), home })
}

/// Returns the way to place the pauses that is nearest to those of the published shifts.
fn nearest_layout(
    problem: &Problem,
    (person, day): (usize, usize),
    option: u32,
    shifts: &[&Shift],
) -> u16 {
    let (start, _) = problem.span(day, option);
    let zero = problem.grid.start.as_second() + i64::from(start) * 60;
    let pauses = shifts.iter().flat_map(|shift| &shift.pauses);
    let wanted: Vec<(i64, i64)> = pauses
        .map(|p| ((p.start.as_second() - zero) / 60, (p.end.as_second() - zero) / 60))
        .collect();
    let screen = problem.people[person].screen;
    let shape = problem.grammar.options[option as usize].shapes[screen] as usize;
    let layouts = &problem.grammar.shapes[shape].layouts;
    let apart = |layout: usize| {
        let spans = layouts[layout].pauses.iter().zip(&wanted);
        let each = spans.map(|(span, (start, end))| {
            i64::from(span.start).abs_diff(*start) + i64::from(span.end()).abs_diff(*end)
        });
        (each.sum::<u64>(), layout)
    };
    (0..layouts.len()).min_by_key(|layout| apart(*layout)).unwrap_or(0) as u16
}
