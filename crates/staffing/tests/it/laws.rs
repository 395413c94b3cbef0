//! Laws that hold for every queue, on random ones.

use organico_staffing::{
    DeferredPortion, QueueInput, QueueMeasures, QueueModel, evaluate, plan_deferred,
};
use proptest::prelude::*;

fn queue(agents: u32, load: f64, abandonment: f64, threshold: f64) -> QueueInput {
    QueueInput {
        agents,
        arrival_rate: load,
        service_rate: 1.0,
        abandonment_rate: Some(abandonment),
        threshold: Some(threshold),
    }
}

fn measures(model: QueueModel, input: &QueueInput) -> QueueMeasures {
    evaluate(model, input).unwrap()
}

fn close(a: Option<f64>, b: Option<f64>, relative: f64) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= relative * b.abs() + 1e-13,
        (None, None) => true,
        _ => false,
    }
}

/// Agents, load, abandonment rate and threshold from small to large on a logarithmic scale.
fn any_queue() -> impl Strategy<Value = (u32, f64, f64, f64)> {
    (0.0..3.3_f64, 0.2..2.0_f64, -4.0..3.0_f64, -3.0..1.0_f64).prop_map(
        |(size, ratio, patience, threshold)| {
            let agents = libm::exp10(size).floor();
            (agents as u32, agents * ratio, libm::exp10(patience), libm::exp10(threshold))
        },
    )
}

proptest! {
    #[test]
    fn more_agents_never_make_any_measure_worse((agents, load, theta, threshold) in any_queue()) {
        let few = measures(QueueModel::ErlangA, &queue(agents, load, theta, threshold));
        let more = measures(QueueModel::ErlangA, &queue(agents + 1, load, theta, threshold));
        let not_above = |a: Option<f64>, b: Option<f64>| a.unwrap() <= b.unwrap() * (1.0 + 1e-12) + 1e-14;
        prop_assert!(not_above(more.wait_probability, few.wait_probability));
        prop_assert!(not_above(more.abandonment, few.abandonment));
        prop_assert!(not_above(more.mean_wait, few.mean_wait));
        prop_assert!(not_above(more.speed_of_answer, few.speed_of_answer));
        prop_assert!(not_above(more.occupancy, few.occupancy));
        prop_assert!(not_above(few.service_level_offered, more.service_level_offered));
        prop_assert!(not_above(few.service_level_answered, more.service_level_answered));
        prop_assert!(not_above(few.service_level_less_early_abandons, more.service_level_less_early_abandons));
        let lost = |n| measures(QueueModel::ErlangB, &queue(n, load, theta, threshold)).blocking_probability;
        prop_assert!(not_above(lost(agents + 1), lost(agents)));
    }

    #[test]
    fn contacts_are_conserved_in_erlang_a((agents, load, theta, threshold) in any_queue()) {
        let m = measures(QueueModel::ErlangA, &queue(agents, load, theta, threshold));
        let answered = m.occupancy.unwrap() * f64::from(agents) / load;
        prop_assert!((answered + m.abandonment.unwrap() - 1.0).abs() < 1e-9, "{answered} {m:?}");
        // Within the threshold a contact is answered, has left, or is still waiting.
        let all = m.service_level_offered.unwrap()
            + m.abandonment_within_threshold.unwrap()
            + m.wait_over_threshold.unwrap();
        prop_assert!((all - 1.0).abs() < 1e-12, "{all}");
    }

    #[test]
    fn great_patience_makes_erlang_a_an_erlang_c(size in 0.0..3.0_f64, ratio in 0.2..0.9_f64) {
        let agents = libm::exp10(size).floor();
        let input = queue(agents as u32, agents * ratio, 1e-10, 0.1);
        let a = measures(QueueModel::ErlangA, &input);
        let c = measures(QueueModel::ErlangC, &input);
        prop_assert!(close(a.wait_probability, c.wait_probability, 1e-6));
        prop_assert!(close(a.mean_wait, c.mean_wait, 1e-6));
        prop_assert!(close(a.service_level_offered, c.service_level_offered, 1e-6));
    }

    #[test]
    fn no_patience_makes_erlang_a_an_erlang_b((agents, load, _, threshold) in any_queue()) {
        let a = measures(QueueModel::ErlangA, &queue(agents, load, 1e12, threshold));
        let b = measures(QueueModel::ErlangB, &queue(agents, load, 0.0, threshold));
        let difference = a.abandonment.unwrap() - b.blocking_probability.unwrap();
        prop_assert!(difference.abs() < 1e-8, "{difference:e}");
    }

    #[test]
    fn no_measure_of_any_input_is_not_a_number(
        agents in 0_u32..2000,
        rates in proptest::array::uniform4(-320.0..320.0_f64),
    ) {
        let [arrival_rate, service_rate, theta, threshold] = rates.map(libm::exp10);
        let input = QueueInput {
            agents, arrival_rate, service_rate, abandonment_rate: Some(theta), threshold: Some(threshold),
        };
        for model in [QueueModel::ErlangB, QueueModel::ErlangC, QueueModel::ErlangA] {
            if let Ok(measures) = evaluate(model, &input) {
                prop_assert!(measures.columns().into_iter().flatten().all(f64::is_finite));
            }
        }
    }

    #[test]
    fn deferred_hours_are_done_or_carried_over_and_no_deadline_is_missed(
        jobs in proptest::collection::vec((0_usize..40, 0_usize..20, 0.0..5.0_f64), 0..30),
    ) {
        let portions: Vec<DeferredPortion> = jobs
            .iter()
            .map(|&(released, slack, hours)| DeferredPortion { released, due: released + slack, hours })
            .collect();
        let plan = plan_deferred(&portions, &[true; 40], 1.0).unwrap();
        let offered: f64 = portions.iter().map(|p| p.hours).sum();
        let done: f64 = plan.agents.iter().sum();
        prop_assert!((done + plan.carried_over_hours - offered).abs() < 1e-6);
        prop_assert_eq!(plan.overdue_hours, 0.0);
        for end in 0..40 {
            let so_far: f64 = plan.agents[..=end].iter().sum();
            let due: f64 = portions.iter().filter(|p| p.due <= end).map(|p| p.hours).sum();
            let released: f64 = portions.iter().filter(|p| p.released <= end).map(|p| p.hours).sum();
            prop_assert!(so_far >= due - 1e-9 && so_far <= released + 1e-9, "{due} {so_far} {released}");
        }
    }

    #[test]
    fn the_peak_of_deferred_work_is_the_density_of_its_busiest_window(
        jobs in proptest::collection::vec((0_usize..30, 0.0..5.0_f64), 1..20),
        slack in 0_usize..6,
    ) {
        // The same slack for all: first come, first due, and every window can be checked.
        let portions: Vec<DeferredPortion> = jobs
            .iter()
            .map(|&(released, hours)| DeferredPortion { released, due: (released + slack).min(29), hours })
            .collect();
        let plan = plan_deferred(&portions, &[true; 30], 1.0).unwrap();
        let peak = plan.agents.iter().copied().fold(0.0, f64::max);
        let mut densest = 0.0_f64;
        for from in 0..30 {
            for to in from..30 {
                let inside = portions.iter().filter(|p| p.released >= from && p.due <= to);
                densest = densest.max(inside.map(|p| p.hours).sum::<f64>() / (to - from + 1) as f64);
            }
        }
        prop_assert!((peak - densest).abs() < 1e-9, "{peak} {densest}");
    }
}
