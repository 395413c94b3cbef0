//! What-if: a baseline of groups, a scenario as a list of changes to it, and what it leads to, month by month.
//!
//! A baseline knows groups of people and never a person, so that whatever is made from it can be shown to anybody. A
//! [`Scenario`] is what one party brings to the table; a [`ScenarioResult`] is what follows from it, every figure with
//! its steps.

mod baseline;
mod change;
mod month;
mod result;

pub use baseline::{
    BASELINE_VERSION, Baseline, BaselineContract, BaselineDemand, BaselineGroup, BaselineSite,
    BaselineWork, HeadsQualifier,
};
pub use change::{
    AssistPeople, AssistedContacts, Attrition, Change, ChangeKind, ChangePartTime, ChangePrice,
    ChangeVolume, Clause, ClientMove, ContractMove, DeflectContacts, Dismiss, Drill, Exit, Hire,
    MoveContract, MoveSite, Offshore, ReduceHours, Replacement, Reskill, SetRemoteShare,
    ShiftChannel, SupportKind, VoluntaryExits, Who,
};
pub use month::Month;
pub use result::{
    Attribution, Block, DueDate, Finding, FindingKind, RESULT_VERSION, ScenarioResult,
};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{ContactTypeId, Place, SourceStatus};

/// A text in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Words {
    /// In English.
    pub en: String,
    /// In Italian.
    pub it: String,
}

/// Something the scenario assumes, with who says so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StatedAssumption {
    /// What is assumed.
    pub words: Words,
    /// Where it comes from.
    pub source: String,
    /// How far it can be trusted.
    pub status: SourceStatus,
}

/// A demand other than today's, and who supplied it.
#[derive(Debug, Clone, PartialEq)]
pub struct DemandPath {
    /// Who supplied it; named at the head of every page.
    pub supplier: Words,
    /// Where it comes from.
    pub source: String,
    /// How far it can be trusted.
    pub status: SourceStatus,
    /// Steps of the path; of several about the same contacts the latest holds.
    pub steps: Vec<DemandStep>,
}

/// From a month on, so many contacts for each of today's.
#[derive(Debug, Clone, PartialEq)]
pub struct DemandStep {
    /// The contact type; without it, all of them.
    pub contact_type: Option<ContactTypeId>,
    /// First month.
    pub from: Month,
    /// Contacts over those of the baseline.
    pub factor: f64,
    /// Where it is written.
    pub place: Place,
}

/// A named list of changes to a baseline, over months.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// Identifier.
    pub id: String,
    /// Name shown on pages.
    pub name: Words,
    /// Who brings it to the table.
    pub author: String,
    /// The rule pack; without it, the one of the baseline.
    pub pack: Option<String>,
    /// First month.
    pub first: Month,
    /// Months.
    pub months: u32,
    /// The demand, where it differs from today's.
    pub demand: Option<DemandPath>,
    /// What is assumed rather than known.
    pub assumptions: Vec<StatedAssumption>,
    /// How people travel, for way and CO2.
    pub travel: Travel,
    /// Share of the hours on duty that fall where they are needed.
    pub roster_fit: Option<f64>,
    /// The changes, in the order in which they are applied and accounted for.
    pub changes: Vec<Change>,
}

/// How people travel.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Travel {
    /// Share of the kilometres by car.
    pub car_share: f64,
    /// People in a car.
    pub car_occupancy: f64,
    /// Kilograms of CO2 a kilometre of a car.
    pub co2_per_km: f64,
    /// Cents a kilometre of a car.
    pub cost_per_km: f64,
    /// Where the habits come from.
    pub status: SourceStatus,
}

impl Travel {
    /// Returns the habits where nobody states them: all by car, one in each; the factors are from memory.
    pub const UNKNOWN: Self = Self {
        car_share: 1.0,
        car_occupancy: 1.0,
        co2_per_km: 0.163,
        cost_per_km: 20.0,
        status: SourceStatus::Memory,
    };
}

impl Scenario {
    /// Returns the months of the scenario, in order.
    pub fn span(&self) -> impl Iterator<Item = Month> + use<> {
        let first = self.first;
        (0..self.months).filter_map(move |count| first.plus(count))
    }

    /// Returns the first day of the scenario.
    #[must_use]
    pub fn first_day(&self) -> Date {
        self.first.first_day()
    }
}
