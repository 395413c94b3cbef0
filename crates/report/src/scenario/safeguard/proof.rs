//! The weeks of a plan that were rostered and lived.

use organico_model::{Promise, PromiseOutcome, SafeguardPlan, Unit, WeekProof};

use super::indented;
use crate::scenario::names::PlaceNames;
use crate::scenario::voice::Voice;
use crate::sections::promises::{promise_key, verdict_key};

/// Returns what each week says, and the promises that one missed.
pub(super) fn lines(plan: &SafeguardPlan, names: &PlaceNames, voice: Voice) -> Vec<String> {
    plan.weeks.iter().flat_map(|week| of_week(week, names, voice)).collect()
}

fn of_week(week: &WeekProof, names: &PlaceNames, voice: Voice) -> Vec<String> {
    let missed: Vec<&PromiseOutcome> = week.promises.iter().filter(|one| !one.is_kept()).collect();
    let rules = match week.hard_breaches {
        0 => voice.say("safeguard-week-no-breach"),
        count => voice.fill("safeguard-week-breaches", &[("count", count.into())]),
    };
    let gaps = [
        ("day", voice.numbers.date_plain(week.first).into()),
        ("people", voice.figure(f64::from(week.people), Unit::Heads).into()),
        ("rules", rules.into()),
    ];
    let key = if missed.is_empty() { "safeguard-week-kept" } else { "safeguard-week-missed" };
    let mut lines = indented(&voice.fill(key, &gaps), 2);
    for one in missed {
        lines.extend(indented(&promise(one, names, voice), 4));
    }
    lines
}

pub(super) fn promise(one: &PromiseOutcome, names: &PlaceNames, voice: Voice) -> String {
    let unit = match one.promise {
        Promise::ServiceLevel | Promise::Abandonment => Unit::Share,
        Promise::SpeedOfAnswer => Unit::Seconds,
    };
    let gaps = [
        ("type", names.contact(one.contact_type.as_str()).into()),
        ("promise", voice.say(promise_key(one.promise)).into()),
        ("reached", voice.figure(one.reached, unit).into()),
        ("target", voice.figure(one.target, unit).into()),
        ("verdict", voice.say(verdict_key(one.verdict)).into()),
    ];
    voice.fill("safeguard-week-promise", &gaps)
}
