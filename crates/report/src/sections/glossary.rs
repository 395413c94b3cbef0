//! The words of the page, for readers who do not plan for a living.

use crate::markup::Markup;
use crate::view::View;

const WORDS: [&str; 8] = [
    "glossary-interval",
    "glossary-service-level",
    "glossary-erlang",
    "glossary-requirement",
    "glossary-shrinkage",
    "glossary-occupancy",
    "glossary-fte",
    "glossary-confidence",
];

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    markup.element("dl", &[("class", &"words")], |markup| {
        for key in WORDS {
            markup.leaf("dt", &[], view.say(key));
            markup.leaf("dd", &[], view.say(&format!("{key}-text")));
        }
    });
}
