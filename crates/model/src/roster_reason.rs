//! Why a day of a person stands as it does in a roster: the need, what else the day could be, and who else could do it.
//!
//! It explains a cell of the roster to its person or to whoever makes the roster. Other people are counted in groups of
//! five or more; nothing here measures anybody.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::{AgentId, Breach, RuleId, SiteId, SkillId, SourceStatus, TeamId, WorkedSpan};

/// Why a day of a person stands as it does.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayReason {
    /// The person.
    pub person: AgentId,
    /// The day.
    pub day: Date,
    /// The work of the day; nothing on a day off.
    pub work: Vec<WorkedSpan>,
    /// Paid minutes of the planning week with this day.
    pub week_minutes: i64,
    /// Minutes of the contract.
    pub contract_minutes: i64,
    /// The person's skills against what is needed, over the shift or, on a day off, over the day.
    pub need: Vec<ReasonNeed>,
    /// What the day could be instead: what the rules allow first, of it what holds the sessions of the day, the cheapest
    /// first.
    pub alternatives: Vec<DayAlternative>,
    /// The rules that forbid what would cost less, the dearest to keep first.
    pub binding: Vec<BindingRule>,
    /// Who else could work this shift; absent on a day off.
    pub others: Option<OtherPeople>,
}

/// A skill of the person against what is needed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReasonNeed {
    /// The skill.
    pub skill: SkillId,
    /// Stretches of time, in order.
    pub stretches: Vec<NeedStretch>,
}

/// People needed and there in a stretch of time: means over its intervals.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct NeedStretch {
    /// First instant.
    pub start: Timestamp,
    /// First instant after it.
    pub end: Timestamp,
    /// People required.
    pub required: f64,
    /// People on duty, who has several skills in part for each.
    pub on_duty: f64,
    /// The same without this person.
    pub without: f64,
}

/// What a day could be instead.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayAlternative {
    /// How it differs.
    pub change: DayChoice,
    /// Work of the day then; nothing on a day off.
    pub work: Option<WorkedSpan>,
    /// What it would add to the cost of the roster, by rule; below 0 where it would cost less.
    pub cost: AlternativeCost,
    /// Person-hours missing that it would add.
    pub missing_hours: f64,
    /// Person-hours too many that it would add.
    pub surplus_hours: f64,
    /// Paid minutes that it would add to the day and the planning week.
    pub minutes: i64,
    /// Minutes of training and meetings of the day that it has no room for; its cost is then not like for like.
    pub dropped_minutes: i64,
    /// Wishes for a day at home that it would add.
    pub wishes_met: i32,
    /// Hard rules that it would break and that are kept, or break further.
    pub breaks: Vec<Breach>,
    /// Soft rules, likewise.
    pub bends: Vec<Breach>,
}

impl DayAlternative {
    /// Returns whether it breaks no hard rule that is kept.
    #[must_use]
    pub fn is_allowed(&self) -> bool {
        self.breaks.is_empty()
    }

    /// Returns whether it holds the training and meetings of the day as they are.
    #[must_use]
    pub const fn holds_sessions(&self) -> bool {
        self.dropped_minutes <= 0
    }
}

/// How an alternative differs from the day as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum DayChoice {
    /// The same hours at home or at the site instead.
    Place,
    /// The work of another day of the week is done on this one, and the other way round.
    Exchange {
        /// The other day.
        with: Date,
    },
    /// Other hours, or hours on a day off.
    Hours,
    /// A day off.
    Off,
}

/// What an alternative would add to the cost of a roster, in the millionths that the search counts in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct AlternativeCost {
    /// Of people missing and too many.
    pub coverage: i64,
    /// Of starts that differ from one working day to the next.
    pub regularity: i64,
    /// Of days that are not as published; 0 where no published roster is known.
    pub change: i64,
    /// Of burdens that comparable people share less evenly; 0 where the centre keeps no ledger.
    pub fairness: i64,
    /// Of minutes that people of pairs are not beside each other and should be.
    pub pairs: i64,
}

impl AlternativeCost {
    /// Returns the sum over the rules.
    #[must_use]
    pub const fn total(self) -> i64 {
        self.coverage + self.regularity + self.change + self.fairness + self.pairs
    }
}

/// A rule that forbids what would cost less.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BindingRule {
    /// The rule.
    pub rule: RuleId,
    /// Law or agreement that it comes from.
    pub source: String,
    /// How far its value can be trusted.
    pub status: SourceStatus,
    /// Cheaper alternatives that it forbids.
    pub alternatives: usize,
    /// Those that nothing else forbids.
    pub alone: usize,
    /// What the best of them would save, in millionths.
    pub saving: i64,
}

/// Who else could work a shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherPeople {
    /// Groups of five or more people who have every skill of this person; empty where they are fewer than five.
    pub groups: Vec<OtherGroup>,
    /// Those who could, by pseudonym, in order of it; only where that was asked for.
    pub people: Option<Vec<AgentId>>,
}

/// People of one team, of one site, or of all of them, who have the skills of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OtherGroup {
    /// The site; absent where the people of several sites are counted together.
    pub site: Option<SiteId>,
    /// The team; absent where the people of several teams are counted together.
    pub team: Option<TeamId>,
    /// How many they are: five or more.
    pub people: usize,
    /// How many could take the shift on a day off without breaking a hard rule.
    pub free: usize,
    /// How many work that day and could work these hours instead of theirs.
    pub instead: usize,
}
