//! What several sections are made of: tables, folded tables, paragraphs.

use crate::markup::Markup;
use crate::view::View;

/// Charts of one kind on a page; the rest is in the tables, so that the page of a large centre stays readable.
pub(crate) const CHARTS_MAX: usize = 12;

/// A table: the first `words` columns hold words, the others numbers.
pub(crate) struct Table {
    /// Headings.
    pub(crate) heads: Vec<String>,
    /// Columns of words on the left.
    pub(crate) words: usize,
    /// Rows.
    pub(crate) rows: Vec<Vec<String>>,
}

impl Table {
    /// Returns an empty table with the headings of these keys.
    pub(crate) fn new(view: &View<'_>, words: usize, heads: &[&str]) -> Self {
        Self { heads: heads.iter().map(|key| view.say(key)).collect(), words, rows: Vec::new() }
    }

    /// Writes the table; nothing if it has no rows.
    pub(crate) fn write(&self, markup: &mut Markup) {
        if self.rows.is_empty() {
            return;
        }
        let class = if self.heads.len() <= 4 { "scroll narrow" } else { "scroll" };
        markup.element("div", &[("class", &class)], |markup| {
            markup.element("table", &[], |markup| {
                markup.element("thead", &[], |markup| {
                    markup.element("tr", &[], |markup| self.heads(markup));
                });
                markup.element("tbody", &[], |markup| {
                    for row in &self.rows {
                        markup.element("tr", &[], |markup| self.row(markup, row));
                    }
                });
            });
        });
    }

    /// Writes the table folded below a chart: it is what the chart shows, for those who cannot see it.
    pub(crate) fn write_folded(&self, markup: &mut Markup, view: &View<'_>) {
        if self.rows.is_empty() {
            return;
        }
        markup.element("details", &[], |markup| {
            markup.leaf("summary", &[], view.say("chart-data"));
            self.write(markup);
        });
    }

    fn heads(&self, markup: &mut Markup) {
        for (index, head) in self.heads.iter().enumerate() {
            let class = if index < self.words { "word" } else { "number" };
            markup.leaf("th", &[("scope", &"col"), ("class", &class)], head);
        }
    }

    fn row(&self, markup: &mut Markup, row: &[String]) {
        for (index, cell) in row.iter().enumerate() {
            match index {
                0 => markup.leaf("th", &[("scope", &"row")], cell),
                _ if index < self.words => markup.leaf("td", &[], cell),
                _ => markup.leaf("td", &[("class", &"number")], cell),
            }
        }
    }
}

/// Writes a paragraph.
pub(crate) fn paragraph(markup: &mut Markup, text: &str) {
    markup.leaf("p", &[], text);
}

/// Writes a paragraph that explains how to read what follows.
pub(crate) fn lead(markup: &mut Markup, text: &str) {
    markup.leaf("p", &[("class", &"lead")], text);
}

/// Writes a heading inside a section.
pub(crate) fn heading(markup: &mut Markup, text: &str) {
    markup.leaf("h3", &[], text);
}

/// Writes a grid of figures.
pub(crate) fn figures(markup: &mut Markup, inside: impl FnOnce(&mut Markup)) {
    markup.element("div", &[("class", &"figures")], inside);
}

/// Writes a card: a title and figures with their labels.
pub(crate) fn card(markup: &mut Markup, title: &str, figures: &[(String, String)]) {
    markup.element("div", &[("class", &"card")], |markup| {
        markup.leaf("h3", &[], title);
        markup.element("dl", &[], |markup| {
            for (label, value) in figures {
                markup.element("div", &[], |markup| {
                    markup.leaf("dt", &[], label);
                    markup.leaf("dd", &[], value);
                });
            }
        });
    });
}

/// Returns the figures of a card with the words of their labels.
pub(crate) fn said(
    say: impl Fn(&str) -> String,
    figures: Vec<(&str, String)>,
) -> Vec<(String, String)> {
    figures.into_iter().map(|(label, value)| (say(label), value)).collect()
}

/// Says that only the first charts are drawn, where there are more.
pub(crate) fn charts_left_out(markup: &mut Markup, view: &View<'_>, count: usize) {
    if count > CHARTS_MAX {
        lead(markup, &view.plural("charts-left-out", count - CHARTS_MAX));
    }
}
