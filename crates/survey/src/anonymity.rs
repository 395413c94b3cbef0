//! Who is hidden so that nobody is found: the limit and the remainder rule.
//!
//! Practice of survey houses: `docs/sources.md#survey-anonymity`.

/// The smallest limit that may be set: of two, each knows the other.
pub const K_MIN: u32 = 3;
/// The usual limit.
pub const K_USUAL: u32 = 5;

/// Returns which groups of a whole must be hidden when groups below `k` may not be seen and the total is known.
///
/// Every group of 1 to `k - 1` is hidden. What is hidden together can be worked out from the total, so as long as it is
/// below `k` the smallest group still shown is hidden too (the first of several alike). A group of nobody tells of
/// nobody and stays. A whole below `k` is hidden altogether.
#[must_use]
pub fn hidden_groups(sizes: &[u32], k: u32) -> Vec<bool> {
    let total: u64 = sizes.iter().map(|size| u64::from(*size)).sum();
    if total < u64::from(k) {
        return vec![true; sizes.len()];
    }
    let mut hidden: Vec<bool> = sizes.iter().map(|size| (1..k).contains(size)).collect();
    while let Some(next) = still_revealing(sizes, &hidden, k) {
        hidden[next] = true;
    }
    hidden
}

/// Returns the next group to hide while the hidden ones together are somebody and fewer than `k`.
fn still_revealing(sizes: &[u32], hidden: &[bool], k: u32) -> Option<usize> {
    let groups = || sizes.iter().zip(hidden).enumerate();
    let together: u64 =
        groups().filter(|(_, (_, h))| **h).map(|(_, (size, _))| u64::from(*size)).sum();
    if together == 0 || together >= u64::from(k) {
        return None;
    }
    let shown = groups().filter(|(_, (size, hidden))| **size > 0 && !**hidden);
    shown.min_by_key(|(_, (size, _))| **size).map(|(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_group_of_three_takes_the_next_smallest_with_it() {
        assert_eq!(hidden_groups(&[43, 29, 14, 41, 3], 5), [false, false, true, false, true]);
    }

    #[test]
    fn hidden_groups_that_are_enough_together_take_nobody_with_them() {
        assert_eq!(hidden_groups(&[43, 2, 3, 41], 5), [false, true, true, false]);
    }

    #[test]
    fn a_group_of_nobody_stays_and_a_small_whole_goes() {
        assert_eq!(hidden_groups(&[43, 0, 41], 5), [false, false, false]);
        assert_eq!(hidden_groups(&[3, 0, 1], 5), [true, true, true]);
        assert_eq!(hidden_groups(&[], 5), Vec::<bool>::new());
    }

    proptest! {
        #[test]
        fn no_shown_group_is_below_the_limit_and_no_remainder_gives_one_away(
            sizes in prop::collection::vec(0_u32..60, 0..12), k in K_MIN..12,
        ) {
            let hidden = hidden_groups(&sizes, k);
            let of = |wanted: bool| sizes.iter().zip(&hidden).filter(move |(_, h)| **h == wanted).map(|(s, _)| *s);
            let total: u32 = sizes.iter().sum();
            if total < k {
                prop_assert!(hidden.iter().all(|h| *h));
            } else {
                prop_assert!(of(false).all(|size| size == 0 || size >= k));
                let remainder = total - of(false).sum::<u32>();
                prop_assert!(remainder == 0 || remainder >= k);
                prop_assert!(remainder == 0 || of(true).filter(|size| *size > 0).count() >= 2);
            }
        }
    }
}
