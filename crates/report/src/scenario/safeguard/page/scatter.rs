//! A scatter chart of mixes, with the plans numbered on it: two axes that begin where the values do.

use super::labels::{Area, RADIUS, places};
use crate::markup::Markup;
use crate::number::Numbers;
use crate::svg::{Path, Scale, Size, draw, line, nice_ticks};

/// Shapes of the dots, each with a grey of its own.
pub(super) const SHAPES: [&str; 4] = ["dot-0", "dot-1", "dot-2", "dot-3"];

/// Room for one character of a tick label.
const CHARACTER: f64 = 6.2;

/// Side of a square of the picture in which one dot of a shape stands for all.
const SAME: f64 = 3.0;

/// A mix.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Dot {
    /// Cost and harm, as the axes have them.
    pub(super) at: (f64, f64),
    /// Which of the shapes.
    pub(super) shape: usize,
}

/// A plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numbered {
    /// Cost and harm, as the axes have them.
    pub(super) at: (f64, f64),
    /// Its number.
    pub(super) number: usize,
    /// Whether a ring is drawn around its number.
    pub(super) ring: bool,
}

/// What is drawn.
pub(super) struct Scatter<'a> {
    pub(super) size: Size,
    /// What the axes measure, across and up.
    pub(super) axes: (&'a str, &'a str),
    pub(super) dots: Vec<Dot>,
    /// A line through dots, from left to right.
    pub(super) line: Vec<(f64, f64)>,
    pub(super) plans: Vec<Numbered>,
}

struct Frame {
    area: Area,
    across: Scale,
    up: Scale,
    ticks: (Vec<f64>, Vec<f64>),
}

impl Frame {
    fn of(scatter: &Scatter<'_>, numbers: Numbers) -> Self {
        let all = || {
            let dots = scatter.dots.iter().map(|dot| dot.at);
            dots.chain(scatter.plans.iter().map(|plan| plan.at)).chain(scatter.line.iter().copied())
        };
        let (width, height) = scatter.size.lengths();
        let wanted = if width > 500.0 { 8 } else { 4 };
        let ticks = (ticks(all().map(|at| at.0), wanted), ticks(all().map(|at| at.1), 5));
        let widest = ticks.1.iter().map(|value| numbers.short_tick(*value).chars().count()).max();
        let left = 12.0 + CHARACTER * widest.unwrap_or(0) as f64;
        let area = Area { left, right: width - 22.0, top: 22.0, bottom: height - 40.0 };
        let ends = |ticks: &[f64]| {
            (ticks.first().copied().unwrap_or(0.0), ticks.last().copied().unwrap_or(1.0))
        };
        let across = Scale::new(ends(&ticks.0), (area.left, area.right));
        let up = Scale::new(ends(&ticks.1), (area.bottom, area.top));
        Self { area, across, up, ticks }
    }

    fn at(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.across.at(x), self.up.at(y))
    }
}

/// Returns round values that hold all of these, from nought where they come near it.
pub(super) fn ticks(values: impl Iterator<Item = f64>, wanted: usize) -> Vec<f64> {
    let ends = values.filter(|value| value.is_finite()).fold(None, |ends, value| match ends {
        None => Some((value, value)),
        Some((low, high)) => Some((value.min(low), value.max(high))),
    });
    let (low, high) = ends.unwrap_or((0.0, 1.0));
    // One value alone stands in the middle of an axis that has some width.
    let width = if high > low { high - low } else { (high.abs() * 0.1).max(1.0) };
    let (low, high) =
        if high > low { (low, high) } else { (low - width / 2.0, high + width / 2.0) };
    let low = if low >= 0.0 && low < width * 0.5 { 0.0 } else { low };
    let steps = nice_ticks(high - low, wanted);
    let step = steps.get(1).copied().unwrap_or(1.0);
    let first = (low / step).floor();
    let count = ((high / step - 1e-9).ceil() - first).max(1.0) as usize;
    (0..=count).map(|index| (first + index as f64) * step).collect()
}

/// Draws the chart.
pub(super) fn scatter(markup: &mut Markup, scatter: &Scatter<'_>, numbers: Numbers) {
    let frame = Frame::of(scatter, numbers);
    axes(markup, &frame, scatter.axes, numbers);
    let dots = seen(&frame, &scatter.dots);
    for (shape, class) in SHAPES.iter().enumerate() {
        let mut path = Path::default();
        for (at, _) in dots.iter().filter(|(_, one)| *one == shape) {
            shape_at(&mut path, shape, *at);
        }
        draw(markup, class, &path);
    }
    let through: Vec<_> = scatter.line.iter().map(|at| Some(frame.at(*at))).collect();
    draw(markup, "line-frontier", &line(&through));
    numbered(markup, &frame, (&dots, &scatter.plans));
}

/// Where a dot stands on the picture, and its shape.
type Placed = ((f64, f64), usize);

/// Returns where dots stand, one for all of a shape that lie at the same place of the picture.
fn seen(frame: &Frame, dots: &[Dot]) -> Vec<Placed> {
    let mut known = std::collections::BTreeSet::new();
    let placed = dots.iter().map(|dot| (frame.at(dot.at), dot.shape % SHAPES.len()));
    placed
        .filter(|((x, y), shape)| {
            known.insert(((x / SAME).round() as i64, (y / SAME).round() as i64, *shape))
        })
        .collect()
}

fn numbered(markup: &mut Markup, frame: &Frame, (dots, plans): (&[Placed], &[Numbered])) {
    let points: Vec<(f64, f64)> = plans.iter().map(|plan| frame.at(plan.at)).collect();
    let dots: Vec<(f64, f64)> = dots.iter().map(|(at, _)| *at).collect();
    let labels = places(&points, &dots, frame.area);
    for (point, label) in points.iter().zip(&labels) {
        draw(markup, "leader", &line(&[Some(*point), Some(*label)]));
        circle(markup, "plan-point", *point, 4.0);
    }
    for (plan, (x, y)) in plans.iter().zip(labels) {
        if plan.ring {
            circle(markup, "plan-ring", (x, y), RADIUS + 3.0);
        }
        circle(markup, "plan-disc", (x, y), RADIUS);
        let (x, y) = (format!("{x:.1}"), format!("{:.1}", y + 3.8));
        let attributes: crate::markup::Attributes<'_> =
            &[("class", &"plan-number"), ("x", &x), ("y", &y)];
        markup.leaf("text", attributes, plan.number);
    }
}

fn circle(markup: &mut Markup, class: &str, (x, y): (f64, f64), radius: f64) {
    let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
    markup.empty("circle", &[("class", &class), ("cx", &x), ("cy", &y), ("r", &radius)]);
}

/// Draws a shape around a point.
pub(super) fn shape_at(path: &mut Path, shape: usize, (x, y): (f64, f64)) {
    let corners: &[(f64, f64)] = match shape % SHAPES.len() {
        0 => &[
            (-1.1, -2.6),
            (1.1, -2.6),
            (2.6, -1.1),
            (2.6, 1.1),
            (1.1, 2.6),
            (-1.1, 2.6),
            (-2.6, 1.1),
            (-2.6, -1.1),
        ],
        1 => &[(-2.5, -2.5), (2.5, -2.5), (2.5, 2.5), (-2.5, 2.5)],
        2 => &[(0.0, -3.2), (3.1, 2.4), (-3.1, 2.4)],
        _ => &[(0.0, -3.5), (3.5, 0.0), (0.0, 3.5), (-3.5, 0.0)],
    };
    for (index, (dx, dy)) in corners.iter().enumerate() {
        if index == 0 {
            path.move_to(x + dx, y + dy);
        } else {
            path.line_to(x + dx, y + dy);
        }
    }
    path.close();
}

fn axes(markup: &mut Markup, frame: &Frame, names: (&str, &str), numbers: Numbers) {
    let (area, (across, up)) = (frame.area, &frame.ticks);
    let mut grid = Path::default();
    for value in up {
        grid.move_to(area.left, frame.up.at(*value));
        grid.line_to(area.right, frame.up.at(*value));
    }
    for value in across {
        grid.move_to(frame.across.at(*value), area.top);
        grid.line_to(frame.across.at(*value), area.bottom);
    }
    draw(markup, "grid", &grid);
    for value in up {
        let at = (area.left - 5.0, frame.up.at(*value) + 4.0);
        text(markup, "end", at, &numbers.short_tick(*value));
    }
    for value in across {
        let at = (frame.across.at(*value), area.bottom + 15.0);
        text(markup, "middle", at, &numbers.short_tick(*value));
    }
    text(markup, "unit", (0.0, 10.0), names.1);
    text(markup, "end unit", (area.right, area.bottom + 32.0), names.0);
}

fn text(markup: &mut Markup, class: &str, (x, y): (f64, f64), words: &str) {
    let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
    markup.leaf("text", &[("class", &class), ("x", &x), ("y", &y)], words);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn an_axis_holds_its_values_and_begins_at_nought_only_where_they_come_near_it() {
        assert_eq!(
            ticks([11_210.0, 11_890.0].into_iter(), 4),
            [11_200.0, 11_400.0, 11_600.0, 11_800.0, 12_000.0]
        );
        assert_eq!(ticks([3.0, 90.0].into_iter(), 4), [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(ticks([-30.0, 20.0].into_iter(), 4)[0], -40.0);
        for lonely in [0.0, 7.0, -3.0] {
            let ends = ticks(std::iter::once(lonely), 4);
            assert!(ends[0] <= lonely && lonely <= ends[ends.len() - 1], "{ends:?}");
        }
    }

    #[test]
    fn thousands_of_mixes_at_one_place_are_one_dot_and_another_shape_is_still_seen() {
        let dots: Vec<Dot> =
            (0..4_000).map(|index| Dot { at: (5.0, 5.0), shape: index % 2 }).collect();
        let picture = Scatter {
            size: Size::FullHigh(400),
            axes: ("x", "y"),
            dots,
            line: Vec::new(),
            plans: Vec::new(),
        };
        let frame = Frame::of(&picture, Numbers::of(Language::English));
        assert_eq!(seen(&frame, &picture.dots).len(), 2);
    }
}
