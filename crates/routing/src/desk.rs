//! The desk: who is free, what waits, and what happens next.
//!
//! A freed person takes the waiting contact of the best rank and then of the longest wait, with the type's credit. An
//! arriving contact goes to the first tier that has somebody free, there to the person with the fewest contacts in
//! hand, and among those to the first in the order of choice. Whoever holds contacts may take another only where all of
//! them allow as many at once.
//!
//! Patience is resolved when somebody looks at the head of a queue: a contact whose patience has run out is found
//! there and leaves with the instant at which it did. So a desk need not be told of each abandonment, but it may be.

mod aside;
mod line;
mod offers;
mod preferred;
mod queues;
mod search;
mod settle;
mod step;
#[cfg(test)]
mod tests;

use crate::{Decision, Groups, Input, People, Policy, Staff, WaitReason};
use aside::{Hold, Offered};
use queues::{GONE, Queues};
use step::Step;

pub use queues::Waiting;

/// The state of routing.
#[derive(Debug, Clone, PartialEq)]
pub struct Desk<S> {
    policy: Policy,
    staff: S,
    queues: Queues,
    holds: Vec<Hold>,
    offered: Vec<Offered>,
    /// Whether offers are remembered until they are accepted.
    rings: bool,
    /// The latest instant so far.
    clock: f64,
    /// When time alone was last looked at.
    ticked: f64,
    decisions: Vec<Decision>,
}

impl Desk<People> {
    /// Returns a desk of people at which nobody is ready and nothing waits; `groups` gives the group of each person.
    ///
    /// A person of a group that the policy does not know is never given anything.
    #[must_use]
    pub fn of_people(policy: Policy, groups: &[u32]) -> Self {
        let staff = People::new(&policy, groups);
        Self::of(policy, staff)
    }

    /// Returns how many contacts a person has in hand.
    #[must_use]
    pub fn held(&self, person: u32) -> u32 {
        self.staff.held(person)
    }
}

impl Desk<Groups> {
    /// Returns a desk of counted groups with nobody on duty; whatever the policy says, each person holds one contact.
    #[must_use]
    pub fn of_groups(policy: Policy) -> Self {
        let staff = Groups::new(policy.groups(), policy.desk().order);
        Self::of(policy, staff)
    }

    /// Returns how many of a group are busy and leave when they finish.
    #[must_use]
    pub fn leaving(&self, group: u32) -> u32 {
        self.staff.leaving(group)
    }
}

impl<S: Staff> Desk<S> {
    fn of(policy: Policy, staff: S) -> Self {
        Self {
            staff,
            queues: Queues::new(policy.types()),
            holds: Vec::new(),
            offered: Vec::new(),
            rings: policy.desk().ring_seconds.is_some(),
            clock: f64::NEG_INFINITY,
            ticked: f64::NEG_INFINITY,
            decisions: Vec::with_capacity(8),
            policy,
        }
    }

    /// Returns the decisions that follow from one input at the instant `now`, which never goes back.
    ///
    /// The slice is kept until the next step; it allocates only until the longest one so far has been seen.
    pub fn step(&mut self, now: f64, input: Input) -> &[Decision] {
        let mut decisions = std::mem::take(&mut self.decisions);
        decisions.clear();
        self.step_into(now, input, |decision| decisions.push(decision));
        self.decisions = decisions;
        &self.decisions
    }

    /// Tells `out` the decisions that follow from one input, in their order: [`Self::step`] for a hot loop.
    #[inline(always)]
    pub fn step_into(&mut self, now: f64, input: Input, out: impl FnMut(Decision)) {
        if now > self.clock && now < f64::INFINITY {
            self.clock = now;
        }
        Step { now: self.clock, desk: self, out }.take(input);
    }

    /// Returns the contacts that wait for a type, in the order of service; some may have left already.
    pub fn waiting(&self, kind: usize) -> impl Iterator<Item = Waiting> + '_ {
        let held = self.holds.iter().filter(move |hold| hold.kind as usize == kind);
        self.queues.iter(kind).chain(held.map(|hold| hold.waiting))
    }

    /// Returns why a contact of a type that came just now has to wait.
    #[must_use]
    pub fn wait_reason(&self, kind: u32) -> WaitReason {
        if !self.has_type(kind) {
            return WaitReason::Nobody;
        }
        let takers = &self.policy.rule(kind as usize).takers;
        if takers.iter().any(|taker| self.staff.idle(taker.group) > 0) {
            WaitReason::HeldBack
        } else if takers.iter().any(|taker| self.staff.on_duty(taker.group) > 0) {
            WaitReason::AllBusy
        } else {
            WaitReason::Nobody
        }
    }

    /// Returns how many groups the policy knows.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.policy.groups()
    }

    /// Returns how many of a group are on duty.
    #[must_use]
    pub fn on_duty(&self, group: u32) -> u32 {
        if (group as usize) < self.groups() { self.staff.on_duty(group) } else { 0 }
    }

    fn has_type(&self, kind: u32) -> bool {
        (kind as usize) < self.policy.types()
    }

    fn has_taker(&self, taker: u32) -> bool {
        (taker as usize) < self.staff.takers()
    }

    /// Returns whether a contact may come in; where offers ring, one that waits or rings already may not.
    fn is_new(&self, contact: u32) -> bool {
        contact != GONE && !(self.rings && self.knows(contact))
    }

    /// Returns whether a contact waits or rings.
    fn knows(&self, contact: u32) -> bool {
        self.offered.iter().any(|offered| offered.waiting.contact == contact)
            || self.holds.iter().any(|hold| hold.waiting.contact == contact)
            || self.queues.has(contact)
    }

    /// Returns whether a taker has a contact in hand that does not merely ring.
    fn has_answered(&self, taker: u32) -> bool {
        let ringing = self.offered.iter().filter(|offered| offered.taker == taker).count();
        self.staff.hand(taker).held as usize > ringing
    }
}
