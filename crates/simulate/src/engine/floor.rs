//! The floor: contacts in progress, who holds how many, and the counts.

mod contacts;
mod counts;
mod hands;

use organico_routing::{Decision, Desk, Staff};

use super::event::Event;
use super::sequels::Sequel;
use super::shifts::Person;
use super::spans::Intervals;
use crate::SimulationError;
use crate::heap::Heap;
use crate::model::StaffModel;
use crate::replication::{Cell, GroupCell, Replication};
use crate::simulator::{SLACK_SECONDS, Simulator};
use crate::watch::{Seen, Watch};
use contacts::{Contact, VACANT, WAITING};

/// The most contacts in progress: about a gigabyte.
const IN_PROGRESS_MAX: usize = 10_000_000;

/// Everything that is in progress.
pub(crate) struct Floor<'a> {
    simulator: &'a Simulator,
    pub(super) heap: Heap,
    /// People; empty where groups are counted.
    pub(super) people: Vec<Person>,
    pub(super) sequels: Vec<Sequel>,
    pub(super) intervals: Intervals,
    /// The span in which time in service is counted.
    counted: (f64, f64),
    /// People on duty of counted groups, and since when so many.
    staffed: Vec<(u32, f64)>,
    contacts: Vec<Contact>,
    vacant: Vec<u32>,
    /// Contacts of each taker, where somebody must know them.
    hands: Vec<Vec<u32>>,
    /// Contacts of each type so far.
    numbers: Vec<u32>,
    /// One cell a type and interval, and a last one for what is not counted.
    cells: Vec<Cell>,
    groups: Vec<GroupCell>,
    service_seconds: Vec<f64>,
    events: u64,
}

impl<'a> Floor<'a> {
    pub(super) fn new(simulator: &'a Simulator) -> Self {
        let model = &simulator.model;
        let cells = model.types.len() * model.intervals();
        let takers = simulator.group_of.len();
        let people = match &model.staff {
            StaffModel::People { people, .. } => people.len(),
            StaffModel::Groups { .. } => 0,
        };
        let intervals = Intervals::new(model.interval_seconds, model.intervals());
        Self {
            simulator,
            counted: intervals.span_of(&simulator.counted),
            intervals,
            heap: Heap::with_capacity(2 * takers),
            people: vec![Person::OFF; people],
            sequels: Vec::new(),
            staffed: vec![(0, 0.0); if people == 0 { takers } else { 0 }],
            contacts: Vec::with_capacity(2 * takers),
            vacant: Vec::with_capacity(2 * takers),
            hands: vec![Vec::new(); if simulator.keeps_hands { takers } else { 0 }],
            numbers: vec![0; model.types.len()],
            cells: vec![Cell::default(); cells + 1],
            groups: vec![GroupCell::default(); simulator.groups * model.intervals()],
            service_seconds: vec![0.0; simulator.groups * model.types.len()],
            events: 0,
        }
    }

    #[inline]
    pub(super) fn cell_at(&self, kind: usize, instant: f64) -> usize {
        kind * self.simulator.intervals + self.intervals.at(instant)
    }

    /// Returns the cell of contacts that are not counted.
    pub(super) fn uncounted(&self) -> usize {
        self.cells.len() - 1
    }

    /// Says so when more contacts are in progress than memory is kept for.
    pub(super) fn check_limit(&self) -> Result<(), SimulationError> {
        let (found, limit) = (self.contacts.len() as f64, IN_PROGRESS_MAX as f64);
        if found <= limit {
            return Ok(());
        }
        Err(SimulationError::TooLarge { what: "contacts in progress", found, limit })
    }

    /// Plans an event, of a contact as it stands now.
    #[inline(always)]
    pub(super) fn plan(&mut self, time: f64, event: Event) {
        let turn = match event {
            Event::End { contact } | Event::Widen { contact } | Event::Abandon { contact } => {
                self.contacts[contact as usize].turn
            }
            _ => 0,
        };
        self.heap.put(time, event.encode(turn));
    }

    /// Carries out a decision.
    #[inline(always)]
    pub(super) fn apply<W: Watch>(&mut self, now: f64, decision: Decision, watch: &mut W) {
        if W::LISTENS {
            self.tell(now, decision, watch);
        }
        match decision {
            Decision::Offer { contact, taker } => self.answer(now, contact, taker),
            Decision::Leave { contact, at } => self.abandon(now, contact, at),
            Decision::Block { contact } => self.block(contact),
            Decision::Callback { contact, .. } => {
                self.sequels.push(Sequel::OfferCallback { contact });
            }
            // Offers are accepted at once here, and what is announced changes nobody's patience.
            Decision::Revoke { .. } | Decision::Overflow { .. } | Decision::Announce { .. } => {}
        }
    }

    fn tell<W: Watch>(&self, now: f64, decision: Decision, watch: &mut W) {
        let seen = match decision {
            Decision::Offer { contact, taker } => {
                let (kind, number, _) = self.named(contact);
                let wait = now - self.contacts[contact as usize].arrived;
                Some((now, Seen::Answered { kind, number, taker, wait }))
            }
            Decision::Leave { contact, at } => {
                let (kind, number, _) = self.named(contact);
                let wait = at - self.contacts[contact as usize].arrived;
                Some((at, Seen::Left { kind, number, wait }))
            }
            Decision::Block { contact } => {
                let (kind, number, _) = self.named(contact);
                Some((now, Seen::Blocked { kind, number }))
            }
            _ => None,
        };
        if let Some((at, seen)) = seen {
            watch.see(at, seen);
        }
    }

    /// Returns the counts at the end of the horizon.
    pub(super) fn close<S: Staff>(mut self, horizon: f64, desk: &Desk<S>) -> Replication {
        for kind in 0..self.simulator.model.types.len() {
            if self.simulator.kinds[kind].deferred {
                continue;
            }
            for waiting in desk.waiting(kind) {
                if waiting.until <= horizon {
                    self.abandon(horizon, waiting.contact, waiting.until);
                }
            }
        }
        self.sequels.clear();
        for slot in 0..self.contacts.len() {
            if self.contacts[slot].taker != VACANT {
                self.leave_unfinished(horizon, slot);
            }
        }
        self.close_people(horizon);
        let mut replication = Replication {
            intervals: self.simulator.intervals,
            cells: self.cells,
            groups: self.groups,
            service_seconds: self.service_seconds,
            events: self.events,
        };
        replication.cells.pop();
        debug_assert!(replication.is_conserved(), "every offered contact has one end");
        replication
    }

    fn leave_unfinished(&mut self, horizon: f64, slot: usize) {
        let contact = self.contacts[slot];
        let late = self.is_overdue(horizon, &contact);
        let cell = &mut self.cells[contact.cell as usize];
        cell.unfinished += 1;
        cell.overdue_unfinished += u32::from(late);
        if contact.taker == WAITING {
            self.leave_waiting(horizon, &contact);
            self.count_queue(contact.kind, (contact.span, horizon));
        } else {
            self.count_service(&contact, horizon);
        }
    }

    fn close_people(&mut self, horizon: f64) {
        for person in 0..self.people.len() {
            let of = self.people[person];
            let group = self.simulator.group_of[person];
            self.count_duty(group, of.duty_span(horizon));
            if of.holding > 0 {
                self.count_busy(group, (of.busy_since, horizon));
            }
        }
    }
}
