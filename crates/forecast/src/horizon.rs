//! The forecast of one series over a horizon: the days of the origin laid on the intervals of a grid.

use jiff::civil::Date;
use organico_model::Grid;

use crate::clean::Past;
use crate::config::ForecastConfig;
use crate::mask::WeekMask;
use crate::panel::{DayCalendar, Panel, slot_of};
use crate::rehearsal::{HISTORY_DAYS_MIN, choose};

/// With errors measured on fewer days than this, the quantiles are mostly assumed.
const SPREAD_DAYS_MIN: usize = 10;

/// What is forecast from.
#[derive(Debug)]
pub(crate) struct Known<'a> {
    /// The days.
    pub(crate) panel: &'a Panel,
    /// Kinds of days, also of those to come.
    pub(crate) calendar: &'a DayCalendar,
    /// Opening hours, if they are given.
    pub(crate) hours: Option<&'a WeekMask>,
}

/// The forecast of a series, by interval of the horizon.
#[derive(Debug)]
pub(crate) struct SeriesForecast {
    pub(crate) open: Vec<bool>,
    pub(crate) means: Vec<f64>,
    pub(crate) quantiles: [Vec<f64>; 5],
    pub(crate) day_variation: f64,
    pub(crate) interval_variation: f64,
    pub(crate) day_correlation: f64,
    pub(crate) method: &'static str,
    pub(crate) basis: Basis,
}

/// What a forecast rests on, for the notes beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Basis {
    /// Days from the first to the last recorded one.
    pub(crate) span_days: usize,
    /// Days that errors were measured on.
    pub(crate) spread_days: usize,
    /// Ordinary days that were set apart as unusual.
    pub(crate) unusual_days: usize,
    /// Days from the last recorded one to the first of the horizon.
    pub(crate) lead_days: usize,
    /// Whether not a single contact was recorded.
    pub(crate) silent: bool,
}

impl Basis {
    /// Returns whether the history is too short for the methods.
    pub(crate) const fn is_short(&self) -> bool {
        self.span_days < HISTORY_DAYS_MIN
    }

    /// Returns whether the quantiles rest on assumptions more than on measured errors.
    pub(crate) const fn is_spread_assumed(&self) -> bool {
        self.spread_days < SPREAD_DAYS_MIN
    }
}

/// Returns the forecast over the horizon, from the days before `origin` only, or nothing if none was recorded.
pub(crate) fn forecast_horizon(
    known: &Known,
    origin: Date,
    horizon: &Grid,
    config: ForecastConfig,
) -> Option<SeriesForecast> {
    let first = known.panel.position(origin);
    let end = usize::try_from(first).ok()?;
    let past = Past::before(known.panel, end, known.hours);
    let last = past.last_recorded()?;
    let chosen = choose(past, known.hours, config.method);
    let mut forecast = SeriesForecast {
        open: vec![false; horizon.count],
        means: vec![0.0; horizon.count],
        quantiles: std::array::from_fn(|_| vec![0.0; horizon.count]),
        day_variation: 0.0,
        interval_variation: chosen.spread.interval_variation(),
        day_correlation: chosen.spread.day_correlation(),
        method: chosen.method,
        basis: basis(&chosen.origin.past, chosen.spread.days, end.saturating_sub(last)),
    };
    let mut leads = Vec::new();
    for day in horizon.days() {
        let position = usize::try_from(known.panel.position(day.date)).unwrap_or(0);
        let kind = known.calendar.day(day.date);
        let each = chosen.origin.day_by_each(position, kind);
        let ahead = chosen.mix.blend(each);
        leads.push(ahead.lead_days);
        for index in day.intervals {
            let slot = slot_of(horizon, index);
            let (open, mean) = (ahead.open[slot], ahead.means[slot]);
            forecast.open[index] = open;
            forecast.means[index] = mean;
            let at = (kind.weekday, slot);
            let quantiles = chosen.spread.quantiles_at(mean, at, &ahead);
            for (series, quantile) in forecast.quantiles.iter_mut().zip(quantiles) {
                series[index] = quantile;
            }
        }
    }
    forecast.day_variation = chosen.spread.day_variation(&leads);
    Some(forecast)
}

fn basis(past: &Past, spread_days: usize, lead_days: usize) -> Basis {
    let ordinary = (0..past.end).filter(|day| past.is_ordinary(*day));
    Basis {
        span_days: past.span_days(),
        spread_days,
        unusual_days: ordinary.filter(|day| !past.usual[*day]).count(),
        lead_days,
        silent: past.totals.iter().flatten().all(|total| *total <= 0.0),
    }
}
