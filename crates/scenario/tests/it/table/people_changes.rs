//! Changes about people: hours, learning, who comes and who goes, and a site that is closed for some days.

use jiff::civil::date;
use organico_model::{
    Attrition, Baseline, ChangeKind, ChangePartTime, Dismiss, Drill, Exit, GroupId, Hire, Month,
    MoveSite, Replacement, Reskill, ScenarioResult, SiteId, SkillId, VoluntaryExits, Who,
};

use super::fixture::{
    baseline, calls, change, codes, finding, group, month, of_group, run, said, scenario, value,
};

fn two_groups() -> Baseline {
    baseline(vec![group("asti", "asti", 40, 40.0), group("ivrea", "ivrea", 60, 20.0)])
}

fn from_may(months: u32, kind: ChangeKind) -> ScenarioResult {
    run(&two_groups(), &scenario("2026-05", months, vec![change("c", "2026-05", kind)]))
}

#[test]
fn who_accepts_other_hours_has_the_pay_of_those_hours() {
    let hours = ChangePartTime { who: of_group("asti"), weekly_hours: 20.0, share: 0.25 };
    let result = from_may(2, ChangeKind::ChangePartTime(hours));
    assert_eq!(value(&result, "2026-05/group/asti/heads"), 30.0);
    assert_eq!(value(&result, "2026-05/group/asti+c/heads"), 10.0);
    assert_eq!(value(&result, "2026-05/people/contract_hours_week"), 30.0 * 40.0 + 70.0 * 20.0);
    let (before, after) = (
        value(&result, "2026-05/group/asti/person/reference_pay"),
        value(&result, "2026-05/group/asti+c/person/reference_pay"),
    );
    assert!((after - before / 2.0).abs() < 1e-6);
    let change = value(&result, "2026-05/people/pay_change_all");
    assert!((change + 10.0 * before / 2.0).abs() < 1e-6);
    assert!((value(&result, "total/people/pay_change_all") - 2.0 * change).abs() < 1e-6);
    assert_eq!(said(finding(&result, "part-time-consent"), "people"), "10");
    assert_eq!(said(finding(&result, "supplementary-room"), "hours"), "5");
    assert!(codes(&result).contains(&"screen-pauses-doubtful"));
}

#[test]
fn where_everybody_accepts_the_group_keeps_its_name() {
    let hours = ChangePartTime { who: of_group("asti"), weekly_hours: 30.0, share: 1.0 };
    let result = from_may(1, ChangeKind::ChangePartTime(hours));
    assert_eq!(value(&result, "2026-05/group/asti/weekly_hours"), 30.0);
    assert!(result.sheet.place("2026-05/group/asti+c").is_none());
}

fn reskill(destination_ends: Option<Month>) -> Reskill {
    Reskill {
        group: GroupId::new("asti"),
        heads: 20,
        skill: SkillId::new("mail"),
        training_hours: 100.0,
        start_ratio: 1.5,
        ramp_months: 4.0,
        destination_ends,
    }
}

#[test]
fn people_who_learn_work_slower_and_a_trade_that_ends_leaves_them_without_one() {
    let mut known = two_groups();
    known.demands = vec![calls("calls", "voice", 30.0), calls("mails", "mail", 10.0)];
    let plan = reskill(Some(month("2026-07")));
    let result = run(
        &known,
        &scenario("2026-05", 3, vec![change("c", "2026-05", ChangeKind::Reskill(plan))]),
    );
    let cover = |month: &str| value(&result, &format!("{month}/skill/mail/coverage"));
    assert!(cover("2026-05") > 0.0 && cover("2026-06") > cover("2026-05"));
    assert_eq!(cover("2026-07"), 0.0);
    let risk = finding(&result, "reskill-destination-ends");
    assert_eq!(said(risk, "months"), "2");
    assert_eq!(said(risk, "ends"), "2026-07-01");
}

#[test]
fn who_has_learned_other_work_has_left_the_group() {
    let changes = vec![
        change("learn", "2026-05", ChangeKind::Reskill(reskill(None))),
        change("exits", "2026-06", exits(20, of_group("asti"))),
    ];
    let result = run(&two_groups(), &scenario("2026-05", 2, changes));
    assert_eq!(value(&result, "2026-06/group/asti+learn/heads"), 20.0);
    assert!(result.sheet.place("2026-06/group/asti").is_none());
}

#[test]
fn a_trade_that_ends_before_the_course_is_given_back_is_said_to() {
    let result = from_may(2, ChangeKind::Reskill(reskill(Some(month("2026-06")))));
    let risk = finding(&result, "reskill-ends-before-it-pays");
    assert!(said(risk, "pays_after").parse::<f64>().unwrap() > 1.0);
}

#[test]
fn who_is_hired_is_trained_and_slower_and_counts_as_a_post_gained() {
    let hire = Hire {
        group: GroupId::new("ivrea"),
        heads: 10,
        training_hours: 80.0,
        start_ratio: 2.0,
        ramp_months: 2.0,
    };
    let result = from_may(3, ChangeKind::Hire(hire));
    assert_eq!(value(&result, "2026-05/people/posts"), 110.0);
    assert_eq!(value(&result, "total/people/posts_gained"), 10.0);
    assert_eq!(value(&result, "total/people/training_hours"), 800.0);
    let share = |month: &str| value(&result, &format!("{month}/group/ivrea+c/productivity"));
    assert_eq!(share("2026-05"), 0.5);
    assert!((share("2026-06") - 1.0 / 1.5).abs() < 1e-12);
    assert_eq!(share("2026-07"), 1.0);
    assert_eq!(value(&result, "2026-05/group/ivrea+c/agreements"), 0.0);
}

fn attrition(replacement: Replacement) -> ChangeKind {
    ChangeKind::Attrition(Attrition { who: Who::default(), year_rate: 0.2, replacement })
}

#[test]
fn people_who_leave_and_are_not_replaced_leave_lost_posts_behind() {
    let result = run(
        &two_groups(),
        &scenario("2026-01", 12, vec![change("c", "2026-01", attrition(Replacement::NotReplaced))]),
    );
    assert!((value(&result, "total/people/posts") - 80.0).abs() < 1e-9);
    assert!((value(&result, "total/people/posts_not_replaced") - 20.0).abs() < 1e-9);
    assert!((value(&result, "total/people/posts_kept") - 80.0).abs() < 1e-9);
}

#[test]
fn twenty_exits_of_a_hundred_replaced_people_are_a_turnover_of_a_fifth() {
    let result = run(
        &two_groups(),
        &scenario("2026-01", 12, vec![change("c", "2026-01", attrition(Replacement::Replaced))]),
    );
    assert_eq!(value(&result, "total/people/posts"), 100.0);
    assert_eq!(value(&result, "total/people/posts_lost"), 0.0);
    assert!((value(&result, "total/people/turnover") - 0.2).abs() < 1e-9);
    assert!((value(&result, "total/people/exits") - 20.0).abs() < 1e-9);
    assert!(codes(&result).contains(&"attrition-replaced"));
}

#[test]
fn who_has_left_stays_away_after_the_rate_has_ended() {
    let mut leaving = change("c", "2026-05", attrition(Replacement::NotReplaced));
    leaving.until = Some(month("2026-06"));
    let result = run(&two_groups(), &scenario("2026-05", 4, vec![leaving]));
    let posts = |month: &str| value(&result, &format!("{month}/people/posts"));
    assert!(posts("2026-06") < posts("2026-05"));
    assert_eq!(posts("2026-08"), posts("2026-06"));
}

fn hub(moved_share: f64, leave_share: f64, exit: Exit) -> ChangeKind {
    ChangeKind::MoveSite(MoveSite {
        site: SiteId::new("asti"),
        to: Some(SiteId::new("ivrea")),
        announced: None,
        kilometres: None,
        minutes: None,
        transit_minutes: None,
        leave_share,
        exit,
        keeps_cost: false,
        moved_share,
    })
}

#[test]
fn agreements_go_with_the_people_who_move_and_are_counted_once() {
    let mut known = two_groups();
    known.groups[0].remote_agreements = 20;
    known.home_month_cost = organico_model::Cents(3000);
    let change = change("c", "2026-05", hub(0.75, 0.0, Exit::Voluntary));
    let result = run(&known, &scenario("2026-05", 1, vec![change]));
    assert_eq!(value(&result, "2026-05/group/asti/agreements"), 5.0);
    assert_eq!(value(&result, "2026-05/group/asti+c/agreements"), 15.0);
    assert_eq!(value(&result, "2026-05/cost/home_cost"), 20.0 * 3000.0);
}

#[test]
fn who_is_dismissed_with_a_site_has_the_benefit_and_is_a_post_lost_there() {
    let result = from_may(1, hub(1.0, 0.25, Exit::Dismissal));
    assert_eq!(value(&result, "2026-05/site/asti/posts_lost"), 10.0);
    assert_eq!(value(&result, "2026-05/site/ivrea/posts_lost"), 0.0);
    let each = value(&result, "2026-05/cost/benefit_cost") / 10.0;
    assert!((each - 116_986.0).abs() < 1.0);
    assert!(codes(&result).contains(&"dismissal-benefit"));
}

#[test]
fn who_is_dismissed_with_a_site_stays_until_the_days_of_a_closure_have_passed() {
    let ChangeKind::MoveSite(moved) = hub(1.0, 0.25, Exit::Dismissal) else { unreachable!() };
    let announced = MoveSite { announced: Some(date(2026, 4, 28)), ..moved };
    let mut centre =
        baseline(vec![group("asti", "asti", 240, 40.0), group("ivrea", "ivrea", 60, 20.0)]);
    centre.employees = Some(300);
    let change = change("c", "2026-05", ChangeKind::MoveSite(announced));
    let result = run(&centre, &scenario("2026-05", 8, vec![change]));
    let said = finding(&result, "dismissals-from");
    assert_eq!(said.due.iter().map(|due| due.code.as_str()).next(), Some("dismissals-not-before"));
    assert_eq!(said.due[0].day, date(2026, 10, 25));
    let (before, first) = ("2026-10", "2026-11");
    assert_eq!(value(&result, &format!("{before}/people/posts_lost")), 0.0);
    assert_eq!(value(&result, &format!("{before}/people/posts")), 300.0);
    assert_eq!(value(&result, &format!("{before}/cost/benefit_cost")), 0.0);
    assert_eq!(value(&result, &format!("{first}/people/posts_lost")), 60.0);
    assert_eq!(value(&result, &format!("{first}/people/posts")), 240.0);
    assert!(value(&result, &format!("{first}/cost/benefit_cost")) > 0.0);
    assert!(!codes(&result).contains(&"dismissal-day-unknown"));
}

#[test]
fn without_a_day_of_the_procedure_nobody_knows_from_when_a_dismissal_is_lawful() {
    assert!(
        codes(&from_may(1, hub(1.0, 0.25, Exit::Dismissal))).contains(&"dismissal-day-unknown")
    );
}

#[test]
fn findings_count_who_is_left_when_the_change_comes() {
    let closing = MoveSite {
        to: None,
        ..match hub(1.0, 0.0, Exit::Voluntary) {
            ChangeKind::MoveSite(moved) => moved,
            _ => unreachable!(),
        }
    };
    let at = Who { site: Some(SiteId::new("asti")), ..Who::default() };
    let changes = vec![
        change("exits", "2026-05", exits(10, at)),
        change("close", "2026-06", ChangeKind::MoveSite(closing)),
    ];
    let result = run(&two_groups(), &scenario("2026-05", 3, changes));
    assert_eq!(said(finding(&result, "no-place-of-work"), "people"), "30");
}

fn exits(heads: u32, who: Who) -> ChangeKind {
    ChangeKind::VoluntaryExits(VoluntaryExits { who, heads, incentive_months: 6.0 })
}

#[test]
fn voluntary_exits_are_lost_posts_and_their_incentive_is_paid_once() {
    let result = from_may(3, exits(10, Who::default()));
    assert_eq!(value(&result, "2026-05/group/asti/heads"), 36.0);
    assert_eq!(value(&result, "2026-05/group/ivrea/heads"), 54.0);
    assert_eq!(value(&result, "total/people/posts_lost"), 10.0);
    assert_eq!(value(&result, "total/people/posts_voluntary"), 10.0);
    let pay = value(&result, "2026-05/group/asti/person/reference_pay");
    // Four of forty hours and six of twenty, each six monthly pays.
    let incentive = 6.0 * (4.0 * pay + 6.0 * pay / 2.0);
    assert!((value(&result, "2026-05/cost/other_cost") - incentive).abs() < 1e-6);
    assert_eq!(value(&result, "2026-06/cost/other_cost"), 0.0);
    assert!(codes(&result).contains(&"exits-benefit"));
    assert!(!codes(&result).contains(&"exits-at-a-closing-site"));
}

#[test]
fn no_more_people_leave_than_there_are() {
    let result = from_may(1, exits(500, of_group("asti")));
    assert_eq!(value(&result, "2026-05/people/posts"), 60.0);
    assert_eq!(value(&result, "2026-05/people/posts_voluntary"), 40.0);
}

#[test]
fn exits_at_a_site_that_closes_are_to_be_verified() {
    let closing = MoveSite {
        site: SiteId::new("asti"),
        to: Some(SiteId::new("ivrea")),
        announced: Some(date(2026, 5, 1)),
        kilometres: Some(60.0),
        minutes: None,
        transit_minutes: None,
        leave_share: 0.0,
        exit: Exit::Voluntary,
        keeps_cost: false,
        moved_share: 1.0,
    };
    let at = Who { site: Some(SiteId::new("asti")), ..Who::default() };
    let changes = vec![
        change("exits", "2026-05", exits(10, at)),
        change("close", "2026-06", ChangeKind::MoveSite(closing)),
    ];
    let result = run(&two_groups(), &scenario("2026-05", 3, changes));
    assert_eq!(said(finding(&result, "exits-at-a-closing-site"), "site"), "asti");
    assert!(codes(&result).contains(&"exits-benefit-transfer"));
}

#[test]
fn a_few_dismissals_are_not_collective_and_that_is_to_be_verified() {
    let few = Dismiss {
        who: Who::default(),
        heads: 4,
        opened: date(2026, 5, 1),
        benefit_months: Some(1),
    };
    let result = from_may(2, ChangeKind::Dismiss(few));
    assert!(codes(&result).contains(&"dismissal-not-collective"));
    assert_eq!(value(&result, "2026-05/people/posts"), 96.0);
    assert!(value(&result, "2026-05/cost/benefit_cost") > 0.0);
    assert_eq!(value(&result, "2026-06/cost/benefit_cost"), 0.0);
}

#[test]
fn a_procedure_that_ends_after_the_scenario_takes_no_post() {
    let late =
        Dismiss { who: Who::default(), heads: 50, opened: date(2026, 5, 1), benefit_months: None };
    let result = from_may(3, ChangeKind::Dismiss(late));
    assert!(codes(&result).contains(&"dismissals-after-the-scenario"));
    assert_eq!(value(&result, "total/people/posts_lost"), 0.0);
}

#[test]
fn a_drill_takes_days_out_of_its_month_alone_and_shows_what_is_left_of_the_service() {
    let mut known = two_groups();
    known.demands = vec![calls("calls", "voice", 60.0)];
    known.groups[0].remote_agreements = 5;
    let drill = Drill {
        site: SiteId::new("asti"),
        days: 3,
        home_share: 0.5,
        home_outage: 0.2,
        cause: "flood".to_owned(),
    };
    let with = |changes| run(&known, &scenario("2026-05", 2, changes));
    let result = with(vec![change("flood", "2026-05", ChangeKind::Drill(drill))]);
    let today = with(Vec::new());
    let hours = |result: &ScenarioResult, month: &str| {
        value(result, &format!("{month}/group/asti/productive_hours_week"))
    };
    let lost = 3.0 / 31.0 * (1.0 - 0.5 * 0.8);
    let left = hours(&result, "2026-05") / hours(&today, "2026-05");
    assert!((left - (1.0 - lost)).abs() < 1e-9);
    assert_eq!(hours(&result, "2026-06"), hours(&today, "2026-06"));
    // So few leave that none may be met in the weeks that are lived: the formula tells them apart.
    let abandoned = |path: &str| value(&result, &format!("2026-05/{path}/abandonment_formula"));
    let (flood, usual) = (abandoned("change/flood/contact/calls"), abandoned("contact/calls"));
    assert!(flood > usual, "{flood} against {usual}");
    // Sixty part-timers and two fifths of forty full-timers work on those days.
    let share = value(&result, "2026-05/change/flood/skill/voice/closed_hours_week")
        / value(&today, "2026-05/skill/voice/productive_hours_week");
    assert!((share - (1200.0 + 1600.0 * 0.4) / 2800.0).abs() < 1e-9);
    assert_eq!(said(finding(&result, "drill-without-agreement"), "missing"), "15");
    assert_eq!(value(&result, "2026-05/people/paid_hours_week"), 2800.0);
}
