//! `organico forecast`: contacts and handle time of a period, and backtests of a series.

use jiff::tz::TimeZone;
use organico_forecast::{ForecastConfig, aggregate, backtest as backtested, forecast_load, scores};
use organico_formats::{italian_holidays, read_holidays, read_origins, read_series, write_backtest, write_forecast};
use organico_model::{Diagnostic, Grid, Holiday, IntervalLength};
use organico_report::{Language, Numbers, message};
use serde_json::json;

use super::inputs;
use super::new::time_zone;
use crate::arguments::{BacktestArguments, ForecastRunArguments};
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};
use crate::units::Span;
