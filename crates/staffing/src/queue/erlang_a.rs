//! Erlang A: waiting contacts leave when an exponential patience ends.
//!
//! The virtual wait is 0 with a probability that comes from Erlang B with one agent less, and otherwise has the density of
//! `curves`. Every measure is an integral of positive parts over that density; those that are a difference elsewhere
//! (abandonment of a few in 1e90, say) keep all their digits here. Sources: `docs/sources.md#erlang-a`.

use super::curves::WaitCurve;
use super::quadrature::{WaitIntegrals, integrate};
use super::{Queue, QueueMeasures, inverse_blocking};

/// Shares and means of a queue with abandonment, before they are named.
struct Law {
    /// P(V = 0).
    at_once: f64,
    /// Expectations over V in (0, threshold], or over all of V > 0 without a threshold.
    early: WaitIntegrals,
    /// Expectations over V > threshold.
    late: WaitIntegrals,
}

/// Returns the measures of the queue with an abandonment rate above 0.
pub(super) fn measures(queue: &Queue) -> QueueMeasures {
    if queue.agents == 0 {
        return nobody_on_duty(queue);
    }
    let n = f64::from(queue.agents);
    let law = law(queue, n);
    let all = law.early.plus(&law.late);
    let answered = law.at_once + all.answered;
    let measures = QueueMeasures {
        wait_probability: Some(all.mass),
        abandonment: Some(all.queue_time * queue.abandonment),
        mean_wait: Some(all.queue_time),
        mean_queue: Some(all.queue_time * queue.load),
        occupancy: Some((queue.load * answered / n).min(1.0)),
        wait_of_answered_share: Some(all.answered_wait),
        speed_of_answer: Some(all.answered_wait / answered),
        ..QueueMeasures::UNDEFINED
    };
    match queue.threshold {
        Some(threshold) => with_threshold(measures, &law, threshold, queue.abandonment),
        None => measures,
    }
}

/// Adds the measures that depend on the threshold.
fn with_threshold(
    measures: QueueMeasures,
    law: &Law,
    threshold: f64,
    abandonment: f64,
) -> QueueMeasures {
    let patient = libm::exp(-abandonment * threshold);
    let impatient = -libm::expm1(-abandonment * threshold);
    let in_time = law.at_once + law.early.answered;
    let answered = in_time + law.late.answered;
    let left_early = impatient * law.late.mass + abandonment * law.early.queue_time;
    // 1 - left_early as a sum: what is answered in time, and what is still in the system at the threshold.
    let stayed = in_time + patient * law.late.mass;
    QueueMeasures {
        service_level_offered: Some(in_time.min(1.0)),
        service_level_answered: Some(in_time / answered),
        service_level_less_early_abandons: Some(in_time / stayed),
        wait_over_threshold: Some(patient * law.late.mass),
        virtual_wait_over_threshold: Some(law.late.mass),
        abandonment_within_threshold: Some(left_early),
        ..measures
    }
}

/// Returns the law of the virtual wait, split at the threshold.
fn law(queue: &Queue, n: f64) -> Law {
    if queue.load == 0.0 {
        return Law {
            at_once: 1.0,
            early: WaitIntegrals::default(),
            late: WaitIntegrals::default(),
        };
    }
    let curve = WaitCurve::new(n, queue.load, queue.abandonment);
    let split = queue.threshold.unwrap_or(f64::INFINITY);
    let early = integrate(&curve, 0.0, split);
    let late = if split.is_finite() {
        integrate(&curve, split, f64::INFINITY)
    } else {
        WaitIntegrals::default()
    };
    let inverse = inverse_blocking(queue.agents - 1, queue.load);
    if inverse.is_infinite() {
        return Law {
            at_once: 1.0,
            early: WaitIntegrals::default(),
            late: WaitIntegrals::default(),
        };
    }
    let at_once = inverse * libm::exp(-curve.peak_exponent);
    let scale = 1.0 / (at_once + queue.load * (early.mass + late.mass));
    let density = queue.load * scale;
    Law { at_once: at_once * scale, early: scaled(early, density), late: scaled(late, density) }
}

/// Returns the integrals multiplied by the constant of the density.
fn scaled(integrals: WaitIntegrals, factor: f64) -> WaitIntegrals {
    WaitIntegrals {
        mass: integrals.mass * factor,
        queue_time: integrals.queue_time * factor,
        answered: integrals.answered * factor,
        answered_wait: integrals.answered_wait * factor,
    }
}

/// Returns the measures with no agent: everyone waits until patience ends, and shares of the answered are empty.
fn nobody_on_duty(queue: &Queue) -> QueueMeasures {
    let patient = queue.threshold.map(|t| libm::exp(-queue.abandonment * t));
    QueueMeasures {
        wait_probability: Some(1.0),
        abandonment: Some(1.0),
        mean_wait: Some(1.0 / queue.abandonment),
        mean_queue: Some(queue.load / queue.abandonment),
        service_level_offered: patient.map(|_| 0.0),
        service_level_less_early_abandons: patient.map(|_| 0.0),
        wait_over_threshold: patient,
        virtual_wait_over_threshold: patient.map(|_| 1.0),
        abandonment_within_threshold: queue.threshold.map(|t| -libm::expm1(-queue.abandonment * t)),
        wait_of_answered_share: Some(0.0),
        ..QueueMeasures::UNDEFINED
    }
}
