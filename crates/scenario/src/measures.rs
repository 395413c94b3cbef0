//! The arithmetic of the table: each measure a pure function, with the steps that led to its result.
//!
//! A measure takes plain typed inputs and the parameters of law and contract with their source and status, and returns
//! numbers that are not rounded, beside a [`organico_model::Working`] that anyone can do again by hand. Rounding to whole cents
//! ([`whole_cents`]) is for whoever writes. Absent on purpose: any choice between measures, and any advice.

mod agent_cost;
mod calendars;
mod contract_change;
mod deflection;
mod hours_chain;
mod income_support;
mod naspi;
mod parameters;
mod part_time;
mod people;
mod range;
mod remote_share;
mod reskilling;
mod site_move;
mod support_limits;
mod tender;
pub(crate) mod working;

pub use agent_cost::{AgentCost, agent_cost};
pub use calendars::{
    ClosureCalendar, DismissalCalendar, Exits, OffshoringNotices, SiteAnnouncement, SiteFate,
    Trigger, closure_calendar, dismissal_calendar, offshoring_notices,
};
pub use contract_change::{ContractChange, ContractOutcome, contract_change, eligible, notice_due};
pub use deflection::{
    AssistedBand, Deflection, DeflectionOutcome, FailureOutcome, Productivity, Residual,
    assisted_time_factor, deflection, failure, residual,
};
pub use hours_chain::{HoursChain, hours_chain};
pub use income_support::{CapFor, HoursCut, SupportOutcome, income_support, wage_where_cap_binds};
pub use naspi::{Naspi, naspi, naspi_factor};
pub use parameters::{
    ClauseParameters, ClosureParameters, CostParameters, DismissalParameters, NaspiParameters,
    OffshoringParameters, Parameter, PayParameters, SolidarityLimits, SupplementaryParameters,
    SupportParameters, TransferParameters, whole_cents,
};
pub use part_time::{PartTimeChange, SupplementaryOutcome, part_time_change, supplementary};
pub use people::{shown_groups, turnover};
pub use range::MeasureError;
pub use remote_share::{RemoteCosts, RemoteGroup, RemoteOutcome, remote_share};
pub use reskilling::{Reskilling, ReskillingOutcome, ramp_ratio, reskilling};
pub use site_move::{
    Commute, DETOUR, FarTransfer, MapPoint, MoveOutcome, MovedGroup, TravelHabits, far_transfer,
    great_circle_kilometres, site_move,
};
pub use support_limits::{CutPart, LimitFinding, MeanCut, limit_findings, mean_cut, months_left};
pub use tender::{
    Floor, FloorVerdict, Labour, LotCheck, NotPricedHours, Payment, ServiceCheck, ServiceDays,
    ServiceFault, TenderCheck, TenderError, TenderPremium, TenderTotals, WageStep, service_check,
    tender_check,
};
