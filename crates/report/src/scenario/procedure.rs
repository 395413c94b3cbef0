//! The block of procedures: how many findings of each kind, what they say, and the calendar.

use super::comparison::{Comparison, capital};
use super::findings::{KINDS, Said, calendar, kind_key, said_of};
use crate::markup::Markup;
use crate::sections::parts::{Table, heading, lead, paragraph};

/// Writes the block.
pub(super) fn write(markup: &mut Markup, comparison: &Comparison<'_>) {
    let voice = comparison.voice;
    lead(markup, &voice.say("scenario-lead-procedure"));
    if comparison.columns.iter().all(|column| column.result.findings.is_empty()) {
        paragraph(markup, &voice.say("scenario-no-findings"));
        return;
    }
    markup.element("div", &[("class", &"counts")], |markup| counts(comparison).write(markup));
    for kind in KINDS {
        let said = said_of(comparison, kind);
        if said.is_empty() {
            continue;
        }
        heading(markup, &voice.say(&format!("scenario-kind-{}", kind_key(kind))));
        let rows = said.iter().map(|one| row(comparison, one)).collect();
        let heads = ["finding", "scenario", "change", "rule", "status"];
        table(comparison, &heads, rows).write(markup);
    }
    let days = calendar(comparison);
    if !days.is_empty() {
        heading(markup, &voice.say("scenario-calendar"));
        let rows = days.iter().map(|one| day_row(comparison, one)).collect();
        let heads = ["day", "due", "scenario", "change", "rule", "status"];
        table(comparison, &heads, rows).write(markup);
    }
}

fn table(comparison: &Comparison<'_>, heads: &[&str], rows: Vec<Vec<String>>) -> Table {
    let head = |end: &&str| comparison.voice.say(&format!("scenario-head-{end}"));
    Table { heads: heads.iter().map(head).collect(), words: heads.len(), rows }
}

/// Returns how many findings of each kind a scenario has.
fn counts(comparison: &Comparison<'_>) -> Table {
    let voice = comparison.voice;
    let mut heads = vec![voice.say("scenario-head")];
    heads.extend(comparison.columns.iter().map(|column| column.name.clone()));
    let row = |kind: &_| {
        let label = capital(&voice.say(&format!("scenario-kind-{}", kind_key(*kind))));
        let count = |column: &super::comparison::Column<'_>| {
            let findings = column.result.findings.iter();
            voice.numbers.count(findings.filter(|finding| finding.kind == *kind).count())
        };
        std::iter::once(label).chain(comparison.columns.iter().map(count)).collect()
    };
    Table { heads, words: 1, rows: KINDS.iter().map(row).collect() }
}

fn row(comparison: &Comparison<'_>, one: &Said) -> Vec<String> {
    let names: Vec<&str> = one.scenarios.iter().map(String::as_str).collect();
    vec![
        one.words.clone(),
        comparison.of_all(&names),
        one.change.clone(),
        one.rule.clone(),
        one.status.clone(),
    ]
}

fn day_row(comparison: &Comparison<'_>, one: &Said) -> Vec<String> {
    let day = one.day.map_or_else(String::new, |day| comparison.voice.numbers.date_plain(day));
    std::iter::once(day).chain(row(comparison, one)).collect()
}
