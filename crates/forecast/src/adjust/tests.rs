use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use organico_model::{AdjustmentId, Closure, ContactTypeId, IntervalLength};

use super::*;

/// A Monday.
const FIRST: Date = date(2026, 6, 1);

fn hour() -> IntervalLength {
    IntervalLength::from_minutes(60).unwrap()
}

/// Returns days with 10 contacts at 9 h and 30 at 10 h, of 100 and 200 seconds, and nothing at any other hour.
fn load(days: u32) -> Load {
    let grid = Grid::over_days(&TimeZone::UTC, FIRST, days, hour()).unwrap();
    let by_hour = |nine: f64, ten: f64, other: f64| -> Vec<f64> {
        let value = |index: usize| match index % 24 {
            9 => nine,
            10 => ten,
            _ => other,
        };
        (0..grid.count).map(value).collect()
    };
    let series = LoadSeries {
        contact_type: ContactTypeId::new("voice"),
        open: (0..grid.count).map(|index| (9..11).contains(&(index % 24))).collect(),
        contacts: by_hour(10.0, 30.0, 0.0),
        handle_seconds: by_hour(100.0, 200.0, 150.0),
        quantiles: [0.5, 0.8, 1.0, 1.2, 1.5].map(|share| by_hour(10.0 * share, 30.0 * share, 0.0)),
        day_variation: 0.1,
        interval_variation: 0.1,
        day_correlation: 0.0,
        method: "top-down".to_owned(),
        unadjusted: None,
    };
    Load { grid, series: vec![series], work: vec![] }
}

fn adjustment(id: &str, days: (Date, Date), change: AdjustmentChange) -> Adjustment {
    let midnight = |day: Date| day.to_zoned(TimeZone::UTC).unwrap().timestamp();
    Adjustment {
        id: AdjustmentId::new(id),
        made: date(2026, 5, 20),
        author: "EP".to_owned(),
        reason: "bill".to_owned(),
        contact_type: ContactTypeId::new("voice"),
        measure: AdjustedMeasure::Contacts,
        from: midnight(days.0),
        to: midnight(days.1.tomorrow().unwrap()),
        change,
        undone: None,
    }
}

fn of_handle_time(adjustment: Adjustment) -> Adjustment {
    Adjustment { measure: AdjustedMeasure::HandleTime, ..adjustment }
}

fn applied(days: u32, adjustments: &[Adjustment]) -> (Load, Vec<(f64, f64)>, Vec<&'static str>) {
    let mut load = load(days);
    let (applied, notes) = apply_adjustments(&mut load, adjustments, &Calendar::default());
    let sums = applied.iter().map(|one| (one.before, one.after)).collect();
    (load, sums, notes.iter().map(|note| note.code).collect())
}

fn nine_and_ten(values: &[f64], day: usize) -> (f64, f64) {
    (values[24 * day + 9], values[24 * day + 10])
}

const BOTH: (Date, Date) = (FIRST, date(2026, 6, 2));

#[test]
fn a_total_is_spread_as_the_forecast_has_it_and_the_quantiles_go_along() {
    let (load, sums, notes) = applied(2, &[adjustment("A1", BOTH, AdjustmentChange::Total(40.0))]);
    let series = &load.series[0];
    assert_eq!((sums, notes.len()), (vec![(80.0, 40.0)], 0));
    assert_eq!(nine_and_ten(&series.contacts, 1), (5.0, 15.0));
    assert_eq!(nine_and_ten(&series.quantiles[3], 1), (6.0, 18.0));
    let model = series.unadjusted.as_ref().unwrap();
    assert_eq!(nine_and_ten(&model.contacts, 1), (10.0, 30.0));
    assert_eq!((model.acted[0].first, model.acted[0].end), (9, 24 + 11));
}

#[test]
fn each_kind_of_change_does_what_it_says() {
    let first = (FIRST, FIRST);
    let of = |change| {
        nine_and_ten(&applied(2, &[adjustment("A1", first, change)]).0.series[0].contacts, 0)
    };
    assert_eq!(of(AdjustmentChange::Factor(1.5)), (15.0, 45.0));
    assert_eq!(of(AdjustmentChange::PerInterval(7.0)), (7.0, 7.0));
    assert_eq!(of(AdjustmentChange::Add(-20.0)), (5.0, 15.0));
    assert_eq!(of(AdjustmentChange::AddPerInterval(2.0)), (12.0, 32.0));
    let second = applied(2, &[adjustment("A1", first, AdjustmentChange::Factor(3.0))]).0;
    assert_eq!(nine_and_ten(&second.series[0].contacts, 1), (10.0, 30.0), "the day after");
}

#[test]
fn a_factor_made_after_a_total_changes_the_total_and_one_made_before_does_not() {
    let total = adjustment("A2", BOTH, AdjustmentChange::Total(100.0));
    let after = adjustment("A10", BOTH, AdjustmentChange::Factor(1.1));
    let before = Adjustment { made: date(2026, 5, 19), ..after.clone() };
    let last = |adjustments: &[Adjustment]| applied(2, adjustments).1.last().unwrap().1;
    assert!((last(&[after, total.clone()]) - 110.0).abs() < 1e-9);
    assert!((last(&[before, total]) - 100.0).abs() < 1e-9);
}

#[test]
fn an_undone_one_does_nothing_and_leaves_the_bytes_of_the_forecast() {
    let undone = organico_model::UndoneAdjustment {
        made: FIRST,
        author: "MR".to_owned(),
        reason: "moved".to_owned(),
    };
    let one = adjustment("A1", BOTH, AdjustmentChange::Factor(2.0));
    let (changed, sums, notes) = applied(2, &[Adjustment { undone: Some(undone), ..one }]);
    assert_eq!((changed, sums, notes.len()), (load(2), vec![], 0));
}

#[test]
fn handle_time_is_weighted_by_contacts_and_never_becomes_nothing() {
    let days = (FIRST, FIRST);
    let of = |change| {
        let (load, sums, _) = applied(1, &[of_handle_time(adjustment("A1", days, change))]);
        assert_eq!(load.series[0].contacts, super::tests::load(1).series[0].contacts);
        (nine_and_ten(&load.series[0].handle_seconds, 0), sums[0])
    };
    // (10 x 100 + 30 x 200) / 40 is 175.
    assert_eq!(of(AdjustmentChange::Total(350.0)), ((200.0, 400.0), (175.0, 350.0)));
    assert_eq!(of(AdjustmentChange::Add(-50.0)), ((50.0, 150.0), (175.0, 125.0)));
    assert_eq!(of(AdjustmentChange::Add(-500.0)).0, (1.0, 1.0));
}

#[test]
fn a_total_that_reaches_beyond_the_horizon_is_laid_on_it_in_part() {
    // Four days of which two are in the horizon, all alike: half of the total.
    let days = (date(2026, 5, 30), date(2026, 6, 2));
    let total = adjustment("A1", days, AdjustmentChange::Total(400.0));
    let (_, sums, notes) = applied(2, std::slice::from_ref(&total));
    assert_eq!((sums, notes), (vec![(80.0, 200.0)], vec!["F0403"]));
    // One of the two outside is a closure: two thirds.
    let (first, last, reason) = (days.0, days.0, String::new());
    let calendar =
        Calendar { closures: vec![Closure { first, last, reason }], ..Calendar::default() };
    let mut load = load(2);
    let (told, _) = apply_adjustments(&mut load, &[total], &calendar);
    assert!((told[0].after - 400.0 * 2.0 / 3.0).abs() < 1e-9);
}

#[test]
fn one_that_hits_nothing_is_told() {
    let night = |id| Adjustment {
        to: FIRST.to_zoned(TimeZone::UTC).unwrap().timestamp()
            + jiff::SignedDuration::from_hours(9),
        ..adjustment(id, (FIRST, FIRST), AdjustmentChange::Factor(2.0))
    };
    let past = (date(2026, 5, 1), date(2026, 5, 31));
    let unknown = Adjustment {
        contact_type: ContactTypeId::new("fax"),
        ..adjustment("A2", BOTH, AdjustmentChange::Factor(2.0))
    };
    let outside = adjustment("A3", past, AdjustmentChange::Factor(2.0));
    let (changed, _, notes) = applied(2, &[night("A1"), unknown, outside]);
    assert_eq!((changed, notes), (load(2), vec!["F0401", "F0401", "F0402"]));
}

#[test]
fn where_nothing_was_expected_a_total_is_even_and_spread_by_chance_alone() {
    let zero = adjustment("A1", BOTH, AdjustmentChange::Factor(0.0));
    let total = adjustment("A2", BOTH, AdjustmentChange::Total(40.0));
    let (load, sums, _) = applied(2, &[zero, total]);
    assert_eq!(sums, [(80.0, 0.0), (0.0, 40.0)]);
    assert_eq!(nine_and_ten(&load.series[0].contacts, 0), (10.0, 10.0));
    let quantiles = load.series[0].quantiles.each_ref().map(|values| values[9]);
    assert!(quantiles.is_sorted() && quantiles[0] < 10.0 && quantiles[4] > 10.0);
}

#[test]
fn less_than_nothing_becomes_nothing_and_is_told() {
    let less = adjustment("A1", (FIRST, FIRST), AdjustmentChange::AddPerInterval(-20.0));
    let (load, sums, notes) = applied(2, &[less]);
    assert_eq!((sums, notes), (vec![(40.0, 10.0)], vec!["F0404"]));
    assert_eq!(nine_and_ten(&load.series[0].contacts, 0), (0.0, 10.0));
}
