//! Contacts: how they come, are answered, end and leave.

use organico_routing::WaitReason;

use super::{Event, Floor, SLACK_SECONDS, Sequel};
use crate::engine::event::TURN_MASK;
use crate::replication::Cell;

/// In the place of the taker: the contact waits.
pub(super) const WAITING: u32 = u32::MAX;
/// In the place of the taker: there is no contact in this slot.
pub(super) const VACANT: u32 = u32::MAX - 1;

/// A contact that was answered before counts its first answer only.
const ANSWERED: u32 = 1;
/// A contact that a machine failed takes longer.
const FAILED: u32 = 2;

#[derive(Debug, Clone, Copy)]
pub(super) struct Contact {
    pub(super) arrived: f64,
    /// When the current wait or service began.
    pub(super) span: f64,
    /// Handle time before any factor of who serves it.
    handle: f64,
    until: f64,
    /// When it ends, while in service.
    pub(super) end: f64,
    pub(super) kind: u32,
    pub(super) cell: u32,
    pub(super) taker: u32,
    pub(super) turn: u32,
    number: u32,
    flags: u32,
}

impl Floor<'_> {
    /// Admits a contact and returns its id.
    #[inline(always)]
    pub(in crate::engine) fn admit(
        &mut self,
        now: f64,
        kind: usize,
        cell: usize,
        (handle, until): (f64, f64),
    ) -> u32 {
        self.events += 1;
        self.cells[cell].offered += 1;
        self.numbers[kind] += 1;
        let number = self.numbers[kind];
        let (kind, cell) = (kind as u32, cell as u32);
        let mut contact = Contact {
            arrived: now,
            span: now,
            handle,
            until,
            end: f64::INFINITY,
            kind,
            cell,
            taker: WAITING,
            turn: 0,
            number,
            flags: 0,
        };
        if let Some(slot) = self.vacant.pop() {
            // What was planned for the contact before in this slot is not for this one.
            contact.turn = (self.contacts[slot as usize].turn + 1) & TURN_MASK;
            self.contacts[slot as usize] = contact;
            slot
        } else {
            self.contacts.push(contact);
            (self.contacts.len() - 1) as u32
        }
    }

    #[inline(always)]
    pub(in crate::engine) fn is_waiting(&self, contact: u32) -> bool {
        self.contacts[contact as usize].taker == WAITING
    }

    /// Returns whether what was planned in a turn still holds.
    #[inline(always)]
    pub(in crate::engine) fn is_current(&self, contact: u32, turn: u32) -> bool {
        let of = &self.contacts[contact as usize];
        of.turn == turn && of.taker != VACANT
    }

    /// Returns whether a waiting contact leaves some time.
    pub(in crate::engine) fn leaves(&self, contact: u32) -> bool {
        self.contacts[contact as usize].until < f64::INFINITY
    }

    /// Returns type and arrival of a contact: where it stands in its queue.
    pub(in crate::engine) fn place_of(&self, contact: u32) -> (u32, f64) {
        let of = &self.contacts[contact as usize];
        (of.kind, of.arrived)
    }

    /// Returns the number of a contact among those of its type.
    pub(in crate::engine) fn number(&self, contact: u32) -> u32 {
        self.contacts[contact as usize].number
    }

    /// Returns type, number and taker of a contact.
    pub(in crate::engine) fn named(&self, contact: u32) -> (u32, u32, u32) {
        let of = &self.contacts[contact as usize];
        (of.kind, of.number, of.taker)
    }

    /// Counts that a contact has to wait.
    #[inline(always)]
    pub(in crate::engine) fn wait(&mut self, contact: u32, reason: WaitReason) {
        let cell = &mut self.cells[self.contacts[contact as usize].cell as usize];
        cell.waited += 1;
        cell.reasons[match reason {
            WaitReason::Nobody => 0,
            WaitReason::AllBusy => 1,
            WaitReason::HeldBack => 2,
        }] += 1;
    }

    /// Notes that a contact waits for a call-back: it does not leave.
    pub(in crate::engine) fn call_back(&mut self, contact: u32) {
        let of = &mut self.contacts[contact as usize];
        of.until = f64::INFINITY;
        of.turn = (of.turn + 1) & TURN_MASK;
        self.cells[of.cell as usize].called_back += 1;
    }

    #[inline(always)]
    pub(super) fn answer(&mut self, now: f64, slot: u32, taker: u32) {
        let contact = &mut self.contacts[slot as usize];
        contact.taker = taker;
        let (kind, span) = (contact.kind, (contact.span, now));
        if contact.flags & ANSWERED == 0 {
            contact.flags |= ANSWERED;
            let wait = now - contact.arrived;
            let cell = &mut self.cells[contact.cell as usize];
            cell.answered += 1;
            cell.wait_seconds += wait;
            let over = u32::from(wait > self.simulator.kinds[kind as usize].in_time_seconds);
            cell.in_time += 1 - over;
            cell.waited_over += over;
            cell.virtual_over += over;
        }
        contact.span = now;
        let handle = contact.handle;
        if span.0 < now {
            self.count_queue(kind, span);
        }
        let pace = self.take_up(now, slot, taker);
        let end = now + handle * self.simulator.factor(taker, kind as usize) * pace;
        let contact = &mut self.contacts[slot as usize];
        contact.end = end;
        let turn = contact.turn;
        self.heap.put(end, Event::End { contact: slot }.encode(turn));
    }

    pub(super) fn abandon(&mut self, now: f64, slot: u32, at: f64) {
        let contact = self.vacate(slot);
        let wait = at - contact.arrived;
        let cell = &mut self.cells[contact.cell as usize];
        let threshold = self.simulator.kinds[contact.kind as usize].in_time_seconds;
        cell.abandoned += 1;
        // Of who had been answered before, the first wait is counted already.
        cell.left_wait_seconds += at - contact.span;
        if contact.flags & ANSWERED == 0 {
            cell.left_early += u32::from(wait <= threshold);
            cell.waited_over += u32::from(wait > threshold);
            // Found at the head of the queue: it would have been answered now.
            cell.virtual_over += u32::from(now - contact.arrived > threshold);
        }
        let here = self.cell_at(contact.kind as usize, at);
        self.cells[here].left_here += 1;
        self.events += 1;
        self.count_queue(contact.kind, (contact.span, at));
        self.may_come_again(contact.kind);
    }

    /// Counts the wait of a contact that still waits when the horizon ends: it was at least so long.
    pub(super) fn leave_waiting(&mut self, horizon: f64, contact: &Contact) {
        if contact.flags & ANSWERED > 0 {
            return;
        }
        let wait = horizon - contact.arrived;
        let over = u32::from(wait > self.simulator.kinds[contact.kind as usize].in_time_seconds);
        let cell = &mut self.cells[contact.cell as usize];
        cell.open_wait_seconds += wait;
        cell.waited_over += over;
        cell.virtual_over += over;
    }

    pub(super) fn block(&mut self, slot: u32) {
        let contact = self.vacate(slot);
        self.cells[contact.cell as usize].blocked += 1;
        self.may_come_again(contact.kind);
    }

    fn may_come_again(&mut self, kind: u32) {
        if self.simulator.kinds[kind as usize].retrial.is_some() {
            self.sequels.push(Sequel::MayTryAgain { kind });
        }
    }

    /// Ends a contact and returns its type and who held it.
    #[inline(always)]
    pub(in crate::engine) fn finish(&mut self, now: f64, slot: u32) -> (u32, u32) {
        let contact = self.vacate(slot);
        let late = self.is_overdue(now, &contact);
        let cell = &mut self.cells[contact.cell as usize];
        cell.handled += 1;
        cell.overdue += u32::from(late);
        self.events += 1;
        self.count_service(&contact, now);
        self.put_down(now, slot, contact.taker);
        (contact.kind, contact.taker)
    }

    /// Notes that a machine failed a contact.
    pub(in crate::engine) fn note_failed(&mut self, contact: u32) {
        self.contacts[contact as usize].flags |= FAILED;
    }

    /// Returns whether a machine failed a contact.
    pub(in crate::engine) fn has_failed(&self, contact: u32) -> bool {
        self.contacts[contact as usize].flags & FAILED != 0
    }

    /// Takes a contact out of the hands of who serves it; returns its type, arrival and taker. Handle time and patience
    /// are new, and deferred work keeps the time by which it is due.
    pub(in crate::engine) fn give_back(
        &mut self,
        now: f64,
        slot: u32,
        (handle, patience): (f64, f64),
    ) -> (u32, f64, f64, u32) {
        let before = self.contacts[slot as usize];
        self.count_service(&before, now);
        let deferred = self.simulator.kinds[before.kind as usize].deferred;
        let contact = &mut self.contacts[slot as usize];
        contact.turn = (contact.turn + 1) & TURN_MASK;
        contact.taker = WAITING;
        contact.span = now;
        contact.end = f64::INFINITY;
        contact.handle = handle;
        if !deferred {
            contact.until = now + patience;
        }
        let until = contact.until;
        self.cells[before.cell as usize].returned += 1;
        self.put_down(now, slot, before.taker);
        (before.kind, before.arrived, until, before.taker)
    }

    #[inline(always)]
    fn vacate(&mut self, slot: u32) -> Contact {
        let contact = self.contacts[slot as usize];
        self.contacts[slot as usize].taker = VACANT;
        self.vacant.push(slot);
        contact
    }

    #[inline(always)]
    pub(super) fn is_overdue(&self, now: f64, contact: &Contact) -> bool {
        let kind = &self.simulator.kinds[contact.kind as usize];
        kind.deadline_seconds.is_some_and(|deadline| {
            let open = |at| kind.open_seconds(at, self.simulator.model.interval_seconds);
            open(now) - open(contact.arrived) > deadline + SLACK_SECONDS
        })
    }

    /// Counts a contact that a machine resolves.
    pub(in crate::engine) fn contain(&mut self, now: f64, kind: usize) {
        let cell = self.cell_at(kind, now);
        self.cells[cell].contained += 1;
        self.events += 1;
    }

    /// Counts that the contact about to come has tried before.
    pub(in crate::engine) fn count_retry(&mut self, cell: usize) {
        let cell: &mut Cell = &mut self.cells[cell];
        cell.retried += 1;
    }
}
