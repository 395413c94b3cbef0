//! What the plan costs the employer.

use organico_model::{Cents, Diagnostic};

use super::parts::{Table, lead};
use crate::breaches::BreachWords;
use crate::markup::Markup;
use crate::number::NONE;
use crate::view::View;

/// The note that tells a premium of the cost.
const PREMIUM_NOTE: &str = "C0109";

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    lead(markup, &view.say("cost-lead"));
    let cost = &view.plan.outcome.cost;
    let currency = view.centre.currency.as_str();
    let mut table = Table::new(view, 1, &["head-cost", "head-amount", "head-share"]);
    let share = |part: Cents| view.numbers.percent(part.0 as f64 / cost.total.0 as f64);
    let premiums = Cents(cost.total.0.saturating_sub(cost.pay.0).saturating_sub(cost.places.0));
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
    priced(markup, view);
    unpriced(markup, view);
}

/// Returns the total cost over the paid hours rostered.
pub(crate) fn per_rostered_hour(view: &View<'_>) -> Option<Cents> {
    let hours = view.plan.outcome.people.rostered_hours;
    let cents = view.plan.outcome.cost.total.0 as f64 / hours;
    (hours > 0.0 && cents.is_finite()).then_some(Cents(cents.round() as i64))
}

/// Writes the premiums that are in the total, as the plan's notes tell them.
fn priced(markup: &mut Markup, view: &View<'_>) {
    let notes: Vec<&Diagnostic> =
        view.plan.notes.iter().filter(|note| note.code == PREMIUM_NOTE).collect();
    if notes.is_empty() {
        return;
    }
    lead(markup, &view.say("cost-priced"));
    let heads = ["head-premium", "head-source", "head-hours", "head-amount"];
    let mut table = Table::new(view, 2, &heads);
    for note in notes {
        table.rows.push(priced_row(view, note));
    }
    table.write(markup);
}

fn priced_row(view: &View<'_>, note: &Diagnostic) -> Vec<String> {
    let value = |name: &str| {
        let found = note.values.iter().find(|(known, _)| *known == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let money = |name: &str| {
        value(name).parse().map_or(NONE.to_owned(), |amount| view.numbers.decimal(amount, 2))
    };
    let bounds = if value("low") == "-" && value("high") == "-" {
        String::new()
    } else {
        format!(" ({} – {})", money("low"), money("high"))
    };
    let amount = format!("{}\u{a0}{}{bounds}", money("amount"), value("currency"));
    vec![
        BreachWords::of(view.language).rule(value("rule")),
        value("source").to_owned(),
        value("hours").parse().map_or(NONE.to_owned(), |hours: f64| view.numbers.whole(hours)),
        amount,
    ]
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
