//! Laws of times of contacts, taken one by one or counted: patience under censoring, and handle time.

use organico_model::{HandleTally, Law, WaitTally};

/// Steps of probability of an empirical law: fine enough for a tenth of a second of threshold at usual patiences.
const STEPS: usize = 200;

/// The curve ends where fewer are still waiting than this...
const AT_RISK_MIN: usize = 20;

/// ... or, of few waits, than one in so many.
const AT_RISK_ONE_IN: usize = 50;

/// How long customers would wait, estimated from those who left and those who were answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Patience {
    /// The law: [`Law::Empirical`], or [`Law::Never`] if nobody left.
    pub law: Law,
    /// Median in seconds; absent if nobody left.
    pub median_seconds: Option<f64>,
    /// Mean of the law in seconds, tail included; absent if nobody left.
    pub mean_seconds: Option<f64>,
    /// Waits that ended by leaving.
    pub left: usize,
    /// Waits that ended by an answer: the customer would have waited longer.
    pub answered: usize,
}

/// Returns the patience of customers from their waits in seconds and whether each ended by leaving; nothing if there
/// is no wait. Waits that are negative or not finite are left out.
///
/// Product-limit estimate of Kaplan and Meier (1958). Where too few are still waiting (under one in fifty, or under 20)
/// the curve says nothing: an exponential tail follows, at the overall rate (those who left over the total time waited). Only contacts that
/// queued belong here: one answered at once says nothing. Source: `docs/sources.md#patience`.
#[must_use]
pub fn kaplan_meier(waits: &[(f64, bool)]) -> Option<Patience> {
    let mut waits: Vec<(f64, bool)> = waits
        .iter()
        .copied()
        .filter(|(seconds, _)| seconds.is_finite() && *seconds >= 0.0)
        .collect();
    waits.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let equal = waits.chunk_by(|a, b| a.0 == b.0);
    let steps: Vec<Ended> = equal
        .map(|equal| {
            let left = equal.iter().filter(|(_, left)| *left).count();
            Ended { seconds: equal[0].0, left, censored: equal.len() - left }
        })
        .collect();
    patience(&steps)
}

/// Returns the patience of customers from waits that were only counted by second; nothing if nobody waited a second.
///
/// The estimate is that of [`kaplan_meier`] for waits rounded down to whole seconds. Those under a second are left out:
/// who is answered at once did not queue, and who left at once did not wait.
#[must_use]
pub fn kaplan_meier_of(tally: &WaitTally) -> Option<Patience> {
    let steps: Vec<Ended> = tally
        .counts()
        .filter(|count| count.seconds > 0)
        .map(|count| Ended {
            seconds: f64::from(count.seconds),
            left: count.left as usize,
            censored: count.censored as usize,
        })
        .collect();
    patience(&steps)
}

/// Waits of one length.
#[derive(Debug, Clone, Copy)]
struct Ended {
    seconds: f64,
    left: usize,
    censored: usize,
}

impl Ended {
    fn waits(self) -> usize {
        self.left + self.censored
    }
}

/// Returns the patience of ascending waits.
fn patience(waits: &[Ended]) -> Option<Patience> {
    if waits.is_empty() {
        return None;
    }
    let left = waits.iter().map(|wait| wait.left).sum();
    let answered = waits.iter().map(|wait| wait.censored).sum();
    let total: f64 = waits.iter().map(|wait| wait.seconds * wait.waits() as f64).sum();
    if left == 0 || total <= 0.0 {
        return Some(Patience {
            law: Law::Never,
            median_seconds: None,
            mean_seconds: None,
            left,
            answered,
        });
    }
    let curve = Curve { steps: survival(waits), rate: left as f64 / total };
    let values: Vec<f64> =
        (0..STEPS).map(|step| curve.quantile((step as f64 + 0.5) / STEPS as f64)).collect();
    let law = Law::Empirical { values };
    Some(Patience {
        median_seconds: Some(curve.quantile(0.5)),
        mean_seconds: Some(law.mean()),
        law,
        left,
        answered,
    })
}

/// A survival curve with an exponential tail.
struct Curve {
    /// Time and the share that is left after it, descending.
    steps: Vec<(f64, f64)>,
    /// Hazard of the tail, a second.
    rate: f64,
}

impl Curve {
    /// Returns the time by which that share has left.
    fn quantile(&self, probability: f64) -> f64 {
        let stay = 1.0 - probability;
        let index = self.steps.partition_point(|(_, share)| *share > stay);
        match (self.steps.get(index), self.steps.last()) {
            (Some((time, _)), _) => *time,
            (None, Some((time, share))) => time + libm::log(share / stay) / self.rate,
            (None, None) => -libm::log(stay) / self.rate,
        }
    }
}

/// Returns the product-limit curve of ascending waits: at equal times, those who left come before those answered.
fn survival(waits: &[Ended]) -> Vec<(f64, f64)> {
    let mut steps = Vec::new();
    let mut share = 1.0;
    let mut at_risk: usize = waits.iter().map(|wait| wait.waits()).sum();
    let at_risk_min = AT_RISK_MIN.min(at_risk / AT_RISK_ONE_IN).max(1);
    for wait in waits {
        if at_risk < at_risk_min {
            break;
        }
        if wait.left > 0 {
            share *= 1.0 - wait.left as f64 / at_risk as f64;
            steps.push((wait.seconds, share));
        }
        at_risk -= wait.waits();
    }
    steps
}

/// Returns the log-normal law with the mean and the deviation of the times; nothing if none is above 0.
///
/// A time of 0 s is a missing value, not a short contact. Fitted by moments rather than on the log scale: the load is
/// contacts times the mean, so the mean must be that of the data even where the shape is not quite log-normal.
#[must_use]
pub fn handle_law(seconds: &[f64]) -> Option<Law> {
    let times: Vec<f64> =
        seconds.iter().copied().filter(|time| time.is_finite() && *time > 0.0).collect();
    if times.is_empty() {
        return None;
    }
    let count = times.len() as f64;
    let mean = times.iter().sum::<f64>() / count;
    let variance = times.iter().map(|time| (time - mean) * (time - mean)).sum::<f64>() / count;
    if variance <= 0.0 {
        return Some(Law::Fixed { value: mean });
    }
    Some(Law::LogNormal { mean, variation: variance.sqrt() / mean })
}

/// Returns the law of [`handle_law`] from handle times that were only summed up; nothing if none is above 0.
#[must_use]
pub fn handle_law_of(tally: &HandleTally) -> Option<Law> {
    let mean = tally.mean_seconds()?;
    let (count, sum) = (u128::from(tally.contacts), u128::from(tally.milliseconds));
    // Integers all the way to the difference, which would lose its digits otherwise.
    let spread = count.checked_mul(tally.squares)?.checked_sub(sum.checked_mul(sum)?)?;
    if spread == 0 {
        return Some(Law::Fixed { value: mean });
    }
    Some(Law::LogNormal { mean, variation: (spread as f64).sqrt() / sum as f64 })
}

#[cfg(test)]
mod tests {
    use organico_model::{Purpose, Seed, WaitEnd};

    use super::*;

    #[test]
    fn the_curve_of_a_textbook_example_is_the_product_of_its_steps() {
        // Times 1, 2+, 3, 3, 5+ (+ is censored): S(1) = 4/5, S(3) = 4/5 x 1/3.
        let waits = [(1.0, true), (2.0, false), (3.0, true), (3.0, true), (5.0, false)];
        let ended = |seconds, left, censored| Ended { seconds, left, censored };
        let steps =
            survival(&[ended(1.0, 1, 0), ended(2.0, 0, 1), ended(3.0, 2, 0), ended(5.0, 0, 1)]);
        assert_eq!(steps.len(), 2);
        assert!((steps[0].1 - 0.8).abs() < 1e-15 && (steps[1].1 - 0.8 / 3.0).abs() < 1e-15);
        assert_eq!(kaplan_meier(&waits).unwrap().median_seconds, Some(3.0));
    }

    #[test]
    fn a_table_worked_by_hand_is_found_again_from_counts() {
        // At risk 21, 15, 10: S(6) = 18/21, S(7) = 18/21 x 14/15, S(10) = 18/21 x 14/15 x 9/10 = 0.72.
        let mut tally = WaitTally::default();
        let waits = [(6, 3, 3), (7, 1, 4), (10, 1, 9)];
        for (second, left, censored) in waits {
            (0..left).for_each(|_| tally.add(second * 1000, WaitEnd::Left));
            (0..censored).for_each(|_| tally.add(second * 1000 + 900, WaitEnd::Censored));
        }
        // An answer at once changes nothing.
        tally.add(300, WaitEnd::Censored);
        let steps: Vec<Ended> = waits
            .map(|(second, left, censored)| Ended {
                seconds: second as f64,
                left: left as usize,
                censored: censored as usize,
            })
            .to_vec();
        let shares: Vec<f64> = survival(&steps).iter().map(|(_, share)| *share).collect();
        for (share, expected) in shares.iter().zip([18.0 / 21.0, 0.8, 0.72]) {
            assert!((share - expected).abs() < 1e-15, "{share} {expected}");
        }
        let patience = kaplan_meier_of(&tally).unwrap();
        assert_eq!((patience.left, patience.answered), (5, 16));
        let Law::Empirical { values } = patience.law else { panic!("no curve") };
        // 28 % have left by 10 s: the first 56 of 200 quantiles lie on the curve, the others on its tail.
        assert_eq!((values[27], values[39], values[55]), (6.0, 7.0, 10.0));
        assert!(values[56] > 10.0);
    }

    #[test]
    fn counted_waits_and_times_give_the_laws_of_single_ones() {
        let mut stream = Seed(7).stream(Purpose::Generate, (0, 0));
        let (mut waits, mut times) = (Vec::new(), Vec::new());
        let (mut tally, mut handle) = (WaitTally::default(), HandleTally::default());
        for _ in 0..5000 {
            let (patience, offered) = (stream.exponential(200.0), stream.exponential(90.0));
            let (wait, left) = (patience.min(offered).ceil(), patience <= offered);
            waits.push((wait, left));
            tally.add(wait as u64 * 1000, if left { WaitEnd::Left } else { WaitEnd::Censored });
            let time = stream.exponential(180.0).ceil();
            times.push(time);
            handle.add(time as u64 * 1000);
        }
        assert_eq!(kaplan_meier_of(&tally), kaplan_meier(&waits));
        let (
            Some(Law::LogNormal { mean, variation }),
            Some(Law::LogNormal { mean: m, variation: v }),
        ) = (handle_law(&times), handle_law_of(&handle))
        else {
            panic!("no law")
        };
        assert!((mean / m - 1.0).abs() < 1e-12 && (variation / v - 1.0).abs() < 1e-12);
        assert_eq!(handle_law_of(&HandleTally::default()), None);
    }

    #[test]
    fn exponential_patience_is_found_again_under_heavy_censoring() {
        let mut stream = Seed(1).stream(Purpose::Generate, (0, 0));
        let waits: Vec<(f64, bool)> = (0..40_000)
            .map(|_| {
                let (patience, offered) = (stream.exponential(300.0), stream.exponential(100.0));
                (patience.min(offered), patience <= offered)
            })
            .collect();
        let patience = kaplan_meier(&waits).unwrap();
        assert!((patience.mean_seconds.unwrap() / 300.0 - 1.0).abs() < 0.05);
        assert!((patience.median_seconds.unwrap() / 207.9 - 1.0).abs() < 0.05);
    }

    #[test]
    fn nobody_leaving_means_never_and_no_wait_means_nothing() {
        assert_eq!(kaplan_meier(&[(10.0, false)]).unwrap().law, Law::Never);
        assert_eq!(kaplan_meier(&[(f64::NAN, true), (-1.0, true)]), None);
    }

    #[test]
    fn everybody_leaving_at_once_is_a_law_of_finite_values() {
        let patience = kaplan_meier(&[(5.0, true), (5.0, true)]).unwrap();
        assert_eq!(patience.median_seconds, Some(5.0));
        assert!(patience.mean_seconds.unwrap().is_finite());
    }

    #[test]
    fn handle_times_of_zero_are_missing_and_the_mean_is_kept() {
        let law = handle_law(&[0.0, 100.0, 300.0, f64::NAN]).unwrap();
        assert_eq!(law, Law::LogNormal { mean: 200.0, variation: 0.5 });
        assert_eq!(handle_law(&[0.0]), None);
        assert_eq!(handle_law(&[60.0]), Some(Law::Fixed { value: 60.0 }));
    }
}
