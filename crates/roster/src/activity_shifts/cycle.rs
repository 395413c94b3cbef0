//! Cycles of annealing, each twice as long as the one before, because nobody knows when the caller will stop.
//!
//! A missing quarter-hour is cheap while a cycle is hot, so that the search may cross rosters that lack people, and
//! dearer and dearer near the end until nothing is missing. Of prices of 1.5, 2, 4 and 8 over-covered quarter-hours held
//! through, the lower ended closer to the bound on every file tried, as long as the end raised them.

use crate::activity_shifts::board::{OVER, WEIGHT_MAX};
use crate::activity_shifts::chain::Pace;

/// Units of each chain in a round.
const ROUND: u64 = 1_000;

/// How often the first cycle prices each day of each person.
const FIRST_SWEEPS: u64 = 20;

/// Fewest rounds of a cycle.
const ROUNDS_MIN: u64 = 4;

/// Price of a missing quarter-hour, in over-covered ones, through most of a cycle and where it should end.
const WEIGHTS: (f64, f64) = (1.5, 10.0);

/// Share of a cycle after which the price may rise.
const RISE: f64 = 0.7;

/// Temperatures at the start and the end of every cycle, in the board's price. Later cycles that began at half of it
/// ended higher on the files with many activities and few people.
const HOT: f64 = 16.0;
const COLD: f64 = 2.0;

/// Twice the greatest disturbance of a price.
const NOISE: i16 = 4;

/// One cooling.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cycle {
    rounds: u64,
}

/// What holds in a round.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    pub(crate) pace: Pace,
    pub(crate) weight: i16,
}

impl Cycle {
    /// Returns the first cycle for so many days of people.
    pub(crate) fn first(days: usize) -> Self {
        let rounds = (FIRST_SWEEPS * days as u64).div_ceil(2 * ROUND).max(ROUNDS_MIN);
        Self { rounds }
    }

    /// Returns the cycle after this one.
    pub(crate) const fn next(self) -> Self {
        Self { rounds: self.rounds.saturating_mul(2) }
    }

    /// Returns the rounds of the cycle and those that may follow to fill what is missing.
    pub(crate) const fn rounds_max(self) -> u64 {
        self.rounds.saturating_add(self.rounds / 2)
    }

    /// Returns what holds in a round, or nothing where the cycle has ended and nobody is missing.
    pub(crate) fn moment(self, round: u64, missing: bool, weight: i16) -> Option<Moment> {
        let share = round as f64 / self.rounds as f64;
        if share >= 1.0 && !missing {
            return None;
        }
        let temperature = HOT * libm::pow(COLD / HOT, share.min(1.0));
        let pace = Pace { units: ROUND, temperature, noise: NOISE };
        let weight = if round == 0 {
            price(WEIGHTS.0)
        } else if share > RISE && missing {
            dearer(share, weight)
        } else {
            weight
        };
        Some(Moment { pace, weight })
    }
}

fn price(quarters: f64) -> i16 {
    (quarters * f64::from(OVER)) as i16
}

fn dearer(share: f64, weight: i16) -> i16 {
    if share >= 1.0 {
        return (weight + weight / 4).min(WEIGHT_MAX);
    }
    let risen = libm::pow(WEIGHTS.1 / WEIGHTS.0, (share - RISE) / (1.0 - RISE));
    weight.max(price(WEIGHTS.0 * risen))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_gets_dearer_only_near_the_end_and_then_until_the_cycle_is_over() {
        let cycle = Cycle::first(10_000);
        let weight = |round, weight| cycle.moment(round, true, weight).unwrap().weight;
        assert_eq!(weight(0, 99), 12);
        assert_eq!(weight(50, 12), 12);
        assert!(weight(90, 12) > 30);
        assert_eq!(weight(100, 80), 100);
        assert_eq!(weight(149, WEIGHT_MAX), WEIGHT_MAX);
    }

    #[test]
    fn a_cycle_ends_at_once_when_nobody_is_missing_and_the_next_is_twice_as_long() {
        let cycle = Cycle::first(10_000);
        assert!(cycle.moment(99, false, 12).is_some());
        assert!(cycle.moment(100, false, 12).is_none());
        assert!(cycle.next().moment(199, false, 12).is_some());
        assert!(cycle.next().moment(200, false, 12).is_none());
    }
}
