//! Every shift is one that the shift grammar allows, with the breaches of no break of its template.

use organico_model::{Breach, BreakRule, Person, Shift, ShiftTemplate};

use super::case::{Case, Finding, minutes, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("roster.grammar", "shifts", "shift grammar of the centre");
    let strange = |(person, shift): &(&Person, &Shift)| {
        !case.centre.shifts.iter().any(|template| allows(case, template, person, shift))
    };
    let breach = |(person, shift): (&Person, &Shift)| {
        Finding::hard(&rule, 1.0, 0.0).person(&person.id).day(shift.day).breach()
    };
    case.shifts().filter(strange).map(breach).collect()
}

fn allows(case: &Case, template: &ShiftTemplate, person: &Person, shift: &Shift) -> bool {
    let kind = person.contract.kind;
    let length = minutes(shift.start, shift.end);
    let step = template.start_step.max(1);
    let mut starts = (template.start_from..=template.start_to).step_by(step as usize);
    (template.contracts.is_empty() || template.contracts.contains(&kind))
        && template.weekdays.contains(&shift.day.weekday())
        && template.lengths.iter().any(|allowed| f64::from(*allowed) == length)
        && starts.any(|start| case.instant(shift.day, start) == Some(shift.start))
        && template
            .breaks
            .iter()
            .filter(|rule| length > f64::from(rule.shift_over_minutes))
            .all(|rule| has_break(shift, rule))
}

fn has_break(shift: &Shift, rule: &BreakRule) -> bool {
    shift.pauses.iter().any(|pause| {
        let after = minutes(shift.start, pause.start);
        pause.kind == rule.kind
            && pause.paid == rule.paid
            && minutes(pause.start, pause.end) == f64::from(rule.minutes)
            && f64::from(rule.earliest) <= after
            && after <= f64::from(rule.latest.max(rule.earliest))
    })
}
