//! People learn other work: what it takes now, and when it is given back.

use organico_model::{Headcount, Working};

use super::range::{MeasureError, within};
use super::working::{given, ln, reckon};

/// A course and the slow weeks after it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reskilling {
    /// People.
    pub heads: Headcount,
    /// Hours of training of each.
    pub training_hours: f64,
    /// Handle time at the start over the one of the experienced, above 1.
    pub start_ratio: f64,
    /// Months until the ratio has fallen to 1, in a straight line.
    pub ramp_months: f64,
    /// Hours a year net of absences and pauses.
    pub net_hours_year: f64,
}

/// What it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct ReskillingOutcome {
    /// Mean work done during the ramp, as a share of an experienced person's.
    pub mean_productivity: f64,
    /// Full-time months lost by each during the ramp.
    pub months_lost_person: f64,
    /// Full-time months lost by all.
    pub months_lost: f64,
    /// Hours of training of all.
    pub training_hours: f64,
    /// The same in full-time years.
    pub training_fte_years: f64,
    /// Months after the course at which the new work has given back the hours of course and ramp.
    pub pays_after_months: f64,
    /// The steps.
    pub working: Working,
}

/// Returns what reskilling takes. Source: `docs/sources.md#reskilling`.
///
/// It pays back at `months`, when the work done in the new trade equals the time spent on the course; if the activity
/// people learn for ends before, it does not. Compare [`ReskillingOutcome::pays_after_months`] with its end.
///
/// # Errors
/// A number is out of range.
pub fn reskilling(plan: &Reskilling) -> Result<ReskillingOutcome, MeasureError> {
    let mut w = Working::default();
    given!(w, Heads, heads = f64::from(plan.heads.0));
    given!(
        w,
        Hours,
        training_hours_person = within("training_hours", plan.training_hours, (0.0, 10_000.0))?
    );
    given!(w, Number, start_ratio = within("start_ratio", plan.start_ratio, (1.000_001, 20.0))?);
    given!(w, Months, ramp_months = within("ramp_months", plan.ramp_months, (0.0, 120.0))?);
    given!(
        w,
        Hours,
        net_hours_year = within("net_hours_year", plan.net_hours_year, (1.0, 8784.0))?
    );
    reckon!(w, Share, mean_productivity = ln(start_ratio) / (start_ratio - 1.0));
    reckon!(w, Months, months_lost_person = (1.0 - mean_productivity) * ramp_months);
    reckon!(w, Months, fte_months_lost = heads * months_lost_person);
    reckon!(w, Hours, training_hours_total = heads * training_hours_person);
    reckon!(w, Fte, training_fte_years = training_hours_total / net_hours_year);
    reckon!(
        w,
        Months,
        pays_after_months = training_hours_person / net_hours_year * 12.0 + months_lost_person
    );
    Ok(ReskillingOutcome {
        mean_productivity,
        months_lost_person,
        months_lost: fte_months_lost,
        training_hours: training_hours_total,
        training_fte_years,
        pays_after_months,
        working: w,
    })
}

/// Returns the handle time over the experienced one, `month` months after the course; 1 once the ramp has ended.
///
/// # Errors
/// A number is out of range.
pub fn ramp_ratio(plan: &Reskilling, month: f64) -> Result<f64, MeasureError> {
    let start = within("start_ratio", plan.start_ratio, (1.0, 20.0))?;
    let ramp = within("ramp_months", plan.ramp_months, (0.0, 120.0))?;
    let month = within("month", month, (0.0, 1200.0))?;
    Ok(if month >= ramp { 1.0 } else { start - (start - 1.0) * month / ramp })
}
