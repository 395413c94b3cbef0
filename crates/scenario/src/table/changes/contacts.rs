//! What the changes about contacts share: the contacts of a month, and what makes more or fewer of them.

use organico_model::{Baseline, Change, ContactTypeId, ContractId, Unit, Working};

use super::ChangeContext;
use crate::measures::working::{given, reckon};
use crate::table::service::contract_gone;
use crate::table::state::State;
use crate::table::trace::{Traced, taken};

/// Returns which demand of the state a contact type is; nothing where its contract is gone, and the contacts with it.
pub(super) fn demand_of(
    state: &State,
    baseline: &Baseline,
    contact_type: &ContactTypeId,
) -> Option<usize> {
    let index = state
        .demands
        .iter()
        .position(|demand| baseline.demands[demand.index].id == *contact_type)?;
    let contract = baseline.demands[state.demands[index].index].contract.as_ref();
    (!contract.is_some_and(|id| contract_gone(state, id))).then_some(index)
}

/// Returns the place of a change on a contact type.
pub(super) fn place_of(state: &State, change: &Change, contact_type: &ContactTypeId) -> String {
    state.place(&change.id, contact_type.as_str())
}

/// Keeps the contacts of the month as they stand before the change, and returns them.
pub(super) fn contacts_month(
    w: &mut Working,
    state: &State,
    baseline: &Baseline,
    index: usize,
) -> f64 {
    let demand = &state.demands[index];
    let contacts_week = contacts_week(w, baseline, demand.index);
    taken!(w, Number, volume_before = demand.volume);
    given!(w, Weeks, weeks_month = f64::from(state.month.days()) / 7.0);
    reckon!(w, Contacts, contacts_month = contacts_week * volume_before * weeks_month);
    contacts_month
}

/// Keeps the contacts of the typical week of a demand of the baseline, and returns them.
pub(super) fn contacts_week(w: &mut Working, baseline: &Baseline, index: usize) -> f64 {
    let known = &baseline.demands[index];
    let value = known.week.iter().sum();
    let from = Traced::new(&format!("base/contact/{}", known.id), "contacts_week", value);
    w.keep("contacts_week", Unit::Contacts, from.value, from.origin())
}

/// Makes all contacts of a contract so many times what they were.
pub(super) fn scale(
    change: &Change,
    contract: &ContractId,
    ratio: f64,
    state: &mut State,
    context: &ChangeContext<'_>,
) {
    for index in 0..state.demands.len() {
        let known = &context.baseline.demands[state.demands[index].index];
        if known.contract.as_ref() != Some(contract) {
            continue;
        }
        let place = place_of(state, change, &known.id);
        let mut w = Working::default();
        taken!(w, Number, volume_before = state.demands[index].volume);
        given!(w, Number, contacts_ratio = ratio);
        reckon!(w, Number, volume_factor = volume_before * contacts_ratio);
        state.demands[index].volume = state.keep(&place, w, "volume_factor");
    }
}
