//! Deferred work (mail, back office, items): hours that may be done at any open time between release and deadline.
//!
//! Portions become two cumulative curves over open time, what has been released and what is due, and the plan is the
//! taut string between them: the flattest staffing that meets every deadline, first due first done. It has the lowest
//! peak, and no other plan that meets the deadlines has a smaller sum of squares either. Work is a fluid: nothing is
//! said of a single item, and half-finished items change hands without loss. Sources: `docs/sources.md#deferred`.

mod string;

use crate::StaffingError;
use crate::error::within;
use string::taut_string;

/// Rounding below this many hours is neither work nor backlog.
const HOURS_NEGLIGIBLE: f64 = 1e-9;

/// Hours that are there from one interval on and must be done by the end of another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DeferredPortion {
    /// First interval in which it may be worked on.
    pub released: usize,
    /// Last interval in which it may be worked on without being overdue. After the horizon: it may be carried over.
    pub due: usize,
    /// Hours of one person, at least 0.
    pub hours: f64,
}

/// How deferred work is staffed.
#[derive(Debug, Clone, PartialEq)]
pub struct DeferredPlan {
    /// People needed in each interval, 0 when closed; fractions are real, as people share their hours.
    pub agents: Vec<f64>,
    /// Hours that no open interval before their deadline could take; they are done in the first open one after it, if any.
    pub overdue_hours: f64,
    /// Hours that are due after the horizon and left to the next plan.
    pub carried_over_hours: f64,
}

/// Returns the flattest staffing that meets every deadline.
///
/// `interval_hours` is the length of an interval in hours. Where a portion is due after one that was released later,
/// first due first done needs it earlier than its deadline says; it is taken as due together with the other.
///
/// # Errors
/// Hours or interval length out of range.
pub fn plan_deferred(
    portions: &[DeferredPortion],
    open: &[bool],
    interval_hours: f64,
) -> Result<DeferredPlan, StaffingError> {
    within("interval_hours", interval_hours, (f64::MIN_POSITIVE, 24.0), "> 0, <= 24 h")?;
    for portion in portions {
        within("hours", portion.hours, (0.0, 1e9), ">= 0, <= 1e9")?;
    }
    let curves = Curves::new(portions, open);
    let done = taut_string(&curves.due, &curves.released);
    let mut agents = vec![0.0; open.len()];
    let mut before = 0.0;
    let mut steps = done.iter();
    for (index, _) in open.iter().enumerate().filter(|(_, is_open)| **is_open) {
        let after = steps.next().copied().unwrap_or(before);
        agents[index] = ((after - before) / interval_hours).max(0.0);
        before = after;
    }
    let offered: f64 = portions.iter().map(|portion| portion.hours).sum();
    let left = offered - before;
    Ok(DeferredPlan {
        agents,
        overdue_hours: curves.overdue_hours,
        carried_over_hours: if left > HOURS_NEGLIGIBLE { left } else { 0.0 },
    })
}

/// Cumulative hours at the end of each open interval.
struct Curves {
    released: Vec<f64>,
    due: Vec<f64>,
    overdue_hours: f64,
}

impl Curves {
    fn new(portions: &[DeferredPortion], open: &[bool]) -> Self {
        // How many intervals before each one are open: the clock of open time.
        let mut clock = Vec::with_capacity(open.len() + 1);
        clock.push(0_usize);
        for is_open in open {
            clock.push(clock[clock.len() - 1] + usize::from(*is_open));
        }
        let total = clock[open.len()];
        let (mut released, mut due) = (vec![0.0; total], vec![0.0; total]);
        let mut overdue_hours = 0.0;
        for (portion, due_interval) in in_agreeable_order(portions) {
            let first = clock[portion.released.min(open.len())];
            // The end of the deadline's interval, in open time; beyond the horizon nothing is due.
            let last = clock.get(due_interval.saturating_add(1)).copied();
            let promised = clock.get(portion.due.saturating_add(1));
            if promised.is_some_and(|last| *last <= first) {
                overdue_hours += portion.hours;
            }
            if first < total {
                released[first] += portion.hours;
                if let Some(last) = last {
                    due[last.saturating_sub(1).max(first)] += portion.hours;
                }
            }
        }
        accumulate(&mut released);
        accumulate(&mut due);
        // The same hours summed in another order may differ by a rounding: what is due has been released.
        for (due, released) in due.iter_mut().zip(&released) {
            *due = due.min(*released);
        }
        Self { released, due, overdue_hours }
    }
}

/// Returns the portions by release, each with a deadline no later than those released after it.
fn in_agreeable_order(portions: &[DeferredPortion]) -> Vec<(DeferredPortion, usize)> {
    let mut order: Vec<(DeferredPortion, usize)> = portions.iter().map(|p| (*p, p.due)).collect();
    order.sort_by_key(|(portion, due)| (portion.released, *due));
    let mut earliest = usize::MAX;
    for (_, due) in order.iter_mut().rev() {
        earliest = earliest.min(*due);
        *due = earliest;
    }
    order
}

fn accumulate(values: &mut [f64]) {
    let mut sum = 0.0;
    for value in values {
        sum += *value;
        *value = sum;
    }
}

#[cfg(test)]
mod tests;
