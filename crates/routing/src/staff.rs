//! Those who take contacts, in two forms: people one by one, and counted groups of equal people.
//!
//! Both answer the same questions, so that the desk is written once and compiled for each. Counted groups are for design
//! studies and speed: nobody in them has a pause, a name or more than one contact at a time.

mod groups;
mod lists;
mod people;

pub use groups::Groups;
pub use people::People;

/// What a taker who can be asked looks like to the order of choice; the smaller one is asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// Contacts in hand.
    pub held: u32,
    /// Order among those who hold as many.
    pub key: f64,
    /// Who it is.
    pub taker: u32,
}

impl Candidate {
    /// Nobody.
    pub const NONE: Self = Self { held: u32::MAX, key: f64::INFINITY, taker: u32::MAX };

    /// Returns whether this one is asked before another.
    #[inline]
    #[must_use]
    pub fn before(&self, other: &Self) -> bool {
        self.held < other.held || (self.held == other.held && self.key < other.key)
    }

    /// Returns whether it is nobody.
    #[inline]
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.held == u32::MAX
    }
}

/// What someone has in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hand {
    /// The group.
    pub group: u32,
    /// Contacts in hand.
    pub held: u32,
    /// The fewest that any contact taken since the hands were last empty allows at once.
    pub room: u32,
}

impl Hand {
    /// Returns the hand with one more contact, which allows `concurrency` at once.
    #[inline]
    #[must_use]
    pub fn with_one_more(self, concurrency: u32) -> Self {
        Self { held: self.held + 1, room: self.room.min(concurrency), ..self }
    }
}

/// Those who take contacts.
pub trait Staff {
    /// Returns how many takers there are: their ids lie below.
    fn takers(&self) -> usize;

    /// Returns who of a group is asked first, among those who hold fewer than `concurrency` contacts.
    fn first(&self, group: u32, concurrency: u32, now: f64) -> Candidate;

    /// Returns whether one given person can take a contact of that concurrency now, and what it looks like if so.
    fn one(&self, taker: u32, concurrency: u32, now: f64) -> Candidate;

    /// Takes a candidate out of the free: it is put back by [`Self::put`].
    fn take(&mut self, candidate: Candidate) -> Hand;

    /// Puts someone back who was taken or released, free if there is room for more.
    fn put(&mut self, taker: u32, hand: Hand, now: f64);

    /// Counts one contact less in hand, and returns the hand if more may be taken: it is put back by [`Self::put`].
    fn release(&mut self, taker: u32, now: f64) -> Option<Hand>;

    /// Returns what a taker has in hand.
    fn hand(&self, taker: u32) -> Hand;

    /// Returns whether a pause of a taker is so near that nothing is offered any more.
    fn is_about_to_leave(&self, taker: u32, now: f64) -> bool;

    /// Returns how many of a group have nothing in hand, those about to leave included.
    fn idle(&self, group: u32) -> u32;

    /// Returns how many of a group have nothing in hand and can be asked.
    fn available(&self, group: u32, now: f64) -> u32;

    /// Returns how many of a group are on duty.
    fn on_duty(&self, group: u32) -> u32;

    /// Returns whether a person is on duty, free or not.
    fn is_here(&self, taker: u32) -> bool;

    /// Lets a person take contacts; returns the hand if that is new: it is put back by [`Self::put`].
    fn ready(&mut self, person: u32, now: f64) -> Option<Hand>;

    /// Lets a person take no more contacts; says whether they did before.
    fn away(&mut self, person: u32, now: f64) -> bool;

    /// Notes when the next planned pause of a person is.
    fn plan_break(&mut self, person: u32, at: f64);

    /// Sets how many of a counted group are on duty, and returns how many idle hands are new: each is put back by
    /// [`Self::put`].
    fn staffed(&mut self, group: u32, agents: u32) -> u32;
}
