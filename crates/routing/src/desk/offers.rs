//! What happens beside the usual way: offers that ring, people who go, contacts that hang up, closing, time passing.

use super::Waiting;
use super::aside::{Hold, Offered, take_first};
use super::step::Step;
use crate::{Decision, Staff, Taker};

impl<S: Staff, F: FnMut(Decision)> Step<'_, S, F> {
    /// Takes back an offer that was declined; whoever declined it is away until ready again.
    pub(super) fn decline(&mut self, contact: u32) {
        let ringing = take_first(&mut self.desk.offered, |o| o.waiting.contact == contact);
        if let Some(offered) = ringing {
            let released = self.part(offered.taker);
            self.take_back(offered);
            self.settle();
            self.tell_each(&released);
        }
    }

    /// Lets a person take no more contacts: what rings at their place, or waits for them alone, is for anyone.
    pub(super) fn leave(&mut self, person: u32) {
        let ringing = self.desk.offered.len();
        let released = self.part(person);
        if ringing > self.desk.offered.len() || !released.is_empty() {
            self.settle();
            self.tell_each(&released);
        }
    }

    /// Takes a person off duty, and returns the contacts that waited for them alone.
    ///
    /// Counted groups have nobody who goes: the hand that did not answer is free again.
    fn part(&mut self, person: u32) -> Vec<Hold> {
        if !self.desk.staff.away(person, self.now) {
            return Vec::new();
        }
        while let Some(offered) = take_first(&mut self.desk.offered, |o| o.taker == person) {
            self.take_back(offered);
        }
        self.release_holds(|hold| hold.person == person)
    }

    /// Revokes an offer, and puts its contact back into its place.
    fn take_back(&mut self, offered: Offered) {
        let Offered { kind, taker, waiting, .. } = offered;
        (self.out)(Decision::Revoke { contact: waiting.contact, taker });
        if let Some(hand) = self.desk.staff.release(taker, self.now) {
            self.desk.staff.put(taker, hand, self.now);
        }
        self.enqueue(kind, waiting);
    }

    /// Lets a contact go that hung up, wherever it waits.
    pub(super) fn abandon(&mut self, contact: u32, kind: u32, since: f64) {
        let held = take_first(&mut self.desk.holds, |hold| hold.waiting.contact == contact);
        if held.is_some() || self.desk.queues.remove(kind, contact, since) {
            (self.out)(Decision::Leave { contact, at: self.now });
            return;
        }
        let ringing = take_first(&mut self.desk.offered, |o| o.waiting.contact == contact);
        if let Some(Offered { taker, .. }) = ringing {
            (self.out)(Decision::Revoke { contact, taker });
            (self.out)(Decision::Leave { contact, at: self.now });
            if let Some(hand) = self.desk.staff.release(taker, self.now) {
                self.serve(taker, hand);
            }
        }
    }

    /// Lets everyone leave who waits for a type.
    pub(super) fn close(&mut self, kind: u32) {
        let deferred = self.desk.policy.rule(kind as usize).deferred;
        let leaves = |gone: Waiting, now: f64| {
            // What deferred work has is a due time, not patience.
            let until = if deferred { f64::INFINITY } else { gone.until };
            Waiting { until, ..gone }.leaves(now)
        };
        while let Some(hold) = take_first(&mut self.desk.holds, |hold| hold.kind == kind) {
            (self.out)(leaves(hold.waiting, self.now));
        }
        while let Some(gone) = self.desk.queues.pop(kind) {
            (self.out)(leaves(gone, self.now));
        }
    }

    /// Looks at everything that depends on time alone.
    pub(super) fn tick(&mut self) {
        self.drop_gone_holds();
        let now = self.now;
        let mut released = self.release_holds(|hold| hold.till <= now);
        if let Some(seconds) = self.desk.policy.desk().ring_seconds {
            let mut rung = Vec::new();
            while let Some(late) = take_first(&mut self.desk.offered, |o| o.at + seconds <= now) {
                rung.push(late);
            }
            for late in rung {
                released.extend(self.part(late.taker));
                self.take_back(late);
            }
        }
        self.overflow();
        self.settle();
        self.tell_each(&released);
    }

    /// Says which contacts more groups may take than when time was last looked at.
    fn overflow(&mut self) {
        let (before, now) = (self.desk.ticked, self.now);
        self.desk.ticked = now;
        for kind in 0..self.desk.policy.types() {
            let rule = self.desk.policy.rule(kind);
            if rule.takers.iter().all(|taker| taker.after_seconds == 0.0) {
                continue;
            }
            for waiting in self.desk.queues.iter(kind) {
                let widened = |taker: &Taker| {
                    let at = waiting.since + taker.after_seconds;
                    taker.after_seconds > 0.0 && before < at && at <= now
                };
                let is_here = rule.deferred || waiting.until > now;
                if is_here && rule.takers.iter().any(widened) {
                    (self.out)(Decision::Overflow { contact: waiting.contact });
                }
            }
        }
    }
}
