use super::*;

fn input(agents: u32, arrival_rate: f64, abandonment_rate: Option<f64>) -> QueueInput {
    QueueInput { agents, arrival_rate, service_rate: 1.0, abandonment_rate, threshold: Some(0.1) }
}

#[test]
fn without_agents_every_contact_is_lost_waits_or_leaves() {
    let lost = evaluate(QueueModel::ErlangB, &input(0, 3.0, None)).unwrap();
    assert_eq!((lost.blocking_probability, lost.occupancy), (Some(1.0), None));
    let waits = evaluate(QueueModel::ErlangC, &input(0, 3.0, None)).unwrap();
    assert_eq!(
        (waits.wait_probability, waits.mean_wait, waits.service_level_offered),
        (Some(1.0), None, Some(0.0))
    );
    let leaves = evaluate(QueueModel::ErlangA, &input(0, 3.0, Some(0.5))).unwrap();
    assert_eq!(
        (leaves.abandonment, leaves.mean_wait, leaves.speed_of_answer),
        (Some(1.0), Some(2.0), None)
    );
}

#[test]
fn without_load_nobody_waits() {
    for model in [QueueModel::ErlangC, QueueModel::ErlangA] {
        let quiet = evaluate(model, &input(3, 0.0, Some(0.5))).unwrap();
        assert_eq!(quiet.wait_probability, Some(0.0));
        assert_eq!(quiet.service_level_offered, Some(1.0));
        assert_eq!(quiet.occupancy, Some(0.0));
    }
    assert_eq!(
        evaluate(QueueModel::ErlangB, &input(3, 0.0, None)).unwrap().blocking_probability,
        Some(0.0)
    );
}

#[test]
fn an_unstable_queue_has_no_mean_wait_and_no_service() {
    let full = evaluate(QueueModel::ErlangC, &input(3, 3.0, None)).unwrap();
    assert_eq!(full.wait_probability, Some(1.0));
    assert_eq!(full.service_level_offered, Some(0.0));
    assert_eq!((full.mean_wait, full.mean_queue, full.speed_of_answer), (None, None, None));
}

#[test]
fn erlang_a_with_endless_patience_is_erlang_c_in_its_own_words() {
    let a = evaluate(QueueModel::ErlangA, &input(10, 8.0, Some(0.0))).unwrap();
    let c = evaluate(QueueModel::ErlangC, &input(10, 8.0, None)).unwrap();
    assert_eq!(a.wait_probability, c.wait_probability);
    assert_eq!((a.abandonment, a.abandonment_within_threshold), (Some(0.0), Some(0.0)));
    assert_eq!(a.service_level_less_early_abandons, c.service_level_offered);
}

#[test]
fn waits_come_in_the_time_unit_of_the_rates() {
    let per_handle = evaluate(QueueModel::ErlangA, &input(10, 9.0, Some(0.5))).unwrap();
    let in_seconds = QueueInput {
        agents: 10,
        arrival_rate: 9.0 / 180.0,
        service_rate: 1.0 / 180.0,
        abandonment_rate: Some(0.5 / 180.0),
        threshold: Some(18.0),
    };
    let seconds = evaluate(QueueModel::ErlangA, &in_seconds).unwrap();
    let ratio = seconds.mean_wait.unwrap() / per_handle.mean_wait.unwrap();
    assert!((ratio - 180.0).abs() < 1e-10, "{ratio}");
    let difference =
        seconds.service_level_offered.unwrap() - per_handle.service_level_offered.unwrap();
    assert!(difference.abs() < 1e-13, "{difference}");
}

#[test]
fn a_missing_or_impossible_rate_is_named() {
    let field = |model, queue: QueueInput| match evaluate(model, &queue) {
        Err(StaffingError::OutOfRange { field, .. }) => field,
        other => panic!("{other:?}"),
    };
    assert_eq!(field(QueueModel::ErlangA, input(1, 1.0, None)), "abandonment_rate");
    assert_eq!(field(QueueModel::ErlangA, input(1, 1.0, Some(-1.0))), "abandonment_rate");
    assert_eq!(field(QueueModel::ErlangC, input(1, f64::NAN, None)), "arrival_rate");
    assert_eq!(
        field(QueueModel::ErlangC, QueueInput { service_rate: 0.0, ..input(1, 1.0, None) }),
        "service_rate"
    );
    assert_eq!(field(QueueModel::ErlangB, input(AGENTS_MAX + 1, 1.0, None)), "agents");
    assert_eq!(field(QueueModel::ErlangB, input(1, 1e9, None)), "load");
    assert_eq!(
        field(QueueModel::ErlangC, QueueInput { threshold: Some(-1.0), ..input(1, 1.0, None) }),
        "threshold"
    );
}

#[test]
fn extreme_rates_give_finite_shares() {
    for rate in [1e-12, 1e-9, 1e-3, 1.0, 1e6, 1e12] {
        for load in [1e-320, 1e-9, 0.5, 99.999, 100.0, 100.001, 5e3, 1e7] {
            let queue = QueueInput { agents: 100, ..input(0, load, Some(rate)) };
            let measures = evaluate(QueueModel::ErlangA, &queue).unwrap();
            for share in
                [measures.wait_probability, measures.service_level_offered, measures.occupancy]
            {
                let share = share.unwrap_or(f64::NAN);
                assert!(
                    (0.0..=1.0 + 1e-12).contains(&share),
                    "rate {rate}, load {load}: {measures:?}"
                );
            }
        }
    }
}
