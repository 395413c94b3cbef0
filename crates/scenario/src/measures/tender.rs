//! Whether the prices of a tender can pay the services it asks for, at each wage that holds while it runs.
//!
//! Hours come from the queueing formulas, cost from the wage table, and the floor of the ministry stands beside them
//! with its date: a floor older than the wages is shown and convicts nobody. Absent on purpose: peaks of the day, whole
//! shifts, public holidays and rises of pay that no table has yet; the page of the book says so.

mod cost;
mod labour;
mod service;
mod totals;

use jiff::civil::Date;
use organico_model::{ContactTypeId, LevelId, Lot, LotId, Tender, WorkingSheet};
use organico_rules::{RuleError, rule_set};
use organico_staffing::StaffingError;
use thiserror::Error;

use super::range::MeasureError;

pub use cost::NotPricedHours;
pub use labour::{Floor, FloorVerdict, Labour, TenderPremium};
pub use service::{ServiceCheck, service_check};
pub use totals::{Payment, ServiceDays, TenderTotals};

/// What the check of a tender found.
#[derive(Debug, Clone, PartialEq)]
pub struct TenderCheck {
    /// The day from which wages and rules count.
    pub day: Date,
    /// The packs of rules with their versions, the base first.
    pub versions: Vec<(String, String)>,
    /// The tender at each wage, the one of the day first.
    pub steps: Vec<WageStep>,
    /// All days of the service from the day on, where the tender gives them and some are left.
    pub whole: Option<ServiceDays>,
    /// The workings of every service, lot and wage by place, and of all days at [`TenderCheck::WHOLE`].
    pub sheet: WorkingSheet,
}

impl TenderCheck {
    /// The place of the working of all days together.
    pub const WHOLE: &str = "whole";
}

/// The tender at one wage.
#[derive(Debug, Clone, PartialEq)]
pub struct WageStep {
    /// What work costs.
    pub labour: Labour,
    /// The days of the service that are paid at this wage; none where it ends before the service begins.
    pub service: ServiceDays,
    /// The lots, in the order of the tender.
    pub lots: Vec<LotCheck>,
    /// All lots together.
    pub totals: TenderTotals,
    /// Where the working of the sum stands in the sheet.
    pub place: String,
}

/// A lot at one wage.
#[derive(Debug, Clone, PartialEq)]
pub struct LotCheck {
    /// The lot.
    pub lot: LotId,
    /// Its services, in the order of the tender.
    pub services: Vec<ServiceCheck>,
    /// All services together.
    pub totals: TenderTotals,
    /// Where the working of the sum stands in the sheet.
    pub place: String,
}

/// Why a tender cannot be checked.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum TenderError {
    /// A number is out of range, or a rule is unset.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// No number of people meets the targets of a service.
    #[error("{lot}, {service}: {fault}")]
    Service {
        /// The lot.
        lot: LotId,
        /// The service.
        service: ContactTypeId,
        /// Why.
        fault: ServiceFault,
    },
    /// Neither the tender nor the pay table has a wage on the day.
    #[error("no pay of level {level} in {pack} on {at}")]
    NoPay {
        /// The level.
        level: LevelId,
        /// The pack.
        pack: String,
        /// The day.
        at: Date,
    },
    /// There is no such pack, or it cannot be read.
    #[error("{0}")]
    Rules(String),
}

/// Why a service has no answer.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ServiceFault {
    /// A number is out of range.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// No number of people meets the targets.
    #[error(transparent)]
    Staffing(#[from] StaffingError),
}

impl From<RuleError> for TenderError {
    fn from(fault: RuleError) -> Self {
        Self::Rules(fault.to_string())
    }
}

/// Returns whether the prices of a tender can pay its services, at the wage of the day and at each later one that
/// begins before the service ends. `at` stands in for the day of the tender. Source: `docs/sources.md#tender-check`.
///
/// # Errors
/// The pack is unknown or lacks a value, there is no wage on the day, a number is out of range, or no number of people
/// meets the targets.
pub fn tender_check(
    tender: &Tender,
    pack: &str,
    at: Option<Date>,
) -> Result<TenderCheck, TenderError> {
    let day = at.unwrap_or(tender.date);
    let mut sheet = WorkingSheet::default();
    let labours = labour::labours(tender, pack, day)?;
    let mut steps = Vec::new();
    for (index, labour) in labours.iter().enumerate() {
        let next = labours.get(index + 1).map(|labour| labour.wage_from);
        let days = totals::service_days(tender, day, (index > 0).then_some(labour.wage_from), next);
        steps.push(step(tender, labour, days, &mut sheet)?);
    }
    let whole = totals::whole(&steps).map(|(whole, working)| {
        sheet.put(TenderCheck::WHOLE, working);
        whole
    });
    let versions = rule_set(pack, day)?.versions().to_vec();
    Ok(TenderCheck { day, versions, steps, whole, sheet })
}

fn step(
    tender: &Tender,
    labour: &Labour,
    service_days: u32,
    sheet: &mut WorkingSheet,
) -> Result<WageStep, TenderError> {
    let place = labour.wage_from.to_string();
    let lots: Result<Vec<LotCheck>, TenderError> =
        tender.lots.iter().map(|lot| lot_check(lot, labour, &place, sheet)).collect();
    let lots = lots?;
    let parts = lots.iter().map(|lot| (lot.place.as_str(), &lot.totals));
    let (totals, mut working) = totals::sum(parts);
    let service = totals::over_days(&mut working, &totals, service_days);
    sheet.put(&place, working);
    Ok(WageStep { labour: labour.clone(), service, lots, totals, place })
}

fn lot_check(
    lot: &Lot,
    labour: &Labour,
    step: &str,
    sheet: &mut WorkingSheet,
) -> Result<LotCheck, TenderError> {
    let place = format!("{step}/{}", lot.id);
    let mut services = Vec::new();
    for service in &lot.services {
        let (mut found, working) = service_check(service, labour).map_err(|fault| {
            let (lot, service) = (lot.id.clone(), service.id.clone());
            TenderError::Service { lot, service, fault }
        })?;
        found.place = format!("{place}/{}", service.id);
        sheet.put(&found.place, working);
        services.push(found);
    }
    let parts = services.iter().map(|service| (service.place.as_str(), &service.totals));
    let (totals, working) = totals::sum(parts);
    sheet.put(&place, working);
    Ok(LotCheck { lot: lot.id.clone(), services, totals, place })
}
