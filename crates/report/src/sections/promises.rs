//! What was done for the promises that the first roster missed, and what stands in the way of those still missed.

use organico_model::{Promise, PromiseOutcome, PromiseVerdict, Pursuit};

use super::parts::{Table, heading, paragraph};
use crate::markup::Markup;
use crate::number::NONE;
use crate::view::View;

/// Writes the part; nothing where the first roster kept every promise.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let pursuit = &view.plan.pursuit;
    let told: Vec<&PromiseOutcome> = told(pursuit).collect();
    if told.is_empty() {
        return;
    }
    heading(markup, &view.say("promises-heading"));
    paragraph(markup, &lead(view, pursuit));
    table(view, &told).write(markup);
}

/// Returns the promises that a reader wants to hear of: those that the first roster or the last one misses.
pub(crate) fn told(pursuit: &Pursuit) -> impl Iterator<Item = &PromiseOutcome> {
    pursuit.promises.iter().filter(|one| one.verdict != PromiseVerdict::Kept)
}

fn lead(view: &View<'_>, pursuit: &Pursuit) -> String {
    let missed = told(pursuit).count();
    let still = pursuit.promises.iter().filter(|one| !one.is_kept()).count();
    let gaps = [
        ("missed", view.numbers.count(missed).into()),
        ("number", view.numbers.count(pursuit.promises.len()).into()),
        ("still", still.into()),
        ("rounds", pursuit.rounds.into()),
        ("kept", pursuit.rounds_kept.into()),
    ];
    view.fill("promises-lead", &gaps)
}

fn table(view: &View<'_>, told: &[&PromiseOutcome]) -> Table {
    let heads = [
        "head-type",
        "head-promise",
        "head-obstacle",
        "head-target",
        "head-first-roster",
        "head-this-roster",
        "head-hours-missing",
        "head-hours-price",
    ];
    let mut table = Table::new(view, 3, &heads);
    for one in told {
        let hours = if one.hours_missing > 0.0 {
            view.numbers.whole(one.hours_missing)
        } else {
            NONE.to_owned()
        };
        let price = one.price.map(|cents| view.numbers.money(cents, &view.centre.currency));
        table.rows.push(vec![
            view.type_name(&one.contact_type).to_owned(),
            view.say(promise_key(one.promise)),
            view.say(verdict_key(one.verdict)),
            figure(view, one.promise, one.target),
            figure(view, one.promise, one.first),
            figure(view, one.promise, one.reached),
            hours,
            price.unwrap_or_else(|| NONE.to_owned()),
        ]);
    }
    table
}

fn figure(view: &View<'_>, promise: Promise, value: f64) -> String {
    match promise {
        Promise::ServiceLevel | Promise::Abandonment => view.numbers.percent(value),
        Promise::SpeedOfAnswer => view.numbers.seconds(value),
    }
}

/// Returns the key of the name of a promise.
pub(crate) const fn promise_key(promise: Promise) -> &'static str {
    match promise {
        Promise::ServiceLevel => "promise-service-level",
        Promise::SpeedOfAnswer => "promise-speed-of-answer",
        Promise::Abandonment => "promise-abandonment",
    }
}

/// Returns the key of what became of a promise.
pub(crate) const fn verdict_key(verdict: PromiseVerdict) -> &'static str {
    match verdict {
        PromiseVerdict::Kept => "promise-kept",
        PromiseVerdict::KeptAfterCorrection => "promise-corrected",
        PromiseVerdict::NobodyHasTheSkill => "promise-nobody",
        PromiseVerdict::HoursAreMissing => "promise-hours",
        PromiseVerdict::HoursCannotMove => "promise-stuck",
    }
}
