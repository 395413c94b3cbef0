//! What law and agreements say of the changes: each finding with its rule, source and status, and the days that are due.

use jiff::civil::Date;
use organico_model::{Baseline, Change, Finding, FindingKind, Scenario, SourceStatus};
use organico_rules::RuleSet;

use super::TableError;
use super::changes;
use super::run::TableInputs;
use crate::measures::Parameter;

/// What a change is judged by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) baseline: &'a Baseline,
    pub(super) scenario: &'a Scenario,
    /// The rules on the first day of the change, or of the scenario if that comes later.
    pub(super) rules: &'a RuleSet,
}

/// Returns what the rules say of every change, in order.
pub(super) fn findings(inputs: &TableInputs<'_>) -> Result<Vec<Finding>, TableError> {
    let mut found = Vec::new();
    for change in &inputs.scenario.changes {
        let month = change.from.max(inputs.scenario.first);
        let (_, rules) = inputs
            .rules
            .iter()
            .find(|(known, _)| *known == month)
            .ok_or(TableError::NoRules(month))?;
        let (baseline, scenario) = (inputs.baseline, inputs.scenario);
        found.extend(changes::findings(change, &Judge { baseline, scenario, rules }));
    }
    Ok(found)
}

/// Returns a finding without a rule.
pub(super) fn finding(change: &Change, code: &str, kind: FindingKind) -> Finding {
    Finding {
        code: code.to_owned(),
        kind,
        change: change.id.clone(),
        rule: None,
        source: String::new(),
        status: SourceStatus::Supplied,
        values: Vec::new(),
        due: Vec::new(),
    }
}

/// Returns a finding about a rule.
pub(super) fn about(change: &Change, code: &str, kind: FindingKind, known: &Parameter) -> Finding {
    Finding {
        rule: Some(known.rule.clone()),
        source: known.source.clone(),
        status: known.status,
        ..finding(change, code, kind)
    }
}

/// Returns the finding for a rule without a value.
pub(super) fn unset(change: &Change, rules: &RuleSet, rule: &str) -> Finding {
    let known = rules.value(rule);
    Finding {
        rule: Some(rule.to_owned()),
        source: known.source,
        status: SourceStatus::Unset,
        ..finding(change, "rule-unset", FindingKind::CannotEvaluate)
    }
    .with("rule", rule)
}

/// Building findings.
pub(super) trait Says: Sized {
    /// Adds a value for the words.
    fn with(self, name: &str, value: impl ToString) -> Self;
    /// Adds a day on which something is due.
    fn due(self, code: &str, day: Date) -> Self;
}

impl Says for Finding {
    fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.values.push((name.to_owned(), value.to_string()));
        self
    }

    fn due(mut self, code: &str, day: Date) -> Self {
        self.due.push(organico_model::DueDate { code: code.to_owned(), day });
        self
    }
}
