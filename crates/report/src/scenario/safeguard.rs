//! The safeguard plan as plain text: the plans with their harms and measures, or the limits that clash.

mod clash;
mod measures;
mod page;
mod parties;
mod proof;
mod stress;

pub use page::safeguard_html;

use organico_model::{Baseline, CostBasis, Goal, Safeguard, SafeguardPlan, ScenarioResult, Unit};

use super::findings::finding_words;
use super::names::PlaceNames;
use super::terminal::wrapped;
use super::voice::Voice;
use crate::Language;

/// Width of a line.
const WIDTH: usize = 96;

/// Returns what was found for a goal.
#[must_use]
pub fn safeguard_text(
    baseline: &Baseline,
    goal: &Goal,
    found: &Safeguard,
    language: Language,
) -> String {
    let voice = Voice::new(language);
    let results: Vec<ScenarioResult> = found.plans.iter().map(|plan| plan.result.clone()).collect();
    let names = PlaceNames::of(baseline, &results);
    let goal = &measures::named(goal, &names, voice);
    let mut lines = head(baseline, goal, voice);
    match &found.clash {
        Some(clash) => lines.extend(clash::lines(clash, (goal, &names), voice)),
        None => lines.extend(plans(found, (goal, &names), voice)),
    }
    if !found.unlawful.is_empty() {
        lines.extend([String::new(), voice.say("safeguard-unlawful").to_uppercase()]);
        for one in &found.unlawful {
            let name = measures::name(goal, &one.change, voice);
            let words = format!("{name}: {}", finding_words(one, &names, voice));
            lines.extend(indented(&words, 2));
        }
    }
    lines.join("\n") + "\n"
}

fn head(baseline: &Baseline, goal: &Goal, voice: Voice) -> Vec<String> {
    let name = voice.words(&goal.base.name).to_owned();
    let gaps = [("centre", baseline.name.as_str().into()), ("name", name.into())];
    let mut lines = vec![voice.fill("safeguard-title", &gaps)];
    if baseline.invented {
        lines.extend(wrapped(&voice.say("scenario-invented"), WIDTH));
    }
    let last = goal.base.span().last().unwrap_or(goal.base.first);
    let span = [("first", voice.month(goal.base.first).into()), ("last", voice.month(last).into())];
    lines.extend(indented(&voice.fill("safeguard-span", &span), 2));
    if let Some(path) = &goal.base.demand {
        let supplier = voice.words(&path.supplier);
        let status = voice.status(path.status);
        let words = format!("{}: {supplier} ({status})", voice.say("scenario-row-supplier"));
        lines.extend(indented(&words, 2));
    }
    lines
}

fn plans(found: &Safeguard, (goal, names): (&Goal, &PlaceNames), voice: Voice) -> Vec<String> {
    if found.plans.is_empty() {
        let gaps = [("rounds", found.rounds.into())];
        return indented(&voice.fill("safeguard-none-held", &gaps), 2);
    }
    let gaps = [
        ("plans", found.plans.len().into()),
        ("mixes", voice.numbers.count(found.frontier.len()).into()),
        ("structures", voice.numbers.count(found.structures).into()),
    ];
    let mut lines = indented(&voice.fill("safeguard-searched", &gaps), 2);
    if goal.cost == CostBasis::Net {
        lines.extend(indented(&voice.say("safeguard-net"), 2));
    }
    if !found.is_whole {
        lines.extend(indented(&voice.say("safeguard-thinned"), 2));
    }
    for (number, plan) in found.plans.iter().enumerate() {
        lines.push(String::new());
        let name = voice.fill("safeguard-plan", &[("number", (number + 1).into())]);
        lines.push(name.to_uppercase());
        lines.extend(harm(plan, voice));
        lines.extend(measures::lines(plan, goal, voice));
        lines.extend(proof::lines(plan, names, voice));
        lines.extend(stress::lines(plan, names, voice));
    }
    lines.extend(parties::lines(found, voice));
    lines
}

/// Returns the four figures of a plan, each on a line of its own.
fn harm(plan: &SafeguardPlan, voice: Voice) -> Vec<String> {
    let harm = &plan.harm;
    let figures = [
        ("employer-cost", Some((harm.employer_cost, Unit::Money))),
        ("income-lost", Some((harm.income_lost, Unit::Money))),
        ("posts-lost", Some((harm.posts_lost, Unit::Heads))),
        ("margin", harm.margin.map(|margin| (margin, Unit::Money))),
    ];
    let line = |(key, value): (&str, Option<(f64, Unit)>)| {
        let (value, unit) = value?;
        let words = voice.say(&format!("safeguard-{key}"));
        Some(format!("  {words:<44}{:>16}", voice.figure(value, unit)))
    };
    figures.into_iter().filter_map(line).collect()
}

/// Returns a text in lines that are moved in.
fn indented(text: &str, by: usize) -> Vec<String> {
    let lines = wrapped(text, WIDTH - by).into_iter();
    lines.map(|line| format!("{:by$}{line}", "")).collect()
}
