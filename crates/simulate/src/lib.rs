//! Load, roster and routing to the outcome of the day, contact by contact.
//!
//! [`simulate`] binds a centre, its load and its roster to a [`Model`], runs independent replications of the whole
//! horizon and maps them to a `ServiceOutcome`. The engine below knows no centre: a [`Simulator`] runs any [`Model`],
//! which is how it is held against exact queues. Transfers, call-backs, outages and work that is not a contact are
//! not simulated yet.

mod arrivals;
mod bind;
mod config;
mod day_counts;
mod difference;
mod engine;
mod error;
mod heap;
mod law;
mod model;
mod outcome;
mod replication;
mod simulator;
mod statistics;
mod timeline;

pub use bind::{simulate, simulate_counted};
pub use config::{Absences, Distractions, REPLICATIONS_MAX, SimulationConfig};
pub use day_counts::DayCounts;
pub use difference::Simulated;
pub use error::SimulationError;
pub use model::{CELLS_MAX, CONTACTS_MAX, Duty, Model, PersonModel, Rest, TypeModel};
pub use replication::{Cell, Replication};
pub use simulator::Simulator;
