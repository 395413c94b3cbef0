//! The steps of a reckoning, kept so that anyone can do it again by hand.
//!
//! A step bears the very expression that the compiler evaluated: the `reckon!` macro writes the formula down and
//! computes it from one text, so that what is printed cannot drift from what is done.

use organico_model::SourceStatus;

use super::Parameter;

/// What a value counts, which decides how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// Whoever asks has given it.
    Given,
    /// A law, an agreement or a practice.
    Rule {
        /// The id of the rule in its pack.
        rule: String,
        /// Where it was read.
        source: String,
        /// How far it can be trusted.
        status: SourceStatus,
    },
    /// Reckoned from the steps before by this formula: names of steps, numbers and `+ - * / min max ln ceil`.
    Reckoned(&'static str),
}

/// One value of a reckoning.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The name of the quantity, the key of its words: `quantity-weekly_hours`.
    pub name: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Its value, not rounded.
    pub value: f64,
    /// Where it comes from.
    pub origin: Origin,
}

impl Step {
    /// Returns the names that the formula of the step reads, in order and each once; none for what was not reckoned.
    #[must_use]
    pub fn inputs(&self) -> Vec<&'static str> {
        let Origin::Reckoned(formula) = self.origin else { return Vec::new() };
        let mut names: Vec<&'static str> = Vec::new();
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
#[derive(Debug, Clone, Default, PartialEq)]
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

    /// Returns the least trusted status that any step rests on; nothing when no rule was used.
    #[must_use]
    pub fn status(&self) -> Option<SourceStatus> {
        let status = |step: &Step| match &step.origin {
            Origin::Rule { status, .. } => Some(*status),
            Origin::Given | Origin::Reckoned(_) => None,
        };
        self.steps.iter().filter_map(status).max_by_key(|status| distrust(*status))
    }

    /// Keeps a value that was given.
    pub(super) fn given(&mut self, name: &'static str, unit: Unit, value: f64) -> f64 {
        self.keep(name, unit, value, Origin::Given)
    }

    /// Keeps a value of a law or an agreement.
    pub(super) fn rule(&mut self, name: &'static str, unit: Unit, known: &Parameter) -> f64 {
        let Parameter { rule, value, source, status } = known;
        let origin = Origin::Rule { rule: rule.clone(), source: source.clone(), status: *status };
        self.keep(name, unit, *value, origin)
    }

    /// Keeps a value that was reckoned.
    pub(super) fn reckoned(
        &mut self,
        name: &'static str,
        unit: Unit,
        formula: &'static str,
        value: f64,
    ) -> f64 {
        self.keep(name, unit, value, Origin::Reckoned(formula))
    }

    fn keep(&mut self, name: &'static str, unit: Unit, value: f64, origin: Origin) -> f64 {
        self.steps.push(Step { name, unit, value, origin });
        value
    }
}

/// Returns how little a status is trusted, 0 for what was read.
fn distrust(status: SourceStatus) -> u8 {
    match status {
        SourceStatus::Verified => 0,
        SourceStatus::Supplied => 1,
        SourceStatus::Derived => 2,
        SourceStatus::Secondary => 3,
        SourceStatus::Partial => 4,
        SourceStatus::Claim => 5,
        SourceStatus::Memory => 6,
        SourceStatus::Unset => 7,
    }
}

/// Keeps a given value under its own name: `given!(working, Heads, heads = 652.0)`.
macro_rules! given {
    ($working:ident, $unit:ident, $name:ident = $value:expr) => {
        let $name = $working.given(stringify!($name), $crate::measures::Unit::$unit, $value);
    };
}

/// Keeps a parameter of the law under its own name.
macro_rules! rule {
    ($working:ident, $unit:ident, $name:ident = $known:expr) => {
        let $name = $working.rule(stringify!($name), $crate::measures::Unit::$unit, &$known);
    };
}

/// Computes an expression and keeps it with its text: the formula that is shown is the one that was evaluated.
macro_rules! reckon {
    ($working:ident, $unit:ident, $name:ident = $formula:expr) => {
        let $name = $working.reckoned(
            stringify!($name),
            $crate::measures::Unit::$unit,
            stringify!($formula),
            $formula,
        );
    };
}

pub(super) use {given, reckon, rule};

/// Returns the smaller of two numbers; written as in the formulas.
pub(super) fn min(a: f64, b: f64) -> f64 {
    a.min(b)
}

/// Returns the larger of two numbers; written as in the formulas.
pub(super) fn max(a: f64, b: f64) -> f64 {
    a.max(b)
}

/// Returns the natural logarithm, the same on every machine.
pub(super) fn ln(a: f64) -> f64 {
    libm::log(a)
}

/// Returns the next whole number, forgiving the last digits of a binary fraction: 300 x 0.8 is 240, not 241.
pub(super) fn ceil(a: f64) -> f64 {
    libm::ceil(a - 1e-9)
}
