//! The two searches: who takes a contact, and which contact somebody takes.

use super::Waiting;
use super::step::Step;
use crate::policy::MenuItem;
use crate::{Candidate, Decision, Hand, Staff, Taker, TypeRule};

impl<S: Staff, F: FnMut(Decision)> Step<'_, S, F> {
    /// Returns who takes a contact of a type that came at `since`: first tier, then emptiest hands, then the order of
    /// choice.
    #[inline(always)]
    pub(super) fn candidate_for(&self, kind: u32, since: f64) -> Candidate {
        let rule = self.desk.policy.rule(kind as usize);
        if rule.deferred && !self.above_reserve(rule, 0) {
            return Candidate::NONE;
        }
        let mut best = Candidate::NONE;
        let mut best_tier = 0;
        for taker in &rule.takers {
            if !best.is_none() && taker.tier != best_tier {
                break;
            }
            if since + taker.after_seconds > self.now || !self.has_more_than_reserve(taker) {
                continue;
            }
            let found = self.desk.staff.first(taker.group, rule.concurrency, self.now);
            if found.before(&best) {
                best = found;
                best_tier = taker.tier;
            }
        }
        best
    }

    /// Returns the type whose head somebody who is not listed takes next: best rank, then longest wait.
    #[inline(always)]
    pub(super) fn kind_for(&mut self, hand: Hand) -> Option<u32> {
        if hand.held >= hand.room {
            return None;
        }
        let mut best: Option<(u32, f64, u32)> = None;
        for index in 0..self.desk.policy.menu(hand.group).len() {
            let item = self.desk.policy.menu(hand.group)[index];
            // An older contact of a later rank may have aged into this one.
            if best.is_some_and(|(rank, ..)| item.rank > rank) && !self.desk.policy.ages() {
                break;
            }
            if self.desk.queues.is_empty(item.kind) {
                continue;
            }
            self.drop_gone(item.kind);
            let Some(head) = self.desk.queues.head(item.kind) else { continue };
            if !self.may_take(hand, item, &head) {
                continue;
            }
            let rule = self.desk.policy.rule(item.kind as usize);
            let (rank, order) = (rank_of(rule, item, self.now, &head), order_of(rule, &head));
            let better = |(r, o, _)| rank < r || (rank == r && order < o);
            if best.is_none_or(better) {
                best = Some((rank, order, item.kind));
            }
        }
        best.map(|(.., kind)| kind)
    }

    #[inline(always)]
    fn may_take(&self, hand: Hand, item: MenuItem, head: &Waiting) -> bool {
        let rule = self.desk.policy.rule(item.kind as usize);
        let own = u32::from(hand.held == 0);
        hand.held < rule.concurrency
            && head.since + item.after_seconds <= self.now
            && (item.reserve == 0 || self.desk.staff.idle(hand.group) + own > item.reserve)
            && (!rule.deferred || self.above_reserve(rule, own))
    }

    #[inline]
    fn has_more_than_reserve(&self, taker: &Taker) -> bool {
        taker.reserve == 0 || self.desk.staff.idle(taker.group) > taker.reserve
    }

    /// Returns whether more people than the reserve are idle, with `besides` who are idle and not listed.
    fn above_reserve(&self, rule: &TypeRule, besides: u32) -> bool {
        rule.reserve == 0
            || rule.takers.iter().map(|taker| self.desk.staff.idle(taker.group)).sum::<u32>()
                + besides
                > rule.reserve
    }
}

/// Returns the rank of a waiting contact, better by one for every span of ageing that it waited.
#[inline]
fn rank_of(rule: &TypeRule, item: MenuItem, now: f64, head: &Waiting) -> u32 {
    match rule.ageing_seconds {
        None => item.rank,
        Some(span) => item.rank.saturating_sub(((now - head.since) / span) as u32),
    }
}

/// Returns where a contact stands among those of its rank: the smaller is served first.
#[inline]
fn order_of(rule: &TypeRule, head: &Waiting) -> f64 {
    if rule.deferred { head.until } else { head.since - rule.bonus_seconds }
}
