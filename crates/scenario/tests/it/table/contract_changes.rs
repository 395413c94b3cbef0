//! Changes about contracts with clients: guarantee, price, a contract that is lost, taken back or won.

use jiff::civil::date;
use organico_model::{
    BaselineWork, Cents, ChangeKind, ChangePartTime, ChangePrice, ChangeVolume, Clause, ClientMove,
    ContractId, ContractMove, Exit, FindingKind, GroupId, MoveContract, PriceModel, ReduceHours,
    ScenarioResult, SkillId, SupportKind, VolumeBand, Who, WorkId,
};

use super::client::{as_it_is, centre, lost, near, on, volume, with};
use super::fixture::{baseline, change, codes, due, finding, group, run, said, scenario, value};
use crate::measures::{examples, same};

#[test]
fn a_new_guarantee_is_invoiced_where_contacts_fall_below_it() {
    let kind = ChangeKind::ChangeVolume(ChangeVolume {
        minimum_contacts: Some(1_000_000),
        bands: Some(vec![VolumeBand { from: 0, price_per_mille: 900 }]),
        ..volume(0.5)
    });
    let (before, after) = (as_it_is(), with(kind));
    let all = "total/service/contacts_offered";
    near(value(&after, all), 0.5 * value(&before, all));
    near(value(&after, "2026-10/contract/energy/contacts_invoiced"), 1_000_000.0);
    near(value(&after, "2026-10/contract/energy/invoice"), 1_000_000.0 * 300.0 * 0.9);
    assert_eq!(due(finding(&after, "contract-notice"), "contract-notice"), "2026-08-02");
}

#[test]
fn a_new_price_is_paid_from_its_month_on() {
    let price = PriceModel::PerContact(Cents(240));
    let kind = ChangeKind::ChangePrice(ChangePrice { contract: ContractId::new("energy"), price });
    let changed = scenario("2026-10", 2, vec![change("c", "2026-11", kind)]);
    let (before, after) = (as_it_is(), run(&centre(), &changed));
    let invoice = |result: &ScenarioResult, month: &str| {
        value(result, &format!("{month}/contract/energy/invoice"))
    };
    assert_eq!(invoice(&after, "2026-10"), invoice(&before, "2026-10"));
    near(invoice(&after, "2026-11"), 0.8 * invoice(&before, "2026-11"));
}

#[test]
fn a_price_for_a_contract_without_known_terms_cannot_be_taken() {
    let mut unknown = centre();
    unknown.contracts[0].terms = None;
    let price = PriceModel::PerContact(Cents(240));
    let kind = ChangeKind::ChangePrice(ChangePrice { contract: ContractId::new("energy"), price });
    let result = run(&unknown, &scenario("2026-10", 1, vec![change("c", "2026-10", kind)]));
    assert_eq!(codes(&result), ["terms-unknown"]);
    assert!(result.sheet.value("2026-10/contract/energy/invoice").is_none());
}

#[test]
fn a_lost_contract_is_gone_from_its_start_and_its_people_follow_by_the_clause() {
    let result = with(ChangeKind::MoveContract(lost(Clause::Full, None)));
    assert_eq!(value(&result, "2026-10/people/posts"), 80.0);
    assert_eq!(value(&result, "2026-10/people/posts_transferred"), 0.0);
    assert_eq!(value(&result, "2026-11/people/posts_transferred"), 60.0);
    assert_eq!(value(&result, "2026-11/people/posts"), 20.0);
    assert_eq!(value(&result, "2026-11/people/posts_lost"), 0.0);
    assert!(result.sheet.value("2026-10/contract/energy/invoice").is_some());
    assert!(result.sheet.value("2026-11/contract/energy/invoice").is_none());
    assert!(result.sheet.value("2026-11/contact/calls/contacts_offered").is_none());
    assert_eq!(said(finding(&result, "people-unplaced"), "people"), "20");
}

#[test]
fn a_lost_contract_is_told_thirty_days_before_and_examined_together() {
    let result = with(ChangeKind::MoveContract(lost(Clause::Partial(0.5), Some(Exit::Dismissal))));
    assert_eq!(due(finding(&result, "clause-notice"), "clause-notice"), "2026-10-02");
    assert_eq!(said(finding(&result, "clause-months"), "months"), "6");
    let partial = finding(&result, "clause-partial");
    assert_eq!((partial.kind, said(partial, "people")), (FindingKind::Verify, "30"));
    // 80 people, 30 follow: fifty posts end, and 75 days of talks must have passed by then.
    let exits = finding(&result, "dismissal-before-start");
    assert_eq!((said(exits, "people"), said(exits, "days")), ("50", "75"));
    assert_eq!(due(exits, "dismissal-open-by"), "2026-08-17");
    assert_eq!(due(exits, "authority-phase-end"), "2026-10-31");
    let territory = finding(&result, "territory-contested");
    assert_eq!((said(territory, "tender"), said(territory, "unions")), ("100", "15"));
    assert_eq!(value(&result, "2026-11/people/posts_dismissed"), 50.0);
    // Twenty hours at 1,630.14 make 882.99 a month with the thirteenth; the benefit is three quarters of it.
    assert!(result.sheet.value("2026-10/cost/benefit_cost").is_none_or(|cents| cents == 0.0));
    near(value(&result, "2026-11/cost/benefit_cost"), 50.0 * 0.75 * 88_299.0);
    assert_eq!(said(finding(&result, "dismissal-benefit"), "people"), "50");
    assert_eq!(value(&result, "2026-11/people/posts"), 0.0);
}

#[test]
fn a_perimeter_that_is_not_known_is_everyone_and_to_be_verified() {
    let mut unknown = centre();
    unknown.groups[0].perimeter = None;
    let kind = ChangeKind::MoveContract(lost(Clause::Full, None));
    let result = run(&unknown, &scenario("2026-11", 1, vec![change("c", "2026-11", kind)]));
    assert_eq!(value(&result, "2026-11/people/posts_transferred"), 80.0);
    assert_eq!(said(finding(&result, "perimeter-unknown"), "people"), "80");
}

#[test]
fn a_contract_that_the_client_takes_back_makes_the_client_the_incoming_side() {
    let moved = MoveContract { way: ContractMove::Insourced, ..lost(Clause::Full, None) };
    let result = with(ChangeKind::MoveContract(moved));
    assert!(codes(&result).contains(&"client-is-incoming"));
    assert_eq!(due(finding(&result, "clause-notice-client"), "clause-notice"), "2026-10-02");
}

#[test]
fn a_contract_that_is_won_brings_people_and_work() {
    let mut centre = centre();
    centre.work = vec![BaselineWork {
        id: WorkId::new("files"),
        name: "files".to_owned(),
        contract: Some(ContractId::new("energy")),
        skill: SkillId::new("voice"),
        hours_week: 100.0,
    }];
    let moved = MoveContract {
        way: ContractMove::Won,
        people: vec![ClientMove { group: GroupId::new("asti"), heads: 25 }],
        volume_ratio: 1.5,
        ..lost(Clause::Partial(0.5), None)
    };
    let kind = ChangeKind::MoveContract(moved);
    let result = run(&centre, &scenario("2026-10", 2, vec![change("c", "2026-10", kind)]));
    assert_eq!(value(&result, "2026-10/people/posts"), 80.0);
    assert_eq!(value(&result, "2026-11/people/posts"), 105.0);
    assert_eq!(value(&result, "2026-11/people/posts_gained"), 25.0);
    near(value(&result, "2026-11/contact/calls/volume_factor"), 1.5);
    near(value(&result, "2026-11/change/c/files/work_hours_week"), 150.0);
    assert!(codes(&result).contains(&"clause-notice-ours"));
    assert_eq!(said(finding(&result, "clause-not-full"), "people"), "25");
}

#[test]
fn three_hundred_people_with_a_fifth_less_work_are_240_or_share_hours_or_lose_a_twentieth() {
    let expected = &examples()["contract_change_300_vol_0_8"];
    let centre = baseline(vec![on("energy", Some(300), group("all", "asti", 300, 20.0))]);
    let heads = ChangeKind::MoveContract(MoveContract {
        start: date(2026, 5, 1),
        ..lost(Clause::Partial(0.8), Some(Exit::Dismissal))
    });
    let result = run(&centre, &scenario("2026-05", 1, vec![change("c", "2026-05", heads)]));
    let people = |name: &str| value(&result, &format!("2026-05/people/{name}"));
    same("absorbed", people("posts_transferred"), &expected["policy_heads"]["absorbed"], 0);
    same("redundant", people("posts_dismissed"), &expected["policy_heads"]["redundant"], 0);

    let shared = ChangeKind::ChangePartTime(ChangePartTime {
        who: Who::default(),
        weekly_hours: 16.0,
        share: 1.0,
    });
    let result = run(&centre, &scenario("2026-05", 1, vec![change("c", "2026-05", shared)]));
    let hours = value(&result, "2026-05/people/paid_hours_week");
    same("hours", hours, &expected["work_hours_week"], 1);

    let hours = ChangeKind::ReduceHours(ReduceHours {
        who: Who::default(),
        support: SupportKind::Solidarity,
        mean: 0.2,
        individual: None,
        months_used: 0,
        cap_by_contract: false,
    });
    let result = run(&centre, &scenario("2026-05", 1, vec![change("c", "2026-05", hours)]));
    let people = |name: &str| value(&result, &format!("2026-05/people/{name}"));
    same("hours", people("paid_hours_week"), &expected["work_hours_week"], 1);
    let loss = 100.0 * people("loss_share_all");
    same("loss", loss, &expected["policy_solidarity"]["loss_pct"], 2);
}
