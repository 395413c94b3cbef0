//! Days of work in a row.

use organico_model::Breach;

use super::case::{Case, Finding, cannot_evaluate, runs};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = case.rules.value("days.consecutive-max");
    let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
    let mut found = Vec::new();
    for row in &case.rows {
        let mut days: Vec<_> = row.shifts.iter().map(|shift| shift.day).collect();
        days.sort_unstable();
        days.dedup();
        for (last, run) in runs(&days).into_iter().filter(|(_, run)| *run > limit) {
            let finding = Finding::hard(&rule, run, limit);
            found.push(finding.person(&row.person.id).day(last).breach());
        }
    }
    found
}
