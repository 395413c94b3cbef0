//! `plan.json`, and the rows of a backtest.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::{Plan, QUANTILE_LEVELS};
use thiserror::Error;

use crate::csv_out::{CsvText, number_cell};
use crate::instant::label;

/// A value that has no written form.
#[derive(Debug, Error)]
pub enum FormatError {
    /// The plan is not JSON: its zone has no name.
    #[error("the plan cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
}

/// Returns the plan as indented JSON with a line feed at its end. Numbers read back as the same numbers.
///
/// # Errors
/// The zone of the plan has no name that could be written.
pub fn plan_json(plan: &Plan) -> Result<String, FormatError> {
    Ok(serde_json::to_string_pretty(plan)? + "\n")
}

fn quantile_names() -> impl Iterator<Item = String> {
    QUANTILE_LEVELS.iter().map(|level| format!("q{level}"))
}

/// One interval of a forecast made at an origin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BacktestRow {
    /// The day at whose start the forecast was made; only earlier rows were used.
    pub origin: Date,
    /// The interval.
    pub interval_start: Timestamp,
    /// Expected value.
    pub mean: f64,
    /// Values at [`QUANTILE_LEVELS`].
    pub quantiles: [f64; 5],
    /// Expected mean handle time in seconds, where the series has handle times.
    pub handle_seconds: Option<f64>,
}

/// Returns the CSV text of a backtest: `origin,interval_start,mean,q0.025,q0.1,q0.5,q0.9,q0.975`, and `handle_seconds`
/// if any row has it.
///
/// Without a zone the labels are wall-clock times without an offset, as [`crate::read_series`] takes them without one.
#[must_use]
pub fn write_backtest(rows: &[BacktestRow], zone: Option<&TimeZone>) -> String {
    let names: Vec<String> = quantile_names().collect();
    let fixed = ["origin", "interval_start", "mean"];
    let has_seconds = rows.iter().any(|row| row.handle_seconds.is_some());
    let seconds = Some("handle_seconds").filter(|_| has_seconds);
    let names = names.iter().map(String::as_str).chain(seconds);
    let mut text = CsvText::with_header(fixed.into_iter().chain(names));
    for row in rows {
        let start = match zone {
            Some(zone) => label(row.interval_start, zone),
            None => TimeZone::UTC
                .to_datetime(row.interval_start)
                .strftime("%Y-%m-%dT%H:%M:%S")
                .to_string(),
        };
        let mut cells = vec![row.origin.to_string(), start, number_cell(Some(row.mean))];
        cells.extend(row.quantiles.map(|value| number_cell(Some(value))));
        cells.extend(has_seconds.then(|| number_cell(row.handle_seconds)));
        text.owned_row(&cells);
    }
    text.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_backtest_has_the_labels_of_its_series() {
        let row = BacktestRow {
            origin: date(2003, 6, 2),
            interval_start: "2003-06-02T07:00:00Z".parse().unwrap(),
            mean: 1.0 / 3.0,
            quantiles: [0.0, 0.1, 0.5, 1.0, 2.0],
            handle_seconds: None,
        };
        let text = write_backtest(&[row], None);
        assert_eq!(
            text,
            "origin,interval_start,mean,q0.025,q0.1,q0.5,q0.9,q0.975\n\
                          2003-06-02,2003-06-02T07:00:00,0.3333333333333333,0,0.1,0.5,1,2\n"
        );
        let rome = TimeZone::get("Europe/Rome").unwrap();
        assert!(write_backtest(&[row], Some(&rome)).contains("2003-06-02T09:00:00+02:00"));
        let timed = BacktestRow { handle_seconds: Some(210.5), ..row };
        let text = write_backtest(&[timed, row], None);
        let ends: Vec<&str> = text.lines().filter_map(|line| line.rsplit(',').next()).collect();
        assert_eq!(ends, ["handle_seconds", "210.5", ""]);
    }
}
