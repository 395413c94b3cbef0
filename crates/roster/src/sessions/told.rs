//! What became of the sessions, for the plan: who is asked, where each is held, what has no place, and the cost.

use organico_model::{
    AgentId, Gathering, HeldSession, PlacedSession, Session, SessionCost, SessionPlan,
    UnplacedSession,
};

use super::call::Call;
use super::place::{Fate, Place, Placing};

/// Returns what is told of placed sessions, held against none at all and against plain times.
pub(super) fn session_plan(best: &Placing<'_>, [empty, plain]: [&Placing<'_>; 2]) -> SessionPlan {
    let sessions = best.task.sessions;
    let asked = |index: usize| best.calls.iter().any(|call| call.session == index);
    let (ours, others): (Vec<usize>, Vec<usize>) = (0..sessions.len()).partition(|one| asked(*one));
    SessionPlan {
        sessions: ours.into_iter().map(|index| placed(best, index)).collect(),
        other_days: others.into_iter().map(|index| sessions[index].id.clone()).collect(),
        cost: SessionCost {
            hours: hours(best),
            missing_before: empty.missing_hours(),
            missing_placed: best.missing_hours(),
            missing_plain: plain.missing_hours(),
        },
    }
}

/// Returns the hours of people in sessions that were placed.
fn hours(placing: &Placing<'_>) -> f64 {
    let each = placing.calls.iter().zip(&placing.fates).map(|(call, fate)| match fate {
        Fate::Placed(place) => i64::from(call.minutes) * place.people.len() as i64,
        Fate::Open | Fate::Kept(_) | Fate::Refused(_) => 0,
    });
    each.sum::<i64>() as f64 / 60.0
}

fn placed(placing: &Placing<'_>, index: usize) -> PlacedSession {
    let session: &Session = &placing.task.sessions[index];
    let (mut held, mut unplaced) = (Vec::new(), Vec::new());
    let (mut asked, mut people) = (0, std::collections::BTreeSet::new());
    let calls = placing.calls.iter().zip(&placing.fates).filter(|(call, _)| call.session == index);
    for (call, fate) in calls {
        asked += call.people.len() as u32;
        people.extend(call.people.iter().copied());
        match fate {
            Fate::Kept(place) | Fate::Placed(place) => held.push(one_held(placing, call, place)),
            Fate::Refused(refusal) => unplaced.push(UnplacedSession {
                first: placing.room.dates()[call.days.start],
                last: placing.room.dates()[call.days.end - 1],
                reason: refusal.reason,
                most: refusal.most as u32,
                longest_minutes: refusal.longest.max(0).unsigned_abs(),
                people: ids(placing, &call.people),
            }),
            Fate::Open => {}
        }
    }
    held.sort_by(|a, b| (a.start, &a.people).cmp(&(b.start, &b.people)));
    unplaced.sort_by(|a, b| (a.first, a.reason, &a.people).cmp(&(b.first, b.reason, &b.people)));
    PlacedSession {
        id: session.id.clone(),
        name: session.name.clone(),
        kind: session.kind,
        who: session.who.clone(),
        together: matches!(session.gathering, Gathering::Together(_)),
        minutes: session.minutes,
        people: people.len() as u32,
        asked,
        held,
        unplaced,
    }
}

fn one_held(placing: &Placing<'_>, call: &Call, place: &Place) -> HeldSession {
    let away = call.people.iter().copied().filter(|person| !place.people.contains(person));
    HeldSession {
        start: placing.room.instant(place.parts.start()),
        end: placing.room.instant(place.parts.end()),
        people: ids(placing, &place.people),
        absent: ids(placing, &away.collect::<Vec<_>>()),
    }
}

fn ids(placing: &Placing<'_>, people: &[usize]) -> Vec<AgentId> {
    people.iter().map(|person| placing.task.centre.people[*person].id.clone()).collect()
}
