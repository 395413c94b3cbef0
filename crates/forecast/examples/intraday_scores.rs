//! Scores updates within the day on a series in CSV: `intraday_scores FILE.csv [HOLIDAY ...]`.
//!
//! The series is put together to half-hours; every day of its last third is forecast on the day before and updated at
//! 10:00, 11:30, 13:00 and 15:00. Prints, as JSON, the absolute error of the rest of the day with the update over that
//! without it. Holidays are dates such as `1999-09-20`, or with a name as `1999-09-20=Yom Kippur`: holidays of the same
//! name teach each other.
#![expect(clippy::print_stdout, reason = "an example prints its result")]

use std::error::Error;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use organico_forecast::{ForecastConfig, IntradayCut, Series, aggregate, intraday_backtest};
use organico_model::{Grid, Holiday, IntervalLength};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let path = arguments.get(1).ok_or("usage: intraday_scores FILE.csv [HOLIDAY ...]")?;
    let holidays: Vec<Holiday> =
        arguments.iter().skip(2).map(|text| holiday(text)).collect::<Result<_, _>>()?;
    let series = read_series(&std::fs::read_to_string(path)?)?;
    let series = aggregate(&series, IntervalLength::HALF_HOUR)?;
    let days = series.grid.days().len() as u32;
    let first = series.grid.civil(0).date().checked_add(i64::from(days - days / 3).days())?;
    let found = intraday_backtest(&series, (first, days / 3), &holidays, ForecastConfig::best())?;
    let cuts: Vec<String> = found.cuts.iter().map(cut_json).collect();
    let mean = found.mean_ratio().map_or("null".to_owned(), |ratio| format!("{ratio:.4}"));
    println!(
        "{{\"days\":{},\"strength\":{:.3},\"ratio\":{mean},\"cuts\":[{}]}}",
        found.days,
        found.strength,
        cuts.join(",")
    );
    Ok(())
}

/// Reads a date, or a date and a name; a holiday without a name is called by its date.
fn holiday(text: &str) -> Result<Holiday, jiff::Error> {
    let (date, name) = text.split_once('=').unwrap_or((text, text));
    Ok(Holiday { date: date.parse::<Date>()?, name: name.to_owned() })
}

fn cut_json(cut: &IntradayCut) -> String {
    let wape = |error: f64| if cut.contacts > 0.0 { error / cut.contacts } else { 0.0 };
    let ratio = cut.ratio().map_or("null".to_owned(), |ratio| format!("{ratio:.4}"));
    format!(
        "{{\"at\":\"{}\",\"intervals\":{},\"wape_before\":{:.5},\"wape_after\":{:.5},\"ratio\":{ratio}}}",
        cut.at.strftime("%H:%M"),
        cut.intervals,
        wape(cut.before),
        wape(cut.after),
    )
}

/// Reads labels without a zone, as wall-clock times, and counts; an empty count is missing.
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
