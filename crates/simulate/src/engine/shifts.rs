//! People who come, rest and go.
//!
//! A rest begins at the next moment without a contact in hand, keeps its length, and is followed by the rests that
//! fell due meanwhile. Whoever has a contact in hand when the duty ends finishes it. A duty's chance (absence, when
//! something else takes the person away) is keyed by the duty, so that two rosters which share it share its luck.

use organico_model::{Purpose, Stream};
use organico_routing::Input;

use super::Engine;
use super::floor::Event;
use crate::model::Duty;

/// Length of a distraction.
pub(super) const BLOCK_SECONDS: f64 = 600.0;

/// Distractions are spread evenly: each such span of a duty has its share.
const SPREAD_SECONDS: f64 = 3600.0;

/// No duty.
const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Presence {
    Off,
    On,
    Resting,
}

/// The state of a person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Person {
    presence: Presence,
    /// Whether the duty has ended while a contact is in hand.
    leaving: bool,
    duty: u32,
    /// Contacts in hand.
    pub(super) holding: u32,
    /// Seconds of rest that are due and not begun.
    rest_due: f64,
    resumes: f64,
    on_since: f64,
    pub(super) busy_since: f64,
}

impl Person {
    /// A person who is not there.
    pub(super) const OFF: Self = Self {
        presence: Presence::Off,
        leaving: false,
        duty: NONE,
        holding: 0,
        rest_due: 0.0,
        resumes: 0.0,
        on_since: 0.0,
        busy_since: 0.0,
    };

    /// Returns the seconds on duty since the person last came or resumed; 0 for who is away or rests.
    pub(super) fn duty_since(&self, now: f64) -> f64 {
        if self.presence == Presence::On { now - self.on_since } else { 0.0 }
    }
}

impl Engine<'_> {
    pub(super) fn start(&mut self, duty: u32) {
        let of = &self.simulator.model.duties[duty as usize];
        if of.absence > 0.0 || of.distraction > 0.0 {
            let mut stream = self.seed.stream(Purpose::Staff, (self.replication, of.key));
            if stream.uniform() < of.absence {
                return;
            }
            self.distract(of, &mut stream);
        }
        let now = self.now;
        let person = &mut self.floor.people[of.person as usize];
        person.duty = duty;
        person.leaving = false;
        if person.presence == Presence::Off {
            person.presence = Presence::On;
            person.on_since = now;
            let group = self.simulator.model.people[of.person as usize].group;
            for kind in self.simulator.policy.kinds_of(group) {
                self.on_duty[kind as usize] += 1;
            }
        }
        let person = self.floor.people[of.person as usize];
        if person.presence == Presence::On && person.rest_due == 0.0 {
            self.decide(Input::Ready { person: of.person });
        }
    }

    /// Plans the moments at which something else takes the person away.
    fn distract(&mut self, duty: &Duty, stream: &mut Stream) {
        let length = duty.end - duty.start;
        let rests: f64 = duty.rests.iter().map(|rest| rest.seconds).sum();
        let share = duty.distraction * (1.0 - rests / length).max(0.0);
        // A random part of a block is owed from the start, so that the mean is the share however short the duty is.
        let mut owed = stream.uniform() * BLOCK_SECONDS;
        let mut from = self.now;
        while from < duty.end {
            let to = (from + SPREAD_SECONDS).min(duty.end);
            owed += share * (to - from);
            while owed >= BLOCK_SECONDS {
                owed -= BLOCK_SECONDS;
                let start = from + stream.uniform() * (to - BLOCK_SECONDS - from).max(0.0);
                self.floor.heap.put(start, Event::Distract { person: duty.person }.encode());
            }
            from = to;
        }
    }

    pub(super) fn rest_of(&mut self, duty: u32, seconds: f64) {
        let person = self.simulator.model.duties[duty as usize].person;
        if self.floor.people[person as usize].duty == duty {
            self.rest(person, seconds);
        }
    }

    /// Lets a person rest as soon as possible.
    pub(super) fn rest(&mut self, person: u32, seconds: f64) {
        let of = &mut self.floor.people[person as usize];
        if of.presence == Presence::Off || of.leaving || seconds <= 0.0 {
            return;
        }
        of.rest_due += seconds;
        if of.presence == Presence::On {
            self.decide(Input::Away { person });
            self.emptied(person);
        }
    }

    /// Does what waited for a person to have no contact in hand.
    #[inline]
    pub(super) fn emptied(&mut self, person: u32) {
        let of = self.floor.people[person as usize];
        if of.holding > 0 {
            return;
        }
        if of.leaving {
            self.go(person);
        } else if of.rest_due > 0.0 && of.presence == Presence::On {
            self.floor.duty_seconds += of.duty_since(self.now);
            self.floor.people[person as usize].presence = Presence::Resting;
            self.begin_rest(person);
        }
    }

    fn begin_rest(&mut self, person: u32) {
        let of = &mut self.floor.people[person as usize];
        of.resumes = self.now + of.rest_due;
        of.rest_due = 0.0;
        let resumes = of.resumes;
        self.floor.heap.put(resumes, Event::Resume { person }.encode());
    }

    pub(super) fn resume(&mut self, person: u32) {
        let now = self.now;
        let of = &mut self.floor.people[person as usize];
        // A rest that the end of the duty cut short has a later entry in the heap, or none.
        if of.presence != Presence::Resting || of.resumes != now {
            return;
        }
        if of.rest_due > 0.0 {
            self.begin_rest(person);
        } else {
            of.presence = Presence::On;
            of.on_since = now;
            self.decide(Input::Ready { person });
        }
    }

    pub(super) fn end(&mut self, duty: u32) {
        let person = self.simulator.model.duties[duty as usize].person;
        let of = &mut self.floor.people[person as usize];
        if of.duty != duty || of.presence == Presence::Off {
            return;
        }
        if of.holding > 0 {
            of.leaving = true;
            self.decide(Input::Away { person });
        } else {
            self.go(person);
        }
    }

    fn go(&mut self, person: u32) {
        self.decide(Input::Away { person });
        let of = &mut self.floor.people[person as usize];
        let seconds = of.duty_since(self.now);
        *of = Person::OFF;
        self.floor.duty_seconds += seconds;
        let simulator = self.simulator;
        let group = simulator.model.people[person as usize].group;
        for kind in simulator.policy.kinds_of(group) {
            self.on_duty[kind as usize] -= 1;
            self.leave_if_deserted(kind);
        }
    }
}
