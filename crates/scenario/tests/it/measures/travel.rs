//! Sites that move, and work that goes home.

use organico_model::{Cents, Headcount};
use organico_scenario::measures::{
    Commute, DETOUR, MapPoint, MoveOutcome, MovedGroup, RemoteCosts, RemoteGroup,
    TransferParameters, TravelHabits, far_transfer, great_circle_kilometres, remote_share,
    site_move,
};
use serde_json::Value;

use super::{examples, formula, rules, same};

fn moved(heads: u32, km_after: f64, minutes_after: f64, presence: f64) -> MoveOutcome {
    let group = MovedGroup {
        heads: Headcount(heads),
        before: Commute { kilometres: 8.0, minutes: 20.0 },
        after: Commute { kilometres: km_after, minutes: minutes_after },
        paid_minutes: 240.0,
    };
    let habits =
        TravelHabits { days: 220.0, presence, car_share: 0.7, car_occupancy: 1.2, co2: 0.163 };
    site_move(&group, &habits).unwrap()
}

fn check(case: &Value, presence: f64) {
    let found = [moved(400, 56.0, 75.0, presence), moved(700, 54.0, 90.0, presence)];
    for (found, group) in found.iter().zip(case["groups"].as_array().unwrap()) {
        formula::holds(&found.working);
        same("km a person", found.kilometres_person, &group["extra_km_person_year"], 1);
        same("km", found.kilometres, &group["extra_person_km_year"], 1);
        same("vehicle km", found.vehicle_kilometres, &group["extra_vehicle_km_year"], 2);
        same("co2", found.co2_tonnes, &group["co2_t_year"], 2);
        same("hours a person", found.hours_person, &group["extra_hours_person_year"], 2);
        same("hours", found.hours, &group["extra_hours_year"], 2);
    }
    same("co2 of all", found.iter().map(|one| one.co2_tonnes).sum(), &case["co2_t_year"], 2);
    same("hours of all", found.iter().map(|one| one.hours).sum(), &case["extra_hours_year"], 2);
}

#[test]
fn asti_and_ivrea_to_torino_cost_2150_tonnes_and_520_667_hours_a_year() {
    check(&examples()["move_full_presence"], 1.0);
}

#[test]
fn at_two_days_of_five_the_move_costs_two_fifths_of_it() {
    check(&examples()["move_hybrid_2_of_5"], 0.4);
}

#[test]
fn a_four_hour_part_timer_from_ivrea_travels_three_quarters_of_a_minute_for_each_paid_one() {
    let expected = &examples()["move_ratio_commute_paid_pt20_5days"];
    same("ivrea", moved(700, 54.0, 90.0, 1.0).ratio, &expected["ivrea"], 3);
    same("asti", moved(400, 56.0, 75.0, 1.0).ratio, &expected["asti"], 3);
}

#[test]
fn a_transfer_is_far_only_strictly_over_50_km_or_80_minutes() {
    let known = TransferParameters::of(&rules()).unwrap();
    for case in examples()["naspi_transfer_rule"].as_array().unwrap() {
        let way = Commute {
            kilometres: case["km"].as_f64().unwrap(),
            minutes: case["min"].as_f64().unwrap(),
        };
        assert_eq!(far_transfer(way, &known).is_some(), case["eligible"].as_bool().unwrap());
    }
}

#[test]
fn the_great_circle_with_its_detour_gives_the_road_kilometres_of_the_case() {
    // The worked values name no coordinates; these are of the three town centres, to a hundred metres.
    let torino = MapPoint { latitude: 45.0703, longitude: 7.6869 };
    let asti = MapPoint { latitude: 44.9007, longitude: 8.2063 };
    let ivrea = MapPoint { latitude: 45.4667, longitude: 7.8833 };
    let expected = &examples()["geo"];
    for (town, key, by_road) in
        [(asti, "asti_torino_km", "x1_25_asti"), (ivrea, "ivrea_torino_km", "x1_25_ivrea")]
    {
        let found = great_circle_kilometres(torino, town);
        same(key, found, &expected[key], 2);
        same(by_road, found * DETOUR, &expected[by_road], 2);
    }
}

#[test]
fn half_the_work_at_home_frees_seats_and_shows_who_lacks_an_agreement() {
    let group = RemoteGroup {
        heads: Headcount(100),
        agreements: Headcount(30),
        presence_peak: Headcount(61),
        remote_share: 0.5,
        commute_minutes: 60.0,
        days: 220.0,
    };
    let costs = RemoteCosts {
        seat_month: Cents(20_000),
        kit: Cents(80_000),
        connection_month: Cents(2_500),
    };
    let found = remote_share(&group, &costs).unwrap();
    formula::holds(&found.working);
    assert_eq!((found.seats, found.seats_freed, found.agreements_missing), (33, 32, 20));
    assert!((found.commute_hours_saved - 11_000.0).abs() < 1e-6);
    assert!((found.kit - 4_000_000.0).abs() < 1e-6);
    assert!((found.month - (50.0 * 2_500.0 - 32.0 * 20_000.0)).abs() < 1e-6);
}

#[test]
fn nonsense_is_refused_and_named() {
    let group = MovedGroup {
        heads: Headcount(1),
        before: Commute { kilometres: f64::NAN, minutes: 1.0 },
        after: Commute { kilometres: 1.0, minutes: 1.0 },
        paid_minutes: 240.0,
    };
    let habits =
        TravelHabits { days: 220.0, presence: 1.0, car_share: 1.0, car_occupancy: 1.0, co2: 0.1 };
    assert!(site_move(&group, &habits).is_err());
}
