//! Counted groups: how many are idle, busy, and about to leave.

use super::{Candidate, Hand, Staff};
use crate::AgentOrder;

/// The most people of a group: far more than any centre has, and it bounds the work of one step.
const AGENTS_MAX: u32 = 1_000_000;

#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Count {
    idle: u32,
    busy: u32,
    /// Of the busy, those who leave when they finish.
    leaving: u32,
}

/// Groups of equal people, each taker being a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Groups {
    counts: Vec<Count>,
    order: AgentOrder,
}

impl Groups {
    /// Returns that many groups with nobody on duty.
    #[must_use]
    pub fn new(groups: usize, order: AgentOrder) -> Self {
        Self { counts: vec![Count::default(); groups], order }
    }

    /// Returns how many of a group are busy and leave when they finish.
    #[must_use]
    pub fn leaving(&self, group: u32) -> u32 {
        self.counts.get(group as usize).map_or(0, |count| count.leaving)
    }
}

impl Staff for Groups {
    fn takers(&self) -> usize {
        self.counts.len()
    }

    #[inline]
    fn first(&self, group: u32, _concurrency: u32, _now: f64) -> Candidate {
        let count = self.counts[group as usize];
        if count.idle == 0 {
            return Candidate::NONE;
        }
        let key = match self.order {
            AgentOrder::Fixed => 0.0,
            AgentOrder::LongestIdle => -f64::from(count.idle),
            AgentOrder::LeastOccupied => f64::from(count.busy) / f64::from(count.busy + count.idle),
        };
        Candidate { held: 0, key, taker: group }
    }

    fn one(&self, taker: u32, concurrency: u32, now: f64) -> Candidate {
        self.first(taker, concurrency, now)
    }

    #[inline]
    fn take(&mut self, candidate: Candidate) -> Hand {
        self.counts[candidate.taker as usize].idle -= 1;
        Hand { group: candidate.taker, held: 0, room: 1 }
    }

    #[inline]
    fn put(&mut self, taker: u32, hand: Hand, _now: f64) {
        let count = &mut self.counts[taker as usize];
        if hand.held == 0 {
            count.idle += 1;
        } else {
            count.busy += 1;
        }
    }

    #[inline]
    fn release(&mut self, taker: u32, _now: f64) -> Option<Hand> {
        let count = &mut self.counts[taker as usize];
        if count.busy == 0 {
            return None;
        }
        count.busy -= 1;
        if count.leaving > 0 {
            count.leaving -= 1;
            return None;
        }
        Some(Hand { group: taker, held: 0, room: 1 })
    }

    fn hand(&self, taker: u32) -> Hand {
        Hand { group: taker, held: self.counts[taker as usize].busy, room: 1 }
    }

    #[inline]
    fn is_about_to_leave(&self, _taker: u32, _now: f64) -> bool {
        false
    }

    fn idle(&self, group: u32) -> u32 {
        self.counts[group as usize].idle
    }

    #[inline]
    fn available(&self, group: u32, _now: f64) -> u32 {
        self.idle(group)
    }

    fn on_duty(&self, group: u32) -> u32 {
        let count = self.counts[group as usize];
        count.idle + count.busy - count.leaving
    }

    fn is_here(&self, taker: u32) -> bool {
        self.on_duty(taker) > 0
    }

    fn ready(&mut self, _person: u32, _now: f64) -> Option<Hand> {
        None
    }

    fn away(&mut self, _person: u32, _now: f64) -> bool {
        false
    }

    fn plan_break(&mut self, _person: u32, _at: f64) {}

    fn staffed(&mut self, group: u32, agents: u32) -> u32 {
        let agents = agents.min(AGENTS_MAX);
        let now = self.on_duty(group);
        let count = &mut self.counts[group as usize];
        if agents >= now {
            // Those about to leave stay; the rest are new.
            let stay = (agents - now).min(count.leaving);
            count.leaving -= stay;
            return agents - now - stay;
        }
        let fewer = now - agents;
        let idle = fewer.min(count.idle);
        count.idle -= idle;
        count.leaving += fewer - idle;
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_people_are_taken_from_the_idle_first_and_the_busy_leave_when_they_finish() {
        let mut groups = Groups::new(1, AgentOrder::Fixed);
        assert_eq!(groups.staffed(0, 3), 3);
        let idle = Hand { group: 0, held: 0, room: 1 };
        for hand in [idle, idle.with_one_more(1), idle.with_one_more(1)] {
            groups.put(0, hand, 0.0);
        }
        assert_eq!((groups.idle(0), groups.on_duty(0)), (1, 3));
        assert_eq!(groups.staffed(0, 1), 0);
        assert_eq!((groups.idle(0), groups.on_duty(0), groups.leaving(0)), (0, 1, 1));
        assert_eq!(groups.release(0, 1.0), None);
        assert_eq!(groups.release(0, 1.0), Some(idle));
    }

    #[test]
    fn those_about_to_leave_stay_when_more_people_are_wanted_again() {
        let mut groups = Groups::new(1, AgentOrder::Fixed);
        assert_eq!(groups.staffed(0, 1), 1);
        groups.put(0, Hand { group: 0, held: 1, room: 1 }, 0.0);
        assert_eq!(groups.staffed(0, 0), 0);
        assert_eq!(groups.staffed(0, 2), 1);
        assert_eq!(groups.leaving(0), 0);
    }
}
