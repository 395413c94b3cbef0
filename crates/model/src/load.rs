//! Load: how many contacts are expected in each interval and how long each takes, with its uncertainty; and the
//! requirement that follows from it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{AdjustmentId, ContactTypeId, Grid, SkillId, WorkId};

/// The probabilities at which a forecast gives its quantiles.
pub const QUANTILE_LEVELS: [f64; 5] = [0.025, 0.1, 0.5, 0.9, 0.975];

/// The expected work over a horizon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Load {
    /// The horizon.
    pub grid: Grid,
    /// Contacts, one series a contact type.
    pub series: Vec<LoadSeries>,
    /// Work that is not a contact.
    pub work: Vec<WorkLoad>,
}

/// Expected contacts of one type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoadSeries {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Whether the type is open in the interval.
    pub open: Vec<bool>,
    /// Expected offered contacts an interval; 0 when closed.
    pub contacts: Vec<f64>,
    /// Expected mean handle time in seconds; never 0, also when closed.
    pub handle_seconds: Vec<f64>,
    /// Contacts at [`QUANTILE_LEVELS`]: five series.
    pub quantiles: [Vec<f64>; 5],
    /// Deviation over mean of the random factor that a whole day's contacts share.
    pub day_variation: f64,
    /// Deviation over mean of the random factor that one interval's contacts share, on top of the day's.
    pub interval_variation: f64,
    /// Correlation of the factors of neighbouring days; 0 where it is not known.
    #[serde(default)]
    pub day_correlation: f64,
    /// Name of the forecast method, such as `top-down`.
    pub method: String,
    /// What the method alone expected, where a planner's adjustments changed it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub unadjusted: Option<Unadjusted>,
}

/// What a forecast method expected before the planner's adjustments, and which of them acted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unadjusted {
    /// Expected offered contacts an interval.
    pub contacts: Vec<f64>,
    /// Expected mean handle time in seconds.
    pub handle_seconds: Vec<f64>,
    /// The adjustments, in the order in which they were applied.
    pub acted: Vec<ActedAdjustment>,
}

/// An adjustment that changed the open intervals of a stretch of the horizon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActedAdjustment {
    /// The adjustment.
    pub id: AdjustmentId,
    /// First open interval of its span.
    pub first: usize,
    /// First interval after the last open one of its span.
    pub end: usize,
}

impl LoadSeries {
    /// Returns the offered traffic of an interval in erlangs.
    #[must_use]
    pub fn erlangs(&self, index: usize, grid: &Grid) -> f64 {
        self.contacts[index] * self.handle_seconds[index] / f64::from(grid.length.seconds())
    }
}

/// Hours of work that is not a contact, with the span of intervals in which it may be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WorkLoad {
    /// The work.
    pub work: WorkId,
    /// The skill that does it.
    pub skill: SkillId,
    /// Whether it may be done in the interval.
    pub open: Vec<bool>,
    /// Portions, in order of release.
    pub portions: Vec<WorkPortion>,
}

/// A portion of work: hours that are there from one day and due by another.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WorkPortion {
    /// First day.
    pub released: Date,
    /// Last day.
    pub due: Date,
    /// Hours of one person.
    pub hours: f64,
}

/// What the work of a requirement row is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "id")]
pub enum Demand {
    /// Contacts of a type.
    Contacts(ContactTypeId),
    /// Other work.
    Work(WorkId),
}

/// Which model gave a number of agents, and what bound it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequirementReason {
    /// Closed: nobody is needed.
    Closed,
    /// The service level target.
    ServiceLevel,
    /// The target on the mean speed of answer.
    SpeedOfAnswer,
    /// The target on abandonment.
    Abandonment,
    /// The occupancy cap.
    Occupancy,
    /// The fewest people while open.
    Minimum,
    /// The load alone: deferred work that must be done by its deadline.
    Deadline,
    /// No target is given: the smallest staff that keeps the queue stable.
    Stability,
}

/// How a number of agents was reckoned, and why so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequirementQueue {
    /// Closed: nothing was reckoned.
    Closed,
    /// Deferred work spread over open time up to its deadline: no queue.
    Deadline,
    /// A steady queue with the arrivals of the interval: the first one after an opening, or by choice.
    Stationary,
    /// A steady queue with the arrivals of one mean handle time earlier.
    Lagged,
    /// The queue lived through in time, because the load changes more within the interval than the lag repairs.
    ChangingLoad,
    /// The queue lived through in time, because handle times are long beside the interval.
    LongHandling,
    /// The queue lived through in time, because the lagged number would miss a target with what earlier intervals leave
    /// behind, or leave too much to the next.
    CarriedQueue,
}

impl RequirementQueue {
    /// Returns whether the queue was lived through in time.
    #[must_use]
    pub const fn is_time_varying(self) -> bool {
        matches!(self, Self::ChangingLoad | Self::LongHandling | Self::CarriedQueue)
    }
}

/// What a step away from the people needed costs in contacts that wait, by the queue's own curve.
///
/// A person at the requirement is worth what they keep from waiting; so much is a fair price of one. What people who are
/// missing let wait beyond that price, and what people too many fail to earn of it, divided by the square of their
/// number, are the two costs.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CoverCost {
    /// Of people missing: contacts waiting, per square of a person on contacts.
    pub missing: f64,
    /// Of people too many, likewise.
    pub spare: f64,
}

/// People needed for one demand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RequirementRow {
    /// The demand.
    pub demand: Demand,
    /// The skill that covers it.
    pub skill: SkillId,
    /// Agents needed on contacts in the interval (netto).
    pub net: Vec<f64>,
    /// Agents to be planned on duty, so that `net` are left after the shrinkage that happens on duty.
    pub on_duty: Vec<f64>,
    /// Agents to be employed for it, after all shrinkage (lordo).
    pub gross: Vec<f64>,
    /// Why so many.
    pub reason: Vec<RequirementReason>,
    /// How the number was reckoned.
    pub queue: Vec<RequirementQueue>,
    /// What people missing and too many cost by the queue; empty where no queue says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cover_cost: Vec<Option<CoverCost>>,
    /// Name of the model, such as `erlang-a`.
    pub model: String,
}

/// Which numbers of a requirement a roster covers.
///
/// Where the centre knows its absences only as shares, some of the people on the roster will not come: cover the gross
/// requirement. Where every absence of the period is already written down person by person, cover what is needed on
/// duty, or absences are counted twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RequirementLevel {
    /// People to be scheduled: `gross = on_duty / (1 - off-duty shrinkage)`.
    Gross,
    /// People to be on duty: `on_duty = net / (1 - on-duty shrinkage)`.
    OnDuty,
}

impl RequirementRow {
    /// Returns the agents needed in each interval at a level.
    #[must_use]
    pub fn agents(&self, level: RequirementLevel) -> &[f64] {
        match level {
            RequirementLevel::Gross => &self.gross,
            RequirementLevel::OnDuty => &self.on_duty,
        }
    }
}

/// People needed over a horizon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Requirement {
    /// The horizon.
    pub grid: Grid,
    /// One row a demand.
    pub rows: Vec<RequirementRow>,
}
