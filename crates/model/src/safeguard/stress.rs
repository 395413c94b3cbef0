//! What becomes of a plan when something that it stands on gives way.

use serde::{Deserialize, Serialize};

use super::{Harm, Limit};
use crate::{ContactTypeId, Month, SiteId, SkillId};

/// Something that gives way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "stress", rename_all = "kebab-case")]
pub enum Stress {
    /// Contacts are those of the plan times a factor, from its first month on.
    FewerContacts {
        /// The factor.
        factor: f64,
    },
    /// Overnight, machines keep no contact from people any more; each month for itself.
    ContainmentFails,
    /// A site is closed for a week, and those of its people who have an agreement on remote work go on from home; each
    /// month for itself.
    SiteClosed {
        /// The site.
        site: SiteId,
    },
    /// Support of cut hours is not renewed from a month on: hours and pay come back.
    SupportEnds {
        /// The first month without support.
        from: Month,
    },
}

/// A promise of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "promise", rename_all = "kebab-case")]
pub enum PlanPromise {
    /// What a client was promised for a contact type.
    Contact {
        /// The contact type.
        contact_type: ContactTypeId,
    },
    /// Hours that are owed whole: contacts that can wait, other work, what a client pays by the hour.
    Hours {
        /// The skill.
        skill: SkillId,
    },
    /// A limit of the goal.
    Limit {
        /// The limit.
        limit: Limit,
    },
}

/// A promise that breaks, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BrokenPromise {
    /// The promise.
    pub promise: PlanPromise,
    /// The months in which it does not hold; for a limit on a sum, those from which on it is passed.
    pub months: Vec<Month>,
}

/// What a stress does to a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StressOutcome {
    /// What gave way.
    pub stress: Stress,
    /// What the plan then costs, and whom; nothing for what lasts a week or is looked at month by month.
    pub harm: Option<Harm>,
    /// Productive hours a week that are there and that nothing needs, on the mean of the months; nothing as above.
    pub idle_hours_week: Option<f64>,
    /// What breaks.
    pub broken: Vec<BrokenPromise>,
}

/// What a measure of a plan did to a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeasureShare {
    /// The measure; empty for the demand and whatever comes in any case.
    pub measure: String,
    /// The figure: its path, such as `total/cost/employer_cost`.
    pub figure: String,
    /// What it did in the order of the plan: the plan up to it less the plan before it.
    pub in_order: f64,
    /// Its Shapley value: the mean over all orders; nothing where there are more than eight measures, or where some
    /// set of them does not know the figure.
    pub shapley: Option<f64>,
}
