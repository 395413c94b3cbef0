//! Unemployment benefit after a dismissal: how much, how long, how it falls.

use organico_model::{Cents, Working};

use super::NaspiParameters;
use super::range::{MOST, MeasureError, within};
use super::working::{given, max, min, reckon, rule};

/// The benefit of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct Naspi {
    /// The first months, in cents.
    pub month: f64,
    /// Weeks it lasts; 0 without the right.
    pub weeks: u32,
    /// The steps.
    pub working: Working,
}

/// Returns the benefit for a mean monthly pay and the weeks of contributions of four years. Source:
/// `docs/sources.md#unemployment-benefit`.
///
/// # Errors
/// A number is out of range.
pub fn naspi(pay: Cents, weeks_paid: u32, known: &NaspiParameters) -> Result<Naspi, MeasureError> {
    let mut w = Working::default();
    given!(w, Money, mean_pay = within("pay", pay.0 as f64, (0.0, MOST))?);
    given!(w, Weeks, weeks_paid = within("weeks_paid", f64::from(weeks_paid), (0.0, 209.0))?);
    rule!(w, Share, naspi_share = known.share);
    rule!(w, Money, naspi_reference = known.reference);
    rule!(w, Share, naspi_share_above = known.share_above);
    rule!(w, Money, naspi_cap = known.cap);
    reckon!(w, Money, naspi_below = naspi_share * min(mean_pay, naspi_reference));
    reckon!(w, Money, naspi_above = naspi_share_above * max(mean_pay - naspi_reference, 0.0));
    reckon!(w, Money, naspi_month = min(naspi_below + naspi_above, naspi_cap));
    let entitled = weeks_paid >= known.weeks_min.value;
    let weeks = if entitled { (weeks_paid / 2.0) as u32 } else { 0 };
    Ok(Naspi { month: naspi_month, weeks, working: w })
}

/// Returns the factor on the benefit in a month, from 1: each month from the first lower one takes the same share off
/// what the month before had.
#[must_use]
pub fn naspi_factor(month: u32, known: &NaspiParameters) -> f64 {
    let falls = (f64::from(month) - known.fall_from_month.value + 1.0).max(0.0);
    libm::pow((1.0 - known.fall.value).clamp(0.0, 1.0), libm::floor(falls))
}
