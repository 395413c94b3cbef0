//! One step: what an input leads to, told decision by decision.
//!
//! Whoever listens is compiled into the step, so that a simulator pays nothing for a list of decisions.

use super::aside::{Offered, take_first};
use super::{Desk, GONE, Waiting};
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
                if self.desk.rings && !self.desk.has_answered(taker) {
                    return;
                }
                if let Some(hand) = self.desk.staff.release(taker, self.now) {
                    self.serve(taker, hand);
                }
            }
            Input::Arrived { contact, kind, until, preferred }
                if self.desk.has_type(kind) && self.desk.is_new(contact) =>
            {
                let until = if until.is_nan() { f64::INFINITY } else { until };
                self.arrive(kind, Waiting { contact, since: self.now, until }, preferred);
            }
            other => self.step_seldom(other),
        }
    }

    /// The inputs that are far fewer than contacts.
    pub(super) fn step_seldom(&mut self, input: Input) {
        match input {
            Input::Widened { contact, kind } if self.desk.has_type(kind) => {
                if self.desk.waiting(kind as usize).any(|waiting| waiting.contact == contact) {
                    (self.out)(Decision::Overflow { contact });
                    self.offer_heads(kind);
                }
            }
            Input::Abandoned { contact, kind, since } if self.desk.has_type(kind) => {
                if contact != GONE {
                    self.abandon(contact, kind, since);
                }
            }
            Input::Returned { contact, kind, since, until } if self.desk.has_type(kind) => {
                if contact != GONE && !self.desk.knows(contact) {
                    let until = if until.is_nan() { f64::INFINITY } else { until };
                    self.enqueue(kind, Waiting { contact, since: since.min(self.now), until });
                    self.offer_heads(kind);
                }
            }
            Input::CallbackAccepted { contact, kind, since } if self.desk.has_type(kind) => {
                if contact != GONE && !self.desk.policy.rule(kind as usize).deferred {
                    self.keep_for_callback(contact, kind, since);
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
            Input::Away { person } if self.desk.has_taker(person) => self.leave(person),
            Input::Break { person, at } if self.desk.has_taker(person) => {
                self.desk.staff.plan_break(person, at);
                // A pause that is put off leaves time for what waits.
                self.settle();
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

    /// Puts a contact into its place in the queue: by due time if deferred, by arrival otherwise.
    pub(super) fn enqueue(&mut self, kind: u32, contact: Waiting) {
        if self.desk.policy.rule(kind as usize).deferred {
            self.desk.queues.insert(kind, contact, |waiting| waiting.until);
        } else {
            self.desk.queues.insert(kind, contact, |waiting| waiting.since);
        }
    }

    /// Gives an unlisted taker all that there is to take, and puts them back.
    #[inline]
    pub(super) fn serve(&mut self, taker: u32, hand: Hand) {
        let mut hand = hand;
        if !self.desk.staff.is_about_to_leave(taker, self.now) {
            if !self.desk.holds.is_empty() {
                hand = self.serve_held(taker, hand);
            }
            while let Some(kind) = self.kind_for(hand) {
                let Some(head) = self.pop_for(kind, hand.group) else { break };
                hand = hand.with_one_more(self.desk.policy.rule(kind as usize).concurrency);
                self.offer(kind, head, taker);
            }
        }
        self.desk.staff.put(taker, hand, self.now);
        // One more idle may let another take what was kept from them by a reserve.
        if hand.held == 0 && self.desk.policy.reserves() {
            self.settle();
        }
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

    /// Lets those at the head of a queue leave whose patience has run out.
    #[inline(always)]
    pub(super) fn drop_gone(&mut self, kind: u32) {
        while let Some(head) = self.desk.queues.head(kind)
            && head.until <= self.now
            && !self.desk.policy.rule(kind as usize).deferred
        {
            self.desk.queues.pop(kind);
            (self.out)(head.leaves(self.now));
        }
    }
}
