//! What a part-time contract agrees on: shorter days every day, or full days on fewer of them.
//!
//! A horizontal part-timer does not work longer days than a full-timer, and a vertical one works on fewer days. Soft: a
//! clause of the contract may allow it.

use std::collections::BTreeSet;

use organico_model::{Breach, ContractKind};

use super::case::{Case, Finding, Row, cannot_evaluate, stated};

/// Days of a full-time week.
const FULL_DAYS: f64 = 5.0;

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let normal = case.rules.value("week.normal");
    let concerned = case.rows.iter().any(|row| row.person.contract.kind != ContractKind::FullTime);
    let Ok(hours) = normal.number() else {
        return if concerned { cannot_evaluate(&normal) } else { Vec::new() };
    };
    let full_day = hours * 60.0 / FULL_DAYS;
    let judged = case.rows.iter().flat_map(|row| match row.person.contract.kind {
        ContractKind::FullTime => Vec::new(),
        ContractKind::HorizontalPartTime => long_days(row, full_day),
        ContractKind::VerticalPartTime => many_days(case, row),
    });
    judged.collect()
}

/// Returns the days of a horizontal part-timer that are longer than a full-timer's.
fn long_days(row: &Row, full_day: f64) -> Vec<Breach> {
    let rule = stated("part-time.day", "min", "labour contract of the person");
    let long = row.shifts.iter().filter(|shift| shift.paid_minutes() as f64 > full_day);
    let breach = |shift: &&organico_model::Shift| {
        let finding = Finding::hard(&rule, shift.paid_minutes() as f64, full_day).soft();
        finding.person(&row.person.id).day(shift.day).breach()
    };
    long.map(breach).collect()
}

/// Returns the weeks in which a vertical part-timer works on as many days as a full-timer.
fn many_days(case: &Case, row: &Row) -> Vec<Breach> {
    let rule = stated("part-time.days", "days", "labour contract of the person");
    let limit = FULL_DAYS - 1.0;
    let weeks = case.weeks().into_iter().filter_map(|week| {
        let inside = row.shifts.iter().filter(|shift| week.contains(&shift.day));
        let days: BTreeSet<_> = inside.map(|shift| shift.day).collect();
        let finding = Finding::hard(&rule, days.len() as f64, limit).soft();
        (days.len() as f64 > limit).then(|| finding.person(&row.person.id).day(week[0]).breach())
    });
    weeks.collect()
}
