//! A figure: caption, legend, picture with words for screen readers, and the data behind it in a table.

use crate::markup::Markup;

/// Size of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Size {
    /// Half the width of the page.
    Half,
    /// Half the width of the page and so high.
    HalfHigh(u32),
    /// The whole width of the page.
    Full,
    /// The whole width of the page and so high.
    FullHigh(u32),
}

impl Size {
    /// Returns width and height.
    pub(crate) const fn lengths(self) -> (f64, f64) {
        match self {
            Self::Half => (452.0, 200.0),
            Self::HalfHigh(height) => (452.0, height as f64),
            Self::Full => (920.0, 190.0),
            Self::FullHigh(height) => (920.0, height as f64),
        }
    }
}

/// How a legend shows its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A line.
    Line,
    /// An area.
    Area,
}

/// One entry of a legend: a mark with the class of its colour, and its words.
pub(crate) struct Key {
    /// The mark.
    pub(crate) mark: Mark,
    /// Class of the colour.
    pub(crate) class: &'static str,
    /// Words.
    pub(crate) label: String,
}

/// What stands around a picture.
pub(crate) struct Figure {
    /// Title, also for screen readers.
    pub(crate) title: String,
    /// What the picture shows, in a sentence for screen readers.
    pub(crate) description: String,
    /// Size of the picture.
    pub(crate) size: Size,
    /// Legend, in order; empty when the picture needs none.
    pub(crate) keys: Vec<Key>,
}

/// Writes a figure: `draw` fills the picture, `table` what is unfolded below it.
pub(crate) fn figure(
    markup: &mut Markup,
    figure: &Figure,
    draw: impl FnOnce(&mut Markup),
    table: impl FnOnce(&mut Markup),
) {
    let class = match figure.size {
        Size::Half | Size::HalfHigh(_) => "half",
        Size::Full | Size::FullHigh(_) => "full",
    };
    markup.element("figure", &[("class", &class)], |markup| {
        caption(markup, figure);
        let (width, height) = figure.size.lengths();
        let (title, description) = (markup.identifier(), markup.identifier());
        let labels = format!("{title} {description}");
        let frame = format!("0 0 {width} {height}");
        markup.element(
            "svg",
            &[("viewBox", &frame), ("role", &"img"), ("aria-labelledby", &labels)],
            |markup| {
                markup.leaf("title", &[("id", &title)], &figure.title);
                markup.leaf("desc", &[("id", &description)], &figure.description);
                draw(markup);
            },
        );
        table(markup);
    });
}

fn caption(markup: &mut Markup, figure: &Figure) {
    markup.element("figcaption", &[], |markup| {
        markup.leaf("strong", &[], &figure.title);
        for key in &figure.keys {
            markup.element("span", &[("class", &"key")], |markup| {
                let shape = match key.mark {
                    Mark::Line => "k-line",
                    Mark::Area => "k-area",
                };
                let frame = &[
                    ("class", &"k" as &dyn std::fmt::Display),
                    ("viewBox", &"0 0 16 10"),
                    ("aria-hidden", &"true"),
                ];
                markup.element("svg", frame, |markup| {
                    let d = if key.mark == Mark::Line { "M0 5h16" } else { "M1 0h14v10h-14z" };
                    let class = format!("{shape} {}", key.class);
                    markup.empty("path", &[("class", &class), ("d", &d)]);
                });
                markup.text(&key.label);
            });
        }
    });
}
