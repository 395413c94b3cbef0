//! What a tender says of money: prices, wages, other costs, premiums.

use organico_model::{Cents, RuleId, Share, StatedCost, StatedPremium, StatedWage, TenderPrice};

use super::source;
use crate::daytime::date;
use crate::number::scaled;
use crate::quantity::{money, share};
use crate::refusal::Refusal;
use crate::tree::Table;

/// The premiums that a tender may state, by their keys.
const PREMIUMS: [(&str, &str); 2] = [("night", "premium.night"), ("sunday", "premium.sunday")];
/// Largest price, in ten-thousandths: a thousand a minute or a contact is a slip of the pen.
const PRICE_MAX: i64 = 10_000_000;

/// Returns the price of a table, if it has one: for a minute or for a contact, not both.
pub(super) fn price(table: &Table<'_>) -> Option<TenderPrice> {
    let inner = table.table("price")?;
    let minute = inner.quantity_if("minute", amount).map(TenderPrice::Minute);
    let contact = inner.quantity_if("contact", whole_cents).map(TenderPrice::Contact);
    let written = ["minute", "contact"].into_iter().filter(|key| inner.find(key).is_some());
    let count = written.count();
    inner.close();
    if count != 1 {
        let fault = organico_model::Diagnostic::fault("I1005").with("count", count);
        table.context.report_at(&table.place("price"), fault);
        return None;
    }
    minute.or(contact)
}

/// Returns a price above nothing with at most four decimals, in cents.
fn amount(text: &str) -> Result<f64, Refusal> {
    let text = text.trim();
    if text.is_empty() || text.chars().any(|c| !c.is_ascii_digit() && !"-.".contains(c)) {
        return Err(Refusal::Unit("0.6150"));
    }
    match scaled(text, 4) {
        Some(found) if (1..=PRICE_MAX).contains(&found) => Ok(found as f64 / 100.0),
        Some(_) => Err(Refusal::Range("0.0001", "1000.0000")),
        None => Err(Refusal::Form("0.6150")),
    }
}

/// Returns a price above nothing with at most two decimals, in cents: nobody pays a contact in fractions of a cent.
fn whole_cents(text: &str) -> Result<f64, Refusal> {
    match money(text)?.0 {
        cents @ 1..=100_000 => Ok(cents as f64),
        _ => Err(Refusal::Range("0.01", "1000.00")),
    }
}

/// Returns a stated wage.
pub(super) fn wage(table: &Table<'_>) -> Option<StatedWage> {
    let from = table.quantity("from", date);
    let month = table.quantity("month", paid);
    let source = source(table);
    table.close();
    Some(StatedWage { from: from?, month: month?, source: source? })
}

fn paid(text: &str) -> Result<Cents, Refusal> {
    let cents = money(text)?;
    match cents.0 {
        1..=100_000_000 => Ok(cents),
        _ => Err(Refusal::Range("0.01", "1000000.00")),
    }
}

/// Returns a stated cost of a year.
pub(super) fn cost(table: &Table<'_>) -> Option<StatedCost> {
    let year = table.quantity("year", money);
    let source = source(table);
    table.close();
    Some(StatedCost { year: year?, source: source? })
}

/// Returns the stated premiums.
pub(super) fn premiums(table: &Table<'_>) -> Vec<StatedPremium> {
    let one = |(key, rule): (&'static str, &str)| {
        let inner = table.table(key)?;
        let share = inner.quantity("share", share).map(Share::get);
        let source = source(&inner);
        inner.close();
        Some(StatedPremium { rule: RuleId::new(rule), share: share?, source: source? })
    };
    let found = PREMIUMS.into_iter().filter_map(one).collect();
    table.close();
    found
}
