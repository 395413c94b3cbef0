//! Remote days that a person wished, that the agreement still allows in the week, and that are worked at the site.

use std::collections::BTreeSet;

use jiff::civil::Date;
use organico_model::{Breach, RemoteAgreement, Workplace};

use super::case::{Case, Finding, Row, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("remote.wishes", "days", "wishes of the person");
    let mut found = Vec::new();
    for row in &case.rows {
        let Some(agreement) = &row.person.remote else { continue };
        for week in case.weeks() {
            let refused = refused(row, agreement, &week);
            if refused > 0 {
                let finding = Finding::hard(&rule, refused as f64, 0.0).soft();
                found.push(finding.person(&row.person.id).day(week[0]).breach());
            }
        }
    }
    found
}

/// Returns how many more of the wished days the agreement would have allowed.
fn refused(row: &Row, agreement: &RemoteAgreement, week: &[Date]) -> usize {
    let inside = || row.shifts.iter().filter(|shift| week.contains(&shift.day));
    let homes: BTreeSet<Date> = inside()
        .filter(|shift| shift.workplace == Workplace::Home)
        .map(|shift| shift.day)
        .collect();
    let wished: BTreeSet<Date> = inside()
        .filter(|shift| agreement.wished.contains(&shift.day.weekday()))
        .map(|shift| shift.day)
        .filter(|day| !homes.contains(day))
        .collect();
    wished.len().min(usize::from(agreement.days_a_week_max).saturating_sub(homes.len()))
}
