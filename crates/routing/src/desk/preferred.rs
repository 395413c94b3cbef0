//! Contacts that should go to one person: they wait for that person a while, before anyone may take them.
//!
//! A preferred person takes a contact whatever the wait after which their group may, and never against a reserve.

use super::Waiting;
use super::aside::{Hold, take_first};
use super::step::Step;
use crate::{Decision, Hand, Staff};

impl<S: Staff, F: FnMut(Decision)> Step<'_, S, F> {
    /// Gives a contact to the person it prefers or lets it wait for them; says whether either was possible.
    pub(super) fn arrive_for(&mut self, kind: u32, contact: Waiting, person: u32) -> bool {
        if !self.desk.has_taker(person) {
            return false;
        }
        let hand = self.desk.staff.hand(person);
        let Some(item) = self.desk.policy.item(hand.group, kind) else { return false };
        let rule = self.desk.policy.rule(kind as usize);
        let candidate = self.desk.staff.one(person, rule.concurrency, self.now);
        if !candidate.is_none() {
            let may = self.leaves_reserve(hand.group, item, 0);
            if may {
                self.give(kind, contact, candidate);
            }
            return may;
        }
        let will_be_free = rule.preferred_seconds > 0.0
            && self.desk.staff.is_here(person)
            && !self.desk.staff.is_about_to_leave(person, self.now);
        if !will_be_free {
            return false;
        }
        let till = self.now + rule.preferred_seconds;
        if rule.line_cap.is_some_and(|cap| self.is_full(kind, cap)) {
            (self.out)(Decision::Block { contact: contact.contact });
        } else {
            self.desk.holds.push(Hold { kind, person, till, waiting: contact });
        }
        true
    }

    /// Gives somebody who is not listed the contacts that wait for them alone, as far as there is room.
    pub(super) fn serve_held(&mut self, taker: u32, hand: Hand) -> Hand {
        let mut hand = hand;
        self.drop_gone_holds();
        while let Some(hold) = self.take_hold(taker, hand, u32::from(hand.held == 0)) {
            hand = hand.with_one_more(self.desk.policy.rule(hold.kind as usize).concurrency);
            self.offer(hold.kind, hold.waiting, taker);
        }
        hand
    }

    /// Takes out the first contact that waits for somebody and that they may take with such a hand.
    fn take_hold(&mut self, taker: u32, hand: Hand, own: u32) -> Option<Hold> {
        if hand.held >= hand.room {
            return None;
        }
        let fits = |hold: &Hold| {
            hold.person == taker
                && hand.held < self.desk.policy.rule(hold.kind as usize).concurrency
                && self
                    .desk
                    .policy
                    .item(hand.group, hold.kind)
                    .is_some_and(|item| self.leaves_reserve(hand.group, item, own))
        };
        let place = self.desk.holds.iter().position(fits)?;
        Some(self.desk.holds.remove(place))
    }

    /// Gives contacts that wait for one person to those who are listed and may take them after all.
    pub(super) fn settle_holds(&mut self) {
        self.drop_gone_holds();
        let mut place = 0;
        while let Some(&hold) = self.desk.holds.get(place) {
            let rule = self.desk.policy.rule(hold.kind as usize);
            let candidate = self.desk.staff.one(hold.person, rule.concurrency, self.now);
            let group = self.desk.staff.hand(hold.person).group;
            let item = self.desk.policy.item(group, hold.kind);
            if !candidate.is_none() && item.is_some_and(|item| self.leaves_reserve(group, item, 0))
            {
                self.desk.holds.remove(place);
                self.give(hold.kind, hold.waiting, candidate);
            } else {
                place += 1;
            }
        }
    }

    /// Lets those go who wait for one person and whose patience has run out.
    pub(super) fn drop_gone_holds(&mut self) {
        let (now, policy) = (self.now, &self.desk.policy);
        let is_gone =
            |hold: &Hold| hold.waiting.until <= now && !policy.rule(hold.kind as usize).deferred;
        while let Some(hold) = take_first(&mut self.desk.holds, is_gone) {
            (self.out)(hold.waiting.leaves(now));
        }
    }

    /// Lets those who fit wait for anyone, at their place in the queue, and returns them.
    pub(super) fn release_holds(&mut self, fits: impl Fn(&Hold) -> bool) -> Vec<Hold> {
        let mut released = Vec::new();
        while let Some(hold) = take_first(&mut self.desk.holds, &fits) {
            self.enqueue(hold.kind, hold.waiting);
            released.push(hold);
        }
        released
    }
}
