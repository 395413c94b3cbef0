use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::{DeskRule, NOBODY, Place, Taker, TypeRule};

fn rule(concurrency: u32, takers: &[(u32, u32, f64)]) -> TypeRule {
    let takers = takers
        .iter()
        .map(|&(group, tier, after_seconds)| Taker { tier, after_seconds, ..Taker::first(group) })
        .collect();
    TypeRule { concurrency, ..TypeRule::plain(takers) }
}

fn desk(types: Vec<TypeRule>, groups: &[u32]) -> Desk<People> {
    let places = vec![Place::Site(0); groups.iter().max().map_or(0, |most| *most as usize + 1)];
    let policy = Policy::new(types, &places, DeskRule::plain()).unwrap();
    let mut desk = Desk::of_people(policy, groups);
    for person in 0..groups.len() as u32 {
        desk.step(0.0, Input::Ready { person });
    }
    desk
}

fn arrived(contact: u32, kind: u32) -> Input {
    Input::Arrived { contact, kind, until: f64::INFINITY, preferred: NOBODY }
}

fn assigned(decisions: &[Decision]) -> Vec<(u32, u32)> {
    let pair = |decision: &Decision| match *decision {
        Decision::Offer { contact, taker } => Some((contact, taker)),
        _ => None,
    };
    decisions.iter().filter_map(pair).collect()
}

#[test]
fn the_person_idle_longest_takes_the_contact_and_a_better_tier_comes_first() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 0.0), (1, 1, 0.0)])], &[1, 0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived(10, 0))), [(10, 1)]);
    assert_eq!(assigned(desk.step(2.0, Input::Ended { taker: 1 })), []);
    assert_eq!(assigned(desk.step(3.0, arrived(11, 0))), [(11, 2)]);
    assert_eq!(assigned(desk.step(3.0, arrived(12, 0))), [(12, 1)]);
    assert_eq!(assigned(desk.step(3.0, arrived(13, 0))), [(13, 0)]);
}

#[test]
fn a_freed_person_takes_the_best_priority_and_then_the_longest_wait() {
    let mut urgent = rule(1, &[(0, 0, 0.0)]);
    let mut usual = [rule(1, &[(0, 0, 0.0)]), rule(1, &[(0, 0, 0.0)])];
    urgent.takers[0].rank = 1;
    for rule in &mut usual {
        rule.takers[0].rank = 2;
    }
    let [first, second] = usual;
    let mut desk = desk(vec![first, second, urgent], &[0]);
    for (contact, kind) in [(1, 0), (2, 1), (3, 0), (4, 2)] {
        desk.step(f64::from(contact), arrived(contact, kind));
    }
    let mut order = Vec::new();
    for now in 5..8 {
        order.extend(assigned(desk.step(f64::from(now), Input::Ended { taker: 0 })));
    }
    assert_eq!(order, [(4, 0), (2, 0), (3, 0)]);
}

#[test]
fn overflow_waits_for_its_time_and_then_takes_whoever_is_free() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 20.0)])], &[0]);
    assert_eq!(assigned(desk.step(0.1, arrived(1, 0))), []);
    assert_eq!(assigned(desk.step(20.0, Input::Widened { contact: 1, kind: 0 })), []);
    assert_eq!(assigned(desk.step(0.1 + 20.0, Input::Widened { contact: 1, kind: 0 })), [(1, 0)]);
}

#[test]
fn deferred_work_is_taken_only_while_more_than_the_reserve_are_idle() {
    let deferred = TypeRule { deferred: true, reserve: 1, ..rule(1, &[(0, 0, 0.0)]) };
    let mut desk = desk(vec![deferred, rule(1, &[(0, 0, 0.0)])], &[0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 0)]);
    assert_eq!(assigned(desk.step(2.0, arrived(2, 0))), []);
    assert_eq!(assigned(desk.step(3.0, arrived(3, 1))), [(3, 1)]);
    assert_eq!(assigned(desk.step(4.0, Input::Ended { taker: 1 })), []);
    assert_eq!(assigned(desk.step(5.0, Input::Ended { taker: 0 })), [(2, 0)]);
}

#[test]
fn chats_fill_empty_hands_first_and_never_join_a_call() {
    let call = rule(1, &[(0, 0, 0.0)]);
    let mut desk = desk(vec![rule(2, &[(0, 0, 0.0)]), call], &[0, 0]);
    assert_eq!(assigned(desk.step(1.0, arrived(1, 0))), [(1, 0)]);
    assert_eq!(assigned(desk.step(2.0, arrived(2, 1))), [(2, 1)]);
    assert_eq!(assigned(desk.step(3.0, arrived(3, 0))), [(3, 0)]);
    assert_eq!(assigned(desk.step(4.0, arrived(4, 0))), []);
    assert_eq!(assigned(desk.step(5.0, arrived(5, 0))), []);
    assert_eq!(assigned(desk.step(6.0, Input::Ended { taker: 1 })), [(4, 1), (5, 1)]);
    assert_eq!(desk.held(1), 2);
}

#[test]
fn a_contact_whose_patience_ran_out_leaves_at_that_instant_and_ids_nobody_knows_change_nothing() {
    let mut desk = desk(vec![rule(1, &[(0, 0, 0.0)])], &[0]);
    desk.step(1.0, arrived(1, 0));
    desk.step(2.0, Input::Arrived { contact: 2, kind: 0, until: 3.0, preferred: NOBODY });
    desk.step(2.5, Input::Arrived { contact: 3, kind: 0, until: 9.0, preferred: NOBODY });
    let before = desk.clone();
    for input in [arrived(9, 7), Input::Ready { person: 5 }, Input::Closed { kind: 3 }] {
        assert!(desk.step(3.0, input).is_empty());
    }
    assert_eq!(before, desk);
    let decisions = desk.step(4.0, Input::Ended { taker: 0 });
    assert_eq!(decisions[0], Decision::Leave { contact: 2, at: 3.0 });
    assert_eq!(decisions[1], Decision::Offer { contact: 3, taker: 0 });
}

/// One step of a random history.
#[derive(Debug, Clone)]
enum Move {
    Arrive { kind: u32, patience: u32 },
    End { person: u32 },
    Ready { person: u32 },
    Away { person: u32 },
    Close { kind: u32 },
    Wait { seconds: u32 },
}

fn any_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        6 => (0u32..3, 0u32..40).prop_map(|(kind, patience)| Move::Arrive { kind, patience }),
        6 => (0u32..6).prop_map(|person| Move::End { person }),
        2 => (0u32..6).prop_map(|person| Move::Ready { person }),
        1 => (0u32..6).prop_map(|person| Move::Away { person }),
        1 => (0u32..3).prop_map(|kind| Move::Close { kind }),
        4 => (1u32..10).prop_map(|seconds| Move::Wait { seconds }),
    ]
}

fn any_rule() -> impl Strategy<Value = TypeRule> {
    let taker = prop::option::of((0u32..2, prop_oneof![Just(0.0), Just(5.0)]));
    let takers = prop::collection::vec(taker, 3);
    (0u32..2, prop::option::of(0u32..3), 1u32..4, takers).prop_map(
        |(rank, reserve, concurrency, takers)| {
            let taker = |(taker, group): (&Option<(u32, f64)>, u32)| {
                let (tier, after_seconds) = (*taker)?;
                Some(Taker { tier, rank, after_seconds, ..Taker::first(group) })
            };
            let takers = takers.iter().zip(0..).filter_map(taker).collect();
            TypeRule {
                deferred: reserve.is_some(),
                reserve: reserve.unwrap_or(0),
                concurrency: if reserve.is_some() { 1 } else { concurrency },
                ..TypeRule::plain(takers)
            }
        },
    )
}

const GROUPS: [u32; 6] = [0, 0, 1, 1, 2, 2];

/// What a bystander knows who saw every input and decision.
#[derive(Default)]
struct Ledger {
    waiting: BTreeMap<u32, (u32, Waiting)>,
    in_hand: BTreeMap<u32, Vec<(u32, u32)>>,
    room: BTreeMap<u32, u32>,
    ready: BTreeMap<u32, bool>,
    log: Vec<Decision>,
}

impl Ledger {
    /// Returns whether a person may take a contact of a type, given as type and instant of arrival.
    fn may_take(&self, now: f64, rules: &[TypeRule], person: u32, contact: (u32, f64)) -> bool {
        let (kind, since) = contact;
        let rule = &rules[kind as usize];
        let held = self.in_hand.get(&person).map_or(0, Vec::len) as u32;
        let room = if held == 0 { u32::MAX } else { self.room[&person] };
        let taker = |t: &&Taker| t.group == GROUPS[person as usize];
        self.ready.get(&person).copied().unwrap_or(false)
            && held < rule.concurrency.min(room)
            && rule.takers.iter().find(taker).is_some_and(|t| since + t.after_seconds <= now)
    }

    fn record(&mut self, now: f64, rules: &[TypeRule], decision: Decision) {
        self.log.push(decision);
        match decision {
            Decision::Leave { contact, at } => {
                let (_, gone) = self.waiting.remove(&contact).expect("only the waiting leave");
                assert!(at <= now && at <= gone.until);
            }
            Decision::Offer { contact, taker: person } => {
                let (kind, taken) = self.waiting[&contact];
                assert!(taken.until > now || taken.since == now, "the gone are not answered");
                assert!(self.may_take(now, rules, person, (kind, taken.since)), "may take it");
                let first =
                    self.waiting.values().filter(|w| w.0 == kind).map(|w| w.1.contact).min();
                assert_eq!(first, Some(contact), "a type is served in the order of arrival");
                self.waiting.remove(&contact);
                let concurrency = rules[kind as usize].concurrency;
                let hands = self.in_hand.entry(person).or_default();
                let room = self.room.entry(person).or_insert(u32::MAX);
                *room = if hands.is_empty() { concurrency } else { concurrency.min(*room) };
                hands.push((contact, kind));
            }
            other => panic!("nothing asked for {other:?}"),
        }
    }

    /// Nobody is left free who may take a contact that waits, unless it is deferred and kept back by its reserve.
    fn check_nobody_idles_before_a_queue(&self, now: f64, rules: &[TypeRule]) {
        for (kind, contact) in self.waiting.values().filter(|(_, w)| w.until > now) {
            if rules[*kind as usize].reserve == 0 {
                let taker = (0..6).find(|&p| self.may_take(now, rules, p, (*kind, contact.since)));
                assert_eq!(taker, None, "contact {} of type {kind} waits", contact.contact);
            }
        }
    }
}

fn play(rules: &[TypeRule], moves: &[Move]) -> Ledger {
    let policy = Policy::new(rules.to_vec(), &[Place::Home; 3], DeskRule::plain()).unwrap();
    let mut desk = Desk::of_people(policy, &GROUPS);
    let mut ledger = Ledger::default();
    let (mut now, mut contacts) = (0.0, 0);
    for step in moves {
        let mut inputs = Vec::new();
        match *step {
            Move::Arrive { kind, patience } => {
                let deferred = rules[kind as usize].deferred;
                let until = if deferred { f64::INFINITY } else { now + f64::from(patience) };
                let waiting = Waiting { contact: contacts, since: now, until };
                ledger.waiting.insert(contacts, (kind, waiting));
                inputs.push(Input::Arrived { contact: contacts, kind, until, preferred: NOBODY });
                contacts += 1;
            }
            Move::End { person } => {
                if ledger.in_hand.entry(person).or_default().pop().is_some() {
                    inputs.push(Input::Ended { taker: person });
                }
            }
            Move::Ready { person } => {
                ledger.ready.insert(person, true);
                inputs.push(Input::Ready { person });
            }
            Move::Away { person } => {
                ledger.ready.insert(person, false);
                inputs.push(Input::Away { person });
            }
            Move::Close { kind } => inputs.push(Input::Closed { kind }),
            Move::Wait { seconds } => {
                now += f64::from(seconds);
                inputs.push(Input::Tick);
            }
        }
        for input in inputs {
            for decision in desk.step(now, input).to_vec() {
                ledger.record(now, rules, decision);
            }
        }
        ledger.check_nobody_idles_before_a_queue(now, rules);
    }
    let left: Vec<u32> = (0..3).flat_map(|kind| desk.waiting(kind)).map(|w| w.contact).collect();
    assert_eq!(left.len(), ledger.waiting.len(), "no contact is lost or doubled");
    assert!(left.iter().all(|contact| ledger.waiting.contains_key(contact)));
    for person in 0..6 {
        let hands = ledger.in_hand.get(&person).map_or(0, Vec::len);
        assert_eq!(desk.held(person) as usize, hands);
    }
    ledger
}

proptest! {
    #[test]
    fn no_contact_is_lost_or_doubled_nobody_is_over_their_slots_and_the_same_inputs_decide_the_same(
        rules in prop::collection::vec(any_rule(), 3),
        moves in prop::collection::vec(any_move(), 1..200),
    ) {
        prop_assert_eq!(play(&rules, &moves).log, play(&rules, &moves).log);
    }
}
