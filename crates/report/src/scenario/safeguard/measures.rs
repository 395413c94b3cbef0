//! Which measures a plan takes, from when and how much of them.

use organico_model::{Change, ChangeKind, Goal, Month, SafeguardPlan, Unit, Words};

use super::indented;
use crate::scenario::comparison::capital;
use crate::scenario::names::PlaceNames;
use crate::scenario::voice::Voice;

/// Returns the measures of a plan, each with its sizes in the order of the months.
pub(super) fn lines(plan: &SafeguardPlan, goal: &Goal, voice: Voice) -> Vec<String> {
    let mut said: Vec<(&str, Vec<String>)> = Vec::new();
    for change in &plan.scenario.changes {
        let part = format!("{}{}", said_size(&change.kind, voice), when(plan, change, voice));
        let measure = of_change(&change.id);
        match said.last_mut() {
            Some((known, parts)) if *known == measure => parts.push(part),
            _ => said.push((measure, vec![part])),
        }
    }
    if said.is_empty() {
        return indented(&voice.say("safeguard-nothing-done"), 2);
    }
    let line = |(measure, parts): &(&str, Vec<String>)| {
        indented(&format!("{}: {}", name(goal, measure, voice), parts.join("; ")), 2)
    };
    said.iter().flat_map(line).collect()
}

/// Returns the measure of a change: the levels of cut hours bear their first month after the measure's identifier.
pub(super) fn of_change(change: &str) -> &str {
    let month = change.len().saturating_sub("2027-01".len());
    let Some((head, tail)) = change.split_at_checked(month) else { return change };
    match head.strip_suffix('-') {
        Some(measure) if tail.parse::<Month>().is_ok() => measure,
        _ => change,
    }
}

/// Returns a goal in which everything has a name: its own, or the words of its kind and whom it is about.
pub(super) fn named(goal: &Goal, names: &PlaceNames, voice: Voice) -> Goal {
    let mut goal = goal.clone();
    let measures = goal.measures.iter_mut().map(|measure| &mut measure.change);
    for change in measures.chain(&mut goal.base.changes) {
        if change.name.is_none() {
            let words = words(&change.kind, names, voice);
            change.name = Some(Words { en: words.clone(), it: words });
        }
    }
    goal
}

/// Returns the words of a kind and whom it is about: `Hours cut with support (Energia)`.
fn words(kind: &ChangeKind, names: &PlaceNames, voice: Voice) -> String {
    let words = capital(&voice.say(&format!("change-{}", kind.key())));
    let who = match kind {
        ChangeKind::ReduceHours(cut) => &cut.who,
        ChangeKind::ChangePartTime(hours) => &hours.who,
        ChangeKind::Attrition(rate) => &rate.who,
        ChangeKind::SetRemoteShare(remote) => &remote.who,
        ChangeKind::VoluntaryExits(exits) => &exits.who,
        _ => return words,
    };
    let about = [
        who.site.as_ref().map(|id| names.site(id.as_str())),
        who.contract.as_ref().map(|id| names.contract(id.as_str())),
        who.group.as_ref().map(|id| names.group(id.as_str(), voice)),
        who.skill.as_ref().map(|id| names.skill(id.as_str())),
    ];
    let about: Vec<String> = about.into_iter().flatten().collect();
    if about.is_empty() { words } else { format!("{words} ({})", about.join(", ")) }
}

/// Returns the name of a measure of a goal, or of what comes in any case, by its identifier or that of one of its levels.
pub(super) fn name(goal: &Goal, id: &str, voice: Voice) -> String {
    let all = goal.measures.iter().map(|measure| &measure.change).chain(&goal.base.changes);
    let known = all.into_iter().find(|change| change.id == id || change.id == of_change(id));
    let name = known.and_then(|change| change.name.as_ref());
    name.map_or_else(|| id.to_owned(), |name| voice.words(name).to_owned())
}

/// Returns how much of a measure is taken, where its size is one number.
pub(super) fn size(kind: &ChangeKind) -> Option<(f64, Unit)> {
    let share = |value: f64| Some((value, Unit::Share));
    let heads = |heads: u32| Some((f64::from(heads), Unit::Heads));
    match kind {
        ChangeKind::ReduceHours(cut) => share(cut.mean),
        ChangeKind::SetRemoteShare(remote) => share(remote.share),
        ChangeKind::ShiftChannel(shift) => share(shift.share),
        ChangeKind::DeflectContacts(plan) => share(plan.eligible),
        ChangeKind::Offshore(away) => share(away.share),
        ChangeKind::ChangePartTime(hours) => share(hours.share),
        ChangeKind::Attrition(rate) => share(rate.year_rate),
        ChangeKind::MoveSite(moved) => share(moved.moved_share),
        ChangeKind::Reskill(plan) => heads(plan.heads),
        ChangeKind::Hire(plan) => heads(plan.heads),
        ChangeKind::VoluntaryExits(exits) => heads(exits.heads),
        ChangeKind::ChangeVolume(volume) => {
            volume.minimum_contacts.map(|contacts| (contacts as f64, Unit::Contacts))
        }
        ChangeKind::AssistPeople(_)
        | ChangeKind::MoveContract(_)
        | ChangeKind::Dismiss(_)
        | ChangeKind::ChangePrice(_)
        | ChangeKind::Drill(_) => None,
    }
}

/// Returns how much of a measure is taken, where its size is a share or people, with a space after it.
fn said_size(kind: &ChangeKind, voice: Voice) -> String {
    let words = match (size(kind), kind) {
        (Some((size, unit)), ChangeKind::Attrition(_)) => {
            let share = voice.figure(size, unit);
            voice.fill("safeguard-a-year", &[("share", share.into())])
        }
        (Some((size, Unit::Heads)), _) => {
            voice.fill("safeguard-people", &[("count", (size as u32).into())])
        }
        (Some((size, Unit::Share)), _) => voice.figure(size, Unit::Share),
        (Some(_) | None, _) => return String::new(),
    };
    format!("{words} ")
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
