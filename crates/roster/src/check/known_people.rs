//! Every shift belongs to a person of the centre.

use organico_model::Breach;

use super::case::{Case, Finding, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("roster.person", "people", "people of the centre");
    let breach = |shift: &&organico_model::Shift| {
        Finding::hard(&rule, 1.0, 0.0).person(&shift.person).day(shift.day).breach()
    };
    case.unknown.iter().map(breach).collect()
}
