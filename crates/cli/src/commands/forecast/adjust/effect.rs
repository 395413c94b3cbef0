//! What an adjustment does to the forecast of its span.

use jiff::{SignedDuration, Unit};
use organico_forecast::{ForecastConfig, forecast_load};
use organico_model::{Adjustment, Centre, Diagnostic, Grid};
use organico_scenario::first_day_after;

use crate::commands::inputs;
use crate::failure::Failure;

/// Notes about adjustments; others are told when a forecast is run.
const OF_ADJUSTMENTS: [&str; 3] = ["F0401", "F0403", "F0404"];

/// The totals of a span, and what should be known about them.
#[derive(Debug, Default)]
pub(super) struct Effect {
    /// Contacts before and after, or mean handle times; nothing where the adjustment changes nothing.
    pub(super) sums: Option<(f64, f64)>,
    /// Warnings about it.
    pub(super) notes: Vec<Diagnostic>,
}

/// Returns what an adjustment does, after those that are applied before it: nothing if it was taken back.
pub(super) fn effect(centre: &Centre, adjustment: &Adjustment) -> Result<Effect, Failure> {
    if !adjustment.is_in_force() {
        return Ok(Effect::default());
    }
    let mut alone = centre.clone();
    alone.contact_types.retain(|one| one.id == adjustment.contact_type);
    alone.adjustments.retain(|one| one.contact_type == adjustment.contact_type);
    alone.work.clear();
    let grid = horizon(centre, adjustment)?;
    let made = forecast_load(&alone, &grid, ForecastConfig::best())
        .map_err(|fault| Failure::all(fault.diagnostics()))?;
    let own = made.adjustments.iter().find(|one| one.adjustment.id == adjustment.id);
    let about = |note: &Diagnostic| {
        let id = ("id", adjustment.id.to_string());
        OF_ADJUSTMENTS.contains(&note.code) && note.values.contains(&id)
    };
    Ok(Effect {
        sums: own.map(|one| (one.before, one.after)),
        notes: made.notes.into_iter().filter(about).collect(),
    })
}

/// Returns the whole days up to the end of the span: from the first day that is not recorded, or from the first of the
/// span if that is earlier.
fn horizon(centre: &Centre, adjustment: &Adjustment) -> Result<Grid, Failure> {
    let day = |instant| centre.zone.to_datetime(instant).date();
    let first = day(adjustment.from);
    let known = &centre.history.grid;
    let first = if known.count > 0 { first.min(first_day_after(known)) } else { first };
    let last = day(adjustment.to - SignedDuration::from_secs(1));
    let days = first.until((Unit::Day, last)).map_or(0, |span| span.get_days());
    let days = u32::try_from(days).unwrap_or(0) + 1;
    Grid::over_days(&centre.zone, first, days, centre.interval)
        .map_err(|fault| inputs::plan_fault(fault.into()))
}
