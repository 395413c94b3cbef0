//! What becomes of a plan when something that it stands on gives way, a line for each.

use organico_model::{Month, SafeguardPlan, Stress, StressOutcome, Unit};

use super::indented;
use crate::scenario::names::PlaceNames;
use crate::scenario::voice::Voice;

/// Returns what each stress does to a plan, under a heading.
pub(super) fn lines(plan: &SafeguardPlan, names: &PlaceNames, voice: Voice) -> Vec<String> {
    if plan.stresses.is_empty() {
        return Vec::new();
    }
    let outcomes = plan.stresses.iter();
    let outcomes = outcomes.map(|one| outcome(plan, one, (names, voice)));
    std::iter::once(voice.say("safeguard-stress"))
        .flat_map(|heading| indented(&heading, 2))
        .chain(outcomes.flat_map(|words| indented(&words, 4)))
        .collect()
}

fn outcome(
    plan: &SafeguardPlan,
    outcome: &StressOutcome,
    (names, voice): (&PlaceNames, Voice),
) -> String {
    let stress = words(&outcome.stress, names, voice);
    let months = outcome.broken.iter().flat_map(|broken| &broken.months);
    let first: Option<&Month> = months.min();
    let said = match first {
        None => voice.fill("safeguard-stress-holds", &[("stress", stress.into())]),
        Some(first) => {
            let gaps = [
                ("stress", stress.into()),
                ("count", outcome.broken.len().into()),
                ("month", voice.month(*first).into()),
            ];
            voice.fill("safeguard-stress-breaks", &gaps)
        }
    };
    let Some(under) = &outcome.harm else { return said + "." };
    let cost = under.employer_cost - plan.harm.employer_cost;
    let margin = plan.harm.margin.zip(under.margin).map(|(plan, under)| under - plan);
    let parts = [("cost", Some(cost)), ("margin", margin)];
    let parts = parts.iter().filter_map(|(key, value)| {
        let value = voice.difference(value.filter(|value| value.abs() >= 50.0)?, Unit::Money);
        Some(voice.fill(&format!("safeguard-stress-{key}"), &[("value", value.into())]))
    });
    std::iter::once(said).chain(parts).collect::<Vec<_>>().join("; ") + "."
}

/// Returns what gives way.
pub(super) fn words(stress: &Stress, names: &PlaceNames, voice: Voice) -> String {
    match stress {
        Stress::FewerContacts { factor } => {
            let share = voice.numbers.percent_plain(*factor);
            voice.fill("safeguard-stress-contacts", &[("share", share.into())])
        }
        Stress::ContainmentFails => voice.say("safeguard-stress-containment"),
        Stress::SiteClosed { site } => {
            voice.fill("safeguard-stress-site", &[("site", names.site(site.as_str()).into())])
        }
        Stress::SupportEnds { from } => {
            voice.fill("safeguard-stress-support", &[("month", voice.month(*from).into())])
        }
    }
}
