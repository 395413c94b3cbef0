//! What a scenario leads to: every figure with its steps, what each change did, and what the procedures ask for.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Month, StatedAssumption, Words};
use crate::{SourceStatus, WorkingSheet};

/// Version of the document.
pub const RESULT_VERSION: u32 = 1;

/// The four blocks that never stand alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Block {
    /// What customers get.
    Service,
    /// What it costs, and whom.
    Cost,
    /// What it means for people.
    People,
    /// What law and agreements ask for.
    Procedure,
}

/// How a finding is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FindingKind {
    /// A limit is broken.
    Breach,
    /// The facts can be read both ways: somebody who knows must look.
    Verify,
    /// A value is missing, so nothing can be said.
    CannotEvaluate,
    /// A step that law or agreement asks for.
    Duty,
    /// Good to know.
    Note,
}

/// What a rule says about a change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Finding {
    /// The key of its words: `finding-CODE`.
    pub code: String,
    /// How to read it.
    pub kind: FindingKind,
    /// The change it is about.
    pub change: String,
    /// The rule, where there is one.
    pub rule: Option<String>,
    /// Where the rule was read.
    pub source: String,
    /// How far it can be trusted.
    pub status: SourceStatus,
    /// The values of the words by name, as a machine writes them: numbers plain, shares of 1, days as `2027-01-31`.
    pub values: Vec<(String, String)>,
    /// What is due, and when.
    pub due: Vec<DueDate>,
}

/// A day on which something is due.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DueDate {
    /// The key of its words: `due-CODE`.
    pub code: String,
    /// The day.
    pub day: Date,
}

/// What one change did to a figure of the whole span, in the order in which the changes are applied.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// The change; empty for the demand.
    pub change: String,
    /// The figure, as its path under `total/`.
    pub figure: String,
    /// The figure with this change less the figure without it.
    pub difference: f64,
}

/// What a scenario leads to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScenarioResult {
    /// Version of the document.
    pub version: u32,
    /// Identifier of the scenario; empty for the baseline as it is.
    pub scenario: String,
    /// Its name.
    pub name: Words,
    /// Who brings it to the table.
    pub author: String,
    /// Who supplied the demand.
    pub supplier: Words,
    /// How far the demand can be trusted.
    pub demand_status: SourceStatus,
    /// The rule packs that applied, each with its version.
    pub rule_packs: Vec<(String, String)>,
    /// First month.
    pub first: Month,
    /// Months.
    pub months: u32,
    /// The changes: identifier, key of the words of the kind, and name where it has one.
    pub changes: Vec<(String, String, Option<Words>)>,
    /// What was assumed.
    pub assumptions: Vec<StatedAssumption>,
    /// Every figure with its steps. Places: `base/..`, `rule`, `2027-01/..`, `total/..`.
    pub sheet: WorkingSheet,
    /// What each change did.
    pub attribution: Vec<Attribution>,
    /// What each change did on the mean over all orders (its Shapley value), the demand always first; nothing for a single
    /// change, whose part is the same, and for more than eight.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shapley: Vec<Attribution>,
    /// What rules say.
    pub findings: Vec<Finding>,
}
