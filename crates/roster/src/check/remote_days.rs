//! Remote days: only with an agreement, and not more a week than it says.

use organico_model::{Breach, Workplace};

use super::case::{Case, Finding, cannot_evaluate, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = case.rules.value("remote.agreement");
    let quota = stated("remote.days", "days", "remote agreement of the person");
    let mut found = match rule.flag() {
        Ok(_) => Vec::new(),
        Err(_) => cannot_evaluate(&rule),
    };
    let needed = rule.flag().unwrap_or(false);
    for row in &case.rows {
        let homes: Vec<_> =
            row.shifts.iter().filter(|shift| shift.workplace == Workplace::Home).collect();
        let Some(agreement) = &row.person.remote else {
            let breach = |shift: &&&organico_model::Shift| {
                Finding::hard(&rule, 1.0, 0.0).person(&row.person.id).day(shift.day).breach()
            };
            found.extend(homes.iter().filter(|_| needed).map(breach));
            continue;
        };
        let limit = f64::from(agreement.days_a_week_max);
        for week in case.weeks() {
            let days = homes.iter().filter(|shift| week.contains(&shift.day)).count() as f64;
            if days > limit {
                let finding = Finding::hard(&quota, days, limit).person(&row.person.id);
                found.push(finding.day(week[0]).breach());
            }
        }
    }
    found
}
