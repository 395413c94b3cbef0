//! What happens to contacts of a type before, after and instead of a plain answer.

use organico_model::{Automation, CallbackRule, Deferral, Diagnostic, Retrial, Share, Transfer};

use super::known::Known;
use super::quantities::{below_one, positive_seconds, seconds};
use crate::centre::laws::read_time;
use crate::quantity::{count, factor, share};
use crate::refusal::Refusal;
use crate::tree::Table;

/// Shortest mean time until a customer tries again, in seconds: nobody redials faster, and shorter times would fill a
/// day with attempts that find the same queue.
const RETRIAL_SECONDS_MIN: f64 = 1.0;

/// Returns deferred work: `{ due_seconds = 14400, reserve = 2, backlog = 30 }`.
pub(super) fn deferral(table: &Table<'_>) -> Option<Deferral> {
    let due_seconds = table.quantity("due_seconds", positive_seconds);
    let reserve = table.quantity_if("reserve", count).unwrap_or(0);
    let backlog = table.quantity_if("backlog", count).unwrap_or(0);
    table.close();
    Some(Deferral { due_seconds: due_seconds?, reserve, backlog })
}

/// Returns who tries again: `{ probability = 0.4, delay = { law = "exponential", mean = "10min" } }`.
pub(super) fn retrial(table: &Table<'_>) -> Option<Retrial> {
    let probability = table.quantity("probability", retrial_probability);
    let delay = table.need_table("delay").as_ref().and_then(read_time);
    table.close();
    let (probability, delay) = (probability?, delay?);
    if delay.mean() >= RETRIAL_SECONDS_MIN {
        return Some(Retrial { probability, delay });
    }
    let fault = Diagnostic::fault("I1519").with("seconds", delay.mean());
    let fault = fault.with("limit", RETRIAL_SECONDS_MIN);
    table.context.report_at(&table.place("delay"), fault);
    None
}

/// Returns a probability of at most 0.99: customers who never give up would fill any day.
fn retrial_probability(text: &str) -> Result<f64, Refusal> {
    let value = below_one(text)?;
    if value <= 0.99 { Ok(value) } else { Err(Refusal::Range("0", "0.99")) }
}

/// Returns whom a call-back is offered: `{ over_seconds = 120, share = "50%" }`.
pub(super) fn callback(table: &Table<'_>) -> Option<CallbackRule> {
    let over_seconds = table.quantity("over_seconds", seconds);
    let accepted = table.quantity("share", share).map(Share::get);
    table.close();
    Some(CallbackRule { over_seconds: over_seconds?, share: accepted? })
}

/// Returns what a machine does first: `{ share, contained, time = { law ... }, failed_factor }`.
pub(super) fn automation(table: &Table<'_>) -> Option<Automation> {
    let met = table.quantity("share", share).map(Share::get);
    let contained = table.quantity("contained", share).map(Share::get);
    let time = table.need_table("time").as_ref().and_then(read_time);
    let failed = table.quantity_if("failed_factor", factor).unwrap_or(1.0);
    table.close();
    Some(Automation { share: met?, contained: contained?, seconds: time?, failed_factor: failed })
}

/// Returns what follows: `[{ to = "back", probability = 0.3 }]`, together at most certain.
pub(super) fn transfers(kind: &Table<'_>, known: &Known) -> Vec<Transfer> {
    let tables = kind.tables("transfers");
    let transfers: Vec<Transfer> =
        tables.iter().filter_map(|table| transfer(table, known)).collect();
    let total: f64 = transfers.iter().map(|transfer| transfer.probability).sum();
    // A few units in the last place: three thirds written in decimals are one.
    if total > 1.0 + 1e-9 {
        let fault = Diagnostic::fault("I1507").with("total", total);
        kind.context.report_at(&kind.place("transfers"), fault);
    }
    transfers
}

fn transfer(table: &Table<'_>, known: &Known) -> Option<Transfer> {
    let to = table.need("to").and_then(|node| known.kind(&node));
    let probability = table.quantity("probability", share).map(Share::get);
    table.close();
    Some(Transfer { to: to?, probability: probability? })
}

/// Returns the share of contacts that ask for the person of before, and how long they wait for them alone:
/// `{ share = "20%", wait_seconds = 60 }`.
pub(super) fn preferred(table: &Table<'_>) -> Option<(f64, f64)> {
    let asked = table.quantity("share", share).map(Share::get);
    let wait = table.quantity("wait_seconds", seconds);
    table.close();
    Some((asked?, wait?))
}
