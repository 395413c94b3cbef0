//! Load and service target to requirement per interval: queueing formulas and shrinkage.

mod error;
mod queue;
mod sizing;

pub use error::StaffingError;
pub use queue::{AGENTS_MAX, LOAD_MAX_ERLANGS, QueueInput, QueueMeasures, QueueModel, evaluate};
pub use sizing::{ErlangCAgents, Sizing, Traffic, erlang_c_agents, service_level, size};
