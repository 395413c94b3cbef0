//! Days side by side, each showing only the hours that matter, so that nights take no room.

use jiff::civil::Date;

use super::{Path, Plot, draw};
use crate::markup::Markup;
use crate::number::{Numbers, clock};

/// Days as columns; inside each, the minutes of the day from `from` to `to`.
#[derive(Debug, Clone)]
pub(crate) struct Columns {
    left: f64,
    width: f64,
    from: u32,
    to: u32,
}

/// Room between two days.
const GAP: f64 = 4.0;

impl Columns {
    /// Returns `count` columns over the width of a plot.
    pub(crate) fn new(plot: &Plot, count: usize, span: (u32, u32)) -> Self {
        let width = (plot.right - plot.left) / count.max(1) as f64;
        Self { left: plot.left, width, from: span.0, to: span.1.max(span.0 + 1) }
    }

    /// Returns where a minute of a day lies; minutes outside the span lie at its ends.
    pub(crate) fn at(&self, day: usize, minute: u32) -> f64 {
        let span = f64::from(self.to - self.from);
        let share = f64::from(minute.clamp(self.from, self.to) - self.from) / span;
        self.left + self.width * day as f64 + GAP / 2.0 + share * (self.width - GAP)
    }

    /// Returns where the column of a day begins.
    pub(crate) fn start(&self, day: usize) -> f64 {
        self.left + self.width * day as f64
    }
}

/// Draws the lines between days, the days and, where there is room, a few hours of each.
pub(crate) fn column_axis(
    markup: &mut Markup,
    plot: &Plot,
    columns: &Columns,
    days: &[Date],
    numbers: Numbers,
) {
    let mut lines = Path::default();
    for day in 0..=days.len() {
        lines.move_to(columns.start(day), plot.top);
        lines.line_to(columns.start(day), plot.bottom);
    }
    draw(markup, "grid", &lines);
    let roomy = columns.width > 122.0;
    for (index, day) in days.iter().enumerate() {
        let label = if columns.width > 52.0 {
            numbers.date_short(*day)
        } else {
            numbers.weekday_short(*day)
        };
        let centre = columns.start(index) + columns.width / 2.0;
        text(markup, "middle", centre, plot.bottom + 15.0, &label);
        if roomy {
            hours(markup, plot, columns, index);
        }
    }
}

fn hours(markup: &mut Markup, plot: &Plot, columns: &Columns, day: usize) {
    let y = plot.bottom + 15.0;
    text(markup, "hour start", columns.at(day, columns.from), y, &clock(columns.from));
    text(markup, "hour end", columns.at(day, columns.to), y, &clock(columns.to));
}

fn text(markup: &mut Markup, class: &str, x: f64, y: f64, label: &str) {
    let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
    markup.leaf("text", &[("class", &class), ("x", &x), ("y", &y)], label);
}
