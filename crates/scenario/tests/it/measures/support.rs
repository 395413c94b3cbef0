//! Income support, its limits and its months.

use jiff::civil::date;
use organico_model::{Cents, Headcount, SupportKind};
use organico_scenario::measures::LimitFinding::{IndividualOver, MeanOver};
use organico_scenario::measures::{
    CapFor, CutPart, HoursCut, LimitFinding, SolidarityLimits, SupportOutcome, SupportParameters,
    income_support, limit_findings, mean_cut, months_left, wage_where_cap_binds,
};
use proptest::prelude::*;
use serde_json::Value;

use super::{euro, examples, formula, rules, same, wage};

fn known() -> SupportParameters {
    SupportParameters::of(&rules()).unwrap()
}

fn cut(heads: u32, weekly_hours: f64, reduction: f64, wage: Cents) -> SupportOutcome {
    let heads = Headcount(heads);
    let cut = HoursCut { heads, weekly_hours, reduction, wage, cap_for: CapFor::EveryContract };
    income_support(&cut, &known()).unwrap()
}

fn check(case: &Value, wage: Cents) {
    let number = |key: &str| case[key].as_f64().unwrap();
    let found = cut(number("n") as u32, number("contract_h"), number("reduction"), wage);
    formula::holds(&found.working);
    same("contract hours", found.contract_hours, &case["contract_hours_week"], 1);
    same("worked hours", found.worked_hours, &case["worked_hours_week"], 1);
    same("lost hours", found.lost_hours, &case["lost_hours_week"], 1);
    same("fte worked", found.fte_worked, &case["fte_worked"], 1);
    same("fte suspended", found.fte_suspended, &case["fte_suspended"], 1);
    euro("reference", found.reference, &case["ref_month"]);
    euro("paid worked", found.paid_worked, &case["pay_worked_month"]);
    assert_eq!(found.cap_binds, case["cap_binding"].as_bool().unwrap());
    euro("integration", found.integration, &case["integration_month"]);
    euro("integration net", found.integration_net, &case["integration_after_5_84"]);
    euro("total", found.total, &case["total_month"]);
    euro("loss", found.loss, &case["loss_month"]);
    same("loss %", 100.0 * found.loss_share, &case["loss_pct"], 2);
    same("loss % gross", 100.0 * found.loss_share_gross, &case["loss_pct_before_5_84"], 2);
    euro("integration a year", found.integration_year, &case["integration_year_all"]);
    euro("employer a year", found.employer_year, &case["employer_extra_9pct_year_all"]);
    euro("loss a year", found.loss_year, &case["wage_loss_year_all"]);
}

#[test]
fn the_three_cases_of_the_press_release_have_the_hours_pay_and_totals_of_the_domain() {
    let april = wage(date(2026, 5, 28));
    assert_eq!(april, Cents(163_014));
    let names = ["652_80_ft", "652_80_pt20", "76_80_ft", "76_80_pt20", "340_25_ft"];
    for name in names {
        check(&examples()[format!("solidarity_{name}")], april);
    }
}

#[test]
fn the_cap_binds_from_december_2026_and_not_before() {
    let december = wage(date(2026, 12, 1));
    assert_eq!(december, Cents(165_839));
    check(&examples()["solidarity_cap_binding_dec26"], december);
    let breaks_even = wage_where_cap_binds(&known()).unwrap();
    euro("break even", breaks_even, &examples()["solidarity_cap_breakeven_W"]);
    assert!(!cut(1, 40.0, 0.8, Cents(164_271)).cap_binds);
    assert!(cut(1, 40.0, 0.8, Cents(164_273)).cap_binds);
}

#[test]
fn four_hours_a_week_pay_less_than_the_200_euro_that_the_press_names() {
    let livorno = cut(76, 20.0, 0.8, Cents(163_014));
    let expected = &examples()["solidarity_pt20_work_only_13th_excluded"];
    euro("work only", livorno.paid_work_only, expected);
    assert!((livorno.worked_hours / 76.0 - 4.0).abs() < 1e-9);
}

#[test]
fn a_cap_in_proportion_to_the_contract_binds_for_a_part_timer_where_the_whole_one_does_not() {
    let base = HoursCut {
        heads: Headcount(1),
        weekly_hours: 20.0,
        reduction: 0.8,
        wage: Cents(165_839),
        cap_for: CapFor::EveryContract,
    };
    let whole = income_support(&base, &known()).unwrap();
    let part = HoursCut { cap_for: CapFor::ContractHours, ..base };
    let part = income_support(&part, &known()).unwrap();
    assert!(!whole.cap_binds && part.cap_binds && part.loss > whole.loss);
    formula::holds(&part.working);
}

#[test]
fn the_three_cases_together_lose_667_whole_contracts() {
    let part = |heads, reduction| CutPart { heads: Headcount(heads), reduction };
    let mean = mean_cut(&[part(652, 0.8), part(76, 0.8), part(340, 0.25)]).unwrap();
    let expected = &examples()["solidarity_weighted"];
    assert_eq!(u64::from(mean.heads), expected["heads"].as_u64().unwrap());
    same("lost", mean.contracts_lost, &expected["full_contract_equivalents_lost"], 1);
    same("mean", 100.0 * mean.mean, &expected["weighted_reduction_pct"], 3);
}

fn findings(parts: &[(u32, f64)], months: u32) -> Vec<LimitFinding> {
    let limits = SolidarityLimits::of(&rules()).unwrap();
    let part = |&(heads, reduction)| CutPart { heads: Headcount(heads), reduction };
    let parts: Vec<CutPart> = parts.iter().map(part).collect();
    limit_findings(SupportKind::Solidarity, &parts, months, &limits).unwrap()
}

#[test]
fn solidarity_keeps_its_mean_of_80_and_its_90_for_each() {
    assert!(findings(&[(10, 0.8)], 36).is_empty());
    assert!(findings(&[(5, 0.9), (5, 0.7)], 12).is_empty());
    let individual = findings(&[(5, 0.95), (5, 0.65)], 12);
    assert!(matches!(individual[..], [LimitFinding::IndividualOver { .. }]));
    let mean = findings(&[(10, 0.81)], 12);
    assert!(matches!(mean[..], [LimitFinding::MeanOver { .. }]));
    assert!(matches!(findings(&[(10, 0.5)], 37)[..], [LimitFinding::MonthsOver { .. }]));
    let both = findings(&[(10, 0.81)], 37);
    assert!(
        matches!(both[..], [LimitFinding::MeanOver { .. }, LimitFinding::MonthsOver { .. }]),
        "{both:?}"
    );
}

#[test]
fn before_2022_the_limits_of_solidarity_were_lower() {
    let before = organico_rules::rule_set("it-tlc", date(2021, 12, 31)).unwrap();
    let limits = SolidarityLimits::of(&before).unwrap();
    let parts = [0.71, 0.51].map(|reduction| CutPart { heads: Headcount(5), reduction });
    let found = limit_findings(SupportKind::Solidarity, &parts, 12, &limits).unwrap();
    let [MeanOver { limit: mean, .. }, IndividualOver { limit: individual, .. }] = &found[..]
    else {
        panic!("{found:?}")
    };
    assert!((mean.value - 0.6).abs() < 1e-12 && (individual.value - 0.7).abs() < 1e-12);
}

#[test]
fn a_limit_without_a_value_is_named_and_a_cut_that_is_no_number_is_never_kept() {
    let europe = organico_rules::rule_set("eu-default", date(2026, 5, 28)).unwrap();
    let fault = SolidarityLimits::of(&europe).unwrap_err();
    assert_eq!(fault.rule.as_str(), "solidarity.mean-max");
    let limits = SolidarityLimits::of(&rules()).unwrap();
    let part = [CutPart { heads: Headcount(1), reduction: f64::NAN }];
    assert!(limit_findings(SupportKind::Solidarity, &part, 1, &limits).is_err());
}

#[test]
fn a_support_of_unknown_kind_is_neither_within_nor_over_any_limit() {
    let limits = SolidarityLimits::of(&rules()).unwrap();
    let part = [CutPart { heads: Headcount(652), reduction: 0.95 }];
    let found = limit_findings(SupportKind::Unknown, &part, 99, &limits).unwrap();
    assert_eq!(found, [LimitFinding::CannotEvaluate { kind: SupportKind::Unknown }]);
}

#[test]
fn months_left_count_whole_months_and_end_at_none() {
    let end = date(2026, 12, 31);
    assert_eq!(months_left(date(2026, 5, 28), end), 7);
    assert_eq!(months_left(date(2026, 5, 31), date(2026, 6, 30)), 1);
    assert_eq!(months_left(date(2026, 5, 28), date(2026, 6, 27)), 0);
    assert_eq!(months_left(date(2027, 1, 1), end), 0);
}

#[test]
fn from_january_2027_the_cap_is_unknown_and_nothing_is_reckoned() {
    let rules = organico_rules::rule_set("it-tlc", date(2027, 1, 1)).unwrap();
    let fault = SupportParameters::of(&rules).unwrap_err();
    assert_eq!(fault.rule.as_str(), "integration.cap.month");
}

proptest! {
    #[test]
    fn nobody_earns_more_by_working_less_and_no_loss_exceeds_the_pay(
        hours in 1.0..40.0_f64, reduction in 0.0..1.0_f64, wage in 100_000..300_000_i64,
    ) {
        let found = cut(10, hours, reduction, Cents(wage));
        prop_assert!(found.loss >= -1e-6 && found.loss <= found.reference);
        prop_assert!(cut(10, hours, (reduction + 0.05).min(1.0), Cents(wage)).loss >= found.loss - 1e-6);
    }
}
