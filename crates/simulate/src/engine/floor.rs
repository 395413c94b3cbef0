//! The floor: contacts in progress, who holds how many, and the counts.

use organico_routing::{Decision, Desk};

use super::shifts::Person;
use crate::heap::Heap;
use crate::replication::{Cell, Replication};
use crate::simulator::Simulator;

/// A wait or a deadline is met up to a microsecond: sums of instants are rounded, and an overflow timer that equals
/// the threshold must count as in time.
const SLACK_SECONDS: f64 = 1e-6;

/// In the place of the person: the contact waits.
const WAITING: u32 = u32::MAX;
/// In the place of the person: there is no contact in this slot.
const VACANT: u32 = u32::MAX - 1;

/// A thing that lies ahead, packed into the second half of a heap entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Event {
    /// A contact ends.
    End { contact: u32 },
    /// A rest ends.
    Resume { person: u32 },
    /// Something else takes a person away from contacts.
    Distract { person: u32 },
    /// A waiting contact of the type reached a wait after which more people may take it.
    Widen { kind: u32 },
}

impl Event {
    #[inline]
    pub(super) fn encode(self) -> u64 {
        let (what, id) = match self {
            Self::End { contact } => (0, contact),
            Self::Resume { person } => (1, person),
            Self::Distract { person } => (2, person),
            Self::Widen { kind } => (3, kind),
        };
        (what << 32) | u64::from(id)
    }

    #[inline]
    pub(super) fn decode(packed: u64) -> Self {
        let id = packed as u32;
        match packed >> 32 {
            0 => Self::End { contact: id },
            1 => Self::Resume { person: id },
            2 => Self::Distract { person: id },
            _ => Self::Widen { kind: id },
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Contact {
    arrived: f64,
    handle: f64,
    kind: u32,
    cell: u32,
    person: u32,
}

/// Everything that is in progress.
pub(super) struct Floor<'a> {
    simulator: &'a Simulator,
    pub(super) heap: Heap,
    pub(super) people: Vec<Person>,
    pub(super) duty_seconds: f64,
    contacts: Vec<Contact>,
    vacant: Vec<u32>,
    /// One cell a type and interval, and a last one for what is not counted.
    cells: Vec<Cell>,
    busy_seconds: f64,
    events: u64,
}

impl<'a> Floor<'a> {
    pub(super) fn new(simulator: &'a Simulator) -> Self {
        let model = &simulator.model;
        let cells = model.types.len() * model.intervals();
        let people = model.people.len();
        Self {
            simulator,
            heap: Heap::with_capacity(2 * people),
            people: vec![Person::OFF; people],
            duty_seconds: 0.0,
            contacts: Vec::with_capacity(2 * people),
            vacant: Vec::with_capacity(2 * people),
            cells: vec![Cell::default(); cells + 1],
            busy_seconds: 0.0,
            events: 0,
        }
    }

    #[inline]
    pub(super) fn cell_of(&self, kind: usize, interval: usize) -> usize {
        kind * self.simulator.intervals + interval
    }

    /// Returns the cell of contacts that are not counted.
    pub(super) fn uncounted(&self) -> usize {
        self.cells.len() - 1
    }

    /// Admits a contact and returns its id.
    #[inline]
    pub(super) fn admit(&mut self, now: f64, kind: usize, cell: usize, handle: f64) -> u32 {
        self.events += 1;
        self.cells[cell].offered += 1;
        let (kind, cell) = (kind as u32, cell as u32);
        let contact = Contact { arrived: now, handle, kind, cell, person: WAITING };
        if let Some(slot) = self.vacant.pop() {
            self.contacts[slot as usize] = contact;
            slot
        } else {
            self.contacts.push(contact);
            (self.contacts.len() - 1) as u32
        }
    }

    pub(super) fn is_waiting(&self, contact: u32) -> bool {
        self.contacts[contact as usize].person == WAITING
    }

    #[inline]
    pub(super) fn apply(&mut self, now: f64, decision: Decision) {
        match decision {
            Decision::Assign { contact, person } => self.answer(now, contact, person),
            Decision::Leave { contact, at } => self.abandon(contact, at),
        }
    }

    #[inline]
    fn answer(&mut self, now: f64, slot: u32, person: u32) {
        let contact = &mut self.contacts[slot as usize];
        contact.person = person;
        let kind = contact.kind as usize;
        let wait = now - contact.arrived;
        let cell = &mut self.cells[contact.cell as usize];
        cell.answered += 1;
        cell.wait_seconds += wait;
        let threshold = self.simulator.model.types[kind].threshold_seconds;
        cell.in_time += u32::from(wait <= threshold + SLACK_SECONDS);
        let end = now + contact.handle * self.simulator.factor(person, kind);
        self.heap.put(end, Event::End { contact: slot }.encode());
        let holder = &mut self.people[person as usize];
        holder.holding += 1;
        if holder.holding == 1 {
            holder.busy_since = now;
        }
    }

    fn abandon(&mut self, slot: u32, at: f64) {
        let contact = self.vacate(slot);
        let cell = &mut self.cells[contact.cell as usize];
        cell.abandoned += 1;
        let threshold = self.simulator.model.types[contact.kind as usize].threshold_seconds;
        cell.left_early += u32::from(at - contact.arrived <= threshold + SLACK_SECONDS);
        self.events += 1;
    }

    /// Ends a contact and returns the person who held it.
    #[inline]
    pub(super) fn finish(&mut self, now: f64, slot: u32) -> u32 {
        let contact = self.vacate(slot);
        let late = self.is_overdue(now, &contact);
        let cell = &mut self.cells[contact.cell as usize];
        cell.handled += 1;
        cell.overdue += u32::from(late);
        self.events += 1;
        let holder = &mut self.people[contact.person as usize];
        holder.holding -= 1;
        if holder.holding == 0 {
            self.busy_seconds += now - holder.busy_since;
        }
        contact.person
    }

    #[inline]
    fn vacate(&mut self, slot: u32) -> Contact {
        let contact = self.contacts[slot as usize];
        self.contacts[slot as usize].person = VACANT;
        self.vacant.push(slot);
        contact
    }

    #[inline]
    fn is_overdue(&self, now: f64, contact: &Contact) -> bool {
        let kind = &self.simulator.kinds[contact.kind as usize];
        kind.deadline_seconds.is_some_and(|deadline| {
            let open = |at| kind.open_seconds(at, self.simulator.model.interval_seconds);
            open(now) - open(contact.arrived) > deadline + SLACK_SECONDS
        })
    }

    /// Returns the counts at the end of the horizon.
    pub(super) fn close(mut self, horizon: f64, desk: &Desk) -> Replication {
        for kind in 0..self.simulator.model.types.len() {
            for waiting in desk.waiting(kind) {
                if waiting.leaves <= horizon {
                    self.abandon(waiting.contact, waiting.leaves);
                }
            }
        }
        for slot in 0..self.contacts.len() {
            let contact = self.contacts[slot];
            if contact.person != VACANT {
                let late = self.is_overdue(horizon, &contact);
                let cell = &mut self.cells[contact.cell as usize];
                cell.unfinished += 1;
                cell.overdue_unfinished += u32::from(late);
            }
        }
        for person in &self.people {
            self.duty_seconds += person.duty_since(horizon);
            if person.holding > 0 {
                self.busy_seconds += horizon - person.busy_since;
            }
        }
        let mut replication = Replication {
            intervals: self.simulator.intervals,
            cells: self.cells,
            busy_seconds: self.busy_seconds,
            duty_seconds: self.duty_seconds,
            events: self.events,
        };
        debug_assert!(replication.is_conserved(), "offered = handled + abandoned + unfinished");
        replication.cells.pop();
        replication
    }
}
