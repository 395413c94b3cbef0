//! The steps of a reckoning, kept so that anyone can do it again by hand.
//!
//! A [`Working`] is one reckoning; a [`WorkingSheet`] holds the workings of a whole result by place, and a step may take
//! its value from a step of another place. So every figure leads back to what was given, to a rule or to a method.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::SourceStatus;

/// What a value counts, which decides how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Persons.
    Heads,
    /// Hours.
    Hours,
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
    /// Days.
    Days,
    /// Weeks.
    Weeks,
    /// Months.
    Months,
    /// Kilometres.
    Kilometres,
    /// Kilograms for each kilometre.
    KilogramsPerKilometre,
    /// Tonnes.
    Tonnes,
    /// Money in cents, not rounded; whole cents only when it is written.
    Money,
    /// Money in cents for a minute: written in euro with four decimals.
    MoneyPerMinute,
    /// A share of 1, written as per cent.
    Share,
    /// Full-time equivalents.
    Fte,
    /// Contacts.
    Contacts,
    /// A plain number.
    Number,
}

/// Where the value of a step comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "origin", rename_all = "kebab-case")]
pub enum Origin {
    /// Whoever asks has given it.
    Given,
    /// Somebody has stated it, with a source.
    Stated {
        /// Who says so, and where.
        source: String,
        /// How far it can be trusted.
        status: SourceStatus,
    },
    /// A law, an agreement or a practice.
    Rule {
        /// The id of the rule in its pack.
        rule: String,
        /// Where it was read.
        source: String,
        /// How far it can be trusted.
        status: SourceStatus,
    },
    /// Reckoned from the steps before by a formula: names of steps, numbers and `+ - * / min max ln ceil`.
    Reckoned {
        /// The formula.
        formula: Cow<'static, str>,
    },
    /// The value of a step of another place.
    Taken {
        /// The path of that step.
        from: String,
    },
    /// The sum of steps of other places.
    Sum {
        /// The paths of those steps.
        of: Vec<String>,
    },
    /// Found by a method that no single formula holds, such as a queueing model over the hours of a week.
    Method {
        /// The key of the words of the method: `method-NAME`.
        method: Cow<'static, str>,
        /// The paths of the steps it read.
        of: Vec<String>,
    },
}

/// One value of a reckoning.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// The name of the quantity, the key of its words: `quantity-weekly_hours`.
    pub name: Cow<'static, str>,
    /// What it counts.
    pub unit: Unit,
    /// Its value, not rounded.
    pub value: f64,
    /// Where it comes from.
    #[serde(flatten)]
    pub origin: Origin,
}

impl Step {
    /// Returns the names that the formula of the step reads, in order and each once; none for what was not reckoned.
    #[must_use]
    pub fn inputs(&self) -> Vec<&str> {
        let Origin::Reckoned { formula } = &self.origin else { return Vec::new() };
        let mut names: Vec<&str> = Vec::new();
        let parts = formula.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
        for name in parts.filter(|part| part.starts_with(|c: char| c.is_ascii_alphabetic())) {
            if !FUNCTIONS.contains(&name) && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }
}

/// The functions that a formula may use.
pub const FUNCTIONS: [&str; 4] = ["min", "max", "ln", "ceil"];

/// All steps of one reckoning, in order.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Working {
    steps: Vec<Step>,
}

impl Working {
    /// Returns the steps, each after those it reads.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Returns the step of a name, the last one where a name comes twice.
    #[must_use]
    pub fn step(&self, name: &str) -> Option<&Step> {
        self.steps.iter().rev().find(|step| step.name == name)
    }

    /// Returns the least trusted status that any step rests on; nothing when no source was used.
    #[must_use]
    pub fn status(&self) -> Option<SourceStatus> {
        let status = |step: &Step| match &step.origin {
            Origin::Rule { status, .. } | Origin::Stated { status, .. } => Some(*status),
            Origin::Given
            | Origin::Reckoned { .. }
            | Origin::Taken { .. }
            | Origin::Sum { .. }
            | Origin::Method { .. } => None,
        };
        self.steps.iter().filter_map(status).max_by_key(|status| status.distrust())
    }

    /// Keeps a step and returns its value.
    pub fn keep(
        &mut self,
        name: impl Into<Cow<'static, str>>,
        unit: Unit,
        value: f64,
        origin: Origin,
    ) -> f64 {
        // A difference of nothing and nothing can be -0: nobody is to read that.
        let value = value + 0.0;
        self.steps.push(Step { name: name.into(), unit, value, origin });
        value
    }

    /// Appends the steps of another reckoning, leaving out those whose name is already here with the same value.
    pub fn append(&mut self, other: Self) {
        for step in other.steps {
            if self.step(&step.name).is_none_or(|known| known.value != step.value) {
                self.steps.push(step);
            }
        }
    }
}

/// The workings of a result by place: `2027-01/group/asti-20h`. The path of a step is its place, a slash and its name.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WorkingSheet {
    places: BTreeMap<String, Working>,
}

impl WorkingSheet {
    /// Returns the places with their workings, in order.
    pub fn places(&self) -> impl Iterator<Item = (&str, &Working)> {
        self.places.iter().map(|(place, working)| (place.as_str(), working))
    }

    /// Returns the working of a place.
    #[must_use]
    pub fn place(&self, place: &str) -> Option<&Working> {
        self.places.get(place)
    }

    /// Puts a working at its place, after what is already there.
    pub fn put(&mut self, place: impl Into<String>, working: Working) {
        self.places.entry(place.into()).or_default().append(working);
    }

    /// Returns the step of a path.
    #[must_use]
    pub fn step(&self, path: &str) -> Option<&Step> {
        let (place, name) = path.rsplit_once('/')?;
        self.places.get(place)?.step(name)
    }

    /// Returns the value of a path.
    #[must_use]
    pub fn value(&self, path: &str) -> Option<f64> {
        self.step(path).map(|step| step.value)
    }

    /// Returns the paths that a step was made from; those of a formula lie in the place of the step.
    #[must_use]
    pub fn inputs(&self, path: &str) -> Vec<String> {
        let Some(step) = self.step(path) else { return Vec::new() };
        let place = path.rsplit_once('/').map_or("", |(place, _)| place);
        match &step.origin {
            Origin::Given | Origin::Stated { .. } | Origin::Rule { .. } => Vec::new(),
            Origin::Taken { from } => vec![from.clone()],
            Origin::Sum { of } | Origin::Method { of, .. } => of.clone(),
            Origin::Reckoned { .. } => {
                step.inputs().iter().map(|name| format!("{place}/{name}")).collect()
            }
        }
    }

    /// Returns the least trusted status that the step of a path rests on, however far back; nothing without a source.
    #[must_use]
    pub fn status(&self, path: &str) -> Option<SourceStatus> {
        let mut worst: Option<SourceStatus> = None;
        let mut seen = std::collections::BTreeSet::new();
        let mut open = vec![path.to_owned()];
        while let Some(path) = open.pop() {
            if !seen.insert(path.clone()) {
                continue;
            }
            if let Some(Origin::Rule { status, .. } | Origin::Stated { status, .. }) =
                self.step(&path).map(|step| &step.origin)
            {
                let worse = worst.is_none_or(|worst| status.distrust() > worst.distrust());
                worst = if worse { Some(*status) } else { worst };
            }
            open.extend(self.inputs(&path));
        }
        worst
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reckoned(formula: &'static str) -> Origin {
        Origin::Reckoned { formula: formula.into() }
    }

    #[test]
    fn the_status_of_a_figure_is_the_worst_of_all_it_rests_on() {
        let mut wage = Working::default();
        let stated = Origin::Stated { source: "press".to_owned(), status: SourceStatus::Secondary };
        wage.keep("wage", Unit::Money, 100.0, stated);
        let mut pay = Working::default();
        pay.keep("wage", Unit::Money, 100.0, Origin::Taken { from: "base/wage".to_owned() });
        pay.keep("heads", Unit::Heads, 2.0, Origin::Given);
        pay.keep("pay", Unit::Money, 200.0, reckoned("heads * wage"));
        let mut sheet = WorkingSheet::default();
        sheet.put("base", wage);
        sheet.put("2027-01", pay);

        assert_eq!(sheet.inputs("2027-01/pay"), ["2027-01/heads", "2027-01/wage"]);
        assert_eq!(sheet.status("2027-01/pay"), Some(SourceStatus::Secondary));
        assert_eq!(sheet.status("2027-01/heads"), None);
    }

    #[test]
    fn a_step_is_the_same_after_it_was_written_and_read() {
        let mut working = Working::default();
        working.keep("pay", Unit::Money, 200.5, reckoned("heads * wage"));
        working.keep("all", Unit::Money, 1.0, Origin::Sum { of: vec!["a/pay".to_owned()] });
        let text = serde_json::to_string(&working).unwrap();
        assert_eq!(serde_json::from_str::<Working>(&text).unwrap(), working);
    }
}
