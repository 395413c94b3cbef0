//! The event loop of one replication.
//!
//! The next thing is the earliest of three: the next tick of the timeline, the first entry of the heap, the next
//! arrival; at one instant in that order. Who takes which contact is decided by `routing`; what follows from it is
//! kept on the floor; when people come and go is in `shifts`.
//!
//! Contacts of live types that still wait when their type is closed are served while anyone who may take them is on
//! duty, then they abandon. Deferred work stays over night. What waits or is in service at the end of the horizon is
//! unfinished.

mod floor;
mod shifts;

use organico_model::{Progress, Purpose, Seed, Stream};
use organico_routing::{Desk, Input};

use crate::arrivals::Arrivals;
use crate::replication::Replication;
use crate::simulator::Simulator;
use crate::timeline::Tick;
use floor::{Event, Floor};

/// Events between two looks at the wish to stop: a few tens of milliseconds.
const EVENTS_BETWEEN_LOOKS: u64 = 1 << 16;

/// Bit that keeps the keys of the contacts present at the start apart from those of types.
const OTHER_KEYS: u64 = 1 << 63;

/// Draws of one contact type, in order of arrival, so that two policies meet the same contacts.
struct Draws {
    handle: Stream,
    patience: Stream,
}

/// One replication in progress.
pub(crate) struct Engine<'a> {
    simulator: &'a Simulator,
    seed: Seed,
    replication: u64,
    now: f64,
    desk: Desk,
    floor: Floor<'a>,
    arrivals: Arrivals,
    draws: Vec<Draws>,
    /// People on duty who may take each type.
    on_duty: Vec<u32>,
}

impl<'a> Engine<'a> {
    pub(crate) fn new(simulator: &'a Simulator, seed: Seed, replication: u64) -> Self {
        let kinds = simulator.model.types.len();
        let stream = |key: u64| seed.stream(Purpose::Contacts, (replication, key));
        let draws = |kind: u64| Draws { handle: stream(2 * kind), patience: stream(2 * kind + 1) };
        Self {
            simulator,
            seed,
            replication,
            now: 0.0,
            desk: simulator.desk.clone(),
            floor: Floor::new(simulator),
            arrivals: Arrivals::new(&simulator.model, seed, replication),
            draws: (0..kinds as u64).map(draws).collect(),
            on_duty: vec![0; kinds],
        }
    }

    /// Returns the counts of the replication, or nothing when the caller wants to stop.
    pub(crate) fn run(mut self, progress: &dyn Progress) -> Option<Replication> {
        let horizon = self.simulator.model.horizon_seconds();
        let timeline = &self.simulator.timeline;
        self.admit_present();
        let mut cursor = 0;
        let mut looks = 0_u64;
        loop {
            looks += 1;
            if looks.is_multiple_of(EVENTS_BETWEEN_LOOKS) && progress.stopped() {
                return None;
            }
            let tick_time = timeline.get(cursor).map_or(f64::INFINITY, |(time, _)| *time);
            let event_time = self.floor.heap.next_time();
            let arrival_time = self.arrivals.next_time();
            let time = tick_time.min(event_time).min(arrival_time);
            if time >= horizon {
                break;
            }
            self.now = time;
            if tick_time == time {
                self.tick(timeline[cursor].1);
                cursor += 1;
            } else if event_time == time {
                self.event();
            } else {
                let (kind, interval) = self.arrivals.take();
                self.arrive(kind, interval, self.floor.cell_of(kind, interval));
            }
        }
        self.now = horizon;
        Some(self.floor.close(horizon, &self.desk))
    }

    /// Lets the contacts that are present at the start come in; they are counted nowhere.
    fn admit_present(&mut self) {
        let simulator = self.simulator;
        for (kind, of) in simulator.model.types.iter().enumerate() {
            let key = (self.replication, OTHER_KEYS | kind as u64);
            let draw = self.seed.stream(Purpose::Contacts, key).uniform();
            let mut below = 0.0;
            let present = of.present.iter().position(|probability| {
                below += probability;
                draw < below
            });
            for _ in 0..present.unwrap_or(of.present.len().saturating_sub(1)) {
                self.arrive(kind, 0, self.floor.uncounted());
            }
        }
    }

    #[inline]
    fn arrive(&mut self, kind: usize, interval: usize, cell: usize) {
        let simulator = self.simulator;
        let of = &simulator.kinds[kind];
        let draws = &mut self.draws[kind];
        let seconds = simulator.model.types[kind].handle_seconds[interval];
        let handle = of.handle.draw(&mut draws.handle) * seconds;
        let leaves = self.now + of.patience.draw(&mut draws.patience);
        let contact = self.floor.admit(self.now, kind, cell, handle);
        self.decide(Input::Arrived { contact, kind: kind as u32, leaves });
        if !of.widens.is_empty() && self.floor.is_waiting(contact) {
            for after in &of.widens {
                let time = self.now + after;
                if time < leaves {
                    self.floor.heap.put(time, Event::Widen { kind: kind as u32 }.encode());
                }
            }
        }
    }

    #[inline]
    fn event(&mut self) {
        let Some(entry) = self.floor.heap.take() else { return };
        match Event::decode(entry.what) {
            Event::End { contact } => {
                let person = self.floor.finish(self.now, contact);
                self.decide(Input::Ended { person });
                self.emptied(person);
            }
            Event::Resume { person } => self.resume(person),
            Event::Distract { person } => self.rest(person, shifts::BLOCK_SECONDS),
            Event::Widen { kind } => self.decide(Input::Widened { kind }),
        }
    }

    fn tick(&mut self, tick: Tick) {
        match tick {
            Tick::Start { duty } => self.start(duty),
            Tick::Rest { duty, seconds } => self.rest_of(duty, seconds),
            Tick::End { duty } => self.end(duty),
            Tick::Close { kind } => self.leave_if_deserted(kind),
        }
    }

    #[inline]
    fn decide(&mut self, input: Input) {
        for &decision in self.desk.step(self.now, input) {
            self.floor.apply(self.now, decision);
        }
    }

    /// Lets those who wait for a live type leave when it is closed and nobody is on duty who may take it.
    fn leave_if_deserted(&mut self, kind: u32) {
        let simulator = self.simulator;
        let of = &simulator.model.types[kind as usize];
        let interval = (self.now / simulator.model.interval_seconds) as usize;
        let open = of.open.get(interval).copied().unwrap_or(false);
        if !open && !of.rule.deferred && self.on_duty[kind as usize] == 0 {
            self.decide(Input::Closed { kind });
        }
    }
}
