//! The load of a day of a centre, updated with what was recorded of it so far.

use organico_model::{Centre, ContactTypeId, History, HistorySeries, Load, LoadSeries};

use super::handle::{HandleUpdate, handle_update, variation};
use super::learn::{UpdateRule, learned_rule};
use super::past::past_days;
use super::update::{DayUpdate, updated_day};
use crate::config::ForecastConfig;
use crate::error::ForecastError;
use crate::history::offered;
use crate::horizon::Known;
use crate::load::calendar_of;
use crate::mask::WeekMask;
use crate::panel::{DayCalendar, DayClass, Panel};

/// Added to a count before its square root, on whose scale the width of a quantile is scaled (Anscombe 1948).
const ANSCOMBE: f64 = 0.375;

/// The load of a day: what was recorded, and what is expected of the rest.
#[derive(Debug, Clone, PartialEq)]
pub struct IntradayForecast {
    /// The load: recorded contacts where there are any, updated means and quantiles for the rest, updated handle times.
    pub load: Load,
    /// What was learned of each contact type, in the order of the load.
    pub types: Vec<IntradayType>,
}

/// What the day so far says of a contact type.
#[derive(Debug, Clone, PartialEq)]
pub struct IntradayType {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Recorded contacts by interval of the day, as the forecast counts them.
    pub recorded: Vec<Option<f64>>,
    /// The update of the contacts.
    pub update: DayUpdate,
    /// The rule it was made by.
    pub rule: UpdateRule,
    /// Factor on the expected handle times of the rest of the day.
    pub handle_factor: f64,
    /// Mean handle time recorded over the expected one of the same intervals.
    pub handle_seen: f64,
    /// Contacts whose handle time was recorded.
    pub handle_contacts: f64,
}

/// Returns the load of a day updated with the first `seen` intervals of `actuals`.
///
/// `load` is the forecast of one civil day of the centre; `actuals` stand on the same intervals. A contact type that was
/// not recorded keeps its forecast, as does an outbound campaign, whose pace the centre sets itself.
///
/// # Errors
/// A load without intervals; a history whose intervals do not fit those of the load.
pub fn intraday_forecast(
    centre: &Centre,
    load: &Load,
    actuals: &History,
    seen: usize,
    config: ForecastConfig,
) -> Result<IntradayForecast, ForecastError> {
    if load.grid.count == 0 {
        return Err(ForecastError::Empty);
    }
    let mut updated = IntradayForecast { load: load.clone(), types: Vec::new() };
    for series in &mut updated.load.series {
        let day = Day { centre, load, actuals, seen, config };
        updated.types.push(day.update(series)?);
    }
    Ok(updated)
}

/// A day of a centre so far.
struct Day<'a> {
    centre: &'a Centre,
    load: &'a Load,
    actuals: &'a History,
    seen: usize,
    config: ForecastConfig,
}

impl Day<'_> {
    /// Updates a series and returns what was learned.
    fn update(&self, series: &mut LoadSeries) -> Result<IntradayType, ForecastError> {
        let hours = self.load.grid.length.hours();
        let today = self.actuals.series.iter().find(|one| one.contact_type == series.contact_type);
        let recorded = self.recorded(series, today)?;
        let (rule, special) = self.rule(series, recorded.is_empty())?;
        let rule = if special { rule.on_special_day() } else { rule };
        let update = updated_day(&rule, &series.contacts, &recorded, hours);
        let handle = self.handle(series, today);
        apply(series, &recorded, (&rule, &update, &handle));
        Ok(IntradayType {
            contact_type: series.contact_type.clone(),
            recorded,
            update,
            rule,
            handle_factor: handle.factor,
            handle_seen: handle.seen,
            handle_contacts: handle.contacts,
        })
    }

    /// Returns what was recorded of a type in the intervals that are over; empty where it was not.
    fn recorded(
        &self,
        series: &LoadSeries,
        today: Option<&HistorySeries>,
    ) -> Result<Vec<Option<f64>>, ForecastError> {
        let kind = self.centre.contact_types.iter().find(|kind| kind.id == series.contact_type);
        let (Some(kind), Some(today)) = (kind.filter(|kind| kind.campaign.is_none()), today) else {
            return Ok(Vec::new());
        };
        let calendar = DayCalendar::of_centre(&calendar_of(self.centre, kind), kind.holidays);
        let grid = &self.actuals.grid;
        let mut values =
            offered(today, grid, kind, &calendar, self.load.grid.length)?.series.values;
        values.truncate(self.seen);
        Ok(values)
    }

    /// Returns the rule that the past of a type teaches, and whether the day is a special one.
    fn rule(&self, series: &LoadSeries, silent: bool) -> Result<(UpdateRule, bool), ForecastError> {
        let (grid, past) = (&self.load.grid, &self.centre.history);
        let hours = grid.length.hours();
        let kind = self.centre.contact_types.iter().find(|kind| kind.id == series.contact_type);
        let history = past.series.iter().find(|one| one.contact_type == series.contact_type);
        let (Some(kind), Some(history), false) = (kind, history, silent) else {
            return Ok((learned_rule(&[], hours), false));
        };
        let calendar = DayCalendar::of_centre(&calendar_of(self.centre, kind), kind.holidays);
        let offered = offered(history, &past.grid, kind, &calendar, grid.length)?;
        let panel = Panel::of(&offered.series.grid, &offered.series.values, &calendar);
        let open = WeekMask::of_hours(&kind.hours, grid.length);
        let known = Known { panel: &panel, calendar: &calendar, hours: Some(&open) };
        let date = grid.civil(0).date();
        let days = past_days(&known, &grid.zone, (date, grid.length), self.config);
        let special = calendar.day(date).class != DayClass::Ordinary;
        Ok((learned_rule(&days, hours), special))
    }

    fn handle(&self, series: &LoadSeries, today: Option<&HistorySeries>) -> HandleUpdate {
        let kind = self.centre.contact_types.iter().find(|kind| kind.id == series.contact_type);
        let single = kind.map_or(1.0, |kind| variation(&kind.handle.law));
        let first = |values: &[Option<f64>]| -> Vec<Option<f64>> {
            values.iter().copied().take(self.seen).collect()
        };
        let (handled, seconds) = today.map_or((Vec::new(), Vec::new()), |today| {
            let counted = today.handled.iter().any(Option::is_some);
            let handled = if counted { &today.handled } else { &today.offered };
            (first(handled), first(&today.handle_seconds))
        });
        handle_update(&series.handle_seconds, &handled, &seconds, single)
    }
}

/// Puts an update into a series: what is over as recorded, the rest with its factor and narrower quantiles.
fn apply(
    series: &mut LoadSeries,
    recorded: &[Option<f64>],
    (rule, update, handle): (&UpdateRule, &DayUpdate, &HandleUpdate),
) {
    for index in 0..series.contacts.len() {
        let before = series.contacts[index];
        if let Some(count) = recorded.get(index).copied().flatten() {
            series.contacts[index] = count;
            series.quantiles.iter_mut().for_each(|level| level[index] = count);
            continue;
        }
        if index < recorded.len() {
            continue;
        }
        series.handle_seconds[index] *= handle.factor;
        if before <= 0.0 || update.intervals == 0 {
            continue;
        }
        let after = before * update.factors[index];
        let prior = rule.prior_variance(index);
        let (old, new) = (1.0 + prior * before, 1.0 + update.variances[index] * after);
        let narrower = (new / old).sqrt();
        series.contacts[index] = after;
        for level in &mut series.quantiles {
            let gap = (level[index] + ANSCOMBE).sqrt() - (before + ANSCOMBE).sqrt();
            let point = ((after + ANSCOMBE).sqrt() + gap * narrower).max(0.0);
            level[index] = (point * point - ANSCOMBE).max(0.0);
        }
    }
    if update.intervals > 0 {
        series.day_variation = update.day_variation;
        series.interval_variation = update.interval_variation;
        series.day_correlation = 0.0;
    }
}
