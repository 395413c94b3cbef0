//! What law forbids, what was assumed, how the plans were found, and how anybody can find them again.

use organico_model::StatedAssumption;

use super::impossible::list;
use super::{Shown, measure, procedure};
use crate::markup::Markup;
use crate::scenario::assumptions;
use crate::scenario::comparison::Comparison;
use crate::scenario::findings::finding_words;
use crate::sections::parts::{Table, heading, paragraph};

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
    paragraph(markup, &shown.fill("searched", &gaps));
    let whole = if found.is_whole { "whole" } else { "thinned" };
    if found.clash.is_none() {
        paragraph(markup, &shown.say(whole));
    }
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

/// Writes what was assumed: beside the plans what rules and measures state, and without any what the goal assumes.
fn assumed(markup: &mut Markup, shown: &Shown<'_>) {
    if !shown.found.plans.is_empty() {
        let results = procedure::results(shown);
        let comparison = Comparison::new(shown.baseline, &results, shown.voice.language);
        assumptions::write(markup, &comparison);
        return;
    }
    let assumptions = &shown.goal.base.assumptions;
    if assumptions.is_empty() {
        paragraph(markup, &shown.voice.say("scenario-no-assumptions"));
        return;
    }
    let voice = shown.voice;
    let row = |one: &StatedAssumption| {
        vec![
            voice.words(&one.words).to_owned(),
            voice.source(&one.source),
            voice.status(one.status),
        ]
    };
    let heads = ["scenario-head-assumption", "scenario-head-source", "scenario-head-status"];
    Table {
        heads: heads.map(|key| voice.say(key)).to_vec(),
        words: 3,
        rows: assumptions.iter().map(row).collect(),
    }
    .write(markup);
}

fn packs(shown: &Shown<'_>) -> String {
    let packs = shown.found.plans.first().map(|plan| &plan.result.rule_packs);
    let named = packs.into_iter().flatten().map(|(id, version)| format!("{id} {version}"));
    named.collect::<Vec<_>>().join(", ")
}
