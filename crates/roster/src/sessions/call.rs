//! How often a session is asked for in the days of a roster, and of whom: one call is one time that needs a place.

use std::ops::Range;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use organico_model::{Gathering, Session, SessionKind, SessionTimes};

use super::SessionTask;
use super::room::Room;

/// One time that a session is asked for, of a whole group or of one person.
#[derive(Debug, Clone)]
pub(super) struct Call {
    /// The session, by its place in the task.
    pub(super) session: usize,
    /// Days of the grid on which it may be held.
    pub(super) days: Range<usize>,
    /// Who is asked for, as places among the people of the centre, ascending.
    pub(super) people: Vec<usize>,
    /// How many of them must be there.
    pub(super) needed: usize,
    /// Whether they come together.
    pub(super) together: bool,
    pub(super) minutes: i32,
    /// Whether it may go on after a break, where it is too long for one go: training may, a talk is not broken off.
    pub(super) divisible: bool,
    /// Most people at once, where each comes alone.
    pub(super) seats: Option<u32>,
}

/// Returns the calls of all sessions: groups first, the longest first, in the order of the task.
pub(super) fn calls(task: &SessionTask<'_>, room: &Room) -> Vec<Call> {
    let mut calls = Vec::new();
    for (index, session) in task.sessions.iter().enumerate() {
        let members = session.members(task.centre);
        for (first, last, times) in spans(session, room.dates(), task.centre.week_start) {
            let employed = |person: &usize| {
                let contract = &task.centre.people[*person].contract;
                contract.hired.is_none_or(|hired| hired <= last)
                    && contract.ends.is_none_or(|ends| first <= ends)
            };
            let people: Vec<usize> = members.iter().copied().filter(employed).collect();
            for _ in 0..times {
                add(&mut calls, (index, session), room.days(first, last), &people);
            }
        }
    }
    calls.sort_by_key(|call| (!call.together, std::cmp::Reverse(call.minutes), call.session));
    calls
}

fn add(
    calls: &mut Vec<Call>,
    (index, session): (usize, &Session),
    days: Range<usize>,
    people: &[usize],
) {
    let call = |people: Vec<usize>, needed, together, seats| Call {
        session: index,
        days: days.clone(),
        people,
        needed,
        together,
        minutes: session.minutes.cast_signed(),
        divisible: session.kind == SessionKind::Training,
        seats,
    };
    match session.gathering {
        Gathering::Together(share) if !people.is_empty() => {
            // A share of 3 in 10 must be 3 people, not 4, whatever the last bit of the product says.
            let needed = libm::ceil(share.get() * people.len() as f64 - 1e-9) as usize;
            calls.push(call(people.to_vec(), needed.max(1), true, None));
        }
        Gathering::Together(_) => {}
        Gathering::Alone(seats) => {
            calls.extend(people.iter().map(|person| call(vec![*person], 1, false, seats)));
        }
    }
}

/// Returns the days within those of the roster for which a session is asked for, and how often in each span.
///
/// A week at the edge of the roster belongs to the roster that has most of its days. Of several times over more days
/// than the roster has, its share is asked for, and at least one.
fn spans(session: &Session, dates: &[Date], week_start: Weekday) -> Vec<(Date, Date, u32)> {
    let (Some(first), Some(last)) = (dates.first().copied(), dates.last().copied()) else {
        return Vec::new();
    };
    let (from, to) = (session.first.max(first), session.last.min(last));
    if from > to {
        return Vec::new();
    }
    match session.times {
        SessionTimes::InAll(times) => {
            let share =
                f64::from(length(from, to)) / f64::from(length(session.first, session.last));
            let times = libm::round(f64::from(times) * share).max(1.0) as u32;
            vec![(from, to, times.min(length(from, to)))]
        }
        SessionTimes::AWeek(times) => weeks(session, week_start)
            .filter_map(|(start, end)| {
                let (from, to) = (start.max(first), end.min(last));
                let whole = length(start, end);
                let inside = if from > to { 0 } else { length(from, to) };
                let is_ours = 2 * inside > whole
                    || (2 * inside == whole && start == from)
                    || (inside > 0 && dates.len() < 7);
                is_ours.then_some((from, to, times.min(inside)))
            })
            .collect(),
    }
}

fn length(first: Date, last: Date) -> u32 {
    (last - first).get_days().max(0).unsigned_abs() + 1
}

/// Returns the first and last day of each planning week of a session, within its days.
fn weeks(session: &Session, week_start: Weekday) -> impl Iterator<Item = (Date, Date)> {
    let last = session.last;
    let days = session.first.series(1.day()).take_while(move |day| *day <= last);
    let first = session.first;
    days.filter(move |day| *day == first || day.weekday() == week_start).map(move |start| {
        let mut end = start;
        while let Ok(next) = end.tomorrow() {
            if next > last || next.weekday() == week_start {
                break;
            }
            end = next;
        }
        (start, end)
    })
}
