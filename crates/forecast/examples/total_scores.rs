//! Scores the sum of several queues, and the queues, with the sum forecast directly beside the sum of the forecasts:
//! `total_scores HISTORY.csv [key=value ...]`.
//!
//! The history is that of a centre: the example takes its columns `contact_type`, `interval_start` and `offered`. From each
//! of eight origins spread evenly over the last third, four weeks are forecast: every queue, and their sum as if it were
//! one queue. The queues are then scaled so that they agree with the direct forecast, in each interval (`interval`) or on
//! each day (`day`), or half-way there (`interval-half`, `day-half`). Prints, as JSON, the errors (WAPE) of the sum and of
//! the queues over those without scaling. Keys: `holidays` (`IT`), `shift` (days that the origins are earlier).
#![expect(clippy::print_stdout, reason = "an example prints its result")]

use std::collections::BTreeMap;
use std::error::Error;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use organico_forecast::{BacktestRow, ForecastConfig, Series, backtest};
use organico_model::{Grid, Holiday, IntervalLength, italian_holidays};

const DAYS: u32 = 28;

/// First days from an origin that are scored.
const LEADS: [i32; 3] = [1, 7, 28];

/// How far the queues follow the direct forecast of their sum: in intervals or days, and wholly or half-way.
const SCALINGS: [(&str, bool, f64); 5] = [
    ("none", true, 0.0),
    ("interval", true, 1.0),
    ("interval-half", true, 0.5),
    ("day", false, 1.0),
    ("day-half", false, 0.5),
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let path = arguments.first().ok_or("usage: total_scores HISTORY.csv [key=value ...]")?;
    let value = |key: &str| {
        let pairs = arguments.iter().filter_map(|argument| argument.split_once('='));
        pairs.filter(|(name, _)| *name == key).map(|(_, value)| value).next_back()
    };
    let queues = read_queues(&std::fs::read_to_string(path)?)?;
    let grid = queues[0].grid.clone();
    let holidays: Vec<Holiday> = match value("holidays") {
        Some("IT") => {
            (grid.civil(0).year()..=grid.civil(0).year() + 3).flat_map(italian_holidays).collect()
        }
        _ => Vec::new(),
    };
    let origins = origins(&grid, value("shift").map_or(Ok(0), str::parse)?);
    let rows = |series: &Series| -> Result<Vec<BacktestRow>, Box<dyn Error>> {
        Ok(backtest(series, &origins, DAYS, &holidays, ForecastConfig::best())?.rows)
    };
    let direct = rows(&sum_of(&queues))?;
    let parts: Vec<Vec<BacktestRow>> = queues.iter().map(rows).collect::<Result<_, _>>()?;
    let plain = errors(&parts, &direct, (true, 0.0));
    for (name, by_interval, share) in SCALINGS {
        let found = errors(&parts, &direct, (by_interval, share));
        let cells = LEADS.iter().zip(found.iter().zip(&plain)).map(|(days, (found, plain))| {
            format!(
                "{{\"days\":{days},\"wape\":{:.5},\"ratio\":{:.4},\"queues_wape\":{:.5},\"queues_ratio\":{:.4}}}",
                found.sum, found.sum / plain.sum, found.queues, found.queues / plain.queues
            )
        });
        let cells: Vec<String> = cells.collect();
        println!("{{\"scaling\":\"{name}\",\"cells\":[{}]}}", cells.join(","));
    }
    Ok(())
}

/// Errors over contacts: of the sum, and of the queues one by one.
#[derive(Debug, Default, Clone, Copy)]
struct Errors {
    sum: f64,
    queues: f64,
}

/// Returns the errors at each lead with the queues scaled towards the direct forecast.
fn errors(
    parts: &[Vec<BacktestRow>],
    direct: &[BacktestRow],
    (by_interval, share): (bool, f64),
) -> Vec<Errors> {
    let key = |index: usize| {
        let row = &direct[index];
        let slot = if by_interval { index } else { 0 };
        (row.origin, row.interval_start.date(), slot)
    };
    let mut totals: BTreeMap<(Date, Date, usize), (f64, f64)> = BTreeMap::new();
    for (index, row) in direct.iter().enumerate() {
        let total = totals.entry(key(index)).or_default();
        total.0 += row.mean;
        total.1 += parts.iter().map(|rows| rows[index].mean).sum::<f64>();
    }
    let factor = |index: usize| {
        let (direct, summed) = totals[&key(index)];
        if direct > 0.0 && summed > 0.0 { libm::pow(direct / summed, share) } else { 1.0 }
    };
    let of_lead = |lead: &i32| {
        let (mut errors, mut contacts) = (Errors::default(), 0.0);
        for (index, row) in direct.iter().enumerate() {
            let days =
                row.origin.until(row.interval_start.date()).map_or(0, |span| span.get_days());
            let (Some(actual), true) = (row.actual, days < *lead) else { continue };
            let scaled = |rows: &Vec<BacktestRow>| rows[index].mean * factor(index);
            errors.sum += (parts.iter().map(scaled).sum::<f64>() - actual).abs();
            contacts += actual;
            let gap =
                |rows: &Vec<BacktestRow>| (scaled(rows) - rows[index].actual.unwrap_or(0.0)).abs();
            errors.queues += parts.iter().map(gap).sum::<f64>();
        }
        Errors { sum: errors.sum / contacts, queues: errors.queues / contacts }
    };
    LEADS.iter().map(of_lead).collect()
}

/// Returns the sum of queues; an interval in which one of them is closed counts the others.
fn sum_of(queues: &[Series]) -> Series {
    let grid = queues[0].grid.clone();
    let at = |index: usize| {
        let known = || queues.iter().filter_map(|queue| queue.values[index]);
        known().next().map(|_| known().sum())
    };
    Series { values: (0..grid.count).map(at).collect(), grid }
}

fn origins(grid: &Grid, shift: i64) -> Vec<Date> {
    let (first, days) = (grid.civil(0).date(), grid.days().len() as i64);
    let start = days - days / 3;
    let room = (days - i64::from(DAYS) - start).max(0);
    (0..8).map(|place| first + (start + room * place / 7 - shift).days()).collect()
}

/// Returns the queues of a history, by name, on one grid. Labels are read as wall-clock times.
fn read_queues(text: &str) -> Result<Vec<Series>, Box<dyn Error>> {
    let mut cells: BTreeMap<&str, Vec<(DateTime, Option<f64>)>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let mut row = line.split(',');
        let (Some(name), Some(label), Some(value)) = (row.next(), row.next(), row.next()) else {
            return Err("a row has at least three columns".into());
        };
        let label = label.get(..19).ok_or("a label has day and time")?.parse()?;
        let value = if value.is_empty() { None } else { Some(value.parse()?) };
        cells.entry(name).or_default().push((label, value));
    }
    let labels = || cells.values().flatten().map(|(label, _)| label.date());
    let (first, last) = labels().min().zip(labels().max()).ok_or("a history has rows")?;
    let days = first.until((jiff::Unit::Day, last))?.get_days() + 1;
    let length = IntervalLength::HALF_HOUR;
    let grid = Grid::over_days(&TimeZone::UTC, first, u32::try_from(days)?, length)?;
    let mut queues = Vec::new();
    for rows in cells.into_values() {
        let mut values = vec![None; grid.count];
        for (label, value) in rows {
            if let Some(index) = grid.index_of(label.to_zoned(TimeZone::UTC)?.timestamp()) {
                values[index] = value;
            }
        }
        queues.push(Series { grid: grid.clone(), values });
    }
    Ok(queues)
}
