//! Pauses from the display screen: as many as the working minutes ask for, paid, long enough, not at an edge.
//!
//! They are due by law to those who work at the screen at least so many hours a week, counted without the pauses where
//! the pack says so. Who has such a contract and falls below because of the pauses gets what the collective contract
//! grants; where that is unset, nobody can say.

use organico_model::{Breach, BreakKind, Shift};

use super::case::{Case, Finding, Row, cannot_evaluate, minutes};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = case.rules.value("vdu.pause.minutes");
    let (Ok(length), Ok(every)) = (rule.number(), case.rules.screen_pause_every_minutes()) else {
        return cannot_evaluate(&rule);
    };
    let (mut found, mut unsure) = (Vec::new(), Vec::new());
    for row in &case.rows {
        match standing(case, row, length, every) {
            Standing::NotDue => {}
            Standing::Unknown(breaches) => unsure = breaches,
            Standing::Due => {
                for shift in &row.shifts {
                    let (given, due) = (given(shift, length), due(shift, length, every));
                    if given < due {
                        let mut finding = Finding::hard(&rule, f64::from(given), f64::from(due))
                            .person(&row.person.id)
                            .day(shift.day)
                            .breach();
                        "pauses".clone_into(&mut finding.unit);
                        found.push(finding);
                    }
                }
            }
        }
    }
    found.append(&mut unsure);
    found
}

/// Whether the law grants the pauses to a person.
pub(super) enum Standing {
    /// It does.
    Due,
    /// It does not: too few hours a week.
    NotDue,
    /// It depends on a rule that has no value.
    Unknown(Vec<Breach>),
}

pub(super) fn standing(case: &Case, row: &Row, length: f64, every: f64) -> Standing {
    let hours = case.rules.value("vdu.week.hours");
    let net = case.rules.value("vdu.week.hours.net-of-pauses");
    let contract = case.rules.value("vdu.pause.contract");
    let Ok(limit) = hours.number() else { return Standing::Unknown(cannot_evaluate(&hours)) };
    let Ok(is_net) = net.flag() else { return Standing::Unknown(cannot_evaluate(&net)) };
    let week = f64::from(row.person.contract.minutes_a_week);
    if week < limit * 60.0 || row.shifts.is_empty() {
        return Standing::NotDue;
    }
    let paid: f64 = row.shifts.iter().map(|shift| shift.paid_minutes() as f64).sum();
    let pauses: f64 =
        row.shifts.iter().map(|shift| f64::from(due(shift, length, every)) * length).sum();
    let at_screen = if is_net { week * (1.0 - pauses / paid.max(1.0)) } else { week };
    if at_screen >= limit * 60.0 {
        return Standing::Due;
    }
    match contract.number() {
        Ok(minutes) if minutes > 0.0 => Standing::Due,
        Ok(_) => Standing::NotDue,
        Err(_) => Standing::Unknown(cannot_evaluate(&contract)),
    }
}

/// Returns how many pauses are due: one each time that the longest span and a pause fit and work is left over.
fn due(shift: &Shift, length: f64, every: f64) -> u32 {
    let mut left = shift.paid_minutes() as f64;
    let mut count = 0;
    while left > every && length > 0.0 {
        left -= every + length;
        count += 1;
    }
    count
}

fn given(shift: &Shift, length: f64) -> u32 {
    let counts = |pause: &&organico_model::Pause| {
        pause.kind == BreakKind::Screen
            && pause.paid
            && minutes(pause.start, pause.end) >= length
            && shift.start < pause.start
            && pause.end < shift.end
    };
    shift.pauses.iter().filter(counts).count() as u32
}
