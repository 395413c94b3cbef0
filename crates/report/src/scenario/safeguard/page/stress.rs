//! What becomes of each plan when something that it stands on gives way.

use organico_model::{
    BrokenPromise, Harm, Limit, PlanPromise, SafeguardPlan, Stress, StressOutcome, Unit,
};

use super::cell::{Cell, Cells, Row, by_plan};
use super::{Shown, month};
use crate::markup::Markup;
use crate::scenario::safeguard::clash::limit_words;
use crate::sections::parts::lead;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    lead(markup, &shown.say("stress-lead"));
    let mut stresses: Vec<&Stress> = Vec::new();
    for outcome in shown.found.plans.iter().flat_map(|plan| &plan.stresses) {
        if !stresses.contains(&&outcome.stress) {
            stresses.push(&outcome.stress);
        }
    }
    let rows: Vec<Row> = stresses.iter().map(|stress| row(shown, stress)).collect();
    by_plan(markup, shown, Cells::Words, &rows);
}

fn row(shown: &Shown<'_>, stress: &Stress) -> Row {
    let cell = |plan: &SafeguardPlan| {
        let outcome = plan.stresses.iter().find(|one| one.stress == *stress);
        outcome.map_or_else(Cell::none, |outcome| cell(shown, plan, outcome))
    };
    Row {
        head: Cell::of(words(shown, stress)),
        cells: shown.found.plans.iter().map(cell).collect(),
    }
}

fn words(shown: &Shown<'_>, stress: &Stress) -> String {
    match stress {
        Stress::FewerContacts { factor } => {
            let share = shown.voice.numbers.percent_plain(*factor);
            shown.fill("stress-contacts", &[("share", share.into())])
        }
        Stress::ContainmentFails => shown.say("stress-containment"),
        Stress::SiteClosed { site } => {
            shown.fill("stress-site", &[("site", shown.names.site(site.as_str()).into())])
        }
        Stress::SupportEnds { from } => {
            shown.fill("stress-support", &[("month", shown.voice.month(*from).into())])
        }
    }
}

fn cell(shown: &Shown<'_>, plan: &SafeguardPlan, outcome: &StressOutcome) -> Cell {
    let mut cell = if outcome.broken.is_empty() {
        Cell::of(shown.say("stress-holds"))
    } else {
        Cell::of(shown.say("stress-breaks"))
    };
    for one in &outcome.broken {
        cell = cell.note(broken(shown, one));
    }
    for difference in differences(shown, (&plan.harm, outcome.harm.as_ref())) {
        cell = cell.note(difference);
    }
    match outcome.idle_hours_week {
        Some(hours) if hours.abs() >= 0.5 => {
            let hours = shown.voice.numbers.whole(hours);
            cell.note(shown.fill("stress-idle", &[("hours", hours.into())]))
        }
        _ => cell,
    }
}

fn broken(shown: &Shown<'_>, one: &BrokenPromise) -> String {
    let promise = match &one.promise {
        PlanPromise::Contact { contact_type } => shown.names.contact(contact_type.as_str()),
        PlanPromise::Hours { skill } => {
            let skill = shown.names.skill(skill.as_str());
            shown.fill("stress-hours", &[("skill", skill.into())])
        }
        PlanPromise::Limit { limit } => limit_said(shown, limit),
    };
    if one.months.is_empty() {
        return promise;
    }
    // What is missed of a sum is missed from a month on, and the months say no more than that.
    let months = month::spans(shown, &one.months);
    format!("{promise}: {months}")
}

fn limit_said(shown: &Shown<'_>, limit: &Limit) -> String {
    limit_words(limit, shown.goal, shown.voice)
}

/// Returns how far cost, income lost and margin are from those of the plan.
fn differences(shown: &Shown<'_>, (plan, under): (&Harm, Option<&Harm>)) -> Vec<String> {
    let Some(under) = under else { return Vec::new() };
    let margin = plan.margin.zip(under.margin).map(|(plan, under)| under - plan);
    let all = [
        ("stress-cost", Some(under.employer_cost - plan.employer_cost)),
        ("stress-income", Some(under.income_lost - plan.income_lost)),
        ("stress-margin", margin),
    ];
    let line = |(key, value): (&str, Option<f64>)| {
        let value = shown.voice.difference(value?, Unit::Money);
        Some(shown.fill(key, &[("value", value.into())]))
    };
    all.into_iter().filter_map(line).collect()
}
