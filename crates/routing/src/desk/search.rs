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
    #[inline]
    pub(super) fn kind_for(&mut self, hand: Hand) -> Option<u32> {
        if hand.held >= hand.room {
            return None;
        }
        if let [only] = *self.desk.policy.menu(hand.group) {
            // Nothing to compare it with: whose turn it is need not be reckoned.
            return self.open_head(hand, only).map(|_| only.kind);
        }
        let mut best: Option<(Turn, u32)> = None;
        for index in 0..self.desk.policy.menu(hand.group).len() {
            let item = self.desk.policy.menu(hand.group)[index];
            // An older contact of a later rank may have aged into this one.
            if best.is_some_and(|(turn, _)| item.rank > turn.rank) && !self.desk.policy.ages() {
                break;
            }
            let Some(head) = self.open_head(hand, item) else { continue };
            let turn = self.turn_of(item, &head);
            if best.is_none_or(|(before, _)| turn.before(&before)) {
                best = Some((turn, item.kind));
            }
        }
        best.map(|(_, kind)| kind)
    }

    /// Returns the first contact of a type that somebody who is not listed may take now.
    #[inline(always)]
    fn open_head(&mut self, hand: Hand, item: MenuItem) -> Option<Waiting> {
        if self.desk.queues.is_empty(item.kind) {
            return None;
        }
        self.drop_gone(item.kind);
        let head = self.head_for(item)?;
        self.may_take(hand, item).then_some(head)
    }

    /// Takes the contact out of a queue that a group takes next.
    #[inline]
    pub(super) fn pop_for(&mut self, kind: u32, group: u32) -> Option<Waiting> {
        if !self.desk.policy.rule(kind as usize).deferred {
            return self.desk.queues.pop(kind);
        }
        let head = self.head_for(self.desk.policy.item(group, kind)?)?;
        self.desk.queues.take(kind, &head);
        Some(head)
    }

    /// Returns the first contact of a type that has waited long enough for a group.
    #[inline]
    fn head_for(&self, item: MenuItem) -> Option<Waiting> {
        let is_open = |waiting: &Waiting| waiting.since + item.after_seconds <= self.now;
        let head = self.desk.queues.head(item.kind)?;
        if is_open(&head) {
            return Some(head);
        }
        // Whoever stands behind came later, unless the order is by due time.
        if self.desk.policy.rule(item.kind as usize).deferred {
            return self.desk.queues.iter(item.kind as usize).find(is_open);
        }
        None
    }

    #[inline]
    fn may_take(&self, hand: Hand, item: MenuItem) -> bool {
        hand.held < self.desk.policy.rule(item.kind as usize).concurrency
            && self.leaves_reserve(hand.group, item, u32::from(hand.held == 0))
    }

    /// Returns whether a contact of a type leaves the reserves as they are, with `own` of the group idle and not listed.
    #[inline]
    pub(super) fn leaves_reserve(&self, group: u32, item: MenuItem, own: u32) -> bool {
        let rule = self.desk.policy.rule(item.kind as usize);
        (item.reserve == 0 || self.desk.staff.available(group, self.now) + own > item.reserve)
            && (!rule.deferred || self.above_reserve(rule, own))
    }

    #[inline]
    fn has_more_than_reserve(&self, taker: &Taker) -> bool {
        taker.reserve == 0 || self.desk.staff.available(taker.group, self.now) > taker.reserve
    }

    /// Returns whether more people than the reserve are idle, with `besides` who are idle and not listed.
    fn above_reserve(&self, rule: &TypeRule, besides: u32) -> bool {
        let available = |taker: &Taker| self.desk.staff.available(taker.group, self.now);
        rule.reserve == 0
            || rule.takers.iter().map(available).map(u64::from).sum::<u64>() + u64::from(besides)
                > u64::from(rule.reserve)
    }

    /// Returns when it is the turn of a waiting contact among all that a group may take.
    #[inline]
    pub(super) fn turn_of(&self, item: MenuItem, waiting: &Waiting) -> Turn {
        let rule = self.desk.policy.rule(item.kind as usize);
        let rank = match rule.ageing_seconds {
            None => item.rank,
            // Better by one for every span that it waited.
            Some(span) => item.rank.saturating_sub(((self.now - waiting.since) / span) as u32),
        };
        let order = if rule.deferred { waiting.until } else { waiting.since - rule.bonus_seconds };
        Turn { rank, deferred: rule.deferred, order }
    }
}

/// When it is the turn of a waiting contact: the best rank, then what is not deferred, then the longest wait with its
/// credit, or the earliest due time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Turn {
    rank: u32,
    deferred: bool,
    order: f64,
}

impl Turn {
    #[inline]
    pub(super) fn before(&self, other: &Self) -> bool {
        let of = |turn: &Self| (turn.rank, turn.deferred);
        of(self) < of(other) || (of(self) == of(other) && self.order < other.order)
    }
}
