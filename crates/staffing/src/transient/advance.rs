//! One step of constant rates, by uniformisation.
//!
//! The chain jumps at the constant rate `R`, at least every rate of leaving a state; after `k` jumps its law is
//! `x(k) = x(k-1) P`, a row with two neighbours a state. The law at the end is the Poisson mean of the `x(k)`, the time spent in
//! each state the mean weighted by P(N > k) / R. Only positive numbers are added, so small shares keep their digits.
//! The states that are reckoned grow and shrink with the law. Sources: `docs/sources.md#time-varying`.

use super::law::{Law, deaths};
use super::poisson::Jumps;
use super::{QueueStep, STATES_MAX};
use crate::StaffingError;
use crate::error::within;

/// Jumps in one go: longer steps are cut, so that a law that moves far does not have to be laid out at once.
const JUMPS_MAX: f64 = 16_384.0;

/// A step that has been lived through.
pub(super) struct Lived {
    /// The law at its end.
    pub(super) law: Law,
    /// The time spent in each state.
    pub(super) occupation: Law,
    /// Probability left out at the edges.
    pub(super) lost: f64,
    /// State updates.
    pub(super) work: u64,
}

/// Returns the law at the end of a step and the time spent in each state.
pub(super) fn live(
    law: &Law,
    step: &QueueStep,
    edge: f64,
    work_max: u64,
) -> Result<Lived, StaffingError> {
    let mut lived = Lived {
        law: law.clone(),
        occupation: Law { low: law.low, mass: Vec::new() },
        lost: 0.0,
        work: 0,
    };
    let mut left = step.duration;
    while left > 0.0 {
        let mut highest = Field::guess(&lived.law, step, left, edge);
        let piece = loop {
            within("states", highest as f64, (0.0, STATES_MAX as f64), "<= 524288")?;
            let field = Field::new(step, highest);
            let duration = left.min(JUMPS_MAX / field.rate);
            let budget = work_max.saturating_sub(lived.work);
            match field.live(&lived.law, duration, edge, budget)? {
                Some(piece) => break (piece, duration),
                // The law has reached the last state: lay out more of them and start again.
                None => highest += highest / 2 + 32,
            }
        };
        let (piece, duration) = piece;
        lived.law = piece.law;
        lived.occupation = added(&lived.occupation, &piece.occupation);
        lived.lost += piece.lost;
        lived.work += piece.work;
        left -= duration;
    }
    Ok(lived)
}

/// Returns the sum of two laws over different states.
fn added(one: &Law, other: &Law) -> Law {
    if one.mass.is_empty() {
        return other.clone();
    }
    let low = one.low.min(other.low);
    let end = (one.low + one.mass.len()).max(other.low + other.mass.len());
    let mut mass = vec![0.0; end - low];
    for (state, share) in one.states().chain(other.states()) {
        mass[state - low] += share;
    }
    Law { low, mass }
}

/// The states from 0 to a highest one, and the probabilities of a jump from each.
struct Field {
    highest: usize,
    /// Jumps per unit of time.
    rate: f64,
    /// Probability that a jump goes up.
    up: f64,
    /// Probability that it stays where it is, by state.
    stay: Vec<f64>,
    /// Probability that it goes down, by state; the one above the highest is always empty.
    down: Vec<f64>,
}

/// Laws on their way, laid out with one empty state before 0 and two after the highest.
struct Laws {
    now: Vec<f64>,
    next: Vec<f64>,
    end: Vec<f64>,
    occupation: Vec<f64>,
    /// The states that matter now.
    first: usize,
    last: usize,
}

impl Field {
    /// Returns a highest state that the law is unlikely to reach within the time.
    fn guess(law: &Law, step: &QueueStep, time: f64, edge: f64) -> usize {
        let exponent = -libm::log(edge);
        let spread = (2.0 * exponent).sqrt();
        let here = (law.low + law.mass.len()) as f64;
        let n = f64::from(step.agents);
        let (arrivals, capacity) = (step.arrival_rate, n * step.service_rate);
        let noise = spread * (0.5 * (arrivals + capacity) * time).sqrt();
        let drift = here.max(n) + (arrivals - capacity).max(0.0) * time + noise + exponent;
        let busy = arrivals / step.service_rate;
        let served = busy + spread * busy.sqrt() + 0.5 * exponent;
        let settled = if served < n {
            served
        } else if arrivals >= capacity {
            let patient = arrivals / step.abandonment_rate.max(1e-300);
            n + (arrivals - capacity) / step.abandonment_rate.max(1e-300)
                + spread * patient.sqrt()
                + exponent
        } else {
            let slope = libm::log(capacity / arrivals);
            let bend = step.abandonment_rate / (capacity + exponent * step.abandonment_rate);
            // Where `slope m + bend m^2 / 2` reaches the exponent.
            n + 2.0 * exponent / (slope + (slope * slope + 2.0 * bend * exponent).sqrt())
        };
        let highest = here.max(settled).min(drift.max(here)) + 8.0;
        highest.min(2.0 * STATES_MAX as f64) as usize
    }

    fn new(step: &QueueStep, highest: usize) -> Self {
        let rate = step.arrival_rate + deaths(step, highest as f64).max(step.service_rate);
        let down: Vec<f64> =
            (0..=highest + 1).map(|state| deaths(step, state as f64) / rate).collect();
        let up = step.arrival_rate / rate;
        let stay = down.iter().map(|down| (1.0 - up - down).max(0.0)).collect();
        Self { highest, rate, up, stay, down }
    }

    /// Returns the piece, or nothing if the highest state is too low.
    fn live(
        &self,
        law: &Law,
        duration: f64,
        edge: f64,
        work_max: u64,
    ) -> Result<Option<Lived>, StaffingError> {
        let jumps = Jumps::with_mean(self.rate * duration, edge);
        let mut laws = Laws::new(self, law);
        let (mut lost, mut work) = (0.0, 0_u64);
        for count in 0..=jumps.last() {
            work += (laws.last - laws.first + 1) as u64;
            within("work", work as f64, (0.0, work_max as f64), "within the limit of the walk")?;
            let weights = (jumps.exactly(count), jumps.over(count) / self.rate);
            laws.collect(weights);
            if count < jumps.last() {
                laws.jump(self);
                lost += laws.trim(edge);
                if laws.last >= self.highest {
                    return Ok(None);
                }
            }
        }
        let law = trimmed(&laws.end, edge);
        Ok(Some(Lived { law, occupation: trimmed(&laws.occupation, 0.0), lost, work }))
    }
}

impl Laws {
    fn new(field: &Field, law: &Law) -> Self {
        let empty = vec![0.0; field.highest + 4];
        let mut now = empty.clone();
        now[law.low + 1..][..law.mass.len()].copy_from_slice(&law.mass);
        Self {
            now,
            next: empty.clone(),
            end: empty.clone(),
            occupation: empty,
            first: law.low,
            last: law.low + law.mass.len() - 1,
        }
    }

    /// Adds the law to the one at the end and to the time spent.
    fn collect(&mut self, (at_end, time): (f64, f64)) {
        let states = self.first + 1..self.last + 2;
        let now = &self.now[states.clone()];
        for (sum, share) in self.occupation[states.clone()].iter_mut().zip(now) {
            *sum += time * share;
        }
        if at_end > 0.0 {
            for (sum, share) in self.end[states].iter_mut().zip(now) {
                *sum += at_end * share;
            }
        }
    }

    /// Moves the law on by one jump, over one state more on each side.
    fn jump(&mut self, field: &Field) {
        let first = self.first.saturating_sub(1);
        let last = (self.last + 1).min(field.highest);
        let len = last - first + 1;
        let before = &self.now[first..][..len];
        let here = &self.now[first + 1..][..len];
        let after = &self.now[first + 2..][..len];
        let stay = &field.stay[first..][..len];
        let down = &field.down[first + 1..][..len];
        let next = &mut self.next[first + 1..][..len];
        for k in 0..len {
            next[k] = field.up * before[k] + stay[k] * here[k] + down[k] * after[k];
        }
        std::mem::swap(&mut self.now, &mut self.next);
        (self.first, self.last) = (first, last);
    }

    /// Leaves out the states at both edges that are too improbable, and returns what they had.
    fn trim(&mut self, edge: f64) -> f64 {
        let mut lost = 0.0;
        while self.last > self.first && self.now[self.last + 1] < edge {
            lost += self.leave_out(self.last);
            self.last -= 1;
        }
        while self.first < self.last && self.now[self.first + 1] < edge {
            lost += self.leave_out(self.first);
            self.first += 1;
        }
        lost
    }

    /// Empties a state in both layouts: what lies outside the states that matter is read as 0.
    fn leave_out(&mut self, state: usize) -> f64 {
        self.next[state + 1] = 0.0;
        std::mem::take(&mut self.now[state + 1])
    }
}

/// Returns the law without the states at its edges that are below `edge`; the layout has one empty state before 0.
fn trimmed(laid_out: &[f64], edge: f64) -> Law {
    let matters = |share: &f64| *share > edge;
    let first = laid_out.iter().position(matters).unwrap_or(1).max(1);
    let last = laid_out.iter().rposition(matters).unwrap_or(first).max(first);
    Law { low: first - 1, mass: laid_out[first..=last].to_vec() }
}
