//! Forward rotation: a shift on the day after another starts at most so many hours earlier by the clock.

use jiff::ToSpan;
use organico_model::{Breach, Shift};

use super::case::{Case, Finding, cannot_evaluate};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (rule, kind) = case.rule("rotation.turn-back-max");
    let limit = rule.number();
    let mut found = Vec::new();
    for row in &case.rows {
        for pair in row.shifts.windows(2) {
            let next_day = pair[0].day.checked_add(1.day()).ok() == Some(pair[1].day);
            let back = start_hour(case, pair[0]) - start_hour(case, pair[1]);
            if !next_day || back <= 0.0 {
                continue;
            }
            let Ok(limit) = limit else { return cannot_evaluate(&rule) };
            if back > limit {
                let finding = Finding::of(kind, &rule, back, limit);
                found.push(finding.person(&row.person.id).day(pair[1].day).breach());
            }
        }
    }
    found
}

/// Returns the hour of the clock at which a shift starts.
fn start_hour(case: &Case, shift: &Shift) -> f64 {
    let civil = case.centre.zone.to_datetime(shift.start);
    f64::from(civil.hour()) + f64::from(civil.minute()) / 60.0
}
