//! Tests of the reader of model documents.

mod faults;
mod sense;

use organico_model::{
    AgentChoice, EndOfShift, Law, OutageOf, StaffStep, Start, Study, StudyArrivals, StudyStaff,
};

use super::*;

/// A document with one type and one group; `more` is added to the type.
fn one(more: &str) -> String {
    format!(
        "version = 1
name = \"One\"
[day]
interval_seconds = 1800
intervals = 4
[[groups]]
id = \"front\"
agents = 12
[[types]]
id = \"sales\"
arrivals = {{ rate_per_hour = 120 }}
handle = {{ law = \"exponential\", mean = \"5min\" }}
patience = {{ law = \"exponential\", mean = \"2min\" }}
threshold_seconds = 20
groups = [\"front\"]
{more}
"
    )
}

fn study(text: &str) -> Study {
    let reading = read_study("m.toml", text, &Files::new());
    reading.study.unwrap_or_else(|| panic!("{:#?}\n{text}", reading.diagnostics))
}

/// Returns code and place of everything found.
fn found(text: &str) -> Vec<String> {
    let reading = read_study("m.toml", text, &Files::new());
    assert!(reading.study.is_some() || !reading.diagnostics.is_empty(), "refused without a word");
    reading.diagnostics.iter().map(|d| format!("{} {}", d.code, d.place.field)).collect()
}

/// Returns the document with one piece of it replaced; the piece must be there.
fn with(from: &str, to: &str) -> String {
    let text = one("");
    assert!(text.contains(from), "{from}");
    text.replace(from, to)
}

#[test]
fn a_short_document_has_the_usual_values_elsewhere() {
    let study = study(&one(""));
    assert_eq!((study.intervals, study.warm_up, study.cool_down), (4, 0, 0));
    assert_eq!((study.start, study.end_of_shift), (Start::Empty, EndOfShift::Exhaustive));
    assert_eq!(study.agent_choice, AgentChoice::LongestIdle);
    assert_eq!(study.groups[0].agents, [StaffStep { at_seconds: 0.0, agents: 12 }]);
    let kind = &study.types[0];
    assert_eq!((kind.name.as_str(), kind.concurrency, kind.line_cap), ("sales", 1, None));
    let rates = StudyArrivals::Rates { step_seconds: 7200.0, per_second: vec![120.0 / 3600.0] };
    assert_eq!(kind.arrivals, rates);
    assert_eq!(kind.handle, Law::Exponential { mean: 300.0 });
}

#[test]
fn arrivals_may_be_steps_a_wave_instants_or_a_file() {
    let arrivals = |said: &str, beside: &Files| {
        let text = with("{ rate_per_hour = 120 }", said);
        let reading = read_study("m.toml", &text, beside);
        reading.study.unwrap_or_else(|| panic!("{:#?}", reading.diagnostics)).types.remove(0)
    };
    let none = Files::new();
    let steps = arrivals("{ step_seconds = 900, per_hour = [36, 0, 3.6] }", &none).arrivals;
    let per_second = vec![0.01, 0.0, 0.001];
    assert_eq!(steps, StudyArrivals::Rates { step_seconds: 900.0, per_second });
    let at = arrivals("{ at_seconds = [0, 12.5, 12.5] }", &none).arrivals;
    assert_eq!(at, StudyArrivals::At { seconds: vec![0.0, 12.5, 12.5] });
    let beside = Files::from([("calls.csv".to_owned(), "seconds;note\n1,5;a\n90;\n".to_owned())]);
    let said = "{ file = \"calls.csv\" }";
    let text = with("{ rate_per_hour = 120 }", said);
    assert_eq!(study_files(&text), ["calls.csv"]);
    let reading = read_study("m.toml", &text, &beside);
    assert_eq!(reading.diagnostics[0].code, "I0302", "a column that nobody reads is told");
    let beside = Files::from([("calls.csv".to_owned(), "seconds\n1.5\n90\n".to_owned())]);
    let file = arrivals(said, &beside).arrivals;
    assert_eq!(file, StudyArrivals::At { seconds: vec![1.5, 90.0] });
}

#[test]
fn a_wave_brings_its_mean_over_whole_periods_and_its_top_in_the_first_quarter() {
    let said =
        "{ mean_per_hour = 90, amplitude = 0.4, period_seconds = 7200, step_seconds = 1800 }";
    let study = study(&with("{ rate_per_hour = 120 }", said));
    let StudyArrivals::Rates { per_second, .. } = &study.types[0].arrivals else { panic!() };
    let mean = per_second.iter().sum::<f64>() / 4.0;
    assert!((mean - 0.025).abs() < 1e-15, "{mean}");
    // The mean of the sine over its first quarter is 2/pi.
    let first = 0.025 * (1.0 + 0.4 * std::f64::consts::FRAC_2_PI);
    assert!((per_second[0] - first).abs() < 1e-15);
}

#[test]
fn staff_may_follow_steps_or_instants_and_nobody_is_there_before_the_first() {
    let agents = |said: &str| study(&with("agents = 12", said)).groups.remove(0).agents;
    let step = |at_seconds, agents| StaffStep { at_seconds, agents };
    assert_eq!(
        agents("agents = { step_seconds = 1800, count = [4, 0] }"),
        [step(0.0, 4), step(1800.0, 0)]
    );
    assert_eq!(
        agents("agents = [{ at_seconds = 600, agents = 3 }]"),
        [step(0.0, 0), step(600.0, 3)]
    );
    assert_eq!(agents("agents = 0"), [step(0.0, 0)]);
}

/// A document with the groups `a` and `b` and the types `x` and `y`, with the given lists.
fn lists(of_x: &str, of_y: &str, of_a: &str, of_b: &str) -> String {
    let kind = |id: &str, list: &str| {
        format!(
            "[[types]]\nid = \"{id}\"\narrivals = {{ rate_per_hour = 0 }}\n\
             handle = {{ law = \"fixed\", value = \"60s\" }}\npatience = {{ law = \"never\" }}\n\
             threshold_seconds = 20\n{list}\n"
        )
    };
    let group = |id: &str, list: &str| format!("[[groups]]\nid = \"{id}\"\nagents = 1\n{list}\n");
    let head = "version = 1\nname = \"Lists\"\n[day]\ninterval_seconds = 1800\nintervals = 1\n";
    [head, &kind("x", of_x), &kind("y", of_y), &group("a", of_a), &group("b", of_b)].concat()
}

/// Returns group, tier and rank of the takers of each type.
fn pairs(text: &str) -> Vec<Vec<(usize, u32, u32)>> {
    let triple = |taker: &organico_model::StudyTaker| (taker.group, taker.tier, taker.rank);
    study(text).types.iter().map(|kind| kind.takers.iter().map(triple).collect()).collect()
}

#[test]
fn lists_of_types_give_the_order_of_groups_and_lists_of_groups_the_order_of_types() {
    let text = lists(
        "groups = [\"a\", \"b\"]",
        "groups = [[\"b\", \"a\"]]",
        "types = [\"y\", \"x\"]",
        "types = [[\"x\", \"y\"]]",
    );
    assert_eq!(pairs(&text), [vec![(0, 0, 1), (1, 1, 0)], vec![(1, 0, 0), (0, 0, 0)]]);
}

#[test]
fn a_side_without_a_list_follows_the_other() {
    let only_types = lists("groups = [\"a\", \"b\"]", "groups = [\"b\"]", "", "");
    assert_eq!(pairs(&only_types), [vec![(0, 0, 0), (1, 1, 0)], vec![(1, 0, 0)]]);
    let only_groups = lists("", "", "types = [\"x\"]", "types = [\"y\", \"x\"]");
    assert_eq!(pairs(&only_groups), [vec![(0, 0, 0), (1, 0, 1)], vec![(1, 0, 0)]]);
}

#[test]
fn a_taker_may_come_in_later_keep_a_reserve_and_be_slower() {
    let list =
        "groups = [\"a\", { group = \"b\", after_seconds = 30, reserve = 2, handle_factor = 1.2 }]";
    let study = study(&lists(list, "", "", "types = [\"y\", \"x\"]"));
    let taker = study.types[0].takers[1];
    assert_eq!((taker.group, taker.tier, taker.rank), (1, 1, 1));
    assert_eq!((taker.after_seconds, taker.reserve, taker.handle_factor), (30.0, 2, 1.2));
}

#[test]
fn a_type_may_have_everything_that_a_type_can_have() {
    let kind = study(&one("after_contact = { law = \"fixed\", value = \"30s\" }
target = \"80%\"
bonus_seconds = 60
ageing_seconds = 120
line_cap = 40
concurrency = 3
slowdown = 0.2
day_variation = 0.1
interval_variation = 0.2
interval_correlation = 0.5
deferred = { due_seconds = 3600, reserve = 1, backlog = 7 }
retrial = { probability = 0.4, delay = { law = \"fixed\", value = \"10min\" } }
callback = { over_seconds = 90, share = 0.5 }
automation = { share = 0.7, contained = 0.3, time = { law = \"fixed\", value = \"45s\" } }
transfers = [{ to = \"sales\", probability = 0.1 }]
preferred = { share = 0.2, wait_seconds = 30 }"))
    .types
    .remove(0);
    assert_eq!(
        (kind.target, kind.bonus_seconds, kind.ageing_seconds),
        (Some(0.8), 60.0, Some(120.0))
    );
    assert_eq!((kind.line_cap, kind.concurrency, kind.slowdown), (Some(40), 3, 0.2));
    assert_eq!(kind.deferred.map(|d| (d.due_seconds, d.reserve, d.backlog)), Some((3600.0, 1, 7)));
    assert_eq!(kind.retrial.map(|r| r.delay), Some(Law::Fixed { value: 600.0 }));
    assert_eq!(kind.callback.map(|c| (c.over_seconds, c.share)), Some((90.0, 0.5)));
    assert_eq!(
        kind.automation.map(|a| (a.share, a.contained, a.failed_factor)),
        Some((0.7, 0.3, 1.0))
    );
    assert_eq!((kind.transfers[0].to, kind.transfers[0].probability), (0, 0.1));
    assert_eq!((kind.preferred_share, kind.preferred_seconds), (0.2, 30.0));
    assert_eq!(kind.after_contact, Some(Law::Fixed { value: 30.0 }));
}

/// A document with people one by one and outages of every kind.
fn people_document() -> String {
    let text = with("agents = 12\n", "site = \"asti\"\n")
        .replace("name = \"One\"\n", "name = \"One\"\nsites = [\"asti\"]\n");
    text + "[staff]
agent_choice = \"least-occupied\"
login_seconds = 60
guard_seconds = 90
fatigue = { above = 0.85, slowdown = 0.1 }
[[people]]
group = \"front\"
count = 3
late_seconds = 60
absence = \"5%\"
learning = { factor = 1.5, days = 60, days_worked = 10 }
duties = [{ from_seconds = 0, to_seconds = 7200, pauses = [{ at_seconds = 3600, seconds = 900 }] }]
[[outages]]
site = \"asti\"
at_seconds = 600
seconds = 300
[[outages]]
person = 3
at_seconds = 900
seconds = 60
recovery_seconds = 30
[[outages]]
homes = true
at_seconds = 900
seconds = 60
[home_outages]
hours_between = 40
duration = { law = \"fixed\", value = \"10min\" }
"
}

#[test]
fn people_one_by_one_have_duties_pauses_and_outages() {
    let text = people_document();
    let study = study(&text);
    let StudyStaff::People { people, login_seconds, guard_seconds } = &study.staff else {
        panic!()
    };
    assert_eq!((people.len(), *login_seconds, *guard_seconds), (3, 60.0, 90.0));
    assert_eq!(
        (people[2].new_factor, people[2].learning_days, people[2].days_worked),
        (1.5, 60.0, 10.0)
    );
    assert_eq!(people[2].duties[0].pauses[0].seconds, 900.0);
    let of: Vec<OutageOf> = study.outages.iter().map(|outage| outage.of).collect();
    assert_eq!(of, [OutageOf::Site(0), OutageOf::Person(2), OutageOf::Homes]);
    assert_eq!(study.groups[0].site, Some(0));
    assert_eq!(study.home_outages.map(|homes| homes.hours_between), Some(40.0));
    assert_eq!(study.fatigue.map(|fatigue| fatigue.above), Some(0.85));
}
