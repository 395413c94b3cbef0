//! Poisson weights of uniformisation: how many jumps a stretch of time holds.
//!
//! Weights start at the largest and go to both sides, so that no exponential underflows; all terms are positive.
//! Source: `docs/sources.md#time-varying`.

/// The law of the number of jumps.
pub(super) struct Jumps {
    /// The first number that matters.
    pub(super) first: usize,
    /// P(N = first), P(N = first + 1), ...
    pub(super) mass: Vec<f64>,
    /// P(N > k) for the same numbers; it is 1 before the first.
    pub(super) more: Vec<f64>,
}

impl Jumps {
    /// Returns the law for a mean above 0, without what is below `edge` times its largest weight.
    pub(super) fn with_mean(mean: f64, edge: f64) -> Self {
        let mode = mean.floor();
        let mut below = Vec::new();
        let (mut weight, mut count) = (1.0, mode);
        while count >= 1.0 {
            weight *= count / mean;
            if weight < edge {
                break;
            }
            below.push(weight);
            count -= 1.0;
        }
        let first = mode as usize - below.len();
        let mut mass: Vec<f64> = below.into_iter().rev().collect();
        let (mut weight, mut count) = (1.0, mode);
        // Beyond the mode the ratio of neighbours falls, so the loop ends.
        while weight >= edge {
            mass.push(weight);
            count += 1.0;
            weight *= mean / count;
        }
        let total: f64 = mass.iter().sum();
        for weight in &mut mass {
            *weight /= total;
        }
        let mut more = vec![0.0; mass.len()];
        let mut tail = 0.0;
        for (after, weight) in more.iter_mut().zip(&mass).rev() {
            *after = tail;
            tail += weight;
        }
        Self { first, mass, more }
    }

    /// Returns the largest number of jumps.
    pub(super) fn last(&self) -> usize {
        self.first + self.mass.len() - 1
    }

    /// Returns P(N = k).
    pub(super) fn exactly(&self, count: usize) -> f64 {
        count.checked_sub(self.first).and_then(|at| self.mass.get(at)).copied().unwrap_or(0.0)
    }

    /// Returns P(N > k).
    pub(super) fn over(&self, count: usize) -> f64 {
        match count.checked_sub(self.first) {
            Some(at) => self.more.get(at).copied().unwrap_or(0.0),
            None => 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_those_of_the_poisson_law_and_their_tails_add_up_to_the_mean() {
        for mean in [0.3, 2.0, 750.0, 20_000.0] {
            let jumps = Jumps::with_mean(mean, 1e-30);
            assert!((jumps.mass.iter().sum::<f64>() - 1.0).abs() < 1e-13);
            let tails: f64 = (0..=jumps.last()).map(|count| jumps.over(count)).sum();
            assert!((tails / mean - 1.0).abs() < 1e-13, "{mean}: {tails}");
        }
        let jumps = Jumps::with_mean(2.0, 1e-30);
        assert!((jumps.exactly(3) - 8.0 / 6.0 * libm::exp(-2.0)).abs() < 1e-15);
    }
}
