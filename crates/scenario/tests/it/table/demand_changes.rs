//! Changes about contacts and contracts: channels, machines, work abroad, terms, a contract that moves.

use jiff::civil::date;
use organico_model::{
    AssistPeople, AssistedContacts, Baseline, BaselineContract, BaselineDemand, BaselineGroup,
    BaselineWork, Cents, ChangeKind, ChangePrice, ChangeVolume, Clause, ClientContract, ClientId,
    ClientMove, ContactTypeId, ContractId, ContractMove, DeflectContacts, Exit, FindingKind,
    GroupId, MoveContract, Offshore, PriceModel, ReduceHours, ScenarioResult, ShiftChannel,
    SkillId, SourceStatus, SupportKind, VolumeBand, Who, WorkId,
};

use super::fixture::{
    baseline, calls, change, codes, due, finding, group, month, run, said, scenario, value,
};
use crate::measures::{examples, same};

fn contract(id: &str, sector: &str) -> BaselineContract {
    BaselineContract {
        id: ContractId::new(id),
        name: id.to_owned(),
        client: id.to_owned(),
        sector: sector.to_owned(),
        terms: Some(ClientContract {
            id: ContractId::new(id),
            client: ClientId::new(id),
            price: PriceModel::PerContact(Cents(300)),
            bands: Vec::new(),
            minimum_contacts: 0,
            penalties: Vec::new(),
            notice_days: 60,
        }),
    }
}

fn of(contract: &str, demand: BaselineDemand) -> BaselineDemand {
    BaselineDemand { contract: Some(ContractId::new(contract)), ..demand }
}

fn on(contract: &str, perimeter: Option<u32>, group: BaselineGroup) -> BaselineGroup {
    BaselineGroup { contract: Some(ContractId::new(contract)), perimeter, ..group }
}

/// Returns two channels of one client and the people for them.
fn centre() -> Baseline {
    Baseline {
        contracts: vec![contract("energy", "energy-retail")],
        demands: vec![
            of("energy", calls("calls", "voice", 100.0)),
            of("energy", calls("video", "voice", 40.0)),
        ],
        ..baseline(vec![on("energy", Some(60), group("asti", "asti", 80, 20.0))])
    }
}

fn contacts(id: &str) -> ContactTypeId {
    ContactTypeId::new(id)
}

fn shift(share: f64, falls_back: f64) -> ChangeKind {
    let (from_type, to_type) = (contacts("calls"), contacts("video"));
    ChangeKind::ShiftChannel(ShiftChannel { from_type, to_type, share, falls_back })
}

fn bot(eligible: f64) -> DeflectContacts {
    DeflectContacts {
        contact_type: contacts("calls"),
        eligible,
        containment: 0.5,
        recontact: 0.2,
        easy_seconds: 180.0,
        failure: None,
        month_cost: Cents(0),
    }
}

fn help(gain: f64) -> ChangeKind {
    let band = |share, gain| AssistedContacts { share, gain };
    let bands = vec![band(0.4, gain), band(0.6, 0.0)];
    ChangeKind::AssistPeople(AssistPeople {
        contact_types: Vec::new(),
        bands,
        month_cost: Cents(0),
    })
}

fn away(share: f64) -> Offshore {
    Offshore {
        contact_type: contacts("calls"),
        share,
        outside_union: true,
        notices_given: 4,
        contact_cost: Cents(90),
    }
}

fn volume(factor: f64) -> ChangeVolume {
    let contract = ContractId::new("energy");
    ChangeVolume { contract, factor, minimum_contacts: None, bands: None }
}

fn lost(clause: Clause, exit: Option<Exit>) -> MoveContract {
    MoveContract {
        contract: ContractId::new("energy"),
        way: ContractMove::Lost,
        clause,
        start: date(2026, 11, 1),
        exit,
        people: Vec::new(),
        volume_ratio: 1.0,
    }
}

/// Returns what the centre comes to in October and November 2026 with one change from October on.
fn with(kind: ChangeKind) -> ScenarioResult {
    run(&centre(), &scenario("2026-10", 2, vec![change("c", "2026-10", kind)]))
}

fn as_it_is() -> ScenarioResult {
    run(&centre(), &scenario("2026-10", 2, Vec::new()))
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{found} {expected}");
}

#[test]
fn changes_that_change_nothing_leave_every_total_as_it_is() {
    let before = as_it_is();
    let still = [
        shift(0.0, 0.3),
        ChangeKind::DeflectContacts(bot(0.0)),
        help(0.0),
        ChangeKind::Offshore(away(0.0)),
        ChangeKind::ChangeVolume(volume(1.0)),
        ChangeKind::ChangePrice(ChangePrice {
            contract: ContractId::new("energy"),
            price: PriceModel::PerContact(Cents(300)),
        }),
        ChangeKind::MoveContract(MoveContract {
            start: date(2026, 12, 1),
            ..lost(Clause::Full, None)
        }),
    ];
    for (index, kind) in still.into_iter().enumerate() {
        let after = with(kind);
        let totals = before.sheet.places().filter(|(place, _)| place.starts_with("total/"));
        for (place, working) in totals {
            for step in working.steps() {
                let found = value(&after, &format!("{place}/{}", step.name));
                assert_eq!(found, step.value, "change {index}: {place}/{}", step.name);
            }
        }
    }
}

#[test]
fn contacts_that_take_another_channel_are_all_there() {
    let (before, after) = (as_it_is(), with(shift(0.25, 0.0)));
    let all = "2026-10/service/contacts_offered";
    near(value(&after, all), value(&before, all));
    near(
        value(&after, "2026-10/contact/calls/contacts_offered"),
        0.75 * value(&before, "2026-10/contact/calls/contacts_offered"),
    );
    // A hundred an hour give up 25; forty an hour become 65.
    near(
        value(&after, "2026-10/contact/video/contacts_offered"),
        65.0 / 40.0 * value(&before, "2026-10/contact/video/contacts_offered"),
    );
}

#[test]
fn contacts_that_fall_back_are_taken_twice() {
    let (before, after) = (as_it_is(), with(shift(0.25, 0.4)));
    let of = |result: &ScenarioResult, id: &str| {
        value(result, &format!("2026-10/contact/{id}/contacts_offered"))
    };
    let calls = of(&before, "calls");
    near(of(&after, "calls"), calls * (1.0 - 0.25 * 0.6));
    near(of(&after, "video"), of(&before, "video") + 0.25 * calls);
    assert_eq!(said(finding(&after, "shift-comes-twice"), "share"), "0.4");
}

#[test]
fn a_channel_that_all_contacts_have_left_misses_no_target() {
    let changed = vec![change("c", "2026-10", shift(1.0, 0.0))];
    let result = run(&centre(), &scenario("2026-10", 1, changed));
    assert_eq!(value(&result, "2026-10/contact/calls/contacts_offered"), 0.0);
    assert_eq!(value(&result, "2026-10/service/types_with_target"), 1.0);
}

#[test]
fn nothing_is_shifted_to_a_channel_that_has_no_pattern() {
    let mut empty = centre();
    empty.demands[1].week.fill(0.0);
    let result =
        run(&empty, &scenario("2026-10", 1, vec![change("c", "2026-10", shift(0.5, 0.0))]));
    let found = finding(&result, "channel-without-contacts");
    assert_eq!((found.kind, said(found, "channel")), (FindingKind::CannotEvaluate, "video"));
    near(value(&result, "2026-10/contact/calls/volume_factor"), 1.0);
}

#[test]
fn a_bot_takes_an_eighth_of_the_work_of_ten_thousand_contacts_and_not_half_of_it() {
    let expected = &examples()["ai_deflection"];
    let mut centre = centre();
    // 31 days of 50 open hours a week: so many an hour make 10,000 in October.
    let an_hour = 10_000.0 / (31.0 / 7.0) / 50.0;
    centre.demands = vec![of("energy", calls("calls", "voice", an_hour))];
    let plan = ChangeKind::DeflectContacts(bot(0.5));
    let result = run(&centre, &scenario("2026-10", 1, vec![change("bot", "2026-10", plan)]));
    let at = |name: &str| value(&result, &format!("2026-10/change/bot/calls/{name}"));
    near(at("contacts_month"), 10_000.0);
    same("net", at("net_deflection"), &expected["net_deflection"], 3);
    same("contacts", at("contacts_left"), &expected["residual_volume"], 1);
    same("handle time", at("residual_time"), &expected["residual_aht"], 1);
    same("before", at("hours_before"), &expected["workload_before_h"], 2);
    same("after", at("hours_after"), &expected["workload_after_h"], 2);
    let change = 100.0 * (at("hours_after") / at("hours_before") - 1.0);
    same("change", change, &expected["workload_change_pct"], 1);
    near(value(&result, "2026-10/contact/calls/contacts_offered"), 8000.0);
    near(value(&result, "2026-10/contact/calls/handle_time"), 330.0);
}

#[test]
fn the_night_the_bot_fails_the_hours_come_back_and_the_people_do_not() {
    let plan = DeflectContacts { failure: Some((month("2026-11"), 0.0)), ..bot(0.5) };
    let result = with(ChangeKind::DeflectContacts(plan));
    let of = |month: &str, name: &str| value(&result, &format!("{month}/{name}"));
    let needed = "contact/calls/required_hours_week";
    assert!(of("2026-11", needed) > of("2026-10", needed));
    assert!(of("2026-11", "service/coverage") < of("2026-10", "service/coverage"));
    near(of("2026-11", needed), value(&as_it_is(), &format!("2026-11/{needed}")));
    assert_eq!(of("2026-11", "people/posts"), of("2026-10", "people/posts"));
    let found = finding(&result, "machine-fails");
    assert_eq!((said(found, "from"), said(found, "back")), ("2026-11-01", "0.2"));
}

#[test]
fn a_bot_for_an_energy_client_meets_three_rules_and_a_claim() {
    let result = with(ChangeKind::DeflectContacts(bot(0.5)));
    let expected = [
        "containment-claim",
        "bot-disclosure",
        "inform-workers",
        "machine-contacts-unpaid",
        "human-operator",
    ];
    assert_eq!(codes(&result), expected);
    let operator = finding(&result, "human-operator");
    assert_eq!(operator.rule.as_deref(), Some("service.energy.human-operator"));
    assert_eq!(operator.status, SourceStatus::Secondary);
    assert_eq!(due(finding(&result, "inform-workers"), "inform-workers"), "2026-10-01");
}

#[test]
fn a_duty_that_begins_after_the_bot_is_due_on_its_own_day() {
    let mut changed = scenario("2026-06", 4, Vec::new());
    changed.changes = vec![change("c", "2026-06", ChangeKind::DeflectContacts(bot(0.5)))];
    let result = run(&centre(), &changed);
    assert_eq!(due(finding(&result, "bot-disclosure"), "bot-disclosure"), "2026-08-02");
    changed.months = 2;
    assert!(!codes(&run(&centre(), &changed)).contains(&"bot-disclosure"));
}

#[test]
fn help_shortens_the_time_of_all_contacts_and_takes_none_away() {
    let (before, after) = (as_it_is(), with(help(0.3)));
    let time = "2026-10/contact/calls/handle_time";
    near(value(&after, time), 300.0 * (0.4 / 1.3 + 0.6));
    let all = "total/service/contacts_offered";
    assert_eq!(value(&after, all), value(&before, all));
    let needed = "total/service/required_hours_week";
    assert!(value(&after, needed) < value(&before, needed));
}

#[test]
fn a_machine_costs_the_employer_what_is_stated_each_month() {
    let plan = DeflectContacts { month_cost: Cents(120_000), ..bot(0.5) };
    let result = with(ChangeKind::DeflectContacts(plan));
    assert_eq!(value(&result, "total/cost/other_cost"), 240_000.0);
}

#[test]
fn contacts_abroad_are_paid_by_the_client_and_cost_what_is_stated() {
    let (before, after) = (as_it_is(), with(ChangeKind::Offshore(away(0.4))));
    let of = |result: &ScenarioResult, name: &str| value(result, &format!("2026-10/{name}"));
    let calls = of(&before, "contact/calls/contacts_offered");
    near(of(&after, "service/contacts_abroad"), 0.4 * calls);
    let here = of(&after, "service/contacts_offered");
    near(here + 0.4 * calls, of(&before, "service/contacts_offered"));
    near(of(&after, "cost/other_cost"), 0.4 * calls * 90.0);
    let handled = of(&after, "service/contacts_handled") + 0.4 * calls;
    near(of(&after, "contract/energy/contacts_handled"), handled);
    near(of(&after, "contract/energy/invoice"), handled * 300.0);
    assert!(of(&after, "service/coverage") > of(&before, "service/coverage"));
}

#[test]
fn a_move_outside_the_union_is_told_thirty_days_before_or_fined() {
    let result = with(ChangeKind::Offshore(Offshore { notices_given: 1, ..away(0.4) }));
    let notices = finding(&result, "offshore-notices");
    assert_eq!((said(notices, "authorities"), said(notices, "given")), ("4", "1"));
    assert_eq!(due(notices, "offshore-notice"), "2026-09-01");
    let fine = finding(&result, "offshore-fine");
    assert_eq!((fine.kind, said(fine, "fine")), (FindingKind::Breach, "45000000"));
    assert!(codes(&result).contains(&"offshore-client-liable"));
}

#[test]
fn a_move_inside_the_union_needs_no_notice() {
    let result = with(ChangeKind::Offshore(Offshore { outside_union: false, ..away(0.4) }));
    assert_eq!(codes(&result), ["offshore-inside-union", "service-abroad-unknown"]);
}

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
    assert_eq!(due(exits, "dismissal-open-by"), "2026-08-18");
    assert_eq!(due(exits, "authority-phase-end"), "2026-11-01");
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
fn three_hundred_people_with_a_fifth_less_work_are_240_or_lose_a_twentieth_of_their_pay() {
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

#[test]
fn what_each_change_did_adds_up_to_the_whole_difference() {
    let changes = vec![
        change("shift", "2026-10", shift(0.25, 0.4)),
        change("bot", "2026-10", ChangeKind::DeflectContacts(bot(0.5))),
        change("help", "2026-10", help(0.3)),
        change("away", "2026-10", ChangeKind::Offshore(away(0.4))),
        change("volume", "2026-11", ChangeKind::ChangeVolume(volume(1.2))),
        change("lost", "2026-11", ChangeKind::MoveContract(lost(Clause::Full, None))),
    ];
    let mut two = centre();
    two.contracts.push(contract("water", "water"));
    two.demands.push(of("water", calls("water", "voice", 30.0)));
    let before = run(&two, &scenario("2026-10", 2, Vec::new()));
    let after = run(&two, &scenario("2026-10", 2, changes));
    let parts = after.attribution.iter();
    let figures: std::collections::BTreeSet<&str> =
        parts.clone().map(|part| part.figure.as_str()).collect();
    assert!(figures.contains("total/service/coverage"));
    for figure in figures {
        let sum: f64 =
            parts.clone().filter(|part| part.figure == figure).map(|part| part.difference).sum();
        near(sum, value(&after, figure) - value(&before, figure));
    }
}
