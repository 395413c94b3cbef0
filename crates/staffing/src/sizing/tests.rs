use organico_model::{
    Base, Counted, Occupancy, Seconds, ServiceDefinition, ServiceTarget, Share, SourceStatus,
};

use super::*;

const NO_TARGETS: Targets = Targets {
    service: None,
    speed_of_answer_max: None,
    abandonment_max: None,
    occupancy_max: None,
    agents_min: Agents(0),
};

fn service(share: f64, counted: Counted, base: Base) -> ServiceTarget {
    let definition = ServiceDefinition {
        id: "test".to_owned(),
        counted,
        base,
        status: SourceStatus::Supplied,
        source: String::new(),
    };
    let threshold = Seconds::new(20.0).unwrap();
    ServiceTarget { definition, share: Share::new(share).unwrap(), threshold }
}

fn in_time(share: f64) -> Targets {
    Targets { service: Some(service(share, Counted::WithinThreshold, Base::Offered)), ..NO_TARGETS }
}

fn traffic(contacts_per_half_hour: f64) -> Traffic {
    Traffic {
        arrivals_per_second: contacts_per_half_hour / 1800.0,
        handle_seconds: 180.0,
        patience_seconds: Some(120.0),
    }
}

fn answer(model: QueueModel, targets: &Targets) -> (u32, RequirementReason) {
    let sizing = size(model, &traffic(100.0), targets).unwrap();
    (sizing.agents.0, sizing.reason)
}

#[test]
fn without_targets_the_staff_is_the_smallest_above_the_load() {
    for model in [QueueModel::ErlangB, QueueModel::ErlangC, QueueModel::ErlangA] {
        assert_eq!(answer(model, &NO_TARGETS), (11, RequirementReason::Stability));
    }
}

#[test]
fn each_kind_of_target_is_the_reason_when_it_binds() {
    let soon = Targets { speed_of_answer_max: Some(Seconds::new(5.0).unwrap()), ..in_time(0.8) };
    let idle = Targets { occupancy_max: Some(Occupancy::new(0.5).unwrap()), ..in_time(0.8) };
    let many = Targets { agents_min: Agents(40), ..in_time(0.8) };
    let few_leave = Targets { abandonment_max: Some(Share::new(0.001).unwrap()), ..in_time(0.8) };
    assert_eq!(answer(QueueModel::ErlangC, &in_time(0.8)), (14, RequirementReason::ServiceLevel));
    assert_eq!(answer(QueueModel::ErlangC, &soon), (15, RequirementReason::SpeedOfAnswer));
    assert_eq!(answer(QueueModel::ErlangC, &idle), (20, RequirementReason::Occupancy));
    assert_eq!(answer(QueueModel::ErlangC, &many), (40, RequirementReason::Minimum));
    let (agents, reason) = answer(QueueModel::ErlangA, &few_leave);
    assert_eq!(reason, RequirementReason::Abandonment);
    let left = |agents| {
        let rates = QueueInput {
            agents,
            arrival_rate: 100.0 / 1800.0,
            service_rate: 1.0 / 180.0,
            abandonment_rate: Some(1.0 / 120.0),
            threshold: None,
        };
        evaluate(QueueModel::ErlangA, &rates).unwrap().abandonment.unwrap()
    };
    assert!(left(agents) <= 0.001 && left(agents - 1) > 0.001, "{agents}");
}

#[test]
fn every_definition_of_service_level_is_reached_at_n_and_missed_at_one_less() {
    for base in [Base::Offered, Base::Answered, Base::OfferedLessEarlyAbandons] {
        for counted in [Counted::WithinThreshold, Counted::Ever] {
            let targets = Targets { service: Some(service(0.97, counted, base)), ..NO_TARGETS };
            let definition = &targets.service.as_ref().unwrap().definition;
            let sizing = size(QueueModel::ErlangA, &traffic(100.0), &targets).unwrap();
            assert_eq!(sizing.service_level, service_level(&sizing.measures, definition));
            assert!(sizing.service_level.unwrap() >= 0.97);
            let below = sizing.measures_below.as_ref().and_then(|m| service_level(m, definition));
            // Of the answered all are answered, however few they are: one person is enough.
            assert!(below.is_none_or(|level| level < 0.97), "{counted:?} {base:?}: {sizing:?}");
        }
    }
}

#[test]
fn a_perfect_target_has_no_staffing_and_says_which_it_was() {
    let refused = |model, targets: &Targets| match size(model, &traffic(100.0), targets) {
        Err(StaffingError::NoStaffing { target, agents_max }) => {
            assert_eq!(agents_max, AGENTS_MAX);
            target
        }
        other => panic!("{other:?}"),
    };
    let nobody_leaves = Targets { abandonment_max: Some(Share::ZERO), ..NO_TARGETS };
    let nobody_works = Targets { occupancy_max: Some(Occupancy::new(0.0).unwrap()), ..NO_TARGETS };
    let too_idle = Targets { occupancy_max: Some(Occupancy::new(1e-9).unwrap()), ..NO_TARGETS };
    for model in [QueueModel::ErlangC, QueueModel::ErlangA] {
        assert_eq!(refused(model, &in_time(1.0)), RequirementReason::ServiceLevel);
        assert_eq!(refused(model, &nobody_works), RequirementReason::Occupancy);
        assert_eq!(refused(model, &too_idle), RequirementReason::Occupancy);
    }
    assert_eq!(refused(QueueModel::ErlangA, &nobody_leaves), RequirementReason::Abandonment);
    assert_eq!(refused(QueueModel::ErlangB, &nobody_leaves), RequirementReason::Abandonment);
}

#[test]
fn erlang_b_is_sized_by_the_share_of_lost_contacts_and_knows_no_wait() {
    let one_percent = Targets { abandonment_max: Some(Share::new(0.01).unwrap()), ..NO_TARGETS };
    // The classic table of Erlang B: 10 erlangs at 1 % need 18 lines.
    assert_eq!(answer(QueueModel::ErlangB, &one_percent), (18, RequirementReason::Abandonment));
    let fault = size(QueueModel::ErlangB, &traffic(100.0), &in_time(0.8)).unwrap_err();
    let target = RequirementReason::ServiceLevel;
    assert_eq!(fault, StaffingError::NotDefined { model: QueueModel::ErlangB, target });
}

#[test]
fn without_contacts_the_minimum_staff_is_enough() {
    let quiet = |targets: &Targets| size(QueueModel::ErlangC, &traffic(0.0), targets).unwrap();
    assert_eq!(quiet(&in_time(0.8)).agents, Agents(0));
    let two = quiet(&Targets { agents_min: Agents(2), ..in_time(1.0) });
    assert_eq!((two.agents, two.reason), (Agents(2), RequirementReason::Minimum));
}

#[test]
fn impossible_numbers_are_refused() {
    let wrong = |traffic: Traffic| size(QueueModel::ErlangA, &traffic, &in_time(0.8)).is_err();
    assert!(wrong(Traffic { handle_seconds: 0.0, ..traffic(100.0) }));
    assert!(wrong(Traffic { arrivals_per_second: f64::INFINITY, ..traffic(100.0) }));
    assert!(wrong(Traffic { patience_seconds: None, ..traffic(100.0) }));
    assert!(wrong(Traffic { patience_seconds: Some(0.0), ..traffic(100.0) }));
    assert!(erlang_c_agents(0.0, 0.1, 0.8).is_err());
    assert!(erlang_c_agents(10.0, 0.1, 1.0).is_err());
    assert!(erlang_c_agents(f64::NAN, 0.1, 0.8).is_err());
}
