//! The client changes the contacts of a contract, its guarantee or its bands.

use organico_model::{Change, ChangeVolume, Finding, Working};

use super::ChangeContext;
use super::contacts::scale;
use super::terms::{contract_notice, terms_unknown};
use crate::measures::working::given;
use crate::table::procedure::Judge;
use crate::table::state::State;

/// Changes the contacts of a contract, and its guarantee and bands where they are said.
pub(super) fn apply(
    change: &Change,
    volume: &ChangeVolume,
    state: &mut State,
    context: &ChangeContext<'_>,
) {
    scale(change, &volume.contract, volume.factor, state, context);
    let place = state.place(&change.id, volume.contract.as_str());
    let guarantee = volume.minimum_contacts.map(|count| {
        let mut w = Working::default();
        given!(w, Contacts, contacts_guaranteed = count as f64);
        state.keep(&place, w, "contacts_guaranteed")
    });
    for contract in state.contracts.iter_mut().filter(|one| one.contract.id == volume.contract) {
        let Some(terms) = &mut contract.contract.terms else { continue };
        if let (Some(count), Some(guarantee)) = (volume.minimum_contacts, &guarantee) {
            terms.minimum_contacts = count;
            contract.guarantee = Some(guarantee.clone());
        }
        if let Some(bands) = &volume.bands {
            terms.bands.clone_from(bands);
        }
    }
}

/// Returns what the contract asks for before its volume changes, and whether its terms are known.
pub(super) fn findings(change: &Change, volume: &ChangeVolume, judge: &Judge<'_>) -> Vec<Finding> {
    let says_terms = volume.minimum_contacts.is_some() || volume.bands.is_some();
    let mut found = Vec::new();
    if says_terms {
        found.extend(terms_unknown(change, judge, &volume.contract));
    }
    found.extend(contract_notice(change, judge, &volume.contract, change.from.first_day()));
    found
}
