//! Notice: how many days before work a published roster may still change.
//!
//! For everyone by `roster.notice-days`, in days; for part-timers also by the notice of elastic clauses, in working days:
//! those that are no Sunday, no holiday and no day on which the centre is closed.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use organico_model::{AgentId, Breach, BreachKind, ContractKind};
use organico_rules::{RuleKind, RuleValue};

use super::case::{Finding, cannot_evaluate};
use super::changed::Changes;

pub(super) fn breaches(changes: &Changes) -> Vec<Breach> {
    let Some(at) = changes.published.at else { return Vec::new() };
    let changed = changes.changed();
    let days = |day: Date| f64::from((day - at).get_days());
    let mut found = short(changes, "roster.notice-days", &changed, &days);
    let part_time: Vec<(&AgentId, Date)> =
        changed.into_iter().filter(|(person, _)| is_part_time(changes, person)).collect();
    let working = |day: Date| working_days(changes, at, day);
    found.extend(short(changes, "part-time.elastic.notice", &part_time, &working));
    found
}

/// Returns the changes that are told later than a rule allows.
fn short(
    changes: &Changes,
    id: &str,
    changed: &[(&AgentId, Date)],
    notice: &dyn Fn(Date) -> f64,
) -> Vec<Breach> {
    if changed.is_empty() {
        return Vec::new();
    }
    let dated = changes.rules.dated(id);
    let kind = if dated.kind == RuleKind::Hard { BreachKind::Hard } else { BreachKind::Soft };
    let rule: RuleValue = dated.rule;
    let Ok(limit) = rule.number() else { return cannot_evaluate(&rule) };
    let late = changed.iter().filter(|(_, day)| notice(*day) < limit);
    let breach = |(person, day): &(&AgentId, Date)| {
        Finding::of(kind, &rule, notice(*day).max(0.0), limit).person(person).day(*day).breach()
    };
    late.map(breach).collect()
}

fn is_part_time(changes: &Changes, person: &AgentId) -> bool {
    let known = changes.centre.people.iter().find(|one| one.id == *person);
    known.is_some_and(|one| one.contract.kind != ContractKind::FullTime)
}

/// Returns the working days from the day after `at` to the day itself.
fn working_days(changes: &Changes, at: Date, day: Date) -> f64 {
    let calendar = &changes.centre.calendar;
    let works = |date: &Date| {
        date.weekday() != Weekday::Sunday
            && calendar.holiday(*date).is_none()
            && !calendar.is_closed(*date)
    };
    let days = at.series(1.day()).skip(1).take_while(|date| *date <= day);
    days.filter(works).count() as f64
}
