//! Nobody is spoken of in a group of fewer than five, whatever the changes.

use jiff::civil::date;
use organico_model::{
    Attrition, Baseline, BaselineGroup, Change, ChangeKind, ChangePartTime, Dismiss, Exit, Hire,
    MoveSite, Replacement, Scenario, ScenarioResult, SiteId, SkillId, VoluntaryExits, Who,
};
use proptest::prelude::*;

use super::fixture::{
    baseline, calls, change, codes, finding, group, of_group, run, said, scenario, value,
};

const SITES: [&str; 4] = ["asti", "ivrea", "livorno", "torino"];

/// Returns whether a number of people is one that nobody may read.
fn is_small(heads: f64) -> bool {
    heads > 1e-6 && heads < 5.0 - 1e-6
}

/// Asserts that no group, no site and no rest of the sites is smaller than five, and that every post is accounted for.
fn nothing_small(result: &ScenarioResult) {
    for (place, working) in result.sheet.places() {
        let parts: Vec<&str> = place.split('/').collect();
        match parts.as_slice() {
            [_, "group", _] => {
                let heads = working.step("heads").unwrap().value;
                assert!(!is_small(heads), "{place} has {heads}");
            }
            [_, "site", _] => {
                // The facts of today and a total without its last month speak of no posts.
                let posts = working.step("posts").map_or(0.0, |step| step.value);
                assert!(!is_small(posts), "{place} has {posts}");
            }
            _ => {}
        }
    }
    for month in ["2026-01", "2026-02", "2026-03", "2026-04"] {
        let of = |name: &str| value(result, &format!("{month}/people/{name}"));
        let kept = of("posts_before") - of("posts_lost") - of("posts_transferred");
        assert!((kept + of("posts_gained") - of("posts")).abs() < 1e-6);
        let shown: f64 = SITES
            .iter()
            .filter_map(|site| result.sheet.value(&format!("{month}/site/{site}/posts")))
            .sum();
        let hidden = of("posts") - shown;
        let few = is_small(of("posts"));
        assert!(few || !is_small(hidden), "{hidden} hidden in {month}");
        assert!(hidden > -1e-6, "more shown than there are in {month}");
        if few {
            let of_month = |place: &str| {
                ["group", "site"].iter().any(|what| place.starts_with(&format!("{month}/{what}/")))
            };
            assert!(!result.sheet.places().any(|(place, _)| of_month(place)));
            assert!(codes(result).contains(&"too-few-to-show"));
        }
    }
}

fn groups() -> impl Strategy<Value = Vec<BaselineGroup>> {
    let one = (0_usize..4, 5_u32..30, 4_u32..40);
    proptest::collection::vec(one, 1..6).prop_map(|parts| {
        let made = parts.iter().enumerate().map(|(index, (site, heads, hours))| {
            group(&format!("g{index}"), SITES[*site], *heads, f64::from(*hours))
        });
        made.collect()
    })
}

fn who() -> impl Strategy<Value = Who> {
    prop_oneof![
        Just(Who::default()),
        (0_usize..4)
            .prop_map(|site| Who { site: Some(SiteId::new(SITES[site])), ..Who::default() }),
        (0_u32..6).prop_map(|index| of_group(&format!("g{index}"))),
    ]
}

fn kind() -> impl Strategy<Value = ChangeKind> {
    let exit = prop_oneof![Just(Exit::Voluntary), Just(Exit::Dismissal)];
    let moves = (0_usize..4, proptest::option::of(0_usize..4), 0.0..=1.0, 0.0..=1.0, exit);
    let moves = moves.prop_map(|(site, to, moved_share, leave_share, exit)| {
        ChangeKind::MoveSite(MoveSite {
            site: SiteId::new(SITES[site]),
            to: to.filter(|to| *to != site).map(|to| SiteId::new(SITES[to])),
            announced: None,
            kilometres: None,
            minutes: None,
            transit_minutes: None,
            leave_share,
            exit,
            keeps_cost: false,
            moved_share,
        })
    });
    prop_oneof![
        moves,
        (who(), 1_u32..80).prop_map(|(who, heads)| {
            let opened = date(2025, 10, 1);
            ChangeKind::Dismiss(Dismiss { who, heads, opened, benefit_months: None })
        }),
        (who(), 1_u32..80).prop_map(|(who, heads)| {
            ChangeKind::VoluntaryExits(VoluntaryExits { who, heads, incentive_months: 1.5 })
        }),
        (who(), 0.0..=1.0).prop_map(|(who, year_rate)| {
            let replacement = Replacement::NotReplaced;
            ChangeKind::Attrition(Attrition { who, year_rate, replacement })
        }),
        (who(), 0.0..=1.0).prop_map(|(who, share)| {
            ChangeKind::ChangePartTime(ChangePartTime { who, weekly_hours: 16.0, share })
        }),
        (0_u32..6, 1_u32..4).prop_map(|(index, heads)| {
            ChangeKind::Hire(Hire {
                group: organico_model::GroupId::new(format!("g{index}")),
                heads,
                training_hours: 40.0,
                start_ratio: 1.5,
                ramp_months: 2.0,
            })
        }),
    ]
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let one = (prop_oneof![Just("2026-01"), Just("2026-03")], kind());
    proptest::collection::vec(one, 0..5).prop_map(|kinds| {
        let made = kinds.into_iter().enumerate();
        made.map(|(index, (from, kind))| change(&format!("c{index}"), from, kind)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn no_group_and_no_rest_of_fewer_than_five_is_in_any_result(
        groups in groups(),
        changes in changes(),
    ) {
        let mut known: Baseline = baseline(groups);
        known.sites = baseline(SITES.iter().map(|site| group(site, site, 5, 40.0)).collect()).sites;
        nothing_small(&run(&known, &scenario("2026-01", 4, changes)));
    }
}

fn exits(id: &str, heads: u32, who: Who) -> Change {
    let exits = VoluntaryExits { who, heads, incentive_months: 0.0 };
    change(id, "2026-03", ChangeKind::VoluntaryExits(exits))
}

#[test]
fn a_site_of_which_three_are_left_is_hidden_with_the_one_that_they_are_counted_with() {
    let known = baseline(vec![
        group("asti", "asti", 10, 40.0),
        group("ivrea", "ivrea", 20, 40.0),
        group("torino", "torino", 30, 40.0),
    ]);
    let result = run(&known, &scenario("2026-01", 4, vec![exits("c", 7, of_group("asti"))]));
    nothing_small(&result);
    let posts = |site: &str| result.sheet.value(&format!("2026-03/site/{site}/posts"));
    assert_eq!([posts("asti"), posts("ivrea"), posts("torino")], [None, Some(20.0), None]);
    assert_eq!(result.sheet.value("2026-02/site/asti/posts"), Some(10.0));
    assert_eq!(result.sheet.value("total/site/asti/posts"), None);
    assert_eq!(result.sheet.value("total/site/ivrea/posts"), Some(20.0));
}

#[test]
fn of_four_people_in_all_only_the_sums_are_left() {
    let known = baseline(vec![group("asti", "asti", 10, 40.0)]);
    let result = run(&known, &scenario("2026-01", 4, vec![exits("c", 6, Who::default())]));
    nothing_small(&result);
    assert_eq!(value(&result, "2026-03/people/posts"), 4.0);
    assert!(result.sheet.place("2026-03/group/asti").is_none());
    assert!(result.sheet.place("2026-03/group/asti/person").is_none());
    assert_eq!(said(finding(&result, "too-few-to-show"), "months"), "2");
}

#[test]
fn where_nobody_is_left_nobody_is_hidden() {
    let known = baseline(vec![group("asti", "asti", 10, 40.0)]);
    let result = run(&known, &scenario("2026-01", 4, vec![exits("c", 10, Who::default())]));
    nothing_small(&result);
    assert_eq!(value(&result, "2026-03/site/asti/posts"), 0.0);
    assert!(!codes(&result).contains(&"too-few-to-show"));
}

#[test]
fn people_put_together_with_others_keep_their_skill_their_way_and_their_days_at_home() {
    let voice = BaselineGroup { commute_minutes: Some(30.0), ..group("voice", "asti", 100, 40.0) };
    let written = BaselineGroup {
        skill: Some(SkillId::new("written")),
        commute_minutes: Some(60.0),
        remote_agreements: 5,
        remote_days: 2.0,
        ..group("written", "asti", 5, 20.0)
    };
    let mut known = baseline(vec![voice, written]);
    known.demands = vec![calls("voice", "voice", 30.0), calls("written", "written", 3.0)];
    let leave = vec![exits("c", 1, of_group("written"))];
    let scenario = Scenario { roster_fit: Some(1.0), ..scenario("2026-01", 4, leave) };
    let result = run(&known, &scenario);
    nothing_small(&result);
    let weeks = 31.0 / 7.0;
    let near = |path: &str, expected: f64| {
        let found = value(&result, &format!("2026-03/{path}"));
        assert!((found - expected).abs() < 1e-9 * expected.max(1.0), "{path}: {found} {expected}");
    };
    near("skill/voice/productive_hours_week", 100.0 * 40.0 * 0.6);
    near("skill/written/productive_hours_week", 4.0 * 20.0 * 0.6);
    near("people/commute_hours", weeks * (2.0 * 0.5 * 5.0 * 100.0 + 2.0 * 1.0 * 3.0 * 4.0));
    near("people/remote_days_week", 2.0 * 4.0);
    near("people/paid_hours_week", 100.0 * 40.0 + 4.0 * 20.0);
}
