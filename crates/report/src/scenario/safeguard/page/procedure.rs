//! What law and agreements ask for: days in their order, then duties and notes, each once with the plans it is about.

use organico_model::{FindingKind, ScenarioResult, Words};

use super::Shown;
use crate::markup::Markup;
use crate::scenario::comparison::Comparison;
use crate::scenario::findings::{KINDS, Said, calendar, kind_key, said_of};
use crate::sections::parts::{Table, heading, lead, paragraph};

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    let voice = shown.voice;
    lead(markup, &voice.say("scenario-lead-procedure"));
    let results = results(shown);
    let comparison = Comparison::new(shown.baseline, &results, voice.language);
    if results.iter().all(|result| result.findings.is_empty()) {
        paragraph(markup, &voice.say("scenario-no-findings"));
        return;
    }
    let days = calendar(&comparison);
    if !days.is_empty() {
        heading(markup, &voice.say("scenario-calendar"));
        let heads = ["scenario-head-day", "scenario-head-due"];
        table(shown, &heads, days.iter().map(|one| day_row(shown, one)).collect()).write(markup);
    }
    for kind in KINDS {
        write_kind(markup, shown, (&comparison, kind));
    }
}

fn write_kind(
    markup: &mut Markup,
    shown: &Shown<'_>,
    (comparison, kind): (&Comparison<'_>, FindingKind),
) {
    let said = said_of(comparison, kind);
    if said.is_empty() {
        return;
    }
    heading(markup, &shown.voice.say(&format!("scenario-kind-{}", kind_key(kind))));
    let rows = said.iter().map(|one| row(shown, one.words.clone(), one)).collect();
    table(shown, &["scenario-head-finding"], rows).write(markup);
}

/// Returns the results under the names of the plans.
pub(super) fn results(shown: &Shown<'_>) -> Vec<ScenarioResult> {
    let plans = shown.found.plans.iter().enumerate();
    let named = |(index, plan): (usize, &organico_model::SafeguardPlan)| {
        let name = shown.plan(index);
        ScenarioResult { name: Words { en: name.clone(), it: name }, ..plan.result.clone() }
    };
    plans.map(named).collect()
}

fn table(shown: &Shown<'_>, first: &[&str], rows: Vec<Vec<String>>) -> Table {
    let voice = shown.voice;
    let mut heads: Vec<String> = first.iter().map(|key| voice.say(key)).collect();
    heads.push(shown.say("column-plans"));
    heads.push(shown.say("column-measure"));
    heads.extend(["scenario-head-rule", "scenario-head-status"].map(|key| voice.say(key)));
    Table { words: heads.len(), heads, rows }
}

fn day_row(shown: &Shown<'_>, one: &Said) -> Vec<String> {
    let day = one.day.map_or_else(String::new, |day| shown.voice.numbers.date_plain(day));
    std::iter::once(day).chain(row(shown, one.words.clone(), one)).collect()
}

fn row(shown: &Shown<'_>, words: String, one: &Said) -> Vec<String> {
    vec![words, plans(shown, one), one.change.clone(), one.rule.clone(), one.status.clone()]
}

/// Returns the plans of something that is said: all, or their numbers.
fn plans(shown: &Shown<'_>, one: &Said) -> String {
    let all = shown.found.plans.len();
    let numbers: Vec<String> = (0..all)
        .filter(|index| one.scenarios.contains(&shown.plan(*index)))
        .map(|index| (index + 1).to_string())
        .collect();
    if numbers.len() == all && all > 1 { shown.say("all-plans") } else { numbers.join(", ") }
}
