//! A few mixes that stand for the whole frontier.

use organico_model::Harm;

/// Returns the numbers of at most so many harms, ascending: first up to half of them, and one at least, among those in
/// `common`, which all parties accept, and then among all.
pub(super) fn pick(harms: &[Harm], most: usize, common: &[usize]) -> Vec<usize> {
    let points = points(harms);
    let half = if common.is_empty() { 0 } else { (most / 2).max(1) };
    let first = spread((harms, &points), common, half, Vec::new());
    let all: Vec<usize> = (0..harms.len()).collect();
    let mut taken = spread((harms, &points), &all, most, first);
    taken.sort_unstable();
    taken
}

/// Returns the harms with each figure measured against its own range.
fn points(harms: &[Harm]) -> Vec<[f64; 3]> {
    let ranges = FIGURES.map(|figure| range(harms, figure));
    let point = |harm: &Harm| -> [f64; 3] {
        std::array::from_fn(|axis| {
            let (low, width) = ranges[axis];
            if width > 0.0 { (FIGURES[axis](harm) - low) / width } else { 0.0 }
        })
    };
    harms.iter().map(point).collect()
}

/// Returns what was taken, and of those `among` which is chosen the ends, and then always the one that lies farthest from
/// all that are taken, until there are so many.
fn spread(
    (harms, points): (&[Harm], &[[f64; 3]]),
    among: &[usize],
    most: usize,
    mut taken: Vec<usize>,
) -> Vec<usize> {
    for figure in FIGURES {
        let least = among
            .iter()
            .copied()
            .min_by(|a, b| figure(&harms[*a]).total_cmp(&figure(&harms[*b])).then(a.cmp(b)));
        taken.extend(least.filter(|one| taken.len() < most && !taken.contains(one)));
    }
    while taken.len() < most {
        let distance = |one: usize| {
            let all = taken.iter().map(|other| apart(&points[one], &points[*other]));
            all.fold(f64::INFINITY, f64::min)
        };
        let farthest = |a: &usize, b: &usize| distance(*a).total_cmp(&distance(*b)).then(b.cmp(a));
        match among.iter().copied().max_by(farthest) {
            Some(next) if distance(next) > 1e-9 => taken.push(next),
            Some(_) | None => break,
        }
    }
    taken
}

/// The figures of the frontier.
pub(super) const FIGURES: [fn(&Harm) -> f64; 3] =
    [|harm| harm.employer_cost, |harm| harm.income_lost, |harm| harm.posts_lost];

/// Returns the least value of a figure, and how far the greatest is from it.
pub(super) fn range(harms: &[Harm], figure: fn(&Harm) -> f64) -> (f64, f64) {
    let low = harms.iter().map(figure).fold(f64::INFINITY, f64::min);
    let high = harms.iter().map(figure).fold(f64::NEG_INFINITY, f64::max);
    (low, high - low)
}

fn apart(one: &[f64; 3], other: &[f64; 3]) -> f64 {
    one.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn harm(employer_cost: f64, income_lost: f64) -> Harm {
        Harm { employer_cost, income_lost, posts_lost: 0.0, margin: None }
    }

    #[test]
    fn the_ends_come_first_and_then_the_middle() {
        let harms: Vec<Harm> =
            (0..=10).map(|n| harm(100.0 - f64::from(n) * 3.0, f64::from(n))).collect();
        assert_eq!(pick(&harms, 3, &[]), [0, 5, 10]);
        assert_eq!(pick(&harms, 2, &[]), [0, 10]);
        assert_eq!(pick(&harms, 99, &[]).len(), 11);
    }

    #[test]
    fn of_those_that_are_alike_one_is_taken() {
        assert_eq!(pick(&[harm(1.0, 1.0), harm(1.0, 1.0)], 5, &[]), [0]);
        assert!(pick(&[], 5, &[]).is_empty());
    }

    #[test]
    fn half_of_the_plans_are_first_picked_among_those_that_all_accept() {
        let harms: Vec<Harm> =
            (0..=10).map(|n| harm(100.0 - f64::from(n) * 3.0, f64::from(n))).collect();
        assert_eq!(pick(&harms, 4, &[3, 4, 5]), [0, 3, 5, 10]);
        assert_eq!(pick(&harms, 1, &[4]), [4], "one of them stands before the ends");
        assert_eq!(pick(&harms, 6, &[4]).len(), 6, "the rest is picked among all");
        assert!(pick(&harms, 6, &[4]).contains(&4));
        assert_eq!(pick(&harms, 4, &[0, 10]), pick(&harms, 4, &[]));
    }
}
