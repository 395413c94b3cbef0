//! Nobody works during an absence of whole days or while the centre is closed; a permit by hours leaves the day open.

use organico_model::{Breach, Person, Shift};

use super::case::{Case, Finding, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("roster.absence", "days", "absences and closures of the centre");
    let away = |(person, shift): &(&Person, &Shift)| {
        let absences = &case.centre.absences;
        case.centre.calendar.is_closed(shift.day)
            || absences.iter().any(|absence| {
                absence.person == person.id
                    && absence.minutes_a_day.is_none()
                    && absence.covers(shift.day)
            })
    };
    let breach = |(person, shift): (&Person, &Shift)| {
        Finding::hard(&rule, 1.0, 0.0).person(&person.id).day(shift.day).breach()
    };
    case.shifts().filter(away).map(breach).collect()
}
