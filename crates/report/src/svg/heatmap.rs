//! Heat maps: days across, times of the day down, one colour a class.

use jiff::civil::Date;

use super::axis::{Plot, day_axis, unit_label};
use super::{Path, Scale, Size, draw};
use crate::markup::Markup;
use crate::number::{Numbers, clock};

/// A heat map. A cell without a class is left blank.
pub(crate) struct Heatmap<'a> {
    /// Size of the picture.
    pub(crate) size: Size,
    /// The days, from left to right.
    pub(crate) days: &'a [Date],
    /// First and last minute of the day, from top to bottom.
    pub(crate) span: (u32, u32),
    /// Minutes of one cell.
    pub(crate) step: u32,
    /// Classes of the colours, in order.
    pub(crate) classes: &'a [&'static str],
    /// For each day, the class of each cell from the top.
    pub(crate) cells: &'a [Vec<Option<usize>>],
    /// What the vertical axis shows.
    pub(crate) unit: &'a str,
}

/// Draws a heat map: one path a class, with cells of one class that follow each other drawn as one.
pub(crate) fn heatmap(markup: &mut Markup, map: &Heatmap<'_>, numbers: Numbers) {
    let (width, height) = map.size.lengths();
    let (top, bottom) = (18.0, height - 20.0);
    let minutes = Scale::new((f64::from(map.span.0), f64::from(map.span.1)), (top, bottom));
    let plot = Plot::with_edges((40.0, width - 6.0), (top, bottom));
    unit_label(markup, map.unit);
    hour_labels(markup, map, minutes);
    let column = (plot.right - plot.left) / map.days.len().max(1) as f64;
    let row = (bottom - top) * f64::from(map.step) / f64::from((map.span.1 - map.span.0).max(1));
    let gap = (column * 0.08).min(1.0);
    let mut paths = vec![Path::default(); map.classes.len()];
    for (day, cells) in map.cells.iter().enumerate() {
        let x = plot.left + column * day as f64;
        for (start, length, class) in same_runs(cells) {
            if let Some(path) = paths.get_mut(class) {
                let y = top + row * start as f64;
                path.rectangle(x, y, column - gap, row * length as f64);
            }
        }
    }
    for (path, class) in paths.iter().zip(map.classes) {
        draw(markup, class, path);
    }
    day_axis(markup, &plot, map.days, numbers);
}

fn same_runs(cells: &[Option<usize>]) -> Vec<(usize, usize, usize)> {
    let mut runs: Vec<(usize, usize, usize)> = Vec::new();
    for (index, cell) in cells.iter().enumerate() {
        let Some(class) = *cell else { continue };
        match runs.last_mut() {
            Some((start, length, last)) if *last == class && *start + *length == index => {
                *length += 1;
            }
            _ => runs.push((index, 1, class)),
        }
    }
    runs
}

fn hour_labels(markup: &mut Markup, map: &Heatmap<'_>, minutes: Scale) {
    let (from, to) = map.span;
    let every = if to - from > 720 { 180 } else { 120 };
    let first = from.div_ceil(60) * 60;
    for minute in (first..=to).step_by(every) {
        let y = format!("{:.1}", minutes.at(f64::from(minute)) + 4.0);
        markup.leaf("text", &[("class", &"end"), ("x", &36), ("y", &y)], clock(minute));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_one_class_that_touch_are_one_run_and_blanks_divide_them() {
        let cells = [Some(1), Some(1), None, Some(1), Some(0)];
        assert_eq!(same_runs(&cells), [(0, 2, 1), (3, 1, 1), (4, 1, 0)]);
    }
}
