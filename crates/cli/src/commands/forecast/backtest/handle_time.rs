//! The handle times of a backtest, where the series has them.

use jiff::civil::Date;
use organico_forecast::{
    ForecastError, HandleTimeRow, HandleTimeScore, HandleTimes, Series, backtest_handle_times,
    score_handle_times,
};
use organico_formats::Series as ReadSeries;
use organico_model::Holiday;
use organico_report::{Language, Numbers, message};
use serde_json::json;

use super::step_length;
use crate::arguments::BacktestArguments;
use crate::failure::Failure;
use crate::terminal::print;

/// What was forecast, and how far off it was; both empty where the series has no handle times.
#[derive(Debug, Default)]
pub(super) struct Forecast {
    /// A row for each row of the contacts.
    pub(super) rows: Vec<HandleTimeRow>,
    /// The scores, at the same leads as those of the contacts.
    pub(super) scores: Vec<HandleTimeScore>,
}

/// Returns the handle times of a series, with the contacts that were handled, or else those counted; nothing where it
/// has none.
pub(super) fn recorded(read: &ReadSeries) -> Option<HandleTimes> {
    let has = |values: &[Option<f64>]| values.iter().any(Option::is_some);
    if !has(&read.handle_seconds) {
        return None;
    }
    let contacts = if has(&read.handled) { &read.handled } else { &read.values };
    let seconds = Series { grid: read.grid.clone(), values: read.handle_seconds.clone() };
    Some(HandleTimes { seconds, contacts: contacts.clone() })
}

/// Returns the forecasts from each origin, in the step that is asked for.
pub(super) fn forecast(
    times: Option<&HandleTimes>,
    arguments: &BacktestArguments,
    origins: &[Date],
    holidays: &[Holiday],
) -> Result<Forecast, Failure> {
    let Some(times) = times else { return Ok(Forecast::default()) };
    let failure = |fault: ForecastError| Failure::all(fault.diagnostics());
    let times = match arguments.step {
        None => times.clone(),
        Some(step) => {
            let length = step_length(step, times.seconds.grid.length)?;
            times.aggregate(length).map_err(failure)?
        }
    };
    let rows = backtest_handle_times(&times, origins, arguments.horizon_days, holidays);
    let rows = rows.map_err(failure)?;
    Ok(Forecast { scores: score_handle_times(&rows), rows })
}

/// Returns the errors of a lead as JSON.
pub(super) fn score_json(score: &HandleTimeScore) -> serde_json::Value {
    json!({
        "intervals": score.intervals,
        "wape_interval": score.wape_interval,
        "days": score.days,
        "wape_day": score.wape_day,
    })
}

/// Prints the errors of a lead.
pub(super) fn print_score(score: &HandleTimeScore, language: Language) {
    let numbers = Numbers::of(language);
    let percent = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| numbers.percent(v));
    let (days, interval) = (score.horizon_days.to_string(), percent(score.wape_interval));
    let day = percent(score.wape_day);
    let gaps = [("days", days.as_str()), ("interval", interval.as_str()), ("day", day.as_str())];
    print(&message(language, "backtest-handle-time", &gaps));
}
