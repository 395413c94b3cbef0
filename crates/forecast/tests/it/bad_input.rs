//! Histories that nobody wants to see: a stated method or an error, and never a number that is none.

use jiff::ToSpan;
use jiff::civil::Weekday;
use organico_forecast::{
    Backtest, ForecastConfig, ForecastError, MethodChoice, Series, backtest, scores,
};
use proptest::prelude::*;

use crate::series_of::{FIRST, half_hours, true_mean};

fn after_the_end(series: &Series) -> Result<Backtest, ForecastError> {
    let days = (series.grid.count / 48) as i64;
    backtest(series, &[FIRST + days.days()], 28, &[], ForecastConfig::best())
}

fn assert_sound(result: &Backtest) {
    for row in &result.rows {
        assert!(row.mean.is_finite() && row.mean >= 0.0, "{row:?}");
        assert!(row.quantiles.iter().all(|q| q.is_finite() && *q >= 0.0), "{row:?}");
        assert!(row.quantiles.is_sorted(), "{row:?}");
        assert!(row.mean > 0.0 || row.quantiles == [0.0; 5], "{row:?}");
    }
}

#[test]
fn a_constant_series_is_forecast_as_it_is() {
    let result = after_the_end(&half_hours(60, |_, _| Some(7.0))).unwrap();
    assert_sound(&result);
    assert!(result.rows.iter().all(|row| (row.mean - 7.0).abs() < 1e-9));
}

#[test]
fn one_spike_of_a_million_changes_nothing() {
    let calm = half_hours(60, |day, slot| Some(true_mean(day, slot)));
    let mut wild = calm.clone();
    wild.values[50 * 48 + 20] = Some(1e6);
    let (calm, wild) = (after_the_end(&calm).unwrap(), after_the_end(&wild).unwrap());
    assert_sound(&wild);
    for (a, b) in calm.rows.iter().zip(&wild.rows) {
        assert!((a.mean - b.mean).abs() < 1e-4, "{a:?} {b:?}");
    }
}

#[test]
fn a_queue_of_three_weeks_has_a_method_and_quantiles() {
    let result = after_the_end(&half_hours(21, |day, slot| Some(true_mean(day, slot)))).unwrap();
    assert_sound(&result);
    assert_eq!(result.origins[0].method, "average");
    let monday = &result.rows[24];
    assert!((monday.mean / true_mean(0, 24) - 1.0).abs() < 0.01);
    assert!(monday.quantiles[4] > monday.quantiles[0]);
}

#[test]
fn a_sunday_on_which_hardly_anybody_calls_is_no_ordinary_day_of_a_new_queue() {
    for days in [20, 27, 48] {
        let series = half_hours(days, |day, slot| match (day % 7, slot) {
            (6, 25) => Some(1.0),
            (6, _) => Some(0.0),
            _ => Some(true_mean(day, slot)),
        });
        let result = after_the_end(&series).unwrap();
        assert_sound(&result);
        let sunday =
            result.rows.iter().filter(|row| row.interval_start.weekday() == Weekday::Sunday);
        let total: f64 = sunday.take(48).map(|row| row.mean).sum();
        assert!(total < 5.0, "{days} days: {total}");
    }
}

#[test]
fn a_month_of_strike_is_not_forecast_as_the_new_level_once_it_is_over() {
    let series = half_hours(200, |day, slot| {
        Some(true_mean(day, slot) * if (140..170).contains(&day) { 0.2 } else { 1.0 })
    });
    let result = after_the_end(&series).unwrap();
    assert_sound(&result);
    let (forecast, truth): (f64, f64) = result.rows[..7 * 48]
        .iter()
        .enumerate()
        .map(|(index, row)| (row.mean, true_mean(200 + index / 48, index % 48)))
        .fold((0.0, 0.0), |(a, b), (mean, truth)| (a + mean, b + truth));
    assert!((forecast / truth - 1.0).abs() < 0.1, "{forecast} {truth}");
}

#[test]
fn a_queue_of_five_days_is_forecast_by_its_mean_and_says_so() {
    let result = after_the_end(&half_hours(5, |day, slot| Some(true_mean(day, slot)))).unwrap();
    assert_sound(&result);
    assert_eq!(result.origins[0].method, "recent-mean");
    assert!(result.rows.iter().any(|row| row.mean > 0.0));
}

#[test]
fn a_gap_of_two_weeks_is_missing_and_not_zero() {
    let series =
        half_hours(84, |day, slot| (!(56..70).contains(&day)).then(|| true_mean(day, slot)));
    let result = after_the_end(&series).unwrap();
    assert_sound(&result);
    assert!((result.rows[24].mean / true_mean(0, 24) - 1.0).abs() < 0.01);
}

#[test]
fn a_history_of_zeros_is_forecast_as_zero() {
    let result = after_the_end(&half_hours(60, |_, _| Some(0.0))).unwrap();
    assert!(result.rows.iter().all(|row| row.mean == 0.0));
}

#[test]
fn nothing_recorded_is_an_error_with_its_origin() {
    let missing = half_hours(60, |_, _| None);
    assert!(matches!(after_the_end(&missing), Err(ForecastError::NoPast(_))));
    let empty = half_hours(0, |_, _| None);
    assert!(matches!(after_the_end(&empty), Err(ForecastError::NoPast(_))));
    let early = half_hours(60, |_, _| Some(1.0));
    let config = ForecastConfig::best();
    for origin in [FIRST, FIRST - 400.days()] {
        let result = backtest(&early, &[origin], 28, &[], config);
        assert_eq!(result.unwrap_err().diagnostics()[0].code, "F0102");
    }
    assert_eq!(backtest(&early, &[], 28, &[], config), Err(ForecastError::Empty));
}

#[test]
fn values_that_are_no_counts_are_taken_as_missing() {
    let mut series = half_hours(60, |_, _| Some(4.0));
    for (index, value) in [(5, f64::NAN), (700, f64::INFINITY), (1500, -3.0)] {
        series.values[index] = Some(value);
    }
    let result = after_the_end(&series).unwrap();
    assert_sound(&result);
    assert!(result.rows.iter().all(|row| (row.mean - 4.0).abs() < 1e-9));
}

fn count() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![
        3 => Just(None),
        3 => Just(Some(0.0)),
        8 => (0.0..300.0_f64).prop_map(Some),
        1 => prop_oneof![Just(1e6), Just(1e300), Just(1e-300), Just(f64::MAX)].prop_map(Some),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_history_gives_sound_forecasts_or_an_error(
        days in 1_u32..70,
        pattern in prop::collection::vec(count(), 1..700),
        choice in prop::sample::select(MethodChoice::ALL.to_vec()),
        back in 0_i64..40,
    ) {
        let series = half_hours(days, |day, slot| pattern[(day * 48 + slot) % pattern.len()]);
        let origin = FIRST + (i64::from(days) - back).days();
        let config = ForecastConfig { method: choice };
        if let Ok(result) = backtest(&series, &[origin], 28, &[], config) {
            assert_sound(&result);
            for score in scores(&series, &result) {
                prop_assert!(score.wape.is_none_or(f64::is_finite) || true_overflow(&series));
            }
        }
    }
}

/// Returns whether the recorded values themselves leave the range of a number when they are added.
fn true_overflow(series: &Series) -> bool {
    series.values.iter().flatten().sum::<f64>() > 1e290
}
