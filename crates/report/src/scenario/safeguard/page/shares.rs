//! What each measure of a plan did to the figures: in the order of the plan, and on the mean of all orders.

use organico_model::{MeasureShare, SafeguardPlan, ScenarioResult, Unit};

use super::cell::{Cell, Cells, Row, by_column};
use super::{Shown, measure};
use crate::markup::Markup;
use crate::scenario::comparison::{capital, total};
use crate::sections::parts::{heading, lead, paragraph};
use crate::working::quantity_label;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    lead(markup, &shown.say("shares-lead"));
    for (index, plan) in shown.found.plans.iter().enumerate() {
        if plan.shares.is_empty() {
            continue;
        }
        markup.element("div", &[("class", &"of-plan")], |markup| {
            heading(markup, &shown.plan(index));
            table(markup, shown, plan);
            if plan.shares.iter().all(|share| share.shapley.is_none()) {
                paragraph(markup, &shown.say("shares-too-many"));
            }
        });
    }
}

/// Writes a row for each figure that moves, with a column for each measure and one for the sum.
fn table(markup: &mut Markup, shown: &Shown<'_>, plan: &SafeguardPlan) {
    let measures = distinct(plan.shares.iter().map(|share| share.measure.as_str()));
    let figures = distinct(plan.shares.iter().map(|share| share.figure.as_str()));
    let heads = measures.iter().map(|id| name(shown, id));
    let heads: Vec<String> = heads.chain([shown.say("shares-sum")]).collect();
    let rows: Vec<Row> = figures
        .into_iter()
        .filter(|figure| of_figure(plan, figure).any(|share| share.in_order.abs() > 1e-6))
        .map(|figure| row(shown, plan, (figure, &measures)))
        .collect();
    by_column(markup, Cells::Numbers, &heads, &rows);
}

fn row(shown: &Shown<'_>, plan: &SafeguardPlan, (figure, measures): (&str, &[&str])) -> Row {
    let unit = unit(&plan.result, figure);
    let of = |id: &&str| of_figure(plan, figure).find(|share| share.measure == **id);
    let cells = measures.iter().map(|id| {
        of(id).map_or_else(Cell::none, |share| cell(shown, unit, (share.in_order, share.shapley)))
    });
    let in_order = of_figure(plan, figure).map(|share| share.in_order).sum();
    let mean: Option<f64> = of_figure(plan, figure).map(|share| share.shapley).sum();
    let name = figure.rsplit_once('/').map_or(figure, |(_, name)| name);
    Row {
        head: Cell::of(capital(&quantity_label(name, shown.voice.language))),
        cells: cells.chain([cell(shown, unit, (in_order, mean))]).collect(),
    }
}

/// Returns what a measure did in the order of the plan, and below it on the mean over all orders.
fn cell(shown: &Shown<'_>, unit: Unit, (in_order, mean): (f64, Option<f64>)) -> Cell {
    let cell = Cell::of(shown.voice.difference(in_order, unit));
    match mean {
        Some(mean) => cell.note(shown.voice.difference(mean, unit)),
        None => cell,
    }
}

fn of_figure<'a>(
    plan: &'a SafeguardPlan,
    figure: &'a str,
) -> impl Iterator<Item = &'a MeasureShare> {
    plan.shares.iter().filter(move |share| share.figure == figure)
}

/// Returns each text once, in the order in which they come.
fn distinct<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut known: Vec<&str> = Vec::new();
    for text in texts {
        if !known.contains(&text) {
            known.push(text);
        }
    }
    known
}

fn name(shown: &Shown<'_>, id: &str) -> String {
    if id.is_empty() {
        return shown.say("shares-demand");
    }
    measure::name(shown, id)
}

fn unit(result: &ScenarioResult, figure: &str) -> Unit {
    total(result, figure).map_or(Unit::Number, |(_, unit)| unit)
}
