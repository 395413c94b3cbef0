//! Scenarios side by side for the table where company, client and union decide, and where each figure comes from.
//!
//! Nothing is decided here: figures, attribution and findings come from a finished [`organico_model::ScenarioResult`].
//! Absent on purpose: any colour, order or word that makes one scenario the winner.

mod assumptions;
mod attribution;
mod chart;
mod comparison;
mod disclosure;
mod figures;
mod findings;
mod missing;
mod names;
mod near;
mod page;
mod procedure;
mod safeguard;
mod side;
mod status;
mod targets;
mod terminal;
mod voice;
mod why;

pub use names::PlaceNames;
pub use safeguard::{safeguard_html, safeguard_text};
pub use why::{UnknownFigure, why_text, why_text_named};

use organico_model::{Baseline, ScenarioResult};

use crate::Language;
use comparison::Comparison;

/// Returns scenarios side by side: one self-contained HTML page that prints, and that is also well-formed XML.
///
/// The first column is the result with an empty scenario id: the baseline as it is. The same inputs give the same bytes.
#[must_use]
pub fn comparison_html(
    baseline: &Baseline,
    results: &[ScenarioResult],
    language: Language,
) -> String {
    page::page(&Comparison::new(baseline, results, language))
}

/// Returns scenarios side by side as plain text for a terminal: the headline figures of the four blocks, then findings.
#[must_use]
pub fn comparison_text(
    baseline: &Baseline,
    results: &[ScenarioResult],
    language: Language,
) -> String {
    terminal::text(&Comparison::new(baseline, results, language))
}
