//! The values behind the charts, interval by interval.

use organico_model::{Estimate, IntervalSimulation};

use super::types::heads;
use super::view::{SimulationView, TypeView};
use crate::number::NONE;
use crate::sections::parts::Table;

/// Rows of one table: two days in intervals of five minutes. The rest is in the document.
const ROWS_MAX: usize = 576;

/// Returns the values of a contact type.
pub(super) fn type_table(view: &SimulationView<'_>, one: &TypeView<'_>) -> Table {
    let keys = [
        "head-time",
        "simulation-head-offered",
        "simulation-head-abandoned",
        "simulation-head-eq",
        "simulation-head-sl-off",
    ];
    let row = |interval: &IntervalSimulation| {
        let measures = interval.types.get(one.index);
        let amount = |value: Option<Estimate>| known(value, |value| view.amount(value));
        vec![
            time(view, interval),
            amount(measures.map(|m| m.offered)),
            amount(measures.map(|m| m.abandoned)),
            amount(measures.and_then(|m| m.eq)),
            known(measures.and_then(|m| m.sl_off), |value| view.share(value)),
        ]
    };
    table(view, &keys, row)
}

/// Returns the values of a group.
pub(super) fn group_table(view: &SimulationView<'_>, index: usize) -> Table {
    let keys =
        ["head-time", "simulation-head-staffed", "simulation-head-busy", "simulation-head-occ"];
    let row = |interval: &IntervalSimulation| {
        let group = interval.groups.get(index);
        let amount = |value: Option<Estimate>| known(value, |value| view.amount(value));
        vec![
            time(view, interval),
            amount(group.map(|one| one.staffed)),
            amount(group.map(|one| one.busy)),
            known(group.and_then(|one| one.occ), |value| view.share(value)),
        ]
    };
    table(view, &keys, row)
}

fn table(
    view: &SimulationView<'_>,
    keys: &[&str],
    row: impl Fn(&IntervalSimulation) -> Vec<String>,
) -> Table {
    let rows = view.intervals().iter().take(ROWS_MAX).map(row).collect();
    Table { heads: heads(view, keys), words: 1, rows }
}

fn time(view: &SimulationView<'_>, interval: &IntervalSimulation) -> String {
    view.time_span((interval.start_seconds, interval.end_seconds))
}

fn known(value: Option<Estimate>, text: impl Fn(Estimate) -> String) -> String {
    value.filter(|value| value.mean.is_finite()).map_or_else(|| NONE.to_owned(), text)
}
