//! Hours of rest between two shifts. The law excepts the parts of a split day: they have a rule of their own.

use organico_model::Breach;

use super::case::{Case, Finding, cannot_evaluate, hours};
use super::split_shifts::is_split;

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = case.rules.value("rest.daily");
    let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
    let mut found = Vec::new();
    for row in &case.rows {
        for pair in row.shifts.windows(2).filter(|pair| !is_split(case, pair[0], pair[1])) {
            let rest = hours(pair[0].end, pair[1].start);
            if (0.0..limit).contains(&rest) {
                found.push(
                    Finding::hard(&rule, rest, limit)
                        .person(&row.person.id)
                        .day(pair[1].day)
                        .breach(),
                );
            }
        }
    }
    found
}
