//! Days of work in a row.

use jiff::ToSpan;
use organico_model::Breach;

use super::case::{Case, Finding, cannot_evaluate};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = case.rules.value("days.consecutive-max");
    let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
    let mut found = Vec::new();
    for row in &case.rows {
        let mut days: Vec<_> = row.shifts.iter().map(|shift| shift.day).collect();
        days.sort_unstable();
        days.dedup();
        let mut run = 0.0;
        for (index, day) in days.iter().enumerate() {
            let follows = index > 0 && days[index - 1].checked_add(1.day()).ok() == Some(*day);
            run = if follows { run + 1.0 } else { 1.0 };
            let goes_on = days.get(index + 1).copied() == day.checked_add(1.day()).ok();
            if run > limit && !goes_on {
                let finding = Finding::hard(&rule, run, limit);
                found.push(finding.person(&row.person.id).day(*day).breach());
            }
        }
    }
    found
}
