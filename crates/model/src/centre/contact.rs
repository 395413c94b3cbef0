//! Contact types: what customers want, when, how long they wait and how long it takes.

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};

use crate::{
    Agents, ContactTypeId, ContractId, Occupancy, Seconds, Share, SkillId, SourceStatus, WorkId,
};

/// How a contact arrives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// A telephone call.
    Voice,
    /// A written conversation in real time; one person may hold several.
    Chat,
    /// Electronic mail and other deferred requests.
    Mail,
    /// A video call.
    Video,
    /// A call that the customer asked to be called back for.
    Callback,
    /// A call that the centre makes.
    Outbound,
}

impl Channel {
    /// Returns whether a contact of this channel can wait for hours and is planned by its deadline.
    #[must_use]
    pub const fn is_deferred(self) -> bool {
        match self {
            Self::Mail | Self::Callback | Self::Outbound => true,
            Self::Voice | Self::Chat | Self::Video => false,
        }
    }
}

/// Which contacts count as good in a service definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Answered within the threshold.
    WithinThreshold,
    /// Answered, however late.
    Ever,
}

/// What the good contacts are divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Base {
    /// All offered contacts.
    Offered,
    /// All answered contacts.
    Answered,
    /// Offered contacts less those that left within the threshold.
    OfferedLessEarlyAbandons,
}

/// How a service level is counted. Data, not code: the rules ship the known ones, a centre may add its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ServiceDefinition {
    /// Identifier, such as `offered` or `arera-tiqv`.
    pub id: String,
    /// The numerator.
    pub counted: Counted,
    /// The denominator.
    pub base: Base,
    /// How far the definition can be trusted.
    pub status: SourceStatus,
    /// Where it comes from.
    pub source: String,
}

/// A share of contacts to be answered in time, under a definition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceTarget {
    /// How it is counted.
    pub definition: ServiceDefinition,
    /// The share to reach.
    pub share: Share,
    /// The threshold, in seconds of waiting.
    pub threshold: Seconds,
}

/// Everything that a contact type promises. Several promises hold together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Targets {
    /// Share answered in time.
    pub service: Option<ServiceTarget>,
    /// Largest mean wait of answered contacts.
    pub speed_of_answer_max: Option<Seconds>,
    /// Largest share of abandoned contacts.
    pub abandonment_max: Option<Share>,
    /// Largest occupancy of the people.
    pub occupancy_max: Option<Occupancy>,
    /// Fewest people while the type is open.
    pub agents_min: Agents,
}

/// The law of a random time. All parameters are in seconds.
#[derive(Debug, Clone, PartialEq)]
pub enum Law {
    /// Exponential with this mean.
    Exponential {
        /// Mean.
        mean: f64,
    },
    /// Always the same.
    Fixed {
        /// The value.
        value: f64,
    },
    /// Log-normal with this mean and coefficient of variation.
    LogNormal {
        /// Mean.
        mean: f64,
        /// Deviation over mean.
        variation: f64,
    },
    /// Weibull.
    Weibull {
        /// Scale.
        scale: f64,
        /// Shape; 1 is exponential.
        shape: f64,
    },
    /// Observed values at equal steps of probability, in ascending order; never empty.
    Empirical {
        /// The values.
        values: Vec<f64>,
    },
    /// Never: a customer who does not leave.
    Never,
}

impl Law {
    /// Returns the mean in seconds; infinite for [`Law::Never`].
    #[must_use]
    pub fn mean(&self) -> f64 {
        match self {
            Self::Exponential { mean } | Self::LogNormal { mean, .. } => *mean,
            Self::Fixed { value } => *value,
            Self::Weibull { scale, shape } => scale * libm::tgamma(1.0 + 1.0 / shape),
            Self::Empirical { values } => values.iter().sum::<f64>() / values.len().max(1) as f64,
            Self::Never => f64::INFINITY,
        }
    }

    /// Returns one draw in seconds.
    pub fn draw(&self, stream: &mut crate::Stream) -> f64 {
        match self {
            Self::Exponential { mean } => stream.exponential(*mean),
            Self::Fixed { value } => *value,
            Self::LogNormal { mean, variation } => stream.log_normal(*mean, *variation),
            Self::Weibull { scale, shape } => stream.weibull(*scale, *shape),
            Self::Empirical { values } => {
                values.get(stream.below(values.len() as u32) as usize).copied().unwrap_or(0.0)
            }
            Self::Never => f64::INFINITY,
        }
    }
}

/// Means of the parts of a handle time, where they are known apart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HandleParts {
    /// Talking.
    pub talk: Seconds,
    /// On hold.
    pub hold: Seconds,
    /// After-contact work.
    pub after: Seconds,
}

/// Time from the answer to the end of the after-contact work.
#[derive(Debug, Clone, PartialEq)]
pub struct HandleTime {
    /// Its law; the mean is used where the history says nothing.
    pub law: Law,
    /// Its parts, where known.
    pub parts: Option<HandleParts>,
}

/// A span of a civil day in minutes after midnight, half-open; `to` may be 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaySpan {
    /// First minute.
    pub from: u32,
    /// First minute after it.
    pub to: u32,
}

/// Spans by day of the week.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeekHours {
    /// Spans of Monday to Sunday, each in order and without overlap.
    pub days: [Vec<DaySpan>; 7],
}

impl WeekHours {
    /// Returns the spans of a day of the week.
    #[must_use]
    pub fn on(&self, weekday: Weekday) -> &[DaySpan] {
        &self.days[weekday.to_monday_zero_offset().unsigned_abs() as usize]
    }

    /// Returns whether `minute` (0 to 1439) of that day of the week lies in a span.
    #[must_use]
    pub fn contains(&self, weekday: Weekday, minute: u32) -> bool {
        self.on(weekday).iter().any(|span| span.from <= minute && minute < span.to)
    }
}

/// What opening hours hold on a public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayHours {
    /// Closed.
    Closed,
    /// As on any such day of the week.
    Usual,
    /// As on a Sunday.
    AsSunday,
}

/// After some waiting, people with another skill may take the contact too.
#[derive(Debug, Clone, PartialEq)]
pub struct OverflowStep {
    /// Seconds of waiting.
    pub after: Seconds,
    /// The skill that may take it from then on.
    pub skill: SkillId,
}

/// What an outbound campaign needs to be planned.
#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    /// People to reach.
    pub list: u64,
    /// Most attempts for each.
    pub attempts: u32,
    /// Share of attempts that reach somebody, by hour of the day (24 values).
    pub contact_rate: Vec<f64>,
    /// Hours in which calling is permitted.
    pub permitted: WeekHours,
}

/// One kind of contact.
#[derive(Debug, Clone, PartialEq)]
pub struct ContactType {
    /// Identifier.
    pub id: ContactTypeId,
    /// Name shown on pages.
    pub name: String,
    /// How it arrives.
    pub channel: Channel,
    /// The contract it is paid under, if any.
    pub contract: Option<ContractId>,
    /// The skill that takes it.
    pub skill: SkillId,
    /// Smaller is served first; equal priorities by longest wait.
    pub priority: u32,
    /// Further skills after a wait, in order.
    pub overflow: Vec<OverflowStep>,
    /// Share transferred to another type when it ends.
    pub transfers: Vec<(ContactTypeId, Share)>,
    /// When it is open.
    pub hours: WeekHours,
    /// What holds on a public holiday.
    pub holidays: HolidayHours,
    /// What is promised.
    pub targets: Targets,
    /// How long a customer would wait.
    pub patience: Law,
    /// How long it takes.
    pub handle: HandleTime,
    /// How many one person holds at once; 1 except for chat.
    pub concurrency: u32,
    /// For deferred work: minutes of open time until it is due.
    pub deadline_minutes: Option<u32>,
    /// For outbound.
    pub campaign: Option<Campaign>,
}

/// Work that is not a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// Identifier.
    pub id: WorkId,
    /// Name shown on pages.
    pub name: String,
    /// The contract it is paid under, if any.
    pub contract: Option<ContractId>,
    /// The skill that does it.
    pub skill: SkillId,
    /// How much there is.
    pub kind: WorkKind,
    /// When it may be done.
    pub hours: WeekHours,
}

/// How much of a work there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkKind {
    /// Items with a due date, such as documents to digitise.
    Items {
        /// How many.
        count: u64,
        /// Items one person finishes in an hour, in thousandths.
        per_hour_mille: u64,
        /// First day on which they are there.
        released: Date,
        /// Last day on which they must be finished.
        due: Date,
    },
    /// Hours ordered by the client or needed for training, each week.
    Hours {
        /// Minutes a week.
        minutes_a_week: u32,
    },
}
