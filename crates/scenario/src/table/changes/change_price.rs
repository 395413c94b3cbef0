//! The price of a contract changes.

use organico_model::{Cents, Change, ChangePrice, Finding, PriceModel, Working};

use super::terms::{contract_notice, terms_unknown};
use crate::measures::working::given;
use crate::table::procedure::Judge;
use crate::table::state::State;

/// Changes the price of a contract.
pub(super) fn apply(change: &Change, new: &ChangePrice, state: &mut State) {
    let place = state.place(&change.id, new.contract.as_str());
    let mut w = Working::default();
    let (PriceModel::PerContact(Cents(cents))
    | PriceModel::PerMinute(Cents(cents))
    | PriceModel::PerHour(Cents(cents))
    | PriceModel::PerMonth(Cents(cents))) = new.price;
    given!(w, Money, price = cents as f64);
    let price = state.keep(&place, w, "price");
    for contract in state.contracts.iter_mut().filter(|one| one.contract.id == new.contract) {
        let Some(terms) = &mut contract.contract.terms else { continue };
        terms.price = new.price;
        contract.price = Some(price.clone());
    }
}

/// Returns what the contract asks for before its price changes, and whether its terms are known.
pub(super) fn findings(change: &Change, new: &ChangePrice, judge: &Judge<'_>) -> Vec<Finding> {
    let notice = contract_notice(change, judge, &new.contract, change.from.first_day());
    terms_unknown(change, judge, &new.contract).into_iter().chain(notice).collect()
}
