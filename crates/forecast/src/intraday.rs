//! Within the day: the forecast of a day, updated with what was recorded of it so far.
//!
//! How much busier the day is than forecast is taken as a factor that drifts: one part of it holds all day (a gamma
//! factor, whose update from Poisson counts is the conjugate one), another moves through the day and is pulled back to
//! the forecast (a penalised drift), and chance of single intervals is neither; where past days know more, the pairs of
//! intervals speak for themselves (`own`). How large each part is, and how far the
//! update may go, is learned from the series' own past days (`learn`, on days that `past` forecasts again): where an
//! update would not have helped, there is none. Source: `docs/sources.md#intraday`.

mod backtest;
mod centre;
mod covariance;
mod handle;
mod learn;
mod linear;
mod own;
mod past;
mod update;

use jiff::civil::Date;

pub use backtest::{INTRADAY_CUTS, IntradayBacktest, IntradayCut, intraday_backtest};
pub use centre::{IntradayForecast, IntradayType, intraday_forecast};
pub use learn::{UpdateRule, learned_rule};
pub use update::{DayUpdate, updated_day};

/// A day with its forecast, made before it began, and what was recorded of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ForecastDay {
    /// The day.
    pub date: Date,
    /// Whether it is a holiday, beside one, or an event: the usual course of a day is not learned from it.
    pub special: bool,
    /// Expected contacts by interval; 0 where closed.
    pub means: Vec<f64>,
    /// Recorded contacts by interval; absent where nothing was recorded, or not yet.
    pub recorded: Vec<Option<f64>>,
}
