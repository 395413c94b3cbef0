//! Why these numbers: what each measure divides by what, what was assumed, and how to make them again.

use super::facts::facts;
use super::view::SimulationView;
use crate::markup::Markup;
use crate::sections::parts::{heading, lead, paragraph};

/// Measures in the order of the page; each key has a word and a text.
const MEASURES: [&str; 15] = [
    "offered",
    "answered",
    "abandoned",
    "sl-off",
    "sl-ans",
    "sl-exab",
    "pwait",
    "pab",
    "asa",
    "ew",
    "eq",
    "occ",
    "daily",
    "reasons",
    "interval",
];

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &SimulationView<'_>) {
    heading(markup, &view.say("simulation-why-measures"));
    markup.element("dl", &[("class", &"words")], |markup| {
        for key in MEASURES {
            markup.leaf("dt", &[], view.say(&format!("simulation-why-{key}")));
            markup.leaf("dd", &[], view.say(&format!("simulation-why-{key}-text")));
        }
    });
    heading(markup, &view.say("simulation-why-assumed"));
    lead(markup, &view.say("simulation-why-assumed-lead"));
    markup.element("dl", &[("class", &"facts")], |markup| {
        for (name, value) in facts(view) {
            markup.element("div", &[], |markup| {
                markup.leaf("dt", &[], name);
                markup.leaf("dd", &[], value);
            });
        }
    });
    paragraph(markup, &view.say("simulation-why-again"));
}
