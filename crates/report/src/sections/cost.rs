//! What the plan costs the employer.

use organico_model::Cents;

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
    for (key, amount) in
        [("cost-pay", cost.pay), ("cost-places", cost.places), ("cost-total", cost.total)]
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
    unpriced(markup, view);
}

/// Returns the total cost over the paid hours rostered.
pub(crate) fn per_rostered_hour(view: &View<'_>) -> Option<Cents> {
    let hours = view.plan.outcome.people.rostered_hours;
    let cents = view.plan.outcome.cost.total.0 as f64 / hours;
    (hours > 0.0 && cents.is_finite()).then_some(Cents(cents.round() as i64))
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
