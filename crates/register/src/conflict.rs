//! Claims that cannot both be right, side by side. Nothing here chooses one of them.

use std::collections::BTreeMap;

use crate::case::{Case, Register};
use crate::claim::{Claim, Said};
use crate::event::Event;

/// Claims about the same fact of a case that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict<'r> {
    /// The case.
    pub case: &'r Case,
    /// The fact, as the claims name it.
    pub fact: &'r str,
    /// Every claim about it, in the order of the events.
    pub claims: Vec<(&'r Event, &'r Claim)>,
}

/// Returns the conflicts of a register, by case and fact.
#[must_use]
pub fn conflicts(register: &Register) -> Vec<Conflict<'_>> {
    register.cases.iter().flat_map(conflicts_of).collect()
}

fn conflicts_of(case: &Case) -> Vec<Conflict<'_>> {
    let mut facts: BTreeMap<&str, Vec<(&Event, &Claim)>> = BTreeMap::new();
    for event in &case.events {
        for claim in &event.claims {
            if let Some(fact) = &claim.fact {
                facts.entry(fact).or_default().push((event, claim));
            }
        }
    }
    let differ = |claims: &[(&Event, &Claim)]| {
        let pair = |(index, one): (usize, &(&Event, &Claim))| {
            claims[index + 1..].iter().any(|two| contradict(one.1, two.1))
        };
        claims.iter().enumerate().any(pair)
    };
    let conflict = |(fact, claims)| Conflict { case, fact, claims };
    facts.into_iter().filter(|(_, claims)| differ(claims)).map(conflict).collect()
}

/// Returns whether two claims about the same fact and place cannot both be right.
fn contradict(one: &Claim, two: &Claim) -> bool {
    if one.site != two.site {
        return false;
    }
    match (one.said, two.said) {
        (Said::Amount(field, one), Said::Amount(other, two)) => {
            field == other && one.contradicts(two)
        }
        (Said::Instrument(one), Said::Instrument(two)) => one != two,
        (Said::Amount(..), Said::Instrument(_)) | (Said::Instrument(_), Said::Amount(..)) => false,
    }
}
