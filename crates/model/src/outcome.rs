//! What a plan leads to: service, cost and people, always side by side.

use serde::{Deserialize, Serialize};

use crate::{
    AppliedAdjustment, AsIs, Assumption, Breach, Cents, Confidence, ContactTypeId, ContractMonth,
    Coverage, Diagnostic, FairnessGroup, Load, Pursuit, Requirement, Roster, RuleId, Seed,
    SessionPlan, SiteId, SourceStatus,
};

/// A mean with its 95 % interval of confidence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// Mean.
    pub mean: f64,
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Estimate {
    /// Returns whether the interval contains a value.
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// Service of one contact type over the horizon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TypeService {
    /// The contact type.
    pub contact_type: ContactTypeId,
    /// Offered contacts a replication.
    pub offered: Estimate,
    /// Handled contacts a replication.
    pub handled: Estimate,
    /// Abandoned contacts a replication.
    pub abandoned: Estimate,
    /// Contacts that were still waiting or in service at the end.
    pub unfinished: Estimate,
    /// Service level under the type's own definition, as a ratio of means; absent when the type has no target.
    pub service_level: Option<Estimate>,
    /// Share that abandoned.
    pub abandonment: Estimate,
    /// Mean wait of the answered, in seconds.
    pub speed_of_answer: Estimate,
    /// Deferred work finished after its deadline, or still open past it, over what was handled or is open past it.
    pub overdue: Option<Estimate>,
    /// Service level by interval; absent where nothing was offered.
    pub by_interval: Vec<Option<Estimate>>,
    /// Service level by day at the 5th, 50th and 95th per cent of replications.
    pub by_day: Vec<Option<[f64; 3]>>,
}

/// Service of the whole centre.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ServiceOutcome {
    /// One entry a contact type.
    pub types: Vec<TypeService>,
    /// Busy time over time on duty and not on a pause.
    pub occupancy: Estimate,
    /// Independent replications of the horizon.
    pub replications: u32,
    /// Events that were simulated.
    pub events: u64,
}

/// A premium that has a value, and what it adds to the cost of the horizon.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PremiumCost {
    /// The rule that holds its value.
    pub rule: RuleId,
    /// Its value, in per cent of what an hour costs the employer.
    pub percent: f64,
    /// Rostered hours that earn it.
    pub hours: f64,
    /// What it costs.
    pub cents: Cents,
    /// What it costs at the lower bound of its value, where there is one.
    pub low: Option<Cents>,
    /// What it costs at the upper bound of its value, where there is one.
    pub high: Option<Cents>,
    /// Where the value comes from.
    pub source: String,
    /// How far the value can be trusted.
    pub status: SourceStatus,
}

/// Cost of the horizon to the employer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CostOutcome {
    /// Pay and charges of the contract hours.
    pub pay: Cents,
    /// Sites and homes.
    pub places: Cents,
    /// Extra pay by the time of work, one entry a premium that has a value and hours.
    pub premiums: Vec<PremiumCost>,
    /// Everything above.
    pub total: Cents,
    /// Total over handled contacts, if any were handled.
    pub per_contact: Option<Cents>,
    /// Hours that no premium could be priced for because the rule pack has no value, by rule.
    pub unpriced_hours: Vec<(String, i64)>,
}

/// What the plan means for people. Groups smaller than five are never shown apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PeopleOutcome {
    /// Persons employed.
    pub heads: u32,
    /// Contract hours over full-time hours.
    pub fte: f64,
    /// Contract hours over the horizon.
    pub contract_hours: f64,
    /// Paid hours that are rostered.
    pub rostered_hours: f64,
    /// Shifts.
    pub shifts: u32,
    /// Shifts that end after 20:00.
    pub late_shifts: u32,
    /// Shifts on Saturday, Sunday or a holiday.
    pub weekend_shifts: u32,
    /// Days worked at home.
    pub remote_days: u32,
    /// Days that people with an agreement wished to be at home and were rostered.
    pub remote_days_wished: u32,
    /// Wished remote days that were given.
    pub remote_wishes_met: u32,
    /// Minutes of commute for the whole horizon, for those whose commute is known; 0 where they are fewer than five.
    pub commute_minutes: i64,
    /// Persons whose commute is known; 0 where they are fewer than five.
    pub commute_known: u32,
    /// Figures by site, where a site has at least five people and so have, or nobody, the sites left out together.
    pub sites: Vec<SitePeople>,
}

/// People of one site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SitePeople {
    /// The site.
    pub site: SiteId,
    /// Persons employed there.
    pub heads: u32,
    /// Contract hours over full-time hours.
    pub fte: f64,
    /// Paid hours that are rostered.
    pub rostered_hours: f64,
    /// Most people at one time in its seats.
    pub seats_peak: u32,
    /// Seats.
    pub seats: u32,
}

/// Service, cost and people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Service.
    pub service: ServiceOutcome,
    /// Cost.
    pub cost: CostOutcome,
    /// People.
    pub people: PeopleOutcome,
}

/// Where a plan comes from: enough to make it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// Version of Organico.
    pub organico: String,
    /// Digest of the centre's files.
    pub input_digest: String,
    /// Version of the rule pack that applied.
    pub rule_pack: String,
    /// The seed.
    pub seed: Seed,
    /// The creation time, an input.
    pub at: jiff::Timestamp,
    /// The settings that were used, by name.
    pub config: Vec<(String, String)>,
}

/// Name of the setting that holds the confidence of a requirement.
pub const CONFIDENCE_SETTING: &str = "confidence";

impl Provenance {
    /// Returns the confidence that the requirement was reckoned with, if one was asked for.
    #[must_use]
    pub fn confidence(&self) -> Option<Confidence> {
        let found = self.config.iter().find(|(name, _)| name == CONFIDENCE_SETTING);
        found.and_then(|(_, value)| Confidence::new(value.parse().ok()?).ok())
    }
}

/// The version of the plan document.
pub const PLAN_VERSION: u32 = 1;

/// A plan: the whole chain from load to outcome.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Plan {
    /// Version of the document.
    pub version: u32,
    /// Name of the centre.
    pub centre: String,
    /// Whether its demand is made up.
    pub invented: bool,
    /// What was assumed about the centre.
    pub assumptions: Vec<Assumption>,
    /// Where the plan comes from.
    pub provenance: Provenance,
    /// Expected contacts and work.
    pub load: Load,
    /// People needed.
    pub requirement: Requirement,
    /// Who works when.
    pub roster: Roster,
    /// People on duty against people needed.
    pub coverage: Coverage,
    /// Rules that the roster breaks, found by the independent checker.
    pub breaches: Vec<Breach>,
    /// What it leads to.
    pub outcome: Outcome,
    /// What was done for the promises, and what stands in the way of those that are missed.
    pub pursuit: Pursuit,
    /// Hours, cost and invoice by client contract and month; empty without contracts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub contracts: Vec<ContractMonth>,
    /// The roster as it is beside the proposed one, where one was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_is: Option<AsIs>,
    /// Training, meetings and coaching, where the centre asks for some.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sessions: Option<SessionPlan>,
    /// Burdens by groups of five people or more, before and after the roster.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub fairness: Vec<FairnessGroup>,
    /// What planners' adjustments did to the forecast, in the order in which they were applied.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub adjustments: Vec<AppliedAdjustment>,
    /// Faults, warnings and notes met on the way.
    pub notes: Vec<Diagnostic>,
}
