//! Who is not at home works at the own site.

use organico_model::{Breach, Workplace};

use super::case::{Case, Finding, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("person.site", "days", "site of the person");
    let mut found = Vec::new();
    for (person, shift) in case.shifts() {
        match &shift.workplace {
            Workplace::Site(site) if *site != person.site => {
                let finding = Finding::hard(&rule, 1.0, 0.0).person(&person.id).site(site);
                found.push(finding.day(shift.day).breach());
            }
            Workplace::Site(_) | Workplace::Home => {}
        }
    }
    found
}
