//! Hours of work on a day, breaks included: what the daily rest leaves of 24 hours.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::Breach;

use super::case::{Case, Finding, cannot_evaluate, hours};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = case.rules.value("day.hours-max");
    let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
    let mut found = Vec::new();
    for row in &case.rows {
        let mut days: BTreeMap<Date, f64> = BTreeMap::new();
        for shift in &row.shifts {
            *days.entry(shift.day).or_default() += hours(shift.start, shift.end);
        }
        for (day, worked) in days.into_iter().filter(|(_, worked)| *worked > limit) {
            let finding = Finding::hard(&rule, worked, limit);
            found.push(finding.person(&row.person.id).day(day).breach());
        }
    }
    found
}
