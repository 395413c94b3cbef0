//! The safeguard plan: what a table wants to keep, which measures it may use, and the plans that follow.
//!
//! A [`Goal`] is what the parties agree to look for: a demand path, the limits that hold, and the measures with the sizes
//! and months that may be chosen. No measure dismisses anybody; whoever reads a goal has seen to that.

mod party;
mod stress;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{
    Cents, Change, ContractId, Finding, Month, PromiseOutcome, Scenario, ScenarioResult, SkillId,
};

pub use party::{Acceptance, HarmWeights, Party, PartyFrontier};
pub use stress::{BrokenPromise, MeasureShare, PlanPromise, Stress, StressOutcome};

/// What is looked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// Months, demand, and the changes that come whatever is decided.
    pub base: Scenario,
    /// Months after which the level of cut hours may change.
    pub review_months: u32,
    /// Most plans that are laid on the table.
    pub plans_max: u32,
    /// What counts as cost.
    pub cost: CostBasis,
    /// What holds for every plan.
    pub limits: GoalLimits,
    /// What may be done.
    pub measures: Vec<Measure>,
}

/// What counts as cost on the frontier.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CostBasis {
    /// What the employer spends.
    #[default]
    Spent,
    /// What the employer spends less what clients pay: so that work that comes back and a guarantee count.
    Net,
}

impl CostBasis {
    /// Returns the three figures of the frontier: cost and income lost in cents, and posts lost.
    #[must_use]
    pub fn figures(self, harm: &Harm) -> [f64; 3] {
        [self.cost(harm), harm.income_lost, harm.posts_lost]
    }

    /// Returns the cost in cents; where no invoice is known, what the employer spends.
    #[must_use]
    pub fn cost(self, harm: &Harm) -> f64 {
        match self {
            Self::Spent => harm.employer_cost,
            Self::Net => harm.margin.map_or(harm.employer_cost, |margin| -margin),
        }
    }
}

/// What holds for every plan, beside law, agreements and the promises to clients.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct GoalLimits {
    /// Most posts lost, by people who are not replaced or leave by agreement.
    pub posts_lost_max: Option<f64>,
    /// Most pay lost over the span, all people.
    pub income_lost_max: Option<Cents>,
    /// Largest share of the pay of a month that a group may lose.
    pub loss_share_max: Option<f64>,
    /// Most that the employer spends over the span.
    pub employer_cost_max: Option<Cents>,
    /// Least that invoices leave over cost, over the span.
    pub margin_min: Option<Cents>,
}

/// A measure: a change at its full size, and the parts and months that may be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// The change at its full size, from the first month in which it may begin.
    pub change: Change,
    /// Sizes that may be chosen, as parts of the full one, ascending.
    pub parts: Vec<f64>,
    /// Months in which it may begin, ascending. Cut hours begin at any review.
    pub starts: Vec<Month>,
}

/// A limit that a plan has to keep.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "limit", rename_all = "kebab-case")]
pub enum Limit {
    /// Promises to clients and work that is owed.
    Service,
    /// Most posts lost.
    PostsLost,
    /// Most pay lost in all.
    IncomeLost,
    /// Largest share of a month's pay lost by a group.
    LossShare,
    /// Most that the employer spends.
    EmployerCost,
    /// Least that is left over cost.
    Margin,
    /// Months that a support may last.
    SupportMonths {
        /// The measure.
        measure: String,
    },
    /// The full size of a measure.
    Size {
        /// The measure.
        measure: String,
    },
}

/// What a plan costs, and whom: the three figures of the frontier, and what is left.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Harm {
    /// What the employer spends over the span, in cents.
    pub employer_cost: f64,
    /// Pay lost to cut hours and shorter contracts over the span, in cents.
    pub income_lost: f64,
    /// Posts lost at the end.
    pub posts_lost: f64,
    /// Invoices less cost over the span, in cents, where every price is known.
    pub margin: Option<f64>,
}

/// Why no plan keeps every limit: a smallest set of limits that clash, and what each would have to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Clash {
    /// The limits; without any one of them the others can be kept.
    pub limits: Vec<Limit>,
    /// What would open a way, each by itself.
    pub openings: Vec<Opening>,
    /// Hours a week that are missing with every measure at its most helpful, where a promise is among the limits.
    pub shortages: Vec<Shortage>,
}

/// Something that would open a way, all other limits as they are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "opening", rename_all = "kebab-case")]
pub enum Opening {
    /// A limit on a sum or a share, at the value that suffices: posts, cents or a share.
    Limit {
        /// The limit.
        limit: Limit,
        /// The value.
        value: f64,
    },
    /// More months of support.
    SupportMonths {
        /// The measure.
        measure: String,
        /// Months in all.
        months: u32,
    },
    /// A guarantee of contacts a month.
    Guarantee {
        /// The contract.
        contract: ContractId,
        /// Contacts guaranteed a month.
        contacts: f64,
    },
    /// People who learn other work.
    Training {
        /// The measure.
        measure: String,
        /// How many of them.
        people: u32,
        /// Hours of training, all of them.
        hours: f64,
    },
}

/// Hours that are missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Shortage {
    /// The month in which most are.
    pub month: Month,
    /// The skill.
    pub skill: SkillId,
    /// Hours a week.
    pub hours_week: f64,
}

/// What was found for a goal.
#[derive(Debug, Clone, PartialEq)]
pub struct Safeguard {
    /// The plans that stand for the frontier, by posts lost, then by cost.
    pub plans: Vec<SafeguardPlan>,
    /// The harm of every mix of the frontier, in the same order, as the response curves see it.
    pub frontier: Vec<Harm>,
    /// The frontier of each party that has signed its weights, in the order in which they were given.
    pub parties: Vec<PartyFrontier>,
    /// Combinations of the measures that are taken once.
    pub structures: usize,
    /// Whether no mix was left out as being close to another.
    pub is_whole: bool,
    /// Times the frontier was searched, the first included: again where a lived month missed a promise.
    pub rounds: u32,
    /// What the sizes of measures that were left out would have broken of law and agreements.
    pub unlawful: Vec<Finding>,
    /// Why there is no plan, where there is none.
    pub clash: Option<Clash>,
}

/// A plan: a scenario and what it leads to, every week lived.
#[derive(Debug, Clone, PartialEq)]
pub struct SafeguardPlan {
    /// Which mix of the frontier it is.
    pub mix: usize,
    /// What it costs, and whom, as the table reckons it.
    pub harm: Harm,
    /// The scenario.
    pub scenario: Scenario,
    /// What it leads to.
    pub result: ScenarioResult,
    /// Weeks of it that were rostered with the people of the centre and lived; none where there is no centre.
    pub weeks: Vec<WeekProof>,
    /// What becomes of it under stress.
    pub stresses: Vec<StressOutcome>,
    /// What each of its measures did, measure by measure in the order of the plan.
    pub shares: Vec<MeasureShare>,
}

/// A week of a plan, rostered with real people and lived contact by contact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WeekProof {
    /// Its Monday.
    pub first: Date,
    /// People who are there.
    pub people: u32,
    /// What became of each promise.
    pub promises: Vec<PromiseOutcome>,
    /// Hard rules that the roster breaks, by the checker.
    pub hard_breaches: u32,
}

impl WeekProof {
    /// Returns whether every promise is kept and no hard rule is broken.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.hard_breaches == 0 && self.promises.iter().all(PromiseOutcome::is_kept)
    }
}
