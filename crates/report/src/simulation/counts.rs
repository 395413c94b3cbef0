//! Counts of a day: what became of the offered, and what else happened to contacts.

use organico_model::{ContactMeasures, Estimate};

use super::view::{SimulationView, TypeView};
use crate::number::NONE;
use crate::sections::parts::Table;

/// A column: the key of its heading, and its value.
type Column = (&'static str, Value);

#[derive(Clone, Copy)]
enum Value {
    /// A count, always shown.
    Count(fn(&ContactMeasures) -> Estimate),
    /// A count, shown if any type has any.
    CountOfAny(fn(&ContactMeasures) -> Estimate),
    /// A share, shown if it is above 0 for any type.
    ShareOfAny(fn(&ContactMeasures) -> Option<Estimate>),
}

const MAIN: [Column; 5] = [
    ("simulation-head-offered", Value::Count(|m| m.offered)),
    ("simulation-head-answered", Value::Count(|m| m.answered)),
    ("simulation-head-abandoned", Value::Count(|m| m.abandoned)),
    ("simulation-head-blocked", Value::CountOfAny(|m| m.blocked)),
    ("simulation-head-unfinished", Value::CountOfAny(|m| m.unfinished)),
];

const OTHERS: [Column; 6] = [
    ("simulation-head-contained", Value::CountOfAny(|m| m.contained)),
    ("simulation-head-retried", Value::CountOfAny(|m| m.retried)),
    ("simulation-head-called-back", Value::CountOfAny(|m| m.called_back)),
    ("simulation-head-returned", Value::CountOfAny(|m| m.returned)),
    ("simulation-head-pblock", Value::ShareOfAny(|m| m.pblock)),
    ("simulation-head-overdue", Value::ShareOfAny(|m| m.overdue)),
];

/// Returns what became of the offered, with a sum where there are several types.
pub(super) fn main(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Table {
    let columns = shown(&MAIN, types);
    let mut table = table(view, types, &columns);
    if types.len() > 1 {
        let sums = columns.iter().map(|(_, value)| sum(view, types, *value));
        table.rows.push(std::iter::once(view.say("simulation-all-types")).chain(sums).collect());
    }
    table
}

/// Returns what else happened to contacts; a table without rows where nothing did.
pub(super) fn others(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Table {
    let columns = shown(&OTHERS, types);
    if columns.is_empty() {
        return Table { heads: Vec::new(), words: 1, rows: Vec::new() };
    }
    table(view, types, &columns)
}

fn shown(columns: &[Column], types: &[TypeView<'_>]) -> Vec<Column> {
    let any = |value: &dyn Fn(&ContactMeasures) -> f64| {
        types.iter().any(|one| value(one.measures()) > 0.0)
    };
    let is_shown = |(_, value): &&Column| match value {
        Value::Count(_) => true,
        Value::CountOfAny(count) => any(&|m| count(m).mean),
        Value::ShareOfAny(share) => any(&|m| share(m).map_or(0.0, |one| one.mean)),
    };
    columns.iter().filter(is_shown).copied().collect()
}

fn table(view: &SimulationView<'_>, types: &[TypeView<'_>], columns: &[Column]) -> Table {
    let mut heads = vec![view.say("simulation-head-type")];
    heads.extend(columns.iter().map(|(key, _)| view.say(key)));
    let row = |one: &TypeView<'_>| {
        let cells = columns.iter().map(|(_, value)| cell(view, one.measures(), *value));
        std::iter::once(one.name().to_owned()).chain(cells).collect()
    };
    Table { heads, words: 1, rows: types.iter().map(row).collect() }
}

fn cell(view: &SimulationView<'_>, measures: &ContactMeasures, value: Value) -> String {
    match value {
        Value::Count(count) | Value::CountOfAny(count) => view.amount(count(measures)),
        Value::ShareOfAny(share) => {
            share(measures).map_or_else(|| NONE.to_owned(), |one| view.share(one))
        }
    }
}

fn sum(view: &SimulationView<'_>, types: &[TypeView<'_>], value: Value) -> String {
    match value {
        Value::Count(count) | Value::CountOfAny(count) => {
            view.plain(types.iter().map(|one| count(one.measures()).mean).sum())
        }
        // Shares of different wholes have no sum.
        Value::ShareOfAny(_) => NONE.to_owned(),
    }
}
