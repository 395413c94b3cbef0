//! Of mixes that lie close together, the one whose hours change least from review to review stands for the others.
//!
//! Cost goes by the days of a month and lost pay by months, so that a level that jumps may beat an even one by a hair.
//! Whoever reads a plan does not want to see that hair.

use super::pick::{Figures, ends, ranges};

/// How far two mixes may lie apart in a figure to be close, as a part of the range of the whole frontier.
const CLOSE: f64 = 0.01;

/// Returns the chosen mixes, each but the ends and those in `kept` exchanged for the steadiest that lies close to it.
pub(super) fn steady(
    mixes: &[Figures],
    chosen: &[usize],
    kept: &[usize],
    unrest: impl Fn(usize) -> f64,
) -> Vec<usize> {
    let ranges = ranges(mixes);
    let all: Vec<usize> = (0..mixes.len()).collect();
    let ends = ends(mixes, &all);
    let is_close = |one: usize, other: usize| {
        let pairs = mixes[one].iter().zip(&mixes[other]).zip(ranges);
        pairs.into_iter().all(|((a, b), (_, width))| (a - b).abs() <= CLOSE * width)
    };
    let mut found: Vec<usize> = Vec::new();
    for one in chosen {
        let free = |other: &usize| !found.contains(other) && !chosen.contains(other);
        let near = (0..mixes.len()).filter(|other| is_close(*one, *other) && free(other));
        let stays = ends.contains(one) || kept.contains(one);
        let best = std::iter::once(*one)
            .chain(near.filter(|_| !stays))
            .min_by(|a, b| unrest(*a).total_cmp(&unrest(*b)));
        found.extend(best);
    }
    found.sort_unstable();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mixes() -> Vec<Figures> {
        let mix = |n: f64| [1_000.0 - n, n, 0.0];
        vec![mix(0.0), mix(499.0), mix(500.0), mix(501.0), mix(600.0), mix(1_000.0)]
    }

    /// Levels of the third jump most, those of the second least.
    fn unrest(one: usize) -> f64 {
        [9.0, 1.0, 5.0, 2.0, 0.0, 9.0][one]
    }

    #[test]
    fn the_steadiest_of_those_that_are_close_stands_for_them() {
        assert_eq!(steady(&mixes(), &[0, 2, 5], &[], unrest), [0, 1, 5]);
    }

    #[test]
    fn ends_and_what_all_parties_accept_stay() {
        assert_eq!(steady(&mixes(), &[0, 2, 5], &[2], unrest), [0, 2, 5]);
    }

    #[test]
    fn no_mix_stands_for_two() {
        assert_eq!(steady(&mixes(), &[0, 2, 3, 5], &[], unrest), [0, 1, 3, 5]);
    }
}
