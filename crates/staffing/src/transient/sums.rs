//! What happens in a step: sums that can be added over steps, and the measures that are their ratios.

use super::QueueStep;
use super::law::Law;
use super::waits::Waits;
use crate::queue::QueueMeasures;

/// Expected counts and times of one step or more. Shares of contacts are ratios of these sums, never means of shares.
///
/// `abandoned` counts those who leave during the step, whenever they came. `answered` and what follows speak of those
/// who arrive during it, each as if the staff of that moment stayed until its answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StepSums {
    /// Time.
    pub duration: f64,
    /// Agents on duty x time.
    pub agent_time: f64,
    /// Contacts that arrive.
    pub arrivals: f64,
    /// Of them, those who find no free agent.
    pub waiting: f64,
    /// Contacts that leave unanswered.
    pub abandoned: f64,
    /// Waiting contacts x time.
    pub queue_time: f64,
    /// Busy agents x time.
    pub busy_time: f64,
    /// Arrivals that will be answered.
    pub answered: f64,
    /// Wait of the arrivals that will be answered, summed.
    pub answered_wait: f64,
    /// What needs a threshold.
    pub in_time: Option<InTime>,
    /// Probability left out at the edges of the law.
    pub lost: f64,
}

/// What happens to the arrivals of a step within the threshold.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct InTime {
    /// Arrivals that will be answered within it.
    pub answered: f64,
    /// Arrivals that will leave within it.
    pub left: f64,
}

impl StepSums {
    /// Returns the sums of both.
    #[must_use]
    pub fn plus(&self, other: &Self) -> Self {
        let in_time = self.in_time.zip(other.in_time).map(|(one, other)| InTime {
            answered: one.answered + other.answered,
            left: one.left + other.left,
        });
        Self {
            duration: self.duration + other.duration,
            agent_time: self.agent_time + other.agent_time,
            arrivals: self.arrivals + other.arrivals,
            waiting: self.waiting + other.waiting,
            abandoned: self.abandoned + other.abandoned,
            queue_time: self.queue_time + other.queue_time,
            busy_time: self.busy_time + other.busy_time,
            answered: self.answered + other.answered,
            answered_wait: self.answered_wait + other.answered_wait,
            in_time,
            lost: self.lost + other.lost,
        }
    }

    /// Returns the measures, in the unit of time of the steps; empty where there are no arrivals to speak of.
    ///
    /// Abandonment and mean wait are of those who leave and wait during the steps over those who arrive in them, as a
    /// telephone system reports an interval: after a burst abandonment may be above 1.
    #[must_use]
    pub fn measures(&self) -> QueueMeasures {
        // Sums of the same law in another order: a share may lie a rounding above 1.
        let over = |sum: f64, base: f64| Some(if sum > base { 1.0 } else { sum / base });
        let mean = |sum: f64, base: f64| Some(sum / base);
        let in_time = |base: f64| self.in_time.and_then(|early| over(early.answered, base));
        let left = self.in_time.map(|early| early.left);
        QueueMeasures {
            wait_probability: over(self.waiting, self.arrivals),
            abandonment: mean(self.abandoned, self.arrivals),
            mean_wait: mean(self.queue_time, self.arrivals),
            mean_queue: mean(self.queue_time, self.duration),
            service_level_offered: in_time(self.arrivals),
            service_level_answered: in_time(self.answered),
            service_level_less_early_abandons: left.and_then(|left| in_time(self.arrivals - left)),
            abandonment_within_threshold: left.and_then(|left| over(left, self.arrivals)),
            occupancy: over(self.busy_time, self.agent_time),
            wait_of_answered_share: mean(self.answered_wait, self.arrivals),
            speed_of_answer: mean(self.answered_wait, self.answered),
            ..QueueMeasures::UNDEFINED
        }
        .finite_only()
    }

    /// Returns the mean number of busy agents.
    #[must_use]
    pub fn mean_busy(&self) -> f64 {
        self.busy_time / self.duration
    }
}

/// Returns the sums of a step from the time spent in each state.
pub(super) fn of_step(
    step: &QueueStep,
    threshold: Option<f64>,
    occupation: &Law,
    lost: f64,
) -> StepSums {
    let agents = step.agents as usize;
    let end = occupation.low + occupation.mass.len();
    let waits = Waits::new(step, threshold, end.saturating_sub(agents));
    let (mut free, mut waiting) = (0.0, 0.0);
    let (mut busy_time, mut queue_time) = (0.0, 0.0);
    let (mut answered, mut answered_wait) = (0.0, 0.0);
    let mut in_time = InTime { answered: 0.0, left: 0.0 };
    for (state, time) in occupation.states() {
        busy_time += state.min(agents) as f64 * time;
        let Some(before) = state.checked_sub(agents) else {
            free += time;
            continue;
        };
        waiting += time;
        queue_time += before as f64 * time;
        answered += waits.answered[before] * time;
        answered_wait += waits.answered_wait[before] * time;
        if threshold.is_some() {
            in_time.answered += waits.in_time[before] * time;
            in_time.left += waits.left_in_time[before] * time;
        }
    }
    let rate = step.arrival_rate;
    let in_time = InTime { answered: rate * (free + in_time.answered), left: rate * in_time.left };
    StepSums {
        duration: step.duration,
        agent_time: f64::from(step.agents) * step.duration,
        arrivals: rate * step.duration,
        waiting: rate * waiting,
        abandoned: step.abandonment_rate * queue_time,
        queue_time,
        busy_time,
        answered: rate * (free + answered),
        answered_wait: rate * answered_wait,
        in_time: threshold.map(|_| in_time),
        lost,
    }
}
