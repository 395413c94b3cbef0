//! Where a scenario starts: groups of people, contacts of a typical week, sites, contracts, pay.

use serde::{Deserialize, Serialize};

use crate::{
    Assumption, Cents, Channel, ClientContract, ContactTypeId, ContractId, GroupId, LevelId,
    PayLevel, SiteId, SkillId, SourceStatus, Targets, WorkId,
};

/// Version of the document.
pub const BASELINE_VERSION: u32 = 1;

/// How firmly a number of people is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeadsQualifier {
    /// So many.
    Exact,
    /// So many or more.
    AtLeast,
    /// About so many.
    About,
}

/// A site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BaselineSite {
    /// Identifier.
    pub id: SiteId,
    /// Name shown on pages.
    pub name: String,
    /// Town.
    pub town: String,
    /// Seats, where known.
    pub seats: Option<u32>,
    /// Cost of the site a month, where known.
    pub month_cost: Option<Cents>,
    /// Inhabitants of the town, where the user gives them.
    pub inhabitants: Option<u32>,
}

/// A contract with a client, with the client's name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BaselineContract {
    /// Identifier.
    pub id: ContractId,
    /// Name shown on pages.
    pub name: String,
    /// Name of the client.
    pub client: String,
    /// Line of business of the client, such as `energy-retail`.
    pub sector: String,
    /// Price, bands, guarantee and penalties, where known.
    pub terms: Option<ClientContract>,
}

/// A group of people who are alike in what a scenario needs: never fewer than five.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BaselineGroup {
    /// Identifier.
    pub id: GroupId,
    /// Name shown on pages.
    pub name: String,
    /// Site.
    pub site: SiteId,
    /// Client contract they work on, if any.
    pub contract: Option<ContractId>,
    /// Pay level.
    pub level: LevelId,
    /// People.
    pub heads: u32,
    /// How firmly that is known.
    pub qualifier: HeadsQualifier,
    /// Mean contract hours a week.
    pub weekly_hours: f64,
    /// What they take first; nothing where it is not known.
    pub skill: Option<SkillId>,
    /// What else they can take, and the share of the group that can.
    pub also: Vec<(SkillId, f64)>,
    /// People long enough on the contract for the social clause; nothing where it is not known.
    pub perimeter: Option<u32>,
    /// Mean kilometres from home to the site, one way, where known.
    pub commute_kilometres: Option<f64>,
    /// Mean minutes from home to the site, one way, where known.
    pub commute_minutes: Option<f64>,
    /// People with a written agreement to work from home.
    pub remote_agreements: u32,
    /// Mean days a week at home today, over the whole group.
    pub remote_days: f64,
    /// Mean days a week at home that people wish for, where it was asked.
    pub remote_days_wished: Option<f64>,
    /// Mean days of work a week.
    pub days_a_week: f64,
    /// Where the facts come from.
    pub source: String,
    /// How far they can be trusted.
    pub status: SourceStatus,
}

/// Contacts of a typical week.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BaselineDemand {
    /// Contact type.
    pub id: ContactTypeId,
    /// Name shown on pages.
    pub name: String,
    /// How they arrive.
    pub channel: Channel,
    /// The contract that pays, if any.
    pub contract: Option<ContractId>,
    /// The skill that takes them.
    pub skill: SkillId,
    /// Mean handle time in seconds.
    pub handle_seconds: f64,
    /// Mean patience in seconds; nothing where nobody leaves.
    pub patience_seconds: Option<f64>,
    /// How many one person holds at once.
    pub concurrency: u32,
    /// What is promised.
    pub targets: Targets,
    /// Contacts by slot of the week from Monday midnight; 0 where closed.
    pub week: Vec<f64>,
    /// Whether the type is open in the slot.
    pub open: Vec<bool>,
}

/// Work that is not a contact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BaselineWork {
    /// Identifier.
    pub id: WorkId,
    /// Name shown on pages.
    pub name: String,
    /// The contract that pays, if any.
    pub contract: Option<ContractId>,
    /// The skill that does it.
    pub skill: SkillId,
    /// Hours of work a week.
    pub hours_week: f64,
}

/// Where a scenario starts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Baseline {
    /// Version of the document.
    pub version: u32,
    /// Name of the centre or case.
    pub name: String,
    /// Whether it is made up.
    pub invented: bool,
    /// What was assumed rather than known.
    pub assumptions: Vec<Assumption>,
    /// Where the facts come from: digest of a centre, or documents.
    pub source: String,
    /// Labour rules that apply.
    pub rule_pack: String,
    /// Employees of the whole firm, where known; thresholds of procedures ask for them.
    pub employees: Option<u32>,
    /// Sites.
    pub sites: Vec<BaselineSite>,
    /// Cost of a person at home, a month.
    pub home_month_cost: Cents,
    /// Contracts with clients.
    pub contracts: Vec<BaselineContract>,
    /// Pay by level; empty where the pack's table holds.
    pub pay: Vec<PayLevel>,
    /// Share of paid time on contacts, by month from January.
    pub time_on_contacts: Vec<f64>,
    /// People.
    pub groups: Vec<BaselineGroup>,
    /// Minutes of a slot of the typical week.
    pub slot_minutes: u32,
    /// Contacts; empty where the demand is not known.
    pub demands: Vec<BaselineDemand>,
    /// Other work.
    pub work: Vec<BaselineWork>,
}

impl Baseline {
    /// Returns all people.
    #[must_use]
    pub fn heads(&self) -> u32 {
        self.groups.iter().fold(0, |sum, group| sum.saturating_add(group.heads))
    }

    /// Returns the employees of the firm: as stated, or all people of the baseline.
    #[must_use]
    pub fn employees_or_heads(&self) -> u32 {
        self.employees.unwrap_or_else(|| self.heads())
    }

    /// Returns whether anything is known of the demand.
    #[must_use]
    pub fn knows_demand(&self) -> bool {
        !self.demands.is_empty() || !self.work.is_empty()
    }
}
