//! What a simulation of a study found: measures of types, groups and intervals, each with its 95 % interval.
//!
//! The names of the measures in documents are those of the tables of queueing theory, so that a simulated and an exact
//! value can be held side by side.

use serde::Serialize;

use crate::{Estimate, Seed};

/// The version of the result document.
pub const SIMULATION_VERSION: u32 = 1;

/// The result of a simulation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Simulation {
    /// Version of the document.
    pub version: u32,
    /// What was simulated.
    pub name: String,
    /// The seed.
    pub seed: Seed,
    /// Independent days.
    pub replications: u32,
    /// Why it ended there.
    pub stopped: Stopped,
    /// Arrivals, ends and abandonments, each once.
    pub events: u64,
    /// Digest of the counts of every replication: equal digests are equal results.
    pub digest: String,
    /// By contact type, in the order of the study.
    pub types: Vec<TypeSimulation>,
    /// By group, in the order of the study.
    pub groups: Vec<GroupSimulation>,
    /// By interval of the day, those counted.
    pub intervals: Vec<IntervalSimulation>,
}

/// Why a simulation ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stopped {
    /// All replications that were asked for are done.
    Replications,
    /// The service level of every type is known within the half-width.
    HalfWidth,
    /// The most replications were done and the half-width was not reached.
    Limit,
}

/// Counts and measures of contacts. Counts are means of a day. Absent where nothing came or nothing is defined.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct ContactMeasures {
    /// Contacts offered to people.
    pub offered: Estimate,
    /// Contacts answered.
    pub answered: Estimate,
    /// Contacts finished.
    pub handled: Estimate,
    /// Contacts that left without an answer.
    pub abandoned: Estimate,
    /// Contacts that found the line full.
    pub blocked: Estimate,
    /// Contacts that a machine resolved; they are not among the offered.
    pub contained: Estimate,
    /// Contacts among the offered that had tried before.
    pub retried: Estimate,
    /// Contacts that accepted a call-back.
    pub called_back: Estimate,
    /// Contacts that an outage or the end of a shift sent back to the queue.
    pub returned: Estimate,
    /// Contacts that still waited or were in service at the end.
    pub unfinished: Estimate,
    /// Share of the offered that were blocked.
    pub pblock: Option<Estimate>,
    /// Share of the offered that had to wait.
    pub pwait: Option<Estimate>,
    /// Share of the offered that left. Of an interval: those who left in it, whenever they came, over those offered in
    /// it, as tables of queues that change over time have it.
    pub pab: Option<Estimate>,
    /// Mean wait of all offered, those who left included, in seconds.
    /// A wait that is still open when the day ends counts up to that moment.
    pub ew: Option<Estimate>,
    /// Mean number waiting.
    pub eq: Option<Estimate>,
    /// Answered within the threshold, over the offered. Of the day, this and `pab` leave out the chance of how many came
    /// where their expectation is known.
    pub sl_off: Option<Estimate>,
    /// Answered within the threshold, over the answered.
    pub sl_ans: Option<Estimate>,
    /// Answered within the threshold, over the offered less those who left within it.
    pub sl_exab: Option<Estimate>,
    /// Share of the offered that waited longer than the threshold.
    #[serde(rename = "pW_gt_T")]
    pub waited_over: Option<Estimate>,
    /// Share of the offered that would have waited longer than the threshold, had they not left. Absent for types with a
    /// line cap, further attempts or call-backs, which need to know who leaves at once.
    #[serde(rename = "pV_gt_T")]
    pub virtual_over: Option<Estimate>,
    /// Share of the offered that left within the threshold.
    #[serde(rename = "ab_T")]
    pub left_early: Option<Estimate>,
    /// Wait of those who were answered, over the offered, in seconds.
    pub ew_served_part: Option<Estimate>,
    /// Mean wait of those who were answered, in seconds.
    pub asa_served: Option<Estimate>,
    /// Share of deferred work that is past its due time.
    pub overdue: Option<Estimate>,
}

/// What was found about a contact type.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TypeSimulation {
    /// Its identifier.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Longest wait of a contact in time.
    pub threshold_seconds: f64,
    /// Counts and measures of the day.
    #[serde(flatten)]
    pub measures: ContactMeasures,
    /// The service level of single days, answered within the threshold over the offered.
    pub daily: Option<DailyLevel>,
    /// Mean number in service, by group: those groups that may take it.
    pub in_service: Vec<InService>,
    /// Waits by reason: where contacts waited, and why.
    pub reasons: WaitReasons,
    /// The exact value of a formula, where one exists.
    pub analytic: Option<Analytic>,
}

/// The distribution of the service level of single days.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct DailyLevel {
    /// One day in twenty is below.
    pub p05: f64,
    /// Half of the days are below.
    pub p50: f64,
    /// One day in twenty is above.
    pub p95: f64,
    /// Share of days on which the promised share was reached, if one was promised.
    pub met: Option<Estimate>,
}

/// People of a group busy with a type.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InService {
    /// The group.
    pub group: String,
    /// Mean number in service.
    pub mean: Estimate,
}

/// Where contacts waited: the share of the waiting contacts that found, on arrival ...
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct WaitReasons {
    /// ... nobody on duty who may take them.
    pub nobody: f64,
    /// ... everyone busy.
    pub all_busy: f64,
    /// ... only idle people who were kept in reserve or come in only after a wait.
    pub held_back: f64,
}

/// An exact value beside a simulated one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Analytic {
    /// The formula, such as `erlang-a`.
    pub formula: String,
    /// Answered within the threshold, over the offered.
    pub sl_off: f64,
    /// Share that left.
    pub pab: f64,
    /// Share that had to wait.
    pub pwait: f64,
}

/// What was found about a group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupSimulation {
    /// Its identifier.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Mean people on duty and not on a pause.
    pub staffed: Estimate,
    /// Mean people busy.
    pub busy: Estimate,
    /// Busy time over time on duty.
    pub occ: Option<Estimate>,
}

/// What was found about an interval of the day: all types together, each type, each group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IntervalSimulation {
    /// Seconds from the start of the day.
    pub start_seconds: f64,
    /// First instant after it.
    pub end_seconds: f64,
    /// By type, in the order of the study.
    pub types: Vec<ContactMeasures>,
    /// By group, in the order of the study.
    pub groups: Vec<GroupInterval>,
}

/// A group in an interval.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct GroupInterval {
    /// Mean people on duty and not on a pause.
    pub staffed: Estimate,
    /// Mean people busy.
    pub busy: Estimate,
    /// Busy time over time on duty.
    pub occ: Option<Estimate>,
}
