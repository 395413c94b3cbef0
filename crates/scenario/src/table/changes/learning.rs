//! Who is new to a work: hours of training in the first month, then slower work until the ramp has ended.

use organico_model::{Change, Finding, FindingKind, Headcount, Month, Origin, Unit, Working};

use super::parts::value;
use crate::measures::working::{given, reckon};
use crate::measures::{Parameter, Reskilling, ReskillingOutcome, ramp_ratio, reskilling};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, finding};
use crate::table::state::GroupState;
use crate::table::trace::{Traced, taken};

/// What learning takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Learning {
    pub(super) heads: u32,
    /// Hours of training of each.
    pub(super) training_hours: f64,
    /// Handle time at the start over the one of the experienced.
    pub(super) start_ratio: f64,
    /// Months until the ratio is 1.
    pub(super) ramp_months: f64,
}

impl Learning {
    fn measure(&self, net_hours_year: f64) -> Reskilling {
        Reskilling {
            heads: Headcount(self.heads),
            training_hours: self.training_hours,
            start_ratio: self.start_ratio,
            ramp_months: self.ramp_months,
            net_hours_year,
        }
    }
}

/// Adds training and ramp of the `heads_part` people of a group in a month.
///
/// The month in which the change begins is the one of the course; its work is done at the ratio of the start, that of
/// the next month one step down the ramp.
pub(super) fn learn(
    change: &Change,
    plan: &Learning,
    month: Month,
    group: &mut GroupState,
    (w, place): (&mut Working, &str),
) -> Result<(), TableError> {
    let passed = f64::from(month.since(change.from).max(0));
    if month == change.from {
        let heads_part = value(w, "heads_part");
        given!(w, Hours, training_hours_person = plan.training_hours);
        reckon!(w, Hours, training_hours_total = heads_part * training_hours_person);
        group.training_hours.push(Traced::new(place, "training_hours_total", training_hours_total));
    }
    given!(w, Number, start_ratio = plan.start_ratio);
    given!(w, Months, ramp_months = plan.ramp_months);
    given!(w, Months, months_since_start = passed);
    let fault = |fault| TableError::Measure { change: change.id.clone(), fault };
    let ratio = ramp_ratio(&plan.measure(1.0), months_since_start).map_err(fault)?;
    let origin = if ramp_months > 0.0 {
        const RATIO: &str =
            "max(start_ratio - (start_ratio - 1) * months_since_start / ramp_months, 1)";
        Origin::Reckoned { formula: RATIO.into() }
    } else {
        Origin::Given
    };
    let handle_ratio = w.keep("handle_ratio", Unit::Number, ratio, origin);
    if let Some(before) = group.productivity.take() {
        taken!(w, Share, productivity_before = before);
        reckon!(w, Share, productivity = productivity_before / handle_ratio);
    } else {
        reckon!(w, Share, productivity = 1.0 / handle_ratio);
    }
    group.productivity = Some(Traced::new(place, "productivity", value(w, "productivity")));
    Ok(())
}

/// Returns what learning takes and when it is given back; nothing where the hours of a year are not known.
pub(super) fn outcome(plan: &Learning, judge: &Judge<'_>) -> Option<ReskillingOutcome> {
    let hours = Parameter::of(judge.rules, "floor.hours.net").ok()?;
    reskilling(&plan.measure(hours.value)).ok()
}

/// Returns the note on what learning takes and when it is given back.
pub(super) fn pays_after(
    change: &Change,
    code: &str,
    plan: &Learning,
    judge: &Judge<'_>,
) -> Option<Finding> {
    let found = outcome(plan, judge)?;
    Some(
        finding(change, code, FindingKind::Note)
            .with("people", plan.heads)
            .with("months", found.pays_after_months)
            .with("hours", found.training_hours)
            .with("fte_years", found.training_fte_years)
            .with("fte_months", found.months_lost)
            .with("productivity", found.mean_productivity),
    )
}
