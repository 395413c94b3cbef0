//! What each plan leads to, month by month, in the four blocks: a table a plan, folded on a screen and whole in print.

use organico_model::{Month, SafeguardPlan, Unit};

use super::frontier::THOUSAND;
use super::measure::{group, month_heads};
use super::{Shown, measure};
use crate::markup::Markup;
use crate::scenario::comparison::capital;
use crate::scenario::safeguard::measures::of_change;
use crate::sections::parts::lead;
use crate::working::quantity_label;

const SERVICE: [&str; 3] = ["types_on_target", "types_with_target", "coverage"];
const COST: [&str; 3] = ["employer_cost", "invoice", "margin"];
const PEOPLE: [&str; 6] = [
    "posts",
    "posts_lost",
    "contract_hours_week",
    "paid_hours_week",
    "loss_all",
    "income_change_all",
];
const BLOCKS: [(&str, &[&str]); 3] = [("service", &SERVICE), ("cost", &COST), ("people", &PEOPLE)];

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    lead(markup, &shown.say("months-lead"));
    for (index, plan) in shown.found.plans.iter().enumerate() {
        markup.element("details", &[("class", &"printed")], |markup| {
            markup.leaf("summary", &[], shown.plan(index));
            markup.element("div", &[("class", &"scroll months")], |markup| {
                markup.element("table", &[], |markup| {
                    month_heads(markup, shown, &shown.voice.say("scenario-head"));
                    markup.element("tbody", &[], |markup| body(markup, shown, plan));
                });
            });
        });
    }
}

fn body(markup: &mut Markup, shown: &Shown<'_>, plan: &SafeguardPlan) {
    let months = shown.months();
    for (block, names) in BLOCKS {
        group(markup, &shown.voice.say(&format!("scenario-section-{block}")), months.len() + 1);
        for name in names {
            markup.element("tr", &[], |markup| row(markup, shown, (plan, block, name)));
        }
    }
    group(markup, &shown.voice.say("scenario-section-procedure"), months.len() + 1);
    let events = events(shown, plan);
    markup.element("tr", &[], |markup| {
        let columns = months.len() + 1;
        markup.element("td", &[("colspan", &columns)], |markup| {
            if events.is_empty() {
                markup.text(shown.voice.say("scenario-no-findings"));
                return;
            }
            markup.element("ul", &[("class", &"events")], |markup| {
                for (month, words) in events {
                    markup.element("li", &[], |markup| {
                        markup.leaf("b", &[], shown.voice.month(month));
                        markup.text(format!(": {}", words.join("; ")));
                    });
                }
            });
        });
    });
}

fn row(markup: &mut Markup, shown: &Shown<'_>, (plan, block, name): (&SafeguardPlan, &str, &str)) {
    let label = capital(&quantity_label(name, shown.voice.language));
    let sheet = &plan.result.sheet;
    let step = |month: &Month| sheet.step(&format!("{month}/{block}/{name}"));
    let values: Vec<Option<(f64, Unit)>> =
        shown.months().iter().map(|month| step(month).map(|one| (one.value, one.unit))).collect();
    let has_money = values.iter().flatten().any(|(_, unit)| *unit == Unit::Money);
    // The unit of a row is that of its block, so that it is the same for every plan.
    let thousands = block == "cost";
    markup.element("th", &[("scope", &"row")], |markup| {
        markup.text(label);
        if has_money {
            let unit = shown.say(if thousands { "thousands" } else { "euro" });
            markup.leaf("span", &[("class", &"note")], unit);
        }
    });
    for value in values {
        let words = value.map_or_else(|| "—".to_owned(), |one| figure(shown, one, thousands));
        markup.leaf("td", &[("class", &"number")], words);
    }
}

/// Returns a figure as narrow as it can be read: money without its sign, which the head of the row has.
fn figure(shown: &Shown<'_>, (value, unit): (f64, Unit), thousands: bool) -> String {
    let numbers = shown.voice.numbers;
    match unit {
        Unit::Money if thousands => numbers.decimal(value / THOUSAND, 0),
        Unit::Money => numbers.decimal(value / 100.0, 0),
        Unit::Hours => numbers.whole(value),
        _ => shown.voice.figure(value, unit),
    }
}

/// Returns what begins, ends and is due, by month.
fn events(shown: &Shown<'_>, plan: &SafeguardPlan) -> Vec<(Month, Vec<String>)> {
    let mut all: Vec<(Month, Vec<String>)> = Vec::new();
    let mut add = |month: Month, words: String| match all.iter_mut().find(|(one, _)| *one == month)
    {
        Some((_, known)) if !known.contains(&words) => known.push(words),
        Some(_) => {}
        None => all.push((month, vec![words])),
    };
    let last = plan.scenario.span().last();
    for change in &plan.scenario.changes {
        let name = measure::name(shown, &change.id);
        let follows = |other: &organico_model::Change| {
            other.until.and_then(|until| until.plus(1)) == Some(change.from)
        };
        let same = |other: &&organico_model::Change| of_change(&other.id) == of_change(&change.id);
        let others = || plan.scenario.changes.iter().filter(same);
        let begins = if others().any(follows) { "event-changes" } else { "event-begins" };
        add(change.from, shown.fill(begins, &[("measure", name.clone().into())]));
        let until = change.until.filter(|until| Some(*until) != last);
        let goes_on = |until: &Month| others().any(|other| until.plus(1) == Some(other.from));
        if let Some(until) = until.filter(|until| !goes_on(until)) {
            add(until, shown.fill("event-ends", &[("measure", name.into())]));
        }
    }
    for finding in &plan.result.findings {
        for due in &finding.due {
            let day = shown.voice.numbers.date_plain(due.day);
            let words = shown.voice.say(&format!("due-{}", due.code));
            let gaps = [
                ("day", day.into()),
                ("due", words.into()),
                ("measure", measure::name(shown, &finding.change).into()),
            ];
            add(Month::of(due.day), shown.fill("event-due", &gaps));
        }
    }
    all.sort_by_key(|(month, _)| *month);
    all
}
