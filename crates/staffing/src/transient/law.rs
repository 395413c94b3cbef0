//! The law of the number in the system, and the first one of a walk.

use super::{QueueStep, STATES_MAX};
use crate::StaffingError;
use crate::error::within;

/// Where a walk starts.
#[derive(Debug, Clone, PartialEq)]
pub enum FirstState {
    /// Nobody is there.
    Empty,
    /// The steady state of the rates and staff of the first step (Erlang A or C).
    Stationary,
    /// The probabilities of 0, 1, 2, ... in the system.
    Law(Vec<f64>),
}

/// Probabilities of the states that matter, which are neighbours.
#[derive(Debug, Clone)]
pub(super) struct Law {
    /// The first state.
    pub(super) low: usize,
    /// The probability of it and of those that follow; never empty.
    pub(super) mass: Vec<f64>,
}

impl Law {
    /// Returns the law of a first state.
    pub(super) fn first(
        first: &FirstState,
        step: &QueueStep,
        edge: f64,
    ) -> Result<Self, StaffingError> {
        match first {
            FirstState::Empty => Ok(Self { low: 0, mass: vec![1.0] }),
            FirstState::Stationary => Self::stationary(step, edge),
            FirstState::Law(mass) => Self::given(mass),
        }
    }

    /// Returns each state and its probability.
    pub(super) fn states(&self) -> impl Iterator<Item = (usize, f64)> {
        (self.low..).zip(self.mass.iter().copied())
    }

    fn given(mass: &[f64]) -> Result<Self, StaffingError> {
        within("states", mass.len() as f64, (1.0, STATES_MAX as f64), "1 to 524288")?;
        for share in mass {
            within("probability", *share, (0.0, 1.0), ">= 0, <= 1")?;
        }
        let total: f64 = mass.iter().sum();
        within("sum of probabilities", total, (1.0 - 1e-9, 1.0 + 1e-9), "1")?;
        Ok(Self { low: 0, mass: mass.to_vec() })
    }

    /// Returns the steady state, from its most probable state to both sides.
    fn stationary(step: &QueueStep, edge: f64) -> Result<Self, StaffingError> {
        let n = f64::from(step.agents);
        let (arrivals, capacity) = (step.arrival_rate, n * step.service_rate);
        let mode = if arrivals < capacity {
            (arrivals / step.service_rate).floor()
        } else {
            let over = (arrivals - capacity) / step.abandonment_rate;
            // Without abandonment there is no steady state: infinite, or no number for 0 / 0.
            n + within(
                "load",
                over,
                (0.0, STATES_MAX as f64),
                "below the agents, or with abandonment",
            )?
        }
        .floor();
        let mut below = Vec::new();
        let (mut weight, mut state) = (1.0, mode);
        while state >= 1.0 {
            weight *= deaths(step, state) / arrivals;
            if weight < edge {
                break;
            }
            below.push(weight);
            state -= 1.0;
        }
        let low = mode as usize - below.len();
        let mut mass: Vec<f64> = below.into_iter().rev().collect();
        let (mut weight, mut state) = (1.0, mode);
        while weight >= edge {
            within("states", mass.len() as f64, (0.0, STATES_MAX as f64), "<= 524288")?;
            mass.push(weight);
            state += 1.0;
            weight *= arrivals / deaths(step, state);
        }
        let total: f64 = mass.iter().sum();
        for share in &mut mass {
            *share /= total;
        }
        Ok(Self { low, mass })
    }
}

/// Returns the rate at which contacts end or leave with this many in the system.
pub(super) fn deaths(step: &QueueStep, state: f64) -> f64 {
    let n = f64::from(step.agents);
    state.min(n) * step.service_rate + (state - n).max(0.0) * step.abandonment_rate
}
