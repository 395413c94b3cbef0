//! Sample paths of a forecast: days as they might come, counted interval by interval.
//!
//! The factor of the day follows the day before, each interval has a factor of its own, and then chance: the same three
//! parts that the quantiles are made of, as the rehearsal measured them. Fixed rates would understate the spread of a
//! day's total several times. Source: `docs/sources.md#forecast-quantiles`.

use organico_model::{Grid, LoadSeries, Purpose, Seed, Stream};

/// Most paths of one call: beyond, the figures drawn from them do not change any more.
pub const PATHS_MAX: u32 = 10_000;

/// Counts with a larger mean are drawn no more: a guard against overflow.
const MEAN_MAX: f64 = 1e12;

/// Neighbouring days are never more alike than this.
const CORRELATION_MAX: f64 = 0.99;

/// Returns counts of contacts by path and interval of the grid; never more than [`PATHS_MAX`] paths.
///
/// `number` tells one contact type from another under the same seed. A path depends on nothing but seed, number and its
/// own place, so more paths leave the first ones as they are. Closed intervals are 0.
#[must_use]
pub fn sample_paths(
    series: &LoadSeries,
    grid: &Grid,
    (seed, number): (Seed, u32),
    paths: u32,
) -> Vec<Vec<u64>> {
    let days: Vec<_> = grid.days().into_iter().map(|day| day.intervals).collect();
    let path = |path: u32| {
        let key = (u64::from(number) << 32) | u64::from(path);
        let mut factors = DayFactors::of(series, seed.stream(Purpose::Forecast, (key, 0)));
        let mut counts = vec![0; series.contacts.len()];
        for (place, day) in days.iter().enumerate() {
            let of_day = factors.of_next_day();
            let mut stream = seed.stream(Purpose::Forecast, (key, place as u64 + 1));
            for index in day.clone().filter(|index| series.contacts[*index] > 0.0) {
                let mean = series.contacts[index] * of_day;
                counts[index] = count(&mut stream, mean, series.interval_variation);
            }
        }
        counts
    };
    (0..paths.min(PATHS_MAX)).map(path).collect()
}

fn count(stream: &mut Stream, mean: f64, variation: f64) -> u64 {
    let factor =
        if variation > 0.0 { stream.gamma_of_mean_one(1.0 / (variation * variation)) } else { 1.0 };
    stream.poisson((mean * factor).min(MEAN_MAX))
}

/// The factors of the days of one path: log-normal with mean 1, each correlated with the one before.
struct DayFactors {
    stream: Stream,
    correlation: f64,
    deviation: f64,
    before: Option<f64>,
}

impl DayFactors {
    fn of(series: &LoadSeries, stream: Stream) -> Self {
        let deviation = libm::log1p(series.day_variation * series.day_variation).sqrt();
        let correlation = series.day_correlation.clamp(0.0, CORRELATION_MAX);
        Self { stream, correlation, deviation, before: None }
    }

    fn of_next_day(&mut self) -> f64 {
        let fresh = self.stream.normal();
        let keep = self.correlation;
        let follows = |before: f64| keep * before + (1.0 - keep * keep).sqrt() * fresh;
        let standard = self.before.map_or(fresh, follows);
        self.before = Some(standard);
        libm::exp(self.deviation * standard - 0.5 * self.deviation * self.deviation)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;
    use organico_model::{ContactTypeId, IntervalLength};

    use super::*;

    fn series(grid: &Grid) -> LoadSeries {
        let contacts: Vec<f64> =
            (0..grid.count).map(|i| if grid.minute_of_day(i) < 480 { 0.0 } else { 20.0 }).collect();
        LoadSeries {
            contact_type: ContactTypeId::new("voice"),
            open: contacts.iter().map(|count| *count > 0.0).collect(),
            handle_seconds: vec![240.0; grid.count],
            quantiles: std::array::from_fn(|_| contacts.clone()),
            contacts,
            day_variation: 0.15,
            interval_variation: 0.1,
            day_correlation: 0.5,
            method: "average".to_owned(),
            unadjusted: None,
        }
    }

    fn grid() -> Grid {
        Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), 2, IntervalLength::HALF_HOUR).unwrap()
    }

    fn mean(values: impl Iterator<Item = f64>) -> f64 {
        let values: Vec<f64> = values.collect();
        values.iter().sum::<f64>() / values.len() as f64
    }

    #[test]
    fn paths_have_the_mean_the_spread_and_the_correlation_of_the_forecast() {
        let grid = grid();
        let paths = sample_paths(&series(&grid), &grid, (Seed(7), 0), 4_000);
        let total = |path: &[u64]| path.iter().sum::<u64>() as f64;
        let gaps: Vec<(f64, f64)> = paths
            .iter()
            .map(|path| (total(&path[..48]) / 640.0 - 1.0, total(&path[48..]) / 640.0 - 1.0))
            .collect();
        assert!(mean(gaps.iter().map(|(a, _)| *a)).abs() < 0.01);
        // The day's factor, chance on 640 contacts, and the factors of 32 intervals.
        let expected = 0.15 * 0.15 + 1.0 / 640.0 + 0.01 / 32.0;
        let found = mean(gaps.iter().map(|(a, _)| a * a));
        assert!((found / expected - 1.0).abs() < 0.1, "{found} {expected}");
        let together = mean(gaps.iter().map(|(a, b)| a * b)) / (0.15 * 0.15);
        assert!((together - 0.5).abs() < 0.08, "{together}");
    }

    #[test]
    fn closed_intervals_stay_empty_and_more_paths_leave_the_first_as_they_are() {
        let grid = grid();
        let few = sample_paths(&series(&grid), &grid, (Seed(7), 1), 3);
        let more = sample_paths(&series(&grid), &grid, (Seed(7), 1), 9);
        assert_eq!(few[..], more[..3]);
        assert!(few.iter().all(|path| path[..16].iter().all(|count| *count == 0)));
        assert_ne!(few, sample_paths(&series(&grid), &grid, (Seed(7), 2), 3));
    }
}
