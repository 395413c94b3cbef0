//! Axes: the plot area with round values on the left and days below.

use jiff::civil::{Date, Weekday};

use super::{Path, Scale, Size, draw, nice_ticks};
use crate::markup::Markup;
use crate::number::Numbers;

/// Room for one character of a tick label.
const CHARACTER: f64 = 6.2;

/// Room for one label of a day.
const DAY_LABEL: f64 = 40.0;

/// The area of a chart between its axes, and its scale of values.
#[derive(Debug, Clone)]
pub(crate) struct Plot {
    /// Left edge.
    pub(crate) left: f64,
    /// Right edge.
    pub(crate) right: f64,
    /// Upper edge.
    pub(crate) top: f64,
    /// Lower edge.
    pub(crate) bottom: f64,
    /// Values to heights.
    pub(crate) values: Scale,
    ticks: Vec<(f64, String)>,
}

impl Plot {
    /// Returns the area for values from 0 to `top_value`, with labels made by `label`.
    pub(crate) fn new(size: Size, top_value: f64, label: impl Fn(f64) -> String) -> Self {
        let ticks: Vec<(f64, String)> =
            nice_ticks(top_value, 4).into_iter().map(|value| (value, label(value))).collect();
        let widest = ticks.iter().map(|(_, text)| text.chars().count()).max().unwrap_or(0);
        let (width, height) = size.lengths();
        let (top, bottom) = (20.0, height - 20.0);
        let last = ticks.last().map_or(1.0, |(value, _)| *value);
        let values = Scale::new((0.0, last), (bottom, top));
        Self {
            left: 10.0 + CHARACTER * widest as f64,
            right: width - 6.0,
            top,
            bottom,
            values,
            ticks,
        }
    }

    /// Returns an area with the given left, right, upper and lower edges and no values.
    pub(crate) fn with_edges((left, right): (f64, f64), (top, bottom): (f64, f64)) -> Self {
        let values = Scale::new((0.0, 1.0), (bottom, top));
        Self { left, right, top, bottom, values, ticks: Vec::new() }
    }
}

/// Draws the axis of values with its grid lines and its unit above it.
pub(crate) fn value_axis(markup: &mut Markup, plot: &Plot, unit: &str) {
    let mut grid = Path::default();
    for (value, _) in &plot.ticks {
        let y = plot.values.at(*value);
        grid.move_to(plot.left, y);
        grid.line_to(plot.right, y);
    }
    draw(markup, "grid", &grid);
    for (value, label) in &plot.ticks {
        let y = format!("{:.1}", plot.values.at(*value) + 4.0);
        let x = format!("{:.1}", plot.left - 5.0);
        markup.leaf("text", &[("class", &"end"), ("x", &x), ("y", &y)], label);
    }
    unit_label(markup, unit);
}

/// Writes what an axis measures, in the upper left corner.
pub(crate) fn unit_label(markup: &mut Markup, unit: &str) {
    markup.leaf("text", &[("class", &"unit"), ("x", &0), ("y", &10)], unit);
}

/// Draws an axis of days, each a column of equal width, labelled so that no two labels meet.
///
/// Up to ten days have their weekday; more are labelled once a week, or more rarely where there is no room.
pub(crate) fn day_axis(markup: &mut Markup, plot: &Plot, days: &[Date], numbers: Numbers) {
    if days.is_empty() {
        return;
    }
    let width = (plot.right - plot.left) / days.len() as f64;
    let weekly = days.len() > 10;
    let rarely = (DAY_LABEL / (7.0 * width)).ceil().max(1.0) as usize;
    let starts =
        days.iter().enumerate().filter(|(_, day)| !weekly || day.weekday() == Weekday::Monday);
    for (count, (index, day)) in starts.enumerate() {
        if weekly && count % rarely != 0 {
            continue;
        }
        let label = if weekly { numbers.date_axis(*day) } else { numbers.date_short(*day) };
        let x = plot.left + width * (index as f64 + 0.5);
        let last = x + DAY_LABEL / 2.0 > plot.right + 6.0;
        let class = if last { "end" } else { "middle" };
        let x = format!("{:.1}", if last { plot.right } else { x });
        let y = format!("{:.1}", plot.bottom + 15.0);
        markup.leaf("text", &[("class", &class), ("x", &x), ("y", &y)], label);
    }
}
