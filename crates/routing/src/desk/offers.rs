//! What happens beside the usual way: preferred people, offers that ring, contacts that hang up, closing, time passing.

use super::aside::{Hold, Offered, take_first};
use super::{Desk, Waiting};
use crate::{Decision, Hand, Staff};

impl<S: Staff> Desk<S> {
    /// Gives a contact to the person it prefers or lets it wait for them; says whether either was possible.
    pub(super) fn arrive_for(
        &mut self,
        now: f64,
        kind: u32,
        contact: Waiting,
        person: u32,
    ) -> bool {
        if !self.has_taker(person) {
            return false;
        }
        let rule = self.policy.rule(kind as usize);
        let candidate = self.staff.one(person, rule.concurrency, now);
        let may = |hand: Hand| rule.takers.iter().any(|taker| taker.group == hand.group);
        if !candidate.is_none() {
            let hand = self.staff.take(candidate);
            let able = may(hand);
            self.staff.put(person, hand, now);
            if able {
                self.give(now, kind, contact, candidate);
            }
            return able;
        }
        if rule.preferred_seconds <= 0.0 || !self.staff.is_here(person) {
            return false;
        }
        let till = now + rule.preferred_seconds;
        self.holds.push(Hold { kind, person, till, waiting: contact });
        true
    }

    /// Gives somebody the contacts that wait for them alone, as far as there is room.
    pub(super) fn serve_held(&mut self, now: f64, taker: u32, hand: Hand) -> Hand {
        let mut hand = hand;
        self.drop_gone_holds(now);
        while hand.held < hand.room {
            let held = hand.held;
            let policy = &self.policy;
            let fits = |hold: &Hold| {
                let rule = policy.rule(hold.kind as usize);
                hold.person == taker && held < rule.concurrency
            };
            let Some(hold) = take_first(&mut self.holds, fits) else { break };
            hand = hand.with_one_more(self.policy.rule(hold.kind as usize).concurrency);
            self.offer(now, hold.kind, hold.waiting, taker);
        }
        hand
    }

    fn drop_gone_holds(&mut self, now: f64) {
        while let Some(hold) = take_first(&mut self.holds, |hold| hold.waiting.until <= now) {
            let Waiting { contact, until, .. } = hold.waiting;
            self.decisions.push(Decision::Leave { contact, at: until });
        }
    }

    /// Lets those who waited long enough for one person wait for anyone.
    fn release_holds(&mut self, now: f64) {
        self.drop_gone_holds(now);
        while let Some(hold) = take_first(&mut self.holds, |hold| hold.till <= now) {
            self.enqueue(hold.kind, hold.waiting);
            self.offer_heads(now, hold.kind);
        }
    }

    /// Takes back the offer of a contact; whoever was offered it is away until ready again.
    pub(super) fn decline(&mut self, now: f64, contact: u32) {
        let Some(offered) = take_first(&mut self.offered, |o| o.waiting.contact == contact) else {
            return;
        };
        self.revoke(now, offered);
        self.enqueue(offered.kind, offered.waiting);
        self.offer_heads(now, offered.kind);
    }

    fn revoke(&mut self, now: f64, offered: Offered) {
        let Offered { taker, waiting, .. } = offered;
        self.decisions.push(Decision::Revoke { contact: waiting.contact, taker });
        self.staff.away(taker);
        // Counted groups have nobody to send away: their hand is free again at once.
        if let Some(hand) = self.staff.release(taker, now) {
            self.staff.put(taker, hand, now);
        }
    }

    /// Lets a contact go that hung up, wherever it waits.
    pub(super) fn abandon(&mut self, now: f64, contact: u32, kind: u32, since: f64) {
        let held = take_first(&mut self.holds, |hold| hold.waiting.contact == contact).is_some();
        if held || self.queues.remove(kind, contact, since) {
            self.decisions.push(Decision::Leave { contact, at: now });
            // What stood behind it may be served now: it was the head that had to wait.
            self.offer_heads(now, kind);
            return;
        }
        let ringing = take_first(&mut self.offered, |o| o.waiting.contact == contact);
        if let Some(Offered { taker, .. }) = ringing {
            self.decisions.push(Decision::Revoke { contact, taker });
            self.decisions.push(Decision::Leave { contact, at: now });
            if let Some(hand) = self.staff.release(taker, now) {
                self.serve(now, taker, hand);
            }
        }
    }

    pub(super) fn close(&mut self, now: f64, kind: u32) {
        while let Some(hold) = take_first(&mut self.holds, |hold| hold.kind == kind) {
            let Waiting { contact, until, .. } = hold.waiting;
            self.decisions.push(Decision::Leave { contact, at: until.min(now) });
        }
        while let Some(gone) = self.queues.pop(kind) {
            let at = gone.until.min(now);
            self.decisions.push(Decision::Leave { contact: gone.contact, at });
        }
    }

    /// Looks at everything that depends on time alone.
    pub(super) fn tick(&mut self, now: f64) {
        self.release_holds(now);
        if let Some(seconds) = self.policy.desk().ring_seconds {
            while let Some(rung) = take_first(&mut self.offered, |o| o.at + seconds <= now) {
                self.revoke(now, rung);
                self.enqueue(rung.kind, rung.waiting);
            }
        }
        for kind in 0..self.policy.types() as u32 {
            self.offer_heads(now, kind);
        }
    }
}
