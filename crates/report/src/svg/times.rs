//! Times along the lower edge of a chart: round instants, as many as there is room for.

use super::{Path, Plot, Scale, draw, nice_ticks};
use crate::markup::Markup;

/// Room for one label of hours and minutes, and for one that has seconds too.
const LABELS: (f64, f64) = (54.0, 76.0);

/// Round distances between two labels, in seconds: up to a day.
const STEPS: [f64; 18] = [
    1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0,
    10_800.0, 14_400.0, 21_600.0, 86_400.0,
];

/// Returns the map of seconds to the width of a plot.
pub(crate) const fn time_scale(plot: &Plot, span: (f64, f64)) -> Scale {
    Scale::new(span, (plot.left, plot.right))
}

/// Draws an axis of times over `span`, in seconds, with a faint line at each; `label` makes the words of an instant from
/// it and the distance between two.
pub(crate) fn time_axis(
    markup: &mut Markup,
    plot: &Plot,
    span: (f64, f64),
    label: impl Fn(f64, f64) -> String,
) {
    let scale = time_scale(plot, span);
    let (step, instants) = round_instants(span, plot.right - plot.left);
    let mut lines = Path::default();
    for instant in &instants {
        lines.move_to(scale.at(*instant), plot.top);
        lines.line_to(scale.at(*instant), plot.bottom);
    }
    draw(markup, "grid", &lines);
    for instant in instants {
        let x = scale.at(instant);
        let last = x + room(step) / 2.0 > plot.right + 12.0;
        let class = if last { "end" } else { "middle" };
        let x = format!("{:.1}", if last { plot.right } else { x });
        let y = format!("{:.1}", plot.bottom + 15.0);
        markup.leaf("text", &[("class", &class), ("x", &x), ("y", &y)], label(instant, step));
    }
}

/// Returns the room for a label where labels are so far apart in time.
const fn room(step: f64) -> f64 {
    if step < 60.0 { LABELS.1 } else { LABELS.0 }
}

/// Returns the distance between round instants, and those inside a span that has so much width.
fn round_instants((from, to): (f64, f64), width: f64) -> (f64, Vec<f64>) {
    let length = to - from;
    if !length.is_finite() || length <= 0.0 {
        return (STEPS[0], vec![from]);
    }
    let fits = |step: &f64| length / step * room(*step) <= width;
    let step = if length < 5.0 {
        nice_ticks(length, (width / LABELS.1) as usize)[1]
    } else {
        let day = STEPS[STEPS.len() - 1];
        let days = || day * (length / day * LABELS.0 / width).ceil().max(1.0);
        STEPS.into_iter().find(fits).unwrap_or_else(days)
    };
    // The slack keeps an instant that lies on the edge but for a rounding.
    let first = (from / step - 1e-9).ceil();
    let count = ((to / step + 1e-9).floor() - first).max(0.0) as usize;
    (step, (0..=count).map(|index| (first + index as f64) * step).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_labelled_at_round_hours_and_never_too_densely() {
        let hours = [28_800.0, 36_000.0, 43_200.0, 50_400.0, 57_600.0, 64_800.0, 72_000.0];
        assert_eq!(round_instants((28_800.0, 72_000.0), 430.0), (7200.0, hours.to_vec()));
        for seconds in [7.0, 45.0, 90.0, 400.0, 3600.0, 86_400.0, 176_400.0, 1_440_000.0] {
            let (step, instants) = round_instants((0.0, seconds), 430.0);
            let most = 430.0 / room(step) + 1.0;
            let few = 2..=most as usize;
            assert!(few.contains(&instants.len()), "{seconds}: {instants:?}");
        }
    }

    #[test]
    fn a_span_of_seconds_has_decimal_steps_and_an_empty_one_a_single_label() {
        let (step, instants) = round_instants((0.0, 1.0), 430.0);
        assert_eq!((step, instants.len()), (0.2, 6));
        assert_eq!(round_instants((5.0, 5.0), 430.0), (1.0, vec![5.0]));
    }
}
