//! The page of the safeguard plan: one file for the table, that runs no script and prints.
//!
//! It lays the frontier, the plans that stand for it, and what each asks for beside each other. Absent on purpose: any
//! colour, order or word that makes one plan the winner, and any harm weighed against another but by a party that signed.

mod cell;
mod demand;
mod frontier;
mod how;
mod impossible;
mod labels;
mod measure;
mod month;
mod outcome;
mod parties;
mod plans;
mod procedure;
mod scatter;
mod shares;
mod stress;
mod weeks;

use organico_model::{Baseline, CostBasis, Goal, Month, Safeguard, ScenarioResult};

use crate::Language;
use crate::markup::Markup;
use crate::scenario::names::PlaceNames;
use crate::scenario::safeguard::measures;
use crate::scenario::voice::Voice;
use crate::sections::parts::{lead, paragraph};
use crate::shell;

const STYLES: &str = concat!(include_str!("../page.css"), include_str!("page/page.css"));

/// What is shown, with its names and words.
struct Shown<'a> {
    baseline: &'a Baseline,
    goal: &'a Goal,
    found: &'a Safeguard,
    names: PlaceNames,
    voice: Voice,
}

/// Returns what was found for a goal: one self-contained HTML page that prints, and that is also well-formed XML.
///
/// The same inputs give the same bytes.
#[must_use]
pub fn safeguard_html(
    baseline: &Baseline,
    goal: &Goal,
    found: &Safeguard,
    language: Language,
) -> String {
    let results: Vec<ScenarioResult> = found.plans.iter().map(|plan| plan.result.clone()).collect();
    let names = PlaceNames::of(baseline, &results);
    let voice = Voice::new(language);
    let goal = &measures::named(goal, &names, voice);
    let shown = Shown { baseline, goal, found, names, voice };
    let title = shown.title();
    shell::page(language, (title, STYLES, "table safeguard"), |markup| {
        header(markup, &shown);
        markup.element("main", &[], |markup| {
            for (key, write) in shown.sections() {
                markup.element("section", &[("id", &key)], |markup| {
                    markup.leaf("h2", &[], shown.say(&format!("section-{key}")));
                    write(markup, &shown);
                });
            }
        });
        let foot = shown.voice.say("scenario-foot");
        markup.element("footer", &[], |markup| markup.leaf("p", &[], foot));
    })
}

/// Writes a section below its heading.
type Write = fn(&mut Markup, &Shown<'_>);

impl Shown<'_> {
    fn title(&self) -> String {
        let name = self.voice.words(&self.goal.base.name).to_owned();
        let gaps = [("centre", self.baseline.name.as_str().into()), ("name", name.into())];
        self.voice.fill("safeguard-title", &gaps)
    }

    /// Returns a text of this page.
    fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// Returns a text of this page with its gaps filled.
    fn fill(&self, key: &str, gaps: &[crate::text::Gap<'_>]) -> String {
        self.voice.fill(&format!("safeguard-page-{key}"), gaps)
    }

    /// Returns the name of a plan by its place on the table.
    fn plan(&self, index: usize) -> String {
        self.voice.fill("safeguard-plan", &[("number", (index + 1).into())])
    }

    /// Returns what an axis of cost measures.
    fn cost_axis(&self) -> String {
        self.say(match self.goal.cost {
            CostBasis::Spent => "axis-cost",
            CostBasis::Net => "axis-cost-net",
        })
    }

    fn months(&self) -> Vec<Month> {
        self.goal.base.span().collect()
    }

    /// Returns the sections that have something to say, in order.
    fn sections(&self) -> Vec<(&'static str, Write)> {
        let found = self.found;
        let any = !found.plans.is_empty();
        let of_plans =
            |has: fn(&organico_model::SafeguardPlan) -> bool| found.plans.iter().any(has);
        let all: [(bool, &'static str, Write); 12] = [
            (found.clash.is_some(), "clash", impossible::write),
            (found.clash.is_none(), "frontier", frontier::write),
            (any, "plans", plans::write),
            (any, "measures", measure::write),
            (any && self.goal.base.demand.is_some(), "demand", demand::write),
            (any, "months", outcome::write),
            (any, "procedure", procedure::write),
            (of_plans(|plan| !plan.weeks.is_empty()), "weeks", weeks::write),
            (of_plans(|plan| !plan.stresses.is_empty()), "stress", stress::write),
            (of_plans(|plan| !plan.shares.is_empty()), "shares", shares::write),
            (any && !found.parties.is_empty(), "parties", parties::write),
            (true, "found", how::write),
        ];
        all.into_iter().filter(|(has, _, _)| *has).map(|(_, key, write)| (key, write)).collect()
    }
}

fn header(markup: &mut Markup, shown: &Shown<'_>) {
    let voice = shown.voice;
    markup.element("header", &[], |markup| {
        markup.leaf("h1", &[], shown.title());
        markup.leaf("p", &[("class", &"period")], period(shown));
        if shown.baseline.invented {
            let words = voice.say("scenario-invented");
            markup.leaf("p", &[("class", &"banner"), ("role", &"note")], words);
        }
        if let Some(supplied) = supplied(shown) {
            lead(markup, &supplied);
        }
        let source = voice.source(&shown.baseline.source);
        lead(markup, &voice.fill("scenario-source", &[("source", source.into())]));
        paragraph(
            markup,
            &shown.say(if shown.found.clash.is_some() { "no-plan" } else { "shown" }),
        );
        let sections = shown.sections();
        let links = sections.iter().map(|(key, _)| (*key, shown.say(&format!("section-{key}"))));
        shell::contents(markup, &shown.say("contents"), links);
    });
}

fn period(shown: &Shown<'_>) -> String {
    let (voice, months) = (shown.voice, shown.months());
    let first = months.first().copied().unwrap_or(shown.goal.base.first);
    let last = months.last().copied().unwrap_or(first);
    let gaps = [
        ("first", voice.month(first).into()),
        ("last", voice.month(last).into()),
        ("count", months.len().into()),
        ("number", voice.numbers.count(months.len()).into()),
    ];
    voice.fill("scenario-period", &gaps)
}

/// Returns who supplied the demand, where it was read, and how far it can be trusted.
fn supplied(shown: &Shown<'_>) -> Option<String> {
    let (path, voice) = (shown.goal.base.demand.as_ref()?, shown.voice);
    let gaps = [
        ("supplier", voice.words(&path.supplier).to_owned().into()),
        ("source", voice.source(&path.source).into()),
        ("status", voice.status(path.status).into()),
    ];
    Some(shown.fill("supplied", &gaps))
}
