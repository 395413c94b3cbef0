//! Nobody works before being hired or after the contract has ended.

use organico_model::Breach;

use super::case::{Case, Finding, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("contract.dates", "days", "labour contract of the person");
    let outside = case.shifts().filter(|(person, shift)| !person.is_employed_on(shift.day));
    let breach = |(person, shift): (&organico_model::Person, &organico_model::Shift)| {
        Finding::hard(&rule, 1.0, 0.0).person(&person.id).day(shift.day).breach()
    };
    outside.map(breach).collect()
}
