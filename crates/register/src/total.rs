//! Totals that never lie: what a document counts, what it only bounds, what it leaves open, and what it states itself.
//!
//! A total is of one document. Figures of two documents are never added: they may count the same people.

use std::collections::BTreeMap;

use crate::case::{Case, Register, Source, SourceKind, StatedTotal};
use crate::claim::{Claim, Field, Qualifier, Quantity, Said};
use crate::ids::SourceId;
use crate::instrument::{Family, Instrument};

/// A sum that keeps apart what cannot be added.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// Exact numbers and lower bounds together: at least so many.
    pub firm: u64,
    /// Whether a lower bound is among them, so that there may be more.
    pub open: bool,
    /// Numbers said to be approximate; not part of `firm`.
    pub about: u64,
    /// Upper bounds; not part of `firm`.
    pub at_most: u64,
    /// How many parts have no number at all.
    pub unquantified: u32,
}

impl Sum {
    /// Returns the sum with one more part.
    #[must_use]
    pub fn with(mut self, part: Quantity) -> Self {
        let value = u64::from(part.value().unwrap_or(0));
        match part.qualifier() {
            Qualifier::Exact => self.firm += value,
            Qualifier::AtLeast => {
                self.firm += value;
                self.open = true;
            }
            Qualifier::About => self.about += value,
            Qualifier::AtMost => self.at_most += value,
            Qualifier::Unquantified => self.unquantified += 1,
        }
        self
    }

    /// Returns whether the number is the whole truth of the source: nothing bounded, nothing open.
    #[must_use]
    pub const fn is_exact(&self) -> bool {
        !self.open && self.about == 0 && self.at_most == 0 && self.unquantified == 0
    }
}

/// The total of one document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceTotal<'r> {
    /// The document.
    pub source: &'r Source,
    /// Its cases, in the order of the register.
    pub cases: Vec<&'r Case>,
    /// The sum of the people involved.
    pub sum: Sum,
    /// The same by family of instrument.
    pub families: Vec<(Family, Sum)>,
    /// What the document states as its total, if it does.
    pub stated: Option<&'r StatedTotal>,
    /// How many people the stated total has more than `sum.firm`; nothing without a stated number.
    pub gap: Option<u64>,
}

/// Returns the total of people involved for each document that speaks of them, in the order of the sources.
#[must_use]
pub fn totals(register: &Register) -> Vec<SourceTotal<'_>> {
    let documents =
        register.sources.iter().filter(|source| matches!(source.kind, SourceKind::Document));
    documents.filter_map(|source| total_of(register, source)).collect()
}

fn total_of<'r>(register: &'r Register, source: &'r Source) -> Option<SourceTotal<'r>> {
    let mut sum = Sum::default();
    let mut families: BTreeMap<Family, Sum> = BTreeMap::new();
    let mut cases = Vec::new();
    for case in &register.cases {
        let parts = parts(case, &source.id);
        if parts.is_empty() {
            continue;
        }
        cases.push(case);
        for (part, family) in parts {
            sum = sum.with(part);
            let one = families.entry(family).or_default();
            *one = one.with(part);
        }
    }
    let of = |one: &&StatedTotal| one.source == source.id && one.field == Field::Workers;
    let stated = register.stated.iter().find(of);
    let number = stated.and_then(|stated| stated.quantity.value());
    let gap = number.map(|number| u64::from(number).saturating_sub(sum.firm));
    let families = families.into_iter().collect();
    let total = SourceTotal { source, cases, sum, families, stated, gap };
    (!total.cases.is_empty()).then_some(total)
}

/// Returns what a document says of the people of a case: its last figure of the whole case, or its last of each site.
fn parts(case: &Case, source: &SourceId) -> Vec<(Quantity, Family)> {
    let mut last: BTreeMap<Option<&str>, (Quantity, Family)> = BTreeMap::new();
    for event in &case.events {
        let family = event.instrument(Some(source)).map_or(Family::NotStated, Instrument::family);
        let of = |claim: &&Claim| claim.source == *source;
        for claim in event.claims.iter().filter(of) {
            if let Said::Amount(Field::Workers, quantity) = claim.said {
                last.insert(claim.site.as_deref(), (quantity, family));
            }
        }
    }
    match last.get(&None) {
        Some(whole) => vec![*whole],
        None => last.into_values().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Returns a quantity together with a count that it does not exclude.
    fn said_of_a_true_count() -> impl Strategy<Value = (Quantity, u64)> {
        (0_u32..1000, 0_u32..100, 0_u8..4).prop_map(|(truth, slack, kind)| {
            let quantity = match kind {
                0 => Quantity::exact(truth),
                1 => {
                    let bound = truth.saturating_sub(slack);
                    Quantity::new(Qualifier::AtLeast, Some(bound)).unwrap()
                }
                2 => Quantity::new(Qualifier::AtMost, Some(truth + slack)).unwrap(),
                _ => Quantity::unquantified(),
            };
            (quantity, u64::from(truth))
        })
    }

    proptest! {
        #[test]
        fn a_sum_never_promises_more_people_than_there_are(
            parts in prop::collection::vec(said_of_a_true_count(), 0..12)
        ) {
            let sum = parts.iter().fold(Sum::default(), |sum, (part, _)| sum.with(*part));
            let truth: u64 = parts.iter().map(|(_, truth)| truth).sum();
            prop_assert!(sum.firm <= truth);
            if sum.is_exact() {
                prop_assert_eq!(sum.firm, truth);
            }
        }

        #[test]
        fn the_order_of_the_parts_does_not_matter(
            parts in prop::collection::vec(said_of_a_true_count(), 0..12)
        ) {
            let sum = |parts: &[(Quantity, u64)]| {
                parts.iter().fold(Sum::default(), |sum, (part, _)| sum.with(*part))
            };
            let mut turned = parts.clone();
            turned.reverse();
            prop_assert_eq!(sum(&parts), sum(&turned));
        }
    }
}
