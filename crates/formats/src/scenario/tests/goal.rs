//! Goals: what may be chosen, and what is refused in goal and demand, all of it at once.

use organico_model::{ChangeKind, Goal};

use super::*;

const DEMAND: &str = r#"version = 1
[demand]
supplier = { en = "client", it = "committente" }
source = "letter"
status = "claim"
steps = [{ from = "2027-01", factor = 0.9 }, { from = "2027-07", factor = 0.7 }]
"#;

const CUT: &str = r#"kind = "reduce-hours"
support = "solidarity"
mean = "40%"
who = { group = "alto-voce" }
"#;

fn measure(id: &str, keys: &str) -> String {
    format!("[[measures]]\nid = \"{id}\"\nfrom = \"2027-02\"\n{keys}\n")
}

fn goal(rest: &str) -> Goal {
    let text = format!("{HEAD}{rest}");
    let reading = read_goal(("g.toml", &text), ("d.toml", DEMAND), &baseline());
    reading.goal.unwrap_or_else(|| panic!("{:#?}", reading.diagnostics))
}

/// Returns file, code and field of everything found.
fn faults(rest: &str, demand: &str) -> Vec<String> {
    let text = format!("{HEAD}{rest}");
    let reading = read_goal(("g.toml", &text), ("d.toml", demand), &baseline());
    assert!(reading.goal.is_none());
    let found = reading.diagnostics.iter();
    found.map(|one| format!("{} {} {}", one.place.file, one.code, one.place.field)).collect()
}

#[test]
fn a_measure_is_a_change_with_the_parts_and_months_that_may_be_chosen() {
    let exits = "kind = \"voluntary-exits\"\nheads = 10\nparts = [\"50%\", \"100%\"]\n\
                 starts = [\"2027-02\", \"2027-06\"]";
    let limits = "review_months = 4\nplans = 3\n[limits]\nposts_lost_max = 0\nloss_share_max = \"15%\"\n\
                  income_lost_max = \"1000.00\"\nemployer_cost_max = \"9000000.00\"\n";
    let found = goal(&format!("{limits}{}{}", measure("cut", CUT), measure("exits", exits)));
    assert_eq!((found.review_months, found.plans_max), (4, 3));
    assert_eq!(found.limits.posts_lost_max, Some(0.0));
    assert_eq!(found.limits.income_lost_max.map(|cents| cents.0), Some(100_000));
    assert_eq!(found.measures[0].parts, [1.0]);
    assert!(matches!(found.measures[0].change.kind, ChangeKind::ReduceHours(_)));
    assert_eq!(found.measures[1].parts, [0.5, 1.0]);
    assert_eq!(found.measures[1].starts.len(), 2);
    assert_eq!(found.base.demand.unwrap().steps.len(), 2);
}

#[test]
fn without_a_word_hours_are_reviewed_every_three_months_and_six_plans_are_laid_out() {
    let found = goal("");
    assert_eq!((found.review_months, found.plans_max), (3, 6));
    assert_eq!(found.limits, organico_model::GoalLimits::default());
}

#[test]
fn whoever_lets_people_go_is_no_measure() {
    let refused = |keys: &str| faults(&measure("m", keys), DEMAND);
    let dismiss = "kind = \"dismiss\"\nheads = 5\nopened = 2027-01-10";
    assert_eq!(refused(dismiss), ["g.toml I1902 measures.m.kind"]);
    let close = "kind = \"move-site\"\nsite = \"alto\"\nto = \"mare\"\nleave_share = \"10%\"\nexit = \"dismissal\"";
    assert_eq!(refused(close), ["g.toml I1902 measures.m.kind"]);
    let lost = "kind = \"lose-contract\"\ncontract = \"luce\"\nclause = \"full\"";
    assert_eq!(refused(lost), ["g.toml I1902 measures.m.kind"]);
}

#[test]
fn parts_and_months_that_cannot_be_chosen_from_are_refused() {
    let leaving = "kind = \"attrition\"\nyear_rate = \"5%\"\nreplacement = \"not-replaced\"\nparts = [\"50%\"]";
    assert_eq!(faults(&measure("m", leaving), DEMAND), ["g.toml I1903 measures.m.parts"]);
    let exits = |more: &str| {
        faults(&measure("m", &format!("kind = \"voluntary-exits\"\nheads = 10\n{more}")), DEMAND)
    };
    assert_eq!(exits("parts = [\"100%\", \"50%\"]"), ["g.toml I1904 measures.m.parts"]);
    assert_eq!(exits("parts = [\"0%\"]"), ["g.toml I1904 measures.m.parts"]);
    assert_eq!(exits("starts = [\"2027-01\"]"), ["g.toml I1905 measures.m.starts"]);
    assert_eq!(exits("starts = [\"2027-05\", \"2027-04\"]"), ["g.toml I1905 measures.m.starts"]);
    let many: Vec<String> = (1..=101).map(|part| format!("\"{part}e-4\"")).collect();
    let many = format!("parts = [{}]", many.join(", "));
    assert_eq!(exits(&many), ["g.toml I0112 measures.m.parts"]);
    let cut = format!("{CUT}starts = [\"2027-03\"]");
    assert_eq!(faults(&measure("m", &cut), DEMAND), ["g.toml I1906 measures.m.starts"]);
}

#[test]
fn two_cuts_of_the_same_people_are_refused_at_the_second() {
    let both = format!(
        "{}{}",
        measure("one", CUT),
        measure("two", &CUT.replace("group = \"alto-voce\"", "site = \"alto\""))
    );
    assert_eq!(faults(&both, DEMAND), ["g.toml I1907 measures.two"]);
}

#[test]
fn a_margin_needs_the_price_of_every_contract() {
    assert_eq!(
        faults("[limits]\nmargin_min = \"0.00\"\n", DEMAND),
        ["g.toml I1908 limits.margin_min"]
    );
    assert_eq!(faults("cost = \"net\"\n", DEMAND), ["g.toml I1908 cost"]);
}

#[test]
fn identifiers_leave_room_for_those_of_plans_and_levels() {
    let long = measure(&"m".repeat(57), CUT);
    assert_eq!(faults(&long, DEMAND), [format!("g.toml I0112 measures.{}.id", "m".repeat(57))]);
}

#[test]
fn what_counts_as_cost_is_one_of_two() {
    assert_eq!(faults("cost = \"gross\"\n", DEMAND), ["g.toml I0107 cost"]);
}

#[test]
fn faults_of_both_documents_come_at_once() {
    let text = format!("plans = 99\n{}", measure("m", &CUT.replace("40%", "140%")));
    let demand = DEMAND.replace("2027-07", "2029-07").replace("claim", "hearsay");
    assert_eq!(
        faults(&text, &demand),
        [
            "d.toml I0107 demand.status",
            "d.toml I0803 demand.steps.2.from",
            "g.toml I0106 plans",
            "g.toml I0106 measures.m.mean",
        ]
    );
    let short = HEAD.replace("months = 12", "months = 3");
    let reading = read_goal(
        ("g.toml", &short),
        ("d.toml", &DEMAND.replace("2027-07", "2027-03")),
        &baseline(),
    );
    assert_eq!(reading.diagnostics[0].code, "I1901");
}
