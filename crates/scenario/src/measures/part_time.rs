//! Part-time: supplementary hours and what they pay, and what a change of contract hours means.

use organico_model::{Cents, Working};

use super::range::{MeasureError, WEEK_HOURS, within};
use super::working::{given, reckon, rule};
use super::{PayParameters, SupplementaryParameters};

/// Supplementary hours of one part-timer in a week.
#[derive(Debug, Clone, PartialEq)]
pub struct SupplementaryOutcome {
    /// Most hours that may be asked for.
    pub hours_max: f64,
    /// Whether the hours exceed them.
    pub over: bool,
    /// Pay of one ordinary hour, in cents.
    pub hour: f64,
    /// Pay of the hours with the premium, in cents.
    pub pay: f64,
    /// The steps.
    pub working: Working,
}

/// Returns what supplementary hours pay and whether they exceed the law's limit. Source: `docs/sources.md#part-time`.
///
/// # Errors
/// Hours are out of range.
pub fn supplementary(
    weekly_hours: f64,
    hours: f64,
    wage: Cents,
    known: &SupplementaryParameters,
) -> Result<SupplementaryOutcome, MeasureError> {
    let mut w = Working::default();
    given!(w, Hours, weekly_hours = within("weekly_hours", weekly_hours, (0.0, WEEK_HOURS))?);
    given!(w, Hours, supplementary_hours = within("hours", hours, (0.0, WEEK_HOURS))?);
    given!(w, Money, wage_full_time = wage.0 as f64);
    rule!(w, Number, hour_divisor = known.hour_divisor);
    rule!(w, Share, supplementary_share_max = known.supplementary_max);
    rule!(w, Share, premium = known.premium);
    reckon!(w, Hours, supplementary_hours_max = weekly_hours * supplementary_share_max);
    reckon!(w, Money, hour_pay = wage_full_time / hour_divisor);
    reckon!(w, Money, supplementary_pay = hour_pay * supplementary_hours * (1.0 + premium));
    Ok(SupplementaryOutcome {
        hours_max: supplementary_hours_max,
        over: supplementary_hours > supplementary_hours_max + 1e-9,
        hour: hour_pay,
        pay: supplementary_pay,
        working: w,
    })
}

/// A change of contract hours.
#[derive(Debug, Clone, PartialEq)]
pub struct PartTimeChange {
    /// Monthly pay before, a twelfth of the instalments of a year, in cents.
    pub before: f64,
    /// Monthly pay after, in cents.
    pub after: f64,
    /// Change of the pay, as a share.
    pub change: f64,
    /// The steps.
    pub working: Working,
}

/// Returns what a change of contract hours does to the pay: in proportion, without integration.
///
/// # Errors
/// Hours are out of range.
pub fn part_time_change(
    from_hours: f64,
    to_hours: f64,
    wage: Cents,
    known: &PayParameters,
) -> Result<PartTimeChange, MeasureError> {
    let mut w = Working::default();
    given!(w, Hours, hours_from = within("hours_from", from_hours, (0.1, WEEK_HOURS))?);
    given!(w, Hours, hours_to = within("hours_to", to_hours, (0.0, WEEK_HOURS))?);
    given!(w, Money, wage_full_time = wage.0 as f64);
    rule!(w, Hours, full_time_hours = known.full_time_hours);
    rule!(w, Number, instalments = known.instalments);
    reckon!(
        w,
        Money,
        pay_before = wage_full_time * instalments / 12.0 * hours_from / full_time_hours
    );
    reckon!(w, Money, pay_after = wage_full_time * instalments / 12.0 * hours_to / full_time_hours);
    reckon!(w, Share, pay_change = hours_to / hours_from - 1.0);
    Ok(PartTimeChange { before: pay_before, after: pay_after, change: pay_change, working: w })
}
