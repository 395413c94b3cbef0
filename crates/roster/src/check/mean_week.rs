//! The mean of the weekly hours over the whole planning weeks of the roster, which stand for the reference period.

use organico_model::Breach;

use super::case::{Case, Finding, cannot_evaluate};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = case.rules.value("week.mean-max");
    let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
    let mut weeks = case.weeks();
    if weeks.iter().any(|week| week.len() == 7) {
        weeks.retain(|week| week.len() == 7);
    }
    let mut found = Vec::new();
    for row in &case.rows {
        let counted = row.shifts.iter().filter(|s| weeks.iter().any(|week| week.contains(&s.day)));
        let minutes: i64 = counted.map(|shift| shift.paid_minutes()).sum();
        let mean = minutes as f64 / 60.0 / weeks.len().max(1) as f64;
        if mean > limit {
            let finding = Finding::hard(&rule, mean, limit);
            found.push(finding.person(&row.person.id).day(case.roster.first).breach());
        }
    }
    found
}
