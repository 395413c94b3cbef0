//! Night shifts on days in a row.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::Breach;

use super::case::{Case, Finding, cannot_evaluate};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (rule, kind) = case.rule("night.in-a-row-max");
    let nights: Vec<Vec<Date>> = case.rows.iter().map(|row| case.night_days(row)).collect();
    let Ok(limit) = rule.number() else {
        let concerned = nights.iter().any(|days| !days.is_empty());
        return if concerned { cannot_evaluate(&rule) } else { Vec::new() };
    };
    let mut found = Vec::new();
    for (row, days) in case.rows.iter().zip(&nights) {
        let mut run = 0.0;
        for (index, day) in days.iter().enumerate() {
            let follows = index > 0 && days[index - 1].checked_add(1.day()).ok() == Some(*day);
            run = if follows { run + 1.0 } else { 1.0 };
            let goes_on = days.get(index + 1).copied() == day.checked_add(1.day()).ok();
            if run > limit && !goes_on {
                let finding = Finding::of(kind, &rule, run, limit);
                found.push(finding.person(&row.person.id).day(*day).breach());
            }
        }
    }
    found
}
