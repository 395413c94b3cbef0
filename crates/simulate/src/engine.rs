//! The event loop of one replication.
//!
//! The next thing is the earliest of three: the next tick of the timeline, the first entry of the heap, the next
//! arrival; at one instant in that order. Who takes which contact is decided by `routing`; what follows from it is
//! kept on the floor; when people come and go is in `shifts`; what is not a plain answer is in `sequels`.
//!
//! Contacts of live types that still wait when their type is closed are served while anyone who may take them is on
//! duty, then they abandon. Deferred work stays over night. What waits or is in service at the end of the horizon is
//! unfinished. The loop is compiled apart for people and for counted groups, and for who watches.

mod event;
mod floor;
mod form;
mod outages;
mod sequels;
mod shifts;
mod spans;

use organico_model::{Progress, Purpose, Seed, Stream};
use organico_routing::{Desk, Input, NOBODY};

use crate::SimulationError;
use crate::arrivals::Arrivals;
use crate::instant::earlier;
use crate::replication::Replication;
use crate::simulator::Simulator;
use crate::timeline::Tick;
use crate::watch::{Seen, Watch};
use event::Event;
use floor::Floor;
use sequels::Sequel;

pub(crate) use form::Form;

/// Events between two looks at the wish to stop: a few tens of milliseconds.
const EVENTS_BETWEEN_LOOKS: u64 = 1 << 16;

/// Bit that keeps the keys of the contacts present at the start apart from those of types.
const OTHER_KEYS: u64 = 1 << 63;

/// Draws of one contact type, in order of arrival, so that two policies meet the same contacts.
struct Draws {
    handle: Stream,
    patience: Stream,
    /// For what depends on the policy: contacts that come again, transfers, answers to a call-back.
    sequel: Stream,
    machine: Stream,
}

/// One replication in progress.
pub(crate) struct Engine<'a, S, W> {
    simulator: &'a Simulator,
    seed: Seed,
    replication: u64,
    now: f64,
    desk: Desk<S>,
    floor: Floor<'a>,
    arrivals: Arrivals<'a>,
    draws: Vec<Draws>,
    /// People on duty who may take each type.
    on_duty: Vec<u32>,
    watch: W,
}

impl<'a, S: Form, W: Watch> Engine<'a, S, W> {
    pub(crate) fn new(
        simulator: &'a Simulator,
        desk: Desk<S>,
        (seed, replication): (Seed, u64),
        watch: W,
    ) -> Self {
        let kinds = simulator.model.types.len();
        let stream = |key: u64| seed.stream(Purpose::Contacts, (replication, key));
        let draws = |kind: u64| Draws {
            handle: stream(2 * kind),
            patience: stream(2 * kind + 1),
            sequel: stream((1 << 40) | kind),
            machine: stream((1 << 41) | kind),
        };
        Self {
            simulator,
            seed,
            replication,
            now: 0.0,
            desk,
            floor: Floor::new(simulator),
            arrivals: Arrivals::new(&simulator.model, seed, replication),
            draws: (0..kinds as u64).map(draws).collect(),
            on_duty: vec![0; kinds],
            watch,
        }
    }

    /// Returns the counts of the replication and its watcher.
    pub(crate) fn run(
        mut self,
        progress: &dyn Progress,
    ) -> Result<(Replication, W), SimulationError> {
        let horizon = self.simulator.model.horizon_seconds();
        let timeline = &self.simulator.timeline;
        self.admit_present();
        let mut cursor = 0;
        let time_of = |cursor: usize| timeline.get(cursor).map_or(f64::INFINITY, |(time, _)| *time);
        let mut tick_time = time_of(0);
        let mut looks = 0_u64;
        loop {
            looks += 1;
            if looks.is_multiple_of(EVENTS_BETWEEN_LOOKS) {
                self.look(progress)?;
            }
            let event_time = self.floor.heap.next_time();
            let arrival_time = self.arrivals.next_time();
            let time = earlier(tick_time, earlier(event_time, arrival_time));
            if time >= horizon {
                break;
            }
            self.now = time;
            self.floor.intervals.move_to(time);
            if tick_time == time {
                self.tick(timeline[cursor].1);
                cursor += 1;
                tick_time = time_of(cursor);
            } else if event_time == time {
                self.event();
            } else {
                let kind = self.arrivals.take();
                self.come(kind);
            }
        }
        self.now = horizon;
        self.look(progress)?;
        if W::LISTENS {
            self.tell_gone(horizon);
        }
        S::close(&mut self.floor, horizon, &self.desk);
        Ok((self.floor.close(horizon, &self.desk), self.watch))
    }

    /// Tells of those who left a queue that nobody has looked at since.
    fn tell_gone(&mut self, horizon: f64) {
        for (kind, of) in self.simulator.kinds.iter().enumerate() {
            for waiting in self.desk.waiting(kind).filter(|w| !of.deferred && w.until <= horizon) {
                let number = self.floor.number(waiting.contact);
                let wait = waiting.until - waiting.since;
                self.watch.see(waiting.until, Seen::Left { kind: kind as u32, number, wait });
            }
        }
    }

    /// Looks at the wish to stop and at what memory is kept for.
    fn look(&self, progress: &dyn Progress) -> Result<(), SimulationError> {
        self.floor.check_limit()?;
        if progress.stopped() { Err(SimulationError::Stopped) } else { Ok(()) }
    }

    /// Lets the contacts that are present at the start come in; those of the stationary law are counted nowhere.
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
                self.arrive(kind, (self.floor.uncounted(), self.floor.cell_at(kind, 0.0)), 1.0);
            }
            for _ in 0..of.extras.backlog {
                let place = self.floor.cell_at(kind, 0.0);
                self.arrive(kind, (place, place), 1.0);
            }
        }
    }

    /// Lets the next contact of a type come for the first time.
    #[inline(always)]
    fn come(&mut self, kind: usize) {
        if self.simulator.kinds[kind].machine.is_some() && self.meets_machine(kind) {
            return;
        }
        let place = self.floor.cell_at(kind, self.now);
        self.arrive(kind, (place, place), 1.0);
    }

    /// Lets a contact come to the people, with its handle time and patience drawn; `longer` multiplies the handle time.
    /// It is counted in `cell`; `place` is the cell of its type and the present interval.
    #[inline(always)]
    fn arrive(&mut self, kind: usize, (cell, place): (usize, usize), longer: f64) -> u32 {
        let simulator = self.simulator;
        let of = &simulator.kinds[kind];
        let draws = &mut self.draws[kind];
        let seconds = simulator.handle_seconds[place] * longer;
        let mut handle = of.handle.draw(&mut draws.handle) * seconds;
        if let Some(after) = &of.after_contact {
            handle += after.draw(&mut draws.handle);
        }
        let until = if of.deferred {
            self.due(kind)
        } else {
            self.now + of.patience.draw(&mut draws.patience)
        };
        let preferred = if of.regulars.is_empty() { NOBODY } else { self.preference(kind) };
        let contact = self.floor.admit(self.now, kind, cell, (handle, until));
        if W::LISTENS {
            let number = self.floor.number(contact);
            self.watch.see(self.now, Seen::Came { kind: kind as u32, number });
        }
        self.decide(Input::Arrived { contact, kind: kind as u32, until, preferred });
        if self.floor.is_waiting(contact) {
            self.wait(kind, contact, (until, preferred));
        }
        contact
    }

    /// Notes that a contact has to wait, and what may happen to it meanwhile.
    #[inline(always)]
    fn wait(&mut self, kind: usize, contact: u32, (until, preferred): (f64, u32)) {
        let reason = self.desk.wait_reason(kind as u32);
        self.floor.wait(contact, reason);
        if W::LISTENS {
            let number = self.floor.number(contact);
            self.watch.see(self.now, Seen::Waits { kind: kind as u32, number, reason });
        }
        let of = &self.simulator.kinds[kind];
        if of.eager && self.floor.leaves(contact) {
            self.floor.plan(until, Event::Abandon { contact });
        }
        for after in &of.widens {
            let time = self.now + after;
            if time < until {
                self.floor.plan(time, Event::Widen { contact });
            }
        }
        if preferred != NOBODY && of.preferred_seconds > 0.0 {
            self.floor.plan(self.now + of.preferred_seconds, Event::Tick);
        }
    }

    #[inline(always)]
    fn event(&mut self) {
        let Some(entry) = self.floor.heap.take() else { return };
        let (event, turn) = Event::decode(entry.what);
        // Nearly all are of this kind.
        if let Event::End { contact } = event {
            if self.floor.is_current(contact, turn) {
                self.end_contact(contact);
            }
        } else {
            self.seldom(event, turn);
        }
    }

    fn seldom(&mut self, event: Event, turn: u32) {
        match event {
            Event::End { .. } => {}
            Event::Widen { contact } => {
                if self.floor.is_current(contact, turn) && self.floor.is_waiting(contact) {
                    self.widen(contact);
                }
            }
            Event::Abandon { contact } => {
                if self.floor.is_current(contact, turn) && self.floor.is_waiting(contact) {
                    let (kind, since) = self.floor.place_of(contact);
                    self.decide(Input::Abandoned { contact, kind, since });
                }
            }
            Event::Again { kind } => self.come_again(kind as usize),
            Event::Failed { kind } => self.come_failed(kind as usize),
            Event::Tick => self.decide(Input::Tick),
            Event::Late { duty } => self.begin(duty),
            Event::Resume { person } => self.resume(person),
            Event::Distract { person } => self.rest(person, shifts::BLOCK_SECONDS),
            Event::Down { person } => self.go_down(person),
            Event::Up { person } => self.come_up(person),
        }
    }

    #[inline(always)]
    fn end_contact(&mut self, contact: u32) {
        if W::LISTENS {
            let (kind, number, taker) = self.floor.named(contact);
            self.watch.see(self.now, Seen::Ended { kind, number, taker });
        }
        let (kind, taker) = self.floor.finish(self.now, contact);
        self.decide(Input::Ended { taker });
        S::ended(self, taker);
        if !self.simulator.kinds[kind as usize].is_plain {
            self.transfer(kind as usize);
        }
    }

    fn widen(&mut self, contact: u32) {
        let (kind, number, _) = self.floor.named(contact);
        if W::LISTENS {
            self.watch.see(self.now, Seen::Widened { kind, number });
        }
        self.decide(Input::Widened { contact, kind });
    }

    fn tick(&mut self, tick: Tick) {
        match tick {
            Tick::Start { duty } => self.start(duty),
            Tick::Rest { duty, seconds } => self.rest_of(duty, seconds),
            Tick::End { duty } => self.end(duty),
            Tick::Close { kind } => self.leave_if_deserted(kind),
            Tick::Staffed { group, agents } => self.staffed(group, agents),
            Tick::Fail { outage } => self.fail(outage),
            Tick::Mend { outage } => self.mend(outage),
        }
    }

    /// Lets the desk decide, and carries it out.
    #[inline(always)]
    fn decide(&mut self, input: Input) {
        let (now, floor, watch) = (self.now, &mut self.floor, &mut self.watch);
        self.desk.step_into(now, input, |decision| floor.apply(now, decision, watch));
        while let Some(sequel) = self.floor.sequels.pop() {
            self.follow(sequel);
        }
    }

    fn follow(&mut self, sequel: Sequel) {
        match sequel {
            Sequel::MayTryAgain { kind } => self.may_try_again(kind as usize),
            Sequel::OfferCallback { contact } => self.offer_callback(contact),
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
