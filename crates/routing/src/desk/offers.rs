//! What happens beside the usual way: preferred people, offers that ring, contacts that hang up, closing, time passing.

use super::Waiting;
use super::aside::{Hold, Offered, take_first};
use super::step::Step;
use crate::{Decision, Hand, Staff};

impl<S: Staff, F: FnMut(Decision)> Step<'_, S, F> {
    /// Gives a contact to the person it prefers or lets it wait for them; says whether either was possible.
    pub(super) fn arrive_for(&mut self, kind: u32, contact: Waiting, person: u32) -> bool {
        if !self.desk.has_taker(person) {
            return false;
        }
        let rule = self.desk.policy.rule(kind as usize);
        let candidate = self.desk.staff.one(person, rule.concurrency, self.now);
        let may = |hand: Hand| rule.takers.iter().any(|taker| taker.group == hand.group);
        if !candidate.is_none() {
            let hand = self.desk.staff.take(candidate);
            let able = may(hand);
            self.desk.staff.put(person, hand, self.now);
            if able {
                self.give(kind, contact, candidate);
            }
            return able;
        }
        if rule.preferred_seconds <= 0.0 || !self.desk.staff.is_here(person) {
            return false;
        }
        let till = self.now + rule.preferred_seconds;
        self.desk.holds.push(Hold { kind, person, till, waiting: contact });
        true
    }

    /// Gives somebody the contacts that wait for them alone, as far as there is room.
    pub(super) fn serve_held(&mut self, taker: u32, hand: Hand) -> Hand {
        let mut hand = hand;
        self.drop_gone_holds();
        while hand.held < hand.room {
            let held = hand.held;
            let policy = &self.desk.policy;
            let fits = |hold: &Hold| {
                let rule = policy.rule(hold.kind as usize);
                hold.person == taker && held < rule.concurrency
            };
            let Some(hold) = take_first(&mut self.desk.holds, fits) else { break };
            hand = hand.with_one_more(self.desk.policy.rule(hold.kind as usize).concurrency);
            self.offer(hold.kind, hold.waiting, taker);
        }
        hand
    }

    fn drop_gone_holds(&mut self) {
        while let Some(hold) =
            take_first(&mut self.desk.holds, |hold| hold.waiting.until <= self.now)
        {
            let Waiting { contact, until, .. } = hold.waiting;
            (self.out)(Decision::Leave { contact, at: until });
        }
    }

    /// Lets those who waited long enough for one person wait for anyone.
    fn release_holds(&mut self) {
        self.drop_gone_holds();
        while let Some(hold) = take_first(&mut self.desk.holds, |hold| hold.till <= self.now) {
            self.enqueue(hold.kind, hold.waiting);
            self.offer_heads(hold.kind);
        }
    }

    /// Takes back the offer of a contact; whoever was offered it is away until ready again.
    pub(super) fn decline(&mut self, contact: u32) {
        let Some(offered) = take_first(&mut self.desk.offered, |o| o.waiting.contact == contact)
        else {
            return;
        };
        self.revoke(offered);
        self.enqueue(offered.kind, offered.waiting);
        self.offer_heads(offered.kind);
    }

    fn revoke(&mut self, offered: Offered) {
        let Offered { taker, waiting, .. } = offered;
        (self.out)(Decision::Revoke { contact: waiting.contact, taker });
        self.desk.staff.away(taker);
        // Counted groups have nobody to send away: their hand is free again at once.
        if let Some(hand) = self.desk.staff.release(taker, self.now) {
            self.desk.staff.put(taker, hand, self.now);
        }
    }

    /// Lets a contact go that hung up, wherever it waits.
    pub(super) fn abandon(&mut self, contact: u32, kind: u32, since: f64) {
        let held =
            take_first(&mut self.desk.holds, |hold| hold.waiting.contact == contact).is_some();
        if held || self.desk.queues.remove(kind, contact, since) {
            (self.out)(Decision::Leave { contact, at: self.now });
            // What stood behind it may be served now: it was the head that had to wait.
            self.offer_heads(kind);
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

    pub(super) fn close(&mut self, kind: u32) {
        while let Some(hold) = take_first(&mut self.desk.holds, |hold| hold.kind == kind) {
            let Waiting { contact, until, .. } = hold.waiting;
            (self.out)(Decision::Leave { contact, at: until.min(self.now) });
        }
        while let Some(gone) = self.desk.queues.pop(kind) {
            let at = gone.until.min(self.now);
            (self.out)(Decision::Leave { contact: gone.contact, at });
        }
    }

    /// Looks at everything that depends on time alone.
    pub(super) fn tick(&mut self) {
        self.release_holds();
        if let Some(seconds) = self.desk.policy.desk().ring_seconds {
            while let Some(rung) =
                take_first(&mut self.desk.offered, |o| o.at + seconds <= self.now)
            {
                self.revoke(rung);
                self.enqueue(rung.kind, rung.waiting);
            }
        }
        for kind in 0..self.desk.policy.types() as u32 {
            self.offer_heads(kind);
        }
    }
}
