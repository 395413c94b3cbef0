//! How good the forecasts of a backtest were. Source: `docs/sources.md#forecast-scores`.

use jiff::civil::Date;
use organico_model::QUANTILE_LEVELS;

use crate::backtest::{Backtest, BacktestRow};
use crate::panel::days_between;
use crate::series::{Series, usable};

/// The leads that are scored: the first day, the first week, the first four weeks.
pub(crate) const HORIZONS_DAYS: [u32; 3] = [1, 7, 28];

/// Scores over the first days from each origin. Each is absent where nothing can be scored.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// Days from the origin.
    pub horizon_days: u32,
    /// Intervals scored: those recorded, and not both empty and believed closed.
    pub intervals: usize,
    /// Sum of absolute errors over the sum of contacts.
    pub wape: Option<f64>,
    /// Mean absolute error over that of the weekly naive forecast on the days before the same origin.
    pub mase: Option<f64>,
    /// Share of intervals inside the 80 % interval, bounds included.
    pub coverage_80: Option<f64>,
    /// Share of intervals inside the 95 % interval, bounds included.
    pub coverage_95: Option<f64>,
    /// Mean pinball loss at each of `QUANTILE_LEVELS`, in contacts.
    pub pinball: Option<[f64; 5]>,
}

/// Returns the scores of the backtest of that series at 1, 7 and 28 days.
///
/// An interval counts if it was recorded and either had contacts or was expected to: nights and days that were closed
/// as expected would only flatter the figures.
#[must_use]
pub fn scores(series: &Series, backtest: &Backtest) -> Vec<Score> {
    let scales: Vec<(Date, Option<f64>)> = backtest
        .origins
        .iter()
        .map(|origin| (origin.date, naive_error(series, origin.date)))
        .collect();
    HORIZONS_DAYS
        .iter()
        .map(|&horizon_days| {
            let rows = backtest.rows.iter().filter_map(|row| scored(row, horizon_days));
            score(horizon_days, &rows.collect::<Vec<_>>(), &scales)
        })
        .collect()
}

/// Returns the row with its actual count, if it is scored within that horizon.
fn scored(row: &BacktestRow, horizon_days: u32) -> Option<(&BacktestRow, f64)> {
    let days = days_between(row.origin, row.interval_start.date());
    let within = days < i64::from(horizon_days);
    let actual = row.actual.filter(|actual| within && (*actual > 0.0 || row.mean > 0.0))?;
    Some((row, actual))
}

fn score(horizon_days: u32, rows: &[(&BacktestRow, f64)], scales: &[(Date, Option<f64>)]) -> Score {
    let count = rows.len() as f64;
    let mean_of = |value: &dyn Fn(&BacktestRow, f64) -> f64| {
        (!rows.is_empty())
            .then(|| rows.iter().map(|(row, actual)| value(row, *actual)).sum::<f64>() / count)
    };
    let within = |low: usize, high: usize| {
        mean_of(&|row, actual| {
            f64::from(row.quantiles[low] <= actual && actual <= row.quantiles[high])
        })
    };
    let contacts: f64 = rows.iter().map(|(_, actual)| actual).sum();
    let errors: f64 = rows.iter().map(|(row, actual)| (actual - row.mean).abs()).sum();
    Score {
        horizon_days,
        intervals: rows.len(),
        wape: (contacts > 0.0).then(|| errors / contacts),
        mase: mase(rows, scales),
        coverage_80: within(1, 3),
        coverage_95: within(0, 4),
        pinball: (!rows.is_empty()).then(|| {
            std::array::from_fn(|level| {
                let loss = mean_of(&|row, actual| pinball(row, actual, level));
                loss.unwrap_or(0.0)
            })
        }),
    }
}

fn mase(rows: &[(&BacktestRow, f64)], scales: &[(Date, Option<f64>)]) -> Option<f64> {
    let scaled: Vec<f64> = rows
        .iter()
        .filter_map(|(row, actual)| {
            let (_, scale) = scales.iter().find(|(date, _)| *date == row.origin)?;
            Some((actual - row.mean).abs() / (*scale)?)
        })
        .collect();
    (!scaled.is_empty()).then(|| scaled.iter().sum::<f64>() / scaled.len() as f64)
}

fn pinball(row: &BacktestRow, actual: f64, level: usize) -> f64 {
    let (gap, level) = (actual - row.quantiles[level], QUANTILE_LEVELS[level]);
    if gap >= 0.0 { level * gap } else { (level - 1.0) * gap }
}

/// Returns the mean absolute difference to the same interval a week before, over the days before `origin`, both
/// recorded and not both 0; absent if there is none or they never differ.
pub(crate) fn naive_error(series: &Series, origin: Date) -> Option<f64> {
    let week = 7 * series.grid.length.per_day();
    let (mut sum, mut count) = (0.0, 0.0);
    for index in week..series.grid.count {
        if series.grid.civil(index).date() >= origin {
            break;
        }
        let value = |index: usize| usable(series.values.get(index).copied().flatten());
        if let (Some(now), Some(before)) = (value(index), value(index - week))
            && (now > 0.0 || before > 0.0)
        {
            sum += (now - before).abs();
            count += 1.0;
        }
    }
    (sum > 0.0).then(|| sum / count)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;
    use organico_model::{Grid, IntervalLength};

    use super::*;
    use crate::backtest::BacktestOrigin;

    fn row(hour: i8, actual: Option<f64>, mean: f64) -> BacktestRow {
        BacktestRow {
            origin: date(2026, 1, 19),
            interval_start: date(2026, 1, 19).at(hour, 0, 0, 0),
            actual,
            mean,
            quantiles: [0.5 * mean, 0.8 * mean, mean, 1.2 * mean, 1.5 * mean],
        }
    }

    #[test]
    fn scores_of_a_small_table_are_those_computed_by_hand() {
        let hour = IntervalLength::from_minutes(60).unwrap();
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), 14, hour).unwrap();
        // The second week is 4 above the first: the weekly naive error is 4.
        let values = (0..grid.count).map(|i| Some(if i < 168 { 10.0 } else { 14.0 })).collect();
        let series = Series { grid, values };
        let rows = vec![
            row(9, Some(10.0), 12.0),
            row(10, Some(30.0), 20.0),
            row(11, None, 5.0),
            row(12, Some(0.0), 0.0),
        ];
        let origin =
            BacktestOrigin { date: date(2026, 1, 19), method: "top-down", history_days: 14 };
        let score = &scores(&series, &Backtest { rows, origins: vec![origin] })[0];
        assert_eq!(score.intervals, 2);
        assert_eq!(score.wape, Some(12.0 / 40.0));
        assert_eq!(score.mase, Some(1.5));
        assert_eq!(score.coverage_80, Some(0.5));
        assert_eq!(score.coverage_95, Some(1.0));
        // Half of each error at the median: 1 and 5.
        assert_eq!(score.pinball.unwrap()[2], 3.0);
    }

    #[test]
    fn nothing_to_score_gives_no_figure() {
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), 1, IntervalLength::HALF_HOUR)
            .unwrap();
        let series = Series { values: vec![None; grid.count], grid };
        let empty = Backtest { rows: vec![], origins: vec![] };
        assert!(scores(&series, &empty).iter().all(|score| score.wape.is_none()));
    }
}
