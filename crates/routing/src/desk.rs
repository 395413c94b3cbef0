//! The desk: who is free, what waits, and what happens next.
//!
//! A freed person takes the waiting contact of the best rank and then of the longest wait. An arriving contact goes
//! to the first tier that has somebody free, there to the person with the fewest contacts in hand, and among those to
//! the one idle longest. Whoever holds contacts may take another only where all of them allow as many at once.
//!
//! Patience is resolved when somebody looks at the head of a queue: a contact whose patience has run out is found
//! there and leaves with the instant at which it did. So a desk need not be told of each abandonment.

mod lists;
mod queues;
#[cfg(test)]
mod tests;

use crate::Policy;
use crate::policy::TypeRule;
use lists::FreeLists;
use queues::Queues;

pub use queues::Waiting;

/// What happened. Ids of people and types lie below the counts that the desk was made with; other ids are ignored.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Input {
    /// A contact came. Its id must not be waiting or in service already.
    Arrived {
        /// The contact.
        contact: u32,
        /// Its type.
        kind: u32,
        /// The instant at which it leaves unless answered before; infinite if it never does.
        leaves: f64,
    },
    /// A person finished one of the contacts in hand.
    Ended {
        /// The person.
        person: u32,
    },
    /// A person can take contacts from now on.
    Ready {
        /// The person.
        person: u32,
    },
    /// A person takes no more contacts from now on, and finishes those in hand.
    Away {
        /// The person.
        person: u32,
    },
    /// A waiting contact of the type reached a wait after which more groups may take it.
    Widened {
        /// The type.
        kind: u32,
    },
    /// Everyone who waits for the type leaves.
    Closed {
        /// The type.
        kind: u32,
    },
}

/// What the desk decided.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Decision {
    /// The person takes the contact now.
    Assign {
        /// The contact.
        contact: u32,
        /// The person.
        person: u32,
    },
    /// The contact left without an answer.
    Leave {
        /// The contact.
        contact: u32,
        /// When: now or before.
        at: f64,
    },
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Hands {
    group: u32,
    /// Contacts in hand.
    held: u32,
    /// The fewest that any contact taken since the hands were last empty allows at once.
    room: u32,
    ready: bool,
}

/// The state of routing.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk {
    policy: Policy,
    people: Vec<Hands>,
    /// First free list of each group; list `first + held` has its people with `held` contacts and room for more.
    first_list: Vec<u32>,
    free: FreeLists,
    queues: Queues,
    decisions: Vec<Decision>,
}

impl Desk {
    /// Returns a desk at which nobody is ready and nothing waits; `groups` gives the group of each person.
    ///
    /// A person of a group that the policy does not know is never given anything.
    #[must_use]
    pub fn new(policy: Policy, groups: &[u32]) -> Self {
        let mut first_list = Vec::with_capacity(policy.groups());
        let mut lists = 0;
        for group in 0..policy.groups() as u32 {
            first_list.push(lists);
            lists += policy.levels(group);
        }
        let people =
            groups.iter().map(|&group| Hands { group, held: 0, room: u32::MAX, ready: false });
        Self {
            people: people.collect(),
            first_list,
            free: FreeLists::new(lists as usize, groups.len()),
            queues: Queues::new(policy.types()),
            decisions: Vec::with_capacity(8),
            policy,
        }
    }

    /// Returns the decisions that follow from one input at the instant `now`, which never goes back.
    ///
    /// The slice is kept until the next step; it allocates only until the longest one so far has been seen.
    #[inline]
    pub fn step(&mut self, now: f64, input: Input) -> &[Decision] {
        self.decisions.clear();
        match input {
            Input::Arrived { contact, kind, leaves } if self.has_type(kind) => {
                self.arrive(now, kind, Waiting { contact, since: now, leaves });
            }
            Input::Ended { person } if self.has_person(person) => self.end(now, person),
            Input::Ready { person } if self.has_person(person) => self.ready(now, person),
            Input::Away { person } if self.has_person(person) => {
                self.people[person as usize].ready = false;
                self.free.remove(person);
            }
            Input::Widened { kind } if self.has_type(kind) => self.widen(now, kind),
            Input::Closed { kind } if self.has_type(kind) => self.close(now, kind),
            _ => {}
        }
        &self.decisions
    }

    /// Returns the contacts that wait for a type, longest wait first; some may have left already.
    pub fn waiting(&self, kind: usize) -> impl Iterator<Item = Waiting> + '_ {
        self.queues.iter(kind)
    }

    /// Returns how many contacts a person has in hand.
    #[must_use]
    pub fn held(&self, person: u32) -> u32 {
        self.people.get(person as usize).map_or(0, |hands| hands.held)
    }

    fn has_type(&self, kind: u32) -> bool {
        (kind as usize) < self.policy.types()
    }

    fn has_person(&self, person: u32) -> bool {
        self.people
            .get(person as usize)
            .is_some_and(|hands| (hands.group as usize) < self.policy.groups())
    }

    #[inline]
    fn arrive(&mut self, now: f64, kind: u32, contact: Waiting) {
        // Whoever waits already was not taken by anyone free, so neither is the newcomer.
        let person =
            if self.queues.is_empty(kind) { self.person_for(now, kind, now) } else { None };
        match person {
            Some(person) => {
                self.free.remove(person);
                self.assign(contact.contact, kind, person);
                self.list(now, person);
            }
            None => self.queues.push(kind, contact),
        }
    }

    #[inline]
    fn end(&mut self, now: f64, person: u32) {
        let hands = &mut self.people[person as usize];
        if hands.held == 0 {
            return;
        }
        hands.held -= 1;
        if hands.held == 0 {
            hands.room = u32::MAX;
        }
        if hands.ready {
            self.free.remove(person);
            self.serve(now, person);
        }
    }

    fn ready(&mut self, now: f64, person: u32) {
        let hands = &mut self.people[person as usize];
        if !hands.ready {
            hands.ready = true;
            self.serve(now, person);
        }
    }

    fn widen(&mut self, now: f64, kind: u32) {
        loop {
            self.drop_gone(now, kind);
            let Some(since) = self.queues.head(kind).map(|head| head.since) else { return };
            let Some(person) = self.person_for(now, kind, since) else { return };
            self.free.remove(person);
            self.assign_head(kind, person);
            self.list(now, person);
        }
    }

    fn close(&mut self, now: f64, kind: u32) {
        while let Some(gone) = self.queues.pop(kind) {
            let at = gone.leaves.min(now);
            self.decisions.push(Decision::Leave { contact: gone.contact, at });
        }
    }

    /// Gives an unlisted person all that there is to take, and lists what room is left.
    #[inline]
    fn serve(&mut self, now: f64, person: u32) {
        while let Some(kind) = self.kind_for(now, person) {
            self.assign_head(kind, person);
        }
        self.list(now, person);
    }

    /// Lists a person who can take one more contact.
    #[inline]
    fn list(&mut self, now: f64, person: u32) {
        let hands = self.people[person as usize];
        if hands.ready && hands.held < hands.room.min(self.policy.levels(hands.group)) {
            let list = self.first_list[hands.group as usize] + hands.held;
            self.free.push(list, person, now);
        }
    }

    fn assign_head(&mut self, kind: u32, person: u32) {
        if let Some(head) = self.queues.pop(kind) {
            self.assign(head.contact, kind, person);
        }
    }

    #[inline]
    fn assign(&mut self, contact: u32, kind: u32, person: u32) {
        let hands = &mut self.people[person as usize];
        hands.held += 1;
        hands.room = hands.room.min(self.policy.rule(kind as usize).concurrency);
        debug_assert!(hands.held <= hands.room, "nobody holds more than their slots");
        self.decisions.push(Decision::Assign { contact, person });
    }

    /// Returns who takes a contact of a type that came at `since`: first tier, then emptiest hands, then longest idle.
    #[inline]
    fn person_for(&self, now: f64, kind: u32, since: f64) -> Option<u32> {
        let rule = self.policy.rule(kind as usize);
        if rule.deferred && !self.above_reserve(rule, 0) {
            return None;
        }
        let mut best: Option<(u32, u32, f64, u32)> = None;
        for taker in &rule.takers {
            if best.is_some_and(|(tier, ..)| tier != taker.tier) {
                break;
            }
            if since + taker.after_seconds > now {
                continue;
            }
            let first = self.first_list[taker.group as usize];
            for held in 0..rule.concurrency.min(self.policy.levels(taker.group)) {
                let list = first + held;
                let idle_since = self.free.oldest(list);
                if idle_since == f64::INFINITY {
                    continue;
                }
                let better = best.is_none_or(|(_, h, s, _)| (held, idle_since) < (h, s));
                if better {
                    best = Some((taker.tier, held, idle_since, list));
                }
                break;
            }
        }
        best.and_then(|(.., list)| self.free.head(list))
    }

    /// Returns the type whose head an unlisted person takes next: best rank, then longest wait.
    #[inline]
    fn kind_for(&mut self, now: f64, person: u32) -> Option<u32> {
        let Hands { group, held, room, .. } = self.people[person as usize];
        if held >= room {
            return None;
        }
        let mut best: Option<(u32, f64, u32)> = None;
        for index in 0..self.policy.menu(group).len() {
            let item = self.policy.menu(group)[index];
            if best.is_some_and(|(rank, ..)| item.rank > rank) {
                break;
            }
            self.drop_gone(now, item.kind);
            let Some(since) = self.queues.head(item.kind).map(|head| head.since) else { continue };
            let rule = self.policy.rule(item.kind as usize);
            let may = held < rule.concurrency
                && since + item.after_seconds <= now
                && (!rule.deferred || self.above_reserve(rule, u32::from(held == 0)));
            if may && best.is_none_or(|(_, longest, _)| since < longest) {
                best = Some((item.rank, since, item.kind));
            }
        }
        best.map(|(.., kind)| kind)
    }

    /// Returns whether more people than the reserve are idle, with `besides` who are idle and not listed.
    fn above_reserve(&self, rule: &TypeRule, besides: u32) -> bool {
        let idle = |group: u32| self.free.len(self.first_list[group as usize]);
        rule.reserve == 0
            || rule.takers.iter().map(|taker| idle(taker.group)).sum::<u32>() + besides
                > rule.reserve
    }

    /// Lets those at the head of a queue leave whose patience has run out.
    #[inline]
    fn drop_gone(&mut self, now: f64, kind: u32) {
        while let Some(head) = self.queues.head(kind)
            && head.leaves <= now
        {
            self.queues.pop(kind);
            self.decisions.push(Decision::Leave { contact: head.contact, at: head.leaves });
        }
    }
}
