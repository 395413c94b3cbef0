//! The roster: who works when and where, and where that breaks a rule or falls short.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{AgentId, BreakKind, RequirementLevel, RuleId, SiteId, SkillId, SourceStatus};

/// Where a shift is worked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "place", content = "site")]
pub enum Workplace {
    /// At a site.
    Site(SiteId),
    /// At home.
    Home,
}

/// An interruption of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// What it is.
    pub kind: BreakKind,
    /// First instant.
    pub start: Timestamp,
    /// First instant after it.
    pub end: Timestamp,
    /// Whether it is paid.
    pub paid: bool,
}

/// A span of work of one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// The person.
    pub person: AgentId,
    /// The civil day on which it starts.
    pub day: Date,
    /// First instant.
    pub start: Timestamp,
    /// First instant after it.
    pub end: Timestamp,
    /// Where it is worked.
    pub workplace: Workplace,
    /// Interruptions, in order and without overlap.
    pub pauses: Vec<Pause>,
}

impl Shift {
    /// Returns the paid minutes: the whole span less its unpaid pauses.
    #[must_use]
    pub fn paid_minutes(&self) -> i64 {
        let minutes = |from: Timestamp, to: Timestamp| (to.as_second() - from.as_second()) / 60;
        let unpaid: i64 =
            self.pauses.iter().filter(|p| !p.paid).map(|p| minutes(p.start, p.end)).sum();
        minutes(self.start, self.end) - unpaid
    }

    /// Returns the minutes on contacts: the whole span less all pauses.
    #[must_use]
    pub fn productive_minutes(&self) -> i64 {
        let minutes = |from: Timestamp, to: Timestamp| (to.as_second() - from.as_second()) / 60;
        minutes(self.start, self.end)
            - self.pauses.iter().map(|p| minutes(p.start, p.end)).sum::<i64>()
    }
}

/// The shifts of a period, ordered by person and start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// First day.
    pub first: Date,
    /// First day after it.
    pub end: Date,
    /// The shifts.
    pub shifts: Vec<Shift>,
}

/// How far a rule was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BreachKind {
    /// A hard rule is broken.
    Hard,
    /// A soft rule is broken.
    Soft,
    /// The rule has no value, so nobody can say.
    CannotEvaluate,
}

/// A place where a roster breaks a rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Breach {
    /// The rule, such as `rest.daily`.
    pub rule: RuleId,
    /// How far.
    pub kind: BreachKind,
    /// The person, where it is about one.
    pub person: Option<AgentId>,
    /// The day, where it is about one.
    pub day: Option<Date>,
    /// The site, where it is about one.
    pub site: Option<SiteId>,
    /// What was found, in the unit of the rule.
    pub measured: f64,
    /// What the rule allows, in the unit of the rule.
    pub limit: f64,
    /// Unit of both, such as `h`, `min`, `people`.
    pub unit: String,
    /// How far the rule's value can be trusted.
    pub status: SourceStatus,
    /// Law or agreement the rule comes from.
    pub source: String,
}

/// People on duty against the requirement, by skill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Coverage {
    /// Which numbers of the requirement are covered.
    pub level: RequirementLevel,
    /// One row a skill.
    pub rows: Vec<CoverageRow>,
}

/// People on duty against the requirement for one skill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoverageRow {
    /// The skill.
    pub skill: SkillId,
    /// Agents required on duty in the interval.
    pub required: Vec<f64>,
    /// Agents on duty and not on a pause; who has several skills counts in part for each.
    pub on_duty: Vec<f64>,
}

impl CoverageRow {
    /// Returns the agents missing in an interval.
    #[must_use]
    pub fn shortfall(&self, index: usize) -> f64 {
        (self.required[index] - self.on_duty[index]).max(0.0)
    }
}
