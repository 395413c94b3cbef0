//! The mean handle time of the rest of a day, updated with that of the contacts handled so far.

use organico_model::Law;

use crate::statistics::ratio_or;

/// Variation of the mean handle time from day to day that no profile explains: a product, a system, a campaign.
const DAY_VARIATION: f64 = 0.06;

/// The recorded mean counts at most as this factor above or below the expected one.
const FACTOR_MAX: f64 = 3.0;

/// What the handled contacts say of the handle time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct HandleUpdate {
    /// Factor on the expected handle times that are left.
    pub(super) factor: f64,
    /// Contacts whose handle time was recorded.
    pub(super) contacts: f64,
    /// Their mean over the expected one; 1 where nothing was recorded.
    pub(super) seen: f64,
}

/// Returns deviation over mean of a law of handle times; that of the exponential one where it is not known.
pub(super) const fn variation(law: &Law) -> f64 {
    match law {
        Law::LogNormal { variation, .. } => *variation,
        Law::Fixed { .. } => 0.0,
        Law::Exponential { .. } | Law::Weibull { .. } | Law::Empirical { .. } | Law::Never => 1.0,
    }
}

/// Returns the update from expected means, and recorded contacts with their mean, by interval.
///
/// `variation` is deviation over mean of a single handle time: the fewer contacts, the less their mean says.
pub(super) fn handle_update(
    expected: &[f64],
    handled: &[Option<f64>],
    seconds: &[Option<f64>],
    variation: f64,
) -> HandleUpdate {
    let (mut contacts, mut recorded, mut believed) = (0.0, 0.0, 0.0);
    for ((&mean, count), own) in expected.iter().zip(handled).zip(seconds) {
        let usable = |value: Option<f64>| value.filter(|v| v.is_finite() && *v > 0.0);
        if let (Some(count), Some(own)) = (usable(*count), usable(*own))
            && mean > 0.0
        {
            contacts += count;
            recorded += count * own.clamp(mean / FACTOR_MAX, mean * FACTOR_MAX);
            believed += count * mean;
        }
    }
    let seen = ratio_or(recorded, believed, 1.0);
    let prior = DAY_VARIATION * DAY_VARIATION;
    let chance = ratio_or(variation * variation, contacts, f64::INFINITY);
    let trust = ratio_or(prior, prior + chance, 0.0);
    HandleUpdate { factor: libm::exp(trust * libm::log(seen)), contacts, seen }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_contacts_move_the_handle_time_and_few_hardly_do() {
        let update = |count: f64| {
            handle_update(&[200.0; 4], &[Some(count); 4], &[Some(240.0); 4], 0.8).factor
        };
        assert!(update(5_000.0) > 1.18);
        assert!(update(2.0) < 1.02);
        assert!(update(0.0) == 1.0);
    }
}
