//! Tenders against their cost and against the floor.

use jiff::civil::date;
use organico_model::{
    Agents, Cents, Counted, Seconds, ServiceDefinition, ServiceTarget, Share, SourceStatus, Targets,
};
use organico_scenario::measures::{
    CostParameters, Floor, FloorVerdict, Parameter, Price, Tender, TenderOutcome, tender_check,
};

use super::{examples, formula, rules};

fn targets() -> Targets {
    let definition = organico_rules::service_definitions()
        .unwrap()
        .into_iter()
        .find(|one: &ServiceDefinition| one.counted != Counted::Ever && one.id == "offered")
        .unwrap();
    let service = ServiceTarget {
        definition,
        share: Share::new(0.8).unwrap(),
        threshold: Seconds::new(20.0).unwrap(),
    };
    Targets {
        service: Some(service),
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: None,
        agents_min: Agents(0),
    }
}

fn tender(price: Price, wage_from: jiff::civil::Date) -> Tender {
    Tender {
        contacts: 40_000.0,
        handle_seconds: 300.0,
        patience_seconds: None,
        open_hours_week: 60.0,
        targets: targets(),
        price,
        wage: Cents(163_014),
        wage_from,
        other_annual: Cents(0),
    }
}

fn check(tender: &Tender) -> TenderOutcome {
    let floor = Floor {
        minute: Parameter::of(&rules(), "floor.minute.level-1").unwrap(),
        from: Some(date(2022, 12, 1)),
    };
    tender_check(tender, &[floor], &CostParameters::of(&rules()).unwrap()).unwrap()
}

#[test]
fn a_price_is_held_against_the_floor_of_level_1() {
    for case in examples()["tender_floor"].as_array().unwrap() {
        let price = Price::Minute(100.0 * case["price"].as_f64().unwrap());
        let found = check(&tender(price, date(2022, 12, 1)));
        let expected = if case["ok"].as_bool().unwrap() {
            FloorVerdict::AtOrAbove
        } else {
            FloorVerdict::Below
        };
        assert_eq!(found.floors[0].1, expected);
        assert!((found.floors[0].0.minute.value - 35.73).abs() < 1e-9);
        assert_eq!(found.floors[0].0.minute.status, SourceStatus::Verified);
    }
}

#[test]
fn a_floor_older_than_the_wages_convicts_no_price_and_the_cost_still_does() {
    let found = check(&tender(Price::Minute(30.0), date(2026, 4, 1)));
    assert_eq!(found.floors[0].1, FloorVerdict::BelowAnOlderOne);
    assert!(!found.pays());
    formula::holds(&found.working);
}

#[test]
fn the_price_that_breaks_even_pays_and_a_cent_less_does_not() {
    let known = check(&tender(Price::Minute(30.0), date(2026, 4, 1)));
    let even = known.break_even_minute;
    assert!(check(&tender(Price::Minute(even + 1e-6), date(2026, 4, 1))).pays());
    assert!(!check(&tender(Price::Minute(even - 1.0), date(2026, 4, 1))).pays());
    let contact = check(&tender(Price::Contact(5.0 * even - 1.0), date(2026, 4, 1)));
    assert!(!contact.pays());
    formula::holds(&contact.working);
    // A net hour on contacts all the time would cost 22.77; waiting for the next call makes it dearer.
    assert!(even > 2277.0 / 60.0 && known.occupancy < 1.0);
}
