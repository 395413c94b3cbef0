//! The smallest staff of groups: held against the exact formula where one exists, and against its own promise elsewhere.

use organico_model::{
    AgentChoice, EndOfShift, Law, Occupancy, Run, Seconds, Seed, ServiceDefinition, ServiceTarget,
    Share, SourceStatus, StaffStep, Start, Study, StudyArrivals, StudyGroup, StudyPerson,
    StudyStaff, StudyTaker, StudyType, Targets,
};
use organico_model::{Base, Counted};
use organico_scenario::{MultiskillConfig, multiskill_staff, simulate_with_formulas};
use organico_simulate::StudyConfig;
use organico_staffing::{QueueModel, Traffic, size};

const HANDLE_SECONDS: f64 = 300.0;

fn taker(group: usize, tier: u32) -> StudyTaker {
    StudyTaker { tier, ..StudyTaker::first(group) }
}

fn kind(id: &str, per_hour: f64, takers: Vec<StudyTaker>) -> StudyType {
    StudyType {
        name: id.to_owned(),
        arrivals: StudyArrivals::Rates {
            step_seconds: 28_800.0,
            per_second: vec![per_hour / 3600.0],
        },
        threshold_seconds: 20.0,
        target: Some(0.8),
        takers,
        ..StudyType::plain(
            id,
            Law::Exponential { mean: HANDLE_SECONDS },
            Law::Exponential { mean: 240.0 },
        )
    }
}

fn group(agents: u32) -> StudyGroup {
    StudyGroup {
        id: "g".to_owned(),
        name: "g".to_owned(),
        site: None,
        agents: vec![StaffStep { at_seconds: 0.0, agents }],
    }
}

fn study(types: Vec<StudyType>, groups: Vec<StudyGroup>, start: Start) -> Study {
    Study {
        name: "a test".to_owned(),
        source: String::new(),
        interval_seconds: 1800.0,
        intervals: 16,
        warm_up: 0,
        cool_down: 0,
        start,
        end_of_shift: EndOfShift::Exhaustive,
        agent_choice: AgentChoice::FixedOrder,
        shared_variation: 0.0,
        types,
        groups,
        staff: StudyStaff::Groups,
        sites: Vec::new(),
        outages: Vec::new(),
        home_outages: None,
        fatigue: None,
    }
}

fn erlang_a(per_hour: f64) -> u32 {
    let traffic = Traffic {
        arrivals_per_second: per_hour / 3600.0,
        handle_seconds: HANDLE_SECONDS,
        patience_seconds: Some(240.0),
    };
    let definition = ServiceDefinition {
        id: "offered".to_owned(),
        counted: Counted::WithinThreshold,
        base: Base::Offered,
        status: SourceStatus::Supplied,
        source: String::new(),
    };
    let service = ServiceTarget {
        definition,
        share: Share::new(0.8).unwrap(),
        threshold: Seconds::new(20.0).unwrap(),
    };
    let targets = Targets {
        service: Some(service),
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: None::<Occupancy>,
        agents_min: organico_model::Agents(0),
    };
    size(QueueModel::ErlangA, &traffic, &targets).unwrap().agents.0
}

#[test]
fn one_type_and_one_group_need_what_the_formula_says_or_one_more_to_be_sure() {
    for (per_hour, start) in [(120.0, 4), (120.0, 30), (300.0, 26)] {
        let types = vec![kind("calls", per_hour, vec![taker(0, 0)])];
        let study = study(types, vec![group(start)], Start::Stationary);
        let config = MultiskillConfig { days: 40 };
        let found = multiskill_staff(&study, &config, &Run::silent(Seed(3))).unwrap();
        let agents = found.study.groups[0].agents[0].agents;
        let exact = erlang_a(per_hour);
        assert!((exact..=exact + 1).contains(&agents), "{agents} against {exact}");
        assert!(found.holds() && found.confidence() == 0.975);
    }
}

#[test]
fn a_flexible_group_lets_two_types_do_with_fewer_people_and_fresh_days_prove_it() {
    let types = || {
        vec![
            kind("calls", 120.0, vec![taker(0, 0), taker(2, 1)]),
            kind("orders", 120.0, vec![taker(1, 0), taker(2, 1)]),
        ]
    };
    let study = study(types(), vec![group(10), group(10), group(10)], Start::Empty);
    let config = MultiskillConfig { days: 30 };
    let found = multiskill_staff(&study, &config, &Run::silent(Seed(5))).unwrap();
    let people: u32 = found.study.groups.iter().map(|group| group.agents[0].agents).sum();
    assert!(people < 2 * erlang_a(120.0) && people > 20, "{people} people");
    assert!(found.holds() && found.confidence() == 0.95 && found.promises.len() == 2);
    let again = multiskill_staff(&study, &config, &Run::silent(Seed(5))).unwrap();
    assert_eq!(found, again);
}

#[test]
fn a_promise_that_nobody_can_keep_is_not_called_kept() {
    let mut types = vec![kind("calls", 120.0, vec![taker(0, 0)])];
    // Customers who never wait, and nobody in the only group: no step has anyone to be raised.
    types[0].patience = Law::Fixed { value: 0.0 };
    let study = study(types, vec![group(0)], Start::Empty);
    let found =
        multiskill_staff(&study, &MultiskillConfig { days: 10 }, &Run::silent(Seed(1))).unwrap();
    assert!(!found.holds() && found.confidence() == 0.0);
}

#[test]
fn people_who_live_one_by_one_are_not_sized() {
    let people: Vec<StudyPerson> = Vec::new();
    let staff = StudyStaff::People { people, login_seconds: 0.0, guard_seconds: 0.0 };
    let types = vec![kind("calls", 1.0, vec![taker(0, 0)])];
    let study = Study { staff, ..study(types, vec![group(1)], Start::Empty) };
    assert!(
        multiskill_staff(&study, &MultiskillConfig { days: 10 }, &Run::silent(Seed(1))).is_err()
    );
}

#[test]
fn a_formula_stands_beside_the_types_that_have_one_and_lies_in_their_interval() {
    let shared = kind("shared", 60.0, vec![taker(1, 0)]);
    let types = vec![
        kind("alone", 120.0, vec![taker(0, 0)]),
        shared.clone(),
        StudyType { id: "also".to_owned(), ..shared },
    ];
    let study = study(types, vec![group(12), group(14)], Start::Stationary);
    let config = StudyConfig { replications: 400, half_width: None };
    let alone = Study { types: study.types[..1].to_vec(), ..study.clone() };
    let found = simulate_with_formulas(&alone, &config, &Run::silent(Seed(2))).unwrap();
    let (exact, level) = (found.types[0].analytic.clone().unwrap(), found.types[0].measures.sl_off);
    assert_eq!(exact.formula, "erlang-a");
    let level = level.unwrap();
    assert!((level.mean - exact.sl_off).abs() < level.high - level.low, "{level:?} {exact:?}");
    let shared = Study { start: Start::Empty, ..study };
    let found = simulate_with_formulas(&shared, &config, &Run::silent(Seed(2))).unwrap();
    assert!(found.types[0].analytic.is_some());
    assert!(found.types[1].analytic.is_none() && found.types[2].analytic.is_none());
}
