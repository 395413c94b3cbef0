//! People, their duties, and counted groups.

/// A person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonModel {
    /// The group of the routing policy.
    pub group: u32,
    /// Handle time over the mean, by type; empty means 1 for all.
    pub handle_factors: Vec<f64>,
}

/// A rest inside a duty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rest {
    /// When it is due; it begins at the next moment without a contact in hand.
    pub start: f64,
    /// Its length, which it keeps however late it begins.
    pub seconds: f64,
}

/// A span of duty of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct Duty {
    /// The index of the person.
    pub person: u32,
    /// First instant; may lie before the horizon.
    pub start: f64,
    /// First instant after it; a contact in hand is finished nevertheless, unless shifts end pre-emptively.
    pub end: f64,
    /// Rests.
    pub rests: Vec<Rest>,
    /// Probability that the person does not come.
    pub absence: f64,
    /// Share of the time that is lost to other things in blocks of ten minutes.
    pub distraction: f64,
    /// Mean seconds by which the person comes late: exponential, 0 for always in time.
    pub late_seconds: f64,
    /// Handle time over the usual one on this duty, for people who are still learning.
    pub pace: f64,
    /// The site where it is worked; none is at home.
    pub site: Option<u32>,
    /// Key of the chance of this duty, so that the same duty meets the same chance in two rosters.
    pub key: u64,
}

impl Duty {
    /// Returns a duty at the first site without rests or luck, at the usual pace.
    #[must_use]
    pub fn plain(person: u32, start: f64, end: f64) -> Self {
        Self {
            person,
            start,
            end,
            rests: Vec::new(),
            absence: 0.0,
            distraction: 0.0,
            late_seconds: 0.0,
            pace: 1.0,
            site: Some(0),
            key: u64::from(person),
        }
    }
}

/// From an instant on so many people of a counted group are on duty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Staffed {
    /// When.
    pub at: f64,
    /// The group.
    pub group: u32,
    /// How many.
    pub agents: u32,
}
