//! A chart by interval: one or two curves as steps, each with its 95 % band, and a target where there is one.

use organico_model::Estimate;

use super::view::SimulationView;
use crate::markup::Markup;
use crate::svg::{
    Figure, Key, Mark, Path, Plot, Size, band, draw, figure, steps, time_axis, time_scale,
    value_axis,
};

/// Values by interval, with the colours and the words of their curve.
pub(super) struct Curve {
    /// Class of the line.
    pub(super) line: &'static str,
    /// Class of the band.
    pub(super) fill: &'static str,
    /// Words.
    pub(super) label: String,
    /// The values, where there are any.
    pub(super) values: Vec<Option<Estimate>>,
}

/// What a chart measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Axis {
    /// Shares, from 0 to 100 %.
    Share,
    /// Numbers, from 0 up.
    Amount,
}

/// A chart.
pub(super) struct Chart {
    pub(super) title: String,
    pub(super) unit: String,
    pub(super) axis: Axis,
    pub(super) size: Size,
    pub(super) curves: Vec<Curve>,
    pub(super) target: Option<f64>,
}

impl Chart {
    /// Returns whether it has nothing to show: no value at all, or numbers that are all zero.
    pub(super) fn is_empty(&self) -> bool {
        match self.axis {
            Axis::Share => self.values().next().is_none(),
            Axis::Amount => self.top() <= 0.0,
        }
    }

    /// Writes the chart; nothing where it has nothing to show.
    pub(super) fn write(&self, markup: &mut Markup, view: &SimulationView<'_>) {
        let Some(span) = view.span().filter(|_| !self.is_empty()) else { return };
        let frame = Figure {
            title: self.title.clone(),
            description: self.said(view),
            size: self.size,
            keys: self.keys(view),
        };
        let plot = match self.axis {
            Axis::Share => Plot::new(self.size, 1.0, |value| view.numbers.percent_plain(value)),
            Axis::Amount => {
                Plot::new(self.size, self.top(), |value| view.numbers.short_tick(value))
            }
        };
        let picture = |markup: &mut Markup| {
            value_axis(markup, &plot, &self.unit);
            time_axis(markup, &plot, span, |instant, step| view.axis_time(instant, step));
            for curve in &self.curves {
                curve.draw_band(markup, view, &plot, span);
            }
            for curve in &self.curves {
                curve.draw_line(markup, view, &plot, span);
            }
            self.target_line(markup, &plot);
        };
        figure(markup, &frame, picture, |_| {});
    }

    fn values(&self) -> impl Iterator<Item = Estimate> {
        self.curves
            .iter()
            .flat_map(|curve| &curve.values)
            .flatten()
            .copied()
            .filter(|one| one.mean.is_finite())
    }

    /// Returns the largest value. An upper end far above all means would flatten the curves: it may be cut.
    fn top(&self) -> f64 {
        let largest = |value: &dyn Fn(Estimate) -> f64| {
            self.values().map(value).filter(|value| value.is_finite()).fold(0.0, f64::max)
        };
        largest(&|one| one.high).max(largest(&|one| one.mean)).min(2.5 * largest(&|one| one.mean))
    }

    fn keys(&self, view: &SimulationView<'_>) -> Vec<Key> {
        let line =
            |curve: &Curve| Key { mark: Mark::Line, class: curve.line, label: curve.label.clone() };
        let mut keys: Vec<Key> = self.curves.iter().map(line).collect();
        if let Some(curve) = self.curves.first().filter(|_| !view.is_single()) {
            let label = view.say("simulation-key-band");
            keys.push(Key { mark: Mark::Area, class: curve.fill, label });
        }
        if let Some(target) = self.target {
            let share = view.numbers.percent_plain(target);
            let label = view.fill("key-target", &[("share", share.into())]);
            keys.push(Key { mark: Mark::Line, class: "line-target", label });
        }
        keys
    }

    /// Returns the highest and the lowest value of each curve and when, for those who cannot see it.
    fn said(&self, view: &SimulationView<'_>) -> String {
        let sentences = self.curves.iter().filter_map(|curve| curve.said(view, self.axis));
        sentences.collect::<Vec<_>>().join(" ")
    }

    fn target_line(&self, markup: &mut Markup, plot: &Plot) {
        let Some(target) = self.target else { return };
        let mut path = Path::default();
        path.move_to(plot.left, plot.values.at(target));
        path.line_to(plot.right, plot.values.at(target));
        draw(markup, "line-target", &path);
    }
}

impl Curve {
    fn draw_band(
        &self,
        markup: &mut Markup,
        view: &SimulationView<'_>,
        plot: &Plot,
        span: (f64, f64),
    ) {
        if view.is_single() {
            return;
        }
        let x = time_scale(plot, span);
        let mut points = Vec::new();
        for (interval, value) in view.intervals().iter().zip(&self.values) {
            let value = value.filter(|one| one.low.is_finite() && one.high.is_finite());
            let edges = [interval.start_seconds, interval.end_seconds];
            points.extend(edges.map(|edge| {
                value.map(|one| (x.at(edge), plot.values.at(one.low), plot.values.at(one.high)))
            }));
        }
        draw(markup, self.fill, &band(&points));
    }

    fn draw_line(
        &self,
        markup: &mut Markup,
        view: &SimulationView<'_>,
        plot: &Plot,
        span: (f64, f64),
    ) {
        let x = time_scale(plot, span);
        let pieces: Vec<Option<(f64, f64, f64)>> = view
            .intervals()
            .iter()
            .zip(&self.values)
            .map(|(interval, value)| {
                let value = value.filter(|one| one.mean.is_finite())?;
                let (from, to) = (x.at(interval.start_seconds), x.at(interval.end_seconds));
                Some((from, to, plot.values.at(value.mean)))
            })
            .collect();
        draw(markup, self.line, &steps(&pieces));
    }

    fn said(&self, view: &SimulationView<'_>, axis: Axis) -> Option<String> {
        let known = || {
            let pairs = view.intervals().iter().zip(&self.values);
            pairs.filter_map(|(interval, value)| {
                let mean = value.map(|one| one.mean).filter(|mean| mean.is_finite())?;
                Some((interval.start_seconds, mean))
            })
        };
        let (most_at, most) = known().reduce(|a, b| if b.1 > a.1 { b } else { a })?;
        let (least_at, least) = known().reduce(|a, b| if b.1 < a.1 { b } else { a })?;
        let text = |value| match axis {
            Axis::Share => view.numbers.percent(value),
            Axis::Amount => view.plain(value),
        };
        let gaps = [
            ("label", self.label.as_str().into()),
            ("most", text(most).into()),
            ("most_at", view.time(most_at).into()),
            ("least", text(least).into()),
            ("least_at", view.time(least_at).into()),
        ];
        Some(view.fill("simulation-chart-said", &gaps))
    }
}
