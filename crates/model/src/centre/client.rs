//! Clients and their contracts (commesse).

use serde::{Deserialize, Serialize};

use crate::{Cents, ClientId, ContractId, Share};

/// Who pays for the work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Client {
    /// Identifier.
    pub id: ClientId,
    /// Name shown on pages.
    pub name: String,
    /// Line of business, such as `energy-retail`; some service rules depend on it.
    pub sector: String,
}

/// How the client pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PriceModel {
    /// So much for each handled contact.
    PerContact(Cents),
    /// So much for each minute of handle time.
    PerMinute(Cents),
    /// So much for each productive hour.
    PerHour(Cents),
    /// A fixed sum a month.
    PerMonth(Cents),
}

/// A price that holds within a band of monthly volume.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct VolumeBand {
    /// First monthly contact of the band.
    pub from: u64,
    /// Price factor inside the band in thousandths; 1,000 leaves the price as it is.
    pub price_per_mille: u32,
}

/// What is deducted when a monthly target is missed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Penalty {
    /// Applies when the month's service level is below this share.
    pub below: Share,
    /// Deduction as a share of the month's invoice.
    pub deduction: Share,
}

/// A contract with a client.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ClientContract {
    /// Identifier.
    pub id: ContractId,
    /// The client.
    pub client: ClientId,
    /// How the client pays.
    pub price: PriceModel,
    /// Bands of monthly volume, in order; empty means one price.
    pub bands: Vec<VolumeBand>,
    /// Guaranteed contacts a month, if any.
    pub minimum_contacts: u64,
    /// Penalties for missed targets.
    pub penalties: Vec<Penalty>,
    /// Days of notice to end or change it.
    pub notice_days: u32,
}
