//! Every fault of a model document, with its place.

use proptest::prelude::*;

use super::*;

#[test]
fn a_key_that_nobody_knows_is_told_with_the_nearest() {
    assert_eq!(
        found(&with("threshold_seconds", "treshold_seconds")),
        ["I0103 types.sales", "I0101 types.sales.treshold_seconds"]
    );
    assert_eq!(
        found(&with("rate_per_hour = 120", "rate_per_hour = 120, step = 3")),
        ["I0101 types.sales.arrivals.step"]
    );
    assert_eq!(found(&with("intervals = 4", "intervals = 4\nhours = 3")), ["I0101 day.hours"]);
}

#[test]
fn negative_infinite_and_undefined_times_are_refused() {
    for (from, to, said) in [
        ("threshold_seconds = 20", "threshold_seconds = -1", "I0106 types.sales.threshold_seconds"),
        (
            "threshold_seconds = 20",
            "threshold_seconds = inf",
            "I0104 types.sales.threshold_seconds",
        ),
        (
            "threshold_seconds = 20",
            "threshold_seconds = nan",
            "I0104 types.sales.threshold_seconds",
        ),
        ("interval_seconds = 1800", "interval_seconds = 0", "I0106 day.interval_seconds"),
        ("interval_seconds = 1800", "interval_seconds = 1e300", "I0106 day.interval_seconds"),
        ("intervals = 4", "intervals = 0", "I0106 day.intervals"),
        ("mean = \"5min\"", "mean = \"0s\"", "I0106 types.sales.handle.mean"),
        ("mean = \"5min\"", "mean = \"-5min\"", "I0106 types.sales.handle.mean"),
        ("rate_per_hour = 120", "rate_per_hour = -1", "I0106 types.sales.arrivals.rate_per_hour"),
        ("rate_per_hour = 120", "rate_per_hour = nan", "I0104 types.sales.arrivals.rate_per_hour"),
        ("agents = 12", "agents = -1", "I0106 groups.front.agents"),
    ] {
        assert_eq!(found(&with(from, to)), [said], "{to}");
    }
    let never = with("{ law = \"exponential\", mean = \"5min\" }", "{ law = \"never\" }");
    assert_eq!(found(&never), ["I0107 types.sales.handle.law"]);
}

#[test]
fn shares_and_probabilities_lie_between_nothing_and_the_whole() {
    for (more, said) in [
        ("target = 80", "I0106 types.sales.target"),
        ("callback = { over_seconds = 60, share = 1.2 }", "I0106 types.sales.callback.share"),
        (
            "transfers = [{ to = \"sales\", probability = -0.1 }]",
            "I0106 types.sales.transfers.1.probability",
        ),
        ("interval_correlation = 1", "I0106 types.sales.interval_correlation"),
        ("slowdown = nan", "I0104 types.sales.slowdown"),
        (
            "retrial = { probability = \"100%\", delay = { law = \"fixed\", value = \"1min\" } }",
            "I0106 types.sales.retrial.probability",
        ),
    ] {
        assert_eq!(found(&one(more)), [said], "{more}");
    }
}

#[test]
fn transfers_that_are_more_than_certain_are_refused() {
    let transfers = "transfers = [{ to = \"sales\", probability = 0.6 }, { to = \"sales\", probability = 0.5 }]";
    assert_eq!(found(&one(transfers)), ["I1507 types.sales.transfers"]);
    let certain = "transfers = [{ to = \"sales\", probability = 0.7 }, { to = \"sales\", probability = 0.3 }]";
    assert!(read_study("m.toml", &one(certain), &Files::new()).study.is_some());
}

#[test]
fn types_that_nobody_takes_and_groups_that_take_nothing_are_refused() {
    assert_eq!(
        found(&with("groups = [\"front\"]", "groups = []")),
        ["I1502 groups.front.types", "I1501 types.sales.groups"]
    );
    assert_eq!(
        found(&with("groups = [\"front\"]", "")),
        ["I1502 groups.front.types", "I1501 types.sales.groups"]
    );
    assert_eq!(
        found(&lists("groups = [\"a\"]", "groups = [\"a\"]", "", "")),
        ["I1502 groups.b.types"]
    );
}

#[test]
fn two_lists_that_do_not_name_each_other_are_refused() {
    let type_alone = lists("groups = [\"a\", \"b\"]", "groups = [\"b\"]", "", "types = [\"y\"]");
    assert_eq!(found(&type_alone), ["I1503 types.x.groups.2"]);
    let group_alone = lists("groups = [\"a\"]", "groups = [\"b\"]", "", "types = [\"y\", \"x\"]");
    assert_eq!(found(&group_alone), ["I1504 groups.b.types.2"]);
    let twice = lists("groups = [\"a\", \"a\"]", "groups = [\"b\"]", "", "types = [\"y\", \"y\"]");
    assert_eq!(found(&twice), ["I1505 types.x.groups.2", "I1506 groups.b.types.2"]);
    let unknown = lists("groups = [\"c\"]", "groups = [\"a\", \"b\"]", "", "");
    assert_eq!(found(&unknown), ["I1501 types.x.groups", "I0109 types.x.groups.1"]);
}

#[test]
fn arrivals_are_said_in_one_way_only() {
    for said in ["{ }", "{ rate_per_hour = 1, at_seconds = [] }", "{ step_seconds = 60 }"] {
        let text = with("{ rate_per_hour = 120 }", said);
        assert!(found(&text).contains(&"I1509 types.sales.arrivals".to_owned()), "{said}");
    }
    for name in ["../calls.csv", "/calls.csv", "calls.txt", "none.csv"] {
        let text = with("{ rate_per_hour = 120 }", &format!("{{ file = \"{name}\" }}"));
        assert_eq!(found(&text), ["I1510 types.sales.arrivals.file"]);
        assert_eq!(study_files(&text).is_empty(), name != "none.csv");
    }
    for instants in ["[5, 4]", "[7200]"] {
        let text = with("{ rate_per_hour = 120 }", &format!("{{ at_seconds = {instants} }}"));
        assert_eq!(found(&text).len(), 1);
        assert!(found(&text)[0].starts_with("I1508 types.sales.arrivals.at_seconds."));
    }
}

#[test]
fn warm_up_and_cool_down_are_whole_intervals_and_leave_something_to_count() {
    let day = |more: &str| with("intervals = 4", &format!("intervals = 4\n{more}"));
    assert_eq!(found(&day("warm_up_seconds = 1000")), ["I1511 day.warm_up_seconds"]);
    assert_eq!(
        found(&day("warm_up_seconds = 3600\ncool_down_seconds = 3600")),
        ["I1512 day.intervals"]
    );
    let whole = study(&day("warm_up_seconds = 3600\ncool_down_seconds = 1800"));
    assert_eq!((whole.warm_up, whole.cool_down), (2, 1));
}

#[test]
fn staff_that_goes_back_in_time_or_is_nothing_is_refused() {
    let back = "agents = [{ at_seconds = 60, agents = 1 }, { at_seconds = 60, agents = 2 }]";
    assert_eq!(found(&with("agents = 12", back)), ["I1513 groups.front.agents.2"]);
    let empty = "agents = { step_seconds = 60, count = [] }";
    assert_eq!(found(&with("agents = 12", empty)), ["I0104 groups.front.agents.count"]);
    assert_eq!(found(&with("agents = 12", "")), ["I0103 groups.front"]);
}

fn with_people(duties: &str) -> String {
    with("agents = 12\n", "") + &format!("[[people]]\ngroup = \"front\"\nduties = [{duties}]\n")
}

#[test]
fn duties_and_pauses_that_cannot_be_worked_are_refused() {
    for (duties, said) in [
        ("{ from_seconds = 60, to_seconds = 60 }", "I1514 people.1.duties.1.to_seconds"),
        (
            "{ from_seconds = 0, to_seconds = 60, pauses = [{ at_seconds = 30, seconds = 31 }] }",
            "I1515 people.1.duties.1.pauses.1",
        ),
        (
            "{ from_seconds = 0, to_seconds = 60 }, { from_seconds = 59, to_seconds = 70 }",
            "I1516 people.1.duties.2.from_seconds",
        ),
    ] {
        assert_eq!(found(&with_people(duties)), [said], "{duties}");
    }
    let both = with_people("") + "[[people]]\ngroup = \"front\"\ncount = 200000\nduties = []\n";
    assert_eq!(found(&both), ["I0112 people.2"]);
    let counted = with_people("").replace("id = \"front\"", "id = \"front\"\nagents = 3");
    assert_eq!(found(&counted), ["I0101 groups.front.agents"]);
}

#[test]
fn an_outage_stops_one_thing_that_exists() {
    let outage = |of: &str| one(&format!("[[outages]]\n{of}\nat_seconds = 1\nseconds = 2"));
    for (of, said) in [
        ("", "I1517 outages.1"),
        ("homes = true\nperson = 1", "I1517 outages.1"),
        ("person = 1", "I1518 outages.1.person"),
        ("site = \"asti\"", "I0109 outages.1.site"),
    ] {
        assert_eq!(found(&outage(of)), [said], "{of}");
    }
}

#[test]
fn further_attempts_need_some_time_between_them() {
    let retrial =
        "retrial = { probability = 0.9, delay = { law = \"exponential\", mean = \"0.01s\" } }";
    assert_eq!(found(&one(retrial)), ["I1519 types.sales.retrial.delay"]);
}

#[test]
fn documents_larger_than_the_memory_are_refused() {
    assert_eq!(
        found(&with("intervals = 4", "intervals = 1000000\nwarm_up_seconds = 0"))
            .iter()
            .filter(|fault| fault.starts_with("I0112"))
            .count(),
        0,
        "a million intervals of one type fit"
    );
    let many = with("intervals = 4", "intervals = 1000000").replace(
        "[[types]]",
        "[[groups]]\nid = \"other\"\ntypes = [\"sales\"]\nagents = 1\n[[types]]",
    );
    let many = many.replace("groups = [\"front\"]", "groups = [\"front\", \"other\"]");
    assert_eq!(found(&many), ["I0112 day"]);
    let steps = "{ mean_per_hour = 9, amplitude = 0, period_seconds = 9, step_seconds = 0.001 }";
    assert_eq!(
        found(&with("{ rate_per_hour = 120 }", steps)),
        ["I0112 types.sales.arrivals.step_seconds"]
    );
}

#[test]
fn all_faults_of_a_document_are_told_at_once() {
    let text = with("agents = 12", "agents = \"many\"")
        .replace("intervals = 4", "intervals = 4.5")
        .replace("mean = \"2min\"", "mean = \"2 parsec\"")
        .replace("version = 1", "version = 1\nsource = 3");
    assert_eq!(
        found(&text),
        [
            "I0104 source",
            "I0104 day.intervals",
            "I0104 groups.front.agents",
            "I0105 types.sales.patience.mean"
        ]
    );
    assert_eq!(found("version = 2"), ["I0115 version"]);
    assert_eq!(found("version = 1")[0], "I0103 ");
    assert_eq!(found("version = = 1")[0], "I0102 ");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_document_makes_the_reader_panic_and_none_is_refused_without_a_word(
        piece in "\\PC{0,12}", at in 0_usize..400, cut in 0_usize..40
    ) {
        let text = super::people_document();
        let from = (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
        let to = (from + cut).min(text.len());
        let broken = format!("{}{piece}{}", &text[..from], &text[to..]);
        let _ = study_files(&broken);
        let _ = found(&broken);
    }
}
