//! What every page has around its own content: document type, head, body and the list of its sections.

use std::fmt::Display;

use crate::Language;
use crate::markup::Markup;

/// Returns a page: one self-contained HTML file that is also well-formed XML.
///
/// `styles` are added to those of all pages; `class` is that of the body, none where it is empty.
pub(crate) fn page(
    language: Language,
    (title, styles, class): (impl Display, &'static str, &str),
    body: impl FnOnce(&mut Markup),
) -> String {
    let mut markup = Markup::default();
    markup.constant("<!DOCTYPE html>\n");
    let attributes: &[(&str, &dyn Display)] =
        &[("xmlns", &"http://www.w3.org/1999/xhtml"), ("lang", &language.tag())];
    markup.element("html", attributes, |markup| {
        markup.head(title, styles);
        let own: &[(&str, &dyn Display)] = &[("class", &class)];
        markup.element("body", if class.is_empty() { &[] } else { own }, body);
    });
    markup.constant("\n");
    markup.finish()
}

/// Writes links to the sections of the page: identifier and heading of each.
pub(crate) fn contents<'a>(
    markup: &mut Markup,
    label: &str,
    sections: impl Iterator<Item = (&'a str, String)>,
) {
    markup.element("nav", &[("aria-label", &label)], |markup| {
        for (key, words) in sections {
            let anchor = format!("#{key}");
            markup.leaf("a", &[("href", &anchor)], words);
        }
    });
}
