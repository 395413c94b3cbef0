//! Seats of a site against the people who are there at the busiest time of the week.
//!
//! People are taken to be there when the work is, and nobody to be absent: so the seats are enough on the fullest day.

use organico_model::{BaselineSite, Change, ChangeKind, Finding, FindingKind, Unit, Working};
use organico_model::{SourceStatus, WorkingSheet};

use super::procedure::Says;
use super::run::TableInputs;
use super::state::{GroupState, State};
use super::trace::{Traced, found, taken};
use crate::measures::working::{ceil, given, max, reckon};

/// Spare seats for those whose days at the site fall together.
const SEAT_MARGIN: f64 = 1.05;

/// Adds the seats that the people of a site need, where the demand and the seats are known.
pub(super) fn seats(
    w: &mut Working,
    site: &BaselineSite,
    (state, here): (&State, &[&GroupState]),
    peak: Option<&Traced>,
) {
    let (Some(peak), Some(count)) = (peak, site.seats) else { return };
    let hours_at_site = |group: &&GroupState| {
        let cut = group.support.as_ref().map_or(0.0, |support| support.reduction.value);
        let days = group.days_a_week.value.max(1e-9);
        let at_site = (1.0 - group.remote_days.value / days).max(0.0);
        group.heads.value * group.weekly_hours.value * (1.0 - cut) * at_site
    };
    let of = here.iter().flat_map(|group| {
        [
            format!("{}/group/{}/paid_hours_week", state.month, group.id),
            group.remote_days.path.clone(),
        ]
    });
    let method = ("hours-at-the-site", of.collect());
    let hours = here.iter().map(hours_at_site).sum();
    let site_hours_week = found(w, "site_hours_week", Unit::Hours, hours, method);
    taken!(w, Number, peak_share = peak);
    given!(w, Number, seat_margin = SEAT_MARGIN);
    given!(w, Number, seats_there = f64::from(count));
    reckon!(w, Number, seats_needed = ceil(site_hours_week * peak_share * seat_margin));
    reckon!(w, Number, seats_short = max(seats_needed - seats_there, 0.0));
}

/// Returns a finding for each site whose seats are fewer than needed in some month, and were enough before.
pub(super) fn findings(inputs: &TableInputs<'_>, sheet: &WorkingSheet) -> Vec<Finding> {
    let short = |site: &BaselineSite| {
        let value = |month: &organico_model::Month, name: &str| {
            sheet.value(&format!("{month}/site/{}/{name}", site.id))
        };
        let month = inputs
            .scenario
            .span()
            .find(|month| value(month, "seats_short").is_some_and(|short| short > 0.0))?;
        let change = into(inputs, site)?;
        Some(
            Finding {
                code: "seats-short".to_owned(),
                kind: FindingKind::Verify,
                change: change.id.clone(),
                rule: None,
                source: String::new(),
                status: SourceStatus::Supplied,
                values: Vec::new(),
                due: Vec::new(),
            }
            .with("site", &site.name)
            .with("seats", value(&month, "seats_there")?)
            .with("needed", value(&month, "seats_needed")?)
            .with("from", month.first_day()),
        )
    };
    inputs.baseline.sites.iter().filter_map(short).collect()
}

/// Returns the change that brings people to a site.
fn into<'a>(inputs: &TableInputs<'a>, site: &BaselineSite) -> Option<&'a Change> {
    inputs.scenario.changes.iter().find(|change| match &change.kind {
        ChangeKind::MoveSite(moved) => moved.to.as_ref() == Some(&site.id),
        _ => false,
    })
}
