//! The line: how many may wait, and what those who wait are told.

use super::step::Step;
use super::{Waiting, aside::Hold};
use crate::{Decision, Staff};

impl<S: Staff, F: FnMut(Decision)> Step<'_, S, F> {
    /// Puts a contact that nobody can take into its queue, and tells it what to expect.
    #[inline]
    pub(super) fn wait(&mut self, kind: u32, contact: Waiting) {
        let rule = self.desk.policy.rule(kind as usize);
        let tells = self.desk.policy.desk().announces || rule.callback_over_seconds.is_some();
        let (cap, deferred) = (rule.line_cap, rule.deferred);
        if cap.is_some_and(|cap| self.is_full(kind, cap)) {
            (self.out)(Decision::Block { contact: contact.contact });
            return;
        }
        if deferred {
            self.enqueue(kind, contact);
        } else {
            self.desk.queues.push(kind, contact);
        }
        if tells {
            self.tell(kind, contact.contact);
        }
    }

    /// Returns whether no further contact of a type may wait; those whose patience ran out unseen leave before.
    pub(super) fn is_full(&mut self, kind: u32, cap: u32) -> bool {
        if self.lines(kind) < cap {
            return false;
        }
        if !self.desk.policy.rule(kind as usize).deferred {
            let (now, out) = (self.now, &mut self.out);
            self.desk.queues.drop_gone(kind, now, |gone| out(gone.leaves(now)));
            self.drop_gone_holds();
        }
        self.lines(kind) >= cap
    }

    fn lines(&self, kind: u32) -> u32 {
        let held = self.desk.holds.iter().filter(|hold| hold.kind == kind).count();
        self.desk.queues.len(kind) + held as u32
    }

    /// Tells contacts that now wait for anyone what to expect, unless they were taken.
    pub(super) fn tell_each(&mut self, released: &[Hold]) {
        for hold in released {
            self.tell(hold.kind, hold.waiting.contact);
        }
    }

    /// Tells a waiting contact its place and its wait; one who may be called back is offered it.
    ///
    /// Deferred work is told nothing: nobody listens.
    fn tell(&mut self, kind: u32, contact: u32) {
        let rule = self.desk.policy.rule(kind as usize);
        if rule.deferred {
            return;
        }
        let mut position = 0;
        let here = |waiting: &Waiting| waiting.until > self.now || waiting.contact == contact;
        let Some(_) = self.desk.queues.iter(kind as usize).filter(here).find(|waiting| {
            position += 1;
            waiting.contact == contact
        }) else {
            return;
        };
        let people = rule.takers.iter().map(|taker| self.desk.on_duty(taker.group));
        let people = people.map(f64::from).sum::<f64>().max(1.0);
        let seconds = f64::from(position) * rule.mean_seconds / people;
        let is_long = rule.callback_over_seconds.is_some_and(|over| seconds > over);
        if self.desk.policy.desk().announces {
            (self.out)(Decision::Announce { contact, position, seconds });
        }
        if is_long {
            (self.out)(Decision::Callback { contact, seconds });
        }
    }

    /// Keeps the place of a contact that is to be called back.
    pub(super) fn keep_for_callback(&mut self, contact: u32, kind: u32, since: f64) {
        if let Some(found) = self.desk.queues.find(kind, contact, since) {
            found.until = f64::INFINITY;
        }
    }
}
