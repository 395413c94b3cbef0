//! The break of a long day. A pause from the display screen is none: it must not be absorbed. Nor is a session: it is work.

use organico_model::{Breach, BreakKind, Shift};

use super::case::{Case, Finding, cannot_evaluate, minutes};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let over = case.rules.value("break.day.over");
    let rule = case.rules.value("break.day.minutes");
    let Ok(hours) = over.number() else { return cannot_evaluate(&over) };
    let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
    let mut found = Vec::new();
    for (person, shift) in case.shifts() {
        let rest = longest_break(shift);
        if shift.paid_minutes() as f64 > hours * 60.0 && rest < limit {
            let finding = Finding::hard(&rule, rest, limit);
            found.push(finding.person(&person.id).day(shift.day).breach());
        }
    }
    found
}

fn longest_break(shift: &Shift) -> f64 {
    let is_break = |kind| matches!(kind, BreakKind::Meal | BreakKind::Rest);
    let breaks = shift.pauses.iter().filter(|pause| is_break(pause.kind));
    breaks.map(|pause| minutes(pause.start, pause.end)).fold(0.0, f64::max)
}
