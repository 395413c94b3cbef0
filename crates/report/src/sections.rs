//! The sections of the report, one file each, in the order of the page.

pub(crate) mod adjustments;
mod as_is;
mod calendar;
mod contracts;
mod cost;
mod coverage;
mod demand;
mod fairness;
mod glossary;
mod notes;
pub(crate) mod parts;
mod people;
pub(crate) mod promises;
mod provenance;
pub(crate) mod roster;
mod roster_picture;
mod rules;
mod service;
pub(crate) mod sessions;
mod shortfalls;
mod summary;
mod targets;
mod why;

use crate::markup::Markup;
use crate::view::View;

/// The section that only a plan beside the roster as it is has.
const AS_IS: &str = "as-is";
/// The section that only a plan with client contracts has.
const CONTRACTS: &str = "contracts";

/// The section that only a plan with training, meetings or coaching has.
const SESSIONS: &str = "sessions";

/// The section that only a plan with groups of five people has.
const FAIRNESS: &str = "fairness";

/// Writes one section.
pub(crate) type Section = fn(&mut Markup, &View<'_>);

/// The sections with the key of their title, which is also their anchor.
const SECTIONS: [(&str, Section); 17] = [
    ("summary", summary::write),
    (AS_IS, as_is::write),
    ("demand", demand::write),
    ("coverage", coverage::write),
    ("service", service::write),
    ("roster", roster::write),
    (SESSIONS, sessions::write),
    ("cost", cost::write),
    (CONTRACTS, contracts::write),
    ("people", people::write),
    (FAIRNESS, fairness::write),
    ("rules", rules::write),
    ("shortfalls", shortfalls::write),
    ("why", why::write),
    ("notes", notes::write),
    ("glossary", glossary::write),
    ("provenance", provenance::write),
];

/// Returns the sections that a plan has.
pub(crate) fn sections(view: &View<'_>) -> impl Iterator<Item = (&'static str, Section)> {
    let is_compared = view.plan.as_is.is_some();
    let has_contracts = !view.plan.contracts.is_empty();
    let has_sessions = view.plan.sessions.is_some();
    let has_groups = !view.plan.fairness.is_empty();
    SECTIONS.into_iter().filter(move |(key, _)| match *key {
        AS_IS => is_compared,
        CONTRACTS => has_contracts,
        SESSIONS => has_sessions,
        FAIRNESS => has_groups,
        _ => true,
    })
}
