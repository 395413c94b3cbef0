//! What the example prints.

use std::fmt::Write as _;

use organico_forecast::{Backtest, Score};

/// Returns the scores of a horizon as a JSON object.
pub(crate) fn score_json(score: &Score) -> String {
    let number = |value: Option<f64>| value.map_or("null".to_owned(), |v| format!("{v:.5}"));
    let pinball = score.pinball.map(|loss| loss.iter().sum::<f64>() / loss.len() as f64);
    format!(
        "{{\"days\":{},\"intervals\":{},\"wape\":{},\"mase\":{},\"pinball\":{},\"cover_80\":{},\"cover_95\":{}}}",
        score.horizon_days,
        score.intervals,
        number(score.wape),
        number(score.mase),
        number(pinball),
        number(score.coverage_80),
        number(score.coverage_95),
    )
}

/// Returns the methods chosen at the origins as items of a JSON list.
pub(crate) fn methods_json(made: &Backtest) -> String {
    let names = made.origins.iter().map(|origin| format!("\"{}\"", origin.method));
    names.collect::<Vec<_>>().join(",")
}

/// Returns the forecasts as CSV: origin, start of the interval, actual, mean, quantiles.
pub(crate) fn rows_csv(made: &Backtest) -> String {
    let mut text = String::from("origin,interval_start,actual,mean,q025,q10,q50,q90,q975\n");
    for row in &made.rows {
        let actual = row.actual.map_or(String::new(), |value| value.to_string());
        let numbers = row.quantiles.map(|value| format!("{value:.4}")).join(",");
        let (origin, start, mean) = (row.origin, row.interval_start, row.mean);
        let _ = writeln!(text, "{origin},{start},{actual},{mean:.4},{numbers}");
    }
    text
}
