//! Scores forecasts of a series in CSV, ours and a planner's plain one, as JSON:
//! `forecast_scores FILE.csv [key=value ...]`.
//!
//! Eight origins spread evenly over the last third of the days, four weeks from each. Keys: `step` (minutes, 30), `from`
//! (first hour that is scored, 0), `holidays` (a CSV of `date,name`), `shift` (days that the origins are earlier), `thin`
//! (share of the contacts that is kept, by chance), `methods` (names, `best` being the library's own choice), `rows` (a
//! file for what was forecast, for other programs to score).
#![expect(clippy::print_stdout, reason = "an example prints its result")]

mod plain;
mod read;
mod score;

use std::error::Error;
use std::time::Instant;

use jiff::ToSpan;
use jiff::civil::Date;
use organico_forecast::{
    Backtest, ForecastConfig, MethodChoice, Series, aggregate, backtest, scores,
};
use organico_model::{Grid, Holiday, IntervalLength};

use crate::read::{Options, read_holidays, read_series, thinned};
use crate::score::{methods_json, score_json};

const DAYS: u32 = 28;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let options = Options::of(&arguments)?;
    let series = read_series(&std::fs::read_to_string(&options.path)?)?;
    let series = aggregate(&series, IntervalLength::from_minutes(options.step)?)?;
    let series = thinned(series, options.thin);
    let holidays = match &options.holidays {
        Some(path) => read_holidays(&std::fs::read_to_string(path)?)?,
        None => Vec::new(),
    };
    let origins = origins(&series.grid, options.shift);
    let mut results = Vec::new();
    for name in &options.methods {
        let clock = Instant::now();
        let made = made(&series, &origins, &holidays, name)?;
        let seconds = clock.elapsed().as_secs_f64() / origins.len() as f64;
        if let (Some(path), "best") = (&options.rows, name.as_str()) {
            std::fs::write(path, score::rows_csv(&made))?;
        }
        results.push(result_json(&series, made, name, (seconds, options.from_hour)));
    }
    let dates: Vec<String> = origins.iter().map(|date| format!("\"{date}\"")).collect();
    println!("{{\"origins\":[{}],\"results\":[\n{}\n]}}", dates.join(","), results.join(",\n"));
    Ok(())
}

fn made(
    series: &Series,
    origins: &[Date],
    holidays: &[Holiday],
    name: &str,
) -> Result<Backtest, Box<dyn Error>> {
    if name == plain::NAME {
        return Ok(plain::backtest(series, origins, DAYS)?);
    }
    let method = MethodChoice::ALL.into_iter().find(|choice| choice.name() == name);
    let method = method.ok_or_else(|| format!("there is no method {name}"))?;
    Ok(backtest(series, origins, DAYS, holidays, ForecastConfig { method })?)
}

fn result_json(
    series: &Series,
    mut made: Backtest,
    name: &str,
    (seconds, from): (f64, i8),
) -> String {
    made.rows.retain(|row| row.interval_start.hour() >= from);
    let cells: Vec<String> = scores(series, &made).iter().map(score_json).collect();
    format!(
        "{{\"method\":\"{name}\",\"seconds_per_origin\":{seconds:.5},\"chosen\":[{}],\"cells\":[{}]}}",
        methods_json(&made),
        cells.join(",")
    )
}

fn origins(grid: &Grid, shift: i64) -> Vec<Date> {
    let (first, days) = (grid.civil(0).date(), grid.days().len() as i64);
    let start = days - days / 3;
    let room = (days - i64::from(DAYS) - start).max(0);
    (0..8).map(|place| first + (start + room * place / 7 - shift).days()).collect()
}
