//! What each change did: today, the changes in their order, and the scenario, so that the parts are seen to add up.

use organico_model::{Attribution, Unit};

use super::comparison::{Column, Comparison, capital, total};
use crate::markup::Markup;
use crate::sections::parts::{Table, heading, lead, paragraph};
use crate::working::quantity_label;

/// Writes a table for each scenario.
pub(super) fn write(markup: &mut Markup, comparison: &Comparison<'_>) {
    let voice = comparison.voice;
    lead(markup, &voice.say("scenario-lead-attribution"));
    let mut any = false;
    for column in comparison.scenarios() {
        let in_order = &column.result.attribution;
        let Some(table) = table(comparison, column, in_order, in_order) else { continue };
        any = true;
        markup.element("div", &[("class", &"parts")], |markup| {
            heading(markup, &column.name);
            table.write(markup);
        });
        write_over_all_orders(markup, comparison, column);
    }
    if !any {
        paragraph(markup, &voice.say("scenario-no-attribution"));
    }
}

/// Writes the mean over all orders, where the scenario has few enough changes for it.
fn write_over_all_orders(markup: &mut Markup, comparison: &Comparison<'_>, column: &Column<'_>) {
    let (voice, result) = (comparison.voice, column.result);
    if result.shapley.is_empty() {
        return;
    }
    // The demand comes first in every order.
    let demand = result.attribution.iter().filter(|part| part.change.is_empty());
    let parts: Vec<Attribution> = demand.chain(&result.shapley).cloned().collect();
    let Some(table) = table(comparison, column, &parts, &result.attribution) else { return };
    markup.element("div", &[("class", &"parts")], |markup| {
        heading(
            markup,
            &voice.fill("scenario-over-all-orders", &[("name", (&*column.name).into())]),
        );
        lead(markup, &voice.say("scenario-lead-over-all-orders"));
        table.write(markup);
    });
}

/// A figure that is accounted for.
struct Figure<'a> {
    path: &'a str,
    unit: Unit,
    end: f64,
}

/// Returns the parts in a table; those in order say what there was before all of them.
fn table(
    comparison: &Comparison<'_>,
    column: &Column<'_>,
    parts: &[Attribution],
    in_order: &[Attribution],
) -> Option<Table> {
    let voice = comparison.voice;
    let figures = figures(column, parts);
    if figures.is_empty() {
        return None;
    }
    let mut heads = vec![voice.say("scenario-head-change")];
    heads.extend(figures.iter().map(|figure| {
        let name = figure.path.rsplit_once('/').map_or(figure.path, |(_, name)| name);
        capital(&quantity_label(name, voice.language))
    }));
    let mut rows = vec![whole(comparison, &figures, "scenario-attribution-today", |figure| {
        figure.end - sum(in_order, figure.path)
    })];
    for change in changes(parts) {
        let mut row = vec![capital(&column.names.change(change, voice))];
        row.extend(figures.iter().map(|figure| {
            let part = parts.iter().find(|one| one.change == change && one.figure == figure.path);
            part.map_or_else(|| "—".to_owned(), |one| voice.difference(one.difference, figure.unit))
        }));
        rows.push(row);
    }
    rows.push(whole(comparison, &figures, "scenario-attribution-end", |figure| figure.end));
    Some(Table { heads, words: 1, rows })
}

fn whole(
    comparison: &Comparison<'_>,
    figures: &[Figure<'_>],
    key: &str,
    value: impl Fn(&Figure<'_>) -> f64,
) -> Vec<String> {
    let voice = comparison.voice;
    let cells = figures.iter().map(|figure| voice.figure(value(figure), figure.unit));
    std::iter::once(voice.say(key)).chain(cells).collect()
}

/// Returns the figures in the order in which they are accounted for, with their value in the scenario.
fn figures<'a>(column: &Column<'_>, parts: &'a [Attribution]) -> Vec<Figure<'a>> {
    let mut figures: Vec<Figure<'a>> = Vec::new();
    for part in parts {
        if figures.iter().any(|known| known.path == part.figure) {
            continue;
        }
        if let Some((end, unit)) = total(column.result, &part.figure) {
            figures.push(Figure { path: &part.figure, unit, end });
        }
    }
    figures
}

/// Returns the changes in the order in which they were applied.
fn changes(parts: &[Attribution]) -> Vec<&str> {
    let mut changes: Vec<&str> = Vec::new();
    for part in parts {
        if !changes.contains(&part.change.as_str()) {
            changes.push(&part.change);
        }
    }
    changes
}

fn sum(parts: &[Attribution], figure: &str) -> f64 {
    parts.iter().filter(|part| part.figure == figure).map(|part| part.difference).sum()
}
