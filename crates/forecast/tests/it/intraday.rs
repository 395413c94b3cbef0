//! Updates within the day: what they gain on made-up and on real days, and that they never do harm.

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_forecast::{ForecastConfig, IntradayBacktest, Series, aggregate, intraday_backtest};
use organico_model::{Grid, IntervalLength};

use crate::real_calls::data;
use crate::series_of::{counts, half_hours};

/// Returns the updates of the last third of a series.
fn last_third(series: &Series) -> IntradayBacktest {
    let days = series.grid.days().len() as u32;
    let first = series.grid.civil(0).date().checked_add(i64::from(days - days / 3).days()).unwrap();
    intraday_backtest(series, (first, days / 3), &[], ForecastConfig::best()).unwrap()
}

/// Returns a real series as half-hours, or nothing, having said so.
fn real(name: &str) -> Option<Series> {
    let text = data(name)?;
    let rows: Vec<(&str, Option<f64>)> = text
        .lines()
        .skip(1)
        .filter_map(|line| line.split_once(','))
        .map(|(label, value)| (label, value.parse().ok()))
        .collect();
    let at = |place: usize| rows[place].0.parse::<jiff::civil::DateTime>().unwrap();
    let minutes = at(0).until((jiff::Unit::Minute, at(1))).unwrap().get_minutes();
    let length = IntervalLength::from_minutes(minutes as u32).unwrap();
    let (first, last): (Date, Date) = (at(0).date(), at(rows.len() - 1).date());
    let days = first.until((jiff::Unit::Day, last)).unwrap().get_days() + 1;
    let grid = Grid::over_days(&TimeZone::UTC, first, days as u32, length).unwrap();
    let mut values = vec![None; grid.count];
    for (place, (_, value)) in rows.iter().enumerate() {
        let instant = at(place).to_zoned(TimeZone::UTC).unwrap().timestamp();
        values[grid.index_of(instant).unwrap()] = *value;
    }
    Some(aggregate(&Series { grid, values }, IntervalLength::HALF_HOUR).unwrap())
}

#[test]
fn on_real_days_every_time_of_update_helps_and_together_they_save_an_eighth_of_the_error() {
    for name in ["contacts/bank_2003_15min.csv", "contacts/anonbank_1999_30min.csv"] {
        let Some(series) = real(name) else { continue };
        let found = last_third(&series);
        let ratio = found.mean_ratio().unwrap();
        assert!(ratio <= 0.875, "{name}: {ratio} {found:?}");
        assert!(found.cuts.iter().all(|cut| cut.ratio().unwrap() <= 1.0), "{name}: {found:?}");
    }
}

#[test]
fn days_that_differ_as_a_whole_are_updated_and_days_of_mere_chance_are_left_alone() {
    let varying = last_third(&counts(180, 0.2, 0.05));
    assert!(varying.mean_ratio().unwrap() < 0.8, "{varying:?}");
    let steady = last_third(&counts(180, 0.001, 0.001));
    assert!(steady.mean_ratio().unwrap() < 1.01, "{steady:?}");
}

#[test]
fn a_constant_series_and_an_empty_one_have_no_error_to_lessen() {
    let constant = last_third(&half_hours(90, |_, _| Some(7.0)));
    assert!(constant.mean_ratio().is_none_or(|ratio| ratio <= 1.0), "{constant:?}");
    let empty = last_third(&half_hours(30, |_, _| None));
    assert_eq!((empty.days, empty.mean_ratio()), (0, None));
}
