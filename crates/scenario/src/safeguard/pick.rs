//! A few mixes that stand for the whole frontier.

/// The three figures of a mix on the frontier.
pub(super) type Figures = [f64; 3];

/// Returns the numbers of at most so many mixes, ascending: first up to half of them, and one at least, among those in
/// `common`, which all parties accept, and then among all.
pub(super) fn pick(mixes: &[Figures], most: usize, common: &[usize]) -> Vec<usize> {
    let points = points(mixes);
    let half = if common.is_empty() { 0 } else { (most / 2).max(1) };
    let first = spread((mixes, &points), common, half, Vec::new());
    let all: Vec<usize> = (0..mixes.len()).collect();
    let mut taken = spread((mixes, &points), &all, most, first);
    taken.sort_unstable();
    taken
}

/// Returns the mixes with each figure measured against its own range.
fn points(mixes: &[Figures]) -> Vec<Figures> {
    let ranges = ranges(mixes);
    let point = |mix: &Figures| -> Figures {
        std::array::from_fn(|axis| {
            let (low, width) = ranges[axis];
            if width > 0.0 { (mix[axis] - low) / width } else { 0.0 }
        })
    };
    mixes.iter().map(point).collect()
}

/// Returns what was taken, and of those `among` which is chosen the ends, and then always the one that lies farthest from
/// all that are taken, until there are so many.
fn spread(
    (mixes, points): (&[Figures], &[Figures]),
    among: &[usize],
    most: usize,
    mut taken: Vec<usize>,
) -> Vec<usize> {
    for end in ends(mixes, among) {
        taken.extend(Some(end).filter(|one| taken.len() < most && !taken.contains(one)));
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

/// Returns the mix with the least of each figure, of those `among` which is chosen; the first one of several.
pub(super) fn ends(mixes: &[Figures], among: &[usize]) -> Vec<usize> {
    let axes: [fn(&Figures) -> f64; 3] = [|mix| mix[0], |mix| mix[1], |mix| mix[2]];
    let least = axes.into_iter().filter_map(|figure| {
        let order = |a: &usize, b: &usize| figure(&mixes[*a]).total_cmp(&figure(&mixes[*b]));
        among.iter().copied().min_by(|a, b| order(a, b).then(a.cmp(b)))
    });
    least.collect()
}

/// Returns the least value of each figure, and how far the greatest is from it.
pub(super) fn ranges(mixes: &[Figures]) -> [(f64, f64); 3] {
    std::array::from_fn(|axis| {
        let values = || mixes.iter().map(|mix| mix[axis]);
        let low = values().fold(f64::INFINITY, f64::min);
        (low, values().fold(f64::NEG_INFINITY, f64::max) - low)
    })
}

fn apart(one: &Figures, other: &Figures) -> f64 {
    one.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn harm(cost: f64, income_lost: f64) -> Figures {
        [cost, income_lost, 0.0]
    }

    #[test]
    fn the_ends_come_first_and_then_the_middle() {
        let harms: Vec<Figures> =
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
        let harms: Vec<Figures> =
            (0..=10).map(|n| harm(100.0 - f64::from(n) * 3.0, f64::from(n))).collect();
        assert_eq!(pick(&harms, 4, &[3, 4, 5]), [0, 3, 5, 10]);
        assert_eq!(pick(&harms, 1, &[4]), [4], "one of them stands before the ends");
        assert_eq!(pick(&harms, 6, &[4]).len(), 6, "the rest is picked among all");
        assert!(pick(&harms, 6, &[4]).contains(&4));
        assert_eq!(pick(&harms, 4, &[0, 10]), pick(&harms, 4, &[]));
    }
}
