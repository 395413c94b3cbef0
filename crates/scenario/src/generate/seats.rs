//! Seats of a site: fewer than its people, so that agreements to work from home matter.

use std::collections::BTreeMap;

use organico_model::{Person, Site};

use super::blueprint::{Blueprint, Line, Place};
use super::demand::ordinary_week;

/// Share of the people on the roster at the peak who are then at home.
const REMOTE_AT_PEAK: f64 = 0.2;
/// Seats over the people at the site at the peak: `docs/sources.md#seats`.
const SPARE: f64 = 1.05;
const ROUNDED_TO: f64 = 10.0;

/// Returns the site with its seats: one each where nobody works from home, otherwise as many as the peak needs when a
/// fifth of them is at home.
pub(super) fn seated(
    blueprint: &Blueprint,
    place: &Place,
    lines: &[Line],
    people: &[Person],
) -> Site {
    let here = || people.iter().filter(|person| person.site == place.site.id);
    let heads = here().count() as f64;
    let hours = here().map(|person| f64::from(person.contract.minutes_a_week)).sum::<f64>() / 60.0;
    let seats = if blueprint.staff.remote > 0.0 {
        let at_peak = hours * peak_share(lines, blueprint) / blueprint.interval.hours();
        let needed = at_peak * (1.0 - REMOTE_AT_PEAK) * SPARE;
        (libm::ceil(needed / ROUNDED_TO) * ROUNDED_TO).min(heads)
    } else {
        heads
    };
    Site { seats: seats as u32, ..place.site.clone() }
}

/// Returns the share of an ordinary week's work that falls into its busiest interval.
fn peak_share(lines: &[Line], blueprint: &Blueprint) -> f64 {
    let mut work: BTreeMap<(usize, u32), f64> = BTreeMap::new();
    for line in lines {
        let concurrency = f64::from(line.contact.concurrency.max(1));
        let week = ordinary_week(&line.pattern, blueprint.interval.minutes());
        for (day, slot) in
            week.iter().enumerate().flat_map(|(day, week)| week.slots.iter().map(move |s| (day, s)))
        {
            *work.entry((day, slot.minute)).or_default() +=
                slot.contacts * slot.handle_seconds / concurrency;
        }
    }
    let sum: f64 = work.values().sum();
    if sum > 0.0 { work.values().copied().fold(0.0, f64::max) / sum } else { 0.0 }
}
