//! What each party says of a safeguard plan, in the text of the terminal.

use organico_model::{
    Acceptance, Cents, CostBasis, Goal, GoalLimits, Harm, HarmWeights, Month, Party, PartyFrontier,
    Safeguard, SafeguardPlan, Scenario, Travel,
};
use organico_report::{Language, safeguard_text};

use super::fixture::{baseline, results, words};

fn scenario() -> Scenario {
    Scenario {
        id: "plan".to_owned(),
        name: words("Plan", "Piano"),
        author: "nobody".to_owned(),
        pack: None,
        first: "2027-01".parse::<Month>().expect("a month"),
        months: 12,
        demand: None,
        assumptions: Vec::new(),
        travel: Travel::UNKNOWN,
        roster_fit: None,
        changes: Vec::new(),
    }
}

fn goal() -> Goal {
    Goal {
        base: scenario(),
        review_months: 3,
        plans_max: 2,
        cost: CostBasis::Spent,
        limits: GoalLimits::default(),
        measures: Vec::new(),
    }
}

fn harm(cost: f64, income_lost: f64, posts_lost: f64) -> Harm {
    Harm { employer_cost: cost, income_lost, posts_lost, margin: None }
}

fn plan(mix: usize, harm: Harm) -> SafeguardPlan {
    SafeguardPlan {
        mix,
        harm,
        scenario: scenario(),
        result: results()[0].clone(),
        weeks: Vec::new(),
        stresses: Vec::new(),
        shares: Vec::new(),
    }
}

fn party(name: &str, weights: (f64, i64), accepts: Acceptance) -> Party {
    Party {
        name: words(name, name),
        goal: "plan".to_owned(),
        weights: HarmWeights { income_lost: weights.0, post_lost: Cents(weights.1) },
        accepts,
        signer: format!("For {name}"),
        public_key: "0123456789abcdef".repeat(4),
    }
}

/// Two plans of three mixes: both parties accept the second alone, or nothing together.
fn found(company_accepts: Vec<usize>) -> Safeguard {
    let harms = [harm(9e6, 1e6, 0.0), harm(8e6, 2e6, 1.5), harm(7e6, 9e6, 3.0)];
    let limits = Acceptance {
        harm_max: Some(Cents(20_000_050)),
        posts_lost_max: Some(2.0),
        ..Acceptance::default()
    };
    let workers = party("Workers", (1.5, 4_000_000), limits);
    let limits = Acceptance { employer_cost_max: Some(Cents(8_000_000)), ..Acceptance::default() };
    let company = party("Company", (1.0, 0), limits);
    Safeguard {
        plans: vec![plan(0, harms[0]), plan(1, harms[1])],
        frontier: harms.to_vec(),
        parties: vec![
            PartyFrontier { party: workers, mixes: vec![2, 1, 0], accepted: vec![1, 0] },
            PartyFrontier { party: company, mixes: vec![1], accepted: company_accepts },
        ],
        structures: 1,
        is_whole: true,
        rounds: 1,
        unlawful: Vec::new(),
        clash: None,
    }
}

fn text(found: &Safeguard, language: Language) -> String {
    let text = safeguard_text(&baseline(), &goal(), found, language);
    assert!(text.lines().all(|line| line.chars().count() <= 96), "{text}");
    text.replace('\u{a0}', " ")
}

/// Returns the line of the table that begins with these words: the last, after the plans themselves.
fn row<'a>(text: &'a str, start: &str) -> &'a str {
    text.lines().rfind(|line| line.trim_start().starts_with(start)).unwrap_or_default()
}

#[test]
fn the_frontiers_stand_side_by_side_and_what_all_accept_is_marked() {
    let english = text(&found(vec![1]), Language::English);
    for part in [
        "WHAT EACH PARTY SAYS",
        "Workers. Signed as “For Workers” with the key 0123456789abcdef…",
        "up to €200,000.50, up to 2 posts",
        "Keeps 3 of the 3 mixes of the frontier, and accepts 2 of them.",
        "One mix of the frontier is accepted by all of them; one of the plans above is.",
    ] {
        assert!(
            english.split_whitespace().collect::<Vec<_>>().join(" ").contains(part),
            "{part}: {english}"
        );
    }
    let first = row(&english, "Plan 1");
    assert!(first.contains("€15,000 F L") && first.trim_end().ends_with("€10,000 – –"), "{first}");
    let second = row(&english, "Plan 2");
    assert!(
        second.contains("€90,000 F L") && second.ends_with("€20,000 F L  all accept"),
        "{second}"
    );
    let italian = text(&found(vec![1]), Language::Italian);
    assert!(row(&italian, "Piano 2").ends_with("20.000 € F L  da tutti"), "{italian}");
}

#[test]
fn where_nothing_is_common_it_is_said_and_nothing_is_marked() {
    let english = text(&found(Vec::new()), Language::English);
    assert!(english.contains("No mix is accepted by all of them."), "{english}");
    assert!(!row(&english, "Plan 2").contains("all accept"), "{english}");
}

#[test]
fn without_parties_nothing_is_said_of_them() {
    let found = Safeguard { parties: Vec::new(), ..found(Vec::new()) };
    assert!(!text(&found, Language::English).contains("PARTY"));
}

#[test]
fn four_parties_with_long_names_fit_on_a_line() {
    let mut found = found(vec![1]);
    let long = party(&"Representatives ".repeat(5), (1.0, 1), Acceptance::default());
    for _ in 0..2 {
        let mixes = vec![0, 1];
        found.parties.push(PartyFrontier { party: long.clone(), accepted: mixes.clone(), mixes });
    }
    let english = text(&found, Language::English);
    assert!(row(&english, "Plan 2").ends_with("all accept"), "{english}");
}
