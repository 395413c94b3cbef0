//! The desk, one behaviour a test.

mod ages;
mod breaks;
mod chats;
mod choice;
mod impossible;
mod line;
mod preferred;
mod reserves;
mod rings;
mod waits;

use super::*;
use crate::{DeskRule, Input, NOBODY, Place, Taker, TypeRule};

/// Returns a type of groups given as group, tier and wait.
fn rule(concurrency: u32, takers: &[(u32, u32, f64)]) -> TypeRule {
    let takers = takers
        .iter()
        .map(|&(group, tier, after_seconds)| Taker { tier, after_seconds, ..Taker::first(group) })
        .collect();
    TypeRule { concurrency, ..TypeRule::plain(takers) }
}

/// Returns one type that group 0 takes, one contact a person.
fn plain() -> TypeRule {
    rule(1, &[(0, 0, 0.0)])
}

fn policy_of(types: Vec<TypeRule>, groups: &[u32], desk: DeskRule) -> Policy {
    let named = types.iter().flat_map(|rule| rule.takers.iter().map(|taker| taker.group));
    let most = named.chain(groups.iter().copied()).max();
    let places = vec![Place::Site(0); most.map_or(0, |most| most as usize + 1)];
    Policy::new(types, &places, desk).unwrap()
}

/// Returns a desk at which everyone is ready from instant 0 on.
fn desk(types: Vec<TypeRule>, groups: &[u32]) -> Desk<People> {
    desk_with(types, groups, DeskRule::plain())
}

fn desk_with(types: Vec<TypeRule>, groups: &[u32], rule: DeskRule) -> Desk<People> {
    let mut desk = Desk::of_people(policy_of(types, groups, rule), groups);
    for person in 0..groups.len() as u32 {
        desk.step(0.0, Input::Ready { person });
    }
    desk
}

/// Returns a desk at which an offer rings up to 10 s.
fn ringing(types: Vec<TypeRule>, groups: &[u32]) -> Desk<People> {
    desk_with(types, groups, DeskRule { ring_seconds: Some(10.0), ..DeskRule::plain() })
}

fn arrived(contact: u32, kind: u32) -> Input {
    Input::Arrived { contact, kind, until: f64::INFINITY, preferred: NOBODY }
}

fn arrived_for(contact: u32, kind: u32, preferred: u32) -> Input {
    Input::Arrived { contact, kind, until: f64::INFINITY, preferred }
}

fn arrived_until(contact: u32, kind: u32, until: f64) -> Input {
    Input::Arrived { contact, kind, until, preferred: NOBODY }
}

/// Returns the contacts that were offered, and to whom.
fn assigned(decisions: &[Decision]) -> Vec<(u32, u32)> {
    let pair = |decision: &Decision| match *decision {
        Decision::Offer { contact, taker } => Some((contact, taker)),
        _ => None,
    };
    decisions.iter().filter_map(pair).collect()
}

/// Returns the contacts that wait for a type, in their order.
fn waiting(desk: &Desk<People>, kind: usize) -> Vec<u32> {
    desk.waiting(kind).map(|waiting| waiting.contact).collect()
}
