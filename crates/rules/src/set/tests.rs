//! The packs as they ship, on their days.

use jiff::civil::date;

use super::*;
use crate::RuleKind;

fn italy() -> RuleSet {
    rule_set("it-tlc", date(2027, 2, 1)).unwrap()
}

#[test]
fn a_national_pack_lies_over_the_european_one() {
    let (europe, italy) = (rule_set("eu-default", date(2027, 2, 1)).unwrap(), italy());
    assert_eq!(europe.value("rest.daily").status, SourceStatus::Memory);
    assert_eq!(italy.value("rest.daily").status, SourceStatus::Verified);
    assert_eq!(europe.value("break.day.minutes").value, None);
    assert_eq!(italy.value("break.day.minutes").number(), Ok(10.0));
    assert_eq!(italy.value("days.consecutive-max").number(), Ok(6.0), "kept from the base");
}

#[test]
fn a_value_holds_from_its_date_and_what_lies_underneath_before() {
    let before = rule_set("it-tlc", date(2003, 4, 28)).unwrap();
    assert_eq!(before.value("rest.daily").source, "Directive 2003/88/EC, art. 3");
    assert_eq!(before.value("week.normal").value, None);
}

#[test]
fn an_unset_rule_has_no_number_rather_than_zero() {
    for rule in ["premium.night", "premium.sunday", "no.such.rule"] {
        let fault = italy().value(rule).number().unwrap_err();
        assert_eq!(fault.rule, RuleId::new(rule));
    }
}

#[test]
fn a_yes_or_no_is_not_a_number() {
    assert!(italy().value("remote.agreement").number().is_err());
    assert_eq!(italy().value("remote.agreement").flag(), Ok(true));
}

#[test]
fn the_pay_of_level_three_follows_its_steps() {
    let month = |at| {
        let rules = rule_set("it-tlc", at).unwrap();
        rules.pay(&LevelId::new("3")).map(|row| row.month().0)
    };
    assert_eq!(month(date(2022, 9, 30)), None);
    assert_eq!(month(date(2022, 10, 1)), Some(158_978));
    assert_eq!(month(date(2026, 4, 1)), Some(163_014));
    assert_eq!(month(date(2026, 12, 1)), Some(165_839));
}

#[test]
fn the_versions_of_all_packs_are_known_base_first() {
    let versions = italy().versions().to_vec();
    let names: Vec<&str> = versions.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["eu-default", "it-tlc"]);
}

#[test]
fn a_value_that_has_ended_is_unset_and_not_the_last_one_known() {
    let cap = |at| rule_set("it-tlc", at).unwrap().value("integration.cap.month");
    assert_eq!(cap(date(2026, 12, 31)).number(), Ok(1423.69));
    assert_eq!(cap(date(2027, 1, 1)).status, SourceStatus::Unset);
    assert!(cap(date(2027, 1, 1)).number().is_err());
}

#[test]
fn the_limits_of_solidarity_are_those_of_their_day() {
    let limits = |at| {
        let rules = rule_set("it-tlc", at).unwrap();
        ["solidarity.mean-max", "solidarity.individual-max"]
            .map(|id| rules.value(id).number().unwrap())
    };
    assert_eq!(limits(date(2021, 12, 31)), [60.0, 70.0]);
    assert_eq!(limits(date(2022, 1, 1)), [80.0, 90.0]);
}

#[test]
fn the_duties_of_high_risk_systems_begin_on_their_day() {
    let duty = |at| rule_set("eu-default", at).unwrap().value("ai.high-risk.employment").value;
    assert_eq!(duty(date(2027, 12, 1)), None);
    assert_eq!(duty(date(2027, 12, 2)), Some(Amount::Flag(true)));
}

#[test]
fn logs_of_five_months_are_too_young_to_be_purged_once_the_duty_holds() {
    let kept = |at| rule_set("it-tlc", at).unwrap().value("ai.deployer.logs");
    let months = kept(date(2027, 12, 2));
    assert!(months.number().unwrap() > 5.0 && months.number().unwrap() <= 6.0, "{months:?}");
    assert_eq!(months.unit, "months");
    assert!(kept(date(2027, 12, 1)).number().is_err(), "no duty yet, and no 0 months");
}

#[test]
fn what_the_house_leaves_out_by_construction_is_prohibited_by_a_rule_with_a_source() {
    let rules = rule_set("it-tlc", date(2026, 5, 28)).unwrap();
    for id in ["ai.emotion-recognition", "monitor.individual-realtime"] {
        let dated = rules.dated(id);
        assert_eq!(dated.kind, RuleKind::Prohibited, "{id}");
        assert!(!dated.rule.source.is_empty() && dated.rule.status != SourceStatus::Unset, "{id}");
    }
}

#[test]
fn the_contested_contract_has_no_pay_table_of_another() {
    let rules = rule_set("it-bpo", date(2026, 4, 1)).unwrap();
    assert_eq!(rules.pay(&LevelId::new("3")), None);
    assert_eq!(rules.value("contract.hour-divisor").value, None);
    assert_eq!(rules.value("rest.daily").status, SourceStatus::Verified, "the law stays");
    assert_eq!(rules.value("contract.leave.hours-year").number(), Ok(48.0));
    assert_eq!(rules.value("contract.leave.hours-year").status, SourceStatus::Claim);
}
