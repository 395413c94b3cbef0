//! What happens before, after and instead of a plain answer; outages and fatigue.

use organico_model::Law;

/// Customers who try again after having left or having been blocked.
#[derive(Debug, Clone, PartialEq)]
pub struct RetrialModel {
    /// Probability, each time.
    pub probability: f64,
    /// Time until then.
    pub delay: Law,
}

/// A machine that answers first.
#[derive(Debug, Clone, PartialEq)]
pub struct AutomationModel {
    /// Share of contacts that meet it.
    pub share: f64,
    /// Of these, the share that it resolves.
    pub contained: f64,
    /// Time with the machine.
    pub seconds: Law,
    /// Handle time of those that it fails, over the usual one.
    pub failed_factor: f64,
}

/// The special rules of a type.
#[derive(Debug, Clone, PartialEq)]
pub struct Extras {
    /// After-contact work with its own law, on top of the handle time.
    pub after_contact: Option<Law>,
    /// How much slower a person works on each contact for every further one in hand, as a share.
    pub slowdown: f64,
    /// Correlation of the factors of neighbouring days; above 0 they are log-normal instead of gamma.
    pub day_correlation: f64,
    /// Correlation of the factors of neighbouring intervals; above 0 they are log-normal instead of gamma.
    pub interval_correlation: f64,
    /// Who tries again.
    pub retrial: Option<RetrialModel>,
    /// Share of customers who accept a call-back when it is offered.
    pub callback_share: f64,
    /// What a machine does first.
    pub automation: Option<AutomationModel>,
    /// Probability of a contact of each type that follows a handled one; empty means none.
    pub transfers: Vec<f64>,
    /// Share of contacts that ask for one person.
    pub preferred_share: f64,
    /// Contacts that are there at the start, counted as coming then.
    pub backlog: u32,
}

impl Extras {
    /// Returns no special rules.
    #[must_use]
    pub const fn none() -> Self {
        Self {
            after_contact: None,
            slowdown: 0.0,
            day_correlation: 0.0,
            interval_correlation: 0.0,
            retrial: None,
            callback_share: 0.0,
            automation: None,
            transfers: Vec::new(),
            preferred_share: 0.0,
            backlog: 0,
        }
    }
}

/// What an outage stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutageTarget {
    /// Everyone at a site.
    Site(u32),
    /// A person, wherever they work.
    Person(u32),
    /// Everyone at home.
    Homes,
}

/// An outage: contacts in hand go back to the head of their queue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutageModel {
    /// What stops.
    pub target: OutageTarget,
    /// When.
    pub start: f64,
    /// For how long.
    pub seconds: f64,
    /// Over how long people come back one after the other.
    pub recovery_seconds: f64,
}

/// People slow down when they have been busy nearly all the time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FatigueModel {
    /// Share of the time on duty above which it begins.
    pub above: f64,
    /// How much longer a contact takes at a share of 1; linear from `above`.
    pub slowdown: f64,
}
