//! People who come, rest and go.
//!
//! A rest begins at the next moment without a contact in hand, keeps its length, and is followed by the rests that
//! fell due meanwhile. Whoever has a contact in hand when the duty ends finishes it, unless shifts end pre-emptively. A
//! duty's chance (absence, lateness, when something else takes the person away) is keyed by the duty, so that two
//! rosters which share it share its luck.

mod person;

use organico_model::{EndOfShift, Purpose, Stream};
use organico_routing::Input;

use super::{Engine, Event, Form};
use crate::model::Duty;
use crate::watch::{Seen, Watch};
use person::Presence;

pub(super) use person::Person;

/// Length of a distraction.
pub(super) const BLOCK_SECONDS: f64 = 600.0;

/// Distractions are spread evenly: each such span of a duty has its share.
const SPREAD_SECONDS: f64 = 3600.0;

impl<S: Form, W: Watch> Engine<'_, S, W> {
    pub(super) fn staffed(&mut self, group: u32, agents: u32) {
        S::staff_group(self, group, agents);
    }

    pub(super) fn start(&mut self, duty: u32) {
        let simulator = self.simulator;
        let Some(of) = simulator.duty(duty) else { return };
        if of.absence > 0.0 || of.distraction > 0.0 || of.late_seconds > 0.0 {
            let mut stream = self.seed.stream(Purpose::Staff, (self.replication, of.key));
            if stream.uniform() < of.absence {
                return;
            }
            self.distract(of, &mut stream);
            if of.late_seconds > 0.0 {
                let later = self.now + stream.exponential(of.late_seconds);
                self.floor.plan(later, Event::Late { duty });
                return;
            }
        }
        self.begin(duty);
    }

    /// Lets a person begin a duty, unless it is over already.
    pub(super) fn begin(&mut self, duty: u32) {
        let simulator = self.simulator;
        let Some(of) = simulator.duty(duty) else { return };
        if self.now >= of.end {
            return;
        }
        self.plan_home_outages(of);
        let now = self.now;
        let person = &mut self.floor.people[of.person as usize];
        person.begin(now, duty, of.pace);
        if person.presence == Presence::Off {
            person.presence = Presence::On;
            person.on_since = now;
            let group = simulator.group_of[of.person as usize];
            for kind in simulator.policy.kinds_of(group) {
                self.on_duty[kind as usize] += 1;
            }
        }
        let down = self.outages_of(of.person);
        self.floor.people[of.person as usize].down = down;
        self.plan_break(of.person);
        if self.floor.people[of.person as usize].may_take() {
            self.let_take(of.person);
        }
    }

    /// Lets a person take contacts.
    fn let_take(&mut self, person: u32) {
        if W::LISTENS {
            self.watch.see(self.now, Seen::Ready { person });
        }
        self.decide(Input::Ready { person });
    }

    /// Plans the moments at which something else takes the person away.
    fn distract(&mut self, duty: &Duty, stream: &mut Stream) {
        if duty.distraction <= 0.0 {
            return;
        }
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
                self.floor.plan(start, Event::Distract { person: duty.person });
            }
            from = to;
        }
    }

    /// Tells the desk of the next pause or end of a person, where it minds.
    fn plan_break(&mut self, person: u32) {
        if self.simulator.model.desk.guard_seconds <= 0.0 {
            return;
        }
        let of = &self.floor.people[person as usize];
        let Some(duty) = self.simulator.duty(of.duty()) else { return };
        let ahead = duty.rests.iter().map(|rest| rest.start).filter(|&start| start > self.now);
        let at = ahead.fold(duty.end, f64::min);
        self.decide(Input::Break { person, at });
    }

    pub(super) fn rest_of(&mut self, duty: u32, seconds: f64) {
        let Some(of) = self.simulator.duty(duty) else { return };
        let person = of.person;
        if self.floor.people[person as usize].duty() == duty {
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
        let of = &self.floor.people[person as usize];
        if of.holding > 0 {
            return;
        }
        if of.leaving {
            self.go(person);
        } else if of.rest_due > 0.0 && of.presence == Presence::On {
            let span = of.duty_span(self.now);
            let group = self.simulator.group_of[person as usize];
            self.floor.count_duty(group, span);
            self.floor.people[person as usize].presence = Presence::Resting;
            if W::LISTENS {
                self.watch.see(self.now, Seen::Away { person });
            }
            self.begin_rest(person);
        }
    }

    fn begin_rest(&mut self, person: u32) {
        let of = &mut self.floor.people[person as usize];
        of.resumes = self.now + of.rest_due;
        of.rest_due = 0.0;
        let resumes = of.resumes;
        self.floor.plan(resumes, Event::Resume { person });
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
            return;
        }
        of.presence = Presence::On;
        of.on_since = now;
        self.plan_break(person);
        if self.floor.people[person as usize].may_take() {
            self.let_take(person);
        }
    }

    pub(super) fn end(&mut self, duty: u32) {
        let simulator = self.simulator;
        let Some(person) = simulator.duty(duty).map(|of| of.person) else { return };
        let of = &mut self.floor.people[person as usize];
        if of.duty() != duty || of.presence == Presence::Off {
            return;
        }
        if of.holding > 0 {
            of.leaving = true;
            self.decide(Input::Away { person });
            if simulator.model.end_of_shift == EndOfShift::PreEmptive {
                self.send_back(person, u32::MAX);
                self.emptied(person);
            }
        } else {
            self.go(person);
        }
    }

    fn go(&mut self, person: u32) {
        self.decide(Input::Away { person });
        let of = &mut self.floor.people[person as usize];
        let span = of.duty_span(self.now);
        of.leave();
        let simulator = self.simulator;
        let group = simulator.group_of[person as usize];
        self.floor.count_duty(group, span);
        if W::LISTENS {
            self.watch.see(self.now, Seen::Away { person });
        }
        for kind in simulator.policy.kinds_of(group) {
            self.on_duty[kind as usize] -= 1;
            self.leave_if_deserted(kind);
        }
    }
}
