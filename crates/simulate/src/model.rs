//! What the engine is given: contact types, people and their duties, in seconds from the start of the horizon.
//!
//! It knows no centre and no calendar, so that a textbook queue and a month of a real centre are the same kind of
//! thing. [`crate::Simulator::new`] checks it.

use std::ops::Range;

use organico_model::Law;
use organico_routing::TypeRule;

use crate::SimulationError;

/// The most contacts that a replication may expect: they bound the memory of a queue that nobody serves.
pub const CONTACTS_MAX: f64 = 2e7;

/// The most cells (types by intervals) of a model.
pub const CELLS_MAX: usize = 4_000_000;

/// The largest deviation over mean of a busyness factor: what a forecast finds beyond it is a handful of contacts.
pub(crate) const VARIATION_MAX: f64 = 10.0;

/// A contact type.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeModel {
    /// How it is routed; deferred work never abandons and stays over night.
    pub rule: TypeRule,
    /// Expected contacts, by interval.
    pub contacts: Vec<f64>,
    /// Whether the type is open, by interval; the deadline of deferred work counts open time only.
    pub open: Vec<bool>,
    /// Deviation over mean of the gamma factor that all contacts of a day share; 0 for none.
    pub day_variation: f64,
    /// Deviation over mean of the gamma factor that the contacts of an interval share besides; 0 for none.
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
}

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
    /// First instant after it; a contact in hand is finished nevertheless.
    pub end: f64,
    /// Rests.
    pub rests: Vec<Rest>,
    /// Probability that the person does not come.
    pub absence: f64,
    /// Share of the time that is lost to other things in blocks of ten minutes.
    pub distraction: f64,
    /// Key of the chance of this duty, so that the same duty meets the same chance in two rosters.
    pub key: u64,
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
    /// People.
    pub people: Vec<PersonModel>,
    /// Duties, in any order.
    pub duties: Vec<Duty>,
}

impl Model {
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

    /// Checks everything that the engine relies on.
    pub(crate) fn check(&self) -> Result<(), SimulationError> {
        between("interval_seconds", self.interval_seconds, (1e-9, 1e9))?;
        let mut expected = 0;
        for day in &self.days {
            exactly("days", day.start, expected)?;
            expected = day.end.max(day.start);
        }
        let cells = self.types.len().saturating_mul(self.intervals());
        limit("types by intervals", cells as f64, CELLS_MAX as f64)?;
        for kind in &self.types {
            self.check_type(kind)?;
        }
        let contacts = self.types.iter().flat_map(|kind| &kind.contacts).sum();
        limit("contacts", contacts, CONTACTS_MAX)?;
        self.check_people()
    }

    fn check_type(&self, kind: &TypeModel) -> Result<(), SimulationError> {
        let intervals = self.intervals();
        exactly("contacts", kind.contacts.len(), intervals)?;
        exactly("open", kind.open.len(), intervals)?;
        exactly("handle_seconds", kind.handle_seconds.len(), intervals)?;
        all("contacts", &kind.contacts, (0.0, CONTACTS_MAX))?;
        all("handle_seconds", &kind.handle_seconds, (0.0, 1e9))?;
        all("present", &kind.present, (0.0, 1.0))?;
        between("day_variation", kind.day_variation, (0.0, VARIATION_MAX))?;
        between("interval_variation", kind.interval_variation, (0.0, VARIATION_MAX))?;
        between("threshold_seconds", kind.threshold_seconds, (0.0, f64::INFINITY))?;
        between("deadline_seconds", kind.deadline_seconds.unwrap_or(0.0), (0.0, f64::INFINITY))
    }

    fn check_people(&self) -> Result<(), SimulationError> {
        for person in &self.people {
            all("handle_factors", &person.handle_factors, (0.0, 1e6))?;
            if !person.handle_factors.is_empty() {
                exactly("handle_factors", person.handle_factors.len(), self.types.len())?;
            }
        }
        let people = self.people.len() as f64;
        for duty in &self.duties {
            between("person of a duty", f64::from(duty.person), (0.0, people - 1.0))?;
            between("start of a duty", duty.start, (-1e12, 1e12))?;
            between("end of a duty", duty.end, (duty.start, 1e12))?;
            between("absence", duty.absence, (0.0, 1.0))?;
            between("distraction", duty.distraction, (0.0, 1.0))?;
            for rest in &duty.rests {
                between("start of a rest", rest.start, (-1e12, 1e12))?;
                between("length of a rest", rest.seconds, (0.0, 1e9))?;
            }
        }
        Ok(())
    }
}

fn between(
    field: &'static str,
    value: f64,
    (low, high): (f64, f64),
) -> Result<(), SimulationError> {
    // A comparison with a value that is not a number is false, so that it is refused as well.
    if value >= low && value <= high {
        Ok(())
    } else {
        Err(SimulationError::OutOfRange { field, value, expected: "a number in its range" })
    }
}

fn all(field: &'static str, values: &[f64], range: (f64, f64)) -> Result<(), SimulationError> {
    values.iter().try_for_each(|&value| between(field, value, range))
}

fn exactly(field: &'static str, found: usize, expected: usize) -> Result<(), SimulationError> {
    between(field, found as f64, (expected as f64, expected as f64))
}

fn limit(what: &'static str, found: f64, limit: f64) -> Result<(), SimulationError> {
    if found <= limit { Ok(()) } else { Err(SimulationError::TooLarge { what, found, limit }) }
}
