//! What law forbids, what was assumed, how the plans were found, and how anybody can find them again.

use organico_model::StatedAssumption;

use super::impossible::list;
use super::{Shown, measure, procedure};
use crate::markup::Markup;
use crate::scenario::assumptions;
use crate::scenario::comparison::{Comparison, capital};
use crate::scenario::findings::finding_words;
use crate::sections::parts::{Table, heading, lead, paragraph};
use crate::working::quantity_label;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    searched(markup, shown);
    heading(markup, &shown.voice.say("safeguard-unlawful"));
    unlawful(markup, shown);
    heading(markup, &shown.say("assumptions"));
    assumed(markup, shown);
    heading(markup, &shown.say("again"));
    paragraph(markup, &shown.say("again-lead"));
    let command =
        "organico scenario optimise CENTRE --demand DEMAND.toml --goal GOAL.toml --page PAGE.html";
    markup.element("pre", &[], |markup| markup.leaf("code", &[], command));
    let packs = packs(shown);
    if !packs.is_empty() {
        paragraph(markup, &shown.fill("packs", &[("packs", packs.into())]));
    }
}

fn searched(markup: &mut Markup, shown: &Shown<'_>) {
    let (found, numbers) = (shown.found, shown.voice.numbers);
    let gaps = [
        ("structures", numbers.count(found.structures).into()),
        ("mixes", numbers.count(found.frontier.len()).into()),
        ("plans", found.plans.len().into()),
        ("rounds", found.rounds.into()),
    ];
    if found.clash.is_some() {
        paragraph(markup, &shown.fill("searched-none", &gaps));
        return;
    }
    paragraph(markup, &shown.fill("searched", &gaps));
    paragraph(markup, &shown.say(if found.is_whole { "whole" } else { "thinned" }));
}

fn unlawful(markup: &mut Markup, shown: &Shown<'_>) {
    if shown.found.unlawful.is_empty() {
        paragraph(markup, &shown.say("nothing-unlawful"));
        return;
    }
    let mut lines: Vec<String> = Vec::new();
    for one in &shown.found.unlawful {
        let words = finding_words(one, &shown.names, shown.voice);
        let rule = one.rule.as_ref().map(|rule| shown.voice.rule(rule));
        let source = (!one.source.is_empty()).then(|| shown.voice.source(&one.source));
        let from: Vec<String> = rule.into_iter().chain(source).collect();
        let from = if from.is_empty() { String::new() } else { format!(" ({})", from.join(". ")) };
        let line = format!("{}: {words}{from}", measure::name(shown, &one.change));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    list(markup, lines.into_iter());
}

/// Writes what was assumed, and the values that rules and statements give.
fn assumed(markup: &mut Markup, shown: &Shown<'_>) {
    let voice = shown.voice;
    let plan = shown.found.plans.first();
    let stated = plan.map_or(&shown.goal.base.assumptions, |plan| &plan.result.assumptions);
    if stated.is_empty() {
        paragraph(markup, &voice.say("scenario-no-assumptions"));
    }
    let row = |one: &StatedAssumption| {
        vec![
            voice.words(&one.words).to_owned(),
            voice.source(&one.source),
            voice.status(one.status),
        ]
    };
    let heads = ["scenario-head-assumption", "scenario-head-source", "scenario-head-status"];
    let heads = heads.map(|key| voice.say(key)).to_vec();
    Table { heads, words: 3, rows: stated.iter().map(row).collect() }.write(markup);
    let values = values(shown);
    if !values.rows.is_empty() {
        heading(markup, &voice.say("scenario-values"));
        lead(markup, &voice.say("scenario-values-lead"));
        markup.element("div", &[("class", &"values")], |markup| values.write(markup));
    }
}

/// Returns the values of rules and statements; those of the demand stand in its own chart.
fn values(shown: &Shown<'_>) -> Table {
    let voice = shown.voice;
    let results = procedure::results(shown);
    let mut table = assumptions::values(&Comparison::new(shown.baseline, &results, voice.language));
    let demand = capital(&quantity_label("volume_factor", voice.language));
    table.rows.retain(|row| row.first() != Some(&demand));
    let contracts = shown.baseline.contracts.iter().map(|contract| contract.id.as_str());
    let named: Vec<(String, String)> = contracts
        .map(|id| {
            let named = [("contract", shown.names.contract(id).into())];
            let name = voice.fill("scenario-source-contract", &named);
            (voice.source(&format!("contract {id}")), name)
        })
        .collect();
    for source in table.rows.iter_mut().filter_map(|row| row.get_mut(2)) {
        if let Some((_, name)) = named.iter().find(|(known, _)| known == source) {
            source.clone_from(name);
        }
    }
    table
}

fn packs(shown: &Shown<'_>) -> String {
    let packs = shown.found.plans.first().map(|plan| &plan.result.rule_packs);
    let named = packs.into_iter().flatten().map(|(id, version)| format!("{id} {version}"));
    named.collect::<Vec<_>>().join(", ")
}
