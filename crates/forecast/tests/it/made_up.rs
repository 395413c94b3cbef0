//! Series with a known truth: is it found again?

use jiff::ToSpan;
use jiff::civil::Date;
use organico_forecast::{Backtest, ForecastConfig, MethodChoice, Score, Series, backtest, scores};
use organico_model::Holiday;

use crate::series_of::{FIRST, counts, half_hours, true_mean};

fn on_day(day: i64) -> Date {
    FIRST + day.days()
}

fn run(series: &Series, origins: &[Date], method: MethodChoice) -> Backtest {
    backtest(series, origins, 28, &[], ForecastConfig { method }).unwrap()
}

/// Returns the scores at four weeks over eight origins in the last third of a year.
fn four_weeks(series: &Series, method: MethodChoice) -> Score {
    let origins: Vec<Date> = (0..8).map(|place| on_day(244 + 13 * place)).collect();
    scores(series, &run(series, &origins, method)).remove(2)
}

#[test]
fn a_series_without_noise_is_forecast_exactly_and_closed_slots_are_zero() {
    let series = half_hours(84, |day, slot| Some(true_mean(day, slot)));
    for method in [MethodChoice::Best, MethodChoice::SeasonalNaive] {
        for (index, row) in run(&series, &[on_day(84)], method).rows.iter().enumerate() {
            let truth = true_mean(index / 48, index % 48);
            assert!((row.mean - truth).abs() < 1e-4 * truth.max(1.0), "{row:?} against {truth}");
            if truth == 0.0 {
                assert_eq!((row.mean, row.quantiles), (0.0, [0.0; 5]));
            }
        }
    }
}

#[test]
fn the_average_comes_near_the_error_of_who_knows_the_truth() {
    let series = counts(364, 0.12, 0.05);
    let best = four_weeks(&series, MethodChoice::Best);
    let naive = four_weeks(&series, MethodChoice::SeasonalNaive);
    let result = run(&series, &[on_day(300)], MethodChoice::Best);
    assert_eq!(result.origins[0].method, "average");
    let open = result.rows.iter().filter(|row| row.mean > 0.0).count() as f64;
    let gap = result.rows.iter().enumerate().map(|(index, row)| {
        let truth = true_mean(300 + index / 48, index % 48);
        if truth > 0.0 { (row.mean / truth - 1.0).abs() } else { 0.0 }
    });
    assert!(gap.sum::<f64>() / open < 0.07);
    assert!(best.wape.unwrap() < 0.85 * naive.wape.unwrap(), "{best:?} against {naive:?}");
}

#[test]
fn intervals_cover_what_they_promise() {
    for (day, slot) in [(0.06, 0.02), (0.17, 0.1)] {
        let score = four_weeks(&counts(364, day, slot), MethodChoice::Best);
        let (inner, outer) = (score.coverage_80.unwrap(), score.coverage_95.unwrap());
        assert!((0.74..0.88).contains(&inner), "{day}: {inner}");
        assert!((0.90..0.99).contains(&outer), "{day}: {outer}");
    }
}

#[test]
fn only_rows_before_the_origin_are_used() {
    let series = counts(120, 0.1, 0.05);
    let mut other = series.clone();
    other.values[90 * 48..].fill(Some(1e5));
    let mean = |series: &Series| -> Vec<(f64, [f64; 5])> {
        let rows = run(series, &[on_day(90)], MethodChoice::Best).rows;
        rows.iter().map(|row| (row.mean, row.quantiles)).collect()
    };
    assert_eq!(mean(&series), mean(&other));
}

#[test]
fn a_series_that_ends_on_friday_and_one_that_goes_on_are_the_same_to_a_monday() {
    let mut longer = counts(120, 0.1, 0.05);
    for day in (0..120).filter(|day| day % 7 > 4) {
        longer.values[day * 48..(day + 1) * 48].fill(None);
    }
    let mut shorter = longer.clone();
    shorter.grid.count = 89 * 48;
    shorter.values.truncate(89 * 48);
    let rows = |series: &Series| -> Vec<(f64, [f64; 5])> {
        let rows = run(series, &[on_day(91)], MethodChoice::Best).rows;
        rows.iter().map(|row| (row.mean, row.quantiles)).collect()
    };
    assert_eq!(rows(&longer), rows(&shorter));
}

#[test]
fn a_holiday_gets_the_factor_of_earlier_holidays_and_does_not_lower_the_week() {
    let holidays: Vec<Holiday> = [23, 58, 93, 121]
        .iter()
        .map(|day| Holiday { date: on_day(*day), name: format!("day {day}") })
        .collect();
    let is_holiday = |day: usize| holidays.iter().any(|h| h.date == on_day(day as i64));
    let series = half_hours(140, |day, slot| {
        Some(true_mean(day, slot) * if is_holiday(day) { 0.3 } else { 1.0 })
    });
    let config = ForecastConfig { method: MethodChoice::TopDown };
    let result = backtest(&series, &[on_day(119)], 14, &holidays, config).unwrap();
    let total = |day: usize| -> f64 {
        result.rows[day * 48..(day + 1) * 48].iter().map(|row| row.mean).sum()
    };
    let truth = |day: usize| -> f64 { (0..48).map(|slot| true_mean(day, slot)).sum() };
    // Three days at 0.3 and half a day at 1: 0.4.
    assert!((total(2) / truth(121) - 0.4).abs() < 0.01, "{}", total(2) / truth(121));
    assert!((total(3) / truth(122) - 1.0).abs() < 0.01);
}

#[test]
fn holidays_that_were_always_closed_are_believed_closed() {
    let holidays: Vec<Holiday> =
        [23, 58, 93].map(|day| Holiday { date: on_day(day), name: "closed".to_owned() }).to_vec();
    let series = half_hours(90, |day, slot| {
        Some(if day == 23 || day == 58 { 0.0 } else { true_mean(day, slot) })
    });
    let result = backtest(&series, &[on_day(90)], 7, &holidays, ForecastConfig::best()).unwrap();
    let day = |day: usize| result.rows[day * 48..(day + 1) * 48].iter();
    assert!(day(3).all(|row| row.mean == 0.0 && row.quantiles == [0.0; 5]));
    assert!(day(2).any(|row| row.mean > 0.0));
}
