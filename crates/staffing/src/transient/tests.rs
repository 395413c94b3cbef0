use super::*;
use crate::{QueueInput, QueueMeasures, QueueModel, evaluate};
use proptest::prelude::*;

const PRECISE: WalkPrecision = WalkPrecision::reference();

fn step(duration: f64, load: f64, theta: f64, agents: u32) -> QueueStep {
    QueueStep { duration, arrival_rate: load, service_rate: 1.0, abandonment_rate: theta, agents }
}

fn lived(steps: &[QueueStep], first: &FirstState, threshold: f64) -> Vec<StepSums> {
    queue_over_time(steps, first, Some(threshold), PRECISE).unwrap()
}

fn steady(theta: f64, load: f64, agents: u32, threshold: f64) -> QueueMeasures {
    let model = if theta > 0.0 { QueueModel::ErlangA } else { QueueModel::ErlangC };
    let input = QueueInput {
        agents,
        arrival_rate: load,
        service_rate: 1.0,
        abandonment_rate: Some(theta),
        threshold: Some(threshold),
    };
    evaluate(model, &input).unwrap()
}

/// Holds every measure of the time-varying queue against the stationary formula that has it.
fn agree(sums: &StepSums, steady: &QueueMeasures) {
    let pairs = sums.measures().columns().into_iter().zip(steady.columns());
    let mut compared = 0;
    for ((ours, formula), name) in pairs.zip(QueueMeasures::COLUMN_NAMES) {
        if let (Some(ours), Some(formula)) = (ours, formula) {
            assert!((ours - formula).abs() <= 1e-11 * formula.abs(), "{name}: {ours} {formula}");
            compared += 1;
        }
    }
    assert!(compared >= 7, "{compared}");
}

#[test]
fn constant_rates_from_the_steady_state_give_every_measure_of_erlang_a_and_c() {
    for (theta, load, agents) in
        [(0.5, 9.0, 10), (0.5, 14.0, 10), (3.0, 95.0, 100), (0.1, 180.0, 170), (0.0, 90.0, 100)]
    {
        for sums in lived(&[step(0.7, load, theta, agents); 2], &FirstState::Stationary, 0.1) {
            agree(&sums, &steady(theta, load, agents, 0.1));
            assert!(sums.lost < 1e-25, "{}", sums.lost);
        }
    }
}

#[test]
fn an_empty_queue_reaches_the_steady_state() {
    let sums =
        lived(&[step(60.0, 20.0, 0.5, 21), step(1.0, 20.0, 0.5, 21)], &FirstState::Empty, 0.1);
    agree(&sums[1], &steady(0.5, 20.0, 21, 0.1));
}

#[test]
fn with_people_for_everyone_the_mean_follows_its_differential_equation() {
    let at = step(1.5, 30.0, 0.2, 1_000);
    let mut walk = QueueWalk::start(&FirstState::Empty, &at, PRECISE).unwrap();
    walk.advance(&at, None).unwrap();
    assert!((walk.mean() - 30.0 * -libm::expm1(-1.5)).abs() < 1e-11, "{}", walk.mean());
    assert!((walk.probabilities().iter().sum::<f64>() - 1.0).abs() < 1e-12);
}

#[test]
fn a_queue_without_end_of_patience_grows_by_what_arrives_too_much() {
    let at = step(10.0, 30.0, 0.0, 20);
    let mut walk = QueueWalk::start(&FirstState::Law(vec![0.0; 60]), &at, PRECISE);
    assert!(walk.is_err());
    let mut full = vec![0.0; 61];
    full[60] = 1.0;
    walk = QueueWalk::start(&FirstState::Law(full), &at, PRECISE);
    let mut walk = walk.unwrap();
    walk.advance(&at, None).unwrap();
    assert!((walk.mean() - 160.0).abs() < 1e-3, "{}", walk.mean());
}

#[test]
fn staff_that_falls_below_the_busy_leaves_their_contacts_waiting() {
    let mut ten = vec![0.0; 11];
    ten[10] = 1.0;
    let few = step(1e-6, 1.0, 0.0, 4);
    let sums = lived(&[few], &FirstState::Law(ten), 0.1)[0];
    let measures = sums.measures();
    assert!((measures.mean_queue.unwrap() - 6.0).abs() < 1e-4);
    assert!((sums.mean_busy() - 4.0).abs() < 1e-4);
}

#[test]
fn nobody_on_duty_answers_nobody_and_everyone_leaves_in_the_end() {
    let sums = lived(&[step(40.0, 8.0, 0.5, 0), step(2.0, 8.0, 0.5, 0)], &FirstState::Empty, 0.1);
    let measures = sums[1].measures();
    assert!((measures.abandonment.unwrap() - 1.0).abs() < 1e-7);
    assert_eq!(measures.wait_probability, Some(1.0));
    assert_eq!(measures.service_level_offered, Some(0.0));
    assert_eq!((measures.occupancy, measures.speed_of_answer), (None, None));
}

#[test]
fn no_arrivals_have_no_shares_and_a_last_queue_is_served() {
    let sums = lived(&[step(1.0, 8.0, 0.5, 2), step(60.0, 0.0, 0.5, 2)], &FirstState::Empty, 0.1);
    let measures = sums[1].measures();
    assert_eq!((measures.wait_probability, measures.service_level_offered), (None, None));
    assert!(sums[1].busy_time > 1.0);
}

#[test]
fn a_threshold_of_none_or_of_an_age_is_answered() {
    let law = FirstState::Stationary;
    let at_once = lived(&[step(1.0, 9.0, 0.5, 10)], &law, 0.0)[0].measures();
    let (level, waits) =
        (at_once.service_level_offered.unwrap(), at_once.wait_probability.unwrap());
    assert!((level + waits - 1.0).abs() < 1e-12);
    let late = lived(&[step(1.0, 9.0, 0.5, 10)], &law, 1e9)[0];
    assert!((late.in_time.unwrap().answered / late.answered - 1.0).abs() < 1e-12);
}

#[test]
fn what_has_no_answer_is_refused_and_nothing_hangs() {
    let refused = |step: QueueStep, first: &FirstState, precision| {
        queue_over_time(&[step], first, Some(1.0), precision).unwrap_err()
    };
    let good = step(1.0, 9.0, 0.5, 10);
    for bad in [
        QueueStep { duration: 0.0, ..good },
        QueueStep { duration: f64::INFINITY, ..good },
        QueueStep { arrival_rate: -1.0, ..good },
        QueueStep { arrival_rate: f64::NAN, ..good },
        QueueStep { service_rate: 0.0, ..good },
        QueueStep { abandonment_rate: f64::NAN, ..good },
        QueueStep { agents: AGENTS_MAX + 1, ..good },
        QueueStep { arrival_rate: 1e9, ..good },
        QueueStep { duration: 1e9, ..good },
    ] {
        let fault = refused(bad, &FirstState::Empty, PRECISE);
        assert!(matches!(fault, StaffingError::OutOfRange { .. }), "{bad:?}");
    }
    let unstable = step(1.0, 10.0, 0.0, 10);
    refused(unstable, &FirstState::Stationary, PRECISE);
    refused(good, &FirstState::Law(vec![0.5, 0.4]), PRECISE);
    refused(good, &FirstState::Law(Vec::new()), PRECISE);
    let little = WalkPrecision { work_max: 1_000, ..PRECISE };
    let fault = refused(good, &FirstState::Empty, little);
    assert!(matches!(fault, StaffingError::OutOfRange { field: "work", .. }));
    let hasty = QueueStep { abandonment_rate: 1e12, ..good };
    let few = WalkPrecision { work_max: 10_000_000, ..PRECISE };
    refused(hasty, &FirstState::Empty, few);
    assert_eq!(queue_over_time(&[], &FirstState::Empty, None, PRECISE), Ok(Vec::new()));
}

/// Three steps of different load and staff.
fn any_day() -> impl Strategy<Value = Vec<QueueStep>> {
    let step = (0.05..2.0_f64, 0.0..40.0_f64, 0_u32..40);
    (proptest::collection::vec(step, 3), 0.0..2.0_f64).prop_map(|(steps, theta)| {
        let steps = steps.into_iter();
        steps.map(|(duration, load, agents)| self::step(duration, load, theta, agents)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn contacts_are_conserved_and_probabilities_are_one(steps in any_day()) {
        let mut walk = QueueWalk::start(&FirstState::Empty, &steps[0], PRECISE).unwrap();
        let mut inside = 0.0;
        for step in &steps {
            let sums = walk.advance(step, Some(0.1)).unwrap();
            inside += sums.arrivals - sums.abandoned - sums.busy_time * step.service_rate;
            prop_assert!((walk.mean() - inside).abs() < 1e-9, "{} {inside}", walk.mean());
            let total: f64 = walk.probabilities().iter().sum();
            prop_assert!((total - 1.0).abs() < 1e-11);
            let time = sums.agent_time;
            prop_assert!(sums.busy_time <= time * (1.0 + 1e-12));
            let early = sums.in_time.unwrap();
            prop_assert!(early.answered <= sums.answered * (1.0 + 1e-12));
            prop_assert!(sums.answered <= sums.arrivals * (1.0 + 1e-12));
        }
    }

    #[test]
    fn more_agents_never_make_anybody_wait_longer(steps in any_day(), more in 1_u32..5) {
        let staffed: Vec<QueueStep> =
            steps.iter().map(|step| QueueStep { agents: step.agents + more, ..*step }).collect();
        let (few, many) = (lived(&steps, &FirstState::Empty, 0.1), lived(&staffed, &FirstState::Empty, 0.1));
        for (few, many) in few.iter().zip(&many) {
            let not_above = |a: f64, b: f64| a <= b * (1.0 + 1e-10) + 1e-12;
            prop_assert!(not_above(many.waiting, few.waiting));
            prop_assert!(not_above(many.queue_time, few.queue_time));
            prop_assert!(not_above(many.abandoned, few.abandoned));
            let in_time = |sums: &StepSums| sums.in_time.map_or(0.0, |t| t.answered);
            prop_assert!(not_above(in_time(few), in_time(many)));
        }
    }

    #[test]
    fn a_step_cut_in_two_is_the_same_step(steps in any_day(), part in 0.1..0.9_f64) {
        let whole = lived(&steps[..1], &FirstState::Empty, 0.1)[0];
        let [first, second] = [part, 1.0 - part]
            .map(|part| QueueStep { duration: part * steps[0].duration, ..steps[0] });
        let parts = lived(&[first, second], &FirstState::Empty, 0.1);
        let sum = parts[0].plus(&parts[1]);
        prop_assert!((sum.queue_time - whole.queue_time).abs() < 1e-11 * (1.0 + whole.queue_time));
        prop_assert!((sum.busy_time - whole.busy_time).abs() < 1e-11 * (1.0 + whole.busy_time));
    }
}
