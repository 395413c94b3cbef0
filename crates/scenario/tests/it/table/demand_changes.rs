//! Changes about contacts: channels, machines, work abroad; and laws of all changes that are not about people.

use jiff::civil::date;
use organico_model::{
    Cents, ChangeKind, ChangePrice, Clause, ContractId, DeflectContacts, FindingKind, MoveContract,
    Offshore, PriceModel, ScenarioResult, SourceStatus,
};

use super::client::{
    as_it_is, away, bot, centre, contract, help, lost, near, of, shift, volume, with,
};
use super::fixture::{calls, change, codes, due, finding, month, run, said, scenario, value};
use crate::measures::{examples, same};

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
