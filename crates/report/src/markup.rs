//! A small writer of HTML and SVG that escapes whatever it is given and closes what it opened.
//!
//! Ours rather than a templating crate: one page of code serves HTML and SVG alike, and the result is also valid XML,
//! which the tests parse.

use std::fmt::{Display, Write};

/// Attributes of an element, in the order written.
pub(crate) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// Markup under construction.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    text: String,
    identifiers: u32,
}

struct Escaped<'a>(&'a mut String);

impl Write for Escaped<'_> {
    fn write_str(&mut self, part: &str) -> std::fmt::Result {
        for character in part.chars() {
            match character {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                // XML allows no control characters, not even as references.
                c if c.is_control() && !matches!(c, '\n' | '\t') => self.0.push('\u{fffd}'),
                c => self.0.push(c),
            }
        }
        Ok(())
    }
}

impl Markup {
    /// Writes an element with what `inside` writes.
    pub(crate) fn element(
        &mut self,
        tag: &str,
        attributes: Attributes<'_>,
        inside: impl FnOnce(&mut Self),
    ) {
        self.start(tag, attributes);
        self.text.push('>');
        inside(self);
        self.text.push_str("</");
        self.text.push_str(tag);
        self.text.push('>');
    }

    /// Writes an element that holds only text.
    pub(crate) fn leaf(&mut self, tag: &str, attributes: Attributes<'_>, text: impl Display) {
        self.element(tag, attributes, |markup| markup.text(text));
    }

    /// Writes an element without content.
    pub(crate) fn empty(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.start(tag, attributes);
        self.text.push_str("/>");
    }

    /// Writes text, escaped.
    pub(crate) fn text(&mut self, text: impl Display) {
        // Writing into a string cannot fail, and a Display that fails leaves what it wrote so far.
        let _ = write!(Escaped(&mut self.text), "{text}");
    }

    /// Writes our own constant text as it is, such as a style sheet.
    pub(crate) fn constant(&mut self, text: &'static str) {
        self.text.push_str(text);
    }

    /// Writes the head of a page: its title, the styles of all pages, and those of its own.
    pub(crate) fn head(&mut self, title: impl Display, own_styles: &'static str) {
        self.element("head", &[], |markup| {
            markup.empty("meta", &[("charset", &"utf-8")]);
            let viewport = "width=device-width, initial-scale=1";
            markup.empty("meta", &[("name", &"viewport"), ("content", &viewport)]);
            markup.leaf("title", &[], title);
            markup.element("style", &[], |markup| {
                markup.constant(include_str!("page.css"));
                markup.constant(own_styles);
            });
        });
    }

    /// Returns an identifier that no other element of the page has.
    pub(crate) fn identifier(&mut self) -> String {
        self.identifiers += 1;
        format!("n{}", self.identifiers)
    }

    /// Returns the markup.
    pub(crate) fn finish(self) -> String {
        self.text
    }

    fn start(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.text.push('<');
        self.text.push_str(tag);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            self.text(value);
            self.text.push('"');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_attributes_are_escaped() {
        let mut markup = Markup::default();
        markup.leaf("p", &[("title", &"\"a\" & b")], "<script>\u{7}");
        assert_eq!(
            markup.finish(),
            "<p title=\"&quot;a&quot; &amp; b\">&lt;script&gt;\u{fffd}</p>"
        );
    }
}
