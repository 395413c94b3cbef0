//! The roster as it is beside the proposed one: service, cost and people of both, the rules each breaks, and how much
//! would change. Nobody is named, and no group of fewer than five is shown apart.

mod changes;
mod chart;
mod money;
mod service;
mod work;

use organico_model::{AsIs, Breach, BreachKind};

use super::parts::{Table, figures, heading, lead};
use crate::breaches::{BreachWords, grouped};
use crate::difference::signed;
use crate::markup::Markup;
use crate::view::View;

/// Writes the section; the page leaves it out where no roster as it is was given.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let Some(as_is) = &view.plan.as_is else { return };
    lead(markup, &view.say("as-is-lead"));
    markup.element("ul", &[("class", &"headlines")], |markup| {
        let others = [rules_sentence(view, as_is), changes::sentence(view, as_is)];
        let sentences = service::sentence(view, as_is).into_iter().chain(others);
        for sentence in sentences.chain(left_out(view, as_is)) {
            markup.leaf("li", &[], sentence);
        }
    });
    figures(markup, |markup| chart::write(markup, view, as_is));
    let tables = [
        ("as-is-service", service::table(view, as_is)),
        ("as-is-coverage", work::coverage(view, as_is)),
        ("as-is-cost", money::table(view, as_is)),
        ("as-is-people", work::people(view, as_is)),
        ("as-is-sites", work::sites(view, as_is)),
        ("as-is-rules", rules(view, as_is)),
    ];
    for (key, table) in tables.iter().filter(|(_, table)| !table.rows.is_empty()) {
        heading(markup, &view.say(key));
        table.write(markup);
        match *key {
            "as-is-service" => lead(markup, &view.say("as-is-intervals")),
            "as-is-cost" => lead(markup, &view.say("as-is-cost-note")),
            _ => {}
        }
    }
    changes::write(markup, view, as_is);
}

/// Returns an empty table with a column for each of the two rosters and one for the difference.
fn comparison(view: &View<'_>) -> Table {
    Table::new(view, 1, &["head-figure", "head-as-is", "head-proposed", "head-difference"])
}

/// Returns a row of two counts and their difference.
fn count_row(view: &View<'_>, label: String, before: f64, after: f64) -> Vec<String> {
    let whole = |value: f64| view.numbers.decimal(value, 0);
    vec![
        label,
        whole(before),
        whole(after),
        signed(after.round() - before.round(), 0, view.language),
    ]
}

/// Returns what of the roster as it is was not compared, so that nobody takes its figures for all of it.
fn left_out(view: &View<'_>, as_is: &AsIs) -> Vec<String> {
    let told = [
        ("as-is-outside", as_is.shifts_outside),
        ("as-is-without-shift", as_is.people_without_shift),
    ];
    let told = told.into_iter().filter(|(_, count)| *count > 0);
    told.map(|(key, count)| view.plural(key, count as usize)).collect()
}

fn hard(breaches: &[Breach]) -> usize {
    breaches.iter().filter(|breach| breach.kind == BreachKind::Hard).count()
}

fn rules_sentence(view: &View<'_>, as_is: &AsIs) -> String {
    let gaps = [
        ("before", view.numbers.count(hard(&as_is.breaches)).into()),
        ("after", view.numbers.count(hard(&view.plan.breaches)).into()),
    ];
    view.fill("as-is-rules-sentence", &gaps)
}

/// Returns the breaches by rule, where either roster breaks it; a rule that cannot be evaluated is the same for both.
fn rules(view: &View<'_>, as_is: &AsIs) -> Table {
    let heads = ["head-rule", "head-kind", "head-as-is", "head-proposed", "head-difference"];
    let mut table = Table::new(view, 2, &heads);
    let words = BreachWords::of(view.language);
    let (before, after) = (grouped(&as_is.breaches), grouped(&view.plan.breaches));
    let mut keys: Vec<_> = before.keys().chain(after.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    for key in keys.into_iter().filter(|(kind, _)| *kind != BreachKind::CannotEvaluate) {
        let count = |groups: &crate::breaches::Groups<'_>| groups.get(&key).map_or(0, Vec::len);
        let (before, after) = (count(&before) as f64, count(&after) as f64);
        let mut row = count_row(view, words.rule(key.1), before, after);
        row.insert(1, words.kind(key.0));
        table.rows.push(row);
    }
    table
}
