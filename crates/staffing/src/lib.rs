//! Load and service target to requirement per interval: queueing formulas and shrinkage.
//!
//! Second step of a plan, after the forecast and before the roster. [`requirement()`] is the whole step; beneath it
//! [`size`] answers for one interval and [`evaluate`] for one staff. Everything is a pure function of its inputs.
//! [`queue_over_time`] lives a queue through whose load and staff change. Absent on purpose: pooling of skills, which
//! belongs to the simulation.

mod chat;
mod config;
mod deferred;
mod error;
mod measured;
mod queue;
mod requirement;
mod shrinkage;
mod sizing;
mod transient;

pub use chat::{CONCURRENCY_MAX, ChatConcurrency, size_chat};
pub use config::{ChangingLoad, ModelChoice, StaffingConfig};
pub use deferred::{DeferredPlan, DeferredPortion, plan_deferred};
pub use error::StaffingError;
pub use measured::{
    MeasureFault, MeasuredCause, MeasuredShrinkage, PEOPLE_LEAST, measured_shrinkage,
};
pub use queue::{AGENTS_MAX, LOAD_MAX_ERLANGS, QueueInput, QueueMeasures, QueueModel, evaluate};
pub use requirement::{Promises, requirement};
pub use shrinkage::{Staffing, TimeLeft, left_after, time_left};
pub use sizing::{ErlangCAgents, Sizing, Traffic, erlang_c_agents, service_level, size};
pub use transient::{
    FirstState, InTime, QueueStep, QueueWalk, STATES_MAX, StepSums, WalkPrecision, queue_over_time,
    steps_of_rate,
};
