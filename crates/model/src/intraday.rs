//! A day so far: what was recorded, what is now expected, and what could be done about the rest of it.
//!
//! People appear in crews of five or more only; no crew, move or figure names a person.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::{Cents, ContactTypeId, Diagnostic, Estimate, Grid, Seed, SiteId, SkillId};

/// The version of the document of a day.
pub const INTRADAY_VERSION: u32 = 1;

/// A day so far, and its rest.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Intraday {
    /// Version of the document.
    pub version: u32,
    /// Name of the centre.
    pub centre: String,
    /// Whether its demand is made up.
    pub invented: bool,
    /// The day.
    pub date: Date,
    /// Up to when the record is looked at.
    pub at: Timestamp,
    /// The intervals of the day.
    pub grid: Grid,
    /// How many of them are over.
    pub seen: usize,
    /// Where the people on duty come from.
    pub staff: StaffSource,
    /// Seed and days of the simulation.
    pub seed: Seed,
    /// Simulated days behind every figure of service.
    pub replications: u32,
    /// Bands of the day (fasce) that the rest is told in, each a span of intervals.
    pub bands: Vec<DayBand>,
    /// Contact types, in the order of the centre.
    pub types: Vec<IntradayTypeDay>,
    /// People on duty by crew and band.
    pub crews: Vec<Crew>,
    /// What was tried, each on its own, in the order tried.
    pub trials: Vec<MoveTrial>,
    /// The moves that were chosen, in their order.
    pub chosen: Vec<ChosenMove>,
    /// What can be said of the targets.
    pub verdict: IntradayVerdict,
    /// Warnings and notes.
    pub notes: Vec<Diagnostic>,
}

/// Where the people on duty come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StaffSource {
    /// The roster of a plan.
    Roster,
    /// As many as the forecast of the day before asked for, because there is no roster.
    Requirement,
}

/// A band of the day: intervals from `start` to before `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct DayBand {
    /// First interval.
    pub start: usize,
    /// First interval after it.
    pub end: usize,
}

/// What can be said of the targets over the rest of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum IntradayVerdict {
    /// No contact type has a service target and contacts to come.
    NoTarget,
    /// Every target is reached as things stand.
    Reached,
    /// Every target is reached, with more people than needed: some could go.
    Surplus,
    /// The chosen moves bring every target back.
    Restored,
    /// The chosen moves help, and some target is still missed.
    Improved,
    /// Nothing that was tried helps.
    Beyond,
}

/// A contact type on the day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IntradayTypeDay {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Recorded contacts by interval; absent where nothing was recorded, and in the intervals to come.
    pub recorded: Vec<Option<f64>>,
    /// Contacts expected before the day began, by interval.
    pub forecast: Vec<f64>,
    /// Their 10 and 90 per cent quantiles, by interval.
    pub forecast_band: [Vec<f64>; 2],
    /// Contacts expected now in the intervals to come; what was recorded, or else expected, in those that are over.
    pub updated: Vec<f64>,
    /// Their 10 and 90 per cent quantiles, by interval.
    pub updated_band: [Vec<f64>; 2],
    /// How busy the day is.
    pub busyness: Busyness,
    /// Handle times.
    pub handle: IntradayHandle,
    /// Contacts handled and abandoned so far, where they were recorded.
    pub handled: Option<f64>,
    /// Contacts that left so far, where they were recorded.
    pub abandoned: Option<f64>,
    /// The share in time that was promised, if one was.
    pub target: Option<f64>,
    /// Longest wait of a contact in time, in seconds.
    pub threshold_seconds: f64,
    /// Service over the rest of the day as things stand.
    pub before: RestService,
    /// Service over the rest of the day with the chosen moves; that as things stand where there are none.
    pub after: RestService,
    /// People needed and on duty by band, those that are over left out.
    pub cover: Vec<BandCover>,
}

/// How much busier the day is than forecast.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Busyness {
    /// Contacts recorded in the open intervals that are over.
    pub recorded: f64,
    /// Contacts that were expected in them.
    pub expected: f64,
    /// Contacts of the rest of the day expected before it began.
    pub rest_forecast: f64,
    /// Contacts of the rest of the day expected now.
    pub rest: f64,
    /// The 10 per cent quantile of the rest of the day.
    pub rest_low: f64,
    /// Its 90 per cent quantile.
    pub rest_high: f64,
    /// Share of the update that is made, from 0 to 1: learned from past days.
    pub strength: f64,
    /// Past days that it was learned from.
    pub days: usize,
    /// Error of the rest of past days with the update over that without; absent where not measured.
    pub error_ratio: Option<f64>,
}

/// Handle times of the day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct IntradayHandle {
    /// Mean of the rest of the day expected before it began, in seconds.
    pub forecast_seconds: f64,
    /// Mean of the rest of the day expected now, in seconds.
    pub seconds: f64,
    /// Recorded mean over the expected one of the same intervals; 1 where none was recorded.
    pub seen: f64,
    /// Contacts whose handle time was recorded.
    pub contacts: f64,
}

/// Service over the rest of a day, simulated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RestService {
    /// Service level under the type's own definition; absent without a target or contacts.
    pub level: Option<Estimate>,
    /// One day in twenty is below, half are below, one in twenty is above.
    pub spread: Option<[f64; 3]>,
    /// Share of contacts that leave.
    pub abandonment: Option<Estimate>,
    /// Mean wait of the answered, in seconds.
    pub wait: Option<Estimate>,
    /// Service level by interval of the whole day; absent where nothing is offered.
    pub by_interval: Vec<Option<f64>>,
    /// Service level by band; absent where nothing is offered.
    pub by_band: Vec<Option<Estimate>>,
}

/// People needed and on duty in a band: means over its intervals.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct BandCover {
    /// Index of the band.
    pub band: usize,
    /// People to be planned for the contacts that are expected now.
    pub required: f64,
    /// People to be planned for those that were expected before the day began.
    pub planned: f64,
    /// People on duty who count for it; who serves several types counts in part for each.
    pub on_duty: f64,
    /// The most people that are missing in an interval of the band.
    pub missing: f64,
}

/// People of one site whose first skill is the same: five or more, or none is named.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Crew {
    /// The site; absent for the people of several sites who are too few apart, and for posts without people.
    pub site: Option<SiteId>,
    /// Their first skill.
    pub skill: SkillId,
    /// People with a shift today.
    pub people: u32,
    /// Mean people on duty and not on a pause, by band.
    pub on_duty: Vec<f64>,
}

/// Something that could be done within the day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum IntradayMove {
    /// People of a crew stay longer than their shift.
    StayLonger {
        /// Index of the crew.
        crew: usize,
        /// How many.
        people: u32,
        /// First end of a shift that is put off.
        from: Timestamp,
        /// Last instant worked.
        to: Timestamp,
        /// Minutes more for each.
        minutes: u32,
    },
    /// People of a crew take a pause at another time of their shift.
    MovePauses {
        /// Index of the crew.
        crew: usize,
        /// How many.
        people: u32,
        /// Start of the band that they leave.
        from: Timestamp,
        /// End of that band.
        to: Timestamp,
    },
    /// Contacts of a type are offered at once to those who otherwise come in after a wait.
    OpenOverflow {
        /// The contact type.
        contact_type: ContactTypeId,
    },
    /// A type is taken as early as the most urgent of those that share its people, or before all of them.
    Prioritise {
        /// The contact type.
        contact_type: ContactTypeId,
        /// Beside whom it is taken.
        rank: PriorityRank,
    },
    /// Deferred work is taken up only after a time of the day.
    Postpone {
        /// The contact type.
        contact_type: ContactTypeId,
        /// Until when it waits.
        to: Timestamp,
    },
    /// Customers who wait are offered to be called back.
    OfferCallbacks {
        /// The contact type.
        contact_type: ContactTypeId,
        /// Expected wait from which it is offered, in seconds.
        over_seconds: f64,
        /// Share that accepts: an assumption.
        share: f64,
    },
    /// More people than the requirement of the day before; where there is no roster.
    MorePeople {
        /// Their skill.
        skill: SkillId,
        /// How many.
        people: u32,
        /// From when.
        from: Timestamp,
        /// To when.
        to: Timestamp,
    },
    /// People of a crew who wish to may go before the end of their shift.
    LeaveEarly {
        /// Index of the crew.
        crew: usize,
        /// How many.
        people: u32,
        /// From when.
        from: Timestamp,
        /// Hours that are not worked.
        hours: f64,
    },
}

/// Where a type that is taken earlier comes among those that share its people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PriorityRank {
    /// As urgent as the most urgent of them: whoever waits longest.
    Level,
    /// Before all of them.
    First,
}

/// What a move costs the employer; below 0 where it saves.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct MoveCost {
    /// The hours at what an hour costs, and the premiums that have a value.
    pub cents: Cents,
    /// Hours of work more; below 0 for fewer.
    pub hours: f64,
    /// Hours whose premium has no value: it is not in the cost.
    pub unpriced_hours: f64,
}

impl MoveCost {
    /// What costs nothing.
    pub const NONE: Self = Self { cents: Cents(0), hours: 0.0, unpriced_hours: 0.0 };
}

/// A move that was tried on its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MoveTrial {
    /// The move.
    pub change: IntradayMove,
    /// What it costs.
    pub cost: MoveCost,
    /// The contact type that is farthest from its target as things stand.
    pub contact_type: ContactTypeId,
    /// Its service level with this move alone, less that as things stand, over the same simulated days.
    pub gain: f64,
}

/// A move that was chosen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChosenMove {
    /// The move.
    pub change: IntradayMove,
    /// What it costs.
    pub cost: MoveCost,
    /// Service level over the rest of the day with this move and those before it, by contact type.
    pub levels: Vec<Option<f64>>,
}
