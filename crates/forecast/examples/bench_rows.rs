//! Forecasts a series from several origins, timed: `bench_rows SERIES.csv HOLIDAYS.csv DAYS ORIGIN ...`, or
//! `bench_rows queues SERIES.csv DAYS QUEUES ORIGIN` to time so many queues on all cores.
//!
//! The series is `time,count` in half-hours without a zone, the holidays are `date,name`. Prints one line of JSON for each
//! origin: seconds, method, and the rows as `[time, mean, quantiles...]`; only intervals believed open are printed. For
//! queues it prints the seconds of all of them.
#![expect(clippy::print_stdout, reason = "an example prints its result")]

use std::error::Error;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use organico_forecast::{Backtest, ForecastConfig, Series, backtest};
use organico_model::{Grid, Holiday, IntervalLength};

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["queues", series, days, queues, origin] => {
            time_queues(&read_series(series)?, days.parse()?, queues.parse()?, origin.parse()?)
        }
        [series, holidays, days, origins @ ..] => {
            let (series, holidays) = (read_series(series)?, read_holidays(holidays)?);
            origins.iter().try_for_each(|origin| {
                let since = Instant::now();
                let made = from_origin(&series, origin.parse()?, days.parse()?, &holidays)?;
                print_line(since.elapsed().as_secs_f64(), &made);
                Ok(())
            })
        }
        _ => Err("usage: bench_rows SERIES.csv HOLIDAYS.csv DAYS ORIGIN ...".into()),
    }
}

fn from_origin(
    series: &Series,
    origin: Date,
    days: u32,
    holidays: &[Holiday],
) -> Outcome<Backtest> {
    Ok(backtest(series, &[origin], days, holidays, ForecastConfig::best())?)
}

/// Times so many queues: each has the series' contacts by a factor of its own, so that none is computed twice.
fn time_queues(series: &Series, days: u32, queues: usize, origin: Date) -> Outcome<()> {
    let scaled = |queue: usize| {
        let factor = 1.0 + queue as f64 / 16.0;
        let values = series.values.iter();
        let values = values.map(|value| value.map(|count| (count * factor).round())).collect();
        Series { grid: series.grid.clone(), values }
    };
    let all: Vec<Series> = (0..queues).map(scaled).collect();
    let threads = std::thread::available_parallelism()?.get();
    let (next, failed) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let since = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(queue) = all.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if from_origin(queue, origin, days, &[]).is_err() {
                        failed.fetch_add(1, Ordering::Relaxed);
                    }
                }
            });
        }
    });
    let seconds = since.elapsed().as_secs_f64();
    if failed.into_inner() > 0 {
        return Err("a queue could not be forecast".into());
    }
    println!("{{\"seconds\":{seconds},\"queues\":{queues},\"threads\":{threads}}}");
    Ok(())
}

fn print_line(seconds: f64, made: &Backtest) {
    let open = made.rows.iter().filter(|row| row.mean > 0.0);
    let rows: Vec<String> = open
        .map(|row| {
            let [a, b, c, d, e] = row.quantiles;
            let (at, mean) = (row.interval_start, row.mean);
            format!("[\"{at}\",{mean:.4},{a:.4},{b:.4},{c:.4},{d:.4},{e:.4}]")
        })
        .collect();
    let method = made.origins.first().map_or("", |origin| origin.method);
    println!("{{\"seconds\":{seconds},\"method\":\"{method}\",\"rows\":[{}]}}", rows.join(","));
}

fn read_series(path: &str) -> Outcome<Series> {
    let text = std::fs::read_to_string(path)?;
    let mut rows: Vec<(DateTime, Option<f64>)> = Vec::new();
    for line in text.lines() {
        let (label, value) = line.split_once(',').ok_or("a row has two columns")?;
        let value = if value.is_empty() { None } else { Some(value.parse()?) };
        rows.push((label.parse()?, value));
    }
    let [first, .., last] = rows.as_slice() else { return Err("too few rows".into()) };
    let (first, last) = (first.0.date(), last.0.date());
    let days = first.until((jiff::Unit::Day, last))?.get_days() + 1;
    let length = IntervalLength::HALF_HOUR;
    let grid = Grid::over_days(&TimeZone::UTC, first, u32::try_from(days)?, length)?;
    let mut values = vec![None; grid.count];
    for (label, value) in rows {
        if let Some(index) = grid.index_of(label.to_zoned(TimeZone::UTC)?.timestamp()) {
            values[index] = value;
        }
    }
    Ok(Series { grid, values })
}

fn read_holidays(path: &str) -> Outcome<Vec<Holiday>> {
    let text = std::fs::read_to_string(path)?;
    let holiday = |line: &str| {
        let (date, name) = line.split_once(',').ok_or("a holiday has a date and a name")?;
        Ok(Holiday { date: date.parse()?, name: name.to_owned() })
    };
    text.lines().map(holiday).collect()
}
