//! Forecasts of a series' own past, from origins that the caller names.

use jiff::civil::{Date, DateTime};
use organico_model::{Grid, Holiday};

use crate::config::ForecastConfig;
use crate::error::ForecastError;
use crate::horizon::{Known, forecast_horizon};
use crate::panel::{DayCalendar, Panel};
use crate::series::{Series, check_length};

/// Most origins of one backtest: one a day for more than five years.
pub const ORIGINS_MAX: usize = 2_000;

/// Most days ahead of one origin: a year.
const HORIZON_DAYS_MAX: usize = 366;

/// The forecast of one interval.
#[derive(Debug, Clone, PartialEq)]
pub struct BacktestRow {
    /// First day of the forecast: only what was before it was used.
    pub origin: Date,
    /// Wall-clock time at which the interval starts.
    pub interval_start: DateTime,
    /// What was recorded later; absent where missing or beyond the series.
    pub actual: Option<f64>,
    /// Expected contacts; 0 in intervals believed closed.
    pub mean: f64,
    /// Contacts at `QUANTILE_LEVELS`, ascending; all 0 in intervals believed closed.
    pub quantiles: [f64; 5],
}

/// What was used at one origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BacktestOrigin {
    /// The origin.
    pub date: Date,
    /// Name of the method chosen there.
    pub method: &'static str,
    /// Days of history that were there; under 14 the method is `recent-mean`.
    pub history_days: usize,
}

/// All forecasts of a backtest.
#[derive(Debug, Clone, PartialEq)]
pub struct Backtest {
    /// One row for each interval of each origin's days, in order.
    pub rows: Vec<BacktestRow>,
    /// The origins, in the order given.
    pub origins: Vec<BacktestOrigin>,
}

/// Returns the forecasts of the `horizon_days` civil days from each origin.
///
/// Opening hours are believed from the past. Rows go beyond the end of the series where the days do.
///
/// # Errors
/// Nothing is recorded before an origin; a series of another length than its grid; more than [`ORIGINS_MAX`] origins
/// or 366 days; no day at all.
pub fn backtest(
    series: &Series,
    origins: &[Date],
    horizon_days: u32,
    holidays: &[Holiday],
    config: ForecastConfig,
) -> Result<Backtest, ForecastError> {
    check_length(series)?;
    check_limits(origins.len(), horizon_days as usize)?;
    let calendar = DayCalendar::of_holidays(holidays);
    let panel = Panel::of(&series.grid, &series.values, &calendar);
    let known = Known { panel: &panel, calendar: &calendar, hours: None };
    let mut result = Backtest { rows: Vec::new(), origins: Vec::new() };
    for &origin in origins {
        let horizon = horizon_grid(&series.grid, origin, horizon_days)?;
        let forecast = forecast_horizon(&known, origin, &horizon, config)
            .ok_or(ForecastError::NoPast(origin))?;
        let history_days = forecast.basis.span_days;
        result.origins.push(BacktestOrigin { date: origin, method: forecast.method, history_days });
        result.rows.extend((0..horizon.count).map(|index| BacktestRow {
            origin,
            interval_start: horizon.civil(index),
            actual: actual(series, &horizon, index),
            mean: forecast.means[index],
            quantiles: std::array::from_fn(|level| forecast.quantiles[level][index]),
        }));
    }
    Ok(result)
}

pub(crate) fn check_limits(origins: usize, days: usize) -> Result<(), ForecastError> {
    let limited = |what, found, limit| {
        if found > limit { Err(ForecastError::TooMany { what, found, limit }) } else { Ok(()) }
    };
    limited("origins", origins, ORIGINS_MAX)?;
    limited("days", days, HORIZON_DAYS_MAX)?;
    if origins == 0 || days == 0 { Err(ForecastError::Empty) } else { Ok(()) }
}

pub(crate) fn horizon_grid(grid: &Grid, origin: Date, days: u32) -> Result<Grid, ForecastError> {
    Ok(Grid::over_days(&grid.zone, origin, days, grid.length)?)
}

fn actual(series: &Series, horizon: &Grid, index: usize) -> Option<f64> {
    let index = series.grid.index_of(horizon.instant(index))?;
    crate::series::usable(series.values[index])
}
