//! Deviations in standard errors, and how many of them may be large.

use organico_model::Estimate;

/// A measure against its exact value.
#[derive(Debug, Clone)]
pub(crate) struct Score {
    /// What was simulated.
    pub(crate) case: String,
    /// The measure.
    pub(crate) measure: String,
    /// The exact value.
    pub(crate) exact: f64,
    /// What was found.
    pub(crate) found: f64,
    /// The difference in standard errors.
    pub(crate) z: f64,
}

impl Score {
    pub(crate) fn of(
        (case, measure): (&str, &str),
        found: Option<Estimate>,
        exact: f64,
        days: u32,
    ) -> Self {
        let found = found.unwrap();
        Self {
            case: case.to_owned(),
            measure: measure.to_owned(),
            exact,
            found: found.mean,
            z: z_score(&found, exact, days),
        }
    }
}

/// Returns the deviation of an estimate over so many days from an exact value, in standard errors.
pub(crate) fn z_score(found: &Estimate, exact: f64, days: u32) -> f64 {
    // An interval is cut at 0 and 1 on one side only.
    let half = (found.high - found.mean).max(found.mean - found.low);
    (found.mean - exact) / (half / student(days - 1))
}

/// Returns the 97.5 per cent quantile of Student's t for 19 degrees of freedom or more.
fn student(freedom: u32) -> f64 {
    let d = f64::from(freedom);
    1.959_964 + 2.372_3 / d + 2.822_5 / (d * d)
}

/// Asserts that scores are those of exact values: each measure has its 95 per cent within 1.96, as far as chance
/// allows, and none is beyond 4.5.
pub(crate) fn assert_scores(scores: &[Score]) {
    for score in scores {
        assert!(score.z.abs() <= 4.5, "{score:?}");
    }
    let mut measures: Vec<&str> = scores.iter().map(|score| score.measure.as_str()).collect();
    measures.sort_unstable();
    measures.dedup();
    for measure in measures {
        let of = scores.iter().filter(|score| score.measure == measure);
        let (count, within) =
            of.fold((0, 0), |(n, k), score| (n + 1, k + u32::from(score.z.abs() <= 1.96)));
        let least = fewest_within(count);
        assert!(within >= least, "{measure}: {within} of {count} within 1.96, at least {least}");
    }
}

/// Returns the 1 per cent quantile of how many of `count` scores lie within 1.96, each with probability .95.
pub(crate) fn fewest_within(count: u32) -> u32 {
    let (mut weight, mut below) = (libm::pow(0.05, f64::from(count)), 0.0);
    for hits in 0..=count {
        below += weight;
        if below > 0.01 {
            return hits;
        }
        weight *= f64::from(count - hits) / f64::from(hits + 1) * 0.95 / 0.05;
    }
    count
}
