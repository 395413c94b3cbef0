use std::collections::BTreeMap;

use jiff::civil::date;
use jiff::tz::TimeZone;
use organico_model::{
    Calendar, ClientExpectation, Grid, History, HistorySeries, IntervalLength, Ledger, LoadSeries,
    Unadjusted,
};

use super::*;

/// A Monday; two weeks were recorded before it, and the Monday itself.
const MADE: Date = date(2026, 1, 19);

fn grid(first: Date, days: u32) -> Grid {
    let hour = IntervalLength::from_minutes(60).unwrap();
    Grid::over_days(&TimeZone::UTC, first, days, hour).unwrap()
}

/// Returns a centre whose first week has 10 contacts an hour at 9 and 10 h, the second 14, and the Monday after 20 and
/// 40, of 100 and 200 seconds.
fn centre() -> Centre {
    let grid = grid(date(2026, 1, 5), 15);
    let value = |index: usize| match (index / 24, index % 24) {
        (0..7, 9 | 10) => 10.0,
        (7..14, 9 | 10) => 14.0,
        (14, 9) => 20.0,
        (14, 10) => 40.0,
        _ => 0.0,
    };
    let offered: Vec<Option<f64>> = (0..grid.count).map(|index| Some(value(index))).collect();
    let handle = |index: usize| Some(if index % 24 == 9 { 100.0 } else { 200.0 });
    let series = HistorySeries {
        contact_type: ContactTypeId::new("voice"),
        handled: offered.clone(),
        abandoned: vec![None; grid.count],
        handle_seconds: (0..grid.count).map(handle).collect(),
        offered,
    };
    Centre {
        name: "test".to_owned(),
        invented: true,
        assumptions: vec![],
        zone: TimeZone::UTC,
        interval: grid.length,
        currency: "EUR".to_owned(),
        week_start: jiff::civil::Weekday::Monday,
        rule_pack: "eu-default".to_owned(),
        calendar: Calendar::default(),
        sites: vec![],
        home: None,
        clients: vec![],
        contracts: vec![],
        contact_types: vec![],
        work: vec![],
        skills: vec![],
        groups: vec![],
        shrinkage: vec![],
        shifts: vec![],
        activities: vec![],
        pay: vec![],
        people: vec![],
        history: History { grid, series: vec![series] },
        absences: vec![],
        adjustments: vec![],
        ledger: Ledger::default(),
        rotations: vec![],
        pairs: vec![],
    }
}

/// Returns two days of which the first is recorded: 22 and 33 contacts where the method alone had 16 and 33.
fn snapshot() -> Snapshot {
    let grid = grid(MADE, 2);
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
        open: by_hour(1.0, 1.0, 0.0).iter().map(|value| *value > 0.0).collect(),
        contacts: by_hour(22.0, 33.0, 0.0),
        handle_seconds: by_hour(110.0, 190.0, 150.0),
        quantiles: std::array::from_fn(|_| vec![0.0; grid.count]),
        day_variation: 0.0,
        interval_variation: 0.0,
        day_correlation: 0.0,
        method: "top-down".to_owned(),
        unadjusted: Some(Unadjusted {
            contacts: by_hour(16.0, 33.0, 0.0),
            handle_seconds: by_hour(110.0, 190.0, 150.0),
            acted: vec![ActedAdjustment { id: AdjustmentId::new("A1"), first: 9, end: 10 }],
        }),
    };
    Snapshot { made: MADE, load: Load { grid, series: vec![series], work: vec![] } }
}

fn row(comparison: &Comparison, measure: AdjustedMeasure, client: Option<&str>) -> ComparedRow {
    let key = ComparedKey {
        measure,
        client: client.map(str::to_owned),
        snapshot: None,
        contact_type: None,
    };
    comparison.rows.iter().find(|row| row.key == key).unwrap().clone()
}

#[test]
fn scores_of_two_recorded_hours_are_those_computed_by_hand() {
    let comparison = compare(&centre(), &[snapshot()], &[]);
    let row = row(&comparison, AdjustedMeasure::Contacts, None);
    // Errors 2 and 7 of 60 contacts; the weekly naive error of the past is 4.
    assert_eq!((row.ours.intervals, row.ours.recorded, row.ours.expected), (2, 60.0, 55.0));
    assert_eq!(row.ours.wape, Some(9.0 / 60.0));
    assert_eq!(row.ours.bias, Some(-5.0 / 60.0));
    assert_eq!(row.ours.mase, Some(9.0 / 4.0 / 2.0));
    assert_eq!(row.model.unwrap().wape, Some(11.0 / 60.0));
    // The Monday before had 14 at both hours.
    assert_eq!(row.naive.wape, Some(32.0 / 60.0));
    assert_eq!((row.theirs, comparison.rows.len()), (None, 2 * 4));
}

#[test]
fn handle_times_are_weighted_by_the_contacts_that_came() {
    let row = row(&compare(&centre(), &[snapshot()], &[]), AdjustedMeasure::HandleTime, None);
    // 10 seconds too much for 20 contacts, 10 too few for 40, of 20 x 100 + 40 x 200 seconds.
    assert_eq!(row.ours.wape, Some(600.0 / 10_000.0));
    assert_eq!(row.ours.bias, Some(-200.0 / 10_000.0));
    assert_eq!((row.ours.mase, row.naive.wape), (None, Some(0.0)));
}

#[test]
fn an_adjustment_is_judged_on_its_own_intervals() {
    let comparison = compare(&centre(), &[snapshot()], &[]);
    let one = &comparison.adjustments[0];
    assert_eq!((one.id.as_str(), one.snapshots, one.with.intervals), ("A1", 1, 1));
    assert_eq!((one.with.wape, one.without.wape), (Some(2.0 / 20.0), Some(4.0 / 20.0)));
}

#[test]
fn a_client_is_held_against_us_only_where_the_client_said_something() {
    let half_hour = IntervalLength::HALF_HOUR;
    let at = |text: &str| text.parse::<jiff::Timestamp>().unwrap();
    let expects = |contacts| ClientExpectation { contacts, handle_seconds: None };
    let points = BTreeMap::from([
        (at("2026-01-19T09:00:00Z"), expects(4.0)),
        (at("2026-01-19T09:30:00Z"), expects(11.0)),
        // Half of the hour only: it is no expectation of the hour.
        (at("2026-01-19T10:00:00Z"), expects(40.0)),
    ]);
    let client = ClientForecast {
        client: "acme".to_owned(),
        length: half_hour,
        types: BTreeMap::from([(ContactTypeId::new("voice"), points)]),
    };
    let comparison = compare(&centre(), &[snapshot()], &[client]);
    let row = row(&comparison, AdjustedMeasure::Contacts, Some("acme"));
    assert_eq!((row.ours.wape, row.theirs.unwrap().wape), (Some(2.0 / 20.0), Some(5.0 / 20.0)));
    assert_eq!((row.naive.wape, row.naive.intervals), (Some(6.0 / 20.0), 1));
    let handle = |row: &&ComparedRow| row.key.measure == AdjustedMeasure::HandleTime;
    let of_client = comparison.rows.iter().filter(handle).filter(|row| row.key.client.is_some());
    assert_eq!(of_client.count(), 0, "the client gives no handle time");
}

#[test]
fn nothing_that_was_forecast_and_recorded_gives_no_row() {
    let mut early = centre();
    early = crate::centre_as_of(&early, MADE);
    assert_eq!(early.history.grid.count, 14 * 24);
    let comparison = compare(&early, &[snapshot()], &[]);
    assert_eq!((comparison.rows.len(), comparison.adjustments.len()), (0, 0));
}
