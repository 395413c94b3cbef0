//! The state of a person.

/// No duty.
const NONE: u32 = u32::MAX;

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Presence {
    Off,
    On,
    Resting,
}

/// The state of a person.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::engine) struct Person {
    pub(super) presence: Presence,
    /// Whether the duty has ended while a contact is in hand.
    pub(super) leaving: bool,
    duty: u32,
    /// Contacts in hand.
    pub(in crate::engine) holding: u32,
    /// Outages that stop the person.
    pub(super) down: u32,
    /// Seconds of rest that are due and not begun.
    pub(super) rest_due: f64,
    pub(super) resumes: f64,
    pub(super) on_since: f64,
    pub(in crate::engine) busy_since: f64,
    /// Seconds busy before the contacts in hand.
    pub(in crate::engine) busy_seconds: f64,
    /// Handle time over the usual one on this duty.
    pub(in crate::engine) pace: f64,
    /// When the duty began, and the seconds busy up to then.
    began: f64,
    busy_before: f64,
}

impl Person {
    /// A person who is not there.
    pub(in crate::engine) const OFF: Self = Self {
        presence: Presence::Off,
        leaving: false,
        duty: NONE,
        holding: 0,
        down: 0,
        rest_due: 0.0,
        resumes: 0.0,
        on_since: 0.0,
        busy_since: 0.0,
        busy_seconds: 0.0,
        pace: 1.0,
        began: 0.0,
        busy_before: 0.0,
    };

    /// Begins a duty; what is still owed or in hand from the one before stays.
    pub(super) fn begin(&mut self, now: f64, duty: u32, pace: f64) {
        self.duty = duty;
        self.began = now;
        self.busy_before = self.busy_seconds;
        self.leaving = false;
        self.pace = pace;
    }

    /// Leaves.
    pub(super) fn leave(&mut self) {
        *self = Self { busy_seconds: self.busy_seconds, ..Self::OFF };
    }

    /// Returns the duty that the person is on; no duty's number if none.
    pub(in crate::engine) fn duty(&self) -> u32 {
        self.duty
    }

    pub(in crate::engine) fn is_down(&self) -> bool {
        self.down > 0
    }

    /// Returns whether the person can take contacts.
    pub(super) fn may_take(&self) -> bool {
        self.presence == Presence::On && self.rest_due == 0.0 && self.down == 0
    }

    /// One more outage stops the person; says whether somebody on duty is stopped by the first.
    pub(in crate::engine) fn fall(&mut self) -> bool {
        if self.presence == Presence::Off {
            return false;
        }
        self.down += 1;
        self.down == 1
    }

    /// One outage less stops the person; says whether contacts can be taken again.
    pub(in crate::engine) fn rise(&mut self) -> bool {
        if self.down == 0 {
            return false;
        }
        self.down -= 1;
        self.may_take() && !self.leaving
    }

    /// Returns the span on duty since the person last came or resumed; an empty one for who is away or rests.
    pub(in crate::engine) fn duty_span(&self, now: f64) -> (f64, f64) {
        if self.presence == Presence::On { (self.on_since, now) } else { (now, now) }
    }

    /// Returns the share of the time since the duty began that the person was busy.
    pub(in crate::engine) fn occupied(&self, now: f64) -> f64 {
        let current = if self.holding > 0 { now - self.busy_since } else { 0.0 };
        let here = now - self.began;
        if here > 0.0 { (self.busy_seconds - self.busy_before + current) / here } else { 0.0 }
    }
}
