//! Samplers over a [`Stream`]. Mathematical functions come from `libm`, so every machine draws the same numbers.

use super::{Stream, ziggurat};

impl Stream {
    /// Returns an exponential time of the given mean; 0 or more.
    #[inline]
    pub fn exponential(&mut self, mean: f64) -> f64 {
        mean * ziggurat::exponential(self)
    }

    /// Returns a standard normal number (polar method of Marsaglia, one of the pair is dropped).
    pub fn normal(&mut self) -> f64 {
        loop {
            let x = 2.0 * self.uniform() - 1.0;
            let y = 2.0 * self.uniform() - 1.0;
            let square = x * x + y * y;
            if square > 0.0 && square < 1.0 {
                return x * (-2.0 * libm::log(square) / square).sqrt();
            }
        }
    }

    /// Returns a log-normal number of the given mean and coefficient of variation (deviation over mean).
    pub fn log_normal(&mut self, mean: f64, variation: f64) -> f64 {
        let log_variance = libm::log1p(variation * variation);
        mean * libm::exp(self.normal() * log_variance.sqrt() - 0.5 * log_variance)
    }

    /// Returns a gamma number of the given shape and mean 1 (Marsaglia and Tsang 2000); 1 when `shape` is not finite.
    pub fn gamma_of_mean_one(&mut self, shape: f64) -> f64 {
        if !shape.is_finite() || shape <= 0.0 {
            return 1.0;
        }
        let lifted = if shape < 1.0 { shape + 1.0 } else { shape };
        let d = lifted - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        let draw = loop {
            let x = self.normal();
            let v = 1.0 + c * x;
            let v = v * v * v;
            if v > 0.0 && libm::log(self.uniform()) < 0.5 * x * x + d - d * v + d * libm::log(v) {
                break d * v;
            }
        };
        let draw = if shape < 1.0 { draw * libm::pow(self.uniform(), 1.0 / shape) } else { draw };
        draw / shape
    }

    /// Returns a Weibull time of the given scale and shape.
    pub fn weibull(&mut self, scale: f64, shape: f64) -> f64 {
        scale * libm::pow(-libm::log(self.uniform()), 1.0 / shape)
    }

    /// Returns a Poisson count of the given mean.
    ///
    /// Counts unit exponential gaps. Above 30, one gamma gap stands for seven eighths of the expected arrivals; where
    /// it overshoots, the arrivals before it are binomial (Ahrens and Dieter 1974).
    pub fn poisson(&mut self, mean: f64) -> u64 {
        let mut left = mean;
        let mut count = 0;
        while left > 30.0 {
            let gaps = libm::floor(left * 0.875);
            let time = self.gamma_of_mean_one(gaps) * gaps;
            if time > left {
                return count + self.binomial(gaps as u64 - 1, left / time);
            }
            count += gaps as u64;
            left -= time;
        }
        let floor = libm::exp(-left);
        let mut product = self.uniform();
        while product > floor {
            count += 1;
            product *= self.uniform();
        }
        count
    }

    /// Returns how many of `trials` succeed, each with the given probability.
    fn binomial(&mut self, trials: u64, probability: f64) -> u64 {
        (0..trials).filter(|_| self.uniform() < probability).count() as u64
    }
}

#[cfg(test)]
mod tests {
    use crate::{Purpose, Seed, Stream};

    fn stream() -> Stream {
        Seed(2026).stream(Purpose::Generate, (1, 2))
    }

    /// Returns mean and variance of 200,000 draws.
    fn moments(mut draw: impl FnMut(&mut Stream) -> f64) -> (f64, f64) {
        let mut stream = stream();
        let draws: Vec<f64> = (0..200_000).map(|_| draw(&mut stream)).collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        let variance =
            draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / draws.len() as f64;
        (mean, variance)
    }

    fn near(found: (f64, f64), mean: f64, variance: f64) {
        assert!(
            (found.0 - mean).abs() < 5.0 * (variance / 200_000.0).sqrt(),
            "mean {} against {mean}",
            found.0
        );
        assert!((found.1 / variance - 1.0).abs() < 0.05, "variance {} against {variance}", found.1);
    }

    #[test]
    fn samplers_have_the_mean_and_variance_of_their_law() {
        near(moments(|s| s.exponential(3.0)), 3.0, 9.0);
        near(moments(Stream::normal), 0.0, 1.0);
        near(moments(|s| s.log_normal(2.0, 0.5)), 2.0, 1.0);
        near(moments(|s| s.gamma_of_mean_one(4.0)), 1.0, 0.25);
        near(moments(|s| s.gamma_of_mean_one(0.5)), 1.0, 2.0);
        near(moments(|s| s.weibull(1.0, 1.0)), 1.0, 1.0);
        near(moments(|s| s.poisson(3.5) as f64), 3.5, 3.5);
        near(moments(|s| s.poisson(250.0) as f64), 250.0, 250.0);
    }

    #[test]
    fn a_poisson_count_of_mean_zero_is_zero() {
        assert!((0..100).all(|_| stream().poisson(0.0) == 0));
    }

    #[test]
    fn the_first_draws_of_every_sampler_are_pinned() {
        let mut s = stream();
        let draws = [
            s.exponential(1.0),
            s.normal(),
            s.log_normal(1.0, 0.5),
            s.gamma_of_mean_one(2.0),
            s.weibull(1.0, 2.0),
        ];
        let pinned = draws.map(f64::to_bits);
        insta::assert_debug_snapshot!((pinned, s.poisson(10.0), s.poisson(1_000.0)));
    }
}
