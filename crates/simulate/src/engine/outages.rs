//! What takes contacts out of people's hands: outages, and shifts that end at once.
//!
//! A contact in hand goes back to its place in the queue, which is the head, with a new patience, and is served from the
//! start for a new handle time: the old one is known to be longer than what has passed. People whose line is down stay on duty; they come back one after the other where the recovery takes time.

use organico_model::{EndOfShift, Purpose};
use organico_routing::{Groups, Input};

use super::{Engine, Event, Form};
use crate::model::{Duty, OutageModel, OutageTarget};
use crate::watch::{Seen, Watch};

/// Keeps the chance of a home apart from that of the absence of its person.
const HOME_KEYS: u64 = 1 << 62;

impl<S: Form, W: Watch> Engine<'_, S, W> {
    /// Sends the contacts in hand of a taker back to their queues, at most so many, latest first.
    pub(super) fn send_back(&mut self, taker: u32, most: u32) {
        let mut sent = Vec::new();
        for _ in 0..most {
            let Some(slot) = self.floor.latest_of(taker) else { break };
            let anew = self.draw_anew(slot);
            sent.push((slot, self.floor.give_back(self.now, slot, anew)));
            self.decide(Input::Ended { taker });
        }
        for (contact, (kind, since, until, _)) in sent {
            if W::LISTENS {
                let number = self.floor.number(contact);
                self.watch.see(self.now, Seen::Returned { kind, number });
            }
            self.decide(Input::Returned { contact, kind, since, until });
            if self.floor.is_waiting(contact) && self.simulator.kinds[kind as usize].eager {
                self.floor.plan(until, Event::Abandon { contact });
            }
        }
    }

    /// A planned outage begins.
    pub(super) fn fail(&mut self, outage: u32) {
        let of = self.simulator.model.outages[outage as usize];
        let everyone = 0..self.floor.people.len() as u32;
        let stopped: Vec<u32> = everyone.filter(|&person| self.stops(&of, person)).collect();
        self.go_down_together(&stopped);
    }

    /// The lines of people fail at one instant: all are gone before any of their contacts looks for somebody else.
    fn go_down_together(&mut self, people: &[u32]) {
        let mut gone = Vec::with_capacity(people.len());
        for &person in people {
            if self.floor.people[person as usize].fall() {
                self.decide(Input::Away { person });
                gone.push(person);
            }
        }
        for &person in &gone {
            self.send_back(person, u32::MAX);
            self.emptied(person);
        }
    }

    /// A planned outage ends: people come back, at once or one after the other.
    pub(super) fn mend(&mut self, outage: u32) {
        let of = self.simulator.model.outages[outage as usize];
        let down = |person: &u32| {
            self.floor.people[*person as usize].is_down() && self.stops(&of, *person)
        };
        let people: Vec<u32> = (0..self.floor.people.len() as u32).filter(down).collect();
        let step = of.recovery_seconds / people.len().max(1) as f64;
        for (place, person) in people.into_iter().enumerate() {
            let later = self.now + step * place as f64;
            self.floor.plan(later, Event::Up { person });
        }
    }

    /// Returns whether an outage stops a person as they work now.
    fn stops(&self, outage: &OutageModel, person: u32) -> bool {
        let of = &self.floor.people[person as usize];
        let Some(duty) = self.simulator.duty(of.duty()) else { return false };
        match outage.target {
            OutageTarget::Person(one) => one == person,
            OutageTarget::Site(site) => duty.site == Some(site),
            OutageTarget::Homes => duty.site.is_none(),
        }
    }

    /// Returns how many planned outages stop a person who comes now.
    pub(super) fn outages_of(&self, person: u32) -> u32 {
        let now = self.now;
        // One that begins at this very instant is still to come.
        let active = |of: &&OutageModel| of.start < now && now < of.start + of.seconds;
        let outages = self.simulator.model.outages.iter().filter(active);
        outages.filter(|of| self.stops(of, person)).count() as u32
    }

    /// The line of a person fails.
    pub(super) fn go_down(&mut self, person: u32) {
        self.go_down_together(&[person]);
    }

    /// The line of a person is back.
    pub(super) fn come_up(&mut self, person: u32) {
        if self.floor.people[person as usize].rise() {
            self.decide(Input::Ready { person });
        }
    }

    /// Plans the outages of a home during a duty.
    pub(super) fn plan_home_outages(&mut self, duty: &Duty) {
        let Some((between, law)) = &self.simulator.home_outages else { return };
        if duty.site.is_some() {
            return;
        }
        let key = (self.replication, HOME_KEYS | duty.key);
        let mut stream = self.seed.stream(Purpose::Staff, key);
        let mut time = self.now + stream.exponential(*between);
        while time < duty.end {
            let back = time + law.draw(&mut stream);
            let person = duty.person;
            self.floor.plan(time, Event::Down { person });
            self.floor.plan(back, Event::Up { person });
            time = back + stream.exponential(*between);
        }
    }
}

impl<W: Watch> Engine<'_, Groups, W> {
    /// Sets how many of a counted group are on duty.
    pub(super) fn set_staff(&mut self, group: u32, agents: u32) {
        if W::LISTENS {
            self.watch.see(self.now, Seen::Staffed { group, agents });
        }
        let simulator = self.simulator;
        let before = self.desk.on_duty(group);
        for kind in simulator.policy.kinds_of(group) {
            let of = &mut self.on_duty[kind as usize];
            *of = (*of + agents).saturating_sub(before);
        }
        self.decide(Input::Staffed { group, agents });
        if simulator.model.end_of_shift == EndOfShift::PreEmptive {
            self.send_back(group, self.desk.leaving(group));
        }
        self.note_staffed(group);
        for kind in simulator.policy.kinds_of(group) {
            self.leave_if_deserted(kind);
        }
    }

    /// Notes how many of a counted group are there, those who only finish what they have in hand included.
    #[inline]
    pub(super) fn note_staffed(&mut self, group: u32) {
        let people = self.desk.on_duty(group) + self.desk.leaving(group);
        if self.floor.staffed_of(group) != people {
            self.floor.set_staffed(self.now, group, people);
        }
    }
}
