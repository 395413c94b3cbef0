//! What the terms of a client contract say of a month, for the plan and for the table alike.

use organico_model::ClientContract;

/// Returns the factor of the price in the band that a monthly volume falls in; 1 without bands.
pub(crate) fn band_factor(terms: &ClientContract, contacts: f64) -> f64 {
    let held = terms.bands.iter().rev().find(|band| band.from as f64 <= contacts);
    held.map_or(1.0, |band| f64::from(band.price_per_mille) / 1000.0)
}

/// Returns the share of the invoice that is deducted at a service level: the largest of the penalties that apply.
pub(crate) fn penalty_share(terms: &ClientContract, level: f64) -> f64 {
    let missed = terms.penalties.iter().filter(|penalty| level < penalty.below.get());
    missed.map(|penalty| penalty.deduction.get()).fold(0.0, f64::max)
}
