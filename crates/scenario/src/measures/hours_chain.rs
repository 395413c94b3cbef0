//! From paid hours to productive hours: what absences and pauses at the screen leave of a year.

use organico_model::Working;

use super::range::{MOST, MeasureError, within};
use super::working::{given, reckon};

/// What is left of a year of paid hours.
#[derive(Debug, Clone, PartialEq)]
pub struct HoursChain {
    /// Hours worked after absences.
    pub worked: f64,
    /// Hours net of pauses too.
    pub net: f64,
    /// Paid time away over paid time.
    pub shrinkage: f64,
    /// Paid people for each one at work: the roster factor.
    pub roster_factor: f64,
    /// The steps.
    pub working: Working,
}

/// Returns what absences and then pauses leave of paid hours. Source: `docs/sources.md#pay-and-cost`.
///
/// # Errors
/// A share is not from 0 to below 1, or the hours are not above 0.
pub fn hours_chain(paid: f64, absence: f64, pauses: f64) -> Result<HoursChain, MeasureError> {
    let mut w = Working::default();
    let below_one = (0.0, 0.999);
    given!(w, Hours, paid_hours = within("paid_hours", paid, (1.0, MOST))?);
    given!(w, Share, absence_share = within("absence", absence, below_one)?);
    given!(w, Share, pause_share = within("pauses", pauses, below_one)?);
    reckon!(w, Hours, worked_hours = paid_hours * (1.0 - absence_share));
    reckon!(w, Hours, net_hours = worked_hours * (1.0 - pause_share));
    reckon!(w, Share, shrinkage = 1.0 - net_hours / paid_hours);
    reckon!(w, Number, roster_factor = paid_hours / net_hours);
    Ok(HoursChain { worked: worked_hours, net: net_hours, shrinkage, roster_factor, working: w })
}
