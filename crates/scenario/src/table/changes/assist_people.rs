//! A machine helps people: contacts stay, and take less time where experience is short.

use organico_model::{
    AssistPeople, Change, ContactTypeId, ContractId, Finding, FindingKind, Unit, Working,
};

use super::ChangeContext;
use super::contacts::{demand_of, place_of};
use crate::measures::working::{given, reckon};
use crate::measures::{AssistedBand, MeasureError, assisted_time_factor};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, finding, required};
use crate::table::state::{Extra, Payer, State};
use crate::table::trace::{Traced, sum, taken};

/// Shortens the handle time of the contacts that the change is about.
pub(super) fn apply(
    change: &Change,
    help: &AssistPeople,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let factor = factor(change, help, state)
        .map_err(|fault| TableError::Measure { change: change.id.clone(), fault })?;
    let types = about(help, state, context);
    for contact_type in &types {
        let Some(index) = demand_of(state, context.baseline, contact_type) else { continue };
        let place = place_of(state, change, contact_type);
        let mut w = Working::default();
        taken!(w, Seconds, handle_time_before = state.demands[index].handle_seconds);
        taken!(w, Number, assisted_time_factor = factor);
        reckon!(w, Seconds, handle_time = handle_time_before * assisted_time_factor);
        state.demands[index].handle_seconds = state.keep(&place, w, "handle_time");
    }
    let place = state.place(&change.id, "machine");
    let mut w = Working::default();
    given!(w, Money, machine_cost = help.month_cost.0 as f64);
    let _ = machine_cost;
    let contract = common_contract(&types, context);
    let amount = state.keep(&place, w, "machine_cost");
    state.extras.push(Extra { payer: Payer::Employer, contract, amount });
    Ok(())
}

/// Keeps the factor on the handle time, as the sum over the bands of experience.
fn factor(change: &Change, help: &AssistPeople, state: &mut State) -> Result<Traced, MeasureError> {
    assisted_time_factor(&bands(help))?;
    let mut parts = Vec::new();
    for (index, band) in help.bands.iter().enumerate() {
        let place = state.place(&change.id, &format!("band-{}", index + 1));
        let mut w = Working::default();
        given!(w, Share, contacts_share = band.share);
        given!(w, Share, assisted_gain = band.gain);
        reckon!(w, Number, band_time = contacts_share / (1.0 + assisted_gain));
        let _ = band_time;
        parts.push(state.keep(&place, w, "band_time"));
    }
    let place = state.place(&change.id, "bands");
    let mut w = Working::default();
    sum(&mut w, "assisted_time_factor", Unit::Number, &parts);
    Ok(state.keep(&place, w, "assisted_time_factor"))
}

fn bands(help: &AssistPeople) -> Vec<AssistedBand> {
    let band = |band: &organico_model::AssistedContacts| AssistedBand {
        contacts_share: band.share,
        gain: band.gain,
    };
    help.bands.iter().map(band).collect()
}

/// Returns the contact types that are meant: those named, or all.
fn about(help: &AssistPeople, state: &State, context: &ChangeContext<'_>) -> Vec<ContactTypeId> {
    if !help.contact_types.is_empty() {
        return help.contact_types.clone();
    }
    let id = |demand: &crate::table::state::DemandState| {
        context.baseline.demands[demand.index].id.clone()
    };
    state.demands.iter().map(id).collect()
}

/// Returns the contract whose contacts they all are, if it is one.
fn common_contract(types: &[ContactTypeId], context: &ChangeContext<'_>) -> Option<ContractId> {
    let demands = context.baseline.demands.iter().filter(|demand| types.contains(&demand.id));
    let mut contracts: Vec<Option<&ContractId>> =
        demands.map(|demand| demand.contract.as_ref()).collect();
    contracts.dedup();
    if contracts.len() == 1 { contracts[0].cloned() } else { None }
}

/// Returns what law says of a machine at work, and what the gain rests on.
pub(super) fn findings(change: &Change, help: &AssistPeople, judge: &Judge<'_>) -> Vec<Finding> {
    let factor = assisted_time_factor(&bands(help)).unwrap_or(1.0);
    let claim = finding(change, "assist-claim", FindingKind::Note);
    let mut found = vec![claim.with("saved", 1.0 - factor)];
    let duty = ("inform-workers", FindingKind::Duty);
    found.extend(required(change, judge, duty, "ai.italy.inform-workers"));
    found
}
