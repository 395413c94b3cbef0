//! What the engine is given: contact types and those who take them, in seconds from the start of the horizon.
//!
//! It knows no centre and no calendar, so that a textbook queue and a month of a real centre are the same kind of
//! thing. [`crate::Simulator::new`] checks it.

mod check;
mod extras;
mod people;

use std::ops::Range;

use organico_model::{EndOfShift, Law};
use organico_routing::{DeskRule, Place, TypeRule};

pub use extras::{AutomationModel, Extras, FatigueModel, OutageModel, OutageTarget, RetrialModel};
pub use people::{Duty, PersonModel, Rest, Staffed};

/// The most contacts that a replication may expect: they bound the memory of a queue that nobody serves.
pub const CONTACTS_MAX: f64 = 2e7;

/// The most cells (types by intervals, groups by intervals) of a model.
pub const CELLS_MAX: usize = 4_000_000;

/// The largest deviation over mean of a busyness factor: what a forecast finds beyond it is a handful of contacts.
pub(crate) const VARIATION_MAX: f64 = 10.0;

/// When contacts of a type come.
#[derive(Debug, Clone, PartialEq)]
pub enum ArrivalModel {
    /// So many are expected in each step; after the last step nobody comes.
    Expected {
        /// Length of a step.
        step_seconds: f64,
        /// Expected contacts, by step.
        contacts: Vec<f64>,
    },
    /// At these instants, ascending, in every replication.
    Given {
        /// The instants.
        seconds: Vec<f64>,
    },
}

/// A contact type.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeModel {
    /// How it is routed; deferred work never abandons and stays over night.
    pub rule: TypeRule,
    /// When its contacts come.
    pub arrivals: ArrivalModel,
    /// Whether the type is open, by interval; the deadline of deferred work counts open time only.
    pub open: Vec<bool>,
    /// Deviation over mean of the gamma factor that all contacts of a day share; 0 for none.
    pub day_variation: f64,
    /// Deviation over mean of the factor that the contacts of an interval share besides; 0 for none.
    pub interval_variation: f64,
    /// The shape of the handle time; its mean is replaced by `handle_seconds`.
    pub handle: Law,
    /// Mean handle time by interval of arrival.
    pub handle_seconds: Vec<f64>,
    /// How long a customer waits before leaving.
    pub patience: Law,
    /// Longest wait of a contact that was answered in time.
    pub threshold_seconds: f64,
    /// Open time until a contact is due, for deferred work.
    pub deadline_seconds: Option<f64>,
    /// Probabilities of 0, 1, 2, ... contacts being present at the start, uncounted; empty means none. With
    /// exponential laws this can be the stationary law of the queue.
    pub present: Vec<f64>,
    /// What happens before, after and instead of a plain answer.
    pub extras: Extras,
}

/// Those who take contacts.
#[derive(Debug, Clone, PartialEq)]
pub enum StaffModel {
    /// People one by one.
    People {
        /// The people.
        people: Vec<PersonModel>,
        /// Their duties, in any order.
        duties: Vec<Duty>,
    },
    /// Groups that are counted.
    Groups {
        /// How many are on duty from when on, in any order.
        steps: Vec<Staffed>,
    },
}

/// Everything that the engine needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Model {
    /// Length of an interval.
    pub interval_seconds: f64,
    /// The intervals of each day; together they are `0..n` in order.
    pub days: Vec<Range<usize>>,
    /// Contact types.
    pub types: Vec<TypeModel>,
    /// Where each group of the routing policy works.
    pub places: Vec<Place>,
    /// Handle-time factors by group, then type; empty means 1 for all.
    pub group_factors: Vec<f64>,
    /// Those who take contacts.
    pub staff: StaffModel,
    /// What holds for the whole desk.
    pub desk: DeskRule,
    /// What happens to a contact in hand when its person leaves.
    pub end_of_shift: EndOfShift,
    /// Deviation over mean of the gamma factor of a day that all types share; 0 for none.
    pub shared_variation: f64,
    /// Planned outages.
    pub outages: Vec<OutageModel>,
    /// Outages of single homes at random: mean seconds of work between two of them, and how long each lasts.
    pub home_outages: Option<(f64, Law)>,
    /// How people slow down when they are busy nearly all the time.
    pub fatigue: Option<FatigueModel>,
}

impl Model {
    /// Returns a model of people who take contacts in the order of their idle time and finish them after the end.
    ///
    /// There is a group for every one that a person or a type names, at no site in particular.
    #[must_use]
    pub fn of_people(
        (interval_seconds, days): (f64, Vec<Range<usize>>),
        types: Vec<TypeModel>,
        people: Vec<PersonModel>,
        duties: Vec<Duty>,
    ) -> Self {
        let of_takers = types.iter().flat_map(|kind| &kind.rule.takers).map(|taker| taker.group);
        let groups = people.iter().map(|person| person.group).chain(of_takers).max();
        Self {
            interval_seconds,
            days,
            types,
            places: vec![
                Place::Site(0);
                groups.map_or(0, |most| (most as usize).saturating_add(1))
            ],
            group_factors: Vec::new(),
            staff: StaffModel::People { people, duties },
            desk: DeskRule::plain(),
            end_of_shift: EndOfShift::Exhaustive,
            shared_variation: 0.0,
            outages: Vec::new(),
            home_outages: None,
            fatigue: None,
        }
    }

    /// Returns how many intervals the horizon has.
    #[must_use]
    pub fn intervals(&self) -> usize {
        self.days.last().map_or(0, |day| day.end)
    }

    /// Returns the length of the horizon in seconds.
    #[must_use]
    pub fn horizon_seconds(&self) -> f64 {
        self.interval_seconds * self.intervals() as f64
    }
}

impl TypeModel {
    /// Returns the contacts that are expected in all.
    #[must_use]
    pub fn expected(&self) -> f64 {
        match &self.arrivals {
            ArrivalModel::Expected { contacts, .. } => contacts.iter().sum(),
            ArrivalModel::Given { seconds } => seconds.len() as f64,
        }
    }
}
