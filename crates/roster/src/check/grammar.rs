//! Every shift is one that the shift grammar allows, with the breaks of its template; a meal may be as long as an
//! agreement wants it.

use organico_model::{Breach, BreakKind, BreakRule, Person, Shift, ShiftTemplate};

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
            .all(|rule| has_break(shift, rule, due_meal(case, length)))
}

/// Returns the minutes of the meal that an agreement grants in a shift of this length, 0 where it grants none.
fn due_meal(case: &Case, length: f64) -> f64 {
    let value = |id: &str| case.rules.value(id).number().ok();
    let over = value("meal.over").filter(|over| length > over * 60.0);
    over.and_then(|_| value("meal.minutes")).map_or(0.0, f64::ceil)
}

fn has_break(shift: &Shift, rule: &BreakRule, due_meal: f64) -> bool {
    let own = f64::from(rule.minutes);
    let longer = if rule.kind == BreakKind::Meal { own.max(due_meal) } else { own };
    shift.pauses.iter().any(|pause| {
        let after = minutes(shift.start, pause.start);
        let lasts = minutes(pause.start, pause.end);
        pause.kind == rule.kind
            && pause.paid == rule.paid
            && (lasts == own || lasts == longer)
            && f64::from(rule.earliest) <= after
            && after <= f64::from(rule.latest.max(rule.earliest))
    })
}
