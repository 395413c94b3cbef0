//! Sessions that the roster has already, on days that stay as they are: they are not asked for a second time.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use organico_model::{AgentId, BreakKind};

use super::SessionTask;
use super::call::Call;
use super::place::Place;
use super::room::Room;

/// A session in the shift of a person, by its kind and length: rosters do not say which one it is.
type Seen = (usize, BreakKind, i32, i32);

/// Returns the calls that the roster answers already, with their time. The first call of several takes the first time.
pub(super) fn kept(task: &SessionTask<'_>, room: &Room, calls: &[Call]) -> Vec<(usize, Place)> {
    let people: BTreeMap<&AgentId, usize> =
        task.centre.people.iter().enumerate().map(|(index, one)| (&one.id, index)).collect();
    let minute = |instant: Timestamp| room.minute(instant, 0);
    let mut seen: BTreeSet<Seen> = BTreeSet::new();
    for shift in &task.roster.shifts {
        let Some(person) = people.get(&shift.person) else { continue };
        for pause in shift.pauses.iter().filter(|pause| pause.kind.is_session()) {
            let (start, end) = (minute(pause.start), minute(pause.end));
            seen.insert((*person, pause.kind, end - start, start));
        }
    }
    let mut kept = Vec::new();
    if seen.is_empty() {
        return kept;
    }
    let mut days: BTreeSet<(usize, usize, usize)> = BTreeSet::new();
    for (index, call) in calls.iter().enumerate() {
        let kind = BreakKind::Session(task.sessions[call.session].kind);
        let Some(place) = answered(room, call, (kind, &seen), &days) else { continue };
        for person in &place.people {
            seen.remove(&(*person, kind, call.minutes, place.start));
            if let Some(day) = room.day_of(place.start) {
                days.insert((call.session, *person, day));
            }
        }
        kept.push((index, place));
    }
    kept
}

/// Returns the first time at which enough of the people of a call are in such a session.
fn answered(
    room: &Room,
    call: &Call,
    (kind, seen): (BreakKind, &BTreeSet<Seen>),
    days: &BTreeSet<(usize, usize, usize)>,
) -> Option<Place> {
    let mut starts: BTreeMap<i32, Vec<usize>> = BTreeMap::new();
    for person in &call.people {
        let from = (*person, kind, call.minutes, i32::MIN);
        let to = (*person, kind, call.minutes, i32::MAX);
        for (.., start) in seen.range(from..=to) {
            let day = room.day_of(*start).filter(|day| call.days.contains(day));
            if day.is_some_and(|day| !days.contains(&(call.session, *person, day))) {
                starts.entry(*start).or_default().push(*person);
            }
        }
    }
    let enough = starts.into_iter().find(|(_, people)| people.len() >= call.needed);
    enough.map(|(start, people)| Place { start, people })
}
