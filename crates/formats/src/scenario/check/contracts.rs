//! Contracts that go, and are changed all the same.

use organico_model::{Change, ChangeKind, ContactTypeId, ContractId, ContractMove, Diagnostic};

use super::Checked;

pub(super) fn check(checked: &Checked<'_>) {
    for (index, change) in checked.changes.iter().enumerate() {
        for (key, contract) in contracts_of(checked, &change.kind) {
            let earlier = checked.changes.iter().take(index);
            let Some(gone) = earlier.copied().find(|other| goes(other, contract)) else { continue };
            let fault = Diagnostic::fault("I0809").with("contract", contract);
            let fault = fault.with("other", &gone.id).with("month", gone.from);
            checked.report(change, key, fault);
        }
    }
}

/// Returns whether a change takes a contract away.
fn goes(change: &Change, contract: &ContractId) -> bool {
    match &change.kind {
        ChangeKind::MoveContract(one) => {
            one.contract == *contract
                && matches!(one.way, ContractMove::Lost | ContractMove::Insourced)
        }
        _ => false,
    }
}

/// Returns the contracts that a change is about, with the keys that name them or their contacts.
fn contracts_of<'s>(
    checked: &Checked<'s>,
    kind: &'s ChangeKind,
) -> Vec<(&'static str, &'s ContractId)> {
    let of = |key: &'static str, contact_type: &ContactTypeId| {
        let demands = checked.baseline.demands.iter();
        let mut paid = demands.filter(|demand| demand.id == *contact_type);
        paid.find_map(|demand| demand.contract.as_ref()).map(|contract| (key, contract))
    };
    match kind {
        ChangeKind::MoveContract(one) => vec![("contract", &one.contract)],
        ChangeKind::ChangeVolume(one) => vec![("contract", &one.contract)],
        ChangeKind::ChangePrice(one) => vec![("contract", &one.contract)],
        ChangeKind::DeflectContacts(one) => Vec::from_iter(of("contact_type", &one.contact_type)),
        ChangeKind::Offshore(one) => Vec::from_iter(of("contact_type", &one.contact_type)),
        ChangeKind::ShiftChannel(one) => {
            let ends = [of("from_type", &one.from_type), of("to_type", &one.to_type)];
            ends.into_iter().flatten().collect()
        }
        _ => Vec::new(),
    }
}
