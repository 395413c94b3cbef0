//! Where the numbers of plans stand on a chart, so that none lies on another and each stands beside its own point.

/// Radius of a number's disc.
pub(super) const RADIUS: f64 = 8.0;

/// Distances from the point to the middle of the disc, the nearest first.
const DISTANCES: [f64; 6] = [15.0, 24.0, 34.0, 46.0, 60.0, 76.0];

/// Directions in which a number may stand, those off a falling curve first.
const DIRECTIONS: [(f64, f64); 8] = [
    (0.71, -0.71),
    (-0.71, 0.71),
    (0.0, -1.0),
    (1.0, 0.0),
    (0.0, 1.0),
    (-1.0, 0.0),
    (0.71, 0.71),
    (-0.71, -0.71),
];

/// The edges between which numbers stand.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
}

impl Area {
    fn holds(&self, (x, y): (f64, f64)) -> bool {
        x >= self.left + RADIUS
            && x <= self.right - RADIUS
            && y >= self.top + RADIUS
            && y <= self.bottom - RADIUS
    }
}

/// Returns where the number of each point stands: near it, clear of the other points and numbers, and on few dots.
pub(super) fn places(points: &[(f64, f64)], dots: &[(f64, f64)], area: Area) -> Vec<(f64, f64)> {
    let mut placed: Vec<(f64, f64)> = Vec::new();
    for point in points {
        let free = |at: &(f64, f64)| {
            let clear_of_points = points.iter().all(|other| apart(*at, *other) > RADIUS + 4.0);
            let clear_of_numbers =
                placed.iter().all(|other| apart(*at, *other) > 2.0 * RADIUS + 1.0);
            area.holds(*at) && clear_of_points && clear_of_numbers
        };
        let hidden =
            |at: &(f64, f64)| dots.iter().filter(|dot| apart(*at, **dot) < RADIUS + 2.0).count();
        let best = candidates(*point).filter(free).min_by_key(hidden);
        placed.push(best.unwrap_or((point.0, point.1 - DISTANCES[0])));
    }
    placed
}

fn candidates((x, y): (f64, f64)) -> impl Iterator<Item = (f64, f64)> {
    DISTANCES.into_iter().flat_map(move |distance| {
        DIRECTIONS.into_iter().map(move |(dx, dy)| (x + dx * distance, y + dy * distance))
    })
}

fn apart(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (x, y) = (a.0 - b.0, a.1 - b.1);
    (x * x + y * y).sqrt()
}

/// Returns heights that keep a distance, each as near to the wanted one as those above it allow.
pub(super) fn spread(wanted: &[f64], gap: f64, (top, bottom): (f64, f64)) -> Vec<f64> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by(|a, b| wanted[*a].total_cmp(&wanted[*b]));
    let mut heights = wanted.to_vec();
    let mut least = top;
    for index in &order {
        heights[*index] = heights[*index].max(least);
        least = heights[*index] + gap;
    }
    let mut most = bottom;
    for index in order.iter().rev() {
        heights[*index] = heights[*index].min(most);
        most = heights[*index] - gap;
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Area = Area { left: 0.0, right: 400.0, top: 0.0, bottom: 300.0 };

    #[test]
    fn twelve_plans_at_nearly_one_point_have_numbers_that_do_not_touch() {
        let points: Vec<(f64, f64)> =
            (0..12).map(|index| (200.0 + f64::from(index), 150.0)).collect();
        let placed = places(&points, &[], AREA);
        for (index, one) in placed.iter().enumerate() {
            assert!(AREA.holds(*one));
            assert!(points.iter().all(|point| apart(*one, *point) > RADIUS));
            for other in &placed[..index] {
                assert!(apart(*one, *other) > 2.0 * RADIUS, "{one:?} touches {other:?}");
            }
        }
    }

    #[test]
    fn a_number_in_a_corner_stays_inside() {
        for point in [(0.0, 0.0), (400.0, 0.0), (0.0, 300.0), (400.0, 300.0)] {
            assert!(AREA.holds(places(&[point], &[], AREA)[0]), "{point:?}");
        }
    }

    #[test]
    fn heights_at_one_place_are_spread_and_stay_between_the_edges() {
        let heights = spread(&[99.0, 99.0, 10.0, 99.5], 12.0, (0.0, 100.0));
        assert_eq!(heights, [76.0, 88.0, 10.0, 100.0]);
    }
}
