//! What each measure of a plan did to the figures: in the order of the plan, and on the mean of all orders.

use organico_model::{MeasureShare, SafeguardPlan, ScenarioResult, Unit};

use super::{Shown, measure};
use crate::markup::Markup;
use crate::scenario::comparison::{capital, total};
use crate::sections::parts::{Table, heading, lead, paragraph};
use crate::working::quantity_label;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    lead(markup, &shown.say("shares-lead"));
    for (index, plan) in shown.found.plans.iter().enumerate() {
        if plan.shares.is_empty() {
            continue;
        }
        markup.element("div", &[("class", &"parts sums")], |markup| {
            heading(markup, &shown.plan(index));
            table(shown, plan).write(markup);
            if plan.shares.iter().any(|share| share.shapley.is_none()) {
                paragraph(markup, &shown.say("shares-too-many"));
            }
        });
    }
}

/// What a column has of a share.
type Of = fn(&MeasureShare) -> Option<f64>;

/// A column: a figure, in the order of the plan or on the mean of all orders.
struct Column<'a> {
    figure: &'a str,
    unit: Unit,
    of: Of,
    head: String,
}

fn table(shown: &Shown<'_>, plan: &SafeguardPlan) -> Table {
    let columns = columns(shown, plan);
    let mut measures: Vec<&str> = Vec::new();
    for share in &plan.shares {
        if !measures.contains(&share.measure.as_str()) {
            measures.push(&share.measure);
        }
    }
    let cell = |measure: &str, column: &Column<'_>| {
        let own =
            plan.shares.iter().find(|one| one.measure == measure && one.figure == column.figure);
        let value = own.and_then(|share| (column.of)(share));
        value.map_or_else(|| "—".to_owned(), |value| shown.voice.difference(value, column.unit))
    };
    let mut rows: Vec<Vec<String>> = measures
        .iter()
        .map(|measure| {
            let cells = columns.iter().map(|column| cell(measure, column));
            std::iter::once(name(shown, measure)).chain(cells).collect()
        })
        .collect();
    let sums = columns.iter().map(|column| sum(shown, plan, column));
    rows.push(std::iter::once(shown.say("shares-sum")).chain(sums).collect());
    let heads = columns.iter().map(|column| column.head.clone());
    Table {
        heads: std::iter::once(shown.say("column-measure")).chain(heads).collect(),
        words: 1,
        rows,
    }
}

fn name(shown: &Shown<'_>, id: &str) -> String {
    if id.is_empty() {
        return shown.say("shares-demand");
    }
    measure::name(shown, id)
}

/// Returns the sum of a column; nothing where a part of it is not known.
fn sum(shown: &Shown<'_>, plan: &SafeguardPlan, column: &Column<'_>) -> String {
    let own = plan.shares.iter().filter(|share| share.figure == column.figure);
    match own.map(|share| (column.of)(share)).sum::<Option<f64>>() {
        Some(sum) => shown.voice.difference(sum, column.unit),
        None => "—".to_owned(),
    }
}

fn columns<'a>(shown: &Shown<'_>, plan: &'a SafeguardPlan) -> Vec<Column<'a>> {
    let mut figures: Vec<&str> = Vec::new();
    for share in &plan.shares {
        if !figures.contains(&share.figure.as_str()) {
            figures.push(&share.figure);
        }
    }
    let ways: [(&str, Of); 2] =
        [("shares-in-order", |share| Some(share.in_order)), ("shares-mean", |share| share.shapley)];
    let known = |figure: &str, of: Of| {
        plan.shares.iter().any(|share| share.figure == figure && of(share).is_some())
    };
    let mut columns = Vec::new();
    for figure in figures {
        for (key, of) in ways.iter().filter(|(_, of)| known(figure, *of)) {
            let head = format!("{}, {}", label(shown, figure), shown.say(key));
            columns.push(Column { figure, unit: unit(&plan.result, figure), of: *of, head });
        }
    }
    columns
}

/// Returns the words of a figure: the plan's own where it is one of its harms.
fn label(shown: &Shown<'_>, figure: &str) -> String {
    let name = figure.rsplit_once('/').map_or(figure, |(_, name)| name);
    capital(&quantity_label(name, shown.voice.language))
}

fn unit(result: &ScenarioResult, figure: &str) -> Unit {
    let path =
        if figure.starts_with("total/") { figure.to_owned() } else { format!("total/{figure}") };
    total(result, &path).map_or(Unit::Number, |(_, unit)| unit)
}
