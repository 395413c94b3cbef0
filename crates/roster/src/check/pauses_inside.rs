//! Pauses lie inside their shift, in order and apart.

use organico_model::Breach;

use super::case::{Case, Finding, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule =
        stated("roster.pauses", "pauses", "pauses lie inside their shift, in order and apart");
    let mut found = Vec::new();
    for (person, shift) in case.shifts() {
        let outside = shift.pauses.iter().filter(|pause| {
            pause.start < shift.start || shift.end < pause.end || pause.end <= pause.start
        });
        let entangled = shift.pauses.windows(2).filter(|pair| pair[1].start < pair[0].end);
        let faults = outside.count() + entangled.count();
        if faults > 0 {
            let finding = Finding::hard(&rule, faults as f64, 0.0);
            found.push(finding.person(&person.id).day(shift.day).breach());
        }
    }
    found
}
