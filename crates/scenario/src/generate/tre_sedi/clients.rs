//! The two clients and what they pay.

use organico_model::{
    Cents, Client, ClientContract, ClientId, ContractId, Penalty, PriceModel, VolumeBand,
};

use crate::generate::parts::share;

pub(super) const ENERGY_FRONT: &str = "energia-front-2026";
pub(super) const ENERGY_BACK: &str = "energia-scritto-2026";
pub(super) const HEALTH_FRONT: &str = "salute-front-2025";
pub(super) const HEALTH_ARCHIVE: &str = "salute-archivio-2026";

const ENERGY: &str = "energia-vellara";
const HEALTH: &str = "salute-tre-valli";

/// Returns the clients.
pub(super) fn clients() -> Vec<Client> {
    let client = |id: &str, name: &str, sector: &str| Client {
        id: ClientId::new(id),
        name: name.to_owned(),
        sector: sector.to_owned(),
    };
    vec![
        client(ENERGY, "Energia Vellara (inventata)", "energy-retail"),
        client(HEALTH, "Salute Tre Valli (inventata)", "public-health"),
    ]
}

/// Returns their contracts.
pub(super) fn contracts() -> Vec<ClientContract> {
    let contract = |id: &str, client: &str, price| ClientContract {
        id: ContractId::new(id),
        client: ClientId::new(client),
        price,
        bands: Vec::new(),
        minimum_contacts: 0,
        penalties: Vec::new(),
        notice_days: 180,
    };
    let mut front = contract(ENERGY_FRONT, ENERGY, PriceModel::PerMinute(Cents(64)));
    front.bands = vec![
        VolumeBand { from: 0, price_per_mille: 1_000 },
        VolumeBand { from: 300_000, price_per_mille: 970 },
    ];
    front.minimum_contacts = 150_000;
    front.penalties = vec![Penalty { below: share(0.8), deduction: share(0.02) }];
    vec![
        front,
        contract(ENERGY_BACK, ENERGY, PriceModel::PerContact(Cents(460))),
        contract(HEALTH_FRONT, HEALTH, PriceModel::PerHour(Cents(3_150))),
        contract(HEALTH_ARCHIVE, HEALTH, PriceModel::PerMonth(Cents(24_000_000))),
    ]
}
