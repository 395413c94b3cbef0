//! Most hours of a single week, where a contract or agreement sets them; the mean over the period is another rule.

use organico_model::Breach;

use super::case::{Case, Finding, cannot_evaluate};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (rule, kind) = case.rule("week.hours-max");
    let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
    let mut found = Vec::new();
    for row in &case.rows {
        for week in case.weeks() {
            let inside = row.shifts.iter().filter(|shift| week.contains(&shift.day));
            let worked = inside.map(|shift| shift.paid_minutes()).sum::<i64>() as f64 / 60.0;
            if worked > limit {
                let finding = Finding::of(kind, &rule, worked, limit);
                found.push(finding.person(&row.person.id).day(week[0]).breach());
            }
        }
    }
    found
}
