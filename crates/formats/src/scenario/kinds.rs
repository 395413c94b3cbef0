//! What each kind of change says, one file a group of kinds.

pub(super) mod contacts;
pub(super) mod contract;
pub(super) mod hours;
pub(super) mod money;
pub(super) mod place;

use jiff::civil::Date;
use organico_model::{Cents, Diagnostic, Month};

use super::change::When;
use crate::quantity::{money, share};
use crate::tree::Table;

/// Returns a share that must be there.
fn need_share(table: &Table<'_>, key: &'static str) -> Option<f64> {
    table.quantity(key, share).map(organico_model::Share::get)
}

/// Returns a share that may be left out.
fn share_if(table: &Table<'_>, key: &'static str) -> Option<f64> {
    table.quantity_if(key, share).map(organico_model::Share::get)
}

/// Returns an amount of money; nothing spent where it is left out.
fn cost(table: &Table<'_>, key: &'static str) -> Cents {
    table.quantity_if(key, money).unwrap_or(Cents(0))
}

/// Reports a day or month of a change that does not fit the month in which the change begins.
fn misfit(table: &Table<'_>, key: &'static str, found: impl std::fmt::Display, begins: Month) {
    let fault = Diagnostic::fault("I0805").with("key", key).with("found", found);
    table.context.report_at(&table.place(key), fault.with("month", begins));
}

/// Reports a day that comes after the first month of a change, though it must come before what the change does.
fn check_not_later(table: &Table<'_>, key: &'static str, day: Option<Date>, when: When) {
    if let (Some(day), Some(from)) = (day, when.from)
        && day > from.last_day()
    {
        misfit(table, key, day, from);
    }
}

/// Reports a month that comes before the change begins, or after it ends.
fn check_during(table: &Table<'_>, key: &'static str, month: Option<Month>, when: When) {
    if let (Some(month), Some(from)) = (month, when.from)
        && (month < from || when.until.is_some_and(|until| until < month))
    {
        misfit(table, key, month, from);
    }
}
