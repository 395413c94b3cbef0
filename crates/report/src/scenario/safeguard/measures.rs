//! Which measures a plan takes, from when and how much of them.

use organico_model::{Change, ChangeKind, Goal, Month, SafeguardPlan, Unit};

use super::indented;
use crate::scenario::voice::Voice;

/// Returns the measures of a plan, each with its sizes in the order of the months.
pub(super) fn lines(plan: &SafeguardPlan, voice: Voice) -> Vec<String> {
    let mut said: Vec<(String, Vec<String>)> = Vec::new();
    for (index, change) in plan.scenario.changes.iter().enumerate() {
        let name = of_plan(plan, index, voice);
        let part = format!("{}{}", size(&change.kind, voice), when(plan, change, voice));
        match said.last_mut() {
            Some((known, parts)) if *known == name => parts.push(part),
            _ => said.push((name, vec![part])),
        }
    }
    if said.is_empty() {
        return indented(&voice.say("safeguard-nothing-done"), 2);
    }
    said.iter()
        .flat_map(|(name, parts)| indented(&format!("{name}: {}", parts.join("; ")), 2))
        .collect()
}

/// Returns the name of a change of a plan: its own, or the words of its kind.
fn of_plan(plan: &SafeguardPlan, index: usize, voice: Voice) -> String {
    let change = &plan.scenario.changes[index];
    if let Some(name) = &change.name {
        return voice.words(name).to_owned();
    }
    let known = plan.result.changes.iter().find(|(id, _, _)| *id == change.id);
    known.map_or_else(|| change.id.clone(), |(_, key, _)| voice.say(&format!("change-{key}")))
}

/// Returns the name of a measure of the goal.
pub(super) fn name(goal: &Goal, id: &str, voice: Voice) -> String {
    let measure = goal.measures.iter().find(|measure| measure.change.id == id);
    let name = measure.and_then(|measure| measure.change.name.as_ref());
    name.map_or_else(|| id.to_owned(), |name| voice.words(name).to_owned())
}

/// Returns how much of a measure is taken, where its size is one number, with a space after it.
fn size(kind: &ChangeKind, voice: Voice) -> String {
    let share = |value: f64| voice.figure(value, Unit::Share);
    let heads = |heads: u32| voice.fill("safeguard-people", &[("count", heads.into())]);
    let size = match kind {
        ChangeKind::ReduceHours(cut) => share(cut.mean),
        ChangeKind::SetRemoteShare(remote) => share(remote.share),
        ChangeKind::ShiftChannel(shift) => share(shift.share),
        ChangeKind::DeflectContacts(plan) => share(plan.eligible),
        ChangeKind::Offshore(away) => share(away.share),
        ChangeKind::ChangePartTime(hours) => share(hours.share),
        ChangeKind::Reskill(plan) => heads(plan.heads),
        ChangeKind::Hire(plan) => heads(plan.heads),
        ChangeKind::VoluntaryExits(exits) => heads(exits.heads),
        ChangeKind::Attrition(rate) => {
            voice.fill("safeguard-a-year", &[("share", share(rate.year_rate).into())])
        }
        ChangeKind::MoveSite(moved) => share(moved.moved_share),
        ChangeKind::AssistPeople(_)
        | ChangeKind::MoveContract(_)
        | ChangeKind::Dismiss(_)
        | ChangeKind::ChangeVolume(_)
        | ChangeKind::ChangePrice(_)
        | ChangeKind::Drill(_) => return String::new(),
    };
    format!("{size} ")
}

fn when(plan: &SafeguardPlan, change: &Change, voice: Voice) -> String {
    let last = plan.scenario.span().last();
    let name = |month: Month| voice.month(month);
    match change.until.filter(|until| Some(*until) != last) {
        Some(until) => {
            let gaps = [("from", name(change.from).into()), ("until", name(until).into())];
            voice.fill("safeguard-from-until", &gaps)
        }
        None => voice.fill("safeguard-from", &[("from", name(change.from).into())]),
    }
}
