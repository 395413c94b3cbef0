//! What is not a plain answer: machines, customers who try again, call-backs, transfers, preferred people.

use organico_routing::{Input, NOBODY};

use super::{Engine, Event, Form, OTHER_KEYS};
use crate::watch::{Seen, Watch};

/// What a decision brings about besides itself; it needs the desk again, which is busy deciding.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sequel {
    /// A customer of the type left or was blocked.
    MayTryAgain {
        /// The type.
        kind: u32,
    },
    /// A contact is offered a call-back.
    OfferCallback {
        /// The contact.
        contact: u32,
    },
}

impl<S: Form, W: Watch> Engine<'_, S, W> {
    /// Returns whether the next contact of a type meets a machine, and lets it have the consequences.
    pub(super) fn meets_machine(&mut self, kind: usize) -> bool {
        let simulator = self.simulator;
        let Some(machine) = &simulator.kinds[kind].machine else { return false };
        let stream = &mut self.draws[kind].machine;
        if stream.uniform() >= machine.share {
            return false;
        }
        let is_contained = stream.uniform() < machine.contained;
        let back = self.now + machine.seconds.draw(stream);
        if is_contained {
            self.floor.contain(self.now, kind);
            self.watch.see(self.now, Seen::Contained { kind: kind as u32 });
        } else {
            self.floor.plan(back, Event::Failed { kind: kind as u32 });
        }
        true
    }

    /// Lets a contact that a machine failed come to the people.
    pub(super) fn come_failed(&mut self, kind: usize) {
        let machine = self.simulator.kinds[kind].machine.as_ref();
        let longer = machine.map_or(1.0, |machine| machine.failed_factor);
        let cell = self.floor.cell_at(kind, self.now);
        let contact = self.arrive(kind, (cell, cell), longer);
        self.floor.note_failed(contact);
    }

    /// Lets a customer come who tried before.
    pub(super) fn come_again(&mut self, kind: usize) {
        let cell = self.floor.cell_at(kind, self.now);
        self.floor.count_retry(cell);
        self.arrive(kind, (cell, cell), 1.0);
    }

    /// Draws whether a customer who left tries again, and when.
    pub(super) fn may_try_again(&mut self, kind: usize) {
        let simulator = self.simulator;
        let Some((probability, delay)) = &simulator.kinds[kind].retrial else { return };
        let stream = &mut self.draws[kind].sequel;
        if stream.uniform() < *probability {
            let time = self.now + delay.draw(stream);
            self.floor.plan(time, Event::Again { kind: kind as u32 });
        }
    }

    /// Draws whether a customer accepts to be called back.
    pub(super) fn offer_callback(&mut self, contact: u32) {
        let (kind, since) = self.floor.place_of(contact);
        let share = self.simulator.kinds[kind as usize].callback_share;
        if self.draws[kind as usize].sequel.uniform() >= share {
            return;
        }
        self.floor.call_back(contact);
        let number = self.floor.number(contact);
        self.watch.see(self.now, Seen::CallsBack { kind, number });
        self.decide(Input::CallbackAccepted { contact, kind, since });
    }

    /// Draws which contact follows a handled one, if any.
    pub(super) fn transfer(&mut self, kind: usize) {
        let simulator = self.simulator;
        let transfers = &simulator.kinds[kind].transfers;
        if transfers.is_empty() {
            return;
        }
        let draw = self.draws[kind].sequel.uniform();
        let mut below = 0.0;
        let next = transfers.iter().find(|(_, probability)| {
            below += probability;
            draw < below
        });
        if let Some(&(to, _)) = next {
            let cell = self.floor.cell_at(to as usize, self.now);
            self.arrive(to as usize, (cell, cell), 1.0);
        }
    }

    /// Draws the person whom a new contact of a type asks for.
    pub(super) fn preference(&mut self, kind: usize) -> u32 {
        let of = &self.simulator.kinds[kind];
        let stream = &mut self.draws[kind].sequel;
        if stream.uniform() >= of.preferred_share {
            return NOBODY;
        }
        let place = stream.below(of.regulars.len() as u32) as usize;
        of.regulars.get(place).copied().unwrap_or(NOBODY)
    }

    /// Returns by when deferred work that comes now is due, in open seconds of its type.
    pub(super) fn due(&self, kind: usize) -> f64 {
        let of = &self.simulator.kinds[kind];
        let open = of.open_seconds(self.now, self.simulator.model.interval_seconds);
        open + of.deadline_seconds.unwrap_or(f64::MAX)
    }

    /// Draws handle time and patience anew for a contact that comes back to its queue, from chance of its own.
    pub(super) fn draw_anew(&mut self, contact: u32) -> (f64, f64) {
        let (kind, since) = self.floor.place_of(contact);
        let kind = kind as usize;
        debug_assert!((kind as u64) < OTHER_KEYS, "types are far fewer than keys");
        let simulator = self.simulator;
        let of = &simulator.kinds[kind];
        let interval = self.floor.cell_at(kind, since) - kind * simulator.intervals;
        let stream = &mut self.draws[kind].sequel;
        let mut handle =
            of.handle.draw(stream) * simulator.model.types[kind].handle_seconds[interval];
        if let Some(machine) = of.machine.as_ref().filter(|_| self.floor.has_failed(contact)) {
            handle *= machine.failed_factor;
        }
        if let Some(after) = &of.after_contact {
            handle += after.draw(stream);
        }
        let patience = if of.deferred { f64::INFINITY } else { of.patience.draw(stream) };
        (handle, patience)
    }
}
