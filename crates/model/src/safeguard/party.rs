//! What a party at the table says of harms: its weights, which it has signed, and the limits within which it accepts.
//!
//! No weight has a value by default, and weights of one party never meet those of another: each gives its own frontier.

use serde::{Deserialize, Serialize};

use super::Harm;
use crate::{Cents, Words};

/// A party at the table.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Party {
    /// Its name.
    pub name: Words,
    /// The goal for which it said this.
    pub goal: String,
    /// What it takes each harm for.
    pub weights: HarmWeights,
    /// What it accepts.
    pub accepts: Acceptance,
    /// The name under which it signed.
    pub signer: String,
    /// The key with which it signed, 64 hexadecimal digits.
    pub public_key: String,
}

impl Party {
    /// Returns whether a plan is within the limits of the party, half a cent apart.
    #[must_use]
    pub fn accepts(&self, harm: &Harm) -> bool {
        let under = |found: f64, most: Option<Cents>| {
            most.is_none_or(|most| found <= most.0 as f64 + HALF_CENT)
        };
        let limits = &self.accepts;
        let left =
            |least: Cents| harm.margin.is_some_and(|margin| margin >= least.0 as f64 - HALF_CENT);
        under(self.weights.weigh(harm), limits.harm_max)
            && under(harm.income_lost, limits.income_lost_max)
            && under(harm.employer_cost, limits.employer_cost_max)
            && limits.posts_lost_max.is_none_or(|most| harm.posts_lost <= most + 1e-6)
            && limits.margin_min.is_none_or(left)
    }
}

/// What is less than this no limit tells apart: sums of shares of cents are not whole.
const HALF_CENT: f64 = 0.5;

/// What a party takes each harm for, all in the same money.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct HarmWeights {
    /// What a euro of lost income counts, in euro.
    pub income_lost: f64,
    /// What a lost post counts.
    pub post_lost: Cents,
}

impl HarmWeights {
    /// Returns the harm of a plan as the party weighs it, in cents. What the employer spends is no part of it.
    #[must_use]
    pub fn weigh(&self, harm: &Harm) -> f64 {
        self.income_lost * harm.income_lost + self.post_lost.0 as f64 * harm.posts_lost
    }
}

/// The limits within which a party accepts a plan; those that are absent it does not set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Acceptance {
    /// Most harm as it weighs it.
    pub harm_max: Option<Cents>,
    /// Most pay lost over the span.
    pub income_lost_max: Option<Cents>,
    /// Most posts lost.
    pub posts_lost_max: Option<f64>,
    /// Most that the employer spends over the span.
    pub employer_cost_max: Option<Cents>,
    /// Least that invoices leave over cost, over the span.
    pub margin_min: Option<Cents>,
}

/// The frontier of one party: what nothing beats in cost and in harm as it weighs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartyFrontier {
    /// Who.
    pub party: Party,
    /// Mixes of the whole frontier, by number, by cost.
    pub mixes: Vec<usize>,
    /// Those of them that are within its limits.
    pub accepted: Vec<usize>,
}

impl PartyFrontier {
    /// Returns the mixes that every party accepts, by number; none where there is no party.
    #[must_use]
    pub fn accepted_by_all(all: &[Self]) -> Vec<usize> {
        let Some((first, others)) = all.split_first() else { return Vec::new() };
        let mut common = first.accepted.clone();
        common.retain(|mix| others.iter().all(|other| other.accepted.contains(mix)));
        common.sort_unstable();
        common
    }
}
