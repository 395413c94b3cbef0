//! What is read and kept but used by no engine yet: one note a kind, so that nobody expects it to have an effect.
//!
//! Whoever makes an engine use a field takes its line out of [`NOT_USED_YET`].

use organico_model::{Centre, Diagnostic};

use crate::context::Context;

/// A kind of field: where it is written, and whether a centre has it.
type Field = (&'static str, &'static str, fn(&Centre) -> bool);

/// Fields that no engine uses yet.
const NOT_USED_YET: [Field; 10] = [
    ("centre.toml", "clients.sector", |centre| centre.clients.iter().any(|c| !c.sector.is_empty())),
    ("centre.toml", "contracts.price", |centre| !centre.contracts.is_empty()),
    ("centre.toml", "contracts.bands", |centre| {
        centre.contracts.iter().any(|c| !c.bands.is_empty())
    }),
    ("centre.toml", "contracts.minimum_contacts", |centre| {
        centre.contracts.iter().any(|c| c.minimum_contacts > 0)
    }),
    ("centre.toml", "contracts.penalties", |centre| {
        centre.contracts.iter().any(|c| !c.penalties.is_empty())
    }),
    ("centre.toml", "contracts.notice_days", |centre| {
        centre.contracts.iter().any(|c| c.notice_days > 0)
    }),
    ("contacts.toml", "contact_types.transfers", |centre| {
        centre.contact_types.iter().any(|t| !t.transfers.is_empty())
    }),
    ("contacts.toml", "contact_types.handle.parts", |centre| {
        centre.contact_types.iter().any(|t| t.handle.parts.is_some())
    }),
    ("people.csv", "home_distance", |centre| {
        centre.people.iter().any(|p| p.home_distance.is_some())
    }),
    ("people.csv", "months_on_contract", |centre| {
        centre.people.iter().any(|p| p.contract.client_contract.is_some())
    }),
];

/// Reports one note for each kind of field that the centre has and no engine uses yet.
pub(super) fn note(centre: &Centre, context: &Context) {
    for (file, field, present) in NOT_USED_YET {
        if present(centre) {
            context.report(Diagnostic::note("I0220").with("what", field).at(file, 0, field));
        }
    }
}
