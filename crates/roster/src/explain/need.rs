//! The skills of a person against what is needed, over the shift or, on a day off, over the day.

use organico_model::{NeedStretch, ReasonNeed, Shift};

use super::Cell;
use super::board::Board;

/// Returns the need of each skill of the person that is wanted on the day, in stretches with people missing and without.
pub(super) fn need(cell: &Cell<'_>, board: &Board) -> Vec<ReasonNeed> {
    let current = cell.current();
    let intervals = intervals(cell, &current, board);
    let of = |skill: &usize| {
        let wanted = |t: &&usize| board.required.people[*skill][**t] > 0.0;
        let wanted: Vec<usize> = intervals.iter().filter(wanted).copied().collect();
        let missing = |t: usize| board.on_duty(*skill, t) < board.required.people[*skill][t];
        let mut runs: Vec<Vec<usize>> = Vec::new();
        for t in wanted {
            match runs.last_mut() {
                Some(run)
                    if run
                        .last()
                        .is_some_and(|last| *last + 1 == t && missing(*last) == missing(t)) =>
                {
                    run.push(t);
                }
                _ => runs.push(vec![t]),
            }
        }
        let stretches = runs.iter().map(|run| stretch(cell, board, (*skill, run), &current));
        ReasonNeed { skill: board.required.skills[*skill].clone(), stretches: stretches.collect() }
    };
    let needs = board.skills(cell.index).iter().map(of);
    needs.filter(|need| !need.stretches.is_empty()).collect()
}

/// Returns the intervals that the shifts touch, or those of the day where there is none.
fn intervals(cell: &Cell<'_>, current: &[&Shift], board: &Board) -> Vec<usize> {
    let touched = |t: &usize| {
        let interval = board.grid.interval(*t);
        current.iter().any(|shift| shift.start < interval.end && interval.start < shift.end)
    };
    if current.is_empty() {
        let of_day = board.grid.days().into_iter().find(|day| day.date == cell.day);
        of_day.map_or_else(Vec::new, |day| day.intervals.collect())
    } else {
        (0..board.grid.count).filter(touched).collect()
    }
}

fn stretch(
    cell: &Cell<'_>,
    board: &Board,
    (skill, run): (usize, &[usize]),
    current: &[&Shift],
) -> NeedStretch {
    let mean = |of: &dyn Fn(usize) -> f64| {
        run.iter().map(|t| of(*t)).sum::<f64>() / run.len().max(1) as f64
    };
    let on_duty = mean(&|t| board.on_duty(skill, t));
    let own = mean(&|t| board.own(cell.index, current, (skill, t)));
    let (first, last) = (run.first().copied().unwrap_or(0), run.last().copied().unwrap_or(0));
    NeedStretch {
        start: board.grid.instant(first),
        end: board.grid.instant(last + 1),
        required: mean(&|t| board.required.people[skill][t]),
        on_duty,
        without: (on_duty - own).max(0.0),
    }
}
