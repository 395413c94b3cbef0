//! What becomes of each plan when something that it stands on gives way.

use organico_model::{Harm, PlanPromise, Stress, StressOutcome, Unit};

use super::cell::{Cell, Cells, Row, by_plan_of};
use super::{Shown, month};
use crate::markup::Markup;
use crate::scenario::safeguard::clash::limit_words;
use crate::scenario::safeguard::stress::words;
use crate::sections::parts::{heading, lead};

/// Writes the section: a table for each stress, with a row for each promise that some plan breaks.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    lead(markup, &shown.say("stress-lead"));
    let mut stresses: Vec<&Stress> = Vec::new();
    for outcome in shown.found.plans.iter().flat_map(|plan| &plan.stresses) {
        if !stresses.contains(&&outcome.stress) {
            stresses.push(&outcome.stress);
        }
    }
    for stress in stresses {
        markup.element("div", &[("class", &"of-stress")], |markup| {
            heading(markup, &words(stress, &shown.names, shown.voice));
            let rows = rows(shown, stress);
            by_plan_of(markup, shown, (Cells::Words, &shown.say("stress-head")), &rows);
        });
    }
}

fn rows(shown: &Shown<'_>, stress: &Stress) -> Vec<Row> {
    let outcomes: Vec<Option<(&Harm, &StressOutcome)>> = shown
        .found
        .plans
        .iter()
        .map(|plan| {
            let met = plan.stresses.iter().find(|one| one.stress == *stress)?;
            Some((&plan.harm, met))
        })
        .collect();
    let row = |head: String, cell: &dyn Fn(&Harm, &StressOutcome) -> Cell| Row {
        head: Cell::of(head),
        cells: outcomes
            .iter()
            .map(|one| one.map_or_else(Cell::none, |(a, b)| cell(a, b)))
            .collect(),
    };
    let mut rows: Vec<Row> = promises(&outcomes)
        .into_iter()
        .map(|promise| row(said(shown, promise), &|_, outcome| when(shown, outcome, promise)))
        .collect();
    if rows.is_empty() {
        let holds = shown.say("stress-all-hold");
        rows.push(row(shown.say("stress-promises"), &|_, _| Cell::of(&*holds)));
    }
    let lasts = outcomes.iter().flatten().any(|(_, outcome)| outcome.harm.is_some());
    for figure in FIGURES.iter().filter(|_| lasts) {
        let cell = |plan: &Harm, outcome: &StressOutcome| {
            outcome
                .harm
                .and_then(|under| (figure.of)(plan, &under))
                .map_or_else(Cell::none, |value| {
                    Cell::of(shown.voice.difference(value, Unit::Money))
                })
        };
        rows.push(row(shown.say(figure.key), &cell));
    }
    if lasts {
        let idle = |_: &Harm, outcome: &StressOutcome| {
            let hours = outcome.idle_hours_week;
            hours.map_or_else(Cell::none, |hours| Cell::of(shown.voice.figure(hours, Unit::Hours)))
        };
        rows.push(row(shown.say("stress-idle"), &idle));
    }
    rows
}

/// A figure that is held against that of the plan.
struct Figure {
    key: &'static str,
    of: fn(&Harm, &Harm) -> Option<f64>,
}

const FIGURES: [Figure; 3] = [
    Figure { key: "stress-cost", of: |plan, under| Some(under.employer_cost - plan.employer_cost) },
    Figure { key: "stress-income", of: |plan, under| Some(under.income_lost - plan.income_lost) },
    Figure { key: "stress-margin", of: |plan, under| Some(under.margin? - plan.margin?) },
];

/// Returns the promises that some plan breaks, in order.
fn promises<'a>(outcomes: &[Option<(&Harm, &'a StressOutcome)>]) -> Vec<&'a PlanPromise> {
    let mut known: Vec<&PlanPromise> = Vec::new();
    for broken in outcomes.iter().flatten().flat_map(|(_, outcome)| &outcome.broken) {
        if !known.contains(&&broken.promise) {
            known.push(&broken.promise);
        }
    }
    known
}

/// Returns in which months a promise breaks, or that it holds.
fn when(shown: &Shown<'_>, outcome: &StressOutcome, promise: &PlanPromise) -> Cell {
    let broken = outcome.broken.iter().find(|one| one.promise == *promise);
    match broken {
        None => Cell::of(shown.say("stress-holds")),
        Some(broken) if broken.months == shown.months() => Cell::of(shown.say("stress-every")),
        Some(broken) => Cell::of(month::spans(shown, &broken.months)),
    }
}

fn said(shown: &Shown<'_>, promise: &PlanPromise) -> String {
    match promise {
        PlanPromise::Contact { contact_type } => shown.names.contact(contact_type.as_str()),
        PlanPromise::Hours { skill } => {
            let skill = shown.names.skill(skill.as_str());
            shown.fill("stress-hours", &[("skill", skill.into())])
        }
        PlanPromise::Limit { limit } => limit_words(limit, shown.goal, shown.voice),
    }
}
