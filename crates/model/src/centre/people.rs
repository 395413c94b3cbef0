//! The workforce. People are pseudonyms; nothing here measures them.

use jiff::civil::{Date, Weekday};
use serde::Serialize;

use crate::{AgentId, ContractId, DaySpan, Kilometres, LevelId, SiteId, SkillId, TeamId};

/// Kind of labour contract by hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContractKind {
    /// Full time.
    FullTime,
    /// Fewer hours every day.
    HorizontalPartTime,
    /// Full days, fewer of them.
    VerticalPartTime,
}

/// The labour contract of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EmploymentContract {
    /// Kind.
    pub kind: ContractKind,
    /// Minutes a week.
    pub minutes_a_week: u32,
    /// Pay level.
    pub level: LevelId,
    /// First day of employment, if known.
    pub hired: Option<Date>,
    /// Last day of employment, if it ends.
    pub ends: Option<Date>,
    /// The client contract the person works on, and for how many months, as the social clause needs it.
    pub client_contract: Option<(ContractId, u32)>,
}

/// A skill of a person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonSkill {
    /// The skill.
    pub skill: SkillId,
    /// 1 is the best level; larger is less.
    pub level: u8,
    /// Handle time of this person over the mean of the type; 1 for everyone unless the centre declares a ramp.
    pub handle_factor: f64,
}

/// When a person can work on a day of the week; no entry means not at all on that day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Availability {
    /// The day of the week.
    pub weekday: Weekday,
    /// From and to, in minutes after midnight; `to` may go past 1440 for a night.
    pub span: DaySpan,
}

/// A written agreement to work from home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemoteAgreement {
    /// Most remote days a week.
    pub days_a_week_max: u8,
    /// Days the person would like to be at home.
    pub wished: Vec<Weekday>,
}

/// How a new person approaches the mean handle time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ramp {
    /// Handle-time factor on the first day, at least 1.
    pub start_factor: f64,
    /// Months until the factor is 1.
    pub months: u32,
}

/// A person of the workforce.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    /// Pseudonym.
    pub id: AgentId,
    /// Where the person works when not at home.
    pub site: SiteId,
    /// Team.
    pub team: TeamId,
    /// Labour contract.
    pub contract: EmploymentContract,
    /// Skills; never empty.
    pub skills: Vec<PersonSkill>,
    /// Availability by day of the week.
    pub availability: Vec<Availability>,
    /// Agreement to work from home, if there is one.
    pub remote: Option<RemoteAgreement>,
    /// Road distance from home to the site, if known.
    pub home_distance: Option<Kilometres>,
    /// Minutes from home to the site, if known.
    pub home_minutes: Option<u32>,
    /// Ramp, for a new person.
    pub ramp: Option<Ramp>,
}

impl Person {
    /// Returns the availability on a day of the week, if the person can work then.
    #[must_use]
    pub fn available_on(&self, weekday: Weekday) -> Option<DaySpan> {
        self.availability.iter().find(|entry| entry.weekday == weekday).map(|entry| entry.span)
    }

    /// Returns whether the person is employed on `date`.
    #[must_use]
    pub fn is_employed_on(&self, date: Date) -> bool {
        self.contract.hired.is_none_or(|hired| hired <= date)
            && self.contract.ends.is_none_or(|ends| date <= ends)
    }
}
