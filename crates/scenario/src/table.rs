//! The table: a scenario applied to a baseline, month by month, in four blocks, every figure with its steps.
//!
//! [`baseline_of`] makes groups out of a centre; [`run_scenario`] walks the months: the state of the month is the
//! baseline with every change that holds in it, in the order given (`changes`), and the blocks read that state
//! (`service`, `cost`, `people`). What rules say of a change is a finding, never a refusal: the table may look at what
//! is not lawful, and sees that it is not. Absent on purpose: rosters, and any choice between scenarios.

pub(crate) mod attribution;
mod baseline;
mod changes;
mod closed_days;
mod cost;
mod error;
pub(crate) mod hours;
mod pay;
mod people;
mod procedure;
mod run;
mod seats;
mod service;
mod shapley;
pub(crate) mod sketch;
mod small;
mod state;
pub(crate) mod strain;
mod totals;
mod trace;
mod week;

pub(crate) use baseline::members;
pub use baseline::{GROUP_MIN, baseline_of};
pub use error::TableError;
pub use run::{TableInputs, run_scenario, run_scenarios, today};
