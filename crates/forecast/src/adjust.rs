//! A planner's adjustments laid over a forecast: after the method, never into it.
//!
//! They are applied one after the other, in the order of the day on which they were made: a factor after a total changes
//! the total. Quantiles scale along with the expected contacts. What the method alone expected is kept beside.

mod change;
mod outside;

use std::ops::Range;

use organico_model::{
    ActedAdjustment, AdjustedMeasure, Adjustment, AdjustmentChange, AppliedAdjustment, Calendar,
    Diagnostic, Grid, Load, LoadSeries, Unadjusted,
};

use change::{change_contacts, change_handle_time, mean_handle_seconds};
use outside::share_inside;

/// A share of a total is told as one if more than this lies outside the horizon.
const OUTSIDE_TOLD: f64 = 1e-9;

/// Applies the adjustments in force to a load and returns what they did, with a note or warning for each that did not
/// do what it says.
pub(crate) fn apply_adjustments(
    load: &mut Load,
    adjustments: &[Adjustment],
    calendar: &Calendar,
) -> (Vec<AppliedAdjustment>, Vec<Diagnostic>) {
    let mut ordered: Vec<&Adjustment> =
        adjustments.iter().filter(|one| one.is_in_force()).collect();
    ordered.sort_by(|a, b| a.order().cmp(&b.order()));
    let (mut applied, mut notes, mut elsewhere) = (Vec::new(), Vec::new(), Vec::new());
    for adjustment in ordered {
        let span = intervals_of(&load.grid, adjustment);
        if span.is_empty() {
            elsewhere.push(adjustment.id.as_str());
            continue;
        }
        let series = load.series.iter_mut().find(|one| one.contact_type == adjustment.contact_type);
        let open = series.as_ref().map_or_else(Vec::new, |series| open_in(series, span));
        let (Some(series), false) = (series, open.is_empty()) else {
            notes.push(Diagnostic::warning("F0401").with("id", &adjustment.id));
            continue;
        };
        let place = Place { grid: &load.grid, calendar, open: &open };
        applied.push(apply(series, adjustment, &place, &mut notes));
    }
    if !elsewhere.is_empty() {
        notes.push(Diagnostic::note("F0402").with("ids", elsewhere.join(", ")));
    }
    for model in load.series.iter_mut().filter_map(|series| series.unadjusted.as_mut()) {
        model.acted.sort_by_key(|one| one.first);
    }
    (applied, notes)
}

/// Where an adjustment acts.
struct Place<'a> {
    grid: &'a Grid,
    calendar: &'a Calendar,
    /// The open intervals of its span; never empty.
    open: &'a [usize],
}

/// Returns the intervals of the grid that start in the span of an adjustment.
fn intervals_of(grid: &Grid, adjustment: &Adjustment) -> Range<usize> {
    let length = i64::from(grid.length.seconds());
    let first_from = |instant: jiff::Timestamp| {
        let seconds = instant.as_second() - grid.start.as_second();
        let index = (seconds + length - 1).div_euclid(length).max(0);
        usize::try_from(index).unwrap_or(grid.count).min(grid.count)
    };
    first_from(adjustment.from)..first_from(adjustment.to)
}

fn open_in(series: &LoadSeries, span: Range<usize>) -> Vec<usize> {
    span.filter(|index| series.open.get(*index).copied().unwrap_or(false)).collect()
}

fn apply(
    series: &mut LoadSeries,
    adjustment: &Adjustment,
    place: &Place<'_>,
    notes: &mut Vec<Diagnostic>,
) -> AppliedAdjustment {
    keep_unadjusted(series, adjustment, place.open);
    let measured = |series: &LoadSeries| match adjustment.measure {
        AdjustedMeasure::Contacts => place.open.iter().map(|index| series.contacts[*index]).sum(),
        AdjustedMeasure::HandleTime => mean_handle_seconds(series, place.open),
    };
    let before = measured(series);
    let floored = match adjustment.measure {
        AdjustedMeasure::Contacts => {
            let change = inside(series, adjustment, place, notes);
            change_contacts(series, place.open, change)
        }
        AdjustedMeasure::HandleTime => {
            change_handle_time(series, place.open, adjustment.change);
            false
        }
    };
    if floored {
        notes.push(Diagnostic::warning("F0404").with("id", &adjustment.id));
    }
    AppliedAdjustment {
        adjustment: adjustment.clone(),
        intervals: place.open.len(),
        before,
        after: measured(series),
    }
}

/// Keeps what the method alone expected, the first time that a series is changed, and notes who acts.
fn keep_unadjusted(series: &mut LoadSeries, adjustment: &Adjustment, open: &[usize]) {
    let (contacts, handle_seconds) = (&series.contacts, &series.handle_seconds);
    let model = series.unadjusted.get_or_insert_with(|| Unadjusted {
        contacts: contacts.clone(),
        handle_seconds: handle_seconds.clone(),
        acted: Vec::new(),
    });
    let (first, last) = (open[0], open[open.len() - 1]);
    model.acted.push(ActedAdjustment { id: adjustment.id.clone(), first, end: last + 1 });
}

/// Returns the change with the part of a total that falls on the horizon, which is told if it is not the whole.
fn inside(
    series: &LoadSeries,
    adjustment: &Adjustment,
    place: &Place<'_>,
    notes: &mut Vec<Diagnostic>,
) -> AdjustmentChange {
    let mut part = |total: f64| {
        let share = share_inside(series, adjustment, place);
        if share < 1.0 - OUTSIDE_TOLD {
            let percent = libm::round(1_000.0 * share) / 10.0;
            let note = Diagnostic::note("F0403").with("id", &adjustment.id);
            notes.push(note.with("percent", percent));
        }
        total * share
    };
    match adjustment.change {
        AdjustmentChange::Total(total) => AdjustmentChange::Total(part(total)),
        AdjustmentChange::Add(more) => AdjustmentChange::Add(part(more)),
        other @ (AdjustmentChange::Factor(_)
        | AdjustmentChange::PerInterval(_)
        | AdjustmentChange::AddPerInterval(_)) => other,
    }
}

#[cfg(test)]
mod tests;
