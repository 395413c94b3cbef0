//! Nobody works twice at once, and no shift ends before it begins.

use organico_model::Breach;

use super::case::{Case, Finding, hours, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("roster.overlap", "h", "nobody works twice at once");
    let mut found = Vec::new();
    for row in &case.rows {
        for shift in row.shifts.iter().filter(|shift| shift.end <= shift.start) {
            let length = hours(shift.start, shift.end);
            found.push(
                Finding::hard(&rule, length, 0.0).person(&row.person.id).day(shift.day).breach(),
            );
        }
        for pair in row.shifts.windows(2).filter(|pair| pair[1].start < pair[0].end) {
            let twice = hours(pair[1].start, pair[0].end.min(pair[1].end));
            found.push(
                Finding::hard(&rule, twice, 0.0).person(&row.person.id).day(pair[1].day).breach(),
            );
        }
    }
    found
}
