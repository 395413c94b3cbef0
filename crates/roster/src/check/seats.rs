//! At no instant are more people at a site than it has seats.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::{Breach, Site, Workplace};

use super::case::{Case, Finding, stated};

pub(super) fn breaches(case: &Case) -> Vec<Breach> {
    let rule = stated("site.seats", "people", "seats of the site");
    let mut found = Vec::new();
    for site in &case.centre.sites {
        let limit = f64::from(site.seats);
        for (day, people) in peaks(case, site) {
            if people > limit {
                found.push(Finding::hard(&rule, people, limit).site(&site.id).day(day).breach());
            }
        }
    }
    found
}

/// Returns the most people at once at a site, by the day of the shift that made it so.
fn peaks(case: &Case, site: &Site) -> BTreeMap<Date, f64> {
    // Who leaves at an instant has left before others come: false sorts before true.
    let mut steps: Vec<(Timestamp, bool, Date)> = Vec::new();
    for shift in &case.roster.shifts {
        if matches!(&shift.workplace, Workplace::Site(own) if *own == site.id) {
            steps.push((shift.start, true, shift.day));
            steps.push((shift.end, false, shift.day));
        }
    }
    steps.sort_unstable();
    let mut peaks = BTreeMap::new();
    let mut people = 0.0_f64;
    for (_, comes, day) in steps {
        people += if comes { 1.0 } else { -1.0 };
        let peak: &mut f64 = peaks.entry(day).or_default();
        *peak = peak.max(people);
    }
    peaks
}
