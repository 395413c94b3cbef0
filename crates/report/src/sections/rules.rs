//! Where the roster breaks a rule, by rule, with the source of the rule and how far its value can be trusted.

use std::collections::{BTreeMap, BTreeSet};

use organico_model::{AgentId, Breach, BreachKind, SourceStatus};

use super::parts::{Table, lead, paragraph};
use crate::markup::Markup;
use crate::number::NONE;
use crate::view::View;

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let breaches = &view.plan.breaches;
    if breaches.is_empty() {
        paragraph(markup, &view.say("rules-kept"));
        return;
    }
    lead(markup, &view.say("rules-lead"));
    let heads = [
        "head-rule",
        "head-kind",
        "head-source",
        "head-status",
        "head-cases",
        "head-people",
        "head-worst",
    ];
    let mut table = Table::new(view, 4, &heads);
    for ((kind, rule), group) in grouped(breaches) {
        table.rows.push(row(view, kind, rule, &group));
    }
    table.write(markup);
}

fn grouped(breaches: &[Breach]) -> BTreeMap<(BreachKind, &str), Vec<&Breach>> {
    let mut groups: BTreeMap<(BreachKind, &str), Vec<&Breach>> = BTreeMap::new();
    for breach in breaches {
        groups.entry((breach.kind, breach.rule.as_str())).or_default().push(breach);
    }
    groups
}

fn row(view: &View<'_>, kind: BreachKind, rule: &str, group: &[&Breach]) -> Vec<String> {
    let people: BTreeSet<&AgentId> =
        group.iter().filter_map(|breach| breach.person.as_ref()).collect();
    let sources: BTreeSet<&str> = group.iter().map(|breach| breach.source.as_str()).collect();
    let status = group.iter().map(|breach| breach.status).max().unwrap_or(SourceStatus::Unset);
    let sources: Vec<&str> = sources.into_iter().filter(|source| !source.is_empty()).collect();
    vec![
        rule_name(view, rule),
        view.say(kind_key(kind)),
        if sources.is_empty() { NONE.to_owned() } else { sources.join("; ") },
        status_word(view, status),
        view.numbers.count(group.len()),
        if people.is_empty() { NONE.to_owned() } else { view.numbers.count(people.len()) },
        worst(view, kind, group),
    ]
}

fn worst(view: &View<'_>, kind: BreachKind, group: &[&Breach]) -> String {
    let distance = |breach: &Breach| (breach.measured - breach.limit).abs();
    let worst = group.iter().max_by(|a, b| distance(a).total_cmp(&distance(b)));
    let Some(worst) = worst.filter(|_| kind != BreachKind::CannotEvaluate) else {
        return NONE.to_owned();
    };
    let gaps = [
        ("measured", view.numbers.trimmed(worst.measured).into()),
        ("limit", view.numbers.trimmed(worst.limit).into()),
        ("unit", unit_word(view, &worst.unit).into()),
    ];
    view.fill("rules-worst", &gaps)
}

fn unit_word(view: &View<'_>, unit: &str) -> String {
    view.texts.find(&format!("breach-unit-{unit}"), &[]).unwrap_or_else(|| unit.to_owned())
}

/// Returns the name of a rule, or its identifier where it has none.
pub(crate) fn rule_name(view: &View<'_>, rule: &str) -> String {
    let key = format!("rule-{}", rule.replace(['.', '_'], "-"));
    view.texts.find(&key, &[]).unwrap_or_else(|| rule.to_owned())
}

/// Returns the word for how far a value can be trusted.
pub(crate) fn status_word(view: &View<'_>, status: SourceStatus) -> String {
    view.say(match status {
        SourceStatus::Verified => "status-verified",
        SourceStatus::Partial => "status-partial",
        SourceStatus::Memory => "status-memory",
        SourceStatus::Claim => "status-claim",
        SourceStatus::Derived => "status-derived",
        SourceStatus::Secondary => "status-secondary",
        SourceStatus::Supplied => "status-supplied",
        SourceStatus::Unset => "status-unset",
    })
}

const fn kind_key(kind: BreachKind) -> &'static str {
    match kind {
        BreachKind::Hard => "breach-hard",
        BreachKind::Soft => "breach-soft",
        BreachKind::CannotEvaluate => "breach-unknown",
    }
}
