//! One step: what an input leads to, told decision by decision.
//!
//! Whoever listens is compiled into the step, so that a simulator pays nothing for a list of decisions.

use super::aside::{Offered, take_first};
use super::{Desk, Waiting};
use crate::{Candidate, Decision, Hand, Input, NOBODY, Staff};

/// A step of a desk at an instant, and who hears what is decided.
pub(super) struct Step<'a, S, F> {
    pub(super) desk: &'a mut Desk<S>,
    pub(super) now: f64,
    pub(super) out: F,
}

impl<S: Staff, F: FnMut(Decision)> Step<'_, S, F> {
    /// Takes in what happened.
    #[inline(always)]
    pub(super) fn take(&mut self, input: Input) {
        match input {
            Input::Ended { taker } if self.desk.has_taker(taker) => {
                if let Some(hand) = self.desk.staff.release(taker, self.now) {
                    self.serve(taker, hand);
                }
            }
            Input::Arrived { contact, kind, until, preferred } if self.desk.has_type(kind) => {
                self.arrive(kind, Waiting { contact, since: self.now, until }, preferred);
            }
            other => self.step_seldom(other),
        }
    }

    /// The inputs that are far fewer than contacts.
    pub(super) fn step_seldom(&mut self, input: Input) {
        match input {
            Input::Widened { contact, kind } if self.desk.has_type(kind) => {
                (self.out)(Decision::Overflow { contact });
                self.offer_heads(kind);
            }
            Input::Abandoned { contact, kind, since } if self.desk.has_type(kind) => {
                self.abandon(contact, kind, since);
            }
            Input::Returned { contact, kind, since, until } if self.desk.has_type(kind) => {
                self.enqueue(kind, Waiting { contact, since, until });
                self.offer_heads(kind);
            }
            Input::CallbackAccepted { contact, kind, since } if self.desk.has_type(kind) => {
                if let Some(found) = self.desk.queues.find(kind, contact, since) {
                    found.until = f64::INFINITY;
                }
            }
            Input::Accepted { contact } => {
                take_first(&mut self.desk.offered, |o| o.waiting.contact == contact);
            }
            Input::Declined { contact } => self.decline(contact),
            Input::Closed { kind } if self.desk.has_type(kind) => self.close(kind),
            Input::Tick => self.tick(),
            of_people => self.step_of_people(of_people),
        }
    }

    pub(super) fn step_of_people(&mut self, input: Input) {
        match input {
            Input::Ready { person } if self.desk.has_taker(person) => {
                if let Some(hand) = self.desk.staff.ready(person, self.now) {
                    self.serve(person, hand);
                }
            }
            Input::Away { person } if self.desk.has_taker(person) => self.desk.staff.away(person),
            Input::Break { person, at } if self.desk.has_taker(person) => {
                self.desk.staff.plan_break(person, at);
            }
            Input::Staffed { group, agents } if (group as usize) < self.desk.policy.groups() => {
                for _ in 0..self.desk.staff.staffed(group, agents) {
                    self.serve(group, Hand { group, held: 0, room: 1 });
                }
            }
            _ => {}
        }
    }

    #[inline(always)]
    pub(super) fn arrive(&mut self, kind: u32, contact: Waiting, preferred: u32) {
        if preferred != NOBODY && self.arrive_for(kind, contact, preferred) {
            return;
        }
        // Whoever waits already was not taken by anyone free, so neither is the newcomer.
        if self.desk.queues.is_empty(kind) {
            let candidate = self.candidate_for(kind, self.now);
            if !candidate.is_none() {
                self.give(kind, contact, candidate);
                return;
            }
        }
        self.wait(kind, contact);
    }

    /// Puts a contact that nobody can take into its queue, and tells it what to expect.
    #[inline(always)]
    pub(super) fn wait(&mut self, kind: u32, contact: Waiting) {
        let rule = self.desk.policy.rule(kind as usize);
        if rule.line_cap.is_some_and(|cap| self.desk.queues.len(kind) >= cap) {
            (self.out)(Decision::Block { contact: contact.contact });
            return;
        }
        let tells = self.desk.policy.desk().announces || rule.callback_over_seconds.is_some();
        if rule.deferred {
            self.enqueue(kind, contact);
        } else {
            self.desk.queues.push(kind, contact);
        }
        if tells {
            self.tell(kind, contact.contact);
        }
    }

    pub(super) fn tell(&mut self, kind: u32, contact: u32) {
        let rule = self.desk.policy.rule(kind as usize);
        let position = self.desk.queues.len(kind);
        let people: u32 =
            rule.takers.iter().map(|taker| self.desk.staff.on_duty(taker.group)).sum();
        let seconds = f64::from(position) * rule.mean_seconds / f64::from(people.max(1));
        if self.desk.policy.desk().announces {
            (self.out)(Decision::Announce { contact, position, seconds });
        }
        if rule.callback_over_seconds.is_some_and(|over| seconds > over) {
            (self.out)(Decision::Callback { contact, seconds });
        }
    }

    /// Puts a contact into its place in the queue: by due time if deferred, by arrival otherwise.
    pub(super) fn enqueue(&mut self, kind: u32, contact: Waiting) {
        if self.desk.policy.rule(kind as usize).deferred {
            self.desk.queues.insert(kind, contact, |waiting| waiting.until);
        } else {
            self.desk.queues.insert(kind, contact, |waiting| waiting.since);
        }
    }

    /// Gives an unlisted taker all that there is to take, and puts them back.
    #[inline(always)]
    pub(super) fn serve(&mut self, taker: u32, hand: Hand) {
        let mut hand = if self.desk.holds.is_empty() { hand } else { self.serve_held(taker, hand) };
        while let Some(kind) = self.kind_for(hand) {
            let Some(head) = self.desk.queues.pop(kind) else { break };
            hand = hand.with_one_more(self.desk.policy.rule(kind as usize).concurrency);
            self.offer(kind, head, taker);
        }
        self.desk.staff.put(taker, hand, self.now);
    }

    /// Gives a contact to a listed candidate.
    #[inline(always)]
    pub(super) fn give(&mut self, kind: u32, contact: Waiting, candidate: Candidate) {
        let hand = self.desk.staff.take(candidate);
        let hand = hand.with_one_more(self.desk.policy.rule(kind as usize).concurrency);
        debug_assert!(hand.held <= hand.room, "nobody holds more than their slots");
        self.offer(kind, contact, candidate.taker);
        self.desk.staff.put(candidate.taker, hand, self.now);
    }

    #[inline(always)]
    pub(super) fn offer(&mut self, kind: u32, waiting: Waiting, taker: u32) {
        if self.desk.rings {
            self.desk.offered.push(Offered { kind, taker, at: self.now, waiting });
        }
        (self.out)(Decision::Offer { contact: waiting.contact, taker });
    }

    /// Gives the contacts at the head of a queue to whoever may take them now.
    pub(super) fn offer_heads(&mut self, kind: u32) {
        loop {
            self.drop_gone(kind);
            let Some(since) = self.desk.queues.head(kind).map(|head| head.since) else { return };
            let candidate = self.candidate_for(kind, since);
            if candidate.is_none() {
                return;
            }
            let Some(head) = self.desk.queues.pop(kind) else { return };
            self.give(kind, head, candidate);
        }
    }

    /// Lets those at the head of a queue leave whose patience has run out.
    #[inline(always)]
    pub(super) fn drop_gone(&mut self, kind: u32) {
        while let Some(head) = self.desk.queues.head(kind)
            && head.until <= self.now
            && !self.desk.policy.rule(kind as usize).deferred
        {
            self.desk.queues.pop(kind);
            (self.out)(Decision::Leave { contact: head.contact, at: head.until });
        }
    }
}
