//! Whiskers: for each day a middle value and the span most replications fall in.

use super::{Path, Plot, draw};
use crate::markup::Markup;

/// Low, middle and high value of one day, or nothing.
pub(crate) type Whisker = Option<[f64; 3]>;

/// Draws a whisker a day, each with a dot at its middle value.
pub(crate) fn whiskers(markup: &mut Markup, plot: &Plot, days: &[Whisker]) {
    let width = (plot.right - plot.left) / days.len().max(1) as f64;
    let (mut spans, mut dots) = (Path::default(), Path::default());
    let half = (width * 0.28).clamp(0.5, 4.0);
    for (index, day) in days.iter().enumerate() {
        let Some([low, middle, high]) = day else { continue };
        let x = plot.left + width * (index as f64 + 0.5);
        let (low, high) = (plot.values.at(*low), plot.values.at(*high));
        spans.rectangle(x - half, high, 2.0 * half, (low - high).max(1.0));
        dots.move_to(x - half - 1.0, plot.values.at(*middle));
        dots.line_to(x + half + 1.0, plot.values.at(*middle));
    }
    draw(markup, "fill-service", &spans);
    draw(markup, "line-service", &dots);
}
