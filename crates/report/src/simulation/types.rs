//! Contact types: counts of a day, waits, service level in its definitions, single days, and exact values beside them.

use organico_model::{Analytic, Estimate};

use super::view::{SimulationView, TypeView};
use super::{counts, levels};
use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{Table, heading, lead};

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &SimulationView<'_>) {
    let types: Vec<TypeView<'_>> = view.types().collect();
    part(markup, view, "simulation-counts", &counts::main(view, &types));
    part(markup, view, "simulation-levels", &levels::definitions(view, &types));
    part(markup, view, "simulation-waits", &waits(view, &types));
    part(markup, view, "simulation-daily", &levels::daily(view, &types));
    part(markup, view, "simulation-others", &counts::others(view, &types));
    part(markup, view, "simulation-exact", &exact(view, &types));
}

/// Writes a table with its heading and how it is read; nothing if it has no rows.
fn part(markup: &mut Markup, view: &SimulationView<'_>, key: &str, table: &Table) {
    if table.rows.is_empty() {
        return;
    }
    heading(markup, &view.say(&format!("{key}-title")));
    lead(markup, &view.say(&format!("{key}-lead")));
    table.write(markup);
}

pub(super) fn heads(view: &SimulationView<'_>, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| view.say(key)).collect()
}

fn waits(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Table {
    let keys = [
        "simulation-head-type",
        "simulation-head-pwait",
        "simulation-head-pab",
        "simulation-head-asa",
        "simulation-head-ew",
        "simulation-head-eq",
    ];
    let row = |one: &TypeView<'_>| {
        let m = one.measures();
        let share = |value| view.measure(value, m, |value| view.share(value));
        let wait = |value| view.measure(value, m, |value| view.wait(value));
        vec![
            one.name().to_owned(),
            share(m.pwait),
            share(m.pab),
            wait(m.asa_served),
            wait(m.ew),
            view.measure(m.eq, m, |value| view.amount(value)),
        ]
    };
    Table { heads: heads(view, &keys), words: 1, rows: types.iter().map(row).collect() }
}

fn exact(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Table {
    let keys = [
        "simulation-head-type",
        "simulation-head-formula",
        "simulation-head-measure",
        "simulation-head-exact",
        "simulation-head-simulated",
        "simulation-head-inside",
    ];
    let known = types.iter().filter_map(|one| Some((one, one.found.analytic.as_ref()?)));
    let rows = known.flat_map(|(one, analytic)| exact_rows(view, one, analytic)).collect();
    Table { heads: heads(view, &keys), words: 3, rows }
}

fn exact_rows(
    view: &SimulationView<'_>,
    one: &TypeView<'_>,
    analytic: &Analytic,
) -> Vec<Vec<String>> {
    let m = one.measures();
    let measures = [
        ("simulation-head-sl-off", analytic.sl_off, m.sl_off),
        ("simulation-head-pab", analytic.pab, m.pab),
        ("simulation-head-pwait", analytic.pwait, m.pwait),
    ];
    let row = |(key, exact, simulated): (&str, f64, Option<Estimate>)| {
        let inside = simulated.filter(|_| !view.is_single() && exact.is_finite());
        let words = inside.map(|simulated| {
            view.say(if simulated.contains(exact) {
                "simulation-inside"
            } else {
                "simulation-outside"
            })
        });
        vec![
            one.name().to_owned(),
            formula(view, &analytic.formula),
            view.say(key),
            view.share_beside(exact, simulated),
            view.measure(simulated, m, |value| view.share(value)),
            words.unwrap_or_else(|| NONE.to_owned()),
        ]
    };
    measures.into_iter().map(row).collect()
}

/// Returns the name of a formula.
fn formula(view: &SimulationView<'_>, id: &str) -> String {
    let known = view.texts.find(&format!("simulation-formula-{id}"), &[]);
    known.unwrap_or_else(|| view.say("simulation-formula-other"))
}
