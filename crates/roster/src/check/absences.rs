//! Nobody works during an absence of whole days or while the centre is closed; a permit by hours leaves the day open.

use organico_model::{Breach, Shift};

use super::case::{Case, Finding, Row, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("roster.absence", "days", "absences and closures of the centre");
    let away = |(row, shift): &(&Row<'_>, &Shift)| {
        let whole_days = row.absences.iter().filter(|absence| absence.minutes_a_day.is_none());
        case.centre.calendar.is_closed(shift.day)
            || whole_days.into_iter().any(|absence| absence.covers(shift.day))
    };
    let breach = |(row, shift): (&Row<'_>, &Shift)| {
        Finding::hard(&rule, 1.0, 0.0).person(&row.person.id).day(shift.day).breach()
    };
    let shifts = case.rows.iter().flat_map(|row| row.shifts.iter().map(move |shift| (row, *shift)));
    shifts.filter(away).map(breach).collect()
}
