//! The frontier of each party: of the whole frontier, what nothing beats in cost and in harm as the party weighs it.
//!
//! Absent on purpose: any sum over parties, and any order of what all of them accept.

use organico_model::{CostBasis, Harm, Party, PartyFrontier};

/// Returns the frontier of each party, in the order of the parties.
///
/// `harms` are those of the curves, and `lived` the mixes that were lived, each with what it came to: within its limits a
/// lived mix is by its own figures.
pub(super) fn frontiers(
    (harms, basis): (&[Harm], CostBasis),
    lived: &[(usize, Harm)],
    parties: &[Party],
) -> Vec<PartyFrontier> {
    let told = |mix: usize| {
        let own = lived.iter().find(|(number, _)| *number == mix);
        own.map_or(&harms[mix], |(_, harm)| harm)
    };
    let frontier = |party: &Party| {
        let mixes = unbeaten(harms, basis, party);
        let accepted = mixes.iter().copied().filter(|mix| party.accepts(told(*mix))).collect();
        PartyFrontier { party: party.clone(), mixes, accepted }
    };
    parties.iter().map(frontier).collect()
}

/// Returns the mixes that no other beats for a party, by cost; of those that are alike, all.
fn unbeaten(harms: &[Harm], basis: CostBasis, party: &Party) -> Vec<usize> {
    let pairs: Vec<(f64, f64)> = harms.iter().map(|harm| in_cents(harm, basis, party)).collect();
    let mut order: Vec<usize> = (0..harms.len()).collect();
    order.sort_by(|a, b| {
        let ((cost, harm), (other_cost, other_harm)) = (pairs[*a], pairs[*b]);
        cost.total_cmp(&other_cost).then(harm.total_cmp(&other_harm)).then(a.cmp(b))
    });
    // Whoever stands earlier costs no more: it beats whatever does not take less, unless both are alike.
    let mut last = (f64::NEG_INFINITY, f64::INFINITY);
    order.retain(|mix| {
        let kept = pairs[*mix].1 < last.1 || pairs[*mix] == last;
        if kept {
            last = pairs[*mix];
        }
        kept
    });
    order
}

/// Returns cost and harm as a party weighs it, in whole cents: what no cent tells apart is alike.
fn in_cents(harm: &Harm, basis: CostBasis, party: &Party) -> (f64, f64) {
    // Nothing stands before zero: a rounded negative zero would.
    (libm::round(basis.cost(harm)) + 0.0, libm::round(party.weights.weigh(harm)) + 0.0)
}

#[cfg(test)]
mod tests;
