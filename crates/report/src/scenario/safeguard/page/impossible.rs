//! Which limits clash where no plan keeps them all, and what would open a way.

use super::Shown;
use crate::markup::Markup;
use crate::scenario::safeguard::clash::{limit_words, opening_words, shortage_words};
use crate::sections::parts::paragraph;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    let (Some(clash), voice) = (&shown.found.clash, shown.voice) else { return };
    paragraph(markup, &voice.say("safeguard-clash"));
    list(markup, clash.limits.iter().map(|limit| limit_words(limit, shown.goal, voice)));
    if !clash.shortages.is_empty() {
        paragraph(markup, &shown.say("shortages"));
        let short = clash.shortages.iter();
        list(markup, short.map(|one| shortage_words(one, &shown.names, voice)));
    }
    if !clash.openings.is_empty() {
        paragraph(markup, &voice.say("safeguard-openings"));
        let openings = clash.openings.iter();
        list(markup, openings.map(|one| opening_words(one, (shown.goal, &shown.names), voice)));
    }
}

/// Writes a list.
pub(super) fn list(markup: &mut Markup, lines: impl Iterator<Item = String>) {
    markup.element("ul", &[], |markup| {
        for line in lines {
            markup.leaf("li", &[], line);
        }
    });
}
