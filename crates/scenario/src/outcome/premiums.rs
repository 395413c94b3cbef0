//! Extra pay by the time of work, where the rules hold a value for it.
//!
//! A premium is taken of what an hour costs the employer at the level of who works it, and several premiums of one hour
//! add up. Source: `docs/sources.md#premiums`.

use std::collections::BTreeMap;

use jiff::civil::Weekday;
use organico_model::{AgentId, Centre, Cents, Diagnostic, LevelId, Roster, Shift, SourceStatus};
use organico_rules::{DatedValue, price_hours};

use crate::Inputs;

/// The hours that every definition of night work contains (D.Lgs. 66/2003 art. 1).
const NIGHT: (i8, i8) = (0, 5);

/// How many minutes of a shift earn a premium.
pub(super) type PremiumMinutes = fn(&Centre, &Shift) -> i64;

/// The premiums by the time of work, with the rule that holds their value.
pub(super) const PREMIUMS: [(&str, PremiumMinutes); 3] = [
    ("premium.night", night_minutes),
    ("premium.sunday", sunday_minutes),
    ("premium.holiday", holiday_minutes),
];

/// A premium that has a value, and what it costs in the roster.
pub(super) struct Premium {
    rule: DatedValue,
    hours: f64,
    cents: i64,
    low: Option<i64>,
    high: Option<i64>,
}

/// Returns the premiums that have a value and hours, in a fixed order.
pub(super) fn premiums(inputs: &Inputs, roster: &Roster) -> Vec<Premium> {
    let levels: BTreeMap<&AgentId, &LevelId> =
        inputs.centre.people.iter().map(|person| (&person.id, &person.contract.level)).collect();
    PREMIUMS
        .iter()
        .map(|(rule, minutes)| {
            let mut by_level: BTreeMap<&LevelId, i64> = BTreeMap::new();
            for shift in &roster.shifts {
                if let Some(level) = levels.get(&shift.person) {
                    *by_level.entry(level).or_default() += minutes(&inputs.centre, shift);
                }
            }
            premium(inputs, inputs.rules.dated(rule), &by_level)
        })
        .filter(|premium| premium.rule.rule.status != SourceStatus::Unset && premium.hours > 0.0)
        .collect()
}

fn premium(inputs: &Inputs, rule: DatedValue, by_level: &BTreeMap<&LevelId, i64>) -> Premium {
    let mut sum = Premium { rule, hours: 0.0, cents: 0, low: None, high: None };
    for (level, minutes) in by_level {
        let row = inputs.centre.pay.iter().find(|row| row.level == **level);
        let hour_cost = row.map_or(Cents(0), |row| row.hour_cost);
        let priced = price_hours(&sum.rule, *minutes as f64 / 60.0, hour_cost);
        let Some(Cents(cents)) = priced.cents else { continue };
        sum.hours += *minutes as f64 / 60.0;
        sum.cents = sum.cents.saturating_add(cents);
        sum.low = added(sum.low, priced.low);
        sum.high = added(sum.high, priced.high);
    }
    sum
}

fn added(sum: Option<i64>, part: Option<Cents>) -> Option<i64> {
    part.map(|Cents(cents)| sum.unwrap_or(0).saturating_add(cents))
}

/// Returns what all premiums cost, in cents.
pub(super) fn premium_cents(premiums: &[Premium]) -> i64 {
    premiums.iter().fold(0, |sum, premium| sum.saturating_add(premium.cents))
}

/// Returns a note for each premium in the cost: hours, amount, bounds, and where its value comes from.
pub(crate) fn premium_notes(inputs: &Inputs, roster: &Roster) -> Vec<Diagnostic> {
    let currency = inputs.centre.currency.as_str();
    premiums(inputs, roster).iter().map(|premium| note(premium, currency)).collect()
}

fn note(premium: &Premium, currency: &str) -> Diagnostic {
    let value = &premium.rule.rule;
    let bound = |cents: Option<i64>| cents.map_or_else(|| "-".to_owned(), amount);
    Diagnostic::note("C0109")
        .with("rule", &value.id)
        .with("hours", libm::round(premium.hours))
        .with("percent", premium.rule.written().unwrap_or_default())
        .with("amount", amount(premium.cents))
        .with("low", bound(premium.low))
        .with("high", bound(premium.high))
        .with("currency", currency)
        .with("source", &value.source)
}

/// Returns cents as `123.45`.
fn amount(cents: i64) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}

/// Returns the paid minutes of a shift; where the day has several premiums each counts on its own.
fn sunday_minutes(_centre: &Centre, shift: &Shift) -> i64 {
    if shift.day.weekday() == Weekday::Sunday { shift.paid_minutes() } else { 0 }
}

fn holiday_minutes(centre: &Centre, shift: &Shift) -> i64 {
    if centre.calendar.holiday(shift.day).is_some() { shift.paid_minutes() } else { 0 }
}

fn night_minutes(centre: &Centre, shift: &Shift) -> i64 {
    let quarter_hours = (shift.end.as_second() - shift.start.as_second()) / 900;
    (0..quarter_hours)
        .filter(|step| {
            let instant = shift.start + jiff::SignedDuration::from_mins(15 * step);
            let hour = centre.zone.to_datetime(instant).hour();
            NIGHT.0 <= hour && hour < NIGHT.1
        })
        .count() as i64
        * 15
}
