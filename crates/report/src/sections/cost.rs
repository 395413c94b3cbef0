//! What the plan costs the employer.

use organico_model::{Cents, PayLevel, PremiumCost};

use super::parts::{Table, lead};
use crate::breaches::BreachWords;
use crate::markup::Markup;
use crate::number::NONE;
use crate::view::View;

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    lead(markup, &view.say("cost-lead"));
    let cost = &view.plan.outcome.cost;
    let currency = view.centre.currency.as_str();
    let mut table = Table::new(view, 1, &["head-cost", "head-amount", "head-share"]);
    let share = |part: Cents| view.numbers.percent(part.0 as f64 / cost.total.0 as f64);
    let premiums = cost.premiums.iter().map(|premium| premium.cents.0);
    let premiums = Cents(premiums.fold(0, i64::saturating_add));
    let parts = [
        ("cost-pay", cost.pay),
        ("cost-premiums", premiums),
        ("cost-places", cost.places),
        ("cost-total", cost.total),
    ];
    for (key, amount) in parts.into_iter().filter(|part| part.0 != "cost-premiums" || part.1.0 > 0)
    {
        table.rows.push(vec![view.say(key), view.numbers.money(amount, currency), share(amount)]);
    }
    table.write(markup);
    let hour = per_rostered_hour(view)
        .map_or_else(|| NONE.to_owned(), |c| view.numbers.money_exact(c, currency));
    let contact =
        cost.per_contact.map_or_else(|| NONE.to_owned(), |c| view.numbers.money_exact(c, currency));
    let mut rates = Table::new(view, 1, &["head-rate", "head-amount"]);
    rates.rows.push(vec![view.say("cost-per-contact"), contact]);
    rates.rows.push(vec![view.say("cost-per-hour"), hour]);
    rates.write(markup);
    levels(markup, view);
    priced(markup, view);
    unpriced(markup, view);
}

/// Returns the total cost over the paid hours rostered.
pub(crate) fn per_rostered_hour(view: &View<'_>) -> Option<Cents> {
    let hours = view.plan.outcome.people.rostered_hours;
    let cents = view.plan.outcome.cost.total.0 as f64 / hours;
    (hours > 0.0 && cents.is_finite()).then_some(Cents(cents.round() as i64))
}

/// Writes what a month and an hour of each level cost, with where that comes from.
fn levels(markup: &mut Markup, view: &View<'_>) {
    if view.centre.pay.is_empty() {
        return;
    }
    lead(markup, &view.say("cost-levels"));
    let heads = ["head-level", "head-source", "head-status", "head-month-pay", "head-hour-cost"];
    let mut table = Table::new(view, 3, &heads);
    table.rows.extend(view.centre.pay.iter().map(|level| level_row(view, level)));
    table.write(markup);
}

fn level_row(view: &View<'_>, level: &PayLevel) -> Vec<String> {
    let currency = view.centre.currency.as_str();
    vec![
        level.level.as_str().to_owned(),
        source(&level.source),
        BreachWords::of(view.language).status(level.status),
        view.numbers.money_exact(level.month, currency),
        view.numbers.money_exact(level.hour_cost, currency),
    ]
}

/// Writes the premiums that are in the total.
fn priced(markup: &mut Markup, view: &View<'_>) {
    let premiums = &view.plan.outcome.cost.premiums;
    if premiums.is_empty() {
        return;
    }
    lead(markup, &view.say("cost-priced"));
    let heads =
        ["head-premium", "head-source", "head-status", "head-value", "head-hours", "head-amount"];
    let mut table = Table::new(view, 3, &heads);
    table.rows.extend(premiums.iter().map(|premium| priced_row(view, premium)));
    table.write(markup);
}

fn priced_row(view: &View<'_>, premium: &PremiumCost) -> Vec<String> {
    let money = |amount: Cents| view.numbers.money(amount, view.centre.currency.as_str());
    let bounds = match (premium.low, premium.high) {
        (None, None) => String::new(),
        (Some(low), None) => format!(" (≥ {})", money(low)),
        (None, Some(high)) => format!(" (≤ {})", money(high)),
        (Some(low), Some(high)) => format!(" ({} – {})", money(low), money(high)),
    };
    let words = BreachWords::of(view.language);
    vec![
        words.rule(premium.rule.as_str()),
        source(&premium.source),
        words.status(premium.status),
        view.numbers.percent_plain(premium.percent / 100.0),
        view.numbers.whole(premium.hours),
        format!("{}{bounds}", money(premium.cents)),
    ]
}

fn source(text: &str) -> String {
    if text.is_empty() { NONE.to_owned() } else { text.to_owned() }
}

fn unpriced(markup: &mut Markup, view: &View<'_>) {
    let unpriced = &view.plan.outcome.cost.unpriced_hours;
    if unpriced.iter().all(|(_, hours)| *hours <= 0) {
        return;
    }
    lead(markup, &view.say("cost-unpriced"));
    let mut table = Table::new(view, 1, &["head-premium", "head-hours"]);
    for (rule, hours) in unpriced.iter().filter(|(_, hours)| *hours > 0) {
        table.rows.push(vec![
            BreachWords::of(view.language).rule(rule),
            view.numbers.whole(*hours as f64),
        ]);
    }
    table.write(markup);
}
