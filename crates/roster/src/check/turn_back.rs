//! Forward rotation: a shift on the day after another starts at most so many hours earlier by the clock.

use jiff::ToSpan;
use organico_model::{Breach, Shift};

use super::case::{Case, Finding, cannot_evaluate};

/// Hours by which a limit may miss a whole minute, such as a third of an hour.
const ROUNDING: f64 = 1e-6;

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (rule, kind) = case.rule("rotation.turn-back-max");
    let limit = rule.number();
    let mut found = Vec::new();
    for row in &case.rows {
        for pair in row.shifts.windows(2) {
            let next_day = pair[0].day.checked_add(1.day()).ok() == Some(pair[1].day);
            let back = f64::from(start_minute(case, pair[0]) - start_minute(case, pair[1])) / 60.0;
            if !next_day || back <= 0.0 {
                continue;
            }
            let Ok(limit) = limit else { return cannot_evaluate(&rule) };
            if back > limit + ROUNDING {
                let finding = Finding::of(kind, &rule, back, limit);
                found.push(finding.person(&row.person.id).day(pair[1].day).breach());
            }
        }
    }
    found
}

/// Returns the minute of the clock at which a shift starts.
fn start_minute(case: &Case, shift: &Shift) -> i32 {
    let civil = case.centre.zone.to_datetime(shift.start);
    i32::from(civil.hour()) * 60 + i32::from(civil.minute())
}
