//! `organico forecast backtest`: a bare series forecast from earlier days, one row for every step, and the scores.

mod handle_time;

use std::fmt::Display;

use jiff::tz::TimeZone;
use organico_forecast::{
    Backtest, BacktestRow, ForecastConfig, HandleTimeRow, HandleTimeScore, Score, Series,
    aggregate, backtest as backtested, scores,
};
use organico_formats::{
    BacktestRow as BacktestLine, read_holidays, read_origins, read_series, write_backtest,
};
use organico_model::{Diagnostic, Grid, Holiday, IntervalLength, italian_holidays};
use organico_report::{Language, Numbers, message};
use serde_json::json;

use crate::arguments::BacktestArguments;
use crate::commands::new::time_zone;
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::print;
use crate::units::Span;

/// Runs `organico forecast backtest`: one row for every step of every origin, and the scores.
pub(super) fn run(arguments: &BacktestArguments, language: Language) -> Result<(), Failure> {
    let zone = arguments.zone.as_deref().map(time_zone).transpose()?;
    let file = arguments.series.to_string_lossy();
    let read =
        read_series(&file, &read_text(&arguments.series)?, zone.as_ref()).map_err(Failure::all)?;
    let times = handle_time::recorded(&read);
    let series = stepped(Series { grid: read.grid, values: read.values }, arguments.step)?;
    let file = arguments.origins.to_string_lossy();
    let origins = read_origins(&file, &read_text(&arguments.origins)?).map_err(Failure::all)?;
    let holidays = holidays(arguments.holidays.as_deref(), &series.grid)?;
    let made =
        backtested(&series, &origins, arguments.horizon_days, &holidays, ForecastConfig::best())
            .map_err(|fault| Failure::all(fault.diagnostics()))?;
    let times = handle_time::forecast(times.as_ref(), arguments, &origins, &holidays)?;
    write_text(&arguments.out, &write_backtest(&rows(&made, &times.rows)?, None))?;
    let scores = scores(&series, &made);
    if arguments.json {
        let all = scores.iter().enumerate();
        let all: Vec<_> = all.map(|(at, score)| score_json(score, times.scores.get(at))).collect();
        print(&json!({ "scores": all }).to_string());
    } else {
        for score in &scores {
            print_score(score, language);
        }
        for score in &times.scores {
            handle_time::print_score(score, language);
        }
        print(&message(language, "written", &[("path", &arguments.out.to_string_lossy())]));
    }
    Ok(())
}

fn stepped(series: Series, step: Option<Span>) -> Result<Series, Failure> {
    let Some(step) = step else { return Ok(series) };
    let from = series.grid.length;
    let length = step_length(step, from)?;
    aggregate(&series, length).map_err(|_| no_multiple(length.minutes(), from))
}

fn step_length(step: Span, from: IntervalLength) -> Result<IntervalLength, Failure> {
    let minutes = step.seconds / 60.0;
    IntervalLength::from_minutes(minutes as u32).map_err(|_| no_multiple(minutes, from))
}

fn no_multiple(minutes: impl Display, from: IntervalLength) -> Failure {
    let fault = Diagnostic::fault("I0907").with("minutes", minutes);
    Failure::of(fault.with("found", from.minutes()))
}

/// Returns the holidays of the years of a series and of the two years after it.
fn holidays(named: Option<&str>, grid: &Grid) -> Result<Vec<Holiday>, Failure> {
    match named {
        None => Ok(Vec::new()),
        Some("IT") => {
            let year = |instant| grid.zone.to_datetime(instant).year();
            Ok((year(grid.start)..=year(grid.end()).saturating_add(2))
                .flat_map(italian_holidays)
                .collect())
        }
        Some(path) => {
            read_holidays(path, &read_text(std::path::Path::new(path))?).map_err(Failure::all)
        }
    }
}

/// Returns the rows to write; their labels are the wall-clock times of the series, as they were read.
fn rows(made: &Backtest, times: &[HandleTimeRow]) -> Result<Vec<BacktestLine>, Failure> {
    let line = |(index, row): (usize, &BacktestRow)| {
        let interval_start = TimeZone::UTC.to_timestamp(row.interval_start)?;
        Ok(BacktestLine {
            origin: row.origin,
            interval_start,
            mean: row.mean,
            quantiles: row.quantiles,
            handle_seconds: times.get(index).and_then(|row| row.expected),
        })
    };
    let rows: Result<_, jiff::Error> = made.rows.iter().enumerate().map(line).collect();
    rows.map_err(|fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault)))
}

fn score_json(score: &Score, handle_time: Option<&HandleTimeScore>) -> serde_json::Value {
    let mut all = json!({
        "horizon_days": score.horizon_days,
        "intervals": score.intervals,
        "wape": score.wape,
        "mase": score.mase,
        "coverage_80": score.coverage_80,
        "coverage_95": score.coverage_95,
        "pinball": score.pinball,
    });
    if let Some(score) = handle_time {
        all["handle_time"] = handle_time::score_json(score);
    }
    all
}

fn print_score(score: &Score, language: Language) {
    let numbers = Numbers::of(language);
    let percent = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| numbers.percent(v));
    let decimal =
        |value: Option<f64>| value.map_or_else(|| "-".to_owned(), |v| numbers.decimal(v, 2));
    let pinball = score.pinball.map(|losses| losses.iter().sum::<f64>() / losses.len() as f64);
    let gaps = [
        ("days", score.horizon_days.to_string()),
        ("wape", percent(score.wape)),
        ("mase", decimal(score.mase)),
        ("c80", percent(score.coverage_80)),
        ("c95", percent(score.coverage_95)),
        ("pinball", decimal(pinball)),
    ];
    let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
    print(&message(language, "backtest-scores", &gaps));
}
