//! A client contract moves to another firm: who follows it, and three ways to meet a smaller volume with the same hours.

use jiff::civil::Date;
use jiff::{Span, ToSpan};
use organico_model::{Cents, Headcount, Working};

use super::range::{MeasureError, WEEK_HOURS, within};
use super::working::{ceil, given, reckon};
use super::{
    CapFor, ClauseParameters, HoursCut, SupportOutcome, SupportParameters, income_support,
};

/// A contract that changes hands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContractChange {
    /// People inside the perimeter, as [`eligible`] counts them.
    pub eligible: Headcount,
    /// Their contract hours a week.
    pub weekly_hours: f64,
    /// Work of the new contract over the old.
    pub volume_ratio: f64,
    /// Pay of a full-time month.
    pub wage: Cents,
}

/// The three ways, with the same hours of work.
#[derive(Debug, Clone, PartialEq)]
pub struct ContractOutcome {
    /// Hours of work a week that the new contract needs.
    pub hours: f64,
    /// People taken on if hours a head stay.
    pub absorbed: u32,
    /// People left out if hours a head stay.
    pub redundant: u32,
    /// Hours a week of each if all stay.
    pub shared_hours: f64,
    /// Reduction of each under solidarity; 0 where the volume does not fall.
    pub reduction: f64,
    /// What solidarity pays and costs.
    pub solidarity: SupportOutcome,
    /// The steps.
    pub working: Working,
}

/// Returns how many people have been on the contract long enough for the clause, from their whole months on it.
#[must_use]
pub fn eligible(months_on_contract: &[u32], known: &ClauseParameters) -> Headcount {
    let long = |months: &&u32| f64::from(**months) >= known.months_min.value;
    Headcount(months_on_contract.iter().filter(long).count() as u32)
}

/// Returns three ways to do the work of the new contract. Source: `docs/sources.md#contract-change`.
///
/// Which way is taken is for the table. The arithmetic is the same where the client takes the work back (insourcing):
/// then the client is the incoming side, and it is the one to be asked.
///
/// # Errors
/// Hours or ratio are out of range.
pub fn contract_change(
    change: &ContractChange,
    known: &SupportParameters,
) -> Result<ContractOutcome, MeasureError> {
    let mut w = Working::default();
    given!(w, Heads, eligible = f64::from(change.eligible.0));
    given!(
        w,
        Hours,
        weekly_hours = within("weekly_hours", change.weekly_hours, (0.0, WEEK_HOURS))?
    );
    given!(w, Share, volume_ratio = within("volume_ratio", change.volume_ratio, (0.0, 10.0))?);
    reckon!(w, Hours, required_hours_week = eligible * weekly_hours * volume_ratio);
    let absorbed = absorbed(&mut w, eligible, volume_ratio);
    reckon!(w, Heads, redundant = eligible - absorbed);
    let kept = volume_ratio.min(1.0);
    reckon!(w, Hours, shared_weekly_hours = weekly_hours * volume_ratio);
    let reduction = 1.0 - kept;
    w.keep("reduction", organico_model::Unit::Share, reduction, organico_model::Origin::Given);
    let cut = HoursCut {
        heads: change.eligible,
        weekly_hours,
        reduction,
        wage: change.wage,
        cap_for: CapFor::EveryContract,
    };
    Ok(ContractOutcome {
        hours: required_hours_week,
        absorbed: absorbed as u32,
        redundant: redundant as u32,
        shared_hours: shared_weekly_hours,
        reduction,
        solidarity: income_support(&cut, known)?,
        working: w,
    })
}

fn absorbed(w: &mut Working, eligible: f64, volume_ratio: f64) -> f64 {
    use super::working::min;
    reckon!(w, Heads, absorbed = min(eligible, ceil(eligible * volume_ratio)));
    absorbed
}

/// Returns the last day on which the incoming side may tell of the change.
///
/// # Errors
/// The day lies before the calendar.
pub fn notice_due(start: Date, known: &ClauseParameters) -> Result<Date, MeasureError> {
    let days: Span = (known.notice_days.value as i32).days();
    start.checked_sub(days).map_err(|_| MeasureError::Calendar)
}
