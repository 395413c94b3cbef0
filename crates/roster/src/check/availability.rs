//! Shifts lie within a span of the person's availability on the day on which they start.

use organico_model::{Breach, Person, Shift};

use super::case::{Case, Finding, minutes, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("person.availability", "min", "availability of the person");
    let mut found = Vec::new();
    for (person, shift) in case.shifts() {
        let outside = minutes_outside(case, person, shift);
        if outside > 0.0 {
            let finding = Finding::hard(&rule, outside, 0.0);
            found.push(finding.person(&person.id).day(shift.day).breach());
        }
    }
    found
}

/// Returns the minutes of the shift outside the best span of the day.
fn minutes_outside(case: &Case, person: &Person, shift: &Shift) -> f64 {
    let spans = person.availability.iter().filter(|entry| entry.weekday == shift.day.weekday());
    let outside = spans.filter_map(|entry| {
        let from = case.instant(shift.day, entry.span.from)?;
        let to = case.instant(shift.day, entry.span.to)?;
        Some(minutes(shift.start, from).max(0.0) + minutes(to, shift.end).max(0.0))
    });
    outside.fold(minutes(shift.start, shift.end).max(1.0), f64::min)
}
