//! What a policy is made of.

/// Where a group works.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// At a site.
    Site(u32),
    /// At home.
    Home,
}

/// Whether a type may be taken at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtHome {
    /// It may.
    Allowed,
    /// It must not, for example because of what is shown on the screen.
    Never,
}

/// Who among the free people of one tier takes a contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentOrder {
    /// Whoever has been idle longest. Counted groups have no such order: the one with most idle people is asked.
    LongestIdle,
    /// Whoever was busy the smallest share of their time on duty.
    LeastOccupied,
    /// The first in the order of their ids.
    Fixed,
}

/// Why a contact has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitReason {
    /// Nobody is on duty who may take it.
    Nobody,
    /// Everyone who may take it is busy.
    AllBusy,
    /// Someone is idle but kept in reserve, about to leave, or comes in only after a longer wait.
    HeldBack,
}

/// A group that may take a contact type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Taker {
    /// The group.
    pub group: u32,
    /// Groups of a smaller tier are asked first; within a tier the order of people decides, whatever the group.
    pub tier: u32,
    /// Order in which the group serves this type among its own; equal ranks by the longest wait.
    pub rank: u32,
    /// Seconds that the contact must have waited before this group may take it; 0 means at once.
    pub after_seconds: f64,
    /// The group takes it only while more than so many of its people are idle; whoever is about to leave is no reserve.
    pub reserve: u32,
}

impl Taker {
    /// Returns a group that takes the type at once and before all others.
    #[must_use]
    pub const fn first(group: u32) -> Self {
        Self { group, tier: 0, rank: 0, after_seconds: 0.0, reserve: 0 }
    }
}

/// How contacts of one type are routed.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeRule {
    /// Whether it is deferred work, which comes after all that is not, earliest due first, and never leaves.
    pub deferred: bool,
    /// For deferred work: it is taken only while more than so many of those who may take it are idle.
    pub reserve: u32,
    /// How many contacts one person may hold at once when one of them is of this type; 0 counts as 1.
    pub concurrency: u32,
    /// Seconds of wait that a contact is credited with among those of its rank.
    pub bonus_seconds: f64,
    /// Seconds of wait after which it counts as one rank better among those of the group, again and again, up to the best;
    /// nothing for never. Deferred work that reaches the rank of live contacts comes after them.
    pub ageing_seconds: Option<f64>,
    /// The most contacts that may wait, those for one person included; further ones are blocked.
    pub line_cap: Option<u32>,
    /// How long a contact waits for the person it prefers, who is busy, before anyone may take it.
    pub preferred_seconds: f64,
    /// A call-back is offered when the expected wait is longer than this; never for deferred work.
    pub callback_over_seconds: Option<f64>,
    /// Mean handle time, for the wait that is expected.
    pub mean_seconds: f64,
    /// Whether it may be taken at home.
    pub at_home: AtHome,
    /// Who may take it; at most one entry a group.
    pub takers: Vec<Taker>,
}

impl TypeRule {
    /// Returns live contacts one at a time, without any of the special rules.
    #[must_use]
    pub const fn plain(takers: Vec<Taker>) -> Self {
        Self {
            deferred: false,
            reserve: 0,
            concurrency: 1,
            bonus_seconds: 0.0,
            ageing_seconds: None,
            line_cap: None,
            preferred_seconds: 0.0,
            callback_over_seconds: None,
            mean_seconds: 0.0,
            at_home: AtHome::Allowed,
            takers,
        }
    }
}

/// What holds for the whole desk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DeskRule {
    /// Who among the free people of one tier takes a contact.
    pub order: AgentOrder,
    /// Nobody is offered a contact within so many seconds before a planned pause or the end of a shift.
    pub guard_seconds: f64,
    /// An offer that was not accepted within so many seconds is revoked; nothing where offers are always accepted.
    pub ring_seconds: Option<f64>,
    /// Whether contacts that must wait are told their place.
    pub announces: bool,
}

impl DeskRule {
    /// Returns the longest-idle order without guard, ringing or announcements.
    #[must_use]
    pub const fn plain() -> Self {
        Self {
            order: AgentOrder::LongestIdle,
            guard_seconds: 0.0,
            ring_seconds: None,
            announces: false,
        }
    }
}
