//! Contact history to load per interval, with uncertainty.
//!
//! The way of a forecast: a [`Series`] is read as civil days of slots (`panel`), the slots believed open are found or
//! given (`mask`), unusual days are set apart (`clean`) and described by weekly levels and days of the week (`weekly`);
//! each of the `methods` turns that into the expected contacts of the coming days, times the factor of a holiday
//! (`special`). Forecasting the past again from earlier days (`rehearsal`) weighs the methods (`mix`) and measures the
//! errors of their mean, which become the quantiles and variations (`spread`) that sample paths are drawn with (`paths`).
//! [`forecast_load`] does so for every contact type of a centre, [`backtest()`] for one bare series. Sources:
//! `docs/sources.md#forecasting`.
//!
//! Absent on purpose: trends that go on, which extrapolate badly; the season of the year has to earn its weight.

mod adjust;
mod as_of;
mod backtest;
mod campaign;
mod clean;
mod compare;
mod config;
mod drift;
mod error;
mod explain;
mod handle_time;
mod hierarchy;
mod history;
mod horizon;
mod intraday;
mod load;
mod mask;
mod methods;
mod mix;
mod origin;
mod outlook;
mod panel;
mod paths;
mod patience;
mod record;
mod rehearsal;
mod scores;
mod series;
mod special;
mod spread;
mod statistics;
mod symmetric;
mod weekly;
mod work;

pub use as_of::centre_as_of;
pub use backtest::{Backtest, BacktestOrigin, BacktestRow, ORIGINS_MAX, backtest};
pub use compare::{
    ComparedAdjustment, ComparedKey, ComparedRow, Comparison, ForecastScore, Snapshot, compare,
};
pub use config::{ForecastConfig, MethodChoice};
pub use error::ForecastError;
pub use explain::explain;
pub use handle_time::{
    HandleTimeRow, HandleTimeScore, HandleTimes, backtest_handle_times, score_handle_times,
};
pub use hierarchy::hierarchy;
pub use intraday::{
    DayUpdate, ForecastDay, INTRADAY_CUTS, IntradayBacktest, IntradayCut, IntradayForecast,
    IntradayType, UpdateRule, intraday_backtest, intraday_forecast, learned_rule, updated_day,
};
pub use load::{Forecast, forecast_load};
pub use outlook::{OUTLOOK_WEEKS_MAX, outlook};
pub use paths::{PATHS_MAX, sample_paths};
pub use patience::{Patience, handle_law, handle_law_of, kaplan_meier, kaplan_meier_of};
pub use record::forecast_record;
pub use scores::{Score, scores};
pub use series::{Series, aggregate};
pub use work::work_loads;
