//! Service level: its three definitions side by side, and how single days spread.

use organico_model::DailyLevel;

use super::types::heads;
use super::view::{SimulationView, TypeView};
use crate::number::NONE;
use crate::sections::parts::Table;

/// Returns the service level of each type in its three definitions, with the target and what can be said of it.
pub(super) fn definitions(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Table {
    let keys = [
        "simulation-head-type",
        "simulation-head-threshold",
        "simulation-head-target",
        "simulation-head-verdict",
        "simulation-head-sl-off",
        "simulation-head-sl-ans",
        "simulation-head-sl-exab",
    ];
    let row = |one: &TypeView<'_>| {
        let m = one.measures();
        let share = |value| view.measure(value, m, |value| view.share(value));
        vec![
            one.name().to_owned(),
            view.duration(one.found.threshold_seconds),
            target(view, one),
            view.say(one.verdict().key()),
            share(m.sl_off),
            share(m.sl_ans),
            share(m.sl_exab),
        ]
    };
    Table { heads: heads(view, &keys), words: 4, rows: types.iter().map(row).collect() }
}

/// Returns the service level of single days of each type that has one.
pub(super) fn daily(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Table {
    let keys = [
        "simulation-head-type",
        "simulation-head-p05",
        "simulation-head-p50",
        "simulation-head-p95",
        "simulation-head-target",
        "simulation-head-met",
    ];
    let row = |one: &TypeView<'_>| Some(daily_row(view, one, one.found.daily?));
    Table { heads: heads(view, &keys), words: 1, rows: types.iter().filter_map(row).collect() }
}

fn daily_row(view: &SimulationView<'_>, one: &TypeView<'_>, daily: DailyLevel) -> Vec<String> {
    let percent = |value: f64| view.numbers.percent(value);
    vec![
        one.name().to_owned(),
        percent(daily.p05),
        percent(daily.p50),
        percent(daily.p95),
        target(view, one),
        daily.met.map_or_else(|| NONE.to_owned(), |met| view.share(met)),
    ]
}

fn target(view: &SimulationView<'_>, one: &TypeView<'_>) -> String {
    one.target().map_or_else(|| NONE.to_owned(), |share| view.numbers.percent_plain(share))
}
