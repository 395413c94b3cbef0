//! Where the roster breaks a rule, by rule, with the source of the rule and how far its value can be trusted.

use std::collections::BTreeSet;

use organico_model::{AgentId, Breach, BreachKind};

use super::parts::{Table, lead, paragraph};
use crate::breaches::{BreachWords, grouped};
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

fn row(view: &View<'_>, kind: BreachKind, rule: &str, group: &[&Breach]) -> Vec<String> {
    let words = BreachWords::of(view.language);
    let people: BTreeSet<&AgentId> =
        group.iter().filter_map(|breach| breach.person.as_ref()).collect();
    let distance = |breach: &Breach| (breach.measured - breach.limit).abs();
    let worst = group.iter().max_by(|a, b| distance(a).total_cmp(&distance(b)));
    vec![
        words.rule(rule),
        words.kind(kind),
        words.source(rule, group),
        words.status(BreachWords::least_sure(group)),
        view.numbers.count(group.len()),
        if people.is_empty() { NONE.to_owned() } else { view.numbers.count(people.len()) },
        worst.map_or_else(|| NONE.to_owned(), |breach| words.measure(breach)),
    ]
}
