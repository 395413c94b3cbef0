//! What the independent checker says of a solution of a published problem: its cost by rule, and where it breaks one.

use serde::Serialize;

/// A rule of a published problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemRule {
    /// The solution has rows of the problem's people, days, shifts and activities, on its grid.
    Form,
    /// Days off are free.
    DaysOff,
    /// Some shifts must not follow others.
    Succession,
    /// Most shifts of a kind.
    ShiftsMax,
    /// Most minutes in all.
    MinutesMax,
    /// Fewest minutes in all.
    MinutesMin,
    /// Most days of work in a row.
    RunMax,
    /// Fewest days of work in a row.
    RunMin,
    /// Fewest free days in a row.
    FreeMin,
    /// Most weekends with work.
    WeekendsMax,
    /// Nobody works twice at once.
    Overlap,
    /// All work lies in the horizon.
    Horizon,
    /// Shortest activity.
    ActivityMin,
    /// Shortest shift.
    ShiftMin,
    /// Longest shift.
    ShiftMax,
    /// Times of the day at which a shift may start.
    StartWindow,
    /// Shortest rest between shifts.
    RestMin,
    /// Fewest people of an activity.
    CoverMin,
    /// A shift that was asked for and not given.
    WishOn,
    /// A shift that was to be spared and was given.
    WishOff,
    /// People fewer than wanted.
    Under,
    /// People more than wanted.
    Over,
}

impl ProblemRule {
    /// Returns the name of the rule, the key of its texts.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::DaysOff => "days-off",
            Self::Succession => "succession",
            Self::ShiftsMax => "shifts-max",
            Self::MinutesMax => "minutes-max",
            Self::MinutesMin => "minutes-min",
            Self::RunMax => "run-max",
            Self::RunMin => "run-min",
            Self::FreeMin => "free-min",
            Self::WeekendsMax => "weekends-max",
            Self::Overlap => "overlap",
            Self::Horizon => "horizon",
            Self::ActivityMin => "activity-min",
            Self::ShiftMin => "shift-min",
            Self::ShiftMax => "shift-max",
            Self::StartWindow => "start-window",
            Self::RestMin => "rest-min",
            Self::CoverMin => "cover-min",
            Self::WishOn => "wish-on",
            Self::WishOff => "wish-off",
            Self::Under => "under",
            Self::Over => "over",
        }
    }
}

/// What one rule costs in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ProblemCost {
    /// The rule.
    pub rule: ProblemRule,
    /// The cost, at least 0.
    pub cost: i64,
    /// Wishes refused, or people too few or too many over all covers.
    pub times: i64,
}

/// A place where a solution breaks a rule that must be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProblemBreach {
    /// The rule.
    pub rule: ProblemRule,
    /// Name of the person, where it is about one.
    pub person: Option<String>,
    /// The day as the source counts it, where it is about one; of a run, its first day.
    pub day: Option<usize>,
    /// The minute of that day, where it is about a time.
    pub minute: Option<u32>,
    /// Name of the shift or number of the activity, where it is about one.
    pub choice: Option<String>,
    /// What was found, in the unit of the rule: minutes, days, shifts, weekends or people.
    pub measured: i64,
    /// What the rule allows, in the same unit.
    pub limit: i64,
}

/// The verdict on a solution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ProblemCheck {
    /// Costs by rule, each rule of the problem once.
    pub costs: Vec<ProblemCost>,
    /// Breaches by rule, then in the order of people and days.
    pub breaches: Vec<ProblemBreach>,
}

impl ProblemCheck {
    /// Returns the cost of all rules.
    #[must_use]
    pub fn cost(&self) -> i64 {
        self.costs.iter().map(|one| one.cost).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cost_is_the_sum_of_all_rules_and_names_are_those_of_the_document() {
        let cost = |rule, cost| ProblemCost { rule, cost, times: 1 };
        let costs = vec![cost(ProblemRule::Under, 200), cost(ProblemRule::WishOn, 3)];
        let check = ProblemCheck { costs, breaches: Vec::new() };
        assert_eq!(check.cost(), 203);
        for rule in [ProblemRule::Form, ProblemRule::WeekendsMax, ProblemRule::WishOff] {
            let written = serde_json::to_string(&rule).unwrap();
            assert_eq!(written, format!("\"{}\"", rule.name()));
        }
    }
}
