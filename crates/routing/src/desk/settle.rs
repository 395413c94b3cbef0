//! What waits is given to whoever may take it, wherever time, a reserve or a pause that was put off has changed who may.

use super::Waiting;
use super::search::Turn;
use super::step::Step;
use crate::{Candidate, Decision, Staff};

impl<S: Staff, F: FnMut(Decision)> Step<'_, S, F> {
    /// Gives what waits to whoever may take it now, the best turn first, until nothing more can be given.
    pub(super) fn settle(&mut self) {
        if !self.desk.holds.is_empty() {
            self.settle_holds();
        }
        while let Some((kind, waiting, candidate)) = self.best_pair() {
            self.desk.queues.take(kind, &waiting);
            self.give(kind, waiting, candidate);
        }
    }

    /// Gives the contacts of one type to whoever may take them now.
    pub(super) fn offer_heads(&mut self, kind: u32) {
        while let Some((waiting, candidate)) = self.pair_for(kind) {
            self.desk.queues.take(kind, &waiting);
            self.give(kind, waiting, candidate);
        }
    }

    fn best_pair(&mut self) -> Option<(u32, Waiting, Candidate)> {
        let mut best: Option<(Turn, (u32, Waiting, Candidate))> = None;
        for kind in 0..self.desk.policy.types() as u32 {
            let Some((waiting, candidate)) = self.pair_for(kind) else { continue };
            let group = self.desk.staff.hand(candidate.taker).group;
            let Some(item) = self.desk.policy.item(group, kind) else { continue };
            let turn = self.turn_of(item, &waiting);
            if best.is_none_or(|(before, _)| turn.before(&before)) {
                best = Some((turn, (kind, waiting, candidate)));
            }
        }
        best.map(|(_, pair)| pair)
    }

    /// Returns the next contact of a type that somebody may take, and who.
    fn pair_for(&mut self, kind: u32) -> Option<(Waiting, Candidate)> {
        if self.desk.queues.is_empty(kind) {
            return None;
        }
        self.drop_gone(kind);
        let head = self.desk.queues.head(kind)?;
        let candidate = self.candidate_for(kind, head.since);
        if !candidate.is_none() {
            return Some((head, candidate));
        }
        let rule = self.desk.policy.rule(kind as usize);
        let widens = rule.takers.iter().any(|taker| taker.after_seconds > 0.0);
        if !rule.deferred || !widens {
            return None;
        }
        // Due first is not here longest: what stands behind the head may be open to more groups.
        self.desk.queues.iter(kind as usize).find_map(|waiting| {
            let candidate = self.candidate_for(kind, waiting.since);
            (!candidate.is_none()).then_some((waiting, candidate))
        })
    }
}
