//! Half a year of contacts by half-hour: two queues with a daily and a weekly shape, over the end of summer time.

use std::error::Error;
use std::fmt::Write;

use jiff::Timestamp;
use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use organico_model::{Grid, IntervalLength, Purpose, Seed, Stream};

const HEADER: &str = "Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,Interactions Handled,\
                      Total Handle Time (Seconds)";
const FIRST: Date = date(2026, 5, 4);
const DAYS: u32 = 26 * 7;

/// A queue: name, media type, contacts of its busiest half-hour, mean handle time in seconds.
const QUEUES: [(&str, &str, f64, f64); 2] =
    [("Assistenza clienti", "Voice", 110.0, 285.0), ("Chat clienti", "Chat", 22.0, 520.0)];

/// Share of the busiest half-hour by half-hour from 8 to 20.
const SHAPE: [f64; 24] = [
    0.42, 0.58, 0.74, 0.88, 0.96, 1.00, 0.97, 0.90, 0.78, 0.66, 0.58, 0.56, 0.62, 0.70, 0.76, 0.78,
    0.74, 0.68, 0.60, 0.52, 0.44, 0.36, 0.30, 0.24,
];

/// Returns the sheet. Half-hours without a contact have no row, as in an export.
pub(crate) fn sheet() -> Result<String, Box<dyn Error>> {
    let zone = TimeZone::get("Europe/Rome")?;
    let grid = Grid::over_days(&zone, FIRST, DAYS, IntervalLength::HALF_HOUR)?;
    let mut text = format!("{HEADER}\n");
    for (number, (queue, media, peak, handle)) in QUEUES.into_iter().enumerate() {
        let mut stream = Seed(3).stream(Purpose::Generate, (number as u64, 0));
        for index in 0..grid.count {
            let mean = peak * level(&grid, index);
            let offered = drawn(&mut stream, mean);
            if offered > 0 {
                let lost = drawn(&mut stream, 0.045 * f64::from(offered)).min(offered);
                let handled = offered - lost;
                let seconds = f64::from(handled) * handle * (0.92 + 0.16 * stream.uniform());
                let start = label(grid.instant(index));
                writeln!(text, "{start},{queue},{media},,,{offered},{handled},{seconds:.0}")?;
            }
        }
    }
    Ok(text)
}

/// Returns the share of the busiest half-hour that an interval has: nothing at night, on Sundays and on holidays.
fn level(grid: &Grid, index: usize) -> f64 {
    let civil = grid.civil(index);
    let slot = (grid.minute_of_day(index) / 30) as usize;
    let Some(shape) = slot.checked_sub(16).and_then(|slot| SHAPE.get(slot)) else { return 0.0 };
    let day = match civil.date().weekday() {
        Weekday::Monday => 1.0,
        Weekday::Friday => 0.86,
        Weekday::Saturday if slot < 28 => 0.45,
        Weekday::Saturday | Weekday::Sunday => 0.0,
        _ => 0.92,
    };
    let closed = [date(2026, 6, 2), date(2026, 8, 15)].contains(&civil.date());
    let season = if civil.month() == 8 { 0.78 } else { 1.0 };
    if closed { 0.0 } else { shape * day * season }
}

/// Returns a count around a mean: Poisson by waiting times.
fn drawn(stream: &mut Stream, mean: f64) -> u32 {
    let (mut count, mut time) = (0, 0.0);
    if mean <= 0.0 {
        return 0;
    }
    loop {
        time -= libm::log(1.0 - stream.uniform());
        if time > mean {
            return count;
        }
        count += 1;
    }
}

fn label(instant: Timestamp) -> String {
    instant.to_string()
}
