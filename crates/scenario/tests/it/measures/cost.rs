//! Hours, cost of an hour, unemployment benefit, turnover and small groups.

use organico_model::Cents;
use organico_scenario::measures::{
    CostParameters, NaspiParameters, agent_cost, hours_chain, naspi, naspi_factor, shown_groups,
    turnover,
};
use proptest::prelude::*;

use super::{euro, examples, formula, rules, same};

#[test]
fn of_2088_paid_hours_1396_are_productive() {
    let expected = &examples()["hours_chain"];
    let found = hours_chain(2088.0, 0.2562, 0.1011).unwrap();
    formula::holds(&found.working);
    same("worked", found.worked, &expected["worked"], 0);
    same("net", found.net, &expected["net_of_vdu"], 0);
    same("shrinkage", 100.0 * found.shrinkage, &expected["shrinkage_pct"], 2);
    same("factor", found.roster_factor, &expected["fte_factor"], 4);
}

#[test]
fn the_published_minute_of_2017_implies_fewer_hours_than_the_chain() {
    let implied = 30_140.0 / (0.42 * 60.0);
    same("implied", implied, &examples()["hours_chain"]["implied_effective_hours_2017_l3"], 1);
    assert!((implied / 1396.0 - 0.857).abs() < 5e-4);
}

#[test]
fn an_agent_hour_costs_22_77_net_and_28_46_on_contacts() {
    let known = CostParameters::of(&rules()).unwrap();
    let expected = &examples()["agent_hour_cost"];
    let found = agent_cost(Cents(163_014), 0.8, Cents(0), &known).unwrap();
    formula::holds(&found.working);
    euro("annual", found.annual, &expected["annual"]);
    euro("net hour", found.net_hour, &expected["per_net_hour"]);
    same("minute", found.net_minute / 100.0, &expected["per_minute"], 4);
    euro("productive hour", found.productive_hour, &expected["per_occupied_hour_80"]);
}

#[test]
fn the_benefit_is_75_and_25_per_cent_up_to_its_cap() {
    let known = NaspiParameters::of(&rules()).unwrap();
    let expected = &examples()["naspi"];
    let april = 163_014.0 * 13.0 / 12.0;
    for (pay, key) in [(81_507.0, "m815"), (april, "m1766"), (350_000.0, "m3500")] {
        let found = naspi(organico_scenario::measures::whole_cents(pay), 208, &known).unwrap();
        formula::holds(&found.working);
        euro(key, found.month, &expected[key]);
        assert_eq!(u64::from(found.weeks), expected["duration_weeks_of_208"].as_u64().unwrap());
    }
    same("month 6", naspi_factor(6, &known), &expected["month6_factor"], 2);
    assert_eq!(naspi_factor(5, &known), 1.0);
    assert!((naspi_factor(7, &known) - 0.97 * 0.97).abs() < 1e-12);
    assert_eq!(naspi(Cents(100_000), 12, &known).unwrap().weeks, 0);
}

#[test]
fn twenty_exits_of_a_hundred_people_are_a_turnover_of_a_fifth() {
    assert_eq!(turnover(20.0, 100.0), Ok(0.2));
    assert!(turnover(1.0, 0.0).is_err());
}

#[test]
fn a_group_of_three_is_hidden_and_the_next_smallest_with_it() {
    assert_eq!(shown_groups(&[43, 29, 14, 41, 3], 5), [true, true, false, true, false]);
    assert_eq!(shown_groups(&[4, 100], 5), [false, false]);
    assert_eq!(shown_groups(&[3, 3, 9], 5), [false, false, true]);
    assert_eq!(shown_groups(&[5, 0, 8], 5), [true, true, true]);
}

proptest! {
    #[test]
    fn no_group_under_the_limit_and_no_remainder_that_reveals_it_is_shown(
        heads in prop::collection::vec(0..20_u32, 0..12), least in 1..8_u32,
    ) {
        let shown = shown_groups(&heads, least);
        let pairs = || heads.iter().zip(&shown);
        prop_assert!(pairs().all(|(count, shown)| !shown || *count == 0 || *count >= least));
        let hidden: u32 = pairs().filter(|(_, shown)| !**shown).map(|(count, _)| *count).sum();
        let all_hidden = pairs().all(|(count, shown)| !shown || *count == 0);
        prop_assert!(hidden == 0 || hidden >= least || all_hidden);
    }
}
