//! The worked values of the domain, through whole scenarios.

use jiff::civil::date;
use organico_model::{
    Cents, Change, ChangeKind, Dismiss, Exit, MoveSite, ReduceHours, Reskill, ScenarioResult,
    SiteId, SkillId, SupportKind, Travel, Who,
};
use serde_json::Value;

use super::fixture::{baseline, change, due, finding, group, run, said, scenario, value};
use crate::measures::{euro, examples, same};

/// Returns what a cut of the hours of everyone leads to.
fn cut(heads: u32, weekly_hours: f64, mean: f64, (first, months): (&str, u32)) -> ScenarioResult {
    let cut = ReduceHours {
        who: Who::default(),
        support: SupportKind::Solidarity,
        mean,
        individual: None,
        months_used: 0,
        cap_by_contract: false,
    };
    let changes = vec![change("cut", first, ChangeKind::ReduceHours(cut))];
    run(
        &baseline(vec![group("people", "rende", heads, weekly_hours)]),
        &scenario(first, months, changes),
    )
}

/// Asserts the figures of a cut in May 2026 against the worked ones.
fn as_worked(result: &ScenarioResult, known: &Value) {
    let at = |path: &str| value(result, &format!("2026-05/{path}"));
    same("hours", at("people/contract_hours_week"), &known["contract_hours_week"], 0);
    same("worked", at("people/paid_hours_week"), &known["worked_hours_week"], 0);
    same("fte", at("people/fte"), &known["fte_worked"], 1);
    euro("reference", at("group/people/person/reference_pay"), &known["ref_month"]);
    euro("worked pay", at("group/people/person/paid_worked"), &known["pay_worked_month"]);
    euro("integration", at("group/people/person/integration"), &known["integration_month"]);
    euro("total", at("group/people/person/total_month"), &known["total_month"]);
    euro("loss", at("group/people/person/loss_month"), &known["loss_month"]);
    same("loss share", at("people/loss_share_all") * 100.0, &known["loss_pct"], 2);
    let year = |path: &str| at(path) * 12.0;
    euro("integration a year", year("people/integration_all"), &known["integration_year_all"]);
    euro("employer", year("cost/employer_extra"), &known["employer_extra_9pct_year_all"]);
    euro("loss a year", year("people/loss_all"), &known["wage_loss_year_all"]);
}

#[test]
fn hours_cut_at_konecta_r_livorno_and_matera_are_those_of_the_domain() {
    let known = examples();
    let may = ("2026-05", 1);
    as_worked(&cut(652, 40.0, 0.8, may), &known["solidarity_652_80_ft"]);
    as_worked(&cut(652, 20.0, 0.8, may), &known["solidarity_652_80_pt20"]);
    as_worked(&cut(76, 20.0, 0.8, may), &known["solidarity_76_80_pt20"]);
    as_worked(&cut(340, 40.0, 0.25, may), &known["solidarity_340_25_ft"]);
}

#[test]
fn the_cap_binds_from_december_2026() {
    let known = &examples()["solidarity_cap_binding_dec26"];
    let result = cut(652, 40.0, 0.8, ("2026-11", 2));
    let loss = |month: &str| value(&result, &format!("{month}/people/loss_share_all")) * 100.0;
    assert!((loss("2026-11") - 19.74).abs() < 0.005);
    same("loss", loss("2026-12"), &known["loss_pct"], 2);
    let integration = value(&result, "2026-12/group/people/person/integration");
    euro("integration", integration, &known["integration_month"]);
}

#[test]
fn six_hundred_and_fifty_two_people_learn_other_work() {
    let known = &examples()["reskilling"];
    let plan = Reskill {
        group: organico_model::GroupId::new("people"),
        heads: 652,
        skill: SkillId::new("records"),
        training_hours: 120.0,
        start_ratio: 1.5,
        ramp_months: 4.0,
        destination_ends: None,
    };
    let changes = vec![change("learn", "2026-05", ChangeKind::Reskill(plan))];
    let result =
        run(&baseline(vec![group("people", "rende", 652, 40.0)]), &scenario("2026-05", 6, changes));
    let trained = value(&result, "total/people/training_hours");
    same("training", trained, &known["training_hours_total"], 0);
    let ratio = value(&result, "2026-07/change/learn/people/handle_ratio");
    same("ratio after two months", ratio, &known["aht_ratio_month2"], 2);
    let done = |month: &str| value(&result, &format!("{month}/change/learn/people/productivity"));
    assert_eq!([done("2026-07"), done("2026-09"), done("2026-10")], [0.8, 1.0, 1.0]);
    let pays = finding(&result, "reskill-pays");
    let number = |name: &str| said(pays, name).parse::<f64>().unwrap();
    same("FTE months", number("fte_months"), &known["fte_months_lost"], 1);
    same("FTE years", number("fte_years"), &known["training_fte_years"], 2);
    same("productivity", number("productivity"), &known["mean_productivity"], 4);
    assert!((number("months") - (120.0 / 1396.0 * 12.0 + 0.7563)).abs() < 1e-4);
}

fn dismissal(heads: u32, opened: jiff::civil::Date, who: Who) -> ChangeKind {
    ChangeKind::Dismiss(Dismiss { who, heads, opened, benefit_months: None })
}

#[test]
fn a_collective_dismissal_keeps_its_calendar_and_nobody_leaves_before_it_ends() {
    let known = &examples()["collective_dismissal_calendar"];
    for (case, rest) in [(0, 45.0), (2, 91.0)] {
        let known = &known[case];
        let heads = known["n"].as_u64().unwrap() as u32;
        let kind = dismissal(heads, date(2026, 5, 28), Who::default());
        let result = run(
            &baseline(vec![group("roma", "roma", 60, 40.0), group("taranto", "taranto", 40, 40.0)]),
            &scenario("2026-06", 5, vec![change("out", "2026-06", kind)]),
        );
        let procedure = finding(&result, "collective-dismissal");
        assert_eq!(due(procedure, "union-phase-end"), known["union_phase_end"].as_str().unwrap());
        assert_eq!(
            due(procedure, "authority-phase-end"),
            known["admin_phase_end"].as_str().unwrap()
        );
        let from = if case == 0 { "2026-09" } else { "2026-08" };
        let first = said(finding(&result, "dismissals-from"), "from");
        assert_eq!(first, format!("{from}-01"));
        let before = organico_model::Month::of(date(2026, 7, 1));
        assert_eq!(value(&result, &format!("{before}/people/posts")), 100.0);
        assert_eq!(value(&result, &format!("{from}/people/posts")), rest);
        assert_eq!(value(&result, "total/people/posts_dismissed"), f64::from(heads));
    }
}

#[test]
fn the_benefit_of_those_dismissed_falls_from_its_sixth_month() {
    let known = &examples()["naspi"];
    let kind = dismissal(55, date(2026, 1, 1), Who::default());
    let result = run(
        &baseline(vec![group("roma", "roma", 60, 40.0), group("taranto", "taranto", 40, 40.0)]),
        &scenario("2026-03", 9, vec![change("out", "2026-03", kind)]),
    );
    let cost = |month: &str| value(&result, &format!("{month}/cost/benefit_cost"));
    assert_eq!(cost("2026-03"), 0.0);
    euro("of each", cost("2026-04") / 55.0, &known["m1766"]);
    assert_eq!(cost("2026-08"), cost("2026-04"));
    same("sixth month", cost("2026-09") / cost("2026-04"), &known["month6_factor"], 2);
    same("seventh", cost("2026-10") / cost("2026-04"), &serde_json::json!(0.9409), 4);
    assert_eq!(value(&result, "2026-09/cost/public_cost"), cost("2026-09"));
}

#[test]
fn a_benefit_without_a_value_in_the_law_is_never_priced() {
    let kind = dismissal(55, date(2026, 11, 1), Who::default());
    let result = run(
        &baseline(vec![group("roma", "roma", 100, 40.0)]),
        &scenario("2026-12", 4, vec![change("out", "2026-12", kind)]),
    );
    assert_eq!(said(finding(&result, "rule-unset"), "rule"), "naspi.reference.month");
    assert_eq!(value(&result, "2027-01/cost/public_cost"), 0.0);
    assert_eq!(value(&result, "2027-02/people/posts"), 45.0);
    assert_eq!(value(&result, "2027-02/cost/unpriced_benefit_heads"), 55.0);
    for figure in
        ["2027-02/cost/benefit_cost", "2027-02/cost/public_cost", "total/cost/public_cost"]
    {
        assert_eq!(result.sheet.value(figure), None, "{figure}");
    }
}

/// Returns the move of a site to Torino, announced on 5 December 2025.
fn to_torino(
    site: &str,
    (kilometres, minutes): (f64, f64),
    leave_share: f64,
    exit: Exit,
) -> Change {
    let moved = MoveSite {
        site: SiteId::new(site),
        to: Some(SiteId::new("torino")),
        announced: Some(date(2025, 12, 5)),
        kilometres: Some(kilometres),
        minutes: Some(minutes),
        transit_minutes: None,
        leave_share,
        exit,
        keeps_cost: false,
        moved_share: 1.0,
    };
    change(&format!("move-{site}"), "2026-01", ChangeKind::MoveSite(moved))
}

/// Returns Asti, Ivrea and Torino, with 220 days of work in the 365 of the year.
fn piemonte() -> organico_model::Baseline {
    let at = |id: &str, heads: u32, known: Option<(f64, f64)>| {
        let mut group = group(id, id, heads, 20.0);
        group.days_a_week = 220.0 * 7.0 / 365.0;
        group.commute_kilometres = known.map(|(kilometres, _)| kilometres);
        group.commute_minutes = known.map(|(_, minutes)| minutes);
        group
    };
    let mut made = baseline(vec![
        at("asti", 400, Some((8.0, 20.0))),
        at("ivrea", 700, Some((8.0, 20.0))),
        at("torino", 500, None),
    ]);
    made.employees = Some(6200);
    made
}

#[test]
fn the_way_from_asti_and_ivrea_to_torino_costs_air_and_time() {
    let known = &examples()["move_full_presence"];
    let travel =
        Travel { car_share: 0.7, car_occupancy: 1.2, co2_per_km: 0.163, ..Travel::UNKNOWN };
    let year = |changes| {
        let scenario = organico_model::Scenario { travel, ..scenario("2026-01", 12, changes) };
        run(&piemonte(), &scenario)
    };
    let moved = year(vec![
        to_torino("asti", (56.0, 75.0), 0.0, Exit::Voluntary),
        to_torino("ivrea", (54.0, 90.0), 0.0, Exit::Voluntary),
    ]);
    let today = year(Vec::new());
    let more = |path: &str| value(&moved, path) - value(&today, path);
    same("CO2", more("total/people/co2_tonnes"), &known["co2_t_year"], 2);
    same("hours", more("total/people/commute_hours"), &known["extra_hours_year"], 2);
    for (index, site) in ["asti", "ivrea"].iter().enumerate() {
        let known = &known["groups"][index];
        let months = |result: &ScenarioResult, group: &str| -> f64 {
            let hours = |month| format!("2026-{month:02}/group/{group}/commute_hours");
            (1..=12).map(|month| value(result, &hours(month))).sum()
        };
        let hours = months(&moved, &format!("{site}+move-{site}")) - months(&today, site);
        let people = known["n"].as_f64().unwrap();
        same("each", hours / people, &known["extra_hours_person_year"], 2);
    }
    assert_eq!(value(&moved, "total/people/posts"), 1600.0);
    assert_eq!(value(&moved, "2026-12/site/torino/posts"), 1600.0);
}

#[test]
fn a_closure_has_its_plan_and_its_void_days_and_voluntary_exits_there_are_to_be_verified() {
    let known = &examples()["site_closure_L234"];
    let ivrea = to_torino("ivrea", (54.0, 90.0), 80.0 / 700.0, Exit::Voluntary);
    let result = run(&piemonte(), &scenario("2026-01", 3, vec![ivrea]));
    let found = finding(&result, "closure-verify");
    assert_eq!(due(found, "closure-plan"), known["plan_due"].as_str().unwrap());
    assert_eq!(due(found, "dismissals-not-before"), known["earliest_dismissal"].as_str().unwrap());
    assert!((value(&result, "2026-02/people/posts_voluntary") - 80.0).abs() < 1e-9);
}

#[test]
fn nobody_is_dismissed_at_a_closing_site_while_it_would_be_void() {
    let who = Who { site: Some(SiteId::new("ivrea")), ..Who::default() };
    let out = change("out", "2026-02", dismissal(80, date(2025, 12, 5), who));
    let ivrea = to_torino("ivrea", (54.0, 90.0), 0.0, Exit::Voluntary);
    let result = run(&piemonte(), &scenario("2026-01", 8, vec![out, ivrea]));
    let void = finding(&result, "dismissals-void");
    assert_eq!(due(void, "dismissals-not-before"), "2026-06-03");
    assert_eq!(said(finding(&result, "dismissals-from"), "from"), "2026-07-01");
    assert_eq!(value(&result, "2026-06/people/posts"), 1600.0);
    assert_eq!(value(&result, "2026-07/people/posts"), 1520.0);
    assert_eq!(value(&result, "2026-07/cost/other_cost"), Cents(0).0 as f64);
}
