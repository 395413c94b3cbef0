//! A meal break in shifts over a length, where a contract or agreement grants one.

use organico_model::{Breach, BreakKind, Shift};

use super::case::{Case, Finding, cannot_evaluate, minutes};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (over, _) = case.rule("meal.over");
    let (length, kind) = case.rule("meal.minutes");
    let Ok(over_hours) = over.number() else {
        return if case.roster.shifts.is_empty() { Vec::new() } else { cannot_evaluate(&over) };
    };
    let long = |shift: &Shift| minutes(shift.start, shift.end) > over_hours * 60.0;
    let mut found = Vec::new();
    for (person, shift) in case.shifts().filter(|(_, shift)| long(shift)) {
        let Ok(due) = length.number() else { return cannot_evaluate(&length) };
        let longest = longest_meal(shift);
        if longest < due {
            let finding = Finding::of(kind, &length, longest, due);
            found.push(finding.person(&person.id).day(shift.day).breach());
        }
    }
    found
}

/// Returns the minutes of the longest meal break inside a shift.
fn longest_meal(shift: &Shift) -> f64 {
    let meals = shift.pauses.iter().filter(|pause| pause.kind == BreakKind::Meal);
    meals.map(|pause| minutes(pause.start, pause.end)).fold(0.0, f64::max)
}
