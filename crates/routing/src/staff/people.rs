//! People one by one: free lists by group and contacts in hand, pauses ahead, and how busy each has been.

use super::lists::FreeLists;
use super::{Candidate, Hand, Staff};
use crate::{AgentOrder, Policy};

#[derive(Debug, Clone, Copy, PartialEq)]
struct Person {
    hand: Hand,
    ready: bool,
    /// The next planned pause or end.
    break_at: f64,
    /// Seconds on duty, up to when the person last came.
    here_seconds: f64,
    /// Since when the person has been on duty, or finishes what is in hand; infinite while away.
    here_since: f64,
    busy_seconds: f64,
    busy_since: f64,
}

impl Person {
    /// Counts the time on duty of someone who has gone and has nothing in hand any more.
    fn stop_if_gone(&mut self, now: f64) {
        if !self.ready && self.hand.held == 0 && self.here_since < f64::INFINITY {
            self.here_seconds += now - self.here_since;
            self.here_since = f64::INFINITY;
        }
    }

    /// Returns the share of the time on duty that the person was busy.
    fn occupied(&self, now: f64) -> f64 {
        let busy = if self.hand.held > 0 { now - self.busy_since } else { 0.0 };
        let here = self.here_seconds + (now - self.here_since).max(0.0);
        if here > 0.0 { (self.busy_seconds + busy) / here } else { 0.0 }
    }
}

/// People, each taker being one.
#[derive(Debug, Clone, PartialEq)]
pub struct People {
    each: Vec<Person>,
    /// First free list of each group; list `first + held` has its people with `held` contacts and room for more.
    first_list: Vec<u32>,
    levels: Vec<u32>,
    on_duty: Vec<u32>,
    free: FreeLists,
    order: AgentOrder,
    guard_seconds: f64,
    /// Whether the first of a list is always the one to ask.
    in_list_order: bool,
}

impl People {
    /// Returns people of whom nobody is ready; `groups` gives the group of each.
    ///
    /// A person of a group that the policy does not know is never given anything.
    #[must_use]
    pub fn new(policy: &Policy, groups: &[u32]) -> Self {
        let levels: Vec<u32> =
            (0..policy.groups() as u32).map(|group| policy.levels(group)).collect();
        let mut lists = 0;
        let first_list = levels.iter().map(|level| {
            lists += level;
            lists - level
        });
        let first_list: Vec<u32> = first_list.collect();
        let person = |&group: &u32| Person {
            hand: Hand { group, held: 0, room: u32::MAX },
            ready: false,
            break_at: f64::INFINITY,
            here_seconds: 0.0,
            here_since: f64::INFINITY,
            busy_seconds: 0.0,
            busy_since: 0.0,
        };
        let rule = policy.desk();
        Self {
            each: groups.iter().map(person).collect(),
            first_list,
            on_duty: vec![0; levels.len()],
            levels,
            free: FreeLists::new(lists as usize, groups.len()),
            order: rule.order,
            guard_seconds: rule.guard_seconds,
            in_list_order: rule.order == AgentOrder::LongestIdle && rule.guard_seconds == 0.0,
        }
    }

    /// Returns how many contacts a person has in hand.
    #[must_use]
    pub fn held(&self, person: u32) -> u32 {
        self.each.get(person as usize).map_or(0, |of| of.hand.held)
    }

    /// Returns who of a list is asked first, where that is not simply its head.
    fn scan(&self, list: u32, held: u32, now: f64) -> Candidate {
        let mut best = Candidate::NONE;
        for (taker, since) in self.free.iter(list) {
            let of = &self.each[taker as usize];
            if self.guards(of, now) {
                continue;
            }
            let key = match self.order {
                AgentOrder::LongestIdle => since,
                AgentOrder::LeastOccupied => of.occupied(now),
                AgentOrder::Fixed => f64::from(taker),
            };
            let candidate = Candidate { held, key, taker };
            if candidate.before(&best) {
                best = candidate;
            }
        }
        best
    }

    /// Returns whether the next pause of a person is so near that nothing is offered any more.
    #[inline]
    fn guards(&self, person: &Person, now: f64) -> bool {
        self.guard_seconds > 0.0 && now + self.guard_seconds > person.break_at
    }
}

impl Staff for People {
    fn takers(&self) -> usize {
        self.each.len()
    }

    #[inline]
    fn first(&self, group: u32, concurrency: u32, now: f64) -> Candidate {
        let first = self.first_list[group as usize];
        for held in 0..concurrency.min(self.levels[group as usize]) {
            let list = first + held;
            let key = self.free.oldest(list);
            if key == f64::INFINITY {
                continue;
            }
            if self.in_list_order {
                return Candidate { held, key, taker: self.free.head(list) };
            }
            let found = self.scan(list, held, now);
            if !found.is_none() {
                return found;
            }
        }
        Candidate::NONE
    }

    fn one(&self, taker: u32, concurrency: u32, now: f64) -> Candidate {
        match self.each.get(taker as usize) {
            Some(of)
                if self.free.has(taker) && of.hand.held < concurrency && !self.guards(of, now) =>
            {
                Candidate { held: of.hand.held, key: 0.0, taker }
            }
            _ => Candidate::NONE,
        }
    }

    #[inline]
    fn take(&mut self, candidate: Candidate) -> Hand {
        self.free.remove(candidate.taker);
        self.each[candidate.taker as usize].hand
    }

    #[inline]
    fn put(&mut self, taker: u32, hand: Hand, now: f64) {
        let of = &mut self.each[taker as usize];
        if of.hand.held == 0 && hand.held > 0 {
            of.busy_since = now;
        }
        of.hand = hand;
        let group = hand.group as usize;
        if of.ready && hand.held < hand.room.min(self.levels[group]) {
            self.free.push(self.first_list[group] + hand.held, taker, now);
        }
    }

    #[inline]
    fn release(&mut self, taker: u32, now: f64) -> Option<Hand> {
        let of = &mut self.each[taker as usize];
        if of.hand.held == 0 {
            return None;
        }
        of.hand.held -= 1;
        if of.hand.held == 0 {
            of.hand.room = u32::MAX;
            of.busy_seconds += now - of.busy_since;
            of.stop_if_gone(now);
        }
        if !of.ready {
            return None;
        }
        self.free.remove(taker);
        Some(of.hand)
    }

    fn hand(&self, taker: u32) -> Hand {
        self.each[taker as usize].hand
    }

    #[inline]
    fn is_about_to_leave(&self, taker: u32, now: f64) -> bool {
        self.guards(&self.each[taker as usize], now)
    }

    fn idle(&self, group: u32) -> u32 {
        self.free.len(self.first_list[group as usize])
    }

    #[inline]
    fn available(&self, group: u32, now: f64) -> u32 {
        if self.guard_seconds == 0.0 {
            return self.idle(group);
        }
        let idle = self.free.iter(self.first_list[group as usize]);
        idle.filter(|&(person, _)| !self.is_about_to_leave(person, now)).count() as u32
    }

    fn on_duty(&self, group: u32) -> u32 {
        self.on_duty[group as usize]
    }

    fn is_here(&self, taker: u32) -> bool {
        self.each.get(taker as usize).is_some_and(|of| of.ready)
    }

    fn ready(&mut self, person: u32, now: f64) -> Option<Hand> {
        let of = &mut self.each[person as usize];
        let group = of.hand.group as usize;
        if of.ready || group >= self.levels.len() {
            return None;
        }
        of.ready = true;
        of.here_since = of.here_since.min(now);
        self.on_duty[group] += 1;
        Some(of.hand)
    }

    fn away(&mut self, person: u32, now: f64) -> bool {
        let of = &mut self.each[person as usize];
        if !of.ready {
            return false;
        }
        of.ready = false;
        of.stop_if_gone(now);
        self.on_duty[of.hand.group as usize] -= 1;
        self.free.remove(person);
        true
    }

    fn plan_break(&mut self, person: u32, at: f64) {
        self.each[person as usize].break_at = at;
    }

    fn staffed(&mut self, _group: u32, _agents: u32) -> u32 {
        0
    }
}
