//! A client contract (commessa) in a calendar month of a plan: what is delivered, what it costs, what is paid for it.

use serde::{Deserialize, Serialize};

use crate::{Cents, ContractId, Month};

/// A client contract in a month, or what no contract pays for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ContractMonth {
    /// The month.
    pub month: Month,
    /// Days of the plan in it; fewer than the month has where the plan holds only a part.
    pub days: u32,
    /// The contract; absent for hours and cost that no contract pays for.
    pub contract: Option<ContractId>,
    /// Contacts expected to arrive.
    pub offered: f64,
    /// Contacts expected to be handled.
    pub handled: f64,
    /// Share of good contacts under the definitions of the contract's types, by contacts; absent without a target.
    pub service_level: Option<f64>,
    /// Hours of handling contacts and of other work.
    pub productive_hours: f64,
    /// Paid hours of the roster that fall to it, idle time included.
    pub paid_hours: f64,
    /// Its part of the plan's cost; the parts of all rows add up to the whole, to the cent.
    pub cost: Cents,
    /// What the client pays; absent where there is no contract.
    pub invoice: Option<ContractInvoice>,
}

/// What a client pays for a month, or for the part of it that is planned.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ContractInvoice {
    /// Contacts that are paid for: those handled, or those guaranteed if they are more.
    pub contacts: f64,
    /// Factor of the price in the band of the monthly volume.
    pub band_factor: f64,
    /// Before penalties.
    pub gross: Cents,
    /// Deducted for a missed service level.
    pub penalties: Cents,
    /// After penalties.
    pub net: Cents,
    /// After penalties, less the cost.
    pub margin: Cents,
}

impl ContractMonth {
    /// Returns whether the plan holds only a part of the month.
    #[must_use]
    pub fn is_partial(&self) -> bool {
        self.days < self.month.days()
    }
}
