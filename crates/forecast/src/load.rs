//! The load of a centre: every contact type and every work over the horizon.

use organico_model::{
    AppliedAdjustment, Calendar, Campaign, Centre, ContactType, Diagnostic, Grid, HistorySeries,
    Load, LoadSeries,
};
use rayon::prelude::*;

use crate::adjust::apply_adjustments;
use crate::campaign::campaign_contacts;
use crate::config::ForecastConfig;
use crate::error::ForecastError;
use crate::handle_time::{SECONDS_ASSUMED, handle_seconds};
use crate::history::{Offered, offered};
use crate::horizon::{Basis, Known, SeriesForecast, forecast_horizon};
use crate::mask::WeekMask;
use crate::panel::{DayCalendar, Panel};
use crate::spread::Spread;
use crate::work::work_loads;

/// Name of the method of outbound campaigns.
pub(crate) const METHOD_CAMPAIGN: &str = "campaign";

/// A history that ends so many days before the horizon is told: the quantiles widen with every day.
const LEAD_DAYS_TOLD: usize = 28;

/// Contacts outside the opening hours are told from this share of the history on.
const OUTSIDE_SHARE_TOLD: f64 = 0.01;

/// The load of a centre, and what should be known about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// Contacts by type and other work.
    pub load: Load,
    /// What the planner's adjustments did, in the order in which they were applied.
    pub adjustments: Vec<AppliedAdjustment>,
    /// Warnings and notes: short histories, stand-ins, what was left out.
    pub notes: Vec<Diagnostic>,
}

/// Returns the load of the centre over the horizon.
///
/// Only what was recorded before the first day of the horizon is used. The adjustments of planners that are in force
/// are laid over what the methods say. Each contact type with a campaign follows it;
/// every other one is forecast from its history within its opening hours.
///
/// # Errors
/// Contact types that have neither campaign nor history (all of them at once); a horizon without intervals; a history
/// whose intervals neither divide nor are divided by those of the horizon.
pub fn forecast_load(
    centre: &Centre,
    horizon: &Grid,
    config: ForecastConfig,
) -> Result<Forecast, ForecastError> {
    if horizon.count == 0 {
        return Err(ForecastError::Empty);
    }
    let mut notes = Vec::new();
    let mut without_history = Vec::new();
    let mut series = Vec::new();
    // Types know nothing of each other: they are forecast at once and put together in their order.
    let of_type = |kind| type_load(centre, kind, horizon, config);
    let made: Vec<_> = centre.contact_types.par_iter().map(of_type).collect();
    for (kind, made) in centre.contact_types.iter().zip(made) {
        let (forecast, its_notes) = made?;
        notes.extend(its_notes);
        match forecast {
            Some(forecast) => series.push(forecast),
            None => without_history.push(kind.id.clone()),
        }
    }
    if !without_history.is_empty() {
        return Err(ForecastError::NoHistory(without_history));
    }
    let (work, work_notes) = work_loads(centre, horizon);
    notes.extend(work_notes);
    let mut load = Load { grid: horizon.clone(), series, work };
    let (adjustments, adjustment_notes) =
        apply_adjustments(&mut load, &centre.adjustments, &centre.calendar);
    notes.extend(adjustment_notes);
    notes.sort();
    Ok(Forecast { load, adjustments, notes })
}

/// Returns the load of a contact type, or nothing if nothing was recorded before the horizon, and what to know of it.
fn type_load(
    centre: &Centre,
    kind: &ContactType,
    horizon: &Grid,
    config: ForecastConfig,
) -> Result<(Option<LoadSeries>, Vec<Diagnostic>), ForecastError> {
    let mut notes = Vec::new();
    let load = match &kind.campaign {
        Some(campaign) => Some(campaign_load(centre, kind, campaign, horizon, &mut notes)),
        None => history_load(centre, kind, horizon, config, &mut notes)?,
    };
    Ok((load, notes))
}

/// Returns the calendar without the events that are about other contact types.
pub(crate) fn calendar_of(centre: &Centre, kind: &ContactType) -> Calendar {
    centre.calendar.of_type(&kind.id)
}

/// Returns the history of a contact type.
pub(crate) fn history_of<'a>(centre: &'a Centre, kind: &ContactType) -> Option<&'a HistorySeries> {
    centre.history.series.iter().find(|series| series.contact_type == kind.id)
}

/// Returns the load of a contact type from its history, or nothing if nothing was recorded before the horizon.
fn history_load(
    centre: &Centre,
    kind: &ContactType,
    horizon: &Grid,
    config: ForecastConfig,
    notes: &mut Vec<Diagnostic>,
) -> Result<Option<LoadSeries>, ForecastError> {
    let Some(history) = history_of(centre, kind) else { return Ok(None) };
    let grid = &centre.history.grid;
    let calendar = DayCalendar::of_centre(&calendar_of(centre, kind), kind.holidays);
    let offered = offered(history, grid, kind, &calendar, horizon.length)?;
    let panel = Panel::of(&offered.series.grid, &offered.series.values, &calendar);
    let hours = WeekMask::of_hours(&kind.hours, horizon.length);
    let known = Known { panel: &panel, calendar: &calendar, hours: Some(&hours) };
    let origin = horizon.civil(0).date();
    let Some(forecast) = forecast_horizon(&known, origin, horizon, config) else {
        return Ok(None);
    };
    notes.extend(offered_notes(kind, &offered));
    notes.extend(basis_notes(kind, forecast.basis));
    let fallback = law_seconds(kind, notes);
    let seconds = handle_seconds(history, grid, &calendar, horizon, fallback);
    Ok(Some(load_series(kind, forecast, seconds)))
}

fn load_series(kind: &ContactType, forecast: SeriesForecast, seconds: Vec<f64>) -> LoadSeries {
    LoadSeries {
        contact_type: kind.id.clone(),
        open: forecast.open,
        contacts: forecast.means,
        handle_seconds: seconds,
        quantiles: forecast.quantiles,
        day_variation: forecast.day_variation,
        interval_variation: forecast.interval_variation,
        day_correlation: forecast.day_correlation,
        method: forecast.method.to_owned(),
        unadjusted: None,
    }
}

/// Returns the load of an outbound type: the centre itself sets its pace, so only chance spreads it.
fn campaign_load(
    centre: &Centre,
    kind: &ContactType,
    campaign: &Campaign,
    horizon: &Grid,
    notes: &mut Vec<Diagnostic>,
) -> LoadSeries {
    let calendar = DayCalendar::of_centre(&calendar_of(centre, kind), kind.holidays);
    let (open, contacts) = campaign_contacts(kind, campaign, &calendar, horizon);
    if campaign.list > 0 && contacts.iter().all(|count| *count <= 0.0) {
        notes.push(Diagnostic::warning("F0210").with("type", &kind.id));
    }
    let chance = Spread::of_chance();
    let mut quantiles: [Vec<f64>; 5] = Default::default();
    for mean in &contacts {
        for (series, quantile) in quantiles.iter_mut().zip(chance.quantiles(*mean, 1)) {
            series.push(quantile);
        }
    }
    let fallback = law_seconds(kind, notes);
    let handle_seconds = match history_of(centre, kind) {
        Some(history) => {
            handle_seconds(history, &centre.history.grid, &calendar, horizon, fallback)
        }
        None => vec![fallback; horizon.count],
    };
    LoadSeries {
        contact_type: kind.id.clone(),
        open,
        contacts,
        handle_seconds,
        quantiles,
        day_variation: 0.0,
        interval_variation: 0.0,
        day_correlation: 0.0,
        method: METHOD_CAMPAIGN.to_owned(),
        unadjusted: None,
    }
}

/// Returns the mean of the type's own law, or an assumed one with a warning where that is no usable time.
fn law_seconds(kind: &ContactType, notes: &mut Vec<Diagnostic>) -> f64 {
    let mean = kind.handle.law.mean();
    if mean.is_finite() && mean > 0.0 {
        return mean;
    }
    let note = Diagnostic::warning("F0208").with("type", &kind.id);
    notes.push(note.with("seconds", SECONDS_ASSUMED));
    SECONDS_ASSUMED
}

fn offered_notes(kind: &ContactType, offered: &Offered) -> Vec<Diagnostic> {
    let mut notes = Vec::new();
    if offered.outside_share >= OUTSIDE_SHARE_TOLD {
        let percent = libm::round(1_000.0 * offered.outside_share) / 10.0;
        notes.push(Diagnostic::warning("F0205").with("type", &kind.id).with("percent", percent));
    }
    if offered.stand_in {
        notes.push(Diagnostic::note("F0206").with("type", &kind.id));
    }
    if offered.split {
        notes.push(Diagnostic::note("F0207").with("type", &kind.id));
    }
    notes
}

fn basis_notes(kind: &ContactType, basis: Basis) -> Vec<Diagnostic> {
    let warning = |code| Diagnostic::warning(code).with("type", &kind.id);
    let mut notes = Vec::new();
    if basis.is_short() {
        notes.push(warning("F0201").with("days", basis.span_days));
    } else if basis.is_spread_assumed() {
        notes.push(warning("F0202").with("days", basis.span_days));
    }
    if basis.silent {
        notes.push(warning("F0203"));
    }
    if basis.lead_days > LEAD_DAYS_TOLD {
        notes.push(warning("F0204").with("days", basis.lead_days));
    }
    if basis.unusual_days > 0 {
        let note = Diagnostic::note("F0211").with("type", &kind.id);
        notes.push(note.with("days", basis.unusual_days));
    }
    notes
}
