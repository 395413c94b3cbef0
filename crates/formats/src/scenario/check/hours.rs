//! Reductions of hours that overlap and add up to more than all the hours.

use organico_model::{ChangeKind, Diagnostic};

use super::Checked;
use crate::quantity::share_text;
use crate::scenario::known_fits;

/// How far shares may exceed the whole by the roundings of their writer.
const TOLERANCE: f64 = 1e-9;

/// What is cut of the hours of a group in a month so far, and by which change last.
type Cut<'s> = (f64, &'s str);

pub(super) fn check(checked: &Checked<'_>) {
    let months = checked.scenario.months as usize;
    let groups = &checked.baseline.groups;
    let mut cuts: Vec<Cut<'_>> = vec![(0.0, ""); months * groups.len()];
    for change in &checked.changes {
        let ChangeKind::ReduceHours(reduction) = &change.kind else { continue };
        let first = change.from.since(checked.scenario.first).max(0) as usize;
        let last = checked.until(change).since(checked.scenario.first).max(0) as usize;
        let mut over: Option<(f64, String)> = None;
        for (index, group) in groups.iter().enumerate() {
            if !known_fits(&reduction.who, group) {
                continue;
            }
            for cut in
                cuts.iter_mut().skip(index * months + first).take((last + 1).saturating_sub(first))
            {
                let sum = cut.0 + reduction.mean;
                if sum > 1.0 + TOLERANCE && over.is_none() {
                    over = Some((sum, cut.1.to_owned()));
                }
                *cut = (sum, &change.id);
            }
        }
        if let Some((sum, other)) = over {
            let fault = Diagnostic::fault("I0811").with("sum", share_text(sum));
            checked.report(change, "mean", fault.with("other", other));
        }
    }
}
