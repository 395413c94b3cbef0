//! Days at home that free seats and are agreed on once, and courses longer than a month.

use organico_model::{
    Baseline, Cents, ChangeKind, Drill, GroupId, Reskill, ScenarioResult, SetRemoteShare, SiteId,
    SkillId, Who,
};

use super::fixture::{baseline, change, codes, finding, group, run, said, scenario, value};

fn a_centre_with(seats: Option<u32>) -> Baseline {
    let mut known = baseline(vec![group("asti", "asti", 100, 40.0)]);
    known.sites[0].seats = seats;
    known.home_month_cost = Cents(2000);
    known
}

fn home(agreements: u32) -> ChangeKind {
    ChangeKind::SetRemoteShare(SetRemoteShare {
        who: Who::default(),
        days_a_week: 2.5,
        share: 0.4,
        agreements: Some(agreements),
        kit: Cents(45_000),
        connection_month: Cents(1500),
        seat_month: Cents(4500),
        productivity: 1.0,
    })
}

fn at_home(known: &Baseline) -> ScenarioResult {
    run(known, &scenario("2026-05", 1, vec![change("home", "2026-05", home(40))]))
}

#[test]
fn days_at_home_free_a_share_of_the_seats_that_the_site_has() {
    // Forty of a hundred people at home on half their days: a fifth of the days, so a fifth of the seats.
    for (seats, freed) in [(Some(30), 6.0), (Some(500), 21.0), (None, 21.0)] {
        let result = at_home(&a_centre_with(seats));
        let found = value(&result, "2026-05/change/home/asti/seats_freed");
        assert!((found - freed).abs() < 1e-9, "{seats:?}: {found}");
    }
}

#[test]
fn who_newly_works_from_home_costs_the_connection_and_not_what_others_at_home_cost_too() {
    let mut known = a_centre_with(Some(30));
    known.groups[0].remote_agreements = 10;
    let result = at_home(&known);
    let home_cost = value(&result, "2026-05/group/asti/home_cost");
    let extra = value(&result, "2026-05/change/home/asti/connection_less_seats");
    let seats = 6.0 * 4500.0;
    assert!((home_cost + extra - (10.0 * 2000.0 + 30.0 * 1500.0 - seats)).abs() < 1e-6);
}

#[test]
fn people_sent_home_twice_have_one_agreement_and_one_kit() {
    let changes = vec![
        change("home", "2026-05", home(40)),
        change("again", "2026-05", home(40)),
        change(
            "drill",
            "2026-05",
            ChangeKind::Drill(Drill {
                site: SiteId::new("asti"),
                days: 2,
                home_share: 0.4,
                home_outage: 0.0,
                cause: "fire".to_owned(),
            }),
        ),
    ];
    let result = run(&a_centre_with(Some(30)), &scenario("2026-05", 1, changes));
    assert_eq!(value(&result, "2026-05/change/home/asti/kit_once"), 40.0 * 45_000.0);
    for nothing in ["kit_once", "connection_less_seats", "seats_freed"] {
        assert_eq!(value(&result, &format!("2026-05/change/again/asti/{nothing}")), 0.0);
    }
    assert_eq!(value(&result, "2026-05/group/asti/agreements"), 40.0);
    assert!(!codes(&result).contains(&"drill-without-agreement"));
    let to_sign = result.findings.iter().filter(|one| one.code == "agreements-to-sign").count();
    assert_eq!(to_sign, 1);
}

fn learn(weekly_hours: f64, training_hours: f64, months: u32) -> ScenarioResult {
    let plan = Reskill {
        group: GroupId::new("rende"),
        heads: 652,
        skill: SkillId::new("records"),
        training_hours,
        start_ratio: 1.5,
        ramp_months: 4.0,
        destination_ends: None,
    };
    let known = baseline(vec![group("rende", "rende", 652, weekly_hours)]);
    let changes = vec![change("learn", "2026-05", ChangeKind::Reskill(plan))];
    run(&known, &scenario("2026-05", months, changes))
}

#[test]
fn people_on_half_hours_lose_half_the_full_time_months_and_take_longer_over_the_course() {
    let result = learn(20.0, 120.0, 6);
    let pays = finding(&result, "reskill-pays");
    let number = |name: &str| said(pays, name).parse::<f64>().unwrap();
    assert!((number("fte_months") - 246.5).abs() < 0.1);
    assert!((number("months") - (120.0 / 698.0 * 12.0 + 0.7563)).abs() < 1e-4);
}

#[test]
fn a_course_longer_than_a_month_goes_on_in_the_next_ones() {
    let result = learn(20.0, 200.0, 6);
    let hours = |month: &str| value(&result, &format!("{month}/people/training_hours"));
    assert!(hours("2026-05") > 0.0 && hours("2026-06") > 0.0);
    assert!(hours("2026-05") < 652.0 * 20.0 * 31.0 / 7.0 + 1e-6);
    assert!((value(&result, "total/people/training_hours") - 652.0 * 200.0).abs() < 1e-6);
    assert!(!codes(&result).contains(&"training-too-long"));
}

#[test]
fn a_course_for_which_the_months_have_no_hours_is_to_be_verified() {
    let result = learn(20.0, 1000.0, 2);
    let left: f64 = said(finding(&result, "training-too-long"), "left").parse().unwrap();
    let given = value(&result, "total/people/training_hours");
    assert!(left > 0.0 && (left + given - 652_000.0).abs() < 1e-3);
}
