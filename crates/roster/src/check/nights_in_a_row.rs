//! Night shifts on days in a row.

use jiff::civil::Date;
use organico_model::Breach;

use super::case::{Case, Finding, cannot_evaluate, runs};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (rule, kind) = case.rule("night.in-a-row-max");
    let nights: Vec<Vec<Date>> = case.rows.iter().map(|row| case.night_days(row)).collect();
    let Ok(limit) = rule.number() else {
        let concerned = nights.iter().any(|days| !days.is_empty());
        return if concerned { cannot_evaluate(&rule) } else { Vec::new() };
    };
    let mut found = Vec::new();
    for (row, days) in case.rows.iter().zip(&nights) {
        for (last, run) in runs(days).into_iter().filter(|(_, run)| *run > limit) {
            let finding = Finding::of(kind, &rule, run, limit);
            found.push(finding.person(&row.person.id).day(last).breach());
        }
    }
    found
}
