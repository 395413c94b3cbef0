//! Calendars of procedures.

use jiff::civil::{Date, date};
use organico_model::{Cents, Headcount};
use organico_scenario::measures::{
    ClosureParameters, DismissalParameters, Exits, OffshoringParameters, SiteAnnouncement,
    SiteFate, Trigger, closure_calendar, dismissal_calendar, offshoring_notices,
};
use serde_json::Value;

use super::{examples, rules};

fn day(value: &Value) -> Date {
    value.as_str().unwrap().parse().unwrap()
}

#[test]
fn a_collective_dismissal_takes_75_days_and_38_below_ten_people() {
    let known = DismissalParameters::of(&rules()).unwrap();
    for case in examples()["collective_dismissal_calendar"].as_array().unwrap() {
        let people = Headcount(case["n"].as_u64().unwrap() as u32);
        let found = dismissal_calendar(day(&case["start"]), people, Headcount(500), &known);
        let found = found.unwrap();
        assert_eq!(found.union_phase_end, day(&case["union_phase_end"]));
        assert_eq!(found.authority_phase_end, day(&case["admin_phase_end"]));
        assert_eq!(found.days, case["days"].as_i64().unwrap());
        assert!(found.applies);
    }
}

#[test]
fn the_procedure_begins_at_sixteen_employees_and_five_dismissals() {
    let known = DismissalParameters::of(&rules()).unwrap();
    let applies = |people, employees| {
        let (people, employees) = (Headcount(people), Headcount(employees));
        dismissal_calendar(date(2026, 5, 28), people, employees, &known).unwrap().applies
    };
    assert!(applies(5, 16));
    assert!(!applies(4, 16));
    assert!(!applies(5, 15));
}

fn announced(site: SiteFate, exits: Exits) -> SiteAnnouncement {
    SiteAnnouncement { notice: date(2025, 12, 5), site, exits, employees: Headcount(6200) }
}

#[test]
fn a_closure_told_on_5_december_allows_no_dismissal_before_3_june() {
    let known = ClosureParameters::of(&rules()).unwrap();
    let expected = &examples()["site_closure_L234"];
    let found = closure_calendar(&announced(SiteFate::Closes, Exits::None), &known).unwrap();
    assert_eq!(found.plan_due, day(&expected["plan_due"]));
    assert_eq!(found.earliest_dismissal, day(&expected["earliest_dismissal"]));
    assert_eq!(found.discussion_end, date(2026, 6, 3));
}

#[test]
fn voluntary_exits_at_a_closing_site_must_be_verified_and_transfers_watched() {
    let known = ClosureParameters::of(&rules()).unwrap();
    let trigger = |site, exits| closure_calendar(&announced(site, exits), &known).unwrap().trigger;
    let people = Headcount;
    assert_eq!(trigger(SiteFate::Closes, Exits::Voluntary(people(80))), Trigger::Verify);
    assert_eq!(trigger(SiteFate::Closes, Exits::Voluntary(people(70))), Trigger::Verify);
    assert_eq!(trigger(SiteFate::Stays, Exits::Voluntary(people(30))), Trigger::No);
    assert_eq!(trigger(SiteFate::Closes, Exits::None), Trigger::Watch);
    assert_eq!(trigger(SiteFate::Closes, Exits::Dismissals(people(50))), Trigger::Applies);
    let small = SiteAnnouncement {
        employees: people(249),
        ..announced(SiteFate::Closes, Exits::Dismissals(people(50)))
    };
    assert_eq!(closure_calendar(&small, &known).unwrap().trigger, Trigger::No);
}

#[test]
fn each_authority_that_was_not_told_costs_150_000_euro() {
    let known = OffshoringParameters::of(&rules()).unwrap();
    let found = offshoring_notices(date(2026, 9, 1), 1, &known).unwrap();
    assert_eq!(found.due, date(2026, 8, 2));
    assert_eq!((found.authorities, found.sanction), (4, Cents(45_000_000)));
}

#[test]
fn a_day_beyond_the_calendar_is_an_error_and_no_panic() {
    let known = OffshoringParameters::of(&rules()).unwrap();
    assert!(offshoring_notices(Date::MIN, 0, &known).is_err());
}
