//! Automation, contract changes, reskilling and part-time.

use jiff::civil::date;
use organico_model::{Cents, Headcount};
use organico_scenario::measures::{
    AssistedBand, ClauseParameters, ContractChange, Deflection, PayParameters, Productivity,
    Reskilling, SupplementaryParameters, SupportParameters, assisted_time_factor, contract_change,
    deflection, eligible, failure, notice_due, part_time_change, ramp_ratio, reskilling,
    supplementary,
};

use super::{euro, examples, formula, rules, same};

const WAGE: Cents = Cents(163_014);

fn bot() -> (Deflection, Productivity) {
    let plan = Deflection {
        contacts: 10_000.0,
        handle_seconds: 300.0,
        eligible: 0.5,
        containment: 0.5,
        recontact: 0.2,
        easy_seconds: 180.0,
    };
    (plan, Productivity { net_hours_year: 1396.0, occupancy: 0.8 })
}

#[test]
fn a_bot_that_keeps_half_of_half_takes_an_eighth_of_the_work_and_not_half_of_it() {
    let (plan, people) = bot();
    let found = deflection(&plan, &people).unwrap();
    formula::holds(&found.working);
    let expected = &examples()["ai_deflection"];
    same("net", found.net, &expected["net_deflection"], 3);
    same("contacts", found.contacts, &expected["residual_volume"], 1);
    same("handle time", found.handle_seconds, &expected["residual_aht"], 1);
    same("before", found.hours_before, &expected["workload_before_h"], 2);
    same("after", found.hours, &expected["workload_after_h"], 2);
    same("change", 100.0 * found.change, &expected["workload_change_pct"], 1);
    same("fte before", found.fte_before, &expected["fte_before"], 3);
    same("fte", found.fte, &expected["fte_after"], 3);
    same("believed", found.fte_believed, &expected["naive_fte_if_containment_believed"], 3);
}

#[test]
fn when_the_bot_fails_overnight_the_people_it_replaced_are_missing() {
    let (plan, people) = bot();
    let night = failure(&plan, &people, 0.0).unwrap();
    assert!((night.contacts - 2000.0).abs() < 1e-6);
    assert!((night.fte_missing - (8.954 - 7.880)).abs() < 1e-3);
    assert!((night.share_missing - 0.1364).abs() < 1e-4);
    assert!(failure(&plan, &people, 0.5).unwrap().fte_missing.abs() < 1e-12);
}

#[test]
fn help_shortens_the_time_of_novices_and_not_that_of_experts() {
    let bands = [
        AssistedBand { contacts_share: 0.4, gain: 0.30 },
        AssistedBand { contacts_share: 0.6, gain: 0.0 },
    ];
    let factor = assisted_time_factor(&bands).unwrap();
    assert!((factor - (0.4 / 1.3 + 0.6)).abs() < 1e-12);
    assert!(assisted_time_factor(&bands[..1]).is_err());
}

#[test]
fn three_ways_of_a_contract_change_work_the_same_4800_hours() {
    let known = SupportParameters::of(&rules()).unwrap();
    let change = ContractChange {
        eligible: Headcount(300),
        weekly_hours: 20.0,
        volume_ratio: 0.8,
        wage: WAGE,
    };
    let found = contract_change(&change, &known).unwrap();
    formula::holds(&found.working);
    let expected = &examples()["contract_change_300_vol_0_8"];
    same("absorbed", f64::from(found.absorbed), &expected["policy_heads"]["absorbed"], 0);
    same("redundant", f64::from(found.redundant), &expected["policy_heads"]["redundant"], 0);
    same("hours each", found.shared_hours, &expected["policy_hours"]["hours"], 1);
    same("reduction", found.reduction, &expected["policy_solidarity"]["reduction"], 3);
    let loss = 100.0 * found.solidarity.loss_share;
    same("loss", loss, &expected["policy_solidarity"]["loss_pct"], 2);
    same("hours", found.hours, &expected["work_hours_week"], 1);
    for hours in [f64::from(found.absorbed) * 20.0, 300.0 * found.shared_hours] {
        assert!((hours - 4800.0).abs() < 1e-9);
    }
    assert!((found.solidarity.worked_hours - 4800.0).abs() < 1e-9);
}

#[test]
fn six_months_on_the_contract_are_inside_the_clause_and_five_are_not() {
    let known = ClauseParameters::of(&rules()).unwrap();
    assert_eq!(eligible(&[5, 6, 24, 0], &known), Headcount(2));
    assert_eq!(notice_due(date(2026, 7, 1), &known).unwrap(), date(2026, 6, 1));
}

#[test]
fn more_work_than_before_absorbs_everyone_and_cuts_nobody() {
    let known = SupportParameters::of(&rules()).unwrap();
    let change = ContractChange {
        eligible: Headcount(10),
        weekly_hours: 20.0,
        volume_ratio: 1.5,
        wage: WAGE,
    };
    let found = contract_change(&change, &known).unwrap();
    assert_eq!((found.absorbed, found.redundant, found.reduction), (10, 0, 0.0));
}

#[test]
fn reskilling_652_people_loses_493_full_time_months_and_78_240_hours() {
    let expected = &examples()["reskilling"];
    let plan = Reskilling {
        heads: Headcount(652),
        training_hours: 120.0,
        start_ratio: 1.5,
        ramp_months: 4.0,
        net_hours_year: 1396.0,
    };
    let found = reskilling(&plan).unwrap();
    formula::holds(&found.working);
    same("month 2", ramp_ratio(&plan, 2.0).unwrap(), &expected["aht_ratio_month2"], 2);
    assert_eq!((ramp_ratio(&plan, 0.0), ramp_ratio(&plan, 9.0)), (Ok(1.5), Ok(1.0)));
    same("mean", found.mean_productivity, &expected["mean_productivity"], 4);
    same("each", found.months_lost_person, &expected["fte_months_lost_per_person"], 4);
    same("all", found.months_lost, &expected["fte_months_lost"], 1);
    same("hours", found.training_hours, &expected["training_hours_total"], 0);
    same("years", found.training_fte_years, &expected["training_fte_years"], 2);
    assert!((found.pays_after_months - (120.0 / 1396.0 * 12.0 + 0.7563)).abs() < 1e-3);
}

#[test]
fn a_part_timer_of_20_hours_may_do_five_more_and_gets_54_euro_18_for_them() {
    let known = SupplementaryParameters::of(&rules()).unwrap();
    let expected = &examples()["part_time"];
    let five = supplementary(20.0, 5.0, WAGE, &known).unwrap();
    formula::holds(&five.working);
    same("most", five.hours_max, &expected["max_supplementary_h"], 1);
    same("hour", five.hour / 100.0, &expected["hourly_173"], 5);
    euro("pay", five.pay, &expected["pay_5h_plus15"]);
    assert!(!five.over);
    assert!(supplementary(20.0, 6.0, WAGE, &known).unwrap().over);
}

#[test]
fn a_contract_cut_from_30_to_20_hours_loses_a_third_of_its_pay() {
    let known = PayParameters::of(&rules()).unwrap();
    let found = part_time_change(30.0, 20.0, WAGE, &known).unwrap();
    formula::holds(&found.working);
    assert!((found.change + 1.0 / 3.0).abs() < 1e-12);
    assert!((found.after / found.before - 2.0 / 3.0).abs() < 1e-12);
}
