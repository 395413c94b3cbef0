//! A study: a centre described by rates and groups, without calendar, money or names.
//!
//! It is what a model document says and what the simulator can live: contact types with their rates and laws, groups of
//! equal people or people one by one, who may take what in which order, and how a day starts and ends. Times are
//! seconds from the start of the day; references between types, groups and places are indices that the reader checked.

mod parts;
mod staff;

pub use parts::{
    Automation, CallbackRule, Deferral, Outage, OutageOf, RandomOutages, Retrial, Transfer,
};
pub use staff::{
    AgentChoice, Fatigue, PersonDuty, StaffStep, StudyGroup, StudyPause, StudyPerson, StudyStaff,
};

use crate::Law;

/// The version of the model document.
pub const STUDY_VERSION: u32 = 1;

/// A centre described by rates and groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Study {
    /// What it is called.
    pub name: String,
    /// Where its figures come from, if the document says.
    pub source: String,
    /// Length of an interval of the statistics.
    pub interval_seconds: f64,
    /// Intervals of a day, those of warm-up and cool-down included.
    pub intervals: usize,
    /// Intervals at the start that are lived and not counted.
    pub warm_up: usize,
    /// Intervals at the end that are lived and not counted.
    pub cool_down: usize,
    /// Who is there at the start.
    pub start: Start,
    /// What happens to a contact in hand when its person leaves.
    pub end_of_shift: EndOfShift,
    /// Who among the free people of one step of a list takes a contact.
    pub agent_choice: AgentChoice,
    /// Deviation over mean of a gamma factor that all contacts of a day share, whatever their type; 0 for none.
    pub shared_variation: f64,
    /// Contact types.
    pub types: Vec<StudyType>,
    /// Groups of equal people.
    pub groups: Vec<StudyGroup>,
    /// Whether people are counted by group or live one by one.
    pub staff: StudyStaff,
    /// Names of sites, which groups and outages refer to.
    pub sites: Vec<String>,
    /// Planned outages.
    pub outages: Vec<Outage>,
    /// Outages of single homes at random.
    pub home_outages: Option<RandomOutages>,
    /// How people slow down when they are busy nearly all the time; nothing unless the document declares it.
    pub fatigue: Option<Fatigue>,
}

impl Study {
    /// Returns the length of a day in seconds.
    #[must_use]
    pub fn horizon_seconds(&self) -> f64 {
        self.interval_seconds * self.intervals as f64
    }
}

/// Who is there when the day begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// Nobody waits and nobody is in service.
    Empty,
    /// Drawn from the stationary law of the queue at the first rate and staff: exponential laws, and each type with
    /// groups of its own.
    Stationary,
}

/// What happens to a contact in hand when its person leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndOfShift {
    /// It is finished first.
    Exhaustive,
    /// It goes back to the head of its queue at once, and is served from the start for a new handle time.
    PreEmptive,
}

/// When contacts of a type come.
#[derive(Debug, Clone, PartialEq)]
pub enum StudyArrivals {
    /// A Poisson process whose rate is constant within each step; after the last step nobody comes.
    Rates {
        /// Length of a step.
        step_seconds: f64,
        /// Contacts a second, by step.
        per_second: Vec<f64>,
    },
    /// At these instants, in every replication, in ascending order.
    At {
        /// Seconds from the start of the day.
        seconds: Vec<f64>,
    },
}

/// A contact type of a study.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyType {
    /// Its identifier.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// When its contacts come.
    pub arrivals: StudyArrivals,
    /// Whether it is open, by interval; empty means always. Whoever waits when it closes leaves once nobody is on duty.
    pub open: Vec<bool>,
    /// Deviation over mean of the gamma factor of a day; 0 for none.
    pub day_variation: f64,
    /// Deviation over mean of the factor of an interval; 0 for none.
    pub interval_variation: f64,
    /// Correlation of the factors of neighbouring intervals, from 0 to below 1.
    pub interval_correlation: f64,
    /// Talk, hold and after-contact work together, where `after_contact` is not given apart.
    pub handle: Law,
    /// After-contact work, if it is given apart: it follows the talk and keeps the person busy.
    pub after_contact: Option<Law>,
    /// How long a customer waits before leaving.
    pub patience: Law,
    /// Longest wait of a contact that was answered in time.
    pub threshold_seconds: f64,
    /// The share of contacts in time that was promised, if one was.
    pub target: Option<f64>,
    /// Groups that may take it, in the order in which they are asked.
    pub takers: Vec<StudyTaker>,
    /// Seconds of wait that a contact is credited with when it is compared with those of other types.
    pub bonus_seconds: f64,
    /// Seconds of wait after which a contact counts as one rank better, if it ages.
    pub ageing_seconds: Option<f64>,
    /// The most contacts that may wait; further ones are blocked.
    pub line_cap: Option<u32>,
    /// Whether and by when it is deferred work.
    pub deferred: Option<Deferral>,
    /// Contacts that one person may hold at once when one of them is of this type.
    pub concurrency: u32,
    /// How much slower a person works on each contact for every further one in hand, as a share.
    pub slowdown: f64,
    /// Who tries again after having left.
    pub retrial: Option<Retrial>,
    /// Whom a call-back is offered.
    pub callback: Option<CallbackRule>,
    /// What a machine does before a person is asked.
    pub automation: Option<Automation>,
    /// What follows a handled contact.
    pub transfers: Vec<Transfer>,
    /// Share of contacts that ask for the person who served their customer before.
    pub preferred_share: f64,
    /// Seconds for which such a contact waits for that person alone.
    pub preferred_seconds: f64,
}

impl StudyType {
    /// Returns a type with nothing but its laws: no contact comes, nobody takes it, its threshold is 0 seconds.
    #[must_use]
    pub fn plain(id: &str, handle: Law, patience: Law) -> Self {
        Self {
            id: id.to_owned(),
            name: id.to_owned(),
            arrivals: StudyArrivals::At { seconds: Vec::new() },
            open: Vec::new(),
            day_variation: 0.0,
            interval_variation: 0.0,
            interval_correlation: 0.0,
            handle,
            after_contact: None,
            patience,
            threshold_seconds: 0.0,
            target: None,
            takers: Vec::new(),
            bonus_seconds: 0.0,
            ageing_seconds: None,
            line_cap: None,
            deferred: None,
            concurrency: 1,
            slowdown: 0.0,
            retrial: None,
            callback: None,
            automation: None,
            transfers: Vec::new(),
            preferred_share: 0.0,
            preferred_seconds: 0.0,
        }
    }
}

/// A group that may take a type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StudyTaker {
    /// The group.
    pub group: usize,
    /// Groups of a smaller step are asked first; equal steps are asked together.
    pub tier: u32,
    /// Order in which the group serves this type among its own; equal ranks by the longest wait.
    pub rank: u32,
    /// Seconds that the contact must have waited before the group may take it.
    pub after_seconds: f64,
    /// The group takes it only while more than so many of its people are idle.
    pub reserve: u32,
    /// Handle time over that of the type.
    pub handle_factor: f64,
}

impl StudyTaker {
    /// Returns a group that is asked at once, with all others, and takes the usual time.
    #[must_use]
    pub const fn first(group: usize) -> Self {
        Self { group, tier: 0, rank: 0, after_seconds: 0.0, reserve: 0, handle_factor: 1.0 }
    }
}
