//! Extra pay by the time of work, where the rules hold a value for it.
//!
//! A premium is taken of what an hour costs the employer at the level of who works it, and several premiums of one hour
//! add up. Source: `docs/sources.md#premiums`.

use std::collections::BTreeMap;

use jiff::civil::Weekday;
use organico_model::{AgentId, Centre, Cents, LevelId, PremiumCost, Roster, Shift};
use organico_rules::{DatedValue, price_hours};

use crate::Inputs;

/// The hours that every definition of night work contains (D.Lgs. 66/2003 art. 1).
const NIGHT: (i8, i8) = (0, 5);

/// How many minutes of a shift earn a premium.
pub(crate) type PremiumMinutes = fn(&Centre, &Shift) -> i64;

/// The premiums by the time of work, with the rule that holds their value.
pub(crate) const PREMIUMS: [(&str, PremiumMinutes); 3] = [
    ("premium.night", night_minutes),
    ("premium.sunday", sunday_minutes),
    ("premium.holiday", holiday_minutes),
];

/// Returns the premiums that have a value and hours, in a fixed order.
pub(super) fn premiums(inputs: &Inputs, roster: &Roster) -> Vec<PremiumCost> {
    let levels: BTreeMap<&AgentId, &LevelId> =
        inputs.centre.people.iter().map(|person| (&person.id, &person.contract.level)).collect();
    PREMIUMS
        .iter()
        .filter_map(|(rule, minutes)| {
            let mut by_level: BTreeMap<&LevelId, i64> = BTreeMap::new();
            for shift in &roster.shifts {
                if let Some(level) = levels.get(&shift.person) {
                    *by_level.entry(level).or_default() += minutes(&inputs.centre, shift);
                }
            }
            premium(inputs, &inputs.rules.dated(rule), &by_level)
        })
        .filter(|premium| premium.hours > 0.0)
        .collect()
}

/// Returns what a premium costs, or nothing where the rule has no value.
fn premium(
    inputs: &Inputs,
    dated: &DatedValue,
    by_level: &BTreeMap<&LevelId, i64>,
) -> Option<PremiumCost> {
    let mut sum = PremiumCost {
        rule: dated.rule.id.clone(),
        percent: dated.rule.number().ok()?,
        hours: 0.0,
        cents: Cents(0),
        low: None,
        high: None,
        source: dated.rule.source.clone(),
        status: dated.rule.status,
    };
    for (level, minutes) in by_level {
        let row = inputs.centre.pay.iter().find(|row| row.level == **level);
        let hour_cost = row.map_or(Cents(0), |row| row.hour_cost);
        let priced = price_hours(dated, *minutes as f64 / 60.0, hour_cost);
        let Some(cents) = priced.cents else { continue };
        sum.hours += *minutes as f64 / 60.0;
        sum.cents = Cents(sum.cents.0.saturating_add(cents.0));
        sum.low = added(sum.low, priced.low);
        sum.high = added(sum.high, priced.high);
    }
    Some(sum)
}

fn added(sum: Option<Cents>, part: Option<Cents>) -> Option<Cents> {
    part.map(|Cents(cents)| Cents(sum.map_or(0, |sum| sum.0).saturating_add(cents)))
}

/// Returns the paid minutes of a shift; where the day has several premiums each counts on its own.
fn sunday_minutes(_centre: &Centre, shift: &Shift) -> i64 {
    if shift.day.weekday() == Weekday::Sunday { shift.paid_minutes() } else { 0 }
}

fn holiday_minutes(centre: &Centre, shift: &Shift) -> i64 {
    if centre.is_on_holiday(shift) { shift.paid_minutes() } else { 0 }
}

/// Returns the paid minutes of the night, by quarters of an hour.
fn night_minutes(centre: &Centre, shift: &Shift) -> i64 {
    let quarter_hours = (shift.end.as_second() - shift.start.as_second()) / 900;
    (0..quarter_hours)
        .filter(|step| {
            let instant = shift.start + jiff::SignedDuration::from_mins(15 * step);
            let hour = centre.zone.to_datetime(instant).hour();
            let unpaid = shift
                .pauses
                .iter()
                .any(|pause| !pause.paid && pause.start <= instant && instant < pause.end);
            NIGHT.0 <= hour && hour < NIGHT.1 && !unpaid
        })
        .count() as i64
        * 15
}
