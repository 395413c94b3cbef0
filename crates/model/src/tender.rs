//! A tender: what a client asks for in lots, what it pays, and what whoever bids has to pay.
//!
//! As written in a document; whether the price can pay the service is reckoned elsewhere.

use jiff::civil::Date;

use crate::{Cents, ContactTypeId, LevelId, LotId, RuleId, Seconds, Targets, WeekHours};

/// The version of the document of a tender that this Organico reads.
pub const TENDER_VERSION: u32 = 1;

/// What a tender asks for and offers.
#[derive(Debug, Clone, PartialEq)]
pub struct Tender {
    /// What it is called.
    pub name: String,
    /// Whether it is made up.
    pub invented: bool,
    /// Where volumes, targets and prices were read.
    pub source: String,
    /// The day whose wages and floors the price is held against.
    pub date: Date,
    /// The days of the service, if they are known.
    pub span: Option<ServiceSpan>,
    /// The pay level of whoever works on it.
    pub level: Option<LevelId>,
    /// Pay that is stated instead of the pay table's, by first day; empty where the table holds.
    pub stated_wages: Vec<StatedWage>,
    /// What a full-time year costs beside pay: supervision, a seat, lines.
    pub other_cost: StatedCost,
    /// Premiums for hours of the week that whoever bids knows and the pack does not.
    pub premiums: Vec<StatedPremium>,
    /// The lots, each bid for on its own.
    pub lots: Vec<Lot>,
}

/// First and last day of a service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceSpan {
    /// First day.
    pub from: Date,
    /// Last day, not before the first.
    pub until: Date,
}

/// Pay of a full-time month that somebody states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedWage {
    /// First day.
    pub from: Date,
    /// Pay of a full-time month.
    pub month: Cents,
    /// Who says so, and where.
    pub source: String,
}

/// A cost of a full-time year that somebody states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedCost {
    /// The amount.
    pub year: Cents,
    /// Who says so, and where.
    pub source: String,
}

/// A premium that somebody states.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedPremium {
    /// The rule that it gives a value to: `premium.sunday` or `premium.night`.
    pub rule: RuleId,
    /// What is paid on top, as a share.
    pub share: f64,
    /// Who says so, and where.
    pub source: String,
}

/// A part of a tender that is bid for on its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Lot {
    /// The lot.
    pub id: LotId,
    /// What it is called.
    pub name: String,
    /// What it asks for; at least one.
    pub services: Vec<LotService>,
}

/// A service of a lot: contacts of one kind with their own hours and promises.
#[derive(Debug, Clone, PartialEq)]
pub struct LotService {
    /// The kind of contact.
    pub id: ContactTypeId,
    /// What it is called.
    pub name: String,
    /// Contacts a month, at least 1.
    pub contacts_month: u64,
    /// Mean handle time, 1 second to a day.
    pub handle: Seconds,
    /// Mean patience; without it nobody is counted on to leave.
    pub patience: Option<Seconds>,
    /// When it is open.
    pub hours: WeekHours,
    /// What is promised to customers.
    pub targets: Targets,
    /// What is paid.
    pub price: TenderPrice,
}

/// How a service is paid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TenderPrice {
    /// Cents for each minute of handling, above 0, fractions allowed.
    Minute(f64),
    /// Cents for each handled contact, above 0.
    Contact(f64),
}
