//! Small series for the tests.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use organico_forecast::Series;
use organico_model::{Grid, IntervalLength, Purpose, Seed};

/// A Monday, the first day of the series.
pub(crate) const FIRST: Date = date(2026, 1, 5);

/// Returns a series of half-hours whose value is a function of day and slot.
pub(crate) fn half_hours(days: u32, value: impl Fn(usize, usize) -> Option<f64>) -> Series {
    let grid = Grid::over_days(&TimeZone::UTC, FIRST, days, IntervalLength::HALF_HOUR).unwrap();
    let values = (0..grid.count).map(|index| value(index / 48, index % 48)).collect();
    Series { grid, values }
}

/// Returns the true mean of a made-up queue: open 8 to 20 h, busy Mondays, quiet Saturdays, closed Sundays.
pub(crate) fn true_mean(day: usize, slot: usize) -> f64 {
    let weekday = [1.3, 1.1, 1.0, 1.0, 1.0, 0.4, 0.0][day % 7];
    if (16..40).contains(&slot) { weekday * (20.0 + 2.0 * (28.0 - slot as f64).abs()) } else { 0.0 }
}

/// Returns counts of that queue: gamma factors of day and slot with those variations, then Poisson.
pub(crate) fn counts(days: u32, day_variation: f64, slot_variation: f64) -> Series {
    let shape = |variation: f64| 1.0 / (variation * variation);
    half_hours(days, |day, slot| {
        let mut of_day = Seed(5).stream(Purpose::Generate, (day as u64, 1_000));
        let mut of_slot = Seed(5).stream(Purpose::Generate, (day as u64, slot as u64));
        let busyness = of_day.gamma_of_mean_one(shape(day_variation));
        let factor = of_slot.gamma_of_mean_one(shape(slot_variation));
        Some(of_slot.poisson(true_mean(day, slot) * busyness * factor) as f64)
    })
}
