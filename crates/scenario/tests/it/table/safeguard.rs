//! The safeguard plan on a case that is small enough to look at every mix, through the table itself.

use organico_model::{
    Acceptance, Attrition, BaselineContract, BaselineWork, Cents, Change, ChangeKind,
    ChangePartTime, ChangeVolume, ClientContract, ClientId, ContractId, CostBasis, DemandPath,
    DemandStep, Goal, GoalLimits, HarmWeights, Limit, Measure, Month, Opening, Party,
    PartyFrontier, Place, PriceModel, ReduceHours, Replacement, Safeguard, Scenario,
    ScenarioResult, SkillId, SourceStatus, SupportKind, Words, WorkId,
};
use organico_rules::{RuleSet, rule_set};
use organico_scenario::{SafeguardInputs, safeguard};

use super::fixture::{baseline, calls, change, group, month, of_group, scenario, try_run};

/// People who answer calls, some of whom know the files too, and people on the files.
pub(super) fn centre() -> organico_model::Baseline {
    let mut voice = group("voice", "alto", 18, 30.0);
    voice.also = vec![(SkillId::new("files"), 0.3)];
    let mut files = group("files", "mare", 12, 20.0);
    files.skill = Some(SkillId::new("files"));
    let mut centre = baseline(vec![voice, files]);
    centre.demands = vec![calls("calls", "voice", 50.0)];
    centre.work = vec![BaselineWork {
        id: WorkId::new("archive"),
        name: "archive".to_owned(),
        contract: None,
        skill: SkillId::new("files"),
        hours_week: 110.0,
    }];
    centre
}

/// Three months at three quarters of the calls, then three at half of them.
fn falling() -> Scenario {
    let step = |from: &str, factor| DemandStep {
        contact_type: None,
        from: month(from),
        factor,
        place: Place::default(),
    };
    let demand = DemandPath {
        supplier: Words::default(),
        source: "test".to_owned(),
        status: SourceStatus::Supplied,
        steps: vec![step("2026-01", 0.75), step("2026-04", 0.5)],
    };
    Scenario { demand: Some(demand), ..scenario("2026-01", 6, Vec::new()) }
}

fn cut(of: &str, mean: f64) -> ChangeKind {
    ChangeKind::ReduceHours(ReduceHours {
        who: of_group(of),
        support: SupportKind::Solidarity,
        mean,
        individual: None,
        months_used: 0,
        cap_by_contract: false,
    })
}

fn leaving() -> Change {
    let rate =
        Attrition { who: of_group("voice"), year_rate: 0.4, replacement: Replacement::NotReplaced };
    change("leaving", "2026-02", ChangeKind::Attrition(rate))
}

fn shorter(share: f64) -> Change {
    let hours = ChangePartTime { who: of_group("voice"), weekly_hours: 20.0, share };
    change("shorter", "2026-01", ChangeKind::ChangePartTime(hours))
}

/// Sizes of the cut of who answers calls; who works on the files has the whole or nothing.
const PARTS: [f64; 2] = [0.5, 1.0];

pub(super) fn goal(limits: GoalLimits) -> Goal {
    let measure = |change: Change, parts: &[f64]| Measure {
        starts: vec![change.from],
        parts: parts.to_vec(),
        change,
    };
    Goal {
        base: falling(),
        review_months: 3,
        plans_max: 12,
        cost: CostBasis::Spent,
        limits,
        measures: vec![
            measure(leaving(), &[1.0]),
            measure(shorter(0.4), &[0.5, 1.0]),
            measure(change("cut-voice", "2026-01", cut("voice", 0.4)), &PARTS),
            measure(change("cut-files", "2026-01", cut("files", 0.4)), &PARTS[1..]),
        ],
    }
}

pub(super) fn found(goal: &Goal) -> Safeguard {
    found_for(goal, &[])
}

fn found_for(goal: &Goal, parties: &[Party]) -> Safeguard {
    let rules: Vec<(Month, RuleSet)> = goal
        .base
        .span()
        .map(|month| (month, rule_set("it-tlc", month.first_day()).unwrap()))
        .collect();
    safeguard(&SafeguardInputs { baseline: &centre(), goal, rules: &rules, parties }).unwrap()
}

/// Levels of one cut in the two halves, written down as a person would.
fn cuts_by_hand(of: &str, levels: [usize; 2]) -> Vec<Change> {
    let halves = [("2026-01", "2026-03"), ("2026-04", "2026-06")];
    let one = |(level, (from, until)): (usize, (&str, &str))| {
        (level > 0).then(|| Change {
            until: Some(month(until)),
            ..change(&format!("{of}-{from}"), from, cut(of, 0.4 * PARTS[level - 1]))
        })
    };
    levels.into_iter().zip(halves).filter_map(one).collect()
}

/// Returns whether everybody who calls is answered in time and all work is done, in every month.
fn serves(result: &ScenarioResult) -> bool {
    falling().span().all(|month| {
        let of = |path: &str| result.sheet.value(&format!("{month}/{path}")).unwrap();
        of("contact/calls/speed_of_answer") <= 30.0 && of("skill/files/coverage") >= 1.0 - 1e-9
    })
}

/// Cost, income lost and posts lost.
pub(super) fn harm(result: &ScenarioResult) -> [f64; 3] {
    let of = |path: &str| result.sheet.value(&format!("total/{path}")).unwrap_or(0.0);
    let lost = of("people/loss_all") - of("people/pay_change_all");
    [of("cost/employer_cost"), lost, of("people/posts_lost")]
}

/// Returns the harm of every mix that serves, made by going through all of them.
fn every_harm() -> Vec<[f64; 3]> {
    let pairs = |levels: &'static [usize]| {
        levels.iter().flat_map(move |first| levels.iter().map(move |second| [*first, *second]))
    };
    let once: Vec<Vec<Change>> = vec![
        vec![],
        vec![leaving()],
        vec![shorter(0.2)],
        vec![shorter(0.4)],
        vec![leaving(), shorter(0.2)],
        vec![leaving(), shorter(0.4)],
    ];
    let mut all = Vec::new();
    for once in &once {
        for voice in pairs(&[0, 1, 2]) {
            for files in pairs(&[0, 2]) {
                let cuts =
                    cuts_by_hand("voice", voice).into_iter().chain(cuts_by_hand("files", files));
                let changes = once.iter().cloned().chain(cuts).collect();
                let result = try_run(&centre(), &Scenario { changes, ..falling() }).unwrap();
                if serves(&result) {
                    all.push(harm(&result));
                }
            }
        }
    }
    all
}

fn unbeaten(all: &[[f64; 3]]) -> Vec<[f64; 3]> {
    let beats = |one: &[f64; 3], other: &[f64; 3]| {
        one.iter().zip(other).all(|(a, b)| *a <= b + 1e-3)
            && one.iter().zip(other).any(|(a, b)| *a < b - 1e-3)
    };
    all.iter().filter(|one| !all.iter().any(|other| beats(other, one))).copied().collect()
}

#[test]
fn the_frontier_is_that_of_going_through_every_mix() {
    let found = found(&goal(GoalLimits::default()));
    let all = every_harm();
    let mut wanted = unbeaten(&all);
    let mut frontier: Vec<[f64; 3]> = found
        .frontier
        .iter()
        .map(|harm| [harm.employer_cost, harm.income_lost, harm.posts_lost])
        .collect();
    let by_value = |a: &[f64; 3], b: &[f64; 3]| a.partial_cmp(b).unwrap();
    wanted.sort_by(by_value);
    wanted.dedup_by(|a, b| a.iter().zip(b.iter()).all(|(a, b)| (*a - *b).abs() < 1e-3));
    frontier.sort_by(by_value);
    assert!(found.is_whole && wanted.len() > 10);
    assert!(all.len() > 40 && all.len() < 180, "the service must forbid some mixes and not most");
    assert_eq!(frontier.len(), wanted.len(), "{frontier:#?}\n{wanted:#?}");
    for (own, wanted) in frontier.iter().zip(&wanted) {
        assert!(own.iter().zip(wanted).all(|(a, b)| (a - b).abs() < 1.0), "{own:?} {wanted:?}");
    }
}

#[test]
fn every_plan_serves_and_what_it_promises_is_what_the_table_reckons() {
    let limits = GoalLimits { posts_lost_max: Some(0.0), ..GoalLimits::default() };
    let found = found(&goal(limits));
    assert!(found.plans.len() >= 3);
    for plan in &found.plans {
        assert!(serves(&plan.result));
        let [cost, lost, posts] = harm(&plan.result);
        assert!((cost - plan.harm.employer_cost).abs() < 1e-3);
        assert!((lost - plan.harm.income_lost).abs() < 1e-3);
        assert_eq!((posts, plan.harm.posts_lost), (0.0, 0.0));
        let again = try_run(&centre(), &plan.scenario).unwrap();
        let in_order_only = ScenarioResult { shapley: Vec::new(), ..again };
        assert!(in_order_only == plan.result, "{}", plan.scenario.id);
    }
}

#[test]
fn a_limit_on_cost_leaves_what_costs_no_more() {
    let free = found(&goal(GoalLimits::default()));
    let costs = |found: &Safeguard| -> Vec<f64> {
        found.frontier.iter().map(|harm| harm.employer_cost).collect()
    };
    let mut all = costs(&free);
    all.sort_by(f64::total_cmp);
    let limit = all[all.len() / 3];
    let limits =
        GoalLimits { employer_cost_max: Some(Cents(limit as i64)), ..GoalLimits::default() };
    let held = costs(&found(&goal(limits)));
    assert!(!held.is_empty() && held.len() < all.len());
    assert!(held.iter().all(|cost| *cost <= limit + 1.0));
}

#[test]
fn where_nothing_keeps_every_limit_a_smallest_set_of_them_is_named_with_what_would_open_it() {
    let limits = GoalLimits {
        employer_cost_max: Some(Cents(1)),
        income_lost_max: Some(Cents(900_000_000)),
        posts_lost_max: Some(0.0),
        ..GoalLimits::default()
    };
    let clash = found(&goal(limits)).clash.unwrap();
    // One cent cannot pay anybody, whatever else is given up.
    assert_eq!(clash.limits, [Limit::EmployerCost]);
    let [Opening::Limit { limit: Limit::EmployerCost, value }] = clash.openings.as_slice() else {
        panic!("{:?}", clash.openings)
    };
    let opened = GoalLimits { employer_cost_max: Some(Cents(value.ceil() as i64)), ..limits };
    assert!(found(&goal(opened)).clash.is_none());
    let barely =
        GoalLimits { employer_cost_max: Some(Cents(value.floor() as i64 - 100)), ..limits };
    assert!(found(&goal(barely)).plans.is_empty());
}

#[test]
fn cost_against_income_against_posts_clash_together_and_any_of_them_opens_the_way() {
    let free = found(&goal(GoalLimits::default()));
    let least = free.frontier.iter().map(|harm| harm.employer_cost).fold(f64::INFINITY, f64::min);
    let limits = GoalLimits {
        employer_cost_max: Some(Cents(least as i64 + 1)),
        income_lost_max: Some(Cents(0)),
        posts_lost_max: Some(0.0),
        ..GoalLimits::default()
    };
    let clash = found(&goal(limits)).clash.unwrap();
    assert!(clash.limits.contains(&Limit::EmployerCost) && clash.limits.len() >= 2, "{clash:?}");
    for limit in &clash.limits {
        let mut fewer = limits;
        match limit {
            Limit::EmployerCost => fewer.employer_cost_max = None,
            Limit::IncomeLost => fewer.income_lost_max = None,
            Limit::PostsLost => fewer.posts_lost_max = None,
            other => panic!("{other:?} is no limit of this goal"),
        }
        assert!(found(&goal(fewer)).clash.is_none(), "without {limit:?}");
    }
}

#[test]
fn too_few_hours_are_told_with_the_skill_the_month_and_the_hours() {
    let mut goal = goal(GoalLimits::default());
    for step in &mut goal.base.demand.as_mut().unwrap().steps {
        step.factor *= 2.0;
    }
    let clash = found(&goal).clash.unwrap();
    assert_eq!(clash.limits, [Limit::Service]);
    let short = &clash.shortages[0];
    assert_eq!((short.skill.as_str(), short.month), ("voice", month("2026-01")));
    assert!((30.0..60.0).contains(&short.hours_week), "{short:?}");
}

#[test]
fn what_the_law_forbids_is_no_option_and_is_told() {
    let mut goal = goal(GoalLimits::default());
    let ChangeKind::ReduceHours(cut) = &mut goal.measures[2].change.kind else { panic!() };
    cut.mean = 0.9;
    let found = found(&goal);
    assert_eq!(found.unlawful.len(), 1);
    assert_eq!(
        (found.unlawful[0].code.as_str(), found.unlawful[0].change.as_str()),
        ("mean-over", "cut-voice")
    );
    let means = found.plans.iter().flat_map(|plan| &plan.scenario.changes);
    assert!(
        means
            .filter_map(|change| match &change.kind {
                ChangeKind::ReduceHours(cut) => Some(cut.mean),
                _ => None,
            })
            .all(|mean| mean <= 0.8)
    );
}

/// Returns what is found where a client pays by the call.
fn priced(goal: &Goal) -> Safeguard {
    let mut centre = centre();
    centre.contracts = vec![contract()];
    centre.demands[0].contract = Some(ContractId::new("calls"));
    centre.work[0].contract = Some(ContractId::new("calls"));
    let rules: Vec<(Month, RuleSet)> = goal
        .base
        .span()
        .map(|month| (month, rule_set("it-tlc", month.first_day()).unwrap()))
        .collect();
    safeguard(&SafeguardInputs { baseline: &centre, goal, rules: &rules, parties: &[] }).unwrap()
}

#[test]
fn a_guarantee_counts_where_cost_is_what_clients_do_not_pay() {
    let guarantee = ChangeVolume {
        contract: ContractId::new("calls"),
        factor: 1.0,
        minimum_contacts: Some(9_000),
        bands: None,
    };
    let guarantee = change("guarantee", "2026-01", ChangeKind::ChangeVolume(guarantee));
    let guarantee = Measure { starts: vec![guarantee.from], parts: vec![1.0], change: guarantee };
    let with = |cost: CostBasis| {
        let mut goal = Goal { cost, ..goal(GoalLimits::default()) };
        goal.measures.push(guarantee.clone());
        priced(&goal)
    };
    let guaranteed = |found: &Safeguard| {
        let taken = |plan: &&organico_model::SafeguardPlan| {
            plan.scenario.changes.iter().any(|change| change.id == "guarantee")
        };
        found.plans.iter().filter(taken).count()
    };
    let (net, spent) = (with(CostBasis::Net), with(CostBasis::Spent));
    assert_eq!(guaranteed(&net), net.plans.len(), "whoever has it has more left");
    assert_eq!(guaranteed(&spent), 0, "it changes nothing of what is spent");
    for pair in net.frontier.windows(2).filter(|pair| pair[0].posts_lost == pair[1].posts_lost) {
        assert!(
            pair[0].margin.unwrap() >= pair[1].margin.unwrap()
                && pair[0].income_lost > pair[1].income_lost
        );
    }
}

#[test]
fn what_is_left_over_cost_is_that_of_the_lived_months() {
    let priced = |limits| priced(&goal(limits));
    let free = priced(GoalLimits::default());
    let margins: Vec<f64> = free.plans.iter().map(|plan| plan.harm.margin.unwrap()).collect();
    let most = margins.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let least = margins.iter().copied().fold(f64::INFINITY, f64::min);
    let between = Cents(f64::midpoint(least, most) as i64);
    let found = priced(GoalLimits { margin_min: Some(between), ..GoalLimits::default() });
    assert!(!found.plans.is_empty());
    assert!(found.plans.iter().all(|plan| plan.harm.margin.unwrap() >= between.0 as f64 - 0.5));
}

fn party(income_lost: f64, post_lost: i64, accepts: Acceptance) -> Party {
    let name = Words { en: "party".to_owned(), it: "parte".to_owned() };
    let weights = HarmWeights { income_lost, post_lost: Cents(post_lost) };
    let [goal, signer, public_key] = ["goal", "somebody", "00"].map(str::to_owned);
    Party { name, goal, weights, accepts, signer, public_key }
}

#[test]
fn weights_have_no_part_in_the_search_and_half_of_the_plans_are_what_all_accept() {
    let goal = goal(GoalLimits::default());
    let alone = found(&goal);
    let half = alone.frontier.iter().map(|harm| harm.income_lost).fold(0.0, f64::max) / 2.0;
    let less = Acceptance { income_lost_max: Some(Cents(half as i64)), ..Acceptance::default() };
    let parties = [party(1.0, 0, less), party(0.5, 0, Acceptance::default())];
    let found = found_for(&goal, &parties);
    assert_eq!(found.frontier, alone.frontier);
    assert!(alone.parties.is_empty() && found.parties.len() == 2);
    let common = PartyFrontier::accepted_by_all(&found.parties);
    let both = |safeguard: &Safeguard| {
        safeguard.plans.iter().filter(|plan| common.contains(&plan.mix)).count()
    };
    let most = (goal.plans_max as usize / 2).min(common.len());
    assert!(!common.is_empty() && both(&found) >= most, "{} of {most}", both(&found));
    for plan in &found.plans {
        assert_eq!(found.frontier[plan.mix].income_lost, plan.harm.income_lost);
    }
    let nobody = Acceptance { employer_cost_max: Some(Cents(0)), ..Acceptance::default() };
    let apart = found_for(&goal, &[parties[1].clone(), party(1.0, 0, nobody)]);
    assert!(PartyFrontier::accepted_by_all(&apart.parties).is_empty());
    assert_eq!(apart.plans, alone.plans, "nothing in common, nothing picked for it");
}

/// A contract that pays five euro a call.
fn contract() -> BaselineContract {
    BaselineContract {
        id: ContractId::new("calls"),
        name: "calls".to_owned(),
        client: "client".to_owned(),
        sector: String::new(),
        terms: Some(ClientContract {
            id: ContractId::new("calls"),
            client: ClientId::new("client"),
            price: PriceModel::PerContact(Cents(500)),
            bands: Vec::new(),
            minimum_contacts: 0,
            penalties: Vec::new(),
            notice_days: 0,
        }),
    }
}
