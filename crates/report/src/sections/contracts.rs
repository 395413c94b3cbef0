//! Client contracts by month: what is delivered, what it costs, what the client pays.

use std::collections::BTreeSet;

use organico_model::{Cents, ContractInvoice, ContractMonth, Month};

use super::parts::{Table, heading, lead, paragraph};
use crate::markup::Markup;
use crate::number::NONE;
use crate::view::View;

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    lead(markup, &view.say("contracts-lead"));
    let partial: BTreeSet<(Month, u32)> =
        rows(view).filter(|row| row.is_partial()).map(|row| (row.month, row.days)).collect();
    for (month, days) in partial {
        let gaps = [
            ("month", month_words(view, month).into()),
            ("days", view.numbers.whole(days).into()),
            ("all", view.numbers.whole(month.days()).into()),
        ];
        paragraph(markup, &view.fill("contracts-partial", &gaps));
    }
    heading(markup, &view.say("contracts-hours"));
    hours(view).write(markup);
    heading(markup, &view.say("contracts-money"));
    money(view).write(markup);
}

fn rows<'a>(view: &View<'a>) -> impl Iterator<Item = &'a ContractMonth> {
    view.plan.contracts.iter()
}

fn month_words(view: &View<'_>, month: Month) -> String {
    let name = view.say(&format!("month-{}", month.number()));
    format!("{name} {}", month.first_day().year())
}

fn name(view: &View<'_>, row: &ContractMonth) -> String {
    let Some(id) = &row.contract else { return view.say("contracts-none") };
    let contract = view.centre.contracts.iter().find(|one| one.id == *id);
    let client = contract
        .and_then(|one| view.centre.clients.iter().find(|client| client.id == one.client))
        .map_or("?", |client| client.name.as_str());
    let gaps = [("client", client.into()), ("contract", id.as_str().into())];
    view.fill("contracts-name", &gaps)
}

fn hours(view: &View<'_>) -> Table {
    let heads = [
        "head-contract",
        "head-month",
        "head-offered",
        "head-handled",
        "head-level-month",
        "head-productive-hours",
        "head-paid-hours",
    ];
    let mut table = Table::new(view, 2, &heads);
    let number = |value: f64| view.numbers.whole(value);
    for row in rows(view) {
        let level = row.service_level.map(|level| view.numbers.percent(level));
        table.rows.push(vec![
            name(view, row),
            month_words(view, row.month),
            number(row.offered),
            number(row.handled),
            level.unwrap_or_else(|| NONE.to_owned()),
            number(row.productive_hours),
            number(row.paid_hours),
        ]);
    }
    let sum = |value: fn(&ContractMonth) -> f64| number(rows(view).map(value).sum());
    table.rows.push(vec![
        view.say("contracts-total"),
        String::new(),
        sum(|row| row.offered),
        sum(|row| row.handled),
        String::new(),
        sum(|row| row.productive_hours),
        sum(|row| row.paid_hours),
    ]);
    table
}

fn money(view: &View<'_>) -> Table {
    let heads = [
        "head-contract",
        "head-month",
        "head-invoice-gross",
        "head-penalties",
        "head-invoice",
        "head-contract-cost",
        "head-margin",
    ];
    let mut table = Table::new(view, 2, &heads);
    let amount = |cents: Cents| view.numbers.money_exact(cents, &view.centre.currency);
    for row in rows(view) {
        let of = |value: fn(&ContractInvoice) -> Cents| {
            row.invoice.as_ref().map_or_else(|| NONE.to_owned(), |invoice| amount(value(invoice)))
        };
        table.rows.push(vec![
            name(view, row),
            month_words(view, row.month),
            of(|invoice| invoice.gross),
            of(|invoice| invoice.penalties),
            of(|invoice| invoice.net),
            amount(row.cost),
            of(|invoice| invoice.margin),
        ]);
    }
    let sum = |value: fn(&ContractInvoice) -> Cents| {
        rows(view)
            .filter_map(|row| row.invoice.as_ref())
            .map(|invoice| value(invoice).0)
            .sum::<i64>()
    };
    let (net, cost) = (sum(|one| one.net), rows(view).map(|row| row.cost.0).sum::<i64>());
    table.rows.push(vec![
        view.say("contracts-total"),
        String::new(),
        amount(Cents(sum(|one| one.gross))),
        amount(Cents(sum(|one| one.penalties))),
        amount(Cents(net)),
        amount(Cents(cost)),
        amount(Cents(net - cost)),
    ]);
    table
}
