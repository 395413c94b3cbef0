//! Quantities with their unit, as a planner writes them: `180s`, `1h30min`, `80%`, `12.50`, `12 km`.
//!
//! Each reader takes the raw text of a value and returns the quantity or why it is refused; each has a writer whose
//! text reads back as the same quantity.

use organico_model::{Cents, Kilometres, Occupancy, Seconds, Share, Shrinkage};

use crate::number::{finite, scaled, shortest, unscaled};
use crate::refusal::Refusal;

/// Longest time that a document may give, in seconds: a year, so that minutes always fit their type.
const DURATION_SECONDS_MAX: f64 = 366.0 * 86_400.0;

/// Returns a duration: numbers each with its unit `s`, `min`, `h` or `d`, one after the other, such as `1h30min`.
pub(crate) fn duration(text: &str) -> Result<Seconds, Refusal> {
    let mut rest = text.trim();
    if rest.is_empty() {
        return Err(Refusal::Unit("180s, 30min, 25h"));
    }
    let mut seconds = 0.0;
    while !rest.is_empty() {
        let (number, unit, after) = number_and_unit(rest);
        let value = finite(number).ok_or(Refusal::Form("180s, 30min, 25h"))?;
        let factor = match unit {
            "s" => 1.0,
            "min" => 60.0,
            "h" => 3600.0,
            "d" => 86_400.0,
            _ => return Err(Refusal::Unit("180s, 30min, 25h")),
        };
        seconds += value * factor;
        rest = after;
    }
    Seconds::new(seconds)
        .ok()
        .filter(|seconds| seconds.get() <= DURATION_SECONDS_MAX)
        .ok_or(Refusal::Range("0s", "366d"))
}

/// Splits `180s 5min` into `180`, `s` and `5min`.
fn number_and_unit(text: &str) -> (&str, &str, &str) {
    let is_number = |c: char| c.is_ascii_digit() || "+-.".contains(c);
    let (number, rest) = text.split_at(text.find(|c| !is_number(c)).unwrap_or(text.len()));
    let rest = rest.trim_start();
    let (unit, rest) = rest.split_at(rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()));
    if unit.is_empty() && !rest.is_empty() && number.is_empty() {
        // A sign that is neither number nor unit: taken as a unit, so that the reading ends.
        return ("", rest, "");
    }
    (number, unit, rest.trim_start())
}

/// Returns a duration longer than nothing.
pub(crate) fn positive_duration(text: &str) -> Result<Seconds, Refusal> {
    let seconds = duration(text)?;
    if seconds.get() > 0.0 { Ok(seconds) } else { Err(Refusal::Range("> 0s", "366d")) }
}

/// Returns a duration in whole minutes.
pub(crate) fn minutes(text: &str) -> Result<u32, Refusal> {
    let seconds = duration(text)?.get();
    if seconds % 60.0 == 0.0 {
        Ok((seconds / 60.0) as u32)
    } else {
        Err(Refusal::Unit("30min, 25h"))
    }
}

/// Returns a duration in whole minutes, at least one.
pub(crate) fn positive_minutes(text: &str) -> Result<u32, Refusal> {
    match minutes(text)? {
        0 => Err(Refusal::Range("1min", "366d")),
        minutes => Ok(minutes),
    }
}

/// Returns the text of a duration in seconds.
pub(crate) fn duration_text(seconds: Seconds) -> String {
    format!("{}s", shortest(seconds.get()))
}

/// Returns the text of a duration in minutes: `25h`, `90min`.
pub(crate) fn minutes_text(minutes: u32) -> String {
    if minutes > 0 && minutes.is_multiple_of(60) {
        format!("{}h", minutes / 60)
    } else {
        format!("{minutes}min")
    }
}

/// Returns a share written as `80%` or `0.8`.
pub(crate) fn share(text: &str) -> Result<Share, Refusal> {
    Share::new(fraction(text)?).map_err(|_| Refusal::Range("0%", "100%"))
}

/// Returns an occupancy written as `85%` or `0.85`, above 0.
pub(crate) fn occupancy(text: &str) -> Result<Occupancy, Refusal> {
    Occupancy::new(fraction(text)?)
        .ok()
        .filter(|cap| cap.get() > 0.0)
        .ok_or(Refusal::Range("> 0%", "100%"))
}

/// Returns a share of paid time away, below the whole.
pub(crate) fn shrinkage(text: &str) -> Result<Shrinkage, Refusal> {
    Shrinkage::new(fraction(text)?).map_err(|_| Refusal::Range("0%", "< 100%"))
}

fn fraction(text: &str) -> Result<f64, Refusal> {
    let text = text.trim();
    let (number, divisor) = match text.strip_suffix('%') {
        Some(percent) => (percent, 100.0),
        None => (text, 1.0),
    };
    let has_unit = number.chars().any(|c| c.is_alphabetic() && c != 'e' && c != 'E');
    if has_unit {
        return Err(Refusal::Unit("80%, 0.8"));
    }
    finite(number).map(|value| value / divisor).ok_or(Refusal::Form("80%, 0.8"))
}

/// Returns the text of a share: per cent where that reads back as the same number, otherwise the fraction.
pub(crate) fn share_text(share: f64) -> String {
    let percent = format!("{}%", shortest((share * 1e10).round() / 1e8));
    if fraction(&percent) == Ok(share) { percent } else { shortest(share) }
}

/// Largest amount that a document may give, in cents: a thousand million, so that sums over people and hours fit.
const CENTS_MAX: i64 = 100_000_000_000;

/// Returns an amount of money with at most two decimals, not negative.
pub(crate) fn money(text: &str) -> Result<Cents, Refusal> {
    let text = text.trim();
    if text.chars().any(|c| !c.is_ascii_digit() && !"-.".contains(c)) || text.is_empty() {
        return Err(Refusal::Unit("12.50"));
    }
    match scaled(text, 2) {
        Some(cents) if (0..=CENTS_MAX).contains(&cents) => Ok(Cents(cents)),
        Some(_) => Err(Refusal::Range("0.00", "1000000000.00")),
        None => Err(Refusal::Form("12.50")),
    }
}

/// Returns the text of an amount of money.
pub(crate) fn money_text(cents: Cents) -> String {
    unscaled(cents.0, 2, 2)
}

/// Returns a distance written as `12 km` or `800 m`.
pub(crate) fn distance(text: &str) -> Result<Kilometres, Refusal> {
    let (number, unit, rest) = number_and_unit(text.trim());
    let factor = match (unit, rest) {
        ("km", "") => 1.0,
        ("m", "") => 0.001,
        _ => return Err(Refusal::Unit("12 km")),
    };
    let value = finite(number).ok_or(Refusal::Form("12 km"))?;
    Kilometres::new(value * factor)
        .ok()
        .filter(|distance| distance.get() <= 20_000.0)
        .ok_or(Refusal::Range("0 km", "20000 km"))
}

/// Returns the text of a distance.
pub(crate) fn distance_text(distance: Kilometres) -> String {
    format!("{} km", shortest(distance.get()))
}

/// Returns a positive number in thousandths, such as 12.5 as 12,500.
pub(crate) fn thousandths(text: &str) -> Result<u32, Refusal> {
    let number = scaled(text, 3).ok_or(Refusal::Form("12.5"))?;
    match u32::try_from(number) {
        Ok(thousandths) if thousandths > 0 => Ok(thousandths),
        _ => Err(Refusal::Range("0.001", "4294967.295")),
    }
}

/// Returns a factor: a finite number above 0 and at most 10.
pub(crate) fn factor(text: &str) -> Result<f64, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("1.2"))?;
    if value > 0.0 && value <= 10.0 { Ok(value) } else { Err(Refusal::Range("> 0", "10")) }
}

/// Returns a whole number of people, seats or attempts: 0 to a million.
pub(crate) fn count(text: &str) -> Result<u32, Refusal> {
    match text.trim().parse::<u32>() {
        Ok(value) if value <= 1_000_000 => Ok(value),
        Ok(_) => Err(Refusal::Range("0", "1000000")),
        Err(_) if scaled(text, 0).is_some() => Err(Refusal::Range("0", "1000000")),
        Err(_) => Err(Refusal::Form("12")),
    }
}

/// Returns a whole number of at least 1.
pub(crate) fn positive_count(text: &str) -> Result<u32, Refusal> {
    match count(text)? {
        0 => Err(Refusal::Range("1", "1000000")),
        count => Ok(count),
    }
}

/// Returns a whole number of contacts or items: 0 to 10^12.
pub(crate) fn large_count(text: &str) -> Result<u64, Refusal> {
    let value = scaled(text, 0).ok_or(Refusal::Form("120000"))?;
    match u64::try_from(value) {
        Ok(value) if value <= 1_000_000_000_000 => Ok(value),
        _ => Err(Refusal::Range("0", "1000000000000")),
    }
}

#[cfg(test)]
mod tests;
