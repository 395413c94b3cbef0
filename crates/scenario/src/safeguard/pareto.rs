//! What is saved against what is lost, of which only what nothing beats is kept.

/// Most that is kept of one: beyond it, one of those that lie close together stands for the others.
const KEPT_MAX: usize = 2_000;

/// Something that can be had: what it saves the employer and what it takes from people, in cents.
pub(super) trait Had {
    fn saving(&self) -> f64;
    fn loss(&self) -> f64;
}

/// Keeps what nothing beats, by what is lost; returns whether all of it was kept.
pub(super) fn keep_best<T: Had>(all: &mut Vec<T>) -> bool {
    all.sort_by(|a, b| a.loss().total_cmp(&b.loss()).then(b.saving().total_cmp(&a.saving())));
    let mut most = f64::NEG_INFINITY;
    all.retain(|one| {
        let better = one.saving() > most + 1e-6;
        if better {
            most = one.saving();
        }
        better
    });
    thin(all)
}

/// Keeps, of what lies close together, what saves most: the dearest and the cheapest always stay.
fn thin<T: Had>(all: &mut Vec<T>) -> bool {
    if all.len() <= KEPT_MAX {
        return true;
    }
    let (first, last) = (all[0].loss(), all[all.len() - 1].loss());
    let bucket = |one: &T| libm::floor((one.loss() - first) / (last - first) * KEPT_MAX as f64);
    let buckets: Vec<f64> = all.iter().map(bucket).collect();
    let mut index = 0;
    all.retain(|_| {
        // Saving ascends with loss: the last of a bucket saves most.
        let kept = index == 0 || buckets.get(index + 1) != Some(&buckets[index]);
        index += 1;
        kept
    });
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, Copy, PartialEq)]
    struct Pair(f64, f64);

    impl Had for Pair {
        fn saving(&self) -> f64 {
            self.0
        }

        fn loss(&self) -> f64 {
            self.1
        }
    }

    #[test]
    fn what_saves_less_and_takes_more_is_not_kept() {
        let mut all =
            vec![Pair(3.0, 2.0), Pair(1.0, 1.0), Pair(2.0, 2.0), Pair(3.0, 5.0), Pair(0.0, 0.0)];
        assert!(keep_best(&mut all));
        assert_eq!(all, [Pair(0.0, 0.0), Pair(1.0, 1.0), Pair(3.0, 2.0)]);
    }

    #[test]
    fn of_too_many_the_first_and_the_last_stay() {
        let mut all: Vec<Pair> =
            (0..10_000).map(|n| Pair(f64::from(n), f64::from(n) * 2.0)).collect();
        assert!(!keep_best(&mut all));
        assert!(all.len() <= KEPT_MAX + 2);
        assert_eq!((all[0], all[all.len() - 1]), (Pair(0.0, 0.0), Pair(9_999.0, 19_998.0)));
    }
}
