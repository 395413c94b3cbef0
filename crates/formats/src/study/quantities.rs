//! Numbers of a model document; their unit stands in the key.

use crate::number::finite;
use crate::quantity::share;
use crate::refusal::Refusal;

/// Longest time that a model may give, in seconds: a year.
const SECONDS_MAX: f64 = 31_622_400.0;

/// Returns seconds, 0 or more.
pub(super) fn seconds(text: &str) -> Result<f64, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("12.5"))?;
    within(value, (0.0..=SECONDS_MAX).contains(&value), ("0", "31622400"))
}

/// Returns seconds, more than 0.
pub(super) fn positive_seconds(text: &str) -> Result<f64, Refusal> {
    let value = seconds(text)?;
    within(value, value > 0.0, ("> 0", "31622400"))
}

/// Returns the length of an interval: a microsecond or more.
pub(super) fn interval_seconds(text: &str) -> Result<f64, Refusal> {
    let value = seconds(text)?;
    within(value, value >= 1e-6, (">= 0.000001", "31622400"))
}

/// Returns a rate in contacts an hour, as contacts a second.
pub(super) fn per_hour(text: &str) -> Result<f64, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("120"))?;
    // Far above any centre; how many contacts a day may bring is checked when the day is known.
    within(value / 3600.0, (0.0..=1e9).contains(&value), ("0", "1000000000"))
}

/// Returns a deviation over a mean, or another number that may be 0.
pub(super) fn variation(text: &str) -> Result<f64, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("0.1"))?;
    within(value, (0.0..=10.0).contains(&value), ("0", "10"))
}

/// Returns a share below the whole, written as `40%` or `0.4`.
pub(super) fn below_one(text: &str) -> Result<f64, Refusal> {
    let value = share(text)?.get();
    within(value, value < 1.0, ("0", "< 1"))
}

/// Returns a number of hours, at least a minute's: a connection that fails more often is none.
pub(super) fn hours(text: &str) -> Result<f64, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("400"))?;
    within(value, (1.0 / 60.0..=1e6).contains(&value), ("1/60", "1000000"))
}

fn within(value: f64, holds: bool, range: (&'static str, &'static str)) -> Result<f64, Refusal> {
    if holds { Ok(value) } else { Err(Refusal::Range(range.0, range.1)) }
}
