//! Who holds what: how busy people are, and how fast they work.

use super::{Event, Floor};
use crate::engine::event::TURN_MASK;

impl Floor<'_> {
    /// Puts a contact into the hands of a taker, and returns how much longer than usual they take for it.
    #[inline(always)]
    pub(super) fn take_up(&mut self, now: f64, slot: u32, taker: u32) -> f64 {
        let mut pace = 1.0;
        if let Some(holder) = self.people.get_mut(taker as usize) {
            holder.holding += 1;
            if holder.holding == 1 {
                holder.busy_since = now;
            }
            pace = holder.pace;
            if let Some(fatigue) = self.simulator.model.fatigue {
                let tired =
                    (holder.occupied(now) - fatigue.above) / (1.0 - fatigue.above).max(1e-9);
                pace *= 1.0 + fatigue.slowdown * tired.clamp(0.0, 1.0);
            }
        }
        if self.simulator.keeps_hands {
            self.hands[taker as usize].push(slot);
            let held = self.hands[taker as usize].len();
            self.change_pace(now, taker, (held - 1, held));
            let kind = self.contacts[slot as usize].kind as usize;
            pace *= 1.0 + self.simulator.kinds[kind].slowdown * (held - 1) as f64;
        }
        pace
    }

    /// Takes a contact out of the hands of a taker.
    #[inline(always)]
    pub(super) fn put_down(&mut self, now: f64, slot: u32, taker: u32) {
        if let Some(holder) = self.people.get_mut(taker as usize) {
            holder.holding -= 1;
            if holder.holding == 0 {
                let span = (holder.busy_since, now);
                holder.busy_seconds += now - holder.busy_since;
                let group = self.simulator.group_of[taker as usize];
                self.count_busy(group, span);
            }
        }
        if self.simulator.keeps_hands {
            let hand = &mut self.hands[taker as usize];
            let held = hand.len();
            if let Some(place) = hand.iter().position(|&held| held == slot) {
                hand.remove(place);
            }
            self.change_pace(now, taker, (held, held - 1));
        }
    }

    /// Returns the contact that a taker took up last.
    pub(in crate::engine) fn latest_of(&self, taker: u32) -> Option<u32> {
        self.hands.get(taker as usize).and_then(|hand| hand.last().copied())
    }

    /// Slows or hastens what a taker has in hand when the number of contacts in hand changes.
    ///
    /// The last one in hand is left alone when it is new: its end is not planned yet.
    fn change_pace(&mut self, now: f64, taker: u32, (before, after): (usize, usize)) {
        let old = before.min(after);
        for place in 0..old {
            let slot = self.hands[taker as usize][place];
            let contact = &mut self.contacts[slot as usize];
            let slowdown = self.simulator.kinds[contact.kind as usize].slowdown;
            if slowdown == 0.0 {
                continue;
            }
            let pace = |held: usize| 1.0 + slowdown * (held.max(1) - 1) as f64;
            contact.end = now + (contact.end - now) / pace(before) * pace(after);
            contact.turn = (contact.turn + 1) & TURN_MASK;
            let (end, turn) = (contact.end, contact.turn);
            self.heap.put(end, Event::End { contact: slot }.encode(turn));
        }
    }
}
