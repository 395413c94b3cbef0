//! Scores the methods on a series in CSV: `score FILE.csv [STEP_MINUTES [FROM_HOUR [HOLIDAY ...]]]`.
//!
//! Eight origins spread evenly over the last third of the days, four weeks from each; scored over open intervals that
//! start at or after the hour. Holidays are dates such as `1999-09-20`. Prints weighted absolute error, error against the weekly naive, coverage and pinball.
#![expect(clippy::print_stdout, reason = "an example prints its result")]

use std::error::Error;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use organico_forecast::{
    Backtest, ForecastConfig, MethodChoice, Series, aggregate, backtest, scores,
};
use organico_model::{Grid, Holiday, IntervalLength};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let path = arguments.get(1).ok_or("usage: score FILE.csv [STEP_MINUTES [FROM_HOUR]]")?;
    let step = arguments.get(2).map_or(Ok(30), |minutes| minutes.parse::<u32>())?;
    let from_hour = arguments.get(3).map_or(Ok(0), |hour| hour.parse::<i8>())?;
    let dates = arguments.iter().skip(4).map(|text| text.parse::<Date>());
    let holidays: Vec<Holiday> = dates
        .map(|date| date.map(|date| Holiday { date, name: String::new() }))
        .collect::<Result<_, _>>()?;
    let series = read_series(&std::fs::read_to_string(path)?)?;
    let series = aggregate(&series, IntervalLength::from_minutes(step)?)?;
    let origins = origins(&series.grid);
    println!("origins {origins:?}");
    for choice in [MethodChoice::Best, MethodChoice::TopDown, MethodChoice::SeasonalNaive] {
        let result = backtest(&series, &origins, 28, &holidays, ForecastConfig { method: choice })?;
        println!("{choice:?}");
        print_scores(&series, result, from_hour);
    }
    Ok(())
}

fn print_scores(series: &Series, mut result: Backtest, from_hour: i8) {
    result.rows.retain(|row| row.interval_start.hour() >= from_hour);
    for score in scores(series, &result) {
        let percent = |share: Option<f64>| share.map_or(f64::NAN, |share| 100.0 * share);
        let pinball = score.pinball.map_or(f64::NAN, |loss| loss.iter().sum::<f64>() / 5.0);
        println!(
            "  {:2} days: WAPE {:5.1} MASE {:4.2} coverage {:4.1} {:4.1} pinball {:6.3} ({})",
            score.horizon_days,
            percent(score.wape),
            score.mase.unwrap_or(f64::NAN),
            percent(score.coverage_80),
            percent(score.coverage_95),
            pinball,
            score.intervals
        );
    }
    let methods: Vec<&str> = result.origins.iter().map(|origin| origin.method).collect();
    println!("  methods {methods:?}");
}

fn origins(grid: &Grid) -> Vec<Date> {
    let (first, days) = (grid.civil(0).date(), grid.days().len() as i64);
    let start = days - days / 3;
    let room = (days - 28 - start).max(0);
    (0..8).map(|place| first + (start + room * place / 7).days()).collect()
}

fn read_series(text: &str) -> Result<Series, Box<dyn Error>> {
    let mut rows: Vec<(DateTime, Option<f64>)> = Vec::new();
    for line in text.lines().skip(1) {
        let (label, value) = line.split_once(',').ok_or("a row has two columns")?;
        let value = if value.is_empty() { None } else { Some(value.parse()?) };
        rows.push((label.parse()?, value));
    }
    let (first, second, last) = match rows.as_slice() {
        [first, second, .., last] => (first.0, second.0, last.0),
        _ => return Err("a series has at least three rows".into()),
    };
    let minutes = first.until((jiff::Unit::Minute, second))?.get_minutes();
    let length = IntervalLength::from_minutes(u32::try_from(minutes)?)?;
    let days = first.date().until((jiff::Unit::Day, last.date()))?.get_days() + 1;
    let grid = Grid::over_days(&TimeZone::UTC, first.date(), u32::try_from(days)?, length)?;
    let mut values = vec![None; grid.count];
    for (label, value) in rows {
        let instant = label.to_zoned(TimeZone::UTC)?.timestamp();
        if let Some(index) = grid.index_of(instant) {
            values[index] = value;
        }
    }
    Ok(Series { grid, values })
}
