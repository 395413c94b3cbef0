//! What is asked at the desk of whoever makes the roster: what a swap of shifts does to rules, hours and service.
//!
//! A swap is looked at from both people's side and from the customers'. Nothing here measures a person: hours are held
//! against the contract, and service is that of the centre.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::{
    AgentId, Breach, BreachKind, ContactTypeId, Estimate, SessionKind, SkillId, WorkedSpan,
};

/// A swap: the shifts of a person on a day go to somebody else, whose shifts of a day come back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Swap {
    /// Who gives the shifts of `day`.
    pub person: AgentId,
    /// Their day.
    pub day: Date,
    /// Who takes them and gives the shifts of `other_day`.
    pub with: AgentId,
    /// The day of what comes back: the same, or another one; that person may have it off.
    pub other_day: Date,
}

impl Swap {
    /// Returns the days that the swap touches, in order and without repetition.
    #[must_use]
    pub fn days(&self) -> Vec<Date> {
        let mut days = vec![self.day, self.other_day];
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// What a swap does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SwapEffect {
    /// The swap.
    pub swap: Swap,
    /// The two people, first the one who asks.
    pub people: [SwapPerson; 2],
    /// Training, meetings and coaching of the two that fall out, first of the one who asks.
    pub dropped: Vec<DroppedSession>,
    /// Breaches that are there afterwards and were not before, or were smaller.
    pub appear: Vec<Breach>,
    /// Breaches that were there before and are no longer, or are smaller.
    pub vanish: Vec<Breach>,
    /// Rules that nobody can evaluate for want of a value, before and after alike.
    pub unknown: Vec<Breach>,
    /// People missing on the days of the swap, by skill; skills for which nothing changes are left out.
    pub coverage: Vec<SwapCoverage>,
    /// The days lived with either roster; empty where that was not asked for.
    pub service: Vec<SwapService>,
}

/// What can be said of a swap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SwapVerdict {
    /// No hard rule breaks that was kept, and nobody more is missing.
    Allowed,
    /// No hard rule breaks that was kept, and more people are missing than before.
    Uncovers,
    /// A hard rule breaks that was kept, or breaks further.
    Breaks,
}

/// Person-intervals below which coverage counts as the same: parts of people with several skills never add up to whole
/// ones.
const SAME_COVER: f64 = 0.05;

impl SwapEffect {
    /// Returns what can be said of the swap.
    #[must_use]
    pub fn verdict(&self) -> SwapVerdict {
        if self.appear.iter().any(|breach| breach.kind == BreachKind::Hard) {
            SwapVerdict::Breaks
        } else if self.uncovered() > SAME_COVER {
            SwapVerdict::Uncovers
        } else {
            SwapVerdict::Allowed
        }
    }

    /// Returns the person-intervals that are missing afterwards more than before; below 0 where fewer are missing.
    #[must_use]
    pub fn uncovered(&self) -> f64 {
        self.coverage.iter().map(|skill| skill.missing_after - skill.missing_before).sum()
    }
}

/// A swap from the side of one of its people.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SwapPerson {
    /// The person.
    pub person: AgentId,
    /// The days of the swap, before and after.
    pub days: Vec<SwapDay>,
    /// The planning weeks of those days.
    pub weeks: Vec<SwapWeek>,
    /// Paid minutes of the whole roster, before and after.
    pub period_minutes: [i64; 2],
}

/// A day of one person, before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SwapDay {
    /// The day.
    pub day: Date,
    /// The work as it is; nothing on a day off.
    pub before: Vec<WorkedSpan>,
    /// The work after the swap.
    pub after: Vec<WorkedSpan>,
}

/// A planning week of one person, before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SwapWeek {
    /// Its first day.
    pub first: Date,
    /// Minutes of the contract.
    pub contract_minutes: i64,
    /// Paid minutes as it is.
    pub before_minutes: i64,
    /// Paid minutes after the swap.
    pub after_minutes: i64,
}

/// A session that a swap takes out of the roster: the person is not at work at its time any more, or has a pause then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DroppedSession {
    /// Whose it is.
    pub person: AgentId,
    /// What it is.
    pub kind: SessionKind,
    /// The day of the shift that held it.
    pub day: Date,
    /// First instant.
    pub start: Timestamp,
    /// First instant after it.
    pub end: Timestamp,
    /// Its length.
    pub minutes: i64,
    /// Where the person could have it instead: the first free time so long in each of the shifts of that planning week
    /// after the swap, in order. What `sessions.csv` says of its days and hours is not looked at, nor the rest of a group.
    pub room: Vec<SessionRoom>,
}

/// A time at which a shift has room for a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct SessionRoom {
    /// First instant.
    pub start: Timestamp,
    /// First instant after it.
    pub end: Timestamp,
}

/// People missing of a skill over the days of a swap.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SwapCoverage {
    /// The skill.
    pub skill: SkillId,
    /// Person-intervals missing as it is.
    pub missing_before: f64,
    /// Person-intervals missing after the swap.
    pub missing_after: f64,
    /// Hours of an interval.
    pub interval_hours: f64,
    /// Stretches with more people missing than before, in order.
    pub worse: Vec<SwapStretch>,
    /// Stretches with fewer.
    pub better: Vec<SwapStretch>,
}

/// A stretch of time in which more or fewer people are missing.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SwapStretch {
    /// First instant.
    pub start: Timestamp,
    /// First instant after it.
    pub end: Timestamp,
    /// Mean of the people required.
    pub required: f64,
    /// Mean of the people missing as it is.
    pub missing_before: f64,
    /// Mean of the people missing after the swap.
    pub missing_after: f64,
}

/// Days of a swap, lived contact by contact with either roster under the same chance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SwapService {
    /// First day.
    pub first: Date,
    /// Days lived: two where a shift runs past midnight.
    pub days: u32,
    /// Simulated repetitions of them.
    pub replications: u32,
    /// The contact types with a service target, in the order of the centre.
    pub types: Vec<SwapTypeService>,
}

/// Service of a contact type with either roster.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SwapTypeService {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Service level as it is.
    pub before: Estimate,
    /// Service level after the swap.
    pub after: Estimate,
    /// Service level after less before, with the interval of the difference itself.
    pub difference: Estimate,
}
