//! Load, roster and routing to the outcome of the day, contact by contact.
//!
//! [`simulate`] binds a centre, its load and its roster to a [`Model`], runs independent replications of the whole
//! horizon and maps them to a `ServiceOutcome`. The engine below knows no centre: a [`Simulator`] runs any [`Model`],
//! which is how it is held against exact queues. Work that is not a contact is not simulated.

mod arrivals;
mod bind;
mod config;
mod day_counts;
mod difference;
mod engine;
mod error;
mod heap;
mod instant;
mod law;
mod model;
mod outcome;
mod replication;
mod rest_of_day;
mod simulator;
mod statistics;
mod study;
mod timeline;
mod watch;

pub use bind::{simulate, simulate_counted};
pub use config::{Absences, Distractions, REPLICATIONS_MAX, SimulationConfig};
pub use day_counts::DayCounts;
pub use difference::Simulated;
pub use error::SimulationError;
pub use model::{
    ArrivalModel, AutomationModel, CELLS_MAX, CONTACTS_MAX, Duty, Extras, FatigueModel, Model,
    OutageModel, OutageTarget, PersonModel, Rest, RetrialModel, StaffModel, Staffed, TypeModel,
};
pub use replication::{Cell, GroupCell, Replication};
pub use rest_of_day::{CallbackOffer, DayRest, simulate_rest_of_day};
pub use simulator::Simulator;
pub use study::{
    StudyConfig, StudyDifference, TRACE_LINES_MAX, TraceContact, TraceEvent, TraceLine, TraceTaker,
    TypeStudyDifference, WaitReason, compare_studies, simulate_study, study_model, trace_study,
};
