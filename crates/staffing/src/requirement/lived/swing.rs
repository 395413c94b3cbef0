//! The rule: which intervals change too fast for a steady queue.
//!
//! Contacts in service follow the arrivals with a delay: with people for everyone their mean `m(t)` moves towards the
//! load `a` of the interval as `exp(-t / handle time)`. A steady queue assumes one load `b` throughout (the lagged one).
//! The swing is the root mean square of `m(t) - b` over the interval, in units of the random spread `sqrt(b)`. Sources:
//! `docs/sources.md#which-queue`.

use std::ops::Range;

use organico_model::RequirementQueue;

use crate::requirement::interactive::Line;

/// The largest swing that a steady queue is trusted with.
const SWING_MAX: f64 = 0.3;

/// The longest handle time that it is trusted with, in intervals.
const HANDLE_MAX: f64 = 0.5;

/// Below this load in erlangs the spread is that of this load: a few contacts a day more or less are no swing.
const LOAD_LEAST: f64 = 0.5;

/// Why each interval of a stretch is reckoned in time, if it is.
pub(super) struct Swings {
    first: usize,
    why: Vec<Option<RequirementQueue>>,
}

impl Swings {
    /// Returns the swings of a stretch of open intervals. Its first interval is taken as steady at its opening.
    pub(super) fn of(line: &Line<'_>, open: &Range<usize>) -> Self {
        let own = |index: usize| erlangs(line, index, line.series.contacts[index]);
        let mut in_service = own(open.start);
        let why = open.clone().map(|index| {
            let load = own(index);
            let steady = erlangs(line, index, line.steady_contacts(index));
            let handle = line.series.handle_seconds[index] / line.seconds;
            let swing = swing((in_service - load, load - steady), handle);
            in_service = load + (in_service - load) * libm::exp(-1.0 / handle);
            if handle > HANDLE_MAX {
                Some(RequirementQueue::LongHandling)
            } else {
                (swing > SWING_MAX * steady.max(LOAD_LEAST).sqrt())
                    .then_some(RequirementQueue::ChangingLoad)
            }
        });
        Self { first: open.start, why: why.collect() }
    }

    /// Returns whether any interval changes too fast.
    pub(super) fn any(&self) -> bool {
        self.why.iter().any(Option::is_some)
    }

    /// Returns why an interval is reckoned in time, if it is.
    pub(super) fn why(&self, index: usize) -> Option<RequirementQueue> {
        index.checked_sub(self.first).and_then(|at| self.why.get(at)).copied().flatten()
    }
}

fn erlangs(line: &Line<'_>, index: usize, contacts: f64) -> f64 {
    contacts * line.series.handle_seconds[index] / line.seconds
}

/// Returns the root mean square of `fade exp(-t / handle) + constant` for `t` from 0 to 1.
fn swing((fade, constant): (f64, f64), handle: f64) -> f64 {
    let mean = -handle * libm::expm1(-1.0 / handle);
    let square = -0.5 * handle * libm::expm1(-2.0 / handle);
    (constant * constant + 2.0 * constant * fade * mean + fade * fade * square).max(0.0).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constant_difference_is_its_own_swing_and_a_fading_one_is_less() {
        assert!((swing((0.0, -2.0), 0.3) - 2.0).abs() < 1e-15);
        // exp(-2 t) over [0, 1]: the mean of its square is (1 - exp(-4)) / 4.
        let expected = (0.25 * (1.0 - libm::exp(-4.0))).sqrt();
        assert!((swing((1.0, 0.0), 0.5) - expected).abs() < 1e-15);
    }
}
