//! Erlang C: contacts that find every agent busy wait as long as it takes.
//!
//! Defined as a steady state only while the load is below the agents; otherwise the queue grows without end, everyone
//! waits, and means are empty. Sources: `docs/sources.md#erlang-c`.

use super::{Queue, QueueMeasures, inverse_blocking};

/// Returns the measures of the queue without abandonment.
pub(super) fn measures(queue: &Queue) -> QueueMeasures {
    let n = f64::from(queue.agents);
    if queue.load >= n {
        return unstable(queue);
    }
    stable(queue, inverse_blocking(queue.agents, queue.load))
}

/// Returns the measures in the words of Erlang A when patience has no end.
pub(super) fn patient_measures(queue: &Queue) -> QueueMeasures {
    let patient = measures(queue);
    QueueMeasures {
        abandonment: Some(0.0),
        service_level_less_early_abandons: patient.service_level_offered,
        virtual_wait_over_threshold: patient.wait_over_threshold,
        abandonment_within_threshold: queue.threshold.map(|_| 0.0),
        wait_of_answered_share: patient.mean_wait,
        ..patient
    }
}

/// Returns P(wait) from `1 / B(n, a)` for a load below `n`.
pub(crate) fn wait_probability(n: f64, load: f64, inverse_blocking: f64) -> f64 {
    n / ((n - load) * inverse_blocking + load)
}

/// Returns the measures of a queue whose load is below its agents.
fn stable(queue: &Queue, inverse: f64) -> QueueMeasures {
    let n = f64::from(queue.agents);
    let spare = n - queue.load;
    let waits = wait_probability(n, queue.load, inverse);
    let late = queue.threshold.map(|t| waits * libm::exp(-spare * t));
    let level = late.map(|share| 1.0 - share);
    QueueMeasures {
        wait_probability: Some(waits),
        mean_wait: Some(waits / spare),
        mean_queue: Some(waits * queue.load / spare),
        service_level_offered: level,
        service_level_answered: level,
        wait_over_threshold: late,
        occupancy: Some(queue.load / n),
        speed_of_answer: Some(waits / spare),
        ..QueueMeasures::UNDEFINED
    }
}

/// Returns the measures of a queue that never empties: its waits have no mean.
fn unstable(queue: &Queue) -> QueueMeasures {
    QueueMeasures {
        wait_probability: Some(1.0),
        service_level_offered: queue.threshold.map(|_| 0.0),
        service_level_answered: queue.threshold.map(|_| 0.0),
        wait_over_threshold: queue.threshold.map(|_| 1.0),
        occupancy: (queue.agents > 0).then_some(1.0),
        ..QueueMeasures::UNDEFINED
    }
}
