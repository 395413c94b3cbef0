//! Times along the lower edge of a chart: round instants, as many as there is room for.

use super::{Path, Plot, Scale, draw, nice_ticks};
use crate::markup::Markup;

/// Room for one label of a time.
const TIME_LABEL: f64 = 46.0;

/// Round distances between two labels, in seconds: from a minute to a day.
const STEPS: [f64; 12] = [
    60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0, 7200.0, 10_800.0, 14_400.0, 21_600.0,
    86_400.0,
];

/// Returns the map of seconds to the width of a plot.
pub(crate) const fn time_scale(plot: &Plot, span: (f64, f64)) -> Scale {
    Scale::new(span, (plot.left, plot.right))
}

/// Draws an axis of times over `span`, in seconds, with labels made by `label` and a faint line at each.
pub(crate) fn time_axis(
    markup: &mut Markup,
    plot: &Plot,
    span: (f64, f64),
    label: impl Fn(f64) -> String,
) {
    let scale = time_scale(plot, span);
    let room = ((plot.right - plot.left) / TIME_LABEL).floor().max(1.0);
    let instants = round_instants(span, room as usize);
    let mut lines = Path::default();
    for instant in &instants {
        lines.move_to(scale.at(*instant), plot.top);
        lines.line_to(scale.at(*instant), plot.bottom);
    }
    draw(markup, "grid", &lines);
    for instant in instants {
        let x = scale.at(instant);
        let last = x + TIME_LABEL / 2.0 > plot.right + 12.0;
        let class = if last { "end" } else { "middle" };
        let x = format!("{:.1}", if last { plot.right } else { x });
        let y = format!("{:.1}", plot.bottom + 15.0);
        markup.leaf("text", &[("class", &class), ("x", &x), ("y", &y)], label(instant));
    }
}

/// Returns round instants inside a span, at most `most` and one.
fn round_instants((from, to): (f64, f64), most: usize) -> Vec<f64> {
    let length = to - from;
    if !length.is_finite() || length <= 0.0 {
        return vec![from];
    }
    let fits = |step: &f64| length / step <= most as f64;
    let step = if length < STEPS[0] {
        nice_ticks(length, most)[1]
    } else {
        let last = STEPS[STEPS.len() - 1];
        let days = || last * (length / last / most as f64).ceil();
        STEPS.into_iter().find(fits).unwrap_or_else(days)
    };
    // The slack keeps an instant that lies on the edge but for a rounding.
    let first = (from / step - 1e-9).ceil();
    let count = ((to / step + 1e-9).floor() - first).max(0.0) as usize;
    (0..=count).map(|index| (first + index as f64) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_labelled_at_round_hours_and_never_too_densely() {
        assert_eq!(
            round_instants((28_800.0, 72_000.0), 8),
            [28_800.0, 36_000.0, 43_200.0, 50_400.0, 57_600.0, 64_800.0, 72_000.0]
        );
        for hours in [1, 3, 12, 24, 49, 400] {
            let instants = round_instants((0.0, f64::from(hours) * 3600.0), 8);
            assert!((2..=9).contains(&instants.len()), "{hours}: {instants:?}");
        }
    }

    #[test]
    fn a_span_of_less_than_a_minute_has_decimal_steps_and_an_empty_one_a_single_label() {
        assert_eq!(
            round_instants((0.0, 1.0), 5),
            [0.0, 0.2, 0.4, 0.600_000_000_000_000_1, 0.8, 1.0]
        );
        assert_eq!(round_instants((5.0, 5.0), 5), [5.0]);
    }
}
