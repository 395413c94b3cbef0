//! From values to lengths, and round numbers for the ticks of an axis.

/// A straight map from a span of values to a span of lengths.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Scale {
    values: (f64, f64),
    lengths: (f64, f64),
}

impl Scale {
    /// Returns the map of `values` to `lengths`; an empty span of values maps to the first length.
    pub(crate) const fn new(values: (f64, f64), lengths: (f64, f64)) -> Self {
        Self { values, lengths }
    }

    /// Returns the length of a value, kept inside the span; a value that is no number lies at the first length.
    pub(crate) fn at(self, value: f64) -> f64 {
        let ((first, last), (start, end)) = (self.values, self.lengths);
        let share = (value - first) / (last - first);
        if share.is_finite() { start + share.clamp(0.0, 1.0) * (end - start) } else { start }
    }
}

/// Returns round values from 0 up to the first one at or above `top`, about `wanted` of them; at least 0 and 1.
pub(crate) fn nice_ticks(top: f64, wanted: usize) -> Vec<f64> {
    let top = if top.is_finite() && top > 0.0 { top } else { 1.0 };
    let rough = top / wanted.max(1) as f64;
    let mut unit = 1.0;
    while unit > rough {
        unit /= 10.0;
    }
    while unit * 10.0 <= rough {
        unit *= 10.0;
    }
    let step = [1.0, 2.0, 2.5, 5.0, 10.0]
        .map(|factor| factor * unit)
        .into_iter()
        .find(|step| *step >= rough)
        .unwrap_or(10.0 * unit);
    let count = (top / step - 1e-9).ceil().max(1.0) as usize;
    (0..=count).map(|index| index as f64 * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_reach_the_top() {
        assert_eq!(nice_ticks(87.0, 4), [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(nice_ticks(100.0, 4), [0.0, 25.0, 50.0, 75.0, 100.0]);
        assert_eq!(nice_ticks(3.0, 4), [0.0, 1.0, 2.0, 3.0]);
    }

    #[test]
    fn an_axis_without_a_value_still_has_ticks() {
        assert_eq!(nice_ticks(0.0, 1), [0.0, 1.0]);
        assert_eq!(nice_ticks(f64::NAN, 1), [0.0, 1.0]);
        assert_eq!(nice_ticks(f64::INFINITY, 1), [0.0, 1.0]);
    }

    #[test]
    fn a_value_outside_the_scale_stays_at_its_end() {
        let scale = Scale::new((0.0, 10.0), (100.0, 0.0));
        assert_eq!(scale.at(5.0), 50.0);
        assert_eq!(scale.at(20.0), 0.0);
        assert_eq!(scale.at(f64::NAN), 100.0);
        assert_eq!(Scale::new((1.0, 1.0), (3.0, 9.0)).at(1.0), 3.0);
    }
}
