//! Sessions on their way into a roster: which calls have a time, and what is taken by them.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::rc::Rc;

use organico_model::{BreakKind, DaySpan, Pause, Roster};

use super::SessionTask;
use super::call::Call;
use super::choice::{Choice, Refusal, choose, freedom};
use super::cover::Cover;
use super::kept::kept;
use super::parts::Parts;
use super::room::{Room, Spell};

/// Most passes in which every call is placed anew; later ones gain next to nothing.
const PASSES_MAX: usize = 6;

/// A time and who takes part, ascending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) parts: Parts,
    pub(super) people: Vec<usize>,
}

/// What became of a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fate {
    /// Not yet looked at.
    Open,
    /// The roster had it already, on days that stay as they are.
    Kept(Place),
    /// It has a time.
    Placed(Place),
    /// It has none.
    Refused(Refusal),
}

/// Calls, what became of them, and what they have taken.
#[derive(Debug, Clone)]
pub(super) struct Placing<'a> {
    pub(super) task: &'a SessionTask<'a>,
    pub(super) calls: &'a [Call],
    pub(super) room: Room,
    pub(super) fates: Vec<Fate>,
    cover: Cover,
    /// By session: the intervals with which it may start, by its hours of the day.
    within: Rc<[Vec<bool>]>,
    /// By session: the people in it by interval, where places are counted.
    seated: Vec<Vec<u32>>,
    /// Days on which a person has a session already: session, person, day.
    days: BTreeSet<(usize, usize, usize)>,
    /// Calls in the order in which they are placed.
    order: Vec<usize>,
}

impl<'a> Placing<'a> {
    pub(super) fn new(task: &'a SessionTask<'a>, room: &Room, calls: &'a [Call]) -> Self {
        let count = task.requirement.grid.count;
        let within = task.sessions.iter();
        let within =
            within.map(|session| room.within(session.hours, session.minutes.cast_signed()));
        let mut placing = Self {
            task,
            calls,
            room: room.clone(),
            fates: vec![Fate::Open; calls.len()],
            cover: Cover::new(task),
            within: within.collect(),
            seated: vec![vec![0; count]; task.sessions.len()],
            days: BTreeSet::new(),
            order: Vec::new(),
        };
        for (call, place) in kept(task, room, calls) {
            placing.note(call, &place, true);
            placing.fates[call] = Fate::Kept(place);
        }
        // Who has the fewest times to choose from chooses first, within a session.
        let mut order: Vec<_> = (0..calls.len())
            .filter(|call| placing.fates[*call] == Fate::Open)
            .map(|index| {
                let call = &calls[index];
                let rank = (!call.together, Reverse(call.minutes), call.session);
                (rank, freedom(&placing, call), index)
            })
            .collect();
        order.sort_unstable();
        placing.order = order.into_iter().map(|(.., index)| index).collect();
        placing
    }

    /// Gives every open call the time that is chosen for it.
    pub(super) fn all_placed(mut self, choice: Choice) -> Self {
        for index in self.order.clone() {
            self.settle(index, choice);
        }
        self
    }

    /// Places each call once more, as long as that gains.
    pub(super) fn improved(mut self) -> Self {
        for _ in 0..PASSES_MAX {
            let before = self.merit();
            for index in self.order.clone() {
                self.replace(index);
            }
            if self.merit() >= before {
                break;
            }
        }
        self
    }

    /// Returns what is made small: calls without a time, then the cost of coverage.
    pub(super) fn merit(&self) -> (usize, i64) {
        let refused = self.fates.iter().filter(|fate| matches!(fate, Fate::Refused(_))).count();
        (refused, self.cover.cost())
    }

    fn settle(&mut self, index: usize, choice: Choice) {
        match choose(self, &self.calls[index], choice) {
            Ok(place) => self.put(index, place),
            Err(reason) => self.fates[index] = Fate::Refused(reason),
        }
    }

    /// Looks for a better time of a call; keeps the one that it has where there is none.
    fn replace(&mut self, index: usize) {
        let Fate::Placed(old) = self.fates[index].clone() else {
            self.settle(index, Choice::Cheapest);
            return;
        };
        self.withdraw(index, &old);
        let cost = |placing: &Self, place: &Place| placing.added(&place.people, &place.parts);
        let better = choose(self, &self.calls[index], Choice::Cheapest)
            .ok()
            .filter(|new| cost(self, new) < cost(self, &old));
        self.put(index, better.unwrap_or(old));
    }

    fn put(&mut self, index: usize, place: Place) {
        self.take(&place, 1);
        for person in &place.people {
            if let Some(spell) = self.spell(*person, &place.parts) {
                spell.taken.extend(place.parts.spans());
            }
        }
        self.note(index, &place, true);
        self.fates[index] = Fate::Placed(place);
    }

    fn withdraw(&mut self, index: usize, place: &Place) {
        self.take(place, -1);
        for person in &place.people {
            if let Some(spell) = self.spell(*person, &place.parts) {
                spell.taken.retain(|one| place.parts.spans().all(|gone| gone != *one));
            }
        }
        self.note(index, place, false);
        self.fates[index] = Fate::Open;
    }

    /// Takes people off contacts (1) or gives them back (-1) while they are in a session.
    fn take(&mut self, place: &Place, sign: i32) {
        let away = self.cover.sets_of(&place.people);
        for (start, end) in place.parts.spans() {
            self.cover.take(&away, (start, end - start), sign);
        }
    }

    /// Returns the shift of a person that holds a session.
    fn spell(&mut self, person: usize, parts: &Parts) -> Option<&mut Spell> {
        self.room.spells[person].iter_mut().find(|spell| holds(spell, parts))
    }

    /// Notes the day and the seats of a call, or forgets them.
    fn note(&mut self, index: usize, place: &Place, is_there: bool) {
        let call = &self.calls[index];
        if let Some(day) = self.room.day_of(place.parts.start()) {
            for person in &place.people {
                let key = (call.session, *person, day);
                if is_there {
                    self.days.insert(key);
                } else {
                    self.days.remove(&key);
                }
            }
        }
        for t in self.touched(&place.parts) {
            let seated = &mut self.seated[call.session][t];
            *seated = if is_there { *seated + 1 } else { seated.saturating_sub(1) };
        }
    }

    /// Returns the intervals in which a session has its places, the breaks between its parts included: nobody else is
    /// seated for so short a time.
    fn touched(&self, parts: &Parts) -> std::ops::Range<usize> {
        let count = self.task.requirement.grid.count;
        let index = |t: i32| (t.max(0).unsigned_abs() as usize).min(count);
        let interval = self.room.interval;
        index(parts.start().div_euclid(interval))
            ..index((parts.end() + interval - 1).div_euclid(interval))
    }

    /// Returns whether a person may begin a call at a minute, as far as its days and hours go.
    pub(super) fn may_start(&self, call: &Call, person: usize, start: i32) -> bool {
        let Some(day) = self.room.day_of(start) else { return false };
        let index = start.div_euclid(self.room.interval).unsigned_abs() as usize;
        call.days.contains(&day)
            && self.within[call.session][index]
            && !self.days.contains(&(call.session, person, day))
    }

    /// Returns whether a time of a call, which begins as it may, is over when the hours of the session are.
    pub(super) fn keeps(&self, call: &Call, parts: &Parts) -> bool {
        let length = parts.end() - parts.start();
        let hours = self.task.sessions[call.session].hours;
        length == call.minutes
            || hours == DaySpan { from: 0, to: 1440 }
            || self.room.keeps(hours, parts.start(), length)
    }

    /// Returns whether one more can take part at a time.
    pub(super) fn has_seat(&self, call: &Call, parts: &Parts) -> bool {
        let Some(seats) = call.seats else { return true };
        let touched = self.touched(parts);
        self.seated[call.session][touched].iter().all(|seated| *seated < seats)
    }

    /// Returns what it adds to the cost if people are in a session.
    ///
    /// Parts that share an interval are reckoned one by one, as if the other were not there.
    pub(super) fn added(&self, people: &[usize], parts: &Parts) -> i64 {
        let away = self.cover.sets_of(people);
        let each = parts.spans().map(|(start, end)| self.cover.added(&away, start, end - start));
        each.sum()
    }

    /// Returns the hours of people missing, by skill and interval.
    pub(super) fn missing_hours(&self) -> f64 {
        self.cover.missing_hours()
    }

    /// Returns the roster with the sessions that have a time.
    pub(super) fn roster(&self) -> Roster {
        let mut roster = self.task.roster.clone();
        for (call, fate) in self.calls.iter().zip(&self.fates) {
            let Fate::Placed(Place { parts, people }) = fate else { continue };
            let kind = BreakKind::Session(self.task.sessions[call.session].kind);
            let pause = |(start, end)| Pause {
                kind,
                start: self.room.instant(start),
                end: self.room.instant(end),
                paid: true,
            };
            for person in people {
                let mut spells = self.room.spells[*person].iter();
                let spell = spells.find(|spell| holds(spell, parts));
                let Some(shift) = spell.and_then(|spell| roster.shifts.get_mut(spell.shift)) else {
                    continue;
                };
                shift.pauses.extend(parts.spans().map(pause));
                shift.pauses.sort_by_key(|pause| pause.start);
            }
        }
        roster
    }
}

fn holds(spell: &Spell, parts: &Parts) -> bool {
    spell.start <= parts.start() && parts.end() <= spell.end
}
