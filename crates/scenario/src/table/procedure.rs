//! What law and agreements say of the changes: each finding with its rule, source and status, and the days that are due.

use jiff::civil::Date;
use organico_model::{
    Baseline, BaselineGroup, Change, ChangeKind, Finding, FindingKind, Month, MoveSite, Scenario,
    SourceStatus, Who, WorkingSheet,
};
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
    /// The rules on the first day of each month.
    pub(super) months: &'a [(Month, RuleSet)],
    /// The finished sheet; nothing while the months are still being walked.
    pub(super) sheet: Option<&'a WorkingSheet>,
}

impl<'a> Judge<'a> {
    /// Returns the groups of today that a change is about.
    pub(super) fn about(&self, who: &Who) -> impl Iterator<Item = &'a BaselineGroup> {
        let fits = move |group: &&BaselineGroup| {
            who.site.as_ref().is_none_or(|site| group.site == *site)
                && who.contract.as_ref().is_none_or(|id| group.contract.as_ref() == Some(id))
                && who.group.as_ref().is_none_or(|id| group.id == *id)
                && who.skill.as_ref().is_none_or(|id| group.skill.as_ref() == Some(id))
        };
        self.baseline.groups.iter().filter(fits)
    }

    /// Returns the changes that close or move a whole site at which some of these people are.
    pub(super) fn closures(&self, who: &Who) -> Vec<&'a MoveSite> {
        let changes = self.scenario.changes.iter();
        let moves = changes.filter_map(|change| {
            let ChangeKind::MoveSite(moved) = &change.kind else { return None };
            (moved.moved_share >= 1.0).then_some(moved)
        });
        moves.filter(|moved| self.about(who).any(|group| group.site == moved.site)).collect()
    }

    /// Returns the sum of a step of a change over the groups it touched in its first month: 0 while no sheet is there.
    pub(super) fn counted(&self, change: &Change, step: &str) -> f64 {
        let month = change.from.max(self.scenario.first);
        let own = format!("{month}/change/{}/", change.id);
        let places = self.sheet.into_iter().flat_map(WorkingSheet::places);
        let own = places.filter(|(place, _)| {
            place.strip_prefix(&own).is_some_and(|group| !group.contains('/'))
        });
        own.filter_map(|(_, working)| working.step(step)).map(|step| step.value).sum()
    }

    /// Returns the rules on the first day of a month, where they are known.
    pub(super) fn rules_of(&self, month: Month) -> Option<&'a RuleSet> {
        self.months.iter().find(|(known, _)| *known == month).map(|(_, rules)| rules)
    }

    /// Returns the last month in which a change holds within the scenario.
    pub(super) fn last(&self, change: &Change) -> Month {
        let end = self.scenario.span().last().unwrap_or(self.scenario.first);
        change.until.map_or(end, |until| until.min(end))
    }
}

/// Returns what the rules say of every change, in order.
pub(super) fn findings(
    inputs: &TableInputs<'_>,
    sheet: &WorkingSheet,
) -> Result<Vec<Finding>, TableError> {
    let mut found = Vec::new();
    for change in &inputs.scenario.changes {
        let month = change.from.max(inputs.scenario.first);
        let (_, rules) = inputs
            .rules
            .iter()
            .find(|(known, _)| *known == month)
            .ok_or(TableError::NoRules(month))?;
        let (baseline, scenario) = (inputs.baseline, inputs.scenario);
        let judge = Judge { baseline, scenario, rules, months: inputs.rules, sheet: Some(sheet) };
        found.extend(changes::findings(change, &judge));
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

/// Returns the finding for a rule that says yes while the change holds; a duty is due on the first such day.
///
/// Nothing where no pack speaks of the rule, and what is unset is said to be so.
pub(super) fn required(
    change: &Change,
    judge: &Judge<'_>,
    (code, kind): (&str, FindingKind),
    rule: &str,
) -> Option<Finding> {
    let held = judge.months.iter().filter(|(month, _)| change.holds_in(*month));
    let said = held.map(|(_, rules)| rules.value(rule)).find(|known| known.flag() == Ok(true));
    let Some(known) = said else {
        let spoken_of = judge.rules.values().any(|known| known.id.as_str() == rule);
        let open = spoken_of && judge.rules.value(rule).value.is_none();
        return open.then(|| unset(change, judge.rules, rule));
    };
    let day = known.from.map_or(change.from.first_day(), |from| from.max(change.from.first_day()));
    let found = Finding {
        rule: Some(rule.to_owned()),
        source: known.source,
        status: known.status,
        ..finding(change, code, kind)
    };
    Some(if kind == FindingKind::Duty { found.due(code, day) } else { found })
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
