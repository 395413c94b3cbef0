//! A goal, three plans and what becomes of them, built by hand with every part that a page may have.

use jiff::civil::date;
use organico_model::{
    Acceptance, Agents, BaselineDemand, BrokenPromise, Cents, Change, ChangeKind, Channel, Clash,
    ContactTypeId, CostBasis, DemandPath, DemandStep, DueDate, Finding, FindingKind, Goal,
    GoalLimits, Harm, HarmWeights, Limit, Measure, MeasureShare, Month, Opening, Origin, Party,
    PartyFrontier, Place, PlanPromise, Promise, PromiseOutcome, PromiseVerdict, ReduceHours,
    Reskill, Safeguard, SafeguardPlan, Scenario, Shortage, SiteId, SkillId, SourceStatus, Stress,
    StressOutcome, SupportKind, Targets, Travel, Unit, WeekProof, Who, Words, Working,
};

use super::super::fixture::{baseline as two_sites, results};

/// A name that would be markup, were it not escaped.
pub(super) const HOSTILE: &str = "<script>alert(\"x\")</script> & co";

fn words(en: &str, it: &str) -> Words {
    Words { en: en.to_owned(), it: it.to_owned() }
}

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn nowhere() -> Place {
    Place { file: String::new(), line: 0, field: String::new() }
}

pub(super) fn baseline() -> organico_model::Baseline {
    let voice = BaselineDemand {
        id: ContactTypeId::new("c-bills"),
        name: "Bills by voice".to_owned(),
        channel: Channel::Voice,
        contract: None,
        skill: SkillId::new("s-voice"),
        handle_seconds: 300.0,
        patience_seconds: None,
        concurrency: 1,
        targets: Targets {
            service: None,
            speed_of_answer_max: None,
            abandonment_max: None,
            occupancy_max: None,
            agents_min: Agents(0),
        },
        week: vec![10.0; 336],
        open: vec![true; 336],
    };
    organico_model::Baseline { demands: vec![voice], ..two_sites() }
}

fn cut(id: &str, from: &str, until: Option<&str>, mean: f64) -> Change {
    let kind = ChangeKind::ReduceHours(ReduceHours {
        who: Who::default(),
        support: SupportKind::Solidarity,
        mean,
        individual: None,
        months_used: 0,
        cap_by_contract: false,
    });
    let name = Some(words("Solidarity", "Solidarietà"));
    Change {
        id: id.to_owned(),
        name,
        from: month(from),
        until: until.map(month),
        kind,
        place: nowhere(),
    }
}

fn learn(heads: u32) -> Change {
    let kind = ChangeKind::Reskill(Reskill {
        group: organico_model::GroupId::new("g-alto"),
        heads,
        skill: SkillId::new("s-voice"),
        training_hours: 40.0,
        start_ratio: 1.4,
        ramp_months: 3.0,
        destination_ends: None,
    });
    let (id, from) = ("m-learn".to_owned(), month("2027-01"));
    Change { id, name: Some(words(HOSTILE, HOSTILE)), from, until: None, kind, place: nowhere() }
}

fn scenario(id: &str, changes: Vec<Change>) -> Scenario {
    let step = |from: &str, factor| DemandStep {
        contact_type: None,
        from: month(from),
        factor,
        place: nowhere(),
    };
    Scenario {
        id: id.to_owned(),
        name: words("Keep everyone", "Tenere tutti"),
        author: "RSU".to_owned(),
        pack: None,
        first: month("2027-01"),
        months: 2,
        demand: Some(DemandPath {
            supplier: words("The client", "Il committente"),
            source: "letter".to_owned(),
            status: SourceStatus::Claim,
            steps: vec![step("2027-01", 0.9), step("2027-02", 0.75)],
        }),
        assumptions: Vec::new(),
        travel: Travel::UNKNOWN,
        roster_fit: None,
        changes,
    }
}

pub(super) fn goal() -> Goal {
    let measure =
        |change| Measure { change, parts: vec![0.5, 1.0], starts: vec![month("2027-01")] };
    let limits = GoalLimits { posts_lost_max: Some(5.0), ..GoalLimits::default() };
    Goal {
        base: scenario("goal", Vec::new()),
        review_months: 1,
        plans_max: 6,
        cost: CostBasis::Spent,
        limits,
        measures: vec![measure(cut("m-cut", "2027-01", None, 0.4)), measure(learn(20))],
    }
}

fn harm(employer_cost: f64, income_lost: f64, posts_lost: f64) -> Harm {
    Harm { employer_cost, income_lost, posts_lost, margin: Some(60_000_000.0 - employer_cost) }
}

fn plan(number: usize, harm: Harm, changes: Vec<Change>) -> SafeguardPlan {
    let mut result = results().remove(1);
    result.changes = changes
        .iter()
        .map(|change| (change.id.clone(), "reduce-hours".to_owned(), change.name.clone()))
        .collect();
    result.attribution = Vec::new();
    result.findings = changes.iter().map(|change| ends(&change.id, number)).collect();
    for month in ["2027-01", "2027-02"] {
        let mut service = Working::default();
        service.keep("coverage", Unit::Share, 1.0 + 0.05 * number as f64, Origin::Given);
        result.sheet.put(format!("{month}/service"), service);
    }
    SafeguardPlan {
        mix: number * 10,
        harm,
        scenario: scenario(&format!("goal-{number}"), changes),
        result,
        weeks: vec![week(number)],
        stresses: stresses(number, harm),
        shares: shares(),
    }
}

fn ends(change: &str, plan: usize) -> Finding {
    let day = if plan == 0 { date(2027, 1, 31) } else { date(2027, 2, 28) };
    Finding {
        code: "support-ends".to_owned(),
        kind: FindingKind::Note,
        change: change.to_owned(),
        rule: None,
        source: String::new(),
        status: SourceStatus::Supplied,
        values: Vec::new(),
        due: vec![DueDate { code: "support-end".to_owned(), day }],
    }
}

fn week(number: usize) -> WeekProof {
    let kept = number != 1;
    let promise = PromiseOutcome {
        contact_type: ContactTypeId::new("c-bills"),
        promise: Promise::ServiceLevel,
        target: 0.8,
        first: 0.81,
        reached: if kept { 0.82 } else { 0.71 },
        verdict: if kept { PromiseVerdict::Kept } else { PromiseVerdict::HoursAreMissing },
        hours_missing: 0.0,
        price: None,
    };
    WeekProof { first: date(2027, 1, 11), people: 98, promises: vec![promise], hard_breaches: 0 }
}

fn stresses(number: usize, plan: Harm) -> Vec<StressOutcome> {
    let broken = |promise, months: &[&str]| BrokenPromise {
        promise,
        months: months.iter().map(|one| month(one)).collect(),
    };
    let contact = PlanPromise::Contact { contact_type: ContactTypeId::new("c-bills") };
    let limit = PlanPromise::Limit { limit: Limit::PostsLost };
    let worse = Harm { employer_cost: plan.employer_cost + 120_000.0, ..plan };
    let closed = if number == 0 {
        vec![broken(contact, &["2027-01", "2027-02"]), broken(limit, &["2027-02"])]
    } else {
        Vec::new()
    };
    vec![
        StressOutcome {
            stress: Stress::FewerContacts { factor: 0.8 },
            harm: Some(worse),
            idle_hours_week: Some(340.0),
            broken: Vec::new(),
        },
        StressOutcome {
            stress: Stress::SiteClosed { site: SiteId::new("alto") },
            harm: None,
            idle_hours_week: None,
            broken: closed,
        },
    ]
}

fn shares() -> Vec<MeasureShare> {
    let of = |measure: &str, in_order: f64, shapley: f64| MeasureShare {
        measure: measure.to_owned(),
        figure: "total/cost/employer_cost".to_owned(),
        in_order,
        shapley: Some(shapley),
    };
    vec![
        of("", -50_000.0, -50_000.0),
        of("m-cut", -300_000.0, -250_000.0),
        of("m-learn", 20_000.0, -30_000.0),
    ]
}

fn party(name: &str, post: i64, accepts: Acceptance, mixes: Vec<usize>) -> PartyFrontier {
    let party = Party {
        name: words(name, name),
        goal: "goal".to_owned(),
        weights: HarmWeights { income_lost: 1.5, post_lost: Cents(post) },
        accepts,
        signer: format!("{name} at the table"),
        public_key: "0123456789abcdef".repeat(4),
    };
    PartyFrontier { party, accepted: mixes.clone(), mixes }
}

/// Returns three plans of a frontier of thirty mixes, with weeks, stresses, shares and two parties.
pub(super) fn found() -> Safeguard {
    let mix = |index: usize| {
        let x = index as f64;
        harm(40_000_000.0 + 300_000.0 * x, (29.0 - x) * (29.0 - x) * 5_000.0, x % 5.0)
    };
    let frontier: Vec<Harm> = (0..30).map(mix).collect();
    let levels = vec![
        cut("m-cut-2027-01", "2027-01", Some("2027-01"), 0.2),
        cut("m-cut-2027-02", "2027-02", Some("2027-02"), 0.4),
        learn(10),
    ];
    let plans = vec![
        plan(0, frontier[0], levels),
        plan(1, frontier[10], vec![cut("m-cut", "2027-01", Some("2027-02"), 0.2)]),
        plan(2, frontier[20], Vec::new()),
    ];
    let some = Acceptance { posts_lost_max: Some(2.0), ..Acceptance::default() };
    let parties = vec![
        party("The works council", 5_000_000, some, (0..30).step_by(2).collect()),
        party("The company", 1_000_000, Acceptance::default(), (0..30).step_by(3).collect()),
    ];
    Safeguard {
        plans,
        frontier,
        parties,
        structures: 9,
        is_whole: true,
        rounds: 1,
        unlawful: vec![ends("m-cut", 0)],
        clash: None,
    }
}

/// Returns that there is no plan, and why.
pub(super) fn impossible() -> Safeguard {
    let clash = Clash {
        limits: vec![Limit::Service, Limit::Size { measure: "m-cut".to_owned() }],
        openings: vec![
            Opening::Limit { limit: Limit::PostsLost, value: 12.0 },
            Opening::Training { measure: "m-learn".to_owned(), people: 7, hours: 280.0 },
        ],
        shortages: vec![Shortage {
            month: month("2027-02"),
            skill: SkillId::new("s-voice"),
            hours_week: 120.0,
        }],
    };
    let (plans, frontier, parties) = (Vec::new(), Vec::new(), Vec::new());
    Safeguard { plans, frontier, parties, clash: Some(clash), ..found() }
}
