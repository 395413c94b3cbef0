//! Sessions that the roster has already, on days that stay as they are: they are not asked for a second time.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use organico_model::{AgentId, SessionKind};

use super::SessionTask;
use super::call::Call;
use super::parts::Parts;
use super::place::Place;
use super::room::Room;
use crate::session_runs::session_runs;

/// A session in the shift of a person, by its kind and minutes: rosters do not say which one it is.
type Seen = (usize, SessionKind, i32, Parts);

/// Returns the calls that the roster answers already, with their time. The first call of several takes the first time.
pub(super) fn kept(task: &SessionTask<'_>, room: &Room, calls: &[Call]) -> Vec<(usize, Place)> {
    let mut seen = seen(task, room);
    let mut kept = Vec::new();
    if seen.is_empty() {
        return kept;
    }
    let mut days: BTreeSet<(usize, usize, usize)> = BTreeSet::new();
    for (index, call) in calls.iter().enumerate() {
        let kind = task.sessions[call.session].kind;
        let Some(place) = answered(room, call, (kind, &seen), &days) else { continue };
        for person in &place.people {
            forget(&mut seen, (*person, kind), &place.parts);
            if let Some(day) = room.day_of(place.parts.start()) {
                days.insert((call.session, *person, day));
            }
        }
        kept.push((index, place));
    }
    kept
}

/// Returns the sessions of the roster. Parts with a break between may be one session or two, so that they are there as one
/// and as two; who takes one takes away the other.
fn seen(task: &SessionTask<'_>, room: &Room) -> BTreeSet<Seen> {
    let people: BTreeMap<&AgentId, usize> =
        task.centre.people.iter().enumerate().map(|(index, one)| (&one.id, index)).collect();
    let minute = |instant: Timestamp| room.minute(instant, 0);
    let mut seen: BTreeSet<Seen> = BTreeSet::new();
    for shift in &task.roster.shifts {
        let Some(person) = people.get(&shift.person) else { continue };
        for run in session_runs(shift) {
            let spans: Vec<(i32, i32)> =
                run.parts.iter().map(|part| (minute(part.start), minute(part.end))).collect();
            let wholes = spans.chunks(1).chain([&spans[..]]);
            seen.extend(wholes.filter_map(|spans| {
                let minutes = spans.iter().map(|(start, end)| end - start).sum();
                Some((*person, run.kind, minutes, Parts::of(spans)?))
            }));
        }
    }
    seen
}

/// Takes away what a person had of a kind at a time that is spoken for.
fn forget(seen: &mut BTreeSet<Seen>, (person, kind): (usize, SessionKind), time: &Parts) {
    let own = seen.range((person, kind, i32::MIN, Parts::whole(i32::MIN, 0))..);
    let own = own.take_while(|(whose, what, ..)| (*whose, *what) == (person, kind));
    let overlaps = |(.., parts): &&Seen| parts.start() < time.end() && time.start() < parts.end();
    let gone: Vec<Seen> = own.filter(overlaps).cloned().collect();
    for one in gone {
        seen.remove(&one);
    }
}

/// Returns the first time at which enough of the people of a call are in such a session.
fn answered(
    room: &Room,
    call: &Call,
    (kind, seen): (SessionKind, &BTreeSet<Seen>),
    days: &BTreeSet<(usize, usize, usize)>,
) -> Option<Place> {
    let mut times: BTreeMap<Parts, Vec<usize>> = BTreeMap::new();
    for person in &call.people {
        let from = (*person, kind, call.minutes, Parts::whole(i32::MIN, 0));
        let own = seen.range(from..);
        let own = own.take_while(|(whose, what, minutes, _)| {
            (*whose, *what, *minutes) == (*person, kind, call.minutes)
        });
        for (.., parts) in own {
            let day = room.day_of(parts.start()).filter(|day| call.days.contains(day));
            if day.is_some_and(|day| !days.contains(&(call.session, *person, day))) {
                times.entry(parts.clone()).or_default().push(*person);
            }
        }
    }
    let enough = times.into_iter().find(|(_, people)| people.len() >= call.needed);
    enough.map(|(parts, people)| Place { parts, people })
}
