//! The centre: everything a planner knows about a contact centre, as valid values.
//!
//! The documents that people write are read by `formats`; what arrives here has been checked. Fields that no engine
//! uses yet are kept, so that nothing is lost between reading and writing, and `organico check` says which they are.

mod adjustment;
mod calendar;
mod client;
mod contact;
mod history;
mod holidays;
mod people;
mod shifts;
mod sites;

use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::{
    Cents, GroupId, IntervalLength, Ledger, LevelId, Pair, Rotation, Shift, Shrinkage,
    SourceStatus, Workplace,
};

pub use adjustment::{
    AdjustedMeasure, Adjustment, AdjustmentChange, AppliedAdjustment, UndoneAdjustment,
};
pub use calendar::{
    Calendar, Closure, Event, Holiday, SiteHoliday, SiteHolidayOrigin, UnknownPatronDay,
};
pub use client::{Client, ClientContract, Penalty, PriceModel, VolumeBand};
pub use contact::{
    Base, Campaign, Channel, ContactType, Counted, DaySpan, HandleParts, HandleTime, HolidayHours,
    Law, OverflowStep, ServiceDefinition, ServiceTarget, Targets, WeekHours, Work, WorkKind,
};
pub use history::{Absence, AbsenceCode, History, HistorySeries};
pub use holidays::italian_holidays;
pub use people::{
    Availability, ContractKind, EmploymentContract, Person, PersonSkill, Ramp, RemoteAgreement,
};
pub use shifts::{ActivityRule, BreakKind, BreakRule, ShiftTemplate};
pub use sites::{Group, Home, Site, Skill};

/// The version of the centre's documents that this version reads and writes.
pub const CENTRE_VERSION: u32 = 1;

/// A contact centre, complete and valid.
#[derive(Debug, Clone, PartialEq)]
pub struct Centre {
    /// Name shown on pages.
    pub name: String,
    /// Whether its demand is made up; every page made from it says so.
    pub invented: bool,
    /// What was assumed rather than known when the centre was made, each printed on the report.
    pub assumptions: Vec<Assumption>,
    /// The zone of its civil days.
    pub zone: TimeZone,
    /// The planning slot.
    pub interval: IntervalLength,
    /// Currency code; amounts are in its hundredths.
    pub currency: String,
    /// First day of the planning week.
    pub week_start: Weekday,
    /// Labour-rule pack that applies, such as `it-tlc`.
    pub rule_pack: String,
    /// Holidays, closures and events.
    pub calendar: Calendar,
    /// Places the company runs.
    pub sites: Vec<Site>,
    /// Working from home, if there is any.
    pub home: Option<Home>,
    /// Who pays.
    pub clients: Vec<Client>,
    /// Contracts with the clients (commesse).
    pub contracts: Vec<ClientContract>,
    /// What customers want.
    pub contact_types: Vec<ContactType>,
    /// Work that is not a contact.
    pub work: Vec<Work>,
    /// What people are able to take.
    pub skills: Vec<Skill>,
    /// Sets of people.
    pub groups: Vec<Group>,
    /// Paid time away from contacts, by cause.
    pub shrinkage: Vec<ShrinkageCause>,
    /// The shift grammar.
    pub shifts: Vec<ShiftTemplate>,
    /// Activities off contacts that the roster places.
    pub activities: Vec<ActivityRule>,
    /// Pay by level.
    pub pay: Vec<PayLevel>,
    /// The workforce.
    pub people: Vec<Person>,
    /// What happened so far.
    pub history: History,
    /// Absences, past and planned.
    pub absences: Vec<Absence>,
    /// What planners changed in forecasts, also what was taken back, in the order of the file.
    pub adjustments: Vec<Adjustment>,
    /// What each person has borne so far, as fairness counts it.
    pub ledger: Ledger,
    /// The weeks that teams work in turn, at most one cycle a team.
    pub rotations: Vec<Rotation>,
    /// Who must work beside whom.
    pub pairs: Vec<Pair>,
}

impl Centre {
    /// Returns whether the day of a shift is a holiday where it is worked: of the centre, or of the site. Who works at
    /// home has the holidays of the own site.
    #[must_use]
    pub fn is_on_holiday(&self, shift: &Shift) -> bool {
        let calendar = &self.calendar;
        if calendar.holiday(shift.day).is_some() {
            return true;
        }
        // Most days are nobody's holiday: people are looked up on the few that are.
        if !calendar.site_holidays.iter().any(|holiday| holiday.date == shift.day) {
            return false;
        }
        let own = || self.people.iter().find(|person| person.id == shift.person);
        let site = match &shift.workplace {
            Workplace::Site(site) => Some(site),
            Workplace::Home => own().map(|person| &person.site),
        };
        site.is_some_and(|site| calendar.site_holiday(shift.day, site).is_some())
    }
}

/// Something that was assumed rather than known, in the words of both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumption {
    /// In English.
    pub en: String,
    /// In Italian.
    pub it: String,
}

impl Assumption {
    /// Returns the assumption with its English and Italian words.
    pub fn new(en: impl Into<String>, it: impl Into<String>) -> Self {
        Self { en: en.into(), it: it.into() }
    }
}

/// Paid time away from contacts for one cause; causes multiply.
#[derive(Debug, Clone, PartialEq)]
pub struct ShrinkageCause {
    /// Name of the cause, such as `ferie` or `training`.
    pub cause: String,
    /// Whether the person is not on duty at all for it (holiday, sickness) rather than away from contacts while there.
    pub off_duty: bool,
    /// The share of the time that is left after the causes before it.
    pub share: Shrinkage,
    /// The group it is about, or everyone.
    pub group: Option<GroupId>,
    /// The months (1 to 12) it is about; empty means every month.
    pub months: Vec<u8>,
}

/// Pay of a level, and what an hour costs the employer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PayLevel {
    /// The level.
    pub level: LevelId,
    /// Gross pay of a full-time month.
    pub month: Cents,
    /// What a paid hour costs the employer, all charges included.
    pub hour_cost: Cents,
    /// How far the figures can be trusted.
    pub status: SourceStatus,
    /// Where they come from.
    pub source: String,
}
