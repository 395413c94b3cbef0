//! Charts of a day by interval: steps and bands over the hours that are open, with a line at the present time.

use super::view::DayView;
use crate::markup::Markup;
use crate::svg::{
    Figure, Key, Mark, Path, Plot, Size, band, draw, figure, steps, time_axis, time_scale,
    value_axis,
};

/// Values by interval of the day, drawn as steps.
pub(super) struct Curve {
    /// Class of the line.
    pub(super) class: &'static str,
    /// Words.
    pub(super) label: String,
    /// The values, where there are any.
    pub(super) values: Vec<Option<f64>>,
}

/// A span of values by interval of the day.
pub(super) struct Span {
    /// Class of the area.
    pub(super) class: &'static str,
    /// Words.
    pub(super) label: String,
    /// Low and high, where there are any.
    pub(super) values: Vec<Option<(f64, f64)>>,
}

/// A chart of a day.
pub(super) struct DayChart {
    pub(super) title: String,
    pub(super) said: String,
    pub(super) unit: String,
    pub(super) size: Size,
    /// Whether values are shares, from 0 to 1.
    pub(super) share: bool,
    pub(super) spans: Vec<Span>,
    pub(super) curves: Vec<Curve>,
    pub(super) target: Option<f64>,
}

impl DayChart {
    /// Writes the chart; nothing on a day that is closed.
    pub(super) fn write(&self, markup: &mut Markup, view: &DayView<'_>) {
        let Some((first, end)) = view.open() else { return };
        let span = (view.seconds(first), view.seconds(end));
        let frame = Figure {
            title: self.title.clone(),
            description: self.said.clone(),
            size: self.size,
            keys: self.keys(view),
        };
        let plot = if self.share {
            Plot::new(self.size, 1.0, |value| view.numbers.percent_plain(value))
        } else {
            Plot::new(self.size, self.top(), |value| view.numbers.short_tick(value))
        };
        let picture = |markup: &mut Markup| {
            value_axis(markup, &plot, &self.unit);
            time_axis(markup, &plot, span, |instant, _| view.axis_time(instant));
            let x = time_scale(&plot, span);
            for area in &self.spans {
                let mut points = Vec::new();
                for index in first..end {
                    let value = area.values.get(index).copied().flatten();
                    let edges = [view.seconds(index), view.seconds(index + 1)];
                    points.extend(edges.map(|edge| {
                        let (low, high) = value?;
                        Some((x.at(edge), plot.values.at(low), plot.values.at(high)))
                    }));
                }
                draw(markup, area.class, &band(&points));
            }
            for curve in &self.curves {
                let pieces: Vec<Option<(f64, f64, f64)>> = (first..end)
                    .map(|index| {
                        let value = curve.values.get(index).copied().flatten()?;
                        let (from, to) = (view.seconds(index), view.seconds(index + 1));
                        Some((x.at(from), x.at(to), plot.values.at(value)))
                    })
                    .collect();
                draw(markup, curve.class, &steps(&pieces));
            }
            self.lines(markup, view, (&plot, span));
        };
        figure(markup, &frame, picture, |_| {});
    }

    /// Draws the target across, and the present time from top to bottom.
    fn lines(&self, markup: &mut Markup, view: &DayView<'_>, (plot, span): (&Plot, (f64, f64))) {
        if let Some(target) = self.target {
            let mut path = Path::default();
            path.move_to(plot.left, plot.values.at(target));
            path.line_to(plot.right, plot.values.at(target));
            draw(markup, "line-target", &path);
        }
        let now = view.seconds(view.day.seen);
        if span.0 < now && now < span.1 {
            let x = time_scale(plot, span).at(now);
            let mut path = Path::default();
            path.move_to(x, plot.top);
            path.line_to(x, plot.bottom);
            draw(markup, "line-now", &path);
        }
    }

    fn top(&self) -> f64 {
        let lines = self.curves.iter().flat_map(|curve| curve.values.iter().flatten().copied());
        let areas = self.spans.iter().flat_map(|span| span.values.iter().flatten());
        lines.chain(areas.map(|(_, high)| *high)).filter(|v| v.is_finite()).fold(1.0, f64::max)
    }

    fn keys(&self, view: &DayView<'_>) -> Vec<Key> {
        let line = |curve: &Curve| Key {
            mark: Mark::Line,
            class: curve.class,
            label: curve.label.clone(),
        };
        let area =
            |span: &Span| Key { mark: Mark::Area, class: span.class, label: span.label.clone() };
        let mut keys: Vec<Key> = self.curves.iter().map(line).collect();
        keys.extend(self.spans.iter().map(area));
        if let Some(target) = self.target {
            let share = view.numbers.percent_plain(target);
            let label = view.fill("intraday-line-target", &[("share", share.into())]);
            keys.push(Key { mark: Mark::Line, class: "line-target", label });
        }
        let label = view.fill("intraday-line-now", &[("at", view.clock(view.day.at).into())]);
        keys.push(Key { mark: Mark::Line, class: "line-now", label });
        keys
    }
}
