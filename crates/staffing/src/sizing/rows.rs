//! The short form of Erlang C sizing, for tables with many rows: three numbers in, four out, nothing allocated.

use organico_model::RequirementReason;

use super::walk::{WalkTargets, walk};
use crate::StaffingError;
use crate::error::within;
use crate::queue::{AGENTS_MAX, LOAD_MAX_ERLANGS};

/// The smallest Erlang C staff for a service level, with the measures a table shows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ErlangCAgents {
    /// The smallest number of agents.
    pub agents: u32,
    /// Share answered within the threshold.
    pub service_level: f64,
    /// Share that does not find a free agent.
    pub wait_probability: f64,
    /// Busy time over staffed time.
    pub occupancy: f64,
}

/// Returns the smallest staff that answers `share` of the contacts within `threshold` mean handle times, at `load`
/// erlangs above 0. [`crate::size`] takes every kind of target and explains its answer; this is the fast path of one.
///
/// # Errors
/// The load is not above 0 or over [`LOAD_MAX_ERLANGS`], the threshold negative, the share outside [0, 1]; or no staff
/// up to [`AGENTS_MAX`] is enough, as for a share of 1.
#[inline]
pub fn erlang_c_agents(
    load: f64,
    threshold: f64,
    share: f64,
) -> Result<ErlangCAgents, StaffingError> {
    within("load", load, (1e-300, LOAD_MAX_ERLANGS), "> 0, <= 10000000 erlang")?;
    within("threshold", threshold, (0.0, f64::MAX), ">= 0")?;
    within("share", share, (0.0, 1.0), ">= 0, <= 1")?;
    let unreachable = StaffingError::NoStaffing {
        target: RequirementReason::ServiceLevel,
        agents_max: AGENTS_MAX,
    };
    if share == 1.0 {
        return Err(unreachable);
    }
    let targets = WalkTargets {
        late_max: 1.0 - share,
        threshold,
        wait_max: f64::INFINITY,
        occupancy_max: f64::INFINITY,
        agents_min: 0.0,
    };
    let Some(stop) = walk(load, &targets) else { return Err(unreachable) };
    let wait_probability = 1.0 / stop.inverse_wait;
    Ok(ErlangCAgents {
        agents: stop.agents,
        service_level: 1.0 - wait_probability * stop.decay,
        wait_probability,
        occupancy: load / f64::from(stop.agents),
    })
}
