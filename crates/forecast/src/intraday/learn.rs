//! How far an update may go: what would have been best on the series' own past days.

use super::ForecastDay;
use super::covariance::Covariance;
use super::own::OwnPairs;
use super::update::updated_day;

/// Strengths that are tried, from no update to a little more than the whole of it: the parts are measured with errors
/// that are cut, and may be larger.
const STRENGTHS: [f64; 6] = [0.0, 0.25, 0.5, 0.75, 1.0, 1.25];

/// Shares of a day's expected contacts after which its past updates are judged.
const CUT_SHARES: [f64; 5] = [0.12, 0.25, 0.4, 0.55, 0.7];

/// With fewer past days than this nothing is learned of the strength.
const DAYS_MIN: usize = 8;

/// A day of fewer recorded open intervals has no course to learn from.
const INTERVALS_MIN: usize = 4;

/// Variance that the factor of a special day has besides.
const SPECIAL_VARIANCE: f64 = 0.0225;

/// The strength where nothing could be learned: half-way is rarely worse than nothing.
const STRENGTH_ASSUMED: f64 = 0.5;

/// A stronger update must be better by this share of the error than a weaker one.
const BETTER: f64 = 0.005;

/// The pairs by themselves must be better than the parts by this share of the error.
const OWN_BETTER: f64 = 0.003;

/// How a day is updated, learned from past days.
#[derive(Debug, Clone, PartialEq)]
pub struct UpdateRule {
    pub(super) covariance: Covariance,
    /// The pairs of intervals by themselves, where past days said that they know more.
    pub(super) own: Option<OwnPairs>,
    /// Share of the update that is made: 0 for none, 1 for the whole of it, 1.25 at most.
    pub strength: f64,
    /// Past days that it was learned from.
    pub days: usize,
    /// Error of the rest of past days with this update over the error without; absent where it was not measured.
    pub error_ratio: Option<f64>,
}

impl UpdateRule {
    /// Returns the rule for a holiday, the days beside one and events, whose forecast is less sure: the day may do more.
    #[must_use]
    pub fn on_special_day(self) -> Self {
        let day = self.covariance.day + SPECIAL_VARIANCE;
        Self { covariance: Covariance { day, ..self.covariance }, ..self }
    }

    /// Returns the covariance of the factors of two intervals of the day, what is of single intervals left out where the
    /// parts are told apart.
    pub(super) fn between(&self, one: usize, other: usize, interval_hours: f64) -> f64 {
        let parts = self.covariance.at((one as f64 - other as f64) * interval_hours);
        self.own.as_ref().map_or(parts, |own| {
            (1.0 - own.trust()) * parts + own.trust() * own.between(one, other)
        })
    }

    /// Returns the variance of a single interval's own factor, on top of [`Self::between`].
    pub(super) fn slot_variance(&self) -> f64 {
        let trust = self.own.as_ref().map_or(0.0, OwnPairs::trust);
        (1.0 - trust) * self.covariance.slot
    }

    /// Returns the variance of the factor of an interval before anything of the day is known.
    pub(super) fn prior_variance(&self, index: usize) -> f64 {
        self.between(index, index, 1.0).max(0.0) + self.slot_variance()
    }
}

/// Returns the rule that past days teach: the parts of their busyness, and the strength with the least absolute error.
///
/// Special days, and those without a forecast or a record, teach nothing. Among strengths that are nearly equal the weaker one is taken, so
/// that there is no update where none would have helped.
#[must_use]
pub fn learned_rule(days: &[ForecastDay], interval_hours: f64) -> UpdateRule {
    let useful = |day: &&ForecastDay| {
        let pairs = day.means.iter().zip(&day.recorded);
        let both = pairs.filter(|(mean, recorded)| **mean > 0.0 && recorded.is_some());
        !day.special && both.count() >= INTERVALS_MIN
    };
    let days: Vec<ForecastDay> = days.iter().filter(useful).cloned().collect();
    let covariance = Covariance::of(&days, interval_hours);
    let full =
        UpdateRule { covariance, own: None, strength: 1.0, days: days.len(), error_ratio: None };
    if days.len() < DAYS_MIN {
        return UpdateRule { strength: STRENGTH_ASSUMED, ..full };
    }
    let pairs = OwnPairs::of(&days, &covariance);
    let parts = rehearsed_errors(&days, interval_hours, |_| full.clone());
    let own = rehearsed_errors(&days, interval_hours, |day| UpdateRule {
        own: Some(pairs.without(day)),
        ..full.clone()
    });
    let none = parts[0];
    if none <= 0.0 {
        return UpdateRule { strength: 0.0, error_ratio: Some(1.0), ..full };
    }
    let least = |errors: &[f64; STRENGTHS.len()]| {
        (1..STRENGTHS.len()).fold(0, |best, index| {
            if errors[index] < errors[best] - BETTER * none { index } else { best }
        })
    };
    let (by_parts, by_own) = (least(&parts), least(&own));
    if own[by_own] < parts[by_parts] - OWN_BETTER * none {
        let error_ratio = Some(own[by_own] / none);
        return UpdateRule { own: Some(pairs), strength: STRENGTHS[by_own], error_ratio, ..full };
    }
    let error_ratio = Some(parts[by_parts] / none);
    UpdateRule { strength: STRENGTHS[by_parts], error_ratio, ..full }
}

/// Returns the sum of absolute errors of the rest of past days, by strength of the rule that each day has.
fn rehearsed_errors(
    days: &[ForecastDay],
    interval_hours: f64,
    rule: impl Fn(&ForecastDay) -> UpdateRule,
) -> [f64; STRENGTHS.len()] {
    let mut errors = [0.0; STRENGTHS.len()];
    for day in days {
        let full = rule(day);
        for cut in cuts(&day.means) {
            let seen: Vec<Option<f64>> = day.recorded.iter().copied().take(cut).collect();
            let update = updated_day(&full, &day.means, &seen, interval_hours);
            for (index, (&mean, recorded)) in day.means.iter().zip(&day.recorded).enumerate() {
                let Some(count) = recorded.filter(|_| index >= cut && mean > 0.0) else { continue };
                let shift = update.factors[index] - 1.0;
                for (error, strength) in errors.iter_mut().zip(STRENGTHS) {
                    *error += (count - mean * (1.0 + strength * shift)).abs();
                }
            }
        }
    }
    errors
}

/// Returns the intervals at which the shares of the day are over.
fn cuts(means: &[f64]) -> Vec<usize> {
    let total: f64 = means.iter().sum();
    let mut cuts: Vec<usize> = Vec::new();
    let mut sum = 0.0;
    let mut shares = CUT_SHARES.iter().peekable();
    for (index, mean) in means.iter().enumerate() {
        sum += mean;
        while shares.peek().is_some_and(|share| sum >= **share * total && total > 0.0) {
            shares.next();
            cuts.push(index + 1);
        }
    }
    cuts.dedup();
    cuts
}

#[cfg(test)]
mod tests {
    use organico_model::{Purpose, Seed};

    use super::*;

    /// Returns days whose busyness of the day varies so much, with Poisson counts.
    fn days(variation: f64) -> Vec<ForecastDay> {
        let day = |place: u64| {
            let mut stream = Seed(3).stream(Purpose::Generate, (place, 0));
            let factor = stream.gamma_of_mean_one(1.0 / (variation * variation));
            let count = |_| Some(stream.poisson(80.0 * factor) as f64);
            ForecastDay {
                date: jiff::civil::date(2026, 3, 2),
                special: false,
                means: vec![80.0; 24],
                recorded: (0..24).map(count).collect(),
            }
        };
        (0..60).map(day).collect()
    }

    #[test]
    fn days_that_differ_as_a_whole_teach_a_full_update_and_mere_chance_teaches_none_to_speak_of() {
        let whole = learned_rule(&days(0.15), 0.5);
        assert!(whole.strength >= 0.75, "{whole:?}");
        assert!(whole.error_ratio.is_some_and(|ratio| ratio < 0.8), "{whole:?}");
        let chance = learned_rule(&days(0.001), 0.5);
        let busy = updated_day(&chance, &[80.0; 24], &[Some(88.0); 8], 0.5);
        assert!(busy.factors[12] < 1.04, "{chance:?} {}", busy.factors[12]);
        assert!(chance.error_ratio.is_some_and(|ratio| ratio <= 1.0));
    }

    #[test]
    fn a_busy_morning_that_the_afternoon_always_undoes_never_makes_the_evening_busier() {
        let day = |place: usize| {
            let sign = if place.is_multiple_of(2) { 1.2 } else { 0.8 };
            let count = |slot| Some(100.0 * if slot < 12 { sign } else { 2.0 - sign });
            ForecastDay {
                date: jiff::civil::date(2026, 3, 2),
                special: false,
                means: vec![100.0; 24],
                recorded: (0..24).map(count).collect(),
            }
        };
        let rule = learned_rule(&(0..40).map(day).collect::<Vec<_>>(), 0.5);
        let update = updated_day(&rule, &[100.0; 24], &[Some(120.0); 8], 0.5);
        assert!(update.factors[8] > 1.05 && update.factors[23] < 1.02, "{update:?}");
        assert!(rule.error_ratio.is_some_and(|ratio| ratio <= 1.0), "{rule:?}");
    }

    #[test]
    fn the_same_forenoon_moves_a_special_day_further_and_never_beyond_what_was_seen() {
        let rule = learned_rule(&days(0.1), 0.5);
        let factor =
            |rule: &UpdateRule| updated_day(rule, &[80.0; 24], &[Some(100.0); 8], 0.5).factors[12];
        let (ordinary, special) = (factor(&rule), factor(&rule.clone().on_special_day()));
        assert!(ordinary > 1.05 && special > ordinary + 0.01, "{ordinary} {special}");
        assert!(special <= 1.0 + rule.strength * 0.25, "{special}");
    }

    #[test]
    fn few_days_teach_no_strength_and_special_days_do_not_count() {
        assert_eq!(learned_rule(&[], 0.5).strength, STRENGTH_ASSUMED);
        let special: Vec<ForecastDay> =
            days(0.3).into_iter().map(|day| ForecastDay { special: true, ..day }).collect();
        assert_eq!(learned_rule(&special, 0.5).days, 0);
    }
}
