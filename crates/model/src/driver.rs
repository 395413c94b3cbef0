//! Drivers: what a planner knows about the demand of coming months and years that no history can tell.
//!
//! A driver is a statement with its source and author, kept apart from the forecast, which is made without it first. They
//! act in a fixed order whatever the order of the file: growth and customers, shifts between types, automation,
//! campaigns.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{ContactTypeId, DriverId, Month, Share};

/// Customers on the first day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CustomerCount {
    /// The month.
    pub month: Month,
    /// How many there are.
    pub customers: f64,
}

/// What a driver does to the contacts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum DriverKind {
    /// Contacts grow by this share a year (fewer if negative). It takes the place of the trend of the history.
    Growth {
        /// The share a year: .03 for 3 %.
        year: f64,
    },
    /// Customers, and contacts with them, grow by this share a month.
    CustomersRate {
        /// The share a month.
        month: f64,
    },
    /// Contacts follow the number of customers, over that of the first month; between two months a straight line.
    Customers {
        /// Months in order.
        path: Vec<CustomerCount>,
    },
    /// Extra contacts over the days of the driver, spread as the contacts of those days are.
    Campaign {
        /// All of them together.
        contacts: f64,
    },
    /// A share of the contacts is resolved without a person, and some of those come back.
    Automation {
        /// Share that a person does not take at first.
        contained: Share,
        /// Share of the contained that come back to a person.
        returned: Share,
    },
    /// A share of the contacts goes to another type.
    Shift {
        /// The other type.
        to: ContactTypeId,
        /// The share that goes.
        share: Share,
        /// Contacts of the other type for each one that goes.
        conversion: f64,
    },
}

impl DriverKind {
    /// Returns the word for it in documents and texts.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Growth { .. } => "growth",
            Self::CustomersRate { .. } | Self::Customers { .. } => "customers",
            Self::Campaign { .. } => "campaign",
            Self::Automation { .. } => "automation",
            Self::Shift { .. } => "shift",
        }
    }
}

/// Something that moves the demand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Driver {
    /// Identifier.
    pub id: DriverId,
    /// Name shown on pages.
    pub name: String,
    /// What it does.
    #[serde(flatten)]
    pub does: DriverKind,
    /// The contact types it is about; empty means all.
    pub contact_types: Vec<ContactTypeId>,
    /// First day.
    pub from: Date,
    /// Last day; without one it holds for good.
    pub until: Option<Date>,
    /// Where it comes from.
    pub source: String,
    /// Who says so, in the words of the file.
    pub author: String,
}

impl Driver {
    /// Returns whether it is about a contact type.
    #[must_use]
    pub fn is_about(&self, kind: &ContactTypeId) -> bool {
        self.contact_types.is_empty() || self.contact_types.contains(kind)
    }

    /// Returns whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}
