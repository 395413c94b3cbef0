//! What can be done without anybody's hours: who is asked when, what waits, who is called back.

use organico_model::{Channel, ContactType, IntradayMove, MoveCost, PriorityRank};
use organico_simulate::CallbackOffer;

use super::{Wanted, may_take};
use crate::intraday::act::{Edit, Proposal};
use crate::intraday::live::{Day, State};

/// Share of those who wait that accept to be called back: an assumption, told with the move.
const CALLBACK_SHARE: f64 = 0.3;

/// A call-back is offered where the wait is expected to be so many times the promised one.
const CALLBACK_OVER: f64 = 2.0;

/// It is never offered below this wait, in seconds.
const CALLBACK_SECONDS_MIN: f64 = 60.0;

/// Returns the moves of routing that could help a type.
pub(super) fn proposals(day: &Day<'_>, state: &State, wanted: &Wanted<'_>) -> Vec<Proposal> {
    let mut found = Vec::new();
    let kind = wanted.kind;
    let id = kind.id.clone();
    let now = state.centre.contact_types.iter().find(|one| one.id == id).unwrap_or(kind);
    if now.overflow.iter().any(|step| step.after.get() > 0.0) {
        let change = IntradayMove::OpenOverflow { contact_type: id.clone() };
        found.push(free(change, Edit::Overflow(id.clone())));
    }
    found.extend(prioritised(state, now));
    found.extend(postponed(day, state, wanted));
    let offered = state.offers.iter().any(|offer| offer.contact_type == id);
    if kind.channel == Channel::Voice && !offered {
        let threshold = kind.targets.service.as_ref().map_or(0.0, |target| target.threshold.get());
        let over_seconds = (CALLBACK_OVER * threshold).max(CALLBACK_SECONDS_MIN);
        let share = CALLBACK_SHARE;
        let offer = CallbackOffer { contact_type: id.clone(), over_seconds, share };
        let change = IntradayMove::OfferCallbacks { contact_type: id, over_seconds, share };
        found.push(free(change, Edit::Callbacks(offer)));
    }
    found
}

fn free(change: IntradayMove, edit: Edit) -> Proposal {
    Proposal { change, edit, cost: MoveCost::NONE }
}

/// Returns the type as urgent as the most urgent that shares its people, and before all of them.
fn prioritised(state: &State, kind: &ContactType) -> Vec<Proposal> {
    let others = state.centre.contact_types.iter().filter(|one| one.id != kind.id);
    let sharing =
        others.filter(|one| !one.channel.is_deferred() && shares_people(state, one, kind));
    let Some(least) = sharing.map(|one| one.priority).min() else { return Vec::new() };
    let ranks = [(PriorityRank::Level, least), (PriorityRank::First, least.saturating_sub(1))];
    let mut found: Vec<Proposal> = Vec::new();
    for (rank, priority) in ranks.into_iter().filter(|(_, priority)| *priority < kind.priority) {
        let change = IntradayMove::Prioritise { contact_type: kind.id.clone(), rank };
        found.push(free(change, Edit::Priority(kind.id.clone(), priority)));
    }
    found
}

/// Returns deferred types whose contacts keep people busy who could help, put off until the shortage is over.
fn postponed(day: &Day<'_>, state: &State, wanted: &Wanted<'_>) -> Vec<Proposal> {
    let (from, to) = (day.seen, wanted.window.1 + 1);
    let kinds = &day.inputs.centre.contact_types;
    let mut found = Vec::new();
    for kind in kinds.iter().filter(|kind| kind.channel.is_deferred()) {
        let series = state.load.series.iter().find(|series| series.contact_type == kind.id);
        let Some(series) = series.filter(|_| shares_people(state, kind, wanted.kind)) else {
            continue;
        };
        let waiting: f64 = series.contacts.get(from..to).map_or(0.0, |inside| inside.iter().sum());
        let minutes = (to - from) as u32 * day.grid.length.minutes();
        let in_time = kind.deadline_minutes.is_none_or(|deadline| deadline >= minutes);
        if waiting > 0.0 && to < day.grid.count && in_time {
            let change =
                IntradayMove::Postpone { contact_type: kind.id.clone(), to: day.grid.instant(to) };
            found.push(free(change, Edit::Postpone(kind.id.clone(), from, to)));
        }
    }
    found
}

/// Returns whether somebody on the roster may take both types.
fn shares_people(state: &State, one: &ContactType, other: &ContactType) -> bool {
    let takes = |person: &organico_model::Person, kind: &ContactType| {
        person.skills.iter().any(|own| may_take(kind, &own.skill))
    };
    state.centre.people.iter().any(|person| takes(person, one) && takes(person, other))
}
