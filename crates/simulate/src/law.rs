//! Laws prepared for the loop: what does not change between draws is computed once.

use organico_model::{Law, Stream};

use crate::SimulationError;

/// A law of a random time, ready to be drawn from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sampler {
    Exponential { mean: f64 },
    Fixed { value: f64 },
    LogNormal { location: f64, spread: f64 },
    Weibull { scale: f64, power: f64 },
    Empirical { values: Vec<f64> },
    Never,
}

impl Sampler {
    /// Returns the law as it is.
    pub(crate) fn of(law: &Law) -> Result<Self, SimulationError> {
        check(law)?;
        Ok(scaled(law, 1.0))
    }

    /// Returns the shape of the law, scaled to the mean 1; a law without a finite mean above 0 is refused.
    pub(crate) fn of_mean_one(law: &Law) -> Result<Self, SimulationError> {
        check(law)?;
        let mean = law.mean();
        if mean > 0.0 && mean.is_finite() {
            Ok(scaled(law, 1.0 / mean))
        } else {
            let expected = "a finite number above 0";
            Err(SimulationError::OutOfRange { field: "mean handle time", value: mean, expected })
        }
    }

    /// Returns one draw.
    #[inline(always)]
    pub(crate) fn draw(&self, stream: &mut Stream) -> f64 {
        match self {
            Self::Exponential { mean } => stream.exponential(*mean),
            Self::Fixed { value } => *value,
            Self::LogNormal { location, spread } => libm::exp(location + spread * stream.normal()),
            Self::Weibull { scale, power } => {
                scale * libm::pow(-libm::log(stream.uniform()), *power)
            }
            Self::Empirical { values } => values[stream.below(values.len() as u32) as usize],
            Self::Never => f64::INFINITY,
        }
    }
}

fn check(law: &Law) -> Result<(), SimulationError> {
    let at_least = |value: f64, least: f64| {
        let fault = SimulationError::OutOfRange {
            field: "law",
            value,
            expected: "a finite number in range",
        };
        if value.is_finite() && value >= least { Ok(()) } else { Err(fault) }
    };
    match law {
        Law::Exponential { mean } => at_least(*mean, 0.0),
        Law::Fixed { value } => at_least(*value, 0.0),
        // The location of the logarithm needs a mean above 0.
        Law::LogNormal { mean, variation } => {
            at_least(*mean, f64::MIN_POSITIVE).and_then(|()| at_least(*variation, 0.0))
        }
        Law::Weibull { scale, shape } => {
            at_least(*scale, 0.0).and_then(|()| at_least(*shape, f64::MIN_POSITIVE))
        }
        Law::Empirical { values } => {
            at_least(values.len() as f64, 1.0)?;
            values.iter().try_for_each(|&value| at_least(value, 0.0))
        }
        Law::Never => Ok(()),
    }
}

fn scaled(law: &Law, scale: f64) -> Sampler {
    match law {
        Law::Exponential { mean } => Sampler::Exponential { mean: mean * scale },
        Law::Fixed { value } => Sampler::Fixed { value: value * scale },
        Law::LogNormal { mean, variation } => {
            let variance = libm::log1p(variation * variation);
            let location = libm::log(mean * scale) - 0.5 * variance;
            Sampler::LogNormal { location, spread: variance.sqrt() }
        }
        Law::Weibull { scale: own, shape } => {
            Sampler::Weibull { scale: own * scale, power: 1.0 / shape }
        }
        Law::Empirical { values } => {
            Sampler::Empirical { values: values.iter().map(|value| value * scale).collect() }
        }
        Law::Never => Sampler::Never,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use organico_model::{Purpose, Seed};

    fn mean_of(sampler: &Sampler) -> f64 {
        let mut stream = Seed(5).stream(Purpose::Generate, (0, 0));
        (0..100_000).map(|_| sampler.draw(&mut stream)).sum::<f64>() / 100_000.0
    }

    #[test]
    fn every_shape_is_scaled_to_the_mean_one() {
        let laws = [
            Law::Exponential { mean: 240.0 },
            Law::Fixed { value: 12.0 },
            Law::LogNormal { mean: 300.0, variation: 1.2 },
            Law::Weibull { scale: 90.0, shape: 1.5 },
            Law::Empirical { values: vec![0.0, 10.0, 20.0, 90.0] },
        ];
        for law in laws {
            let mean = mean_of(&Sampler::of_mean_one(&law).unwrap());
            assert!((mean - 1.0).abs() < 0.02, "{law:?} has the mean {mean}");
        }
    }

    #[test]
    fn laws_without_a_finite_mean_or_with_impossible_numbers_are_refused() {
        assert!(Sampler::of_mean_one(&Law::Never).is_err());
        assert!(Sampler::of_mean_one(&Law::Fixed { value: 0.0 }).is_err());
        assert!(Sampler::of(&Law::Empirical { values: Vec::new() }).is_err());
        assert!(Sampler::of(&Law::Exponential { mean: f64::NAN }).is_err());
        assert!(Sampler::of(&Law::Weibull { scale: 1.0, shape: 0.0 }).is_err());
        assert!(Sampler::of(&Law::LogNormal { mean: -1.0, variation: 0.5 }).is_err());
    }
}
