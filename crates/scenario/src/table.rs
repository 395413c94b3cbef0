//! The table: a scenario applied to a baseline, month by month, in four blocks, every figure with its steps.
//!
//! [`baseline_of`] makes groups out of a centre; [`run_scenario`] walks the months: the state of the month is the
//! baseline with every change that holds in it, in the order given (`changes`), and the blocks read that state
//! (`service`, `cost`, `people`). What rules say of a change is a finding, never a refusal: the table may look at what
//! is not lawful, and sees that it is not. Absent on purpose: rosters, and any choice between scenarios.

mod attribution;
mod baseline;
mod changes;
mod closed_days;
mod cost;
mod error;
mod pay;
mod people;
mod procedure;
mod run;
mod seats;
mod service;
mod small;
mod state;
mod totals;
mod trace;
mod week;

pub use baseline::{GROUP_MIN, baseline_of};
pub use error::TableError;
pub use run::{TableInputs, run_scenario, today};
