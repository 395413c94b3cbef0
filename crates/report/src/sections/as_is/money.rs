//! What both rosters cost, and the hours of both that nobody can price.

use std::collections::BTreeSet;

use organico_model::{AsIs, Cents, CostOutcome};

use super::{comparison, count_row};
use crate::breaches::BreachWords;
use crate::number::NONE;
use crate::sections::parts::Table;
use crate::view::View;

/// A part of the cost.
type CostPart = fn(&CostOutcome) -> Cents;

/// Returns the figures of cost.
pub(super) fn table(view: &View<'_>, as_is: &AsIs) -> Table {
    let (before, after) = (&as_is.outcome.cost, &view.plan.outcome.cost);
    let mut table = comparison(view);
    let parts: [(&str, CostPart); 4] = [
        ("cost-pay", |cost| cost.pay),
        ("cost-premiums", premiums),
        ("cost-places", |cost| cost.places),
        ("cost-total", |cost| cost.total),
    ];
    for (key, part) in parts {
        let (before, after) = (part(before), part(after));
        if key != "cost-premiums" || before.0 != 0 || after.0 != 0 {
            table.rows.push(money_row(view, key, before, after));
        }
    }
    table.rows.push(per_contact(view, before.per_contact, after.per_contact));
    table.rows.extend(unpriced(view, before, after));
    table
}

fn premiums(cost: &CostOutcome) -> Cents {
    Cents(cost.premiums.iter().map(|premium| premium.cents.0).fold(0, i64::saturating_add))
}

fn money_row(view: &View<'_>, key: &str, before: Cents, after: Cents) -> Vec<String> {
    let money = |amount: Cents| view.numbers.money(amount, view.centre.currency.as_str());
    let more = Cents(after.0.saturating_sub(before.0));
    vec![view.say(key), money(before), money(after), with_sign(more, &money(more))]
}

fn per_contact(view: &View<'_>, before: Option<Cents>, after: Option<Cents>) -> Vec<String> {
    let exact = |amount: Cents| view.numbers.money_exact(amount, view.centre.currency.as_str());
    let cell = |amount: Option<Cents>| amount.map_or_else(|| NONE.to_owned(), exact);
    let more = before.zip(after).map(|(before, after)| Cents(after.0.saturating_sub(before.0)));
    let difference = more.map_or_else(|| NONE.to_owned(), |more| with_sign(more, &exact(more)));
    vec![view.say("cost-per-contact"), cell(before), cell(after), difference]
}

fn with_sign(amount: Cents, text: &str) -> String {
    let is_something = text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    if amount.0 > 0 && is_something { format!("+{text}") } else { text.to_owned() }
}

/// Returns the hours of each premium without a value: the cost above is without them.
fn unpriced(view: &View<'_>, before: &CostOutcome, after: &CostOutcome) -> Vec<Vec<String>> {
    let hours = |cost: &CostOutcome, rule: &str| {
        let found = cost.unpriced_hours.iter().find(|(known, _)| known == rule);
        found.map_or(0.0, |(_, hours)| *hours as f64)
    };
    let all = before.unpriced_hours.iter().chain(&after.unpriced_hours);
    let rules: BTreeSet<&str> = all.map(|(rule, _)| rule.as_str()).collect();
    let row = |rule: &str| {
        let name = BreachWords::of(view.language).rule(rule);
        let label = view.fill("as-is-unpriced", &[("rule", name.into())]);
        count_row(view, label, hours(before, rule), hours(after, rule))
    };
    rules.into_iter().map(row).collect()
}
