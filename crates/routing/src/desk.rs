//! The desk: who is free, what waits, and what happens next.
//!
//! A freed person takes the waiting contact of the best rank and then of the longest wait, with the type's credit. An
//! arriving contact goes to the first tier that has somebody free, there to the person with the fewest contacts in
//! hand, and among those to the first in the order of choice. Whoever holds contacts may take another only where all of
//! them allow as many at once.
//!
//! Patience is resolved when somebody looks at the head of a queue: a contact whose patience has run out is found
//! there and leaves with the instant at which it did. So a desk need not be told of each abandonment, but it may be.

mod aside;
mod offers;
mod queues;
mod search;
#[cfg(test)]
mod tests;

use crate::{Decision, Groups, Input, NOBODY, People, Policy, Staff, WaitReason};
use aside::{Hold, Offered, take_first};
use queues::Queues;

pub use queues::Waiting;

/// The state of routing.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk<S> {
    policy: Policy,
    staff: S,
    queues: Queues,
    holds: Vec<Hold>,
    offered: Vec<Offered>,
    /// Whether offers are remembered until they are accepted.
    rings: bool,
    decisions: Vec<Decision>,
}

impl Desk<People> {
    /// Returns a desk of people at which nobody is ready and nothing waits; `groups` gives the group of each person.
    ///
    /// A person of a group that the policy does not know is never given anything.
    #[must_use]
    pub fn of_people(policy: Policy, groups: &[u32]) -> Self {
        let staff = People::new(&policy, groups);
        Self::of(policy, staff)
    }

    /// Returns how many contacts a person has in hand.
    #[must_use]
    pub fn held(&self, person: u32) -> u32 {
        self.staff.held(person)
    }
}

impl Desk<Groups> {
    /// Returns a desk of counted groups with nobody on duty; whatever the policy says, each person holds one contact.
    #[must_use]
    pub fn of_groups(policy: Policy) -> Self {
        let staff = Groups::new(policy.groups(), policy.desk().order);
        Self::of(policy, staff)
    }

    /// Returns how many of a group are busy and leave when they finish.
    #[must_use]
    pub fn leaving(&self, group: u32) -> u32 {
        self.staff.leaving(group)
    }
}

impl<S: Staff> Desk<S> {
    fn of(policy: Policy, staff: S) -> Self {
        Self {
            staff,
            queues: Queues::new(policy.types()),
            holds: Vec::new(),
            offered: Vec::new(),
            rings: policy.desk().ring_seconds.is_some(),
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
            Input::Ended { taker } if self.has_taker(taker) => {
                if let Some(hand) = self.staff.release(taker, now) {
                    self.serve(now, taker, hand);
                }
            }
            Input::Arrived { contact, kind, until, preferred } if self.has_type(kind) => {
                self.arrive(now, kind, Waiting { contact, since: now, until }, preferred);
            }
            other => self.step_seldom(now, other),
        }
        &self.decisions
    }

    /// The inputs that are far fewer than contacts.
    fn step_seldom(&mut self, now: f64, input: Input) {
        match input {
            Input::Widened { contact, kind } if self.has_type(kind) => {
                self.decisions.push(Decision::Overflow { contact });
                self.offer_heads(now, kind);
            }
            Input::Abandoned { contact, kind, since } if self.has_type(kind) => {
                self.abandon(now, contact, kind, since);
            }
            Input::Returned { contact, kind, since, until } if self.has_type(kind) => {
                self.enqueue(kind, Waiting { contact, since, until });
                self.offer_heads(now, kind);
            }
            Input::CallbackAccepted { contact, kind, since } if self.has_type(kind) => {
                if let Some(found) = self.queues.find(kind, contact, since) {
                    found.until = f64::INFINITY;
                }
            }
            Input::Accepted { contact } => {
                take_first(&mut self.offered, |o| o.waiting.contact == contact);
            }
            Input::Declined { contact } => self.decline(now, contact),
            Input::Closed { kind } if self.has_type(kind) => self.close(now, kind),
            Input::Tick => self.tick(now),
            of_people => self.step_of_people(now, of_people),
        }
    }

    fn step_of_people(&mut self, now: f64, input: Input) {
        match input {
            Input::Ready { person } if self.has_taker(person) => {
                if let Some(hand) = self.staff.ready(person, now) {
                    self.serve(now, person, hand);
                }
            }
            Input::Away { person } if self.has_taker(person) => self.staff.away(person),
            Input::Break { person, at } if self.has_taker(person) => {
                self.staff.plan_break(person, at);
            }
            Input::Staffed { group, agents } if (group as usize) < self.policy.groups() => {
                for _ in 0..self.staff.staffed(group, agents) {
                    self.serve(now, group, crate::Hand { group, held: 0, room: 1 });
                }
            }
            _ => {}
        }
    }

    /// Returns the contacts that wait for a type, in the order of service; some may have left already.
    pub fn waiting(&self, kind: usize) -> impl Iterator<Item = Waiting> + '_ {
        let held = self.holds.iter().filter(move |hold| hold.kind as usize == kind);
        self.queues.iter(kind).chain(held.map(|hold| hold.waiting))
    }

    /// Returns why a contact of a type that came just now has to wait.
    #[must_use]
    pub fn wait_reason(&self, kind: u32) -> WaitReason {
        let takers = &self.policy.rule(kind as usize).takers;
        if takers.iter().any(|taker| self.staff.idle(taker.group) > 0) {
            WaitReason::HeldBack
        } else if takers.iter().any(|taker| self.staff.on_duty(taker.group) > 0) {
            WaitReason::AllBusy
        } else {
            WaitReason::Nobody
        }
    }

    /// Returns how many groups the policy knows.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.policy.groups()
    }

    /// Returns how many of a group are on duty.
    #[must_use]
    pub fn on_duty(&self, group: u32) -> u32 {
        self.staff.on_duty(group)
    }

    fn has_type(&self, kind: u32) -> bool {
        (kind as usize) < self.policy.types()
    }

    fn has_taker(&self, taker: u32) -> bool {
        (taker as usize) < self.staff.takers()
    }

    #[inline]
    fn arrive(&mut self, now: f64, kind: u32, contact: Waiting, preferred: u32) {
        if preferred != NOBODY && self.arrive_for(now, kind, contact, preferred) {
            return;
        }
        // Whoever waits already was not taken by anyone free, so neither is the newcomer.
        if self.queues.is_empty(kind) {
            let candidate = self.candidate_for(now, kind, now);
            if !candidate.is_none() {
                self.give(now, kind, contact, candidate);
                return;
            }
        }
        self.wait(kind, contact);
    }

    /// Puts a contact that nobody can take into its queue, and tells it what to expect.
    #[inline]
    fn wait(&mut self, kind: u32, contact: Waiting) {
        let rule = self.policy.rule(kind as usize);
        if rule.line_cap.is_some_and(|cap| self.queues.len(kind) >= cap) {
            self.decisions.push(Decision::Block { contact: contact.contact });
            return;
        }
        let tells = self.policy.desk().announces || rule.callback_over_seconds.is_some();
        if rule.deferred {
            self.enqueue(kind, contact);
        } else {
            self.queues.push(kind, contact);
        }
        if tells {
            self.tell(kind, contact.contact);
        }
    }

    fn tell(&mut self, kind: u32, contact: u32) {
        let rule = self.policy.rule(kind as usize);
        let position = self.queues.len(kind);
        let people: u32 = rule.takers.iter().map(|taker| self.staff.on_duty(taker.group)).sum();
        let seconds = f64::from(position) * rule.mean_seconds / f64::from(people.max(1));
        if self.policy.desk().announces {
            self.decisions.push(Decision::Announce { contact, position, seconds });
        }
        if rule.callback_over_seconds.is_some_and(|over| seconds > over) {
            self.decisions.push(Decision::Callback { contact, seconds });
        }
    }

    /// Puts a contact into its place in the queue: by due time if deferred, by arrival otherwise.
    fn enqueue(&mut self, kind: u32, contact: Waiting) {
        if self.policy.rule(kind as usize).deferred {
            self.queues.insert(kind, contact, |waiting| waiting.until);
        } else {
            self.queues.insert(kind, contact, |waiting| waiting.since);
        }
    }

    /// Gives an unlisted taker all that there is to take, and puts them back.
    #[inline]
    fn serve(&mut self, now: f64, taker: u32, hand: crate::Hand) {
        let mut hand = if self.holds.is_empty() { hand } else { self.serve_held(now, taker, hand) };
        while let Some(kind) = self.kind_for(now, hand) {
            let Some(head) = self.queues.pop(kind) else { break };
            hand = hand.with_one_more(self.policy.rule(kind as usize).concurrency);
            self.offer(now, kind, head, taker);
        }
        self.staff.put(taker, hand, now);
    }

    /// Gives a contact to a listed candidate.
    #[inline]
    fn give(&mut self, now: f64, kind: u32, contact: Waiting, candidate: crate::Candidate) {
        let hand = self.staff.take(candidate);
        let hand = hand.with_one_more(self.policy.rule(kind as usize).concurrency);
        debug_assert!(hand.held <= hand.room, "nobody holds more than their slots");
        self.offer(now, kind, contact, candidate.taker);
        self.staff.put(candidate.taker, hand, now);
    }

    #[inline]
    fn offer(&mut self, now: f64, kind: u32, waiting: Waiting, taker: u32) {
        if self.rings {
            self.offered.push(Offered { kind, taker, at: now, waiting });
        }
        self.decisions.push(Decision::Offer { contact: waiting.contact, taker });
    }

    /// Gives the contacts at the head of a queue to whoever may take them now.
    fn offer_heads(&mut self, now: f64, kind: u32) {
        loop {
            self.drop_gone(now, kind);
            let Some(since) = self.queues.head(kind).map(|head| head.since) else { return };
            let candidate = self.candidate_for(now, kind, since);
            if candidate.is_none() {
                return;
            }
            let Some(head) = self.queues.pop(kind) else { return };
            self.give(now, kind, head, candidate);
        }
    }

    /// Lets those at the head of a queue leave whose patience has run out.
    #[inline]
    fn drop_gone(&mut self, now: f64, kind: u32) {
        while let Some(head) = self.queues.head(kind)
            && head.until <= now
            && !self.policy.rule(kind as usize).deferred
        {
            self.queues.pop(kind);
            self.decisions.push(Decision::Leave { contact: head.contact, at: head.until });
        }
    }
}
