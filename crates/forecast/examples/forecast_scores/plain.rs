//! The peer: a top-down forecast as a planner makes it in a spreadsheet.
//!
//! Mean of the last eight weeks, times the factor of the day of the week, times the profile of that weekday; no
//! holidays, no cleaning. Its quantiles are those of recorded over fitted counts in the same weeks.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_forecast::{Backtest, BacktestOrigin, BacktestRow, ForecastError, Series};
use organico_model::{Grid, QUANTILE_LEVELS};

/// Name of the peer.
pub(crate) const NAME: &str = "plain-top-down";

const WEEKS: i64 = 8;

/// Returns the forecasts of the `days` from each origin.
pub(crate) fn backtest(
    series: &Series,
    origins: &[Date],
    days: u32,
) -> Result<Backtest, ForecastError> {
    let mut made = Backtest { rows: Vec::new(), origins: Vec::new() };
    for &origin in origins {
        let plain = Plain::before(series, origin);
        made.origins.push(BacktestOrigin { date: origin, method: NAME, history_days: 56 });
        let horizon = Grid::over_days(&series.grid.zone, origin, days, series.grid.length)?;
        for index in 0..horizon.count {
            let mean = plain.mean(&horizon, index);
            let at = series.grid.index_of(horizon.instant(index));
            made.rows.push(BacktestRow {
                origin,
                interval_start: horizon.civil(index),
                actual: at.and_then(|at| series.values[at]),
                mean,
                quantiles: plain.ratios.map(|ratio| ratio * mean),
            });
        }
    }
    Ok(made)
}

struct Plain {
    /// Contacts of a mean day of each weekday: level times factor.
    days: [f64; 7],
    /// Share of each slot in the day, by weekday.
    shares: Vec<Vec<f64>>,
    ratios: [f64; 5],
}

impl Plain {
    fn before(series: &Series, origin: Date) -> Self {
        let grid = &series.grid;
        let slots = grid.length.per_day();
        let from = origin - (7 * WEEKS).days();
        let mut cells = vec![vec![0.0; slots]; 7];
        let mut recorded = [0_u32; 7];
        let mut seen: Vec<(usize, f64)> = Vec::new();
        for day in grid.days() {
            let values =
                day.intervals.clone().filter_map(|index| Some((index, series.values[index]?)));
            let values: Vec<(usize, f64)> = values.collect();
            if day.date < from || day.date >= origin || values.is_empty() {
                continue;
            }
            recorded[weekday(day.date)] += 1;
            for (index, value) in values {
                cells[weekday(day.date)][slot(grid, index)] += value;
                seen.push((index, value));
            }
        }
        let sums: Vec<f64> = cells.iter().map(|cells| cells.iter().sum()).collect();
        let days = std::array::from_fn(|day| sums[day] / f64::from(recorded[day].max(1)));
        let shares = cells.iter().zip(&sums);
        let shares = shares.map(|(cells, sum)| {
            cells.iter().map(|cell| if *sum > 0.0 { cell / sum } else { 0.0 }).collect()
        });
        let mut plain = Self { days, shares: shares.collect(), ratios: [1.0; 5] };
        plain.ratios = plain.ratios(grid, &seen);
        plain
    }

    fn mean(&self, grid: &Grid, index: usize) -> f64 {
        let day = weekday(grid.civil(index).date());
        self.days[day] * self.shares[day][slot(grid, index)]
    }

    fn ratios(&self, grid: &Grid, seen: &[(usize, f64)]) -> [f64; 5] {
        let fitted = seen.iter().map(|(index, value)| (self.mean(grid, *index), value));
        let mut ratios: Vec<f64> =
            fitted.filter(|(mean, _)| *mean > 0.0).map(|(mean, value)| value / mean).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        let last = ratios.len().saturating_sub(1) as f64;
        QUANTILE_LEVELS.map(|level| ratios.get((level * last).round() as usize).map_or(1.0, |r| *r))
    }
}

fn weekday(date: Date) -> usize {
    date.weekday().to_monday_zero_offset().unsigned_abs() as usize
}

fn slot(grid: &Grid, index: usize) -> usize {
    (grid.minute_of_day(index) / grid.length.minutes()) as usize
}
