//! A bystander who sees every input and every decision, and keeps books of their own.

use std::collections::{BTreeMap, BTreeSet};

use organico_routing::{Decision, Desk, Input, People, Policy, Taker, TypeRule};

use crate::policies::GROUPS;

/// A contact as the bystander knows it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Known {
    pub(crate) kind: u32,
    pub(crate) since: f64,
    pub(crate) until: f64,
    preferred: u32,
    /// Until then it may be waiting for one person.
    held_till: f64,
}

/// The books.
pub(crate) struct Ledger<'a> {
    policy: &'a Policy,
    now: f64,
    waiting: BTreeMap<u32, Known>,
    /// Contacts in hand, those that ring included.
    hands: BTreeMap<u32, Vec<(u32, Known)>>,
    room: BTreeMap<u32, u32>,
    ringing: BTreeMap<u32, (u32, f64)>,
    ready: BTreeSet<u32>,
    breaks: BTreeMap<u32, f64>,
    offered_back: BTreeSet<u32>,
    /// Contacts that somebody should have taken before what they were offered in this step.
    passed_over: Vec<(u32, u32)>,
}

impl<'a> Ledger<'a> {
    pub(crate) fn new(policy: &'a Policy) -> Self {
        Self {
            policy,
            now: 0.0,
            waiting: BTreeMap::new(),
            hands: BTreeMap::new(),
            room: BTreeMap::new(),
            ringing: BTreeMap::new(),
            ready: BTreeSet::new(),
            breaks: BTreeMap::new(),
            offered_back: BTreeSet::new(),
            passed_over: Vec::new(),
        }
    }

    pub(crate) fn rings(&self) -> bool {
        self.policy.desk().ring_seconds.is_some()
    }

    fn rule(&self, kind: u32) -> &'a TypeRule {
        self.policy.rule(kind as usize)
    }

    fn taker(&self, person: u32, kind: u32) -> Option<&'a Taker> {
        let group = GROUPS[person as usize];
        self.rule(kind).takers.iter().find(|taker| taker.group == group)
    }

    fn held(&self, person: u32) -> u32 {
        self.hands.get(&person).map_or(0, Vec::len) as u32
    }

    fn is_alive(&self, known: &Known) -> bool {
        self.rule(known.kind).deferred || known.until > self.now
    }

    /// Returns whether a person is on duty and no pause is near.
    fn can_be_asked(&self, person: u32) -> bool {
        let guard = self.policy.desk().guard_seconds;
        let next = self.breaks.get(&person).copied().unwrap_or(f64::INFINITY);
        self.ready.contains(&person) && (guard == 0.0 || self.now + guard <= next)
    }

    fn available(&self, group: u32) -> u32 {
        let people = (0..GROUPS.len() as u32).filter(|&p| GROUPS[p as usize] == group);
        people.filter(|&p| self.can_be_asked(p) && self.held(p) == 0).count() as u32
    }

    fn leaves_reserve(&self, taker: &Taker, rule: &TypeRule) -> bool {
        let idle: u32 = rule.takers.iter().map(|taker| self.available(taker.group)).sum();
        (taker.reserve == 0 || self.available(taker.group) > taker.reserve)
            && (!rule.deferred || rule.reserve == 0 || idle > rule.reserve)
    }

    /// Returns whether a person may take a contact now, after the wait of their group or whatever the wait.
    fn may_take(&self, person: u32, known: &Known, whatever_wait: bool) -> bool {
        let rule = self.rule(known.kind);
        let room = self.room.get(&person).copied().unwrap_or(u32::MAX);
        let Some(taker) = self.taker(person, known.kind) else { return false };
        self.can_be_asked(person)
            && self.held(person) < rule.concurrency.min(room)
            && (whatever_wait || known.since + taker.after_seconds <= self.now)
            && self.leaves_reserve(taker, rule)
    }

    /// Returns when it is the turn of a contact for a group: rank with ageing, live before deferred, then its wait.
    fn turn(&self, group: u32, known: &Known) -> (u32, bool, f64) {
        let order = |kind: u32| {
            let rule = self.rule(kind);
            let taker = rule.takers.iter().find(|taker| taker.group == group)?;
            Some((rule.deferred, taker.rank))
        };
        let own = order(known.kind);
        let better: BTreeSet<_> = (0..3).filter_map(order).filter(|&o| Some(o) < own).collect();
        let rule = self.rule(known.kind);
        let aged = rule.ageing_seconds.map_or(0, |span| ((self.now - known.since) / span) as u32);
        let rank = (better.len() as u32).saturating_sub(aged);
        let wait = if rule.deferred { known.until } else { known.since - rule.bonus_seconds };
        (rank, rule.deferred, wait)
    }

    /// Sees an input and what was decided, and holds it against the books.
    pub(crate) fn see(&mut self, now: f64, input: Input, decisions: &[Decision]) {
        self.now = now;
        self.note(input);
        for &decision in decisions {
            self.check(input, decision);
        }
        for (better, person) in std::mem::take(&mut self.passed_over) {
            assert!(!self.waiting.contains_key(&better), "{person} passed over {better}");
        }
        self.check_after(input);
    }

    fn note(&mut self, input: Input) {
        match input {
            Input::Arrived { contact, kind, until, preferred } if self.is_new(contact, kind) => {
                let held_till = match preferred {
                    person if (person as usize) < GROUPS.len() => {
                        self.now + self.rule(kind).preferred_seconds
                    }
                    _ => self.now,
                };
                let known = Known { kind, since: self.now, until, preferred, held_till };
                self.waiting.insert(contact, known);
            }
            Input::Returned { contact, kind, since, until } if self.is_new(contact, kind) => {
                let preferred = u32::MAX;
                let known = Known { kind, since, until, preferred, held_till: since };
                self.waiting.insert(contact, known);
            }
            Input::CallbackAccepted { contact, .. } => {
                if let Some(known) = self.waiting.get_mut(&contact) {
                    known.until = f64::INFINITY;
                }
            }
            Input::Accepted { contact } => {
                self.ringing.remove(&contact);
            }
            Input::Ended { taker } => {
                let ringing = &self.ringing;
                let hand = self.hands.entry(taker).or_default();
                if let Some(place) = hand.iter().position(|(c, _)| !ringing.contains_key(c)) {
                    hand.remove(place);
                }
                self.note_room(taker);
            }
            Input::Ready { person } if (person as usize) < GROUPS.len() => {
                self.ready.insert(person);
            }
            Input::Away { person } => {
                self.ready.remove(&person);
            }
            Input::Break { person, at } => {
                self.breaks.insert(person, at);
            }
            _ => {}
        }
    }

    fn is_new(&self, contact: u32, kind: u32) -> bool {
        let rings = self.ringing.contains_key(&contact) || self.waiting.contains_key(&contact);
        contact != u32::MAX && kind < 3 && !rings
    }

    fn note_room(&mut self, person: u32) {
        if self.held(person) == 0 {
            self.room.remove(&person);
        }
    }

    fn check(&mut self, input: Input, decision: Decision) {
        match decision {
            Decision::Offer { contact, taker } => self.check_offer(contact, taker),
            Decision::Revoke { contact, taker } => {
                let (person, _) =
                    self.ringing.remove(&contact).expect("only what rings is revoked");
                assert_eq!(person, taker);
                if !matches!(input, Input::Abandoned { .. }) {
                    self.ready.remove(&person);
                }
                let hand = self.hands.get_mut(&person).unwrap();
                let place = hand.iter().position(|(c, _)| *c == contact).unwrap();
                let (_, known) = hand.remove(place);
                self.waiting.insert(contact, Known { held_till: self.now, ..known });
                self.note_room(person);
            }
            Decision::Leave { contact, at } => {
                let gone = self.waiting.remove(&contact).expect("only the waiting leave");
                assert!(gone.since <= at && at <= self.now, "{contact} leaves at {at}");
                let asked = match input {
                    Input::Abandoned { contact: who, .. } => who == contact,
                    Input::Closed { kind } => kind == gone.kind,
                    _ => false,
                };
                assert!(asked || !self.is_alive(&gone), "{contact} leaves too early");
            }
            Decision::Block { contact } => {
                let blocked = self.waiting.remove(&contact).expect("only who comes is blocked");
                assert!(matches!(input, Input::Arrived { contact: who, .. } if who == contact));
                let cap = self.rule(blocked.kind).line_cap;
                assert!(cap.is_some_and(|cap| self.lines(blocked.kind) >= cap));
            }
            Decision::Announce { contact, position, .. } => {
                let told = self.waiting[&contact];
                let others = self.lines(told.kind) - u32::from(self.is_alive(&told));
                assert!((1..=others + 1).contains(&position));
            }
            Decision::Callback { contact, .. } => {
                assert!(!self.rule(self.waiting[&contact].kind).deferred);
                self.offered_back.insert(contact);
            }
            Decision::Overflow { contact } => assert!(self.waiting.contains_key(&contact)),
        }
    }

    /// Returns how many wait for a type, those apart whose patience is over.
    fn lines(&self, kind: u32) -> u32 {
        let here = |known: &&Known| known.kind == kind && self.is_alive(known);
        self.waiting.values().filter(here).count() as u32
    }

    fn check_offer(&mut self, contact: u32, person: u32) {
        let known = self.waiting.remove(&contact).expect("only the waiting are offered");
        let preferred = known.preferred == person;
        assert!(self.may_take(person, &known, preferred), "{person} may take {contact}");
        let fresh = known.since == self.now;
        assert!(fresh || self.is_alive(&known), "the gone are not answered");
        if !preferred {
            let group = GROUPS[person as usize];
            let turn = self.turn(group, &known);
            let open = |other: &Known| {
                self.is_alive(other)
                    && other.held_till <= self.now
                    && self.may_take(person, other, false)
            };
            let wait = |other: &Known| self.turn(group, other).2;
            let better = self.waiting.iter().filter(|(_, other)| {
                if other.kind == known.kind {
                    return open(other) && wait(other) < turn.2;
                }
                // Only the first of another type stands against it.
                let first = |w: &&Known| w.kind == other.kind && wait(w) < wait(other);
                open(other)
                    && self.turn(group, other) < turn
                    && !self.waiting.values().filter(first).any(open)
            });
            let better: Vec<(u32, u32)> = better.map(|(other, _)| (*other, person)).collect();
            self.passed_over.extend(better);
        }
        let room = self.room.entry(person).or_insert(u32::MAX);
        *room = (*room).min(self.policy.rule(known.kind as usize).concurrency);
        self.hands.entry(person).or_default().push((contact, known));
        if self.rings() {
            self.ringing.insert(contact, (person, self.now));
        }
    }

    fn check_after(&self, input: Input) {
        for (contact, known) in self.waiting.iter().filter(|(_, known)| self.is_alive(known)) {
            let idle = (0..GROUPS.len() as u32).find(|&person| {
                (known.held_till <= self.now || known.preferred == person)
                    && self.may_take(person, known, false)
            });
            assert_eq!(idle, None, "{contact} waits: {known:?}");
        }
        for (contact, (person, at)) in &self.ringing {
            assert!(self.ready.contains(person), "{contact} rings where nobody is");
            let late = self.policy.desk().ring_seconds.is_some_and(|s| at + s <= self.now);
            assert!(!late || input != Input::Tick, "{contact} rings too long");
        }
        if let Input::Closed { kind } = input {
            assert!(self.waiting.values().all(|known| known.kind != kind));
        }
    }

    /// Holds the state of a desk against the books: no contact lost or doubled, nobody with more or less in hand.
    pub(crate) fn check_desk(&self, desk: &Desk<People>) {
        let mut left: Vec<u32> =
            (0..3).flat_map(|kind| desk.waiting(kind)).map(|waiting| waiting.contact).collect();
        left.sort_unstable();
        assert_eq!(left, self.waiting.keys().copied().collect::<Vec<_>>());
        for person in 0..GROUPS.len() as u32 {
            assert_eq!(desk.held(person), self.held(person), "in hand of {person}");
        }
    }

    /// Returns what sends a contact in hand back to its queue.
    pub(crate) fn sent_back(&self, person: u32) -> Vec<Input> {
        let mut hand = self.hands.get(&person).into_iter().flatten();
        let Some((contact, known)) = hand.find(|(contact, _)| !self.ringing.contains_key(contact))
        else {
            return vec![];
        };
        let Known { kind, since, until, .. } = *known;
        let back = Input::Returned { contact: *contact, kind, since, until: until + 30.0 };
        vec![Input::Ended { taker: person }, back]
    }

    pub(crate) fn nth_open(
        &self,
        nth: usize,
        input: impl Fn(u32, u32, f64) -> Input,
    ) -> Vec<Input> {
        let ringing = self.hands.values().flatten().filter(|(c, _)| self.ringing.contains_key(c));
        let ringing = ringing.map(|(contact, known)| (*contact, known));
        let open = self.waiting.iter().map(|(contact, known)| (*contact, known)).chain(ringing);
        let found = open.skip(nth).map(|(contact, of)| input(contact, of.kind, of.since)).next();
        found.into_iter().collect()
    }

    pub(crate) fn nth_ringing(&self, nth: usize, input: impl Fn(u32) -> Input) -> Vec<Input> {
        self.ringing.keys().nth(nth).map(|contact| input(*contact)).into_iter().collect()
    }

    pub(crate) fn nth_offered_back(&self, nth: usize) -> Vec<Input> {
        let waits = |contact: &&u32| self.waiting.contains_key(contact);
        let Some(&contact) = self.offered_back.iter().filter(waits).nth(nth) else { return vec![] };
        let Known { kind, since, .. } = self.waiting[&contact];
        vec![Input::CallbackAccepted { contact, kind, since }]
    }
}
