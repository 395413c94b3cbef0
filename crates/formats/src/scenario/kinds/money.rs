//! What the client changes: volumes, bands, guarantee, price.

use organico_model::{ChangePrice, ChangeVolume, Diagnostic, VolumeBand};

use crate::centre::clients::{PRICES_PER, band, price_model};
use crate::choices::one_of;
use crate::quantity::{large_count, money};
use crate::scenario::known::Known;
use crate::scenario::quantities::contact_factor;
use crate::tree::Table;

const KEYS: [&str; 3] = ["factor", "minimum_contacts", "bands"];

/// Returns a change of volumes, bands or guarantee.
pub(in crate::scenario) fn volume(table: &Table<'_>, known: &Known<'_>) -> Option<ChangeVolume> {
    let contract = known.contract(table);
    let factor = table.quantity_if("factor", contact_factor).unwrap_or(1.0);
    let minimum_contacts = table.quantity_if("minimum_contacts", large_count);
    let bands = table.find("bands").map(|_| bands(table));
    if KEYS.iter().all(|key| table.find(key).is_none()) {
        let fault = Diagnostic::fault("I0816").with("keys", KEYS.join(", "));
        table.context.report_at(&table.place("kind"), fault);
    }
    Some(ChangeVolume { contract: contract?, factor, minimum_contacts, bands })
}

fn bands(table: &Table<'_>) -> Vec<VolumeBand> {
    let bands: Vec<VolumeBand> = table.tables("bands").iter().filter_map(band).collect();
    if !bands.is_sorted_by(|a, b| a.from < b.from) {
        table.context.report_at(&table.place("bands"), Diagnostic::fault("I0214"));
    }
    bands
}

/// Returns a new price.
pub(in crate::scenario) fn price(table: &Table<'_>, known: &Known<'_>) -> Option<ChangePrice> {
    let contract = known.contract(table);
    let amount = table.quantity("price", money);
    let per = table.quantity("price_per", one_of(&PRICES_PER));
    Some(ChangePrice { contract: contract?, price: price_model(per?, amount?) })
}
