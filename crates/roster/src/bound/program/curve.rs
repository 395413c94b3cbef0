//! A convex cost as steps: the highest of its tangents at some points.

/// People around the coverage that is near to the best at which tangents touch. Twice as far apart each time: at 0.02
/// people the steps lie below the cost by 1e-4 at most, where a person missing costs 4.
const APART: [f64; 9] = [0.0, 0.02, 0.06, 0.14, 0.3, 0.62, 1.26, 2.54, 5.1];

/// Slopes that differ by less are one.
const LEAST_RISE: f64 = 1e-9;

/// Returns the cost of no coverage and the steps from there on, each with its width and cost a person, the last without
/// an end. `tangent` gives cost and slope at so many people, `near` is where the tangents are closest.
pub(super) fn steps(near: f64, tangent: impl Fn(f64) -> (f64, f64)) -> (f64, Vec<(f64, f64)>) {
    let below = APART.iter().rev().map(|apart| near - apart).filter(|people| *people > 0.0);
    let above = APART.iter().skip(1).map(|apart| near + apart);
    let points = [0.0].into_iter().chain(below).chain(above);
    // Each tangent as its cost at nobody and its slope.
    let mut lines: Vec<(f64, f64)> = Vec::new();
    for people in points {
        let (cost, slope) = tangent(people);
        if lines.last().is_none_or(|last| slope - last.1 > LEAST_RISE) {
            lines.push((cost - slope * people, slope));
        }
    }
    let mut from = 0.0;
    let mut steps = Vec::with_capacity(lines.len());
    for (at, (start, slope)) in lines.iter().enumerate() {
        let next = lines.get(at + 1);
        let until =
            next.map_or(f64::INFINITY, |(other, steeper)| (start - other) / (steeper - slope));
        steps.push((until - from, *slope));
        from = until;
    }
    (lines.first().map_or(0.0, |line| line.0), steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ten people wanted; one too few costs four times as much as one too many.
    fn cost(people: f64) -> f64 {
        let missing = 10.0 - people;
        if missing > 0.0 { 0.4 * missing * missing } else { 0.1 * missing * missing }
    }

    fn slope(people: f64) -> f64 {
        let missing = 10.0 - people;
        if missing > 0.0 { -0.8 * missing } else { -0.2 * missing }
    }

    fn by_steps(near: f64, people: f64) -> f64 {
        let (mut cost, steps) = steps(near, |people| (super::tests::cost(people), slope(people)));
        let mut left = people;
        for (width, slope) in steps {
            cost += slope * left.min(width);
            left -= left.min(width);
        }
        cost
    }

    #[test]
    fn steps_never_cost_more_than_the_curve_and_hardly_less_near_by() {
        for near in [0.0, 0.01, 3.0, 9.98, 10.0, 12.5] {
            for people in (0..400).map(|tenths| f64::from(tenths) * 0.05) {
                let (steps, curve) = (by_steps(near, people), cost(people));
                assert!(steps <= curve + 1e-9, "{people} people near {near}: {steps} over {curve}");
            }
            let (steps, curve) = (by_steps(near, near), cost(near));
            assert!(curve - steps < 1e-9, "{near}: {steps} under {curve}");
            assert!(cost(near + 0.03) - by_steps(near, near + 0.03) < 2e-4, "{near}");
        }
    }

    #[test]
    fn steps_cost_ever_more_and_have_a_width() {
        let (_, steps) = steps(9.0, |people| (cost(people), slope(people)));
        assert!(steps.is_sorted_by(|a, b| a.1 < b.1), "{steps:?}");
        assert!(steps.iter().all(|(width, _)| *width > 0.0), "{steps:?}");
    }
}
