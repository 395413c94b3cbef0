//! What was assumed, what each change states, and the values that come from rules and statements.

use std::collections::BTreeSet;

use organico_model::{Origin, StatedAssumption, Step};

use super::comparison::{Column, Comparison, capital, months};
use crate::markup::Markup;
use crate::sections::parts::{Table, heading, lead, paragraph};
use crate::working::{quantity_label, quantity_text};

/// Different values of one name above which only their span is shown.
const MANY: usize = 3;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, comparison: &Comparison<'_>) {
    let voice = comparison.voice;
    lead(markup, &voice.say("scenario-lead-assumptions"));
    heading(markup, &voice.say("scenario-statements"));
    let statements = statements(comparison);
    if statements.rows.is_empty() {
        paragraph(markup, &voice.say("scenario-no-assumptions"));
    }
    statements.write(markup);
    let stated = stated(comparison);
    if !stated.rows.is_empty() {
        heading(markup, &voice.say("scenario-stated"));
        stated.write(markup);
    }
    let values = values(comparison);
    if !values.rows.is_empty() {
        heading(markup, &voice.say("scenario-values"));
        lead(markup, &voice.say("scenario-values-lead"));
        markup.element("div", &[("class", &"values")], |markup| values.write(markup));
    }
}

fn table(comparison: &Comparison<'_>, keys: &[&str], rows: Vec<Vec<String>>) -> Table {
    let heads: Vec<String> = keys.iter().map(|key| comparison.voice.say(key)).collect();
    Table { words: heads.len(), heads, rows }
}

fn statements(comparison: &Comparison<'_>) -> Table {
    let voice = comparison.voice;
    let mut all: Vec<(&StatedAssumption, Vec<&str>)> = Vec::new();
    for column in &comparison.columns {
        for one in &column.result.assumptions {
            match all.iter_mut().find(|(known, _)| *known == one) {
                Some((_, names)) => names.push(&column.name),
                None => all.push((one, vec![&column.name])),
            }
        }
    }
    let row = |(one, names): &(&StatedAssumption, Vec<&str>)| {
        vec![
            voice.words(&one.words).to_owned(),
            voice.source(&one.source),
            voice.status(one.status),
            comparison.of_all(names),
        ]
    };
    let heads = [
        "scenario-head-assumption",
        "scenario-head-source",
        "scenario-head-status",
        "scenario-head-scenario",
    ];
    table(comparison, &heads, all.iter().map(row).collect())
}

/// Returns what each change states, as it was given in the first month in which it holds.
fn stated(comparison: &Comparison<'_>) -> Table {
    let mut rows = Vec::new();
    for column in comparison.scenarios() {
        for (id, _, _) in &column.result.changes {
            let values = given(column, id, comparison);
            if !values.is_empty() {
                let change = capital(&column.names.change(id, comparison.voice));
                rows.push(vec![column.name.clone(), change, values.join("; ")]);
            }
        }
    }
    let heads = ["scenario-head-scenario", "scenario-head-change", "scenario-head-value"];
    table(comparison, &heads, rows)
}

fn given(column: &Column<'_>, change: &str, comparison: &Comparison<'_>) -> Vec<String> {
    let language = comparison.voice.language;
    let mut named: Vec<(&str, Vec<&Step>)> = Vec::new();
    for month in months(column.result) {
        let start = format!("{month}/change/{change}/");
        let here = column.result.sheet.places().filter(|(place, _)| place.starts_with(&start));
        for step in here.flat_map(|(_, working)| working.steps()) {
            if step.origin != Origin::Given {
                continue;
            }
            match named.iter_mut().find(|(name, _)| *name == step.name) {
                Some((_, steps)) if steps.iter().all(|one| one.value != step.value) => {
                    steps.push(step);
                }
                Some(_) => {}
                None => named.push((&step.name, vec![step])),
            }
        }
        if !named.is_empty() {
            break;
        }
    }
    let words = |(name, mut steps): (&str, Vec<&Step>)| {
        steps.sort_by(|a, b| a.value.total_cmp(&b.value));
        let texts: Vec<String> = steps.iter().map(|step| quantity_text(step, language)).collect();
        let values = match (&texts[..], texts.len() > MANY) {
            ([first, .., last], true) => format!("{first} – {last}"),
            _ => texts.join(", "),
        };
        format!("{}: {values}", quantity_label(name, language))
    };
    named.into_iter().map(words).collect()
}

/// Returns the values that rules and statements outside the facts of today give, each once.
pub(super) fn values(comparison: &Comparison<'_>) -> Table {
    let voice = comparison.voice;
    let mut rows: BTreeSet<Vec<String>> = BTreeSet::new();
    for column in &comparison.columns {
        for (place, working) in column.result.sheet.places() {
            if place.starts_with("base/") {
                continue;
            }
            for step in working.steps() {
                let (source, status) = match &step.origin {
                    Origin::Rule { rule, source, status } => {
                        (format!("{}. {source}", voice.rule(rule)), *status)
                    }
                    Origin::Stated { source, status } => (voice.source(source), *status),
                    _ => continue,
                };
                let row = vec![
                    capital(&quantity_label(&step.name, voice.language)),
                    quantity_text(step, voice.language),
                    source,
                    voice.status(status),
                ];
                rows.insert(row);
            }
        }
    }
    let heads =
        ["scenario-head", "scenario-head-value", "scenario-head-rule", "scenario-head-status"];
    table(comparison, &heads, rows.into_iter().collect())
}
