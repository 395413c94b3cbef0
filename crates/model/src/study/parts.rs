//! The less common parts of a study: what happens before, after and instead of a plain answer.

use crate::Law;

/// Deferred work: it waits for idle people and has a due time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deferral {
    /// Seconds after its arrival by which it is due.
    pub due_seconds: f64,
    /// It is taken only while more than so many of those who may take it are idle.
    pub reserve: u32,
    /// Items that are there at the start of the day.
    pub backlog: u32,
}

/// Customers who try again after having left or having been blocked.
#[derive(Debug, Clone, PartialEq)]
pub struct Retrial {
    /// Probability of trying again, each time.
    pub probability: f64,
    /// Time until then.
    pub delay: Law,
}

/// A call-back that is offered instead of a long wait. Whoever accepts keeps the place in the queue and does not leave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CallbackRule {
    /// It is offered when the expected wait is longer than this.
    pub over_seconds: f64,
    /// Share of customers who accept.
    pub share: f64,
}

/// A machine that answers first.
#[derive(Debug, Clone, PartialEq)]
pub struct Automation {
    /// Share of contacts that meet the machine.
    pub share: f64,
    /// Of these, the share that it resolves: they never reach a person.
    pub contained: f64,
    /// Time that a contact spends with the machine.
    pub seconds: Law,
    /// Handle time of those that it fails, over the usual one.
    pub failed_factor: f64,
}

/// A contact of another type that follows a handled one, such as work of the back office.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Transfer {
    /// The index of the type that follows.
    pub to: usize,
    /// Probability.
    pub probability: f64,
}

/// What an outage stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutageOf {
    /// Everyone at a site.
    Site(usize),
    /// A person, wherever they work.
    Person(usize),
    /// Everyone who works at home.
    Homes,
}

/// A planned outage: contacts in hand go back to the head of their queue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outage {
    /// What stops.
    pub of: OutageOf,
    /// When.
    pub at_seconds: f64,
    /// For how long.
    pub seconds: f64,
    /// Over how long people come back one after the other; 0 if all at once.
    pub recovery_seconds: f64,
}

/// Outages of single homes at random moments.
#[derive(Debug, Clone, PartialEq)]
pub struct RandomOutages {
    /// Mean hours of work between two outages of one home.
    pub hours_between: f64,
    /// How long one lasts.
    pub seconds: Law,
}
