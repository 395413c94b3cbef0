//! A few mixes that stand for the whole frontier.

use organico_model::Harm;

/// Returns the numbers of at most so many harms: those at the ends, and then always the one that lies farthest from all
/// that are taken, each figure measured against its own range.
pub(super) fn pick(harms: &[Harm], most: usize) -> Vec<usize> {
    let ranges = FIGURES.map(|figure| range(harms, figure));
    let point = |harm: &Harm| -> [f64; 3] {
        std::array::from_fn(|axis| {
            let (low, width) = ranges[axis];
            if width > 0.0 { (FIGURES[axis](harm) - low) / width } else { 0.0 }
        })
    };
    let points: Vec<[f64; 3]> = harms.iter().map(point).collect();
    let mut taken: Vec<usize> = Vec::new();
    for figure in FIGURES {
        let least = (0..harms.len())
            .min_by(|a, b| figure(&harms[*a]).total_cmp(&figure(&harms[*b])).then(a.cmp(b)));
        taken.extend(least.filter(|one| taken.len() < most && !taken.contains(one)));
    }
    while taken.len() < most.min(harms.len()) {
        let distance = |one: usize| {
            let all = taken.iter().map(|other| apart(&points[one], &points[*other]));
            all.fold(f64::INFINITY, f64::min)
        };
        let next =
            (0..harms.len()).max_by(|a, b| distance(*a).total_cmp(&distance(*b)).then(b.cmp(a)));
        match next {
            Some(next) if distance(next) > 1e-9 => taken.push(next),
            Some(_) | None => break,
        }
    }
    taken.sort_unstable();
    taken
}

/// The figures of the frontier.
const FIGURES: [fn(&Harm) -> f64; 3] =
    [|harm| harm.employer_cost, |harm| harm.income_lost, |harm| harm.posts_lost];

fn range(harms: &[Harm], figure: fn(&Harm) -> f64) -> (f64, f64) {
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
        assert_eq!(pick(&harms, 3), [0, 5, 10]);
        assert_eq!(pick(&harms, 2), [0, 10]);
        assert_eq!(pick(&harms, 99).len(), 11);
    }

    #[test]
    fn of_those_that_are_alike_one_is_taken() {
        assert_eq!(pick(&[harm(1.0, 1.0), harm(1.0, 1.0)], 5), [0]);
        assert!(pick(&[], 5).is_empty());
    }
}
