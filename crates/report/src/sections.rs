//! The sections of the report, one file each, in the order of the page.

mod cost;
mod coverage;
mod demand;
mod glossary;
mod notes;
pub(crate) mod parts;
mod people;
mod provenance;
pub(crate) mod roster;
mod roster_picture;
mod rules;
mod service;
mod shortfalls;
mod summary;
mod targets;
mod why;

use crate::markup::Markup;
use crate::view::View;

/// Writes one section.
/// The section that only a plan beside the roster as it is has.
type Section = fn(&mut Markup, &View<'_>);

/// The sections with the key of their title, which is also their anchor.
pub(crate) const SECTIONS: [(&str, Section); 13] = [
    ("summary", summary::write),
    ("demand", demand::write),
    ("coverage", coverage::write),
    ("service", service::write),
    ("roster", roster::write),
    ("cost", cost::write),
    ("people", people::write),
    ("rules", rules::write),
    ("shortfalls", shortfalls::write),
    ("why", why::write),
    ("notes", notes::write),
    ("glossary", glossary::write),
    ("provenance", provenance::write),
];
