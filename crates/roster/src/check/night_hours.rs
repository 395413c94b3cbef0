//! Hours of those who work at night: in the mean no more than eight in 24.
//!
//! Whoever has a night shift in a planning week is taken for a night worker of that week. The mean is over the days of
//! the week less its day of rest, six of a whole one; contracts that set a longer reference period are kinder.

use organico_model::Breach;

use super::case::{Case, Finding, cannot_evaluate};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let (rule, kind) = case.rule("night.mean-max");
    let mut found = Vec::new();
    for row in &case.rows {
        let nights = case.night_days(row);
        if nights.is_empty() {
            continue;
        }
        let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
        for week in case.weeks().into_iter().filter(|week| week.len() == 7) {
            let inside = row.shifts.iter().filter(|shift| week.contains(&shift.day));
            let minutes: i64 = inside.map(|shift| shift.paid_minutes()).sum();
            let mean = minutes as f64 / 60.0 / (week.len() - 1) as f64;
            if mean > limit && week.iter().any(|day| nights.contains(day)) {
                let finding = Finding::of(kind, &rule, mean, limit);
                found.push(finding.person(&row.person.id).day(week[0]).breach());
            }
        }
    }
    found
}
