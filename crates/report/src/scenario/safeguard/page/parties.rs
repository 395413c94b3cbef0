//! What each party at the table says of the frontier: its weights, its own frontier, and what it accepts.

use organico_model::{Acceptance, Harm, PartyFrontier, SafeguardPlan, Unit};

use super::Shown;
use super::cell::{Cell, Cells, Row, by_plan};
use super::frontier::THOUSAND;
use super::impossible::list;
use super::scatter::{Dot, Numbered, Scatter, scatter};
use crate::markup::Markup;
use crate::sections::parts::{figures, heading, lead, paragraph};
use crate::svg::{Figure, Size, figure};

/// Digits of a key that are shown.
const DIGITS: usize = 16;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    lead(markup, &shown.say("parties-lead"));
    for one in &shown.found.parties {
        said(markup, shown, one);
    }
    figures(markup, |markup| {
        for one in &shown.found.parties {
            chart(markup, shown, one);
        }
    });
    heading(markup, &shown.say("parties-table"));
    by_plan(markup, shown, Cells::Words, &rows(shown));
    common(markup, shown);
}

/// Writes who signed, what it takes each harm for, and what it accepts.
fn said(markup: &mut Markup, shown: &Shown<'_>, one: &PartyFrontier) {
    let (party, voice) = (&one.party, shown.voice);
    heading(markup, voice.words(&party.name));
    let digits: String = party.public_key.chars().take(DIGITS).collect();
    let gaps = [("signer", party.signer.as_str().into()), ("key", digits.into())];
    paragraph(markup, &shown.fill("signed", &gaps));
    let euro = voice.figure(party.weights.income_lost * 100.0, Unit::Money);
    let post = voice.figure(party.weights.post_lost.0 as f64, Unit::Money);
    let gaps = [("income", euro.into()), ("post", post.into())];
    paragraph(markup, &shown.fill("weights", &gaps));
    let limits = limits(shown, &party.accepts);
    if limits.is_empty() {
        paragraph(markup, &shown.say("accepts-all"));
    } else {
        paragraph(markup, &shown.say("accepts"));
        list(markup, limits.into_iter());
    }
}

fn limits(shown: &Shown<'_>, accepts: &Acceptance) -> Vec<String> {
    let money = |cents: organico_model::Cents| (cents.0 as f64, Unit::Money);
    let all = [
        ("accepts-harm", accepts.harm_max.map(money)),
        ("accepts-income", accepts.income_lost_max.map(money)),
        ("accepts-posts", accepts.posts_lost_max.map(|posts| (posts, Unit::Heads))),
        ("accepts-cost", accepts.employer_cost_max.map(money)),
        ("accepts-margin", accepts.margin_min.map(money)),
    ];
    let line = |(key, value): (&str, Option<(f64, Unit)>)| {
        let (value, unit) = value?;
        Some(shown.fill(key, &[("value", shown.voice.figure(value, unit).into())]))
    };
    all.into_iter().filter_map(line).collect()
}

/// Draws cost against harm as a party weighs it, with its own frontier and the plans.
fn chart(markup: &mut Markup, shown: &Shown<'_>, one: &PartyFrontier) {
    let (party, found) = (&one.party, shown.found);
    let cost = |harm: &Harm| shown.goal.cost.cost(harm);
    let at = |harm: &Harm| (cost(harm) / THOUSAND, party.weights.weigh(harm) / THOUSAND);
    let name = shown.voice.words(&party.name).to_owned();
    let frame = Figure {
        title: shown.fill("party-title", &[("party", name.into())]),
        description: described(shown, one),
        size: Size::HalfHigh(300),
        keys: Vec::new(),
    };
    let own = one.mixes.iter().filter_map(|mix| found.frontier.get(*mix));
    let plans = found.plans.iter().enumerate();
    let picture = Scatter {
        size: frame.size,
        axes: (&shown.cost_axis(), &shown.say("axis-harm")),
        dots: found.frontier.iter().map(|harm| Dot { at: at(harm), shape: 3 }).collect(),
        line: own.map(at).collect(),
        plans: plans
            .map(|(index, plan)| Numbered {
                at: at(&plan.harm),
                number: index + 1,
                ring: accepted_by_all(shown, plan),
            })
            .collect(),
    };
    let numbers = shown.voice.numbers;
    figure(
        markup,
        &frame,
        |markup| scatter(markup, &picture, numbers),
        |markup| markup.leaf("p", &[("class", &"keys")], shown.say("legend-party")),
    );
}

fn described(shown: &Shown<'_>, one: &PartyFrontier) -> String {
    let numbers = shown.voice.numbers;
    let gaps = [
        ("mixes", numbers.count(one.mixes.len()).into()),
        ("accepted", numbers.count(one.accepted.len()).into()),
    ];
    shown.fill("party-said", &gaps)
}

/// Returns whether every party accepts a plan.
fn accepted_by_all(shown: &Shown<'_>, plan: &SafeguardPlan) -> bool {
    PartyFrontier::accepted_by_all(&shown.found.parties).contains(&plan.mix)
}

fn rows(shown: &Shown<'_>) -> Vec<Row> {
    let yes_no = |yes: bool| shown.say(if yes { "yes" } else { "no" });
    let of_party = |one: &PartyFrontier| {
        let cell = |plan: &SafeguardPlan| {
            let weighed = one.party.weights.weigh(&plan.harm);
            let on = one.mixes.contains(&plan.mix);
            Cell::of(shown.voice.figure(weighed, Unit::Money))
                .note(shown.fill("on-frontier", &[("yes", yes_no(on).into())]))
                .note(
                    shown.fill("within", &[("yes", yes_no(one.party.accepts(&plan.harm)).into())]),
                )
        };
        let head = Cell::of(shown.voice.words(&one.party.name)).note(shown.say("row-party-note"));
        Row { head, cells: shown.found.plans.iter().map(cell).collect() }
    };
    let all = |plan: &SafeguardPlan| Cell::of(yes_no(accepted_by_all(shown, plan)));
    let mut rows: Vec<Row> = shown.found.parties.iter().map(of_party).collect();
    rows.push(Row {
        head: Cell::of(shown.say("row-all-accept")),
        cells: shown.found.plans.iter().map(all).collect(),
    });
    rows
}

/// Says how many mixes every party accepts.
fn common(markup: &mut Markup, shown: &Shown<'_>) {
    let mixes = PartyFrontier::accepted_by_all(&shown.found.parties).len();
    let plans = shown.found.plans.iter().filter(|plan| accepted_by_all(shown, plan)).count();
    if mixes == 0 && plans == 0 {
        paragraph(markup, &shown.say("none-common"));
        return;
    }
    let gaps = [
        ("mixes", shown.voice.numbers.count(mixes).into()),
        ("plans", shown.voice.numbers.count(plans).into()),
    ];
    paragraph(markup, &shown.fill("common", &gaps));
}
