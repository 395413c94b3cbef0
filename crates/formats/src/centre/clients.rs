//! Clients and their contracts (commesse).

use organico_model::{
    Cents, Client, ClientContract, ClientId, ContractId, Diagnostic, Penalty, PriceModel,
    VolumeBand,
};

use crate::choices::one_of;
use crate::names::Kind;
use crate::quantity::{count, large_count, money, share, thousandths};
use crate::tree::Table;

/// What a price is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Per {
    /// A handled contact.
    Contact,
    /// A minute of handle time.
    Minute,
    /// A productive hour.
    Hour,
    /// A month.
    Month,
}

pub(crate) const PRICES_PER: [(&str, Per); 4] = [
    ("contact", Per::Contact),
    ("minute", Per::Minute),
    ("hour", Per::Hour),
    ("month", Per::Month),
];

/// Returns the price model of an amount.
pub(crate) fn price_model(per: Per, amount: Cents) -> PriceModel {
    match per {
        Per::Contact => PriceModel::PerContact(amount),
        Per::Minute => PriceModel::PerMinute(amount),
        Per::Hour => PriceModel::PerHour(amount),
        Per::Month => PriceModel::PerMonth(amount),
    }
}

/// Returns what a price is for, and how much it is.
pub(crate) fn parts_of(price: PriceModel) -> (Per, Cents) {
    match price {
        PriceModel::PerContact(amount) => (Per::Contact, amount),
        PriceModel::PerMinute(amount) => (Per::Minute, amount),
        PriceModel::PerHour(amount) => (Per::Hour, amount),
        PriceModel::PerMonth(amount) => (Per::Month, amount),
    }
}

/// Returns the clients.
pub(super) fn read_clients(root: &Table<'_>) -> Vec<Client> {
    let client = |table: &Table<'_>| {
        let id = table.define("id", Kind::Client);
        let name = table.text("name");
        let sector = table.text_or_empty("sector");
        table.close();
        Some(Client { id: ClientId::new(id?), name: name?, sector })
    };
    root.tables("clients").iter().filter_map(client).collect()
}

/// Returns the contracts with clients.
pub(super) fn read_contracts(root: &Table<'_>) -> Vec<ClientContract> {
    root.tables("contracts").iter().filter_map(contract).collect()
}

fn contract(table: &Table<'_>) -> Option<ClientContract> {
    let id = table.define("id", Kind::Contract);
    let client = table.refer("client", Kind::Client);
    let amount = table.quantity("price", money);
    let per = table.quantity("price_per", one_of(&PRICES_PER));
    let bands: Vec<VolumeBand> = table.tables("bands").iter().filter_map(band).collect();
    let minimum_contacts = table.quantity_if("minimum_contacts", large_count).unwrap_or(0);
    let penalties = table.tables("penalties").iter().filter_map(penalty).collect();
    let notice_days = table.quantity_if("notice_days", count).unwrap_or(0);
    table.close();
    if !bands.is_sorted_by(|a, b| a.from < b.from) {
        table.context.report_at(&table.place("bands"), Diagnostic::fault("I0214"));
    }
    Some(ClientContract {
        id: ContractId::new(id?),
        client: ClientId::new(client?),
        price: price_model(per?, amount?),
        bands,
        minimum_contacts,
        penalties,
        notice_days,
    })
}

pub(crate) fn band(table: &Table<'_>) -> Option<VolumeBand> {
    let from = table.quantity("from", large_count);
    let price_per_mille = table.quantity("factor", thousandths);
    table.close();
    Some(VolumeBand { from: from?, price_per_mille: price_per_mille? })
}

pub(crate) fn penalty(table: &Table<'_>) -> Option<Penalty> {
    let below = table.quantity("below", share);
    let deduction = table.quantity("deduction", share);
    table.close();
    Some(Penalty { below: below?, deduction: deduction? })
}
