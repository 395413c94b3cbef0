//! Limits of an income support, by its kind: judged only where the kind is known.

use jiff::civil::Date;
use organico_model::{Headcount, SupportKind};

use super::range::{MeasureError, within};
use super::{Parameter, SolidarityLimits};

/// A part of the group that has its own reduction.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CutPart {
    /// People.
    pub heads: Headcount,
    /// Share of their hours that is cut.
    pub reduction: f64,
}

/// What the limits say of a plan of cuts.
#[derive(Debug, Clone, PartialEq)]
pub enum LimitFinding {
    /// The mean reduction exceeds its limit.
    MeanOver {
        /// The mean of the plan.
        mean: f64,
        /// The limit.
        limit: Parameter,
    },
    /// Somebody's reduction exceeds its limit.
    IndividualOver {
        /// The largest of the plan.
        largest: f64,
        /// The limit.
        limit: Parameter,
    },
    /// The months exceed their limit.
    MonthsOver {
        /// Months in five years.
        months: u32,
        /// The limit.
        limit: Parameter,
    },
    /// The limits of this kind are not known here, so the plan cannot be judged.
    CannotEvaluate {
        /// The kind.
        kind: SupportKind,
    },
}

/// The mean of a plan of cuts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanCut {
    /// People.
    pub heads: u32,
    /// Whole contracts lost.
    pub contracts_lost: f64,
    /// Mean reduction.
    pub mean: f64,
}

/// Returns the mean reduction, weighted by people.
///
/// # Errors
/// There is nobody, or a reduction is not a share.
pub fn mean_cut(parts: &[CutPart]) -> Result<MeanCut, MeasureError> {
    for part in parts {
        within("reduction", part.reduction, (0.0, 1.0))?;
    }
    let heads = parts.iter().fold(0_u32, |sum, part| sum.saturating_add(part.heads.0));
    within("heads", f64::from(heads), (1.0, f64::from(u32::MAX)))?;
    let contracts_lost =
        parts.iter().map(|part| f64::from(part.heads.0) * part.reduction).sum::<f64>();
    Ok(MeanCut { heads, contracts_lost, mean: contracts_lost / f64::from(heads) })
}

/// Returns where a plan of cuts exceeds the limits of its kind; nothing when it keeps them.
///
/// # Errors
/// There is nobody, or a reduction is not a share.
pub fn limit_findings(
    kind: SupportKind,
    parts: &[CutPart],
    months: u32,
    limits: &SolidarityLimits,
) -> Result<Vec<LimitFinding>, MeasureError> {
    let mean = mean_cut(parts)?.mean;
    match kind {
        SupportKind::Solidarity => Ok(solidarity_findings(mean, parts, months, limits)),
        SupportKind::Cigs
        | SupportKind::Fis
        | SupportKind::BilateralFund
        | SupportKind::Art44c7
        | SupportKind::Unknown => Ok(vec![LimitFinding::CannotEvaluate { kind }]),
    }
}

fn solidarity_findings(
    mean: f64,
    parts: &[CutPart],
    months: u32,
    limits: &SolidarityLimits,
) -> Vec<LimitFinding> {
    // A mean of shares that are each at the limit must not exceed it by the last bit of a sum.
    let over = |value: f64, limit: &Parameter| value > limit.value + 1e-9;
    let largest = parts.iter().map(|part| part.reduction).fold(0.0, f64::max);
    let SolidarityLimits { mean_max, individual_max, months_max } = limits;
    let mut found = Vec::new();
    if over(mean, mean_max) {
        found.push(LimitFinding::MeanOver { mean, limit: mean_max.clone() });
    }
    if over(largest, individual_max) {
        found.push(LimitFinding::IndividualOver { largest, limit: individual_max.clone() });
    }
    if over(f64::from(months), months_max) {
        found.push(LimitFinding::MonthsOver { months, limit: months_max.clone() });
    }
    found
}

/// Returns the whole months of support from a day to the last day of support; 0 once it has ended.
#[must_use]
pub fn months_left(from: Date, last: Date) -> u32 {
    let months = i32::from(last.year() - from.year()) * 12 + i32::from(last.month())
        - i32::from(from.month());
    let end_of_month = last.day() == last.days_in_month();
    // From the 29th of May to the end of June a whole month has passed; to the 27th of June it has not.
    let whole = if last.day() >= from.day() || end_of_month { months } else { months - 1 };
    u32::try_from(whole).unwrap_or(0)
}
